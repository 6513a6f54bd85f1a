import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSlip, likeness, matchWord } from '../../src/domain/wordMatch';

describe('matchWord', () => {
  it.each([
    ['hub', 'hub', 'exact'],
    ['ilh', 'ilhom', 'prefix'],
    ['haus', 'ololohaus', 'inside'],
    ['hub', 'tehnohub', null],
    ['hom', 'ilhom', null],
    ['osh', 'talas', null],
  ])('%s in %s: %s', (key, term, expected) => {
    expect(matchWord(key, term)).toBe(expected);
  });
});

describe('isSlip forgives one', () => {
  it.each([
    ['a letter missing', 'bishek', 'bishkek'],
    ['a letter too many', 'bishkkek', 'bishkek'],
    ['a letter wrong', 'bishket', 'bishkek'],
    ['two changed about', 'bihskek', 'bishkek'],
    ['the last letter wrong', 'bishkem', 'bishkek'],
    ['the first letter wrong', 'pishkek', 'bishkek'],
    ['in a word not yet typed to its end', 'bihsk', 'bishkek'],
  ])('%s', (_, key, term) => {
    expect(isSlip(key, term)).toBe(true);
  });

  it.each([
    ['two of them', 'bihsket', 'bishkek'],
    ['in the last letter of what may go on', 'tselini', 'tselinograd'],
    ['a short word', 'osk', 'osh'],
    ['a short word at the start of a long one', 'naro', 'naringol'],
    ['another word', 'talas', 'taraz'],
  ])('but not %s', (_, key, term) => {
    expect(isSlip(key, term)).toBe(false);
  });
});

describe('likeness', () => {
  it('lies between 0 and 1, is the same both ways, and 1 for the same text', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 20 }), fc.string({ maxLength: 20 }), (a, b) => {
        const alike = likeness(a, b);
        expect(alike).toBeGreaterThanOrEqual(0);
        expect(alike).toBeLessThanOrEqual(1);
        expect(likeness(b, a)).toBe(alike);
        if (a !== '') expect(likeness(a, a)).toBe(1);
      }),
    );
  });
});
