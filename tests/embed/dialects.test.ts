import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ampHeight, pymChildId, pymHeight } from '../../src/embed/dialects';

describe('the dialect of pym.js', () => {
  it('takes the child from the query that its parent page has written', () => {
    expect(pymChildId('?embed=list&initialWidth=640&childId=graphic&parentUrl=https%3A%2F%2Fa.example')).toBe(
      'graphic',
    );
    expect(pymChildId('embed=list')).toBeNull();
  });

  it('says the height as its parent page reads it', () => {
    // The expression of a pym.js parent for the messages of one child.
    const [, type, value] = /^pymxPYMxgraphicxPYMx(\S+)xPYMx(.*)$/.exec(pymHeight('graphic', 641)) ?? [];
    expect([type, value]).toEqual(['height', '641']);
  });

  it('leaves out a child that would break the message', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (childId) => {
        const id = pymChildId(new URLSearchParams({ childId }).toString());
        expect(id === null || (id === childId && !/\s/.test(id))).toBe(true);
      }),
    );
  });
});

describe('the dialect of AMP', () => {
  it('names its sentinel', () => {
    expect(ampHeight(641)).toEqual({ sentinel: 'amp', type: 'embed-size', height: 641 });
  });
});
