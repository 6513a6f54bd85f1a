/** A small invented atlas with every case the panels must draw: many, few, hardly any, unknown, open, closed. */
import type { Dataset } from '../../src/domain/dataset';
import type { Country } from '../../src/domain/gazetteer';
import type { Venue } from '../../src/domain/venue';
import type { Format } from '../../src/domain/vocabulary';
import { VENUE } from '../fixtures/records';

const country = (id: string, en: string, ru: string, population: number, areaKm2: number): Country => ({
  id,
  numeric: '900',
  names: { en, ru, kk: null, ky: null, uz: null, tg: null },
  population: { value: population, year: 2024, source: 'Census of Sample' },
  areaKm2: { value: areaKm2, year: 2018, source: 'Survey of Sample' },
});

export const COUNTRIES: Country[] = [
  country('AA', 'Aland', 'Аландия', 4_000_000, 100_000),
  country('BB', 'Beland', 'Беландия', 8_000_000, 50_000),
  country('CC', 'Celand', 'Селандия', 1_000_000, 200_000),
];

const FORMAT_CYCLE: readonly (Format | null)[] = ['offline', 'offline', 'hybrid', 'offline', 'online', null];
/** Founding, closing, status and date of status, in turn. */
const LIVES: readonly Pick<Venue, 'founded' | 'closed' | 'status' | 'status_as_of'>[] = [
  { founded: '2015', closed: null, status: 'active', status_as_of: '2025' },
  { founded: '2020', closed: null, status: 'unknown', status_as_of: '2020-10' },
  { founded: '2009', closed: '2011', status: 'closed', status_as_of: '2011' },
  { founded: null, closed: null, status: 'unknown', status_as_of: null },
  { founded: '1990', closed: null, status: 'active', status_as_of: '2025-06' },
  { founded: '2001-05', closed: '2014-02', status: 'closed', status_as_of: '2014-02' },
  { founded: '2018', closed: null, status: 'active', status_as_of: '2022' },
  { founded: '2019', closed: null, status: 'unknown', status_as_of: null },
];

const some = (n: number, countryId: string): Venue[] =>
  Array.from({ length: n }, (_, i) => ({
    ...VENUE,
    ...(LIVES[i % LIVES.length] as (typeof LIVES)[number]),
    id: `${countryId.toLowerCase()}-v${i}`,
    country: countryId,
    format: FORMAT_CYCLE[i % FORMAT_CYCLE.length] ?? null,
    place: i % 7 === 6 ? null : VENUE.place,
    position: i % 7 === 6 ? null : VENUE.position,
  }));

export const VENUES: Venue[] = [...some(60, 'AA'), ...some(12, 'BB'), ...some(3, 'CC')];

export const DATASET: Dataset = {
  dataDate: '2026-01-31',
  audit: {
    records: 120,
    drawn: 40,
    supported: 35,
    partly: 4,
    notFound: 1,
    contradicted: 0,
    closed: { checked: 11, confirmed: 5, corrected: 3 },
  },
  countries: COUNTRIES,
  places: new Map(),
  waters: [],
  streets: null,
  venues: VENUES,
  byId: new Map(VENUES.map((venue) => [venue.id, venue])),
  problems: [],
};
