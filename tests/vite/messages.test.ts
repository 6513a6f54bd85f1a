import { parse } from '@messageformat/parser';
import { describe, expect, it } from 'vitest';
import { compileMessages } from '../../vite/messages';
import { pluralsOf } from '../../vite/plurals';
import { pseudo } from '../../vite/pseudo';

describe('plural rules', () => {
  it.each([
    ['en', { 0: 'other', 1: 'one', 2: 'other', 21: 'other' }],
    ['ru', { 0: 'many', 1: 'one', 2: 'few', 5: 'many', 11: 'many', 21: 'one', 1.5: 'other' }],
    ['kk', { 0: 'other', 1: 'one', 2: 'other', 21: 'other' }],
    ['ky', { 0: 'other', 1: 'one', 2: 'other', 21: 'other' }],
    ['uz', { 0: 'other', 1: 'one', 2: 'other', 21: 'other' }],
    ['tg', { 0: 'other', 1: 'other', 2: 'other', 21: 'other' }],
  ])('of %s', (language, expected) => {
    const rule = pluralsOf(language);
    for (const [n, category] of Object.entries(expected)) expect(rule(Number(n)), n).toBe(category);
  });

  it('refuse a form that the language does not have, unless English stands in', () => {
    const texts = { a: '{n, plural, one {#} other {#}}' };
    expect(() => compileMessages('tg', texts)).toThrow(/not valid in this locale/);
    expect(() => compileMessages('kk', { a: '{n, plural, few {#} other {#}}' })).toThrow();
    expect(compileMessages('tg', texts, { strict: false })).toContain('export default');
  });

  it('of unknown languages are an error', () => {
    expect(() => pluralsOf('xx')).toThrow();
  });
});

describe('the pseudo-locale', () => {
  it.each([
    ['Close', '⟦Çļöšé ~~⟧'],
    ['{n} of {total}', '⟦{n} öf {total} ~~⟧'],
    ['{n, plural, one {# venue} other {# venues}}', '⟦{n, plural, one {# véñûé} other {# véñûéš}} ~~~~~~⟧'],
    [
      "{scope, select, chosen {yes} other {it''s {a}}}",
      "⟦{scope, select, chosen {ýéš} other {îţ''š {a}}} ~~~~⟧",
    ],
  ])('%s', (text, expected) => {
    expect(pseudo(text)).toBe(expected);
    expect(parse(pseudo(text))).toBeTruthy();
  });

  it('makes every text at least two fifths longer', () => {
    for (const text of ['A', 'Table', 'The atlas could not be loaded.']) {
      expect(pseudo(text).length).toBeGreaterThanOrEqual(text.length * 1.4);
    }
  });
});
