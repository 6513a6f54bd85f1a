/** Which parts of a text a search has met, as parts to be drawn, never as markup. */
import { keysOf, wordsOf, type Word } from './fold';
import { joinedTerms, termsOfWord } from './terms';
import type { QueryWord } from './queryWords';
import type { Answer } from './textIndex';
import type { Meanings } from './lexicon';

export interface TextPart {
  text: string;
  hit: boolean;
}

/** The text in parts; put together they are the text. */
export function markText(text: string, { words: typed, meanings }: Answer<string>): TextPart[] {
  const words = wordsOf(text);
  const ends = words.map((word) => Math.max(0, ...typed.map((one, i) => markedEnd(word, one, meanings[i]))));
  words.forEach((word, i) => {
    const next = words[i + 1];
    if (!next || !meanings.some((meant) => isJoined(word, next, meant))) return;
    ends[i] = word.end;
    ends[i + 1] = next.end;
  });
  const parts: TextPart[] = [];
  let at = 0;
  words.forEach((word, i) => {
    const end = ends[i] ?? 0;
    if (end === 0) return;
    if (word.start > at) parts.push({ text: text.slice(at, word.start), hit: false });
    parts.push({ text: text.slice(word.start, end), hit: true });
    at = end;
  });
  if (at < text.length) parts.push({ text: text.slice(at), hit: false });
  return parts;
}

/** A stretch of about `length` characters round the first mark, cut between words. */
export function excerpt(parts: readonly TextPart[], length: number): TextPart[] {
  const total = parts.reduce((sum, part) => sum + part.text.length, 0);
  if (total <= length) return [...parts];
  const first = parts.findIndex((part) => part.hit);
  const before = parts.slice(0, Math.max(first, 0)).reduce((sum, part) => sum + part.text.length, 0);
  const wanted = Math.max(0, Math.min(before - length / 3, total - length));
  let at = 0;
  const cut = parts.flatMap((part) => {
    const from = Math.max(0, Math.ceil(wanted - at));
    const to = Math.floor(wanted + length - at);
    at += part.text.length;
    if (part.hit) return from > 0 || to <= 0 ? [] : [part];
    const start = from === 0 ? 0 : part.text.indexOf(' ', from) + 1 || part.text.length;
    const end = to >= part.text.length ? part.text.length : part.text.lastIndexOf(' ', to);
    return end > start ? [{ text: part.text.slice(start, end), hit: false }] : [];
  });
  const begins = cut[0]?.text === parts[0]?.text.slice(0, cut[0]?.text.length);
  return [
    ...(begins ? [] : [{ text: '… ', hit: false }]),
    ...cut,
    ...(wanted + length >= total ? [] : [{ text: ' …', hit: false }]),
  ];
}

/** Where the mark of a word ends; 0 where it has none. */
function markedEnd(word: Word, typed: QueryWord, meanings: Meanings | undefined): number {
  const matches = termsOfWord(word.text).flatMap((term) => meanings?.get(term) ?? []);
  if (matches.length === 0) return 0;
  return matches.includes('exact') || !matches.includes('prefix') ? word.end : prefixEnd(word, typed);
}

/** The shortest beginning of a word that folds to what was typed; the word where none does. */
function prefixEnd(word: Word, typed: QueryWord): number {
  for (let length = 1; length < word.text.length; length++) {
    if (keysOf(word.text.slice(0, length)).some((key) => typed.keys.includes(key)))
      return word.start + length;
  }
  return word.end;
}

/** Whether two neighbours are meant together. */
function isJoined(left: Word, right: Word, meanings: Meanings): boolean {
  return joinedTerms(left, right).some((term) => meanings.has(term));
}
