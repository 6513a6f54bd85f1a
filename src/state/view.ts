/**
 * What the reader has chosen, as one immutable value, and its form in the address bar. `parseView(formatView(v))`
 * gives `v` back; defaults are left out; unknown or hostile values are ignored and the rest kept.
 */
import { NEAR_MAX_KM, NEAR_MIN_KM, type Box, type Near } from '../domain/area';
import { FACETS, type Facet, type Range, type Selection } from '../domain/filter';
import { ID } from '../domain/ids';
import { LIST_FORMS, type ListForm } from '../domain/listForms';
import { MAP_LAYERS, RING_FACETS, type MapLayer, type RingFacet } from '../domain/mapModes';
import { migrate } from './migrations';

export const TEXT_MAX = 120;
const VALUES_MAX = 40;
/** Holds a full shortlist of long ids, and the rest. */
const PARAMETERS_MAX = 12_000;

export const THEMES = ['light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** Zoom as MapLibre counts it (512 px world at 0); centre in degrees, WGS 84. */
export interface Camera {
  zoom: number;
  lat: number;
  lon: number;
}

/** The column a table is sorted by, and whether its values fall. */
export interface TableSorting {
  column: string;
  falls: boolean;
}

export interface View {
  facets: Selection;
  text: string;
  place: string | null;
  near: Near | null;
  /** A rectangle; `view`: what the map shows, wherever it is moved. */
  area: Box | 'view' | null;
  /** Year of founding. */
  years: Range | null;
  /** Years lasted. */
  lifespan: Range | null;
  /** The shortlist: ids of venues, in the order they were starred. The inventory may not have all of them. */
  stars: readonly string[];
  /** Only the shortlist is shown. */
  starred: boolean;
  venue: string | null;
  camera: Camera | null;
  layer: MapLayer;
  ring: RingFacet;
  list: ListForm;
  /** Columns of the table, by key; none: those shown at first. */
  columns: readonly string[];
  sort: TableSorting | null;
  /** Countries (codes) and places (ids) set side by side; fewer than two compare nothing. */
  compare: readonly string[];
  /** How panels are shown, as `name` or `name.choice`, where it is not as at first. */
  panel: readonly string[];
  /** What a frame on another page shows of the atlas, as `name` or `name:choice`; `null`: the whole page. */
  embed: string | null;
  /** `null`: as the reader's browser prefers. */
  lang: string | null;
  theme: Theme | null;
}

export const DEFAULT_VIEW: View = {
  facets: {},
  text: '',
  place: null,
  near: null,
  area: null,
  years: null,
  lifespan: null,
  stars: [],
  starred: false,
  venue: null,
  camera: null,
  layer: 'venues',
  ring: 'kind',
  list: 'place',
  columns: [],
  sort: null,
  compare: [],
  panel: [],
  embed: null,
  lang: null,
  theme: null,
};

export const COMPARE_MAX = 4;
export const STARS_MAX = 100;
const PANELS_MAX = 12;
const COLUMNS_MAX = 30;
const YEARS_MAX = 9999;
const PANEL = /^[a-z]{2,20}(\.[a-z0-9-]{1,40})?$/;
const EMBED = /^[a-z]{2,20}(:[a-z0-9.-]{1,40})?$/;
const COLUMN = /^[a-z]{2,20}$/;
const COMPARED = /^([A-Z]{2}|[a-z0-9]+(-[a-z0-9]+)+)$/;
const FACET_VALUE = /^[A-Za-z]{2,20}(-[A-Za-z]{2,20}){0,3}$/;

/** Reads a view from the query of an address, with or without the question mark. Never throws. */
export function parseView(query: string): View {
  const parameters = new URLSearchParams(query.slice(0, PARAMETERS_MAX));
  migrate(parameters);
  const facets: Partial<Record<Facet, readonly string[]>> = {};
  for (const facet of FACETS) {
    const values = parseList(parameters.get(facet), FACET_VALUE, VALUES_MAX);
    if (values.length > 0) facets[facet] = values;
  }
  const lang = parameters.get('lang');
  const embed = parameters.get('embed');
  return {
    facets,
    text: cleanText(parameters.get('q') ?? ''),
    place: parseId(parameters.get('place')),
    near: parseNear(parameters.get('near')),
    area: parseArea(parameters.get('area')),
    years: parseRange(parameters.get('years')),
    lifespan: parseRange(parameters.get('lifespan')),
    stars: parseStars(parameters.get('stars')),
    starred: parameters.get('only') === 'stars',
    venue: parseId(parameters.get('venue')),
    camera: parseCamera(parameters.get('map')),
    layer: oneOf(MAP_LAYERS, parameters.get('layer')) ?? DEFAULT_VIEW.layer,
    ring: oneOf(RING_FACETS, parameters.get('ring')) ?? DEFAULT_VIEW.ring,
    list: oneOf(LIST_FORMS, parameters.get('list')) ?? DEFAULT_VIEW.list,
    columns: parseList(parameters.get('columns'), COLUMN, COLUMNS_MAX),
    sort: parseSorting(parameters.get('sort')),
    compare: parseList(parameters.get('compare'), COMPARED, COMPARE_MAX),
    panel: parseList(parameters.get('panel'), PANEL, PANELS_MAX),
    embed: embed !== null && EMBED.test(embed) ? embed : null,
    lang: lang !== null && /^[a-z]{2}$/.test(lang) ? lang : null,
    theme: oneOf(THEMES, parameters.get('theme')),
  };
}

/** The query that stands for a view, without the question mark; empty for the default view. */
export function formatView(view: View): string {
  const parts: string[] = [];
  const add = (key: string, value: string): void => {
    parts.push(`${key}=${encodeURIComponent(value).replace(/%(2C|2F|3A)/g, decodeURIComponent)}`);
  };
  for (const facet of FACETS) {
    const values = view.facets[facet];
    if (values?.length) add(facet, values.join(','));
  }
  if (view.text.trim()) add('q', view.text.trim());
  if (view.place) add('place', view.place);
  if (view.near) add('near', formatNear(view.near));
  if (view.area) add('area', formatArea(view.area));
  if (view.years) add('years', formatRange(view.years));
  if (view.lifespan) add('lifespan', formatRange(view.lifespan));
  if (view.venue) add('venue', view.venue);
  if (view.layer !== DEFAULT_VIEW.layer) add('layer', view.layer);
  if (view.ring !== DEFAULT_VIEW.ring) add('ring', view.ring);
  if (view.list !== DEFAULT_VIEW.list) add('list', view.list);
  if (view.columns.length > 0) add('columns', view.columns.join(','));
  if (view.sort) add('sort', `${view.sort.falls ? '-' : ''}${view.sort.column}`);
  if (view.compare.length > 0) add('compare', view.compare.join(','));
  if (view.panel.length > 0) add('panel', view.panel.join(','));
  if (view.embed) add('embed', view.embed);
  if (view.camera) add('map', formatCamera(view.camera));
  if (view.lang) add('lang', view.lang);
  if (view.theme) add('theme', view.theme);
  if (view.starred) add('only', 'stars');
  if (view.stars.length > 0) add('stars', view.stars.join(','));
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

/** The view with a venue starred or no longer so; the same view where the shortlist is full. */
export function toggleStar(view: View, id: string): View {
  if (view.stars.includes(id)) return { ...view, stars: view.stars.filter((other) => other !== id) };
  return view.stars.length < STARS_MAX ? { ...view, stars: [...view.stars, id] } : view;
}

/** The view without any filter; language, theme, camera, shortlist and the open card stay. */
export function withoutFilters(view: View): View {
  return {
    ...view,
    facets: {},
    text: '',
    place: null,
    near: null,
    area: null,
    years: null,
    lifespan: null,
    starred: false,
  };
}

export function hasFilters(view: View): boolean {
  return (
    Object.keys(view.facets).length > 0 ||
    view.text.trim() !== '' ||
    view.starred ||
    [view.place, view.near, view.area, view.years, view.lifespan].some((filter) => filter !== null)
  );
}

/** Bounds a search text; line breaks and other control characters become blanks. */
export function cleanText(text: string): string {
  return text
    .replace(/\p{Cc}+/gu, ' ')
    .slice(0, TEXT_MAX)
    .trim();
}

function oneOf<T extends string>(values: readonly T[], text: string | null): T | null {
  return values.find((value) => value === text) ?? null;
}

/** Values joined by commas: those that fit the form, each once. */
function parseList(text: string | null, form: RegExp, most: number): string[] {
  const values = (text ?? '').split(',').filter((value) => form.test(value));
  return [...new Set(values)].slice(0, most);
}

/** Plain decimal numbers joined by commas, to four decimals (about 10 m); `null` where one of them is none. */
function parseNumbers(text: string): number[] | null {
  const parts = text.split(',');
  return parts.every((part) => /^-?\d{1,5}(\.\d{1,6})?$/.test(part))
    ? parts.map((part) => Number(round(Number(part), 4)))
    : null;
}

/** `latitude,longitude,kilometres` or `place,kilometres`. */
function parseNear(text: string | null): Near | null {
  const match = /^([a-z][a-z0-9-]*),(\d{1,4})$/.exec(text ?? '');
  const place = parseId(match?.[1] ?? null);
  const [lat = NaN, lon = NaN, far = NaN, ...more] = (match ? null : parseNumbers(text ?? '')) ?? [];
  const km = match ? Number(match[2]) : far;
  if (!(km >= NEAR_MIN_KM && km <= NEAR_MAX_KM) || more.length > 0) return null;
  if (match) return place === null ? null : { place, km };
  return Math.abs(lat) <= 85 && Math.abs(lon) <= 180 ? { lat, lon, km } : null;
}

function formatNear(near: Near): string {
  return 'place' in near
    ? `${near.place},${near.km}`
    : `${round(near.lat, 4)},${round(near.lon, 4)},${round(near.km, 4)}`;
}

/** `west,south,east,north`, or `view`. */
function parseArea(text: string | null): View['area'] {
  if (text === 'view') return text;
  const [west = NaN, south = NaN, east = NaN, north = NaN, ...more] = parseNumbers(text ?? '') ?? [];
  const isBox = west < east && south < north && west >= -180 && east <= 180 && south >= -85 && north <= 85;
  return isBox && more.length === 0 ? { west, south, east, north } : null;
}

function formatArea(area: Box | 'view'): string {
  if (area === 'view') return area;
  return [area.west, area.south, area.east, area.north].map((degrees) => round(degrees, 4)).join(',');
}

/** `from..to`, `from..` or `..to`. */
function parseRange(text: string | null): Range | null {
  const match = /^(\d{1,4}(?:\.\d)?)?\.\.(\d{1,4}(?:\.\d)?)?$/.exec(text ?? '');
  const [from, to] = [match?.[1], match?.[2]].map((part) => (part === undefined ? null : Number(part)));
  if (!match || (match[1] === undefined && match[2] === undefined)) return null;
  return (from ?? 0) <= (to ?? YEARS_MAX) ? { from: from ?? null, to: to ?? null } : null;
}

function formatRange({ from, to }: Range): string {
  const end = (value: number | null): string => (value === null ? '' : round(value, 1));
  return `${end(from)}..${end(to)}`;
}

/** A column's key; a minus before it where its values fall. */
function parseSorting(text: string | null): TableSorting | null {
  const falls = text?.startsWith('-') ?? false;
  const column = falls ? text?.slice(1) : text;
  return column && COLUMN.test(column) ? { column, falls } : null;
}

/** Ids of venues joined by commas, each once. */
export function parseStars(text: string | null): string[] {
  return parseList(text, ID, STARS_MAX).filter((id) => parseId(id) !== null);
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
  const [zoom = 0, lat = 0, lon = 0] = match
    .slice(1)
    .map((part, i) => Number(round(Number(part), i ? 4 : 2)));
  return zoom <= 22 && Math.abs(lat) <= 85 && Math.abs(lon) <= 180 ? { zoom, lat, lon } : null;
}

function formatCamera({ zoom, lat, lon }: Camera): string {
  return `${round(zoom, 2)}/${round(lat, 4)}/${round(lon, 4)}`;
}

/** Plain decimals, never an exponent; -0 becomes 0. */
function round(value: number, digits: number): string {
  return String(Number(value.toFixed(digits)) + 0);
}
