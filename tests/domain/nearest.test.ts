import { describe, expect, it } from 'vitest';
import { nearestVenues } from '../../src/domain/nearest';
import type { Venue } from '../../src/domain/venue';
import { VENUE } from '../fixtures/records';

const venue = (id: string, name: string, local = {}): Venue => ({ ...VENUE, id, name, name_local: local });
const VENUES = [
  venue('kz-tselinny', 'Tselinny Center of Contemporary Culture', { ru: 'Целинный' }),
  venue('kz-astana-hub', 'Astana Hub'),
  venue('kg-astana-school', 'School in Astana'),
  venue('uz-ilkhom', 'Ilkhom Theatre'),
  venue('tj-hub', 'Hub'),
];
const nearest = (wanted: string): string[] => nearestVenues(wanted, VENUES).map(({ id }) => id);

describe('nearestVenues', () => {
  it.each([
    ['kz-tselinnyy', 'kz-tselinny'],
    ['kz-tselinni', 'kz-tselinny'],
    ['kz-hub-astana', 'kz-astana-hub'],
    ['uz-ilkhom-theatre', 'uz-ilkhom'],
    ['kz-ilkhom', 'uz-ilkhom'],
    ['tj-hub', 'tj-hub'],
  ])('%s may have meant %s', (wanted, expected) => {
    expect(nearest(wanted)[0]).toBe(expected);
  });

  it.each(['xx-zzzzzz', 'q-q', '', 'kz-'])('offers nothing for "%s"', (wanted) => {
    expect(nearest(wanted)).toEqual([]);
  });

  it('offers at most as many as asked for, equals by id', () => {
    const twins = ['kz-twin-b', 'kz-twin-a', 'kz-twin-c'].map((id) => venue(id, 'Twin'));
    expect(nearestVenues('kz-twin', twins, 2).map(({ id }) => id)).toEqual(['kz-twin-a', 'kz-twin-b']);
  });
});
