import { describe, expect, it } from 'vitest';
import { narrowed } from '../../vite/narrow';

const LARGE = ' '.repeat(300_000);

describe('narrowed', () => {
  it('leaves small scripts as they are', () => {
    expect(narrowed("'қ'")).toBe("'қ'");
  });

  it.each([
    ['a string', "'қала – 😀'"],
    ['a template', '`ʻ${1 + 1}ʼ`'],
    ['a regular expression', '"aқ😀".replace(/[қ😀]/gu, "")'],
    ['what Latin-1 has', "'é©'"],
  ])('keeps the meaning of %s', (_, code) => {
    const narrow = narrowed(LARGE + code);
    expect(narrow).toMatch(/^[\0-\u{ff}]*$/u);
    expect((0, eval)(narrow)).toBe((0, eval)(code));
  });
});
