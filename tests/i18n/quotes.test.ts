/** Words in quotes are those that the reader finds on the screen. */
import { describe, expect, it } from 'vitest';
import { INTERFACE_LANGUAGES } from '../../src/i18n/languages';
import { readMessages } from './messageFiles';

const QUOTED = /[“«]([^“”«»]+)[”»]/g;
const ARGUMENT = /^\{\w+\}$/;
/** How figures say what they rest on, in letters: "n of N". */
const COUNT = /(?=.*\bn\b).*\bN\b/;

describe.each(INTERFACE_LANGUAGES)('the guide in %s', (language) => {
  const messages = readMessages(language);
  const words = new Set(
    Object.values(messages)
      .flatMap((text) => [text, text.split(': {')[0] ?? text])
      .map(fold),
  );

  it('quotes words of the interface', () => {
    const lost = Object.entries(messages)
      .filter(([key]) => key.startsWith('help.'))
      .flatMap(([key, text]) => [...text.matchAll(QUOTED)].map(([, quoted = '']) => [key, quoted] as const))
      .filter(([, quoted]) => !ARGUMENT.test(quoted) && !COUNT.test(quoted) && !words.has(fold(quoted)));
    expect(lost).toEqual([]);
  });
});

function fold(text: string): string {
  return text.toLowerCase();
}
