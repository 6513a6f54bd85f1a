import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { CountrySchema, DivisionSchema, PlaceSchema } from '../../src/domain/gazetteer';
import { nameIn } from '../../src/domain/names';

const names = { en: 'Almaty', ru: 'Алматы', kk: 'Алматы', ky: null, uz: null, tg: null };
const figure = { value: 1, year: 2024, source: 'somewhere' };
const country = { id: 'KZ', numeric: '398', names, population: figure, areaKm2: figure };
const place = {
  id: 'kz-almaty',
  country: 'KZ',
  kind: 'city',
  division: null,
  names,
  aliases: [],
  lat: 43.26,
  lon: 76.93,
  population: null,
  populationYear: null,
  capital: false,
  source: 'somewhere',
};
const division = { id: 'kz-almaty-city', country: 'KZ', kind: 'city', iso: 'KZ-75', seat: null, names };

describe('gazetteer schemas', () => {
  it('take a sound record', () => {
    expect(v.is(CountrySchema, country)).toBe(true);
    expect(v.is(PlaceSchema, place)).toBe(true);
    expect(v.is(DivisionSchema, division)).toBe(true);
  });

  it.each<[string, v.GenericSchema, object]>([
    ['country id in lower case', CountrySchema, { ...country, id: 'kz' }],
    ['numeric code without its zero', CountrySchema, { ...country, numeric: '51' }],
    ['population of zero', CountrySchema, { ...country, population: { ...figure, value: 0 } }],
    ['figure without a source', CountrySchema, { ...country, areaKm2: { ...figure, source: '' } }],
    ['figure without a year', CountrySchema, { ...country, areaKm2: { value: 1, source: 'x' } }],
    ['no English name', CountrySchema, { ...country, names: { ...names, en: '' } }],
    ['latitude beyond the pole', PlaceSchema, { ...place, lat: 90.1 }],
    ['longitude as text', PlaceSchema, { ...place, lon: '76.9' }],
    ['unknown kind of place', PlaceSchema, { ...place, kind: 'hamlet' }],
    ['half a person', PlaceSchema, { ...place, population: 1.5 }],
    ['a language left out', PlaceSchema, { ...place, names: { en: 'Almaty' } }],
    ['id with capitals', PlaceSchema, { ...place, id: 'KZ-Almaty' }],
    ['ISO code in lower case', DivisionSchema, { ...division, iso: 'kz-75' }],
  ])('refuse: %s', (_name, schema, record) => {
    expect(v.is(schema, record)).toBe(false);
  });
});

describe('nameIn', () => {
  it.each([
    ['ru', { text: 'Алматы', lang: 'ru' }],
    ['en', { text: 'Almaty', lang: 'en' }],
    ['tg', { text: 'Almaty', lang: 'en' }],
  ] as const)('%s', (language, expected) => {
    expect(nameIn(names, language)).toEqual(expected);
  });
});
