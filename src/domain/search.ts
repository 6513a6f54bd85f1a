/**
 * The search of the atlas: venues by their names, place, region, values of facets and summary, and the places,
 * divisions and countries themselves. Built once from the dataset and the search file; a query reads no clock.
 */
import type { Dataset } from './dataset';
import { FACETS, facetValuesOf } from './filter';
import { wordsOf } from './fold';
import type { Language, Names } from './gazetteer';
import { nameIn } from './names';
import { groundsOf, known, type GroundKind } from './grounds';
import { likeNames, nearNamesOf, type Near } from './likeNames';
import type { SearchDivision, SearchTexts } from './searchTexts';
import { buildConcepts, isValueTerm, valueTerm, type Concept } from './synonyms';
import { termsOf } from './terms';
import { TextIndex, type Answer, type FieldRule, type IndexedRecord } from './textIndex';
import { markText, type TextPart } from './textMarks';
import type { Venue } from './venue';
import { Lexicon } from './lexicon';

/**
 * Where a venue was met. The first word of a name ranks before the rest of it, that before its place, then come its
 * region, values and summary.
 */
export type HitField = 'lead' | 'name' | 'place' | 'region' | 'value' | 'summary';

export interface Hit {
  /** 0 is the best. */
  rank: number;
  fields: ReadonlySet<HitField>;
  /** Values of facets that were met, as `facet:value`. */
  values: readonly string[];
}

export interface Hits {
  /** In order of relevance. */
  byId: ReadonlyMap<string, Hit>;
  /** A text of a venue with what was met in it marked. */
  mark: (text: string) => TextPart[];
}

/** A country, division or place that the words name. */
export interface Ground {
  kind: GroundKind;
  id: string;
  country: string;
  names: Names;
  /** The name in the language of the page; another one, where only that was met, stands beside it. */
  mark: (text: string) => TextPart[];
  other: string | null;
}

export interface Searcher {
  /** The venues that all words of a text mean. Any text will do; one without words finds nothing. */
  find: (text: string) => Hits;
  suggest: (text: string, language: Language, most: number) => Ground[];
  nearest: (text: string, most: number) => Near[];
  summaryOf: (id: string, language: string) => { text: string; lang: string } | null;
}

const VENUE_RULES: Record<HitField, FieldRule> = {
  lead: { cost: 0, prefixLetters: 1, inside: true },
  name: { cost: 0.2, prefixLetters: 1, inside: true },
  place: { cost: 2, prefixLetters: 2, inside: false },
  region: { cost: 3, prefixLetters: 3, inside: false },
  value: { cost: 4, prefixLetters: 3, inside: false },
  summary: { cost: 6, prefixLetters: 3, inside: false },
};
const GROUND_RULES = { name: { cost: 0, prefixLetters: 1, inside: false } };

export function createSearcher(dataset: Dataset, texts: SearchTexts): Searcher {
  const grounds = groundsOf(dataset, texts);
  const groundById = new Map(grounds.map((ground) => [ground.id, ground]));
  const divisions = new Map(texts.divisions.map((division) => [division.id, division]));
  const concepts = buildConcepts();
  const venueIndex = indexOf(
    dataset.venues.map((venue) => recordOf(venue, dataset, texts, divisions)),
    VENUE_RULES,
    concepts,
  );
  const groundIndex = indexOf(
    grounds.map(({ id, spellings }) => ({ id, terms: { name: manyTerms(spellings, true) } })),
    GROUND_RULES,
    concepts,
  );
  const names = nearNamesOf(dataset, grounds);

  return {
    find: (text) => hitsOf(venueIndex.find(text)),

    suggest(text, language, most) {
      const answer = groundIndex.find(text);
      const mark = (part: string): TextPart[] => markText(part, answer);
      const met = (name: string): boolean => mark(name).some(({ hit }) => hit);
      const best = answer.found.flatMap(({ id, cost }) => {
        const ground = groundById.get(id);
        return ground ? [{ cost, ground }] : [];
      });
      // Equally near: countries before places, places before divisions.
      best.sort((a, b) => a.cost - b.cost || grounds.indexOf(a.ground) - grounds.indexOf(b.ground));
      return best.slice(0, most).map(({ ground }) => {
        const shown = nameIn(ground.names, language).text;
        const others = met(shown) ? [] : ground.spellings.filter(met);
        const other = others.find((name) => isCyrillic(name) === isCyrillic(shown)) ?? others[0] ?? null;
        const { kind, id, country, names } = ground;
        return { kind, id, country, names, mark, other };
      });
    },

    nearest: (text, most) => likeNames(names, text, most),

    summaryOf(id, language) {
      const summary = texts.summaries.get(id) ?? {};
      const lang = language in summary ? language : 'en';
      const text = summary[lang];
      return text === undefined ? null : { text, lang };
    },
  };
}

function indexOf<Field extends string>(
  records: readonly IndexedRecord<Field>[],
  rules: Record<Field, FieldRule>,
  concepts: readonly Concept[],
): TextIndex<Field> {
  const terms = new Set(records.flatMap((record) => Object.values<readonly string[]>(record.terms).flat()));
  return new TextIndex(records, rules, new Lexicon(terms, concepts));
}

function hitsOf(answer: Answer<HitField>): Hits {
  const byId = answer.found.map(({ id, fields, terms }, rank): [string, Hit] => [
    id,
    { rank, fields, values: terms.filter(isValueTerm) },
  ]);
  return { byId: new Map(byId), mark: (text) => markText(text, answer) };
}

function recordOf(
  venue: Venue,
  dataset: Dataset,
  texts: SearchTexts,
  divisions: ReadonlyMap<string, SearchDivision>,
): IndexedRecord<HitField> {
  const place = venue.place === null ? undefined : dataset.places.get(venue.place);
  const division = place?.division ? divisions.get(place.division) : undefined;
  const country = dataset.countries.find(({ id }) => id === venue.country);
  const values = FACETS.flatMap((facet) =>
    facetValuesOf(venue, facet).map((value) => valueTerm(facet, value)),
  );
  const names = [venue.name, ...Object.values(venue.name_local)];
  return {
    id: venue.id,
    terms: {
      lead: manyTerms(
        names.map((name) => wordsOf(name)[0]?.text ?? ''),
        false,
      ),
      name: manyTerms(names, true),
      place: manyTerms(place ? [...known(place.names), ...(texts.aliases.get(place.id) ?? [])] : [], true),
      region: manyTerms([...known(division?.names), ...known(country?.names)], true),
      value: values,
      summary: manyTerms(Object.values(texts.summaries.get(venue.id) ?? {}), false),
    },
  };
}

function isCyrillic(text: string): boolean {
  return /\p{Script=Cyrillic}/u.test(text);
}

/** Each term once: how often a text says a word does not matter. */
function manyTerms(texts: readonly string[], joined: boolean): string[] {
  return [...new Set(texts.flatMap((text) => termsOf(text, joined)))];
}
