/**
 * Words of the field that mean the same in the six languages (synonyms.json, after the project's glossary), and the
 * values of facets they name: a search for any of them finds the others and the venues that have the value.
 */
import { keysOf, wordsOf } from './fold';
import table from './synonyms.json';

export interface Concept {
  /** Facet values it names, such as `offer:courses`. */
  values: readonly string[];
  /** Folded words; of a phrase the words without their blanks. */
  words: readonly ConceptWord[];
}

export interface ConceptWord {
  key: string;
  /** Every word that begins so is meant. */
  stem: boolean;
}

export function buildConcepts(): Concept[] {
  return table.map(({ of, ...languages }) => ({
    values: of,
    words: Object.values(languages).flatMap((words) => words.flatMap(parseWord)),
  }));
}

/** The form of a facet value among a venue's terms. It holds a colon, so that no word of a text is like it. */
export function valueTerm(facet: string, value: string): string {
  return `${facet}:${value}`;
}

export function isValueTerm(term: string): boolean {
  return term.includes(':');
}

/** A trailing asterisk marks a stem. */
function parseWord(word: string): ConceptWord[] {
  const joined = wordsOf(word)
    .map(({ text }) => text)
    .join('');
  const keys = keysOf(joined);
  const least = (keys[0]?.length ?? 0) - 1;
  // Spellings that lose more than a letter (сцен, read as sen) would begin words of another meaning (centre).
  return keys.filter((key) => key.length >= least).map((key) => ({ key, stem: word.endsWith('*') }));
}
