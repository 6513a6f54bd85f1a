import { readdirSync } from 'node:fs';
import { parse, type Token } from '@messageformat/parser';
import { describe, expect, it } from 'vitest';
import { compileMessages } from '../../vite/messages';
import { INTERFACE_LANGUAGES } from '../../src/i18n/languages';
import { DIRECTORY, readMessages } from './messageFiles';

/** Every language there is a file of, offered to the reader or not yet. */
const LANGUAGES = readdirSync(DIRECTORY).map((file) => file.replace(/\.json$/, ''));

const english = readMessages('en');

/** Names, formats, keys of the keyboard and symbols that stay as they are in every language and script. */
const NAMES = new Set(
  [
    'Natural Earth GeoNames Noto Sans SIL Open Font License CC BY MIT',
    'CSV JSON JavaScript GeoJSON PNG SVG HTML Drupal Excel XLSX WebGL Ctrl Enter Escape Shift log n N',
    // A column of the files and its values.
    'precision exact landmark street city',
  ]
    .join(' ')
    .split(' '),
);

/** The path of a file of the data. */
const FILE = /data\/[a-z]+\.json/g;

/** Words and symbols spelt the same in English and another language in Latin letters. */
const SHARED = new Set(['format', 'panel', 'km', 'm']);

/** Frequent words of English that are words of no other language here. */
const ENGLISH_ONLY = new Set('the of and with from which what are has that this not by'.split(' '));

/** Names of the arguments a message uses, sorted. */
function argumentsOf(text: string): string[] {
  const names = new Set<string>();
  const visit = (token: Token): void => {
    if ('arg' in token && typeof token.arg === 'string') names.add(token.arg);
    if ('cases' in token) for (const branch of token.cases) branch.tokens.forEach(visit);
  };
  parse(text).forEach(visit);
  return [...names].sort();
}

/** The words a reader can see of a message, of all its branches, without names. */
function wordsOf(message: string): string[] {
  const seen: string[] = [];
  const visit = (token: Token): void => {
    if (token.type === 'content') seen.push(token.value);
    else if ('cases' in token) for (const branch of token.cases) branch.tokens.forEach(visit);
    else seen.push(' ');
  };
  parse(message).forEach(visit);
  const text = seen.join('').replace(FILE, '');
  return (text.match(/[\p{L}\p{M}]+/gu) ?? []).filter((word) => !NAMES.has(word));
}

/** A letter that is not of the language's script: a forgotten word, or a look-alike inside a word. */
function foreignLetter(language: string): RegExp {
  return new Intl.Locale(language).maximize().script === 'Cyrl'
    ? /\p{Script=Latin}/u
    : /\p{Script=Cyrillic}/u;
}

it('has a file for every language of the interface', () => {
  expect(LANGUAGES).toEqual(expect.arrayContaining([...INTERFACE_LANGUAGES]));
});

describe.each(LANGUAGES)('messages in %s', (language) => {
  const messages = readMessages(language);

  it('has every key of English and no other, in the same order', () => {
    expect(Object.keys(messages)).toEqual(Object.keys(english));
  });

  it('uses the same arguments as English', () => {
    const different = Object.keys(english).filter(
      (key) => argumentsOf(messages[key] ?? '').join() !== argumentsOf(english[key] ?? '').join(),
    );
    expect(different).toEqual([]);
  });

  it('has no empty message', () => {
    expect(Object.keys(messages).filter((key) => !messages[key]?.trim())).toEqual([]);
  });

  it('compiles', () => {
    expect(compileMessages(language, messages)).toContain('export default');
  });

  it('has no letter of another script', () => {
    const foreign = foreignLetter(language);
    const words = Object.entries(messages).flatMap(([key, text]) =>
      wordsOf(text)
        .filter((word) => foreign.test(word))
        .map((word) => `${key}: ${word}`),
    );
    expect(words).toEqual([]);
  });
});

describe.each(LANGUAGES.filter((language) => language !== 'en'))('translation to %s', (language) => {
  it('has no English left', () => {
    const left = Object.entries(readMessages(language)).filter(([key, text]) => {
      const words = wordsOf(text).map((word) => word.toLowerCase());
      const isCopy = text === english[key] && words.some((word) => !SHARED.has(word));
      return isCopy || words.some((word) => ENGLISH_ONLY.has(word));
    });
    expect(left).toEqual([]);
  });
});
