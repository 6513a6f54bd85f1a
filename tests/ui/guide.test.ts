import { readFileSync } from 'node:fs';
import { parse, type Token } from '@messageformat/parser';
import { describe, expect, it } from 'vitest';
import { INTERFACE_LANGUAGES } from '../../src/i18n/languages';
import { GUIDE, KEYS, NAMED } from '../../src/ui/guide';
import { readMessages } from '../i18n/messageFiles';

const named = new Set<string>(Object.keys(NAMED));
const paragraphs = GUIDE.flatMap((section) => section.paragraphs);
const argumentsOf = (text: string): string[] =>
  parse(text).flatMap((token: Token) => (token.type === 'argument' ? [token.arg] : []));

describe('the guide', () => {
  it.each(INTERFACE_LANGUAGES)(
    'has every heading and paragraph in %s, and names messages only',
    (language) => {
      const messages = readMessages(language);
      for (const key of [...GUIDE.map(({ heading }) => heading), ...paragraphs]) {
        const text = messages[key] ?? '';
        expect(text.trim(), key).not.toBe('');
        expect(
          argumentsOf(text).filter((name) => !named.has(name)),
          key,
        ).toEqual([]);
      }
    },
  );

  it('names only what has a message without arguments', () => {
    for (const language of INTERFACE_LANGUAGES) {
      const messages = readMessages(language);
      for (const key of Object.values(NAMED)) expect(messages[key], key).toMatch(/^[^{}]+$/);
    }
  });

  it('names nothing that no paragraph speaks of', () => {
    const used = new Set(paragraphs.flatMap((key) => argumentsOf(readMessages('en')[key] ?? '')));
    expect([...named].filter((name) => !used.has(name))).toEqual([]);
  });

  it('leaves out no sentence that is kept for it', () => {
    const shown = new Set<string>([
      ...GUIDE.map(({ heading }) => heading),
      ...paragraphs,
      ...KEYS.map(([, does]) => does),
    ]);
    const rest = Object.keys(readMessages('en')).filter(
      (key) => /^help\.(?!kind-|position-|key-arrows|contents|heading|as-page)/.test(key) && !shown.has(key),
    );
    expect(rest).toEqual([]);
  });

  it('shows keys that the map answers', () => {
    const source = readFileSync('src/map/PointList.svelte', 'utf8');
    expect(source).toContain('isArrowKey(key)');
    const handled: Record<string, string[]> = { '+ −': ['+', '-'], Enter: ['Enter'], Esc: ['Escape'] };
    for (const [cap] of KEYS) {
      // Tab is the browser's own.
      if (cap === 'Tab' || cap === null) continue;
      const keys = handled[cap];
      expect(keys, cap).toBeDefined();
      for (const key of keys ?? []) expect(source).toContain(`'${key}`);
    }
  });
});
