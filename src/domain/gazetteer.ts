/**
 * Countries, first-level divisions and places: what the atlas knows of the ground its venues stand on. Names come
 * in the interface's six languages; a missing one is `null` and falls back to English.
 */
import * as v from 'valibot';
import { ID } from './ids';

export const LANGUAGES = ['en', 'ru', 'kk', 'ky', 'uz', 'tg'] as const;
export type Language = (typeof LANGUAGES)[number];

const name = v.nullable(v.pipe(v.string(), v.minLength(1), v.maxLength(120)));
const names = v.object({
  en: v.pipe(v.string(), v.minLength(1), v.maxLength(120)),
  ru: name,
  kk: name,
  ky: name,
  uz: name,
  tg: name,
});
export type Names = v.InferOutput<typeof names>;

const id = v.pipe(v.string(), v.regex(ID));
const countryCode = v.pipe(v.string(), v.regex(/^[A-Z]{2}$/));
const year = v.pipe(v.number(), v.integer(), v.minValue(1900), v.maxValue(2100));
const figure = v.object({
  value: v.pipe(v.number(), v.gtValue(0)),
  year,
  source: v.pipe(v.string(), v.minLength(1)),
});

export const CountrySchema = v.object({
  /** ISO 3166-1 alpha-2. */
  id: countryCode,
  /** ISO 3166-1 numeric, three digits: the key of the outlines. */
  numeric: v.pipe(v.string(), v.regex(/^\d{3}$/)),
  names,
  /** Persons. */
  population: figure,
  /** Surface area in km². */
  areaKm2: figure,
});
export type Country = v.InferOutput<typeof CountrySchema>;

export const PlaceSchema = v.object({
  id,
  country: countryCode,
  kind: v.picklist(['city', 'town', 'village']),
  division: v.nullable(id),
  names,
  aliases: v.array(v.string()),
  lat: v.pipe(v.number(), v.minValue(-90), v.maxValue(90)),
  lon: v.pipe(v.number(), v.minValue(-180), v.maxValue(180)),
  population: v.nullable(v.pipe(v.number(), v.integer(), v.gtValue(0))),
  populationYear: v.nullable(year),
  capital: v.boolean(),
  source: v.pipe(v.string(), v.minLength(1)),
});
export type Place = v.InferOutput<typeof PlaceSchema>;

export const DivisionSchema = v.object({
  id,
  country: countryCode,
  kind: v.string(),
  iso: v.nullable(v.pipe(v.string(), v.regex(/^[A-Z]{2}-[A-Z0-9]{1,3}$/))),
  seat: v.nullable(id),
  names,
});
export type Division = v.InferOutput<typeof DivisionSchema>;

/** A sea or lake that the map names. What is drawn of it comes with the basemap. */
export const WaterSchema = v.object({
  id,
  kind: v.picklist(['sea', 'lake']),
  names,
  /** Where the middle of the name stands. */
  lat: v.pipe(v.number(), v.minValue(-90), v.maxValue(90)),
  lon: v.pipe(v.number(), v.minValue(-180), v.maxValue(180)),
  /** Map zoom from which the name fits its water. */
  minZoom: v.pipe(v.number(), v.minValue(0), v.maxValue(22)),
});
export type Water = v.InferOutput<typeof WaterSchema>;
