/**
 * All terms of an index, and which of them a typed word may mean: as it is written, as another word of the field, or
 * with a slip of the pen.
 */
import { swappedKeysOf } from './fold';
import type { QueryWord } from './queryWords';
import { isValueTerm, type Concept, type ConceptWord } from './synonyms';
import { lettersOf, type Letters } from './terms';
import { isSlip, MATCH_COST, matchWord, SLIP_LETTERS, type Match } from './wordMatch';

/** The terms a word may mean, each with how it is meant. */
export type Meanings = ReadonlyMap<string, Match>;

/** Letters a word needs for a slip in it to outweigh a word of the field that begins like it. */
const NEAR_LETTERS = 8;
/** Letters a word needs to stand for a longer word of the field. */
const CONCEPT_LETTERS = 4;
/** A stem this short begins other words too: it takes an ending, not another word (хаб, хабы; not Хабиб). */
const SHORT_STEM = 3;
const ENDING_LETTERS = 2;

export class Lexicon {
  /** Terms of texts with their letters; values of facets are none. */
  readonly #terms: ReadonlyMap<string, Letters>;
  readonly #concepts: readonly Concept[];
  /** The terms of the concepts asked for so far. */
  readonly #conceptTerms = new Map<Concept, readonly string[]>();

  constructor(terms: ReadonlySet<string>, concepts: readonly Concept[]) {
    this.#terms = new Map(
      [...terms].filter((term) => !isValueTerm(term)).map((term) => [term, lettersOf(term)]),
    );
    this.#concepts = concepts;
  }

  has(term: string): boolean {
    return this.#terms.has(term);
  }

  /** What a word means as it is written. */
  meanings(word: QueryWord): Meanings {
    const found = new Map<string, Match>();
    for (const [term, { letters, left }] of this.#terms) {
      for (const key of word.keys) {
        const match = key.length > left ? matchWord(key, letters) : null;
        if (match !== 'inside' || left === 0) add(found, term, match);
      }
      for (const joined of word.joined) if (letters === joined.letters) add(found, term, 'exact');
      for (const key of word.open) {
        if (key.length > left && letters.startsWith(key)) add(found, term, 'prefix');
      }
    }
    const isWritten = found.size > 0;
    for (const concept of this.#concepts) {
      const match = matchConcept(word, concept);
      if (match) for (const term of this.#termsOf(concept)) add(found, term, match);
    }
    // A word that only begins like one of the field (ҳунаристн like ҳунарманд) may be a name with a slip.
    if (!isWritten && found.size > 0 && word.letters >= NEAR_LETTERS) {
      for (const [term, { letters, left }] of this.#terms) {
        const isNear = (key: string): boolean =>
          Math.abs(key.length - letters.length) <= 1 && isSlip(key, letters);
        if (left === 0 && word.keys.some(isNear)) add(found, term, 'near');
      }
    }
    return found;
  }

  /** What it may mean with one slip of the pen. */
  slips(word: QueryWord): Meanings {
    const found = new Map<string, Match>();
    if (word.letters < SLIP_LETTERS) return found;
    const swapped = new Set(swappedKeysOf(word.text));
    const begun = [...swapped].filter((key) => key.length >= SLIP_LETTERS);
    const isNear = ({ letters, left }: Letters): boolean =>
      word.keys.some((key) => key.length > left && isSlip(key, letters)) ||
      begun.some((key) => key.length > left && letters.startsWith(key)) ||
      swapped.has(letters);
    for (const [term, letters] of this.#terms) if (isNear(letters)) add(found, term, 'slip');
    for (const concept of this.#concepts) {
      if (!concept.words.some(({ key }) => isNear({ letters: key, left: 0 }))) continue;
      for (const term of this.#termsOf(concept)) add(found, term, 'slip');
    }
    return found;
  }

  #termsOf(concept: Concept): readonly string[] {
    const known = this.#conceptTerms.get(concept);
    if (known) return known;
    const isMeant = (letters: Letters): boolean => concept.words.some((word) => isSaid(word, letters));
    const met = [...this.#terms].flatMap(([term, letters]) => (isMeant(letters) ? [term] : []));
    const terms = [...concept.values, ...met];
    this.#conceptTerms.set(concept, terms);
    return terms;
  }
}

/** Keeps the cheapest match of a term. */
function add(found: Map<string, Match>, term: string, match: Match | null): void {
  if (!match) return;
  const known = found.get(term);
  if (!known || MATCH_COST[match] < MATCH_COST[known]) found.set(term, match);
}

function matchConcept(word: QueryWord, { words }: Concept): Match | null {
  const typed: Letters[] = [...word.keys.map((letters) => ({ letters, left: 0 })), ...word.joined];
  if (words.some((one) => typed.some((letters) => isSaid(one, letters)))) return 'synonym';
  const isBegun = ({ key }: ConceptWord): boolean =>
    word.keys.some((one) => one.length >= CONCEPT_LETTERS && key.startsWith(one));
  return words.some(isBegun) ? 'prefix' : null;
}

/** Whether letters say a word of the field; two neighbours only if it takes both. */
function isSaid({ key, stem }: ConceptWord, { letters, left }: Letters): boolean {
  if (key.length <= left) return false;
  if (!stem || key.length < SHORT_STEM) return letters === key;
  const most = key.length > SHORT_STEM ? Infinity : key.length + ENDING_LETTERS;
  return letters.startsWith(key) && letters.length <= most;
}
