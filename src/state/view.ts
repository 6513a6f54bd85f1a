/**
 * What the reader has chosen, as one immutable value, and its form in the address bar. `parseView(formatView(v))`
 * gives `v` back; defaults are left out; unknown or hostile values are ignored and the rest kept.
 */
import { FACETS, type Facet, type Selection } from '../domain/filter';
import { ID } from '../domain/venue';

export const TEXT_MAX = 120;
const VALUES_MAX = 40;
const PARAMETERS_MAX = 4000;

export const THEMES = ['light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** Zoom as MapLibre counts it (512 px world at 0); centre in degrees, WGS 84. */
export interface Camera {
  zoom: number;
  lat: number;
  lon: number;
}

export interface View {
  facets: Selection;
  text: string;
  place: string | null;
  venue: string | null;
  camera: Camera | null;
  /** `null`: as the reader's browser prefers. */
  lang: string | null;
  theme: Theme | null;
}

export const DEFAULT_VIEW: View = {
  facets: {},
  text: '',
  place: null,
  venue: null,
  camera: null,
  lang: null,
  theme: null,
};

const FACET_VALUE = /^[A-Za-z]{2,20}(-[A-Za-z]{2,20}){0,3}$/;

/** Reads a view from the query of an address, with or without the question mark. Never throws. */
export function parseView(query: string): View {
  const parameters = new URLSearchParams(query.slice(0, PARAMETERS_MAX));
  const facets: Partial<Record<Facet, readonly string[]>> = {};
  for (const facet of FACETS) {
    const values = (parameters.get(facet) ?? '').split(',').filter((value) => FACET_VALUE.test(value));
    if (values.length > 0) facets[facet] = [...new Set(values)].slice(0, VALUES_MAX);
  }
  const lang = parameters.get('lang');
  return {
    facets,
    text: cleanText(parameters.get('q') ?? ''),
    place: parseId(parameters.get('place')),
    venue: parseId(parameters.get('venue')),
    camera: parseCamera(parameters.get('map')),
    lang: lang !== null && /^[a-z]{2}$/.test(lang) ? lang : null,
    theme: THEMES.find((theme) => theme === parameters.get('theme')) ?? null,
  };
}

/** The query that stands for a view, without the question mark; empty for the default view. */
export function formatView(view: View): string {
  const parts: string[] = [];
  const add = (key: string, value: string): void => {
    parts.push(`${key}=${encodeURIComponent(value).replaceAll('%2C', ',').replaceAll('%2F', '/')}`);
  };
  for (const facet of FACETS) {
    const values = view.facets[facet];
    if (values?.length) add(facet, values.join(','));
  }
  if (view.text.trim()) add('q', view.text.trim());
  if (view.place) add('place', view.place);
  if (view.venue) add('venue', view.venue);
  if (view.camera) add('map', formatCamera(view.camera));
  if (view.lang) add('lang', view.lang);
  if (view.theme) add('theme', view.theme);
  return parts.join('&');
}

/** The view with one value of a facet switched on or off; an empty facet is dropped. */
export function toggleValue(view: View, facet: Facet, value: string): View {
  const chosen = view.facets[facet] ?? [];
  const next = chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value];
  return withFacet(view, facet, next);
}

export function withFacet(view: View, facet: Facet, values: readonly string[]): View {
  const { [facet]: _, ...others } = view.facets;
  return { ...view, facets: values.length > 0 ? { ...others, [facet]: values } : others };
}

/** The view without any filter; language, theme, camera and the open card stay. */
export function withoutFilters(view: View): View {
  return { ...view, facets: {}, text: '', place: null };
}

export function hasFilters(view: View): boolean {
  return Object.keys(view.facets).length > 0 || view.text.trim() !== '' || view.place !== null;
}

/** Bounds a search text; line breaks and other control characters become blanks. */
export function cleanText(text: string): string {
  return text
    .replace(/\p{Cc}+/gu, ' ')
    .slice(0, TEXT_MAX)
    .trim();
}

function parseId(text: string | null): string | null {
  return text !== null && text.length <= 80 && ID.test(text) ? text : null;
}

/** `zoom/latitude/longitude`. */
function parseCamera(text: string | null): Camera | null {
  const match = /^(\d{1,2}(?:\.\d{1,4})?)\/(-?\d{1,2}(?:\.\d{1,6})?)\/(-?\d{1,3}(?:\.\d{1,6})?)$/.exec(
    text ?? '',
  );
  if (!match) return null;
  const [zoom = 0, lat = 0, lon = 0] = match.slice(1).map(Number);
  return zoom <= 22 && Math.abs(lat) <= 85 && Math.abs(lon) <= 180 ? { zoom, lat, lon } : null;
}

function formatCamera({ zoom, lat, lon }: Camera): string {
  return `${round(zoom, 2)}/${round(lat, 4)}/${round(lon, 4)}`;
}

/** Plain decimals, never an exponent; -0 becomes 0. */
function round(value: number, digits: number): string {
  return String(Number(value.toFixed(digits)) + 0);
}
