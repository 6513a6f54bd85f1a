/**
 * Density on the map as shaded areas, decided once for both renderers: countries by venues per million people, or
 * bands of heat. What is too little for a rate is hatched.
 */
import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { densityRows, type DensityRow } from '../domain/density';
import { classOf, classStep, densityLimits } from '../domain/densityClasses';
import type { Country } from '../domain/gazetteer';
import type { Venue } from '../domain/venue';
import { formatNumber, t } from '../i18n/locale.svelte';
import type { Palette } from '../theme/palette';
import type { CountryShapes } from './basemap';
import type { Bounds } from './camera';
import { heatBands, HEAT_LIMITS } from './heat';
import type { Stack } from './stacks';

export interface Shade {
  id: string;
  area: Polygon | MultiPolygon;
  colour: string;
  /** Nothing can be said. */
  hatched: boolean;
}

export interface ShadeProperties {
  colour: string;
  hatched: boolean;
}

/** A class in the legend; `to` is `null` for the highest. */
export interface ShadeClass {
  from: number;
  to: number | null;
  colour: string;
}

/** "5 to under 10", "15 and more". */
export function classWords({ from, to }: ShadeClass): string {
  return to === null
    ? t('map.class-from', { from: formatNumber(from, 1) })
    : t('map.class-between', { from: formatNumber(from, 1), to: formatNumber(to, 1) });
}

function classColour(palette: Palette, index: number, count: number): string {
  return Object.values(palette.density)[classStep(index, count) - 1] ?? palette.unknown;
}

function toClasses(limits: readonly number[], palette: Palette): ShadeClass[] {
  return limits.map((from, i) => ({
    from,
    to: limits[i + 1] ?? null,
    colour: classColour(palette, i, limits.length),
  }));
}

export interface CountryShading {
  /** A row per country, filtered as the map is. */
  rows: readonly DensityRow[];
  classes: readonly ShadeClass[];
}

/** Countries by venues per million people; `all` (the whole inventory) sets the classes. */
export function countryShading(
  venues: readonly Venue[],
  all: readonly Venue[],
  countries: readonly Country[],
  palette: Palette,
): CountryShading {
  return {
    rows: densityRows(venues, countries, 'per-million').filter(({ country }) => country !== null),
    classes: toClasses(densityLimits(all, countries, 'per-million'), palette),
  };
}

export function countryShades(
  { rows, classes }: CountryShading,
  shapes: CountryShapes,
  palette: Palette,
): Shade[] {
  const limits = classes.map(({ from }) => from);
  return shapes.features.flatMap(({ geometry, properties }) => {
    const row = rows.find(({ country }) => country?.id === properties.id);
    if (!row) return [];
    const hatched = row.reliability !== 'stable';
    const colour = classes[classOf(row.value, limits)]?.colour ?? palette.unknown;
    return [{ id: properties.id, area: geometry, hatched, colour: hatched ? palette.country : colour }];
  });
}

export function heatClasses(palette: Palette): ShadeClass[] {
  return toClasses(HEAT_LIMITS, palette);
}

export function heatShades(stacks: readonly Stack[], frame: Bounds, palette: Palette): Shade[] {
  const spots = stacks.map(({ lon, lat, venues }) => ({ lon, lat, count: venues.length }));
  const classes = heatClasses(palette);
  return heatBands(spots, frame).map(({ limit, area }) => ({
    id: `heat-${limit}`,
    area,
    hatched: false,
    colour: classes.find(({ from }) => from === limit)?.colour ?? palette.unknown,
  }));
}

export function shadeFeatures(
  shades: readonly Shade[],
): FeatureCollection<Polygon | MultiPolygon, ShadeProperties> {
  return {
    type: 'FeatureCollection',
    features: shades.map(({ area, colour, hatched }) => ({
      type: 'Feature',
      geometry: area,
      properties: { colour, hatched },
    })),
  };
}
