/**
 * A ranked index of records with several fields. MiniSearch keeps the inverted index, joins words by AND and their
 * meanings by OR, and scores ties (BM25+). Which terms a typed word may mean is decided in lexicon.ts, since
 * MiniSearch's own fuzzy search forgives neither a slip in a word not yet typed to its end nor two letters changed about.
 */
import MiniSearch from 'minisearch';
import { parseQuery, type QueryWord } from './queryWords';
import type { Lexicon } from './lexicon';
import { type Meanings } from './lexicon';
import { MATCH_COST } from './wordMatch';

export interface FieldRule {
  /** Added to the cost of a match: the field found by less ranks first. */
  cost: number;
  /** Letters a word needs before its being a beginning counts here. */
  prefixLetters: number;
  /** Whether a word counts here inside another. */
  inside: boolean;
}

export interface IndexedRecord<Field extends string> {
  id: string;
  terms: Record<Field, readonly string[]>;
}

export interface Found<Field extends string> {
  id: string;
  cost: number;
  /** The field by which each word is found best. */
  fields: ReadonlySet<Field>;
  /** Terms of the record that were met. */
  terms: readonly string[];
}

export interface Answer<Field extends string> {
  words: readonly QueryWord[];
  /** Of each word. */
  meanings: readonly Meanings[];
  /** Best first. */
  found: readonly Found<Field>[];
}

export class TextIndex<Field extends string> {
  readonly #rules: Record<Field, FieldRule>;
  readonly #index: MiniSearch<IndexedRecord<Field>>;
  readonly #order: ReadonlyMap<string, number>;
  readonly #lexicon: Lexicon;

  constructor(records: readonly IndexedRecord<Field>[], rules: Record<Field, FieldRule>, lexicon: Lexicon) {
    this.#rules = rules;
    this.#lexicon = lexicon;
    this.#order = new Map(records.map(({ id }, i) => [id, i]));
    this.#index = new MiniSearch<IndexedRecord<Field>>({
      fields: Object.keys(rules),
      extractField: (record, name) => (name === 'id' ? record.id : record.terms[name as Field].join(' ')),
      tokenize: (text) => text.split(' ').filter(Boolean),
      processTerm: (term) => term,
    });
    this.#index.addAll(records);
  }

  /** The records that all words of the query mean, best first; none for a query without words. */
  find(query: string): Answer<Field> {
    const words = parseQuery(query, (key) => this.#lexicon.has(key));
    const written = words.map((word) => this.#lexicon.meanings(word));
    const slips = words.map((word) => once(() => this.#lexicon.slips(word)));
    const readable = written.map((meanings, i) =>
      meanings.size > 0 ? meanings : (slips[i]?.() ?? meanings),
    );
    const answer = this.#rank(words, readable);
    if (answer.found.length > 0 || words.length === 0) return answer;
    // No record has all the words: one may be a slip of the pen though it is a word too.
    // Where a word means nothing even so, neither do all together.
    if (readable.some(({ size }) => size === 0)) return answer;
    const forgiving = written.map((meanings, i) => new Map([...(slips[i]?.() ?? []), ...meanings]));
    return this.#rank(words, forgiving);
  }

  #rank(words: readonly QueryWord[], meanings: readonly Meanings[]): Answer<Field> {
    if (words.length === 0 || meanings.some(({ size }) => size === 0)) return { words, meanings, found: [] };
    const results = this.#index.search(
      {
        combineWith: 'AND',
        queries: meanings.map((terms) => ({ combineWith: 'OR', queries: [...terms.keys()] })),
      },
      { prefix: false, fuzzy: false, tokenize: (term) => [term], processTerm: (term) => term },
    );
    const found = results.flatMap((result) => {
      const best = words.map((word, i) => this.#best(word, meanings[i] ?? new Map(), result.match));
      const met = best.filter((one) => one !== null);
      if (met.length < words.length) return [];
      const cost = met.reduce((sum, one) => sum + one.cost, 0);
      const fields = new Set(met.map(({ field }) => field));
      return [{ id: String(result.id), cost, score: result.score, fields, terms: result.terms }];
    });
    const order = (id: string): number => this.#order.get(id) ?? 0;
    found.sort((a, b) => a.cost - b.cost || b.score - a.score || order(a.id) - order(b.id));
    return { words, meanings, found };
  }

  /** The cheapest way in which a record has a word; `null` where no rule lets it count. */
  #best(
    word: QueryWord,
    meanings: Meanings,
    met: Readonly<Record<string, string[]>>,
  ): { cost: number; field: Field } | null {
    let best: { cost: number; field: Field } | null = null;
    for (const [term, fields] of Object.entries(met)) {
      const match = meanings.get(term);
      if (!match) continue;
      for (const field of fields as Field[]) {
        const rule = this.#rules[field];
        if (match === 'prefix' && word.letters < rule.prefixLetters) continue;
        if (match === 'inside' && !rule.inside) continue;
        const cost = rule.cost + MATCH_COST[match];
        if (!best || cost < best.cost) best = { cost, field };
      }
    }
    return best;
  }
}

/** Works a value out when it is first asked for. */
function once<T>(make: () => T): () => T {
  let made: { value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}
