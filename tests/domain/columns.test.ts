import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromColumns, toColumns } from '../../src/domain/columns';

describe('records as columns', () => {
  const record = fc.record({ id: fc.string(), lat: fc.double({ noNaN: true }), tags: fc.array(fc.string()) });

  it('come back as they were', () => {
    fc.assert(
      fc.property(fc.array(record), (records) => {
        expect(fromColumns(toColumns(records))).toEqual(records);
      }),
    );
  });

  it('may hold columns in a column', () => {
    const names = { en: ['Osh', 'Naryn'], kk: ['Ош', null] };
    expect(fromColumns({ id: ['a', 'b'], names })).toEqual([
      { id: 'a', names: { en: 'Osh', kk: 'Ош' } },
      { id: 'b', names: { en: 'Naryn', kk: null } },
    ]);
  });

  it.each([
    [{ id: ['a'], lat: [] }, 'column lat has 0 values, 1 expected'],
    [{ id: ['a'], names: { en: ['x', 'y'] } }, 'column names has 2 values, 1 expected'],
    [{ id: ['a'], names: { en: ['x'], ru: [] } }, 'column ru has 0 values, 1 expected'],
  ])('%j: %s', (columns, message) => {
    expect(() => fromColumns(columns)).toThrow(new RangeError(message));
  });
});
