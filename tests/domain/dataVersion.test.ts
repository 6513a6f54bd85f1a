import { describe, expect, it } from 'vitest';
import { compareVersions, dayOf, isDataVersion, nextVersion } from '../../src/domain/dataVersion';

describe('versions of the data', () => {
  it.each(['2026-11-22', '2026-11-22-2', '2026-11-22-14'])('%s names one', (text) => {
    expect(isDataVersion(text)).toBe(true);
    expect(dayOf(text)).toBe('2026-11-22');
  });

  it.each(['', '2026', '2026-11-22-0', '2026-11-22-100', '../2026-11-22', '2026-11-22/', '2026-11-22\n'])(
    '%j names none',
    (text) => {
      expect(isDataVersion(text)).toBe(false);
    },
  );

  it('are called by their day, and counted where it has several', () => {
    expect(nextVersion('2026-11-22', ['2025-01-01'])).toBe('2026-11-22');
    expect(nextVersion('2026-11-22', ['2026-11-22', '2026-11-22-2'])).toBe('2026-11-22-3');
  });

  it('are put in the order of time', () => {
    const ordered = ['2025-12-31', '2026-11-22', '2026-11-22-2', '2026-11-22-10', '2027-01-01'];
    expect(ordered.toReversed().sort(compareVersions)).toEqual(ordered);
  });
});
