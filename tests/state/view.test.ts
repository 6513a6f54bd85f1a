import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FACETS } from '../../src/domain/filter';
import {
  DEFAULT_VIEW,
  formatView,
  hasFilters,
  parseView,
  STARS_MAX,
  toggleStar,
  toggleValue,
  withoutFilters,
  type View,
} from '../../src/state/view';

const view = (part: Partial<View>): View => ({ ...DEFAULT_VIEW, ...part });

describe('formatView', () => {
  it.each<{ given: View; expected: string }>([
    { given: DEFAULT_VIEW, expected: '' },
    { given: view({ facets: { country: ['KZ', 'TJ'] } }), expected: 'country=KZ,TJ' },
    { given: view({ text: ' art & craft ' }), expected: 'q=art%20%26%20craft' },
    {
      given: view({ venue: 'kz-tselinny', lang: 'ru', theme: 'dark' }),
      expected: 'venue=kz-tselinny&lang=ru&theme=dark',
    },
    { given: view({ camera: { zoom: 4.5, lat: 43.25667, lon: 76.9 } }), expected: 'map=4.5/43.2567/76.9' },
  ])('$expected', ({ given, expected }) => {
    expect(formatView(given)).toBe(expected);
  });
});

describe('parseView', () => {
  it.each<{ query: string; expected: Partial<View> }>([
    { query: '', expected: {} },
    { query: '?country=KZ', expected: { facets: { country: ['KZ'] } } },
    { query: 'kind=venue,venue,creative-hub', expected: { facets: { kind: ['venue', 'creative-hub'] } } },
    { query: 'theme=neon&lang=ru', expected: { lang: 'ru' } },
    { query: 'venue=<script>&q=%3Cb%3E', expected: { text: '<b>' } },
    { query: 'venue=../../etc&place=kz-almaty', expected: { place: 'kz-almaty' } },
    { query: 'map=4/91/0', expected: {} },
    { query: 'map=4.25/-12.5/179.1', expected: { camera: { zoom: 4.25, lat: -12.5, lon: 179.1 } } },
    { query: 'map=1e9/0/0', expected: {} },
    { query: 'near=43.25,76.9,50', expected: { near: { lat: 43.25, lon: 76.9, km: 50 } } },
    { query: 'near=kz-almaty,50', expected: { near: { place: 'kz-almaty', km: 50 } } },
    { query: 'near=kz-almaty,5000', expected: {} },
    { query: 'near=43.25,76.9', expected: {} },
    { query: 'near=43.25,76.9,1e3', expected: {} },
    { query: 'near=95,76.9,50', expected: {} },
    { query: 'area=view', expected: { area: 'view' } },
    { query: 'area=60,40,70,45.5', expected: { area: { west: 60, south: 40, east: 70, north: 45.5 } } },
    { query: 'area=70,40,60,45', expected: {} },
    { query: 'area=60,40,70', expected: {} },
    { query: 'years=2010..2020', expected: { years: { from: 2010, to: 2020 } } },
    {
      query: 'years=2010..&lifespan=..3',
      expected: { years: { from: 2010, to: null }, lifespan: { from: null, to: 3 } },
    },
    { query: 'years=2020..2010', expected: {} },
    { query: 'years=..', expected: {} },
    { query: 'layer=heat&ring=status', expected: { layer: 'heat', ring: 'status' } },
    { query: 'layer=lava&ring=gold', expected: {} },
    { query: 'compare=KZ,TJ,KZ,<b>', expected: { compare: ['KZ', 'TJ'] } },
    { query: 'compare=KZ,TJ,UZ,KG,kz-almaty', expected: { compare: ['KZ', 'TJ', 'UZ', 'KG'] } },
    { query: 'panel=lifespan.survival,density.<i>', expected: { panel: ['lifespan.survival'] } },
    { query: 'stars=kz-tselinny,uz-ilkhom,kz-tselinny', expected: { stars: ['kz-tselinny', 'uz-ilkhom'] } },
    {
      query: 'stars=<b>,KZ,kz-tselinny,../x&only=stars',
      expected: { stars: ['kz-tselinny'], starred: true },
    },
    { query: 'only=everything&stars=', expected: {} },
    { query: `stars=kz-${'x'.repeat(90)}`, expected: {} },
    { query: 'lang=english', expected: {} },
    { query: `q=${'x'.repeat(500)}`, expected: { text: 'x'.repeat(120) } },
    { query: 'q=a%0D%0Ab', expected: { text: 'a b' } },
    { query: '%E0%A4%A&country=UZ', expected: { facets: { country: ['UZ'] } } },
    { query: 'utm_source=mail&status=active', expected: { facets: { status: ['active'] } } },
  ])('$query', ({ query, expected }) => {
    expect(parseView(query)).toEqual(view(expected));
  });
});

describe('changing a view', () => {
  it('toggles a value on and off', () => {
    const once = toggleValue(DEFAULT_VIEW, 'kind', 'venue');
    expect(once.facets).toEqual({ kind: ['venue'] });
    expect(toggleValue(once, 'kind', 'venue')).toEqual(DEFAULT_VIEW);
  });

  it('stars a venue and takes the star away, up to a limit', () => {
    const once = toggleStar(DEFAULT_VIEW, 'kz-tselinny');
    expect(once.stars).toEqual(['kz-tselinny']);
    expect(hasFilters(once)).toBe(false);
    expect(toggleStar(once, 'kz-tselinny')).toEqual(DEFAULT_VIEW);
    const full = view({ stars: Array.from({ length: STARS_MAX }, (_, i) => `kz-${i}`) });
    expect(toggleStar(full, 'kz-tselinny')).toBe(full);
    expect(toggleStar(full, 'kz-0').stars).toHaveLength(STARS_MAX - 1);
  });

  it('clears filters and keeps the rest', () => {
    const given = view({
      facets: { kind: ['venue'] },
      text: 'art',
      place: 'kz-almaty',
      near: { place: 'kz-almaty', km: 5 },
      area: 'view',
      years: { from: 2010, to: null },
      lifespan: { from: null, to: 3 },
      stars: ['kz-tselinny'],
      starred: true,
      lang: 'ru',
      theme: 'dark',
    });
    expect(hasFilters(given)).toBe(true);
    expect(hasFilters(view({ starred: true }))).toBe(true);
    expect(withoutFilters(given)).toEqual(view({ stars: ['kz-tselinny'], lang: 'ru', theme: 'dark' }));
    expect(hasFilters(withoutFilters(given))).toBe(false);
  });
});

describe('older links', () => {
  it.each<[string, Partial<View>]>([
    ['sectors=heritage&offers=courses', { facets: { sector: ['heritage'], offer: ['courses'] } }],
    ['city=kz-almaty', { place: 'kz-almaty' }],
    ['status=open,closed', { facets: { status: ['active', 'closed'] } }],
    ['format=in-person', { facets: { format: ['offline'] } }],
    ['city=kz-almaty&place=uz-nukus-town', { place: 'uz-nukus-town' }],
  ])('%s still say the same', (query, expected) => {
    expect(parseView(query)).toEqual(view(expected));
  });
});

describe('10,000 hostile addresses', () => {
  const KEYS = [
    ...FACETS,
    ...['q', 'venue', 'place', 'near', 'area', 'years', 'lifespan', 'compare', 'panel', 'list', 'columns'],
    ...['sort', 'layer', 'ring', 'map', 'lang', 'theme', 'embed', '__proto__', 'constructor', 'toString'],
  ];
  const value = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 80 }),
    fc.constantFrom(
      '<script>alert(1)</script>',
      '%00',
      '%E0%A4%A',
      '..',
      '../../etc',
      '-0',
      '1e999',
      ',,,',
      'NaN',
    ),
    fc.constantFrom('KZ,TJ', 'kz-almaty,50', '60,40,70,45', '1990..2020', '6/42/70', 'table', 'name.desc'),
  );
  const query = fc
    .array(fc.tuple(fc.constantFrom(...KEYS), value, fc.boolean()), { maxLength: 12 })
    .map((pairs) =>
      pairs.map(([key, text, raw]) => `${key}=${raw ? text : encodeURIComponent(text)}`).join('&'),
    );

  it('give a view that stands for itself, and never an exception', () => {
    fc.assert(
      fc.property(query, (given) => {
        const parsed = parseView(given);
        expect(parseView(formatView(parsed))).toEqual(parsed);
        expect(formatView(parsed).length).toBeLessThan(6000);
      }),
      { numRuns: 10_000, seed: 471 },
    );
  });
});
