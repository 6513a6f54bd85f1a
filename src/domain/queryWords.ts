/** The words of a query, folded, alone and together with their neighbours. */
import { keysOf, openKeysOf, wordsOf, type Word } from './fold';
import { isStopWord, joinedTerms, lettersOf, type Letters } from './terms';

export interface QueryWord {
  text: string;
  letters: number;
  keys: readonly string[];
  /** Beginnings it may still grow into. */
  open: readonly string[];
  /** What it is together with a neighbour. */
  joined: readonly Letters[];
}

const WORDS_MAX = 12;

/** Stop words are left out unless `isTerm` knows them (IT), or nothing else is said. */
export function parseQuery(query: string, isTerm: (key: string) => boolean): QueryWord[] {
  const all = wordsOf(query)
    .filter(({ text }) => keysOf(text).length > 0)
    .slice(0, WORDS_MAX);
  const telling = all.filter(({ text }) => !isStopWord(text.toLowerCase()) || keysOf(text).some(isTerm));
  const words = telling.length > 0 ? telling : all;
  return words.map((word, i) => ({
    text: word.text,
    letters: [...word.text].length,
    keys: keysOf(word.text),
    open: openKeysOf(word.text),
    joined: [...join(words[i - 1], word), ...join(word, words[i + 1])],
  }));
}

function join(left: Word | undefined, right: Word | undefined): Letters[] {
  return left && right ? joinedTerms(left, right).map(lettersOf) : [];
}
