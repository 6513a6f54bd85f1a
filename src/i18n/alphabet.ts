/** The order of the letters of languages that browsers have no order for, on top of one that they have. */
import type { Forms } from './forms/forms';

/** Comes behind every letter (Unicode Technical Standard 35, part 5: the weight of U+FFFF). */
const BEHIND = '\uFFFF';
/** How the turned comma of oʻ and gʻ is also typed. */
const TURNED_COMMA = /[ʻʼ‘’'`]/;

interface Alphabet {
  /** Finds the letters that stand behind others. */
  letters: RegExp;
  /** A letter in lower case, and what it is sorted as. */
  keys: ReadonlyMap<string, string>;
}

const alphabets = new WeakMap<Forms, Alphabet>();

/** A text as `base` sorts it in the place where the language has it: қ behind all that begins with к. */
export function sortingKey(forms: Forms, text: string): string {
  const { letters, keys } = alphabetOf(forms);
  const key = text.normalize('NFC').replace(letters, (letter) => {
    const plain = letter.toLowerCase().replace(TURNED_COMMA, 'ʻ');
    const placed = keys.get(plain) ?? letter;
    return letter.charAt(0) === plain.charAt(0) ? placed : placed.toUpperCase();
  });
  return forms.silent ? key.replace(forms.silent, '') : key;
}

/** The letter that a text has first, with both its signs where it has two. */
export function firstLetter(forms: Forms | null, text: string): string | undefined {
  const first = /\p{L}.?/u.exec(text)?.[0];
  if (first === undefined || !forms) return first?.slice(0, 1);
  return new RegExp(`^(${alphabetOf(forms).letters.source})`, 'iu').exec(first)?.[0] ?? first.slice(0, 1);
}

function alphabetOf(forms: Forms): Alphabet {
  const known = alphabets.get(forms);
  if (known) return known;
  const keys = new Map(
    forms.behind.flatMap(([base, ...letters]) =>
      letters.map((letter, i) => [letter, base + BEHIND.repeat(i + 1)] as const),
    ),
  );
  const source = [...keys.keys()].map((letter) => letter.replace('ʻ', TURNED_COMMA.source)).join('|');
  const made = { letters: new RegExp(source, 'giu'), keys };
  alphabets.set(forms, made);
  return made;
}
