/**
 * Folding of words for the search: all spellings of a word in Latin and in the Cyrillic alphabets of Russian, Kazakh,
 * Kyrgyz, Uzbek and Tajik are brought to keys in one small Latin alphabet, so that spellings meet where a key is the
 * same. Romanisations followed: BGN/PCGN and ISO 9 for all five, GOST R 52535.1 for Russian passports, Kazakhstan's
 * Latin alphabet of 2021, Uzbekistan's of 1995, the common Turkic one, and ALA-LC for Tajik.
 *
 * Keys write ш as š, ч as č, ж, дж and ҷ as j, every х, һ, ҳ as h, every и, й, ы, і as i; doubled letters once.
 */

/** A word of a text, with where it stands in it. */
export interface Word {
  text: string;
  start: number;
  end: number;
}

/** Apostrophes of every kind that stand for oʻ, gʻ, ь or ъ. */
const APOSTROPHES = 'ʻʼʽ‘’‛ʹ′´`\'ьъ"';
const APOSTROPHE = new RegExp(`[${APOSTROPHES}]`, 'gu');
const WORD = new RegExp(
  `[\\p{L}\\p{M}\\p{N}]+(?:[${APOSTROPHES.replace('"', '')}][\\p{L}\\p{M}\\p{N}]+)*`,
  'gu',
);
/** A long word says no more than its beginning. */
const LETTERS_MAX = 40;
/** Spellings kept of one word; the likeliest come first. */
const KEYS_MAX = 8;

/** What letters stand for, longest first where they begin alike; `|` parts alternatives, the likelier first. */
// prettier-ignore
const SOUNDS: Readonly<Record<string, string>> = {
  // Cyrillic: Russian
  а: 'a', б: 'b', в: 'v', г: 'g', д: 'd', е: 'e', ё: 'e|io', ж: 'j', з: 'z', и: 'i', й: 'i', к: 'k', л: 'l',
  м: 'm', н: 'n', о: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ф: 'f', х: 'h', ц: 'ts|s', ч: 'č', ш: 'š',
  щ: 'š', ы: 'i', э: 'e', ю: 'iu|u', я: 'ia', дж: 'j', йе: 'e',
  // Cyrillic: Kazakh, Kyrgyz, Uzbek, Tajik
  ә: 'a|e', ғ: 'g', қ: 'k', ң: 'n|ng', ө: 'o', ұ: 'u', ү: 'u', һ: 'h', і: 'i', ў: 'o|u', ҳ: 'h', ӣ: 'i',
  ӯ: 'u|o', ҷ: 'j',
  // Latin digraphs
  shch: 'š', dzh: 'j', sh: 'š', ch: 'č|h', zh: 'j', kh: 'h', gh: 'g', dj: 'j', th: 't', ck: 'k', tz: 'ts',
  ye: 'e', ce: 'se', ci: 'si', cy: 'si', ij: 'ij|i', yj: 'ij|i',
  // Latin letters that stand for another
  c: 'k', q: 'k', w: 'v', x: 'h|ks', y: 'i',
  // Latin letters with marks that are more than the letter
  ş: 'š|s', š: 'š|s', ŝ: 'š|s', ç: 'č|s|k', č: 'č|k', ž: 'j|z', ñ: 'n|ng', ń: 'n|ng', ə: 'a|e', ä: 'a|e', ı: 'i',
  æ: 'ae', œ: 'oe', ø: 'o', ß: 's', ł: 'l', đ: 'd',
};

/** A word cut into its sounds: what the table has, the longest first, or a single letter. */
const SOUND = new RegExp([...Object.keys(SOUNDS).sort((a, b) => b.length - a.length), '.'].join('|'), 'gsu');

/** What the last letter of a word that is still being typed may turn into with the next one (s, then sh). */
const OPEN_ENDS: Readonly<Record<string, readonly string[]>> = {
  s: ['š'],
  c: ['č', 's'],
  z: ['j'],
  k: ['h'],
  d: ['j'],
  t: ['č'],
  y: ['e'],
};

/** The words of a text in order. Letters and digits of any script; apostrophes inside belong to the word. */
export function wordsOf(text: string): Word[] {
  return [...text.matchAll(WORD)].map((match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** Words folded before: texts say the same words again and again. */
const folded = new Map<string, readonly string[]>();
const FOLDED_MAX = 50_000;

/** The keys of one word, the likeliest first. Empty only for a word without letters and digits. */
export function keysOf(word: string): readonly string[] {
  const known = folded.get(word);
  if (known) return known;
  if (folded.size >= FOLDED_MAX) folded.clear();
  const keys = foldWord(word);
  folded.set(word, keys);
  return keys;
}

function foldWord(word: string): string[] {
  let keys = [''];
  for (const sound of plain(word).slice(0, LETTERS_MAX).match(SOUND) ?? []) {
    const spellings = SOUNDS[sound] ?? bare(sound);
    if (!spellings.includes('|')) keys = keys.map((key) => key + spellings);
    else {
      keys = keys.flatMap((key) => spellings.split('|').map((one) => key + one)).slice(0, KEYS_MAX);
    }
  }
  // The same letter three times is no word of any language, and must not be taken for one letter.
  if (!/(.)\1\1/iu.test(word)) keys = keys.map((key) => key.replace(/(.)\1+/gu, '$1'));
  return [...new Set(keys)].filter((key) => key !== '');
}

/** Further beginnings that a word may be meant to have while its last letter is half of a digraph. */
export function openKeysOf(word: string): string[] {
  const letters = [...plain(word)];
  const ends = OPEN_ENDS[letters.at(-1) ?? ''];
  if (!ends || letters.length < 3) return [];
  const stem = letters.slice(0, -1).join('');
  return ends.flatMap((end) => keysOf(stem).map((key) => key + end));
}

/** The likeliest keys of the word with two neighbouring letters put the other way round: ilkohm may have been ilkhom. */
export function swappedKeysOf(word: string): string[] {
  const letters = [...plain(word)].slice(0, LETTERS_MAX);
  const swapped = letters.slice(1).flatMap((letter, i) => {
    const before = letters[i] ?? '';
    if (before === letter) return [];
    return foldWord([...letters.slice(0, i), letter, before, ...letters.slice(i + 2)].join('')).slice(0, 1);
  });
  return [...new Set(swapped)];
}

/** Composed, in lower case, without apostrophes. */
function plain(word: string): string {
  return word.normalize('NFKC').toLowerCase().replace(APOSTROPHE, '').normalize('NFC');
}

/** A letter without its marks. */
function bare(letter: string): string {
  const plainLetter = letter.normalize('NFD').replace(/\p{M}/gu, '');
  return SOUNDS[plainLetter] ?? plainLetter;
}
