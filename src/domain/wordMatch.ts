/**
 * How near a typed word is to a word of a text, both folded: the same, its beginning, a part of it, or either with
 * one slip of the pen (a letter wrong, missing, too many, or two changed about: Damerau 1964).
 */

/** Cost of a match by its kind; what is found by less ranks first. */
export const MATCH_COST = {
  exact: 0,
  /** A slip in a long word, written to its end. */
  near: 0.4,
  synonym: 0.5,
  prefix: 1,
  inside: 1.5,
  slip: 3.5,
} as const;
export type Match = keyof typeof MATCH_COST;

/** Words of this length and more forgive one slip. */
export const SLIP_LETTERS = 5;
/** Folding may shorten a word: below this one letter is too much of it; of this length it must be the whole word. */
const SLIP_KEY = 4;
/** Shorter words are not looked for inside others. */
const INSIDE_LETTERS = 4;

export function matchWord(key: string, term: string): Extract<Match, 'exact' | 'prefix' | 'inside'> | null {
  if (!term.includes(key)) return null;
  if (term.startsWith(key)) return term.length === key.length ? 'exact' : 'prefix';
  return key.length >= INSIDE_LETTERS ? 'inside' : null;
}

/** Whether the key, with at most one slip, is the term or its beginning. */
export function isSlip(key: string, term: string): boolean {
  if (key.length < SLIP_KEY) return false;
  if (key.length === SLIP_KEY && term.length > SLIP_KEY + 1) return false;
  let same = 0;
  while (same < key.length && key[same] === term[same]) same++;
  // In its last letter a slip says nothing of how a longer word goes on.
  if (same >= key.length - 1) return Math.abs(term.length - key.length) <= 1;
  return (
    goesOn(key, same + 1, term, same + 1) ||
    goesOn(key, same + 1, term, same) ||
    goesOn(key, same, term, same + 1) ||
    (key[same] === term[same + 1] && key[same + 1] === term[same] && goesOn(key, same + 2, term, same + 2))
  );
}

/** Whether the rest of the key stands in the term from a place on. */
function goesOn(key: string, from: number, term: string, at: number): boolean {
  for (let i = from; i < key.length; i++) if (key[i] !== term[at + i - from]) return false;
  return true;
}

/** Likeness of two folded texts from 0 to 1: the share of their pairs of letters they have in common (Dice 1945). */
export function likeness(a: string, b: string): number {
  const pairsOf = (text: string): string[] =>
    [...` ${text}`].slice(0, -1).map((_, i) => ` ${text} `.slice(i, i + 2));
  const left = pairsOf(a);
  const right = pairsOf(b);
  const open = new Map<string, number>();
  for (const pair of right) open.set(pair, (open.get(pair) ?? 0) + 1);
  let common = 0;
  for (const pair of left) {
    const n = open.get(pair) ?? 0;
    if (n > 0) common++;
    open.set(pair, n - 1);
  }
  return left.length + right.length === 0 ? 0 : (2 * common) / (left.length + right.length);
}
