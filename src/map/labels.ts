/**
 * What the map names, in the interface's language, and how each name is set: countries, seas and lakes, places by
 * rank. Where a name stands at a zoom, and whether there is room for it, is decided in labelPlacing.ts.
 */
import type { AtlasPlace } from '../domain/dataset';
import type { Country, Language, Water } from '../domain/gazetteer';
import { nameIn } from '../domain/names';
import type { CountryShapes, LabelAnchor } from './basemap';
import { buildNameGrounds, type NameGround } from './countryNames';

export type LabelKind = 'country' | 'water' | 'place';
export type LabelFace = 'regular' | 'semibold' | 'italic';

export interface Label {
  /** That of the country, water or place. */
  id: string;
  kind: LabelKind;
  lines: readonly string[];
  /** Language of the text: English where the name in the wanted one is missing. */
  lang: Language;
  /** Order of importance, 0 first: who comes first takes the room. */
  rank: number;
  /** It stands before names of places that have more venues. */
  isEssential: boolean;
  minZoom: number;
  face: LabelFace;
  /** Type size in px. */
  size: number;
  /** Between letters, in em. */
  spacing: number;
  /** Where it may stand: one point, or several for a country, the roomiest first. */
  anchors: readonly LabelAnchor[];
  /** For a country: where its name may stand besides. */
  ground: NameGround | null;
}

interface Setting {
  minZoom: number;
  size: number;
  face: LabelFace;
}

/** Places from the highest class to the lowest. */
const PLACE_CLASSES = ['capital', 'metropolis', 'seat', 'large', 'city', 'settlement'] as const;
type PlaceClass = (typeof PLACE_CLASSES)[number];

const PLACE_SETTINGS: Record<PlaceClass, Setting> = {
  capital: { minZoom: 0, size: 13, face: 'semibold' },
  metropolis: { minZoom: 2.5, size: 13, face: 'regular' },
  seat: { minZoom: 3.8, size: 12, face: 'regular' },
  large: { minZoom: 5, size: 12, face: 'regular' },
  city: { minZoom: 6, size: 12, face: 'regular' },
  settlement: { minZoom: 7, size: 11, face: 'regular' },
};
/** Places that are named from this zoom on should not be missing. */
const ESSENTIAL_ZOOM = 3;
/** Persons. */
const METROPOLIS = 1_000_000;
const LARGE = 100_000;

const COUNTRY_SETTING = { minZoom: 0, size: 12, face: 'regular', spacing: 0.14 } as const;
const WATER_SETTING = { size: 12, face: 'italic', spacing: 0.03 } as const;

export interface LabelInput {
  countries: readonly Country[];
  /** Outlines with the places for the countries' names. */
  shapes: CountryShapes;
  places: Iterable<AtlasPlace>;
  waters: readonly Water[];
  language: Language;
}

/** In order of rank. */
export function buildLabels({ countries, shapes, places, waters, language }: LabelInput): Label[] {
  const anchors = new Map(shapes.features.map(({ properties }) => [properties.id, properties.anchors]));
  const grounds = buildNameGrounds(shapes);
  const ranked = [...places]
    .map((place) => ({ place, placeClass: classOf(place) }))
    .sort(
      (a, b) =>
        PLACE_CLASSES.indexOf(a.placeClass) - PLACE_CLASSES.indexOf(b.placeClass) ||
        (b.place.population ?? 0) - (a.place.population ?? 0) ||
        (a.place.id < b.place.id ? -1 : 1),
    );
  const named = ranked.map(({ place, placeClass }) => {
    const { text, lang } = nameIn(place.names, language);
    return {
      ...PLACE_SETTINGS[placeClass],
      id: place.id,
      kind: 'place' as const,
      lines: [text],
      lang,
      spacing: 0,
      anchors: [{ lon: place.lon, lat: place.lat, room: Infinity }],
      ground: null,
    };
  });
  const areas = countries.map((country) => {
    const { text, lang } = nameIn(country.names, language);
    return {
      ...COUNTRY_SETTING,
      id: country.id,
      kind: 'country' as const,
      lines: [text.toLocaleUpperCase(lang)],
      lang,
      anchors: anchors.get(country.id) ?? [],
      ground: grounds.get(country.id) ?? null,
    };
  });
  const wet = waters.map(({ id, kind, names, lon, lat, minZoom }) => {
    const { text, lang } = nameIn(names, language);
    return {
      ...WATER_SETTING,
      id,
      kind: 'water' as const,
      lines: kind === 'sea' ? text.split(' ') : [text],
      lang,
      minZoom,
      anchors: [{ lon, lat, room: Infinity }],
      ground: null,
    };
  });
  // A great city has but one place to stand; a country's name finds another.
  return [
    ...named.filter(isEssential),
    ...areas,
    ...wet,
    ...named.filter((label) => !isEssential(label)),
  ].map((label, rank) => ({ ...label, rank, isEssential: label.kind !== 'place' || isEssential(label) }));
}

function isEssential({ minZoom }: Setting): boolean {
  return minZoom <= ESSENTIAL_ZOOM;
}

/** A city of unknown population that is no seat is taken for a small one. */
function classOf(place: AtlasPlace): PlaceClass {
  if (place.capital) return 'capital';
  const population = place.population ?? 0;
  if (population >= METROPOLIS) return 'metropolis';
  if (place.seat) return 'seat';
  if (population >= LARGE) return 'large';
  return place.kind === 'city' ? 'city' : 'settlement';
}
