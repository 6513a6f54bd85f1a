import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { AtlasPlace } from '../../src/domain/dataset';
import { LANGUAGES, type Country, type Language, type Names, type Water } from '../../src/domain/gazetteer';
import { worldSize, mercator } from '../../src/map/camera';
import { boxOf, widthOf } from '../../src/map/labelBox';
import { obstaclesOf, placeLabels, type Obstacles, type PlacedLabel } from '../../src/map/labelPlacing';
import { buildLabels, type Label } from '../../src/map/labels';
import type { Box } from '../../src/map/occupancy';
import { buildDrawing } from '../../src/map/drawing';
import { glyphScale } from '../../src/map/size';
import { buildStacks } from '../../src/map/stacks';
import { textWidth } from '../../src/theme/textWidth';
import { sampleBasemap } from './sampleBasemap';
import { makeVenue } from './venues';

const named = (en: string, more: Partial<Names> = {}): Names => ({
  en,
  ru: null,
  kk: null,
  ky: null,
  uz: null,
  tg: null,
  ...more,
});

const figure = { value: 1, year: 2024, source: 'made up' };
const COUNTRIES: Country[] = [
  { id: 'AA', numeric: '901', names: named('Aland', { kk: 'Іланд' }), population: figure, areaKm2: figure },
  { id: 'BB', numeric: '902', names: named('Beland'), population: figure, areaKm2: figure },
];
const WATERS: Water[] = [
  { id: 'great-sea', kind: 'sea', names: named('Great Sea'), lon: -5, lat: 5, minZoom: 3 },
  { id: 'long-lake', kind: 'lake', names: named('Long Lake'), lon: 4.5, lat: 4.7, minZoom: 6 },
];

function place(id: string, fields: Partial<AtlasPlace> = {}): AtlasPlace {
  return {
    id,
    country: 'AA',
    kind: 'city',
    division: null,
    names: named(id),
    lat: 2,
    lon: 2,
    population: null,
    populationYear: null,
    capital: false,
    seat: false,
    ...fields,
  };
}

const PLACES: AtlasPlace[] = [
  place('a-village', { kind: 'village', lon: 8, lat: 8 }),
  place('a-city', { lon: 7, lat: 2 }),
  place('a-large', { population: 250_000, lon: 2, lat: 8 }),
  place('a-seat', { seat: true, lon: 2, lat: 2 }),
  place('a-metropolis', { population: 2_000_000, lon: 12, lat: 8 }),
  place('a-capital', { capital: true, lon: 18, lat: 2, names: named('Capital', { ru: 'Столица' }) }),
];

function build(language: Language = 'en', places: readonly AtlasPlace[] = PLACES): Label[] {
  return buildLabels({
    countries: COUNTRIES,
    shapes: sampleBasemap().countries,
    places,
    waters: WATERS,
    language,
  });
}

const NOTHING: Obstacles = { discs: [], absorbed: new Set() };

/** The box that a placed label takes, in px of the world's plane. */
function boxAt(label: PlacedLabel, zoom: number): Box {
  const { x, y } = mercator(label.lon, label.lat);
  const world = worldSize(zoom);
  return boxOf(label, widthOf(label), label.side, x * world + label.dx, y * world + label.dy);
}

const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && a.right > b.left && a.top < b.bottom && a.bottom > b.top;

function collisions(placed: readonly PlacedLabel[], zoom: number): string[] {
  const boxes = placed.map((label) => boxAt(label, zoom));
  return placed.flatMap((a, i) =>
    placed.slice(i + 1).flatMap((b, j) => {
      const [first, second] = [boxes[i], boxes[i + 1 + j]];
      return first && second && overlap(first, second) ? [`${a.id} / ${b.id}`] : [];
    }),
  );
}

describe('buildLabels', () => {
  it('ranks great cities, countries, waters and then the other places', () => {
    expect(build().map(({ id }) => id)).toEqual([
      'a-capital',
      'a-metropolis',
      'AA',
      'BB',
      'great-sea',
      'long-lake',
      'a-seat',
      'a-large',
      'a-city',
      'a-village',
    ]);
  });

  it('names places the earlier, the greater they are', () => {
    const zooms = build()
      .filter(({ kind }) => kind === 'place')
      .map(({ minZoom }) => minZoom);
    expect(zooms).toEqual([...zooms].sort((a, b) => a - b));
    expect(new Set(zooms).size).toBe(zooms.length);
  });

  it.each<[language: Language, id: string, lines: string[], lang: Language]>([
    ['en', 'a-capital', ['Capital'], 'en'],
    ['ru', 'a-capital', ['Столица'], 'ru'],
    ['tg', 'a-capital', ['Capital'], 'en'],
    ['en', 'AA', ['ALAND'], 'en'],
    ['kk', 'AA', ['ІЛАНД'], 'kk'],
    ['en', 'great-sea', ['Great', 'Sea'], 'en'],
    ['en', 'long-lake', ['Long Lake'], 'en'],
  ])('in %s calls %s %j (%s)', (language, id, lines, lang) => {
    expect(build(language).find((label) => label.id === id)).toMatchObject({ lines, lang });
  });

  it('sets no text below 11 px', () => {
    expect(build().filter(({ size }) => size < 11)).toEqual([]);
  });
});

describe('placeLabels', () => {
  it('names the capital and the countries on a small map, everything on a large one', () => {
    const ids = (zoom: number): string[] => placeLabels(build(), NOTHING, zoom).map(({ id }) => id);
    expect(ids(3)).toEqual(expect.arrayContaining(['a-capital', 'AA', 'BB']));
    expect(ids(3)).not.toContain('a-village');
    expect(ids(8)).toEqual(expect.arrayContaining(build().map(({ id }) => id)));
  });

  it('marks places without venues by a dot, and sets the name beside the glyph of others', () => {
    const disc = { lon: 2, lat: 2, radius: 20, count: 9, place: 'a-seat' };
    const placed = placeLabels(build(), { discs: [disc], absorbed: new Set() }, 6);
    const find = (id: string): PlacedLabel | undefined => placed.find((label) => label.id === id);
    expect(find('a-seat')).toMatchObject({ dot: false, side: { column: 1, row: 0 } });
    expect(find('a-seat')?.dx).toBeGreaterThan(20);
    expect(find('a-large')).toMatchObject({ dot: true });
  });

  it('names a place with venues earlier', () => {
    const disc = { lon: 7, lat: 2, radius: 8, count: 2, place: 'a-city' };
    const has = (discs: Obstacles['discs']): boolean =>
      placeLabels(build(), { discs, absorbed: new Set() }, 5.2).some(({ id }) => id === 'a-city');
    expect([has([]), has([disc])]).toEqual([false, true]);
  });

  it('leaves out a place whose venues are drawn in a cluster elsewhere, or whose point another glyph covers', () => {
    const absorbed = placeLabels(build(), { discs: [], absorbed: new Set(['a-seat']) }, 8);
    expect(absorbed.map(({ id }) => id)).not.toContain('a-seat');
    const other = { lon: 2.01, lat: 2.01, radius: 20, count: 9, place: 'a-large' };
    const covered = placeLabels(build(), { discs: [other], absorbed: new Set() }, 8);
    expect(covered.map(({ id }) => id)).not.toContain('a-seat');
  });

  it('takes the other side where a glyph stands in the way', () => {
    const discs = [
      { lon: 2, lat: 2, radius: 10, count: 5, place: 'a-seat' },
      { lon: 2.6, lat: 2, radius: 30, count: 20, place: 'elsewhere' },
    ];
    const placed = placeLabels(build(), { discs, absorbed: new Set() }, 6);
    expect(placed.find(({ id }) => id === 'a-seat')?.side).toEqual({ column: -1, row: 0 });
  });

  it('gives the room to the place with more venues', () => {
    const crowd = [
      place('few-here', { lon: 5, lat: 5, seat: true }),
      place('many-here', { lon: 5.05, lat: 5 }),
    ];
    const disc = { radius: 4, lat: 5 };
    const discs = [
      { ...disc, lon: 5, count: 2, place: 'few-here' },
      { ...disc, lon: 5.05, count: 9, place: 'many-here' },
    ];
    const order = placeLabels(build('en', crowd), { discs, absorbed: new Set() }, 7);
    const many = order.find(({ id }) => id === 'many-here');
    const few = order.find(({ id }) => id === 'few-here');
    expect(many?.side).toEqual({ column: 1, row: 0 });
    expect(few?.side).not.toEqual({ column: 1, row: 0 });
  });

  it('repeats the name of a country that is larger than the view', () => {
    const roomy = build().map((label) =>
      label.id === 'AA'
        ? {
            ...label,
            anchors: [
              { lon: 2, lat: 5, room: 1 },
              { lon: 8, lat: 5, room: 1 },
            ],
          }
        : label,
    );
    const ids = placeLabels(roomy, NOTHING, 8).map(({ id }) => id);
    expect(ids.filter((id) => id.startsWith('AA')).length).toBeGreaterThan(1);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('the labels of the inventory', () => {
  const read = <T>(name: string): T => JSON.parse(readFileSync(`data/${name}.json`, 'utf8')) as T;
  const seats = new Set(read<{ seat: string | null }[]>('divisions').map(({ seat }) => seat));
  const places = read<AtlasPlace[]>('places').map((one) => ({ ...one, seat: seats.has(one.id) }));
  const labels = (language: Language): Label[] =>
    buildLabels({
      countries: [],
      shapes: { type: 'FeatureCollection', features: [] },
      places,
      waters: read<Water[]>('waters'),
      language,
    });
  // One venue in each place, and a crowd in the capitals.
  const { stacks } = buildStacks(
    places.flatMap(({ id, lon, lat, capital }) =>
      Array.from({ length: capital ? 60 : 2 }, (_, i) =>
        makeVenue(`${id}-${i}`, { place: id, position: { lon, lat, precision: 'city' } }),
      ),
    ),
  );
  const drawing = buildDrawing(stacks, 'kind', { homeZoom: 3.5, minZoom: 2, scale: glyphScale(60, false) });

  it.each(LANGUAGES.flatMap((language) => [2.5, 3.5, 5, 7.5, 12].map((zoom) => [language, zoom] as const)))(
    'in %s at zoom %d stand clear of one another and of all glyphs',
    (language, zoom) => {
      const obstacles = obstaclesOf(drawing, zoom);
      const placed = placeLabels(labels(language), obstacles, zoom);
      expect(placed.length).toBeGreaterThan(1);
      expect(collisions(placed, zoom)).toEqual([]);
      const world = worldSize(zoom);
      const covered = placed.filter((label) => {
        const box = boxAt(label, zoom);
        return obstacles.discs.some((disc) => {
          const { x, y } = mercator(disc.lon, disc.lat);
          const dx = Math.max(box.left - x * world, 0, x * world - box.right);
          const dy = Math.max(box.top - y * world, 0, y * world - box.bottom);
          return Math.hypot(dx, dy) < disc.radius;
        });
      });
      expect(covered.map(({ id }) => id)).toEqual([]);
    },
  );

  it.each(LANGUAGES)('are all there at zoom 12 in %s', (language) => {
    const all = labels(language);
    const placed = placeLabels(all, obstaclesOf(drawing, 12), 12);
    expect(placed.map(({ id }) => id)).toEqual(all.map(({ id }) => id));
  });

  it('come out the same every time', () => {
    const once = placeLabels(labels('kk'), obstaclesOf(drawing, 5), 5);
    expect(placeLabels(labels('kk'), obstaclesOf(drawing, 5), 5)).toEqual(once);
  });
});

// Measured in Chromium with Noto Sans 400, in em.
it.each<[text: string, em: number]>([
  ['Almaty', 3.35],
  ['Osh', 1.88],
  ['Өскемен', 4.27],
  ['Хоруғ', 2.68],
  ['KYRGYZSTAN', 6.11],
  ['Toʻrtkoʻl', 3.61],
])('the width of "%s" is known within 10 %%', (text, em) => {
  expect(textWidth(text) / em).toBeGreaterThan(0.9);
  expect(textWidth(text) / em).toBeLessThan(1.1);
});
