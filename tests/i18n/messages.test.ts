import { readFileSync } from 'node:fs';
import { parse, type Token } from '@messageformat/parser';
import { describe, expect, it } from 'vitest';
import { compileMessages } from '../../vite/messages';
import { INTERFACE_LANGUAGES } from '../../src/i18n/languages';

const read = (language: string): Record<string, string> =>
  JSON.parse(readFileSync(`src/i18n/messages/${language}.json`, 'utf8'));
const english = read('en');

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

describe.each(INTERFACE_LANGUAGES)('messages in %s', (language) => {
  const messages = read(language);

  it('has every key of English and no other', () => {
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
});
