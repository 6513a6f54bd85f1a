/**
 * The inventory for small frames, in files that are fetched as they are needed: the figures that every panel counts by,
 * the attributes that few ask for, and the names in one language. Without names venues are numbered in place of their
 * ids; without attributes they have none. Positions are in no file: what looks for places needs the atlas file.
 */
import type { Columns } from './columns';
import type { AtlasFile, AtlasPlace, Dataset } from './dataset';
import type { Language, Names } from './gazetteer';
import type { Venue } from './venue';

/** Attributes of venues that no count of theirs by country, kind, format, status and date needs. */
export const TRAITS = [
  'sectors',
  'offers',
  'audience',
  'languages',
  'cost',
  'operator',
  'source_count',
  'newest_source',
] as const satisfies (keyof Venue)[];
type Trait = (typeof TRAITS)[number];
type Nameless = 'id' | 'name' | 'name_local' | 'position' | 'confidence';

/** Of the places, only the fullest of each country. */
export type FactsFile = Omit<AtlasFile, 'venues'> & {
  venues: Columns<Omit<Venue, Nameless | Trait>> & {
    /** How well the position is known; `null`: not at all. */
    precision: (NonNullable<Venue['position']>['precision'] | null)[];
  };
};

/** In the order of the venues of the facts. */
export interface TraitsFile {
  version: AtlasFile['version'];
  venues: Columns<Pick<Venue, Trait>>;
}

/** Names in English and in one language, where there is one in it. */
interface NameColumns {
  en: string[];
  local: (string | null)[];
}
export interface NamesFile {
  version: AtlasFile['version'];
  language: Language;
  /** In the order of the venues of the facts. */
  venues: NameColumns & { id: string[] };
  /** In the order in which the venues of the facts first name them. */
  places: NameColumns;
}

/** The atlas file that the facts stand for, with what else has been fetched. */
export function fillFacts(facts: FactsFile, traits: TraitsFile | null, names: NamesFile | null): AtlasFile {
  const { precision, ...figures } = facts.venues;
  const each = <T>(value: T): T[] => precision.map(() => value);
  const numbers = precision.map((_, i) => `venue-${i}`);
  return {
    ...facts,
    venues: {
      ...figures,
      position: precision.map((known) => known && { lon: 0, lat: 0, precision: known }),
      ...(traits?.venues ?? noTraits(each)),
      // Said by cards alone, and they have files of their own.
      confidence: each('low'),
      id: names?.venues.id ?? numbers,
      name: names?.venues.en ?? numbers,
      name_local: names?.venues.local.map((name) => localName(names.language, name)) ?? each({}),
    },
  };
}

const localName = (language: Language, name: string | null): Record<string, string> =>
  name === null ? {} : { [language]: name };

const noTraits = (each: <T>(value: T) => T[]): TraitsFile['venues'] => ({
  sectors: each([]),
  offers: each([]),
  audience: each([]),
  languages: each([]),
  cost: each(null),
  operator: each(null),
  source_count: each(1),
  newest_source: each(null),
});

/** The places of the venues with their names; of most of them the facts say no more. */
export function placesNamed(
  { places, venues }: Dataset,
  { language, places: { en, local } }: NamesFile,
): Dataset['places'] {
  return new Map(
    placesOf(venues).map((id, i) => {
      const names: Names = { ...NO_NAMES, en: en[i] ?? id };
      if (language !== 'en') names[language] = local[i] ?? null;
      return [id, { ...(places.get(id) ?? { ...NO_FACTS, id }), names }];
    }),
  );
}

/** Each once, in the order of the venues. */
export const placesOf = (venues: readonly Pick<Venue, 'place'>[]): string[] => [
  ...new Set(venues.flatMap(({ place }) => place ?? [])),
];

const NO_NAMES = { ru: null, kk: null, ky: null, uz: null, tg: null };
const NO_FACTS: Omit<AtlasPlace, 'id' | 'names'> = {
  country: '',
  kind: 'city',
  division: null,
  lat: 0,
  lon: 0,
  population: null,
  populationYear: null,
  capital: false,
  seat: false,
};
