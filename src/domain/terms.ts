/** The terms under which a text is found: folded words, their parts, and neighbours written together. */
import { keysOf, wordsOf, type Word } from './fold';

/** Little words that say nothing of a venue; in capitals they may (IT). */
const STOP_WORDS = new Set(
  (
    'a an and are as at by de du des et for from in is it its la le les named of on or the to und with ' +
    'в во для до за и из к как на не о об от по при с со у через это ' +
    'және мен бен пен үшін жана менен үчүн ва va bilan uchun дар аз ба бо барои'
  ).split(' '),
);

const PART_LETTERS = 3;

/** Stop words as they stand in a running text; `IT` is none. */
export function isStopWord(word: string): boolean {
  return STOP_WORDS.has(word);
}

/** The terms of one word: itself, the parts of a name like TechnoHub, and what follows an apostrophe (d’Almaty). */
export function termsOfWord(word: string): string[] {
  const parts = word
    .split(/(?<=\p{Ll})(?=\p{Lu})|['’]/u)
    .filter((part) => part !== word && part.length >= PART_LETTERS);
  return [...keysOf(word), ...parts.flatMap(keysOf)];
}

/** Stands between two neighbours that are a term together: jalal+abad. */
const JOINT = '+';
/** Spellings of each neighbour that are joined. */
const JOINED_KEYS = 2;

/** Two neighbours as one term, so that Jalal-Abad and IT Park are found as jalalabad and itpark. */
export function joinedTerms(left: Word, right: Word): string[] {
  const keys = (word: Word): readonly string[] => keysOf(word.text).slice(0, JOINED_KEYS);
  return keys(left).flatMap((start) =>
    keys(right).map((end) => start + JOINT + (end.startsWith(start.slice(-1)) ? end.slice(1) : end)),
  );
}

export interface Letters {
  letters: string;
  /** How many of them are the left neighbour's; 0 for a term that is one word. */
  left: number;
}

export function lettersOf(term: string): Letters {
  const left = term.indexOf(JOINT);
  return left < 0
    ? { letters: term, left: 0 }
    : { letters: term.slice(0, left) + term.slice(left + 1), left };
}

/** All terms of a text. `joined`: with the neighbours written together, as names are. */
export function termsOf(text: string, joined: boolean): string[] {
  const words = wordsOf(text);
  const single = words.filter((word) => !isStopWord(word.text)).flatMap((word) => termsOfWord(word.text));
  if (!joined) return single;
  const pairs = words.flatMap((word, i) => {
    const next = words[i + 1];
    return next && !isStopWord(word.text) && !isStopWord(next.text) ? joinedTerms(word, next) : [];
  });
  return [...single, ...pairs];
}
