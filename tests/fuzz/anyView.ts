/** Any view that the page can come to. */
import fc from 'fast-check';
import { FACETS, type Facet } from '../../src/domain/filter';
import { LIST_FORMS } from '../../src/domain/listForms';
import { MAP_LAYERS, RING_FACETS } from '../../src/domain/mapModes';
import { KINDS, OFFERS, SECTORS } from '../../src/domain/vocabulary';
import { cleanText, STARS_MAX, THEMES, type View } from '../../src/state/view';

const facetArbitrary = fc
  .dictionary(
    fc.constantFrom(...FACETS),
    fc.uniqueArray(fc.constantFrom('KZ', 'UZ', ...KINDS, ...SECTORS, ...OFFERS, 'uz-Cyrl', 'unknown'), {
      minLength: 1,
      maxLength: 6,
    }),
  )
  .map((facets) => Object.fromEntries(Object.entries(facets)) as Partial<Record<Facet, string[]>>);
const idArbitrary = fc.constantFrom('kz-almaty', 'uz-nukus-crafts-centre', 'tj-iatp');
const degrees = (most: number): fc.Arbitrary<number> =>
  fc.integer({ min: -most * 10000, max: most * 10000 }).map((n) => n / 10000 + 0);
const boxArbitrary = fc
  .tuple(
    fc.uniqueArray(degrees(180), { minLength: 2, maxLength: 2 }),
    fc.uniqueArray(degrees(85), { minLength: 2, maxLength: 2 }),
  )
  .map(([lons, lats]) => {
    const [west = 0, east = 0] = lons.sort((a, b) => a - b);
    const [south = 0, north = 0] = lats.sort((a, b) => a - b);
    return { west, south, east, north };
  });
const rangeArbitrary = fc
  .tuple(fc.option(fc.nat(9999)), fc.option(fc.nat(9999)))
  .filter(([from, to]) => (from !== null || to !== null) && (from ?? 0) <= (to ?? 9999))
  .map(([from, to]) => ({ from, to }));
export const anyView: fc.Arbitrary<View> = fc
  .record({
    facets: facetArbitrary,
    text: fc.string({ unit: 'grapheme', maxLength: 60 }).map(cleanText),
    place: fc.option(idArbitrary),
    near: fc.option(
      fc.oneof(
        fc.record({ place: idArbitrary, km: fc.integer({ min: 1, max: 2000 }) }),
        fc.record({ lat: degrees(85), lon: degrees(180), km: fc.integer({ min: 1, max: 2000 }) }),
      ),
    ),
    area: fc.option(fc.oneof(fc.constant('view' as const), boxArbitrary)),
    years: fc.option(rangeArbitrary),
    lifespan: fc.option(rangeArbitrary),
    venue: fc.option(idArbitrary),
    camera: fc.option(
      fc.record({
        zoom: fc.integer({ min: 0, max: 2200 }).map((n) => n / 100),
        lat: degrees(85),
        lon: degrees(180),
      }),
    ),
    layer: fc.constantFrom(...MAP_LAYERS),
    ring: fc.constantFrom(...RING_FACETS),
    compare: fc.uniqueArray(fc.constantFrom('KZ', 'TJ', 'kz-almaty', 'uz-tashkent'), { maxLength: 4 }),
    stars: fc.uniqueArray(
      fc.nat(999).map((n) => `uz-${'long-name-'.repeat(n % 7)}${n}`),
      { maxLength: STARS_MAX },
    ),
    starred: fc.boolean(),
    panel: fc.uniqueArray(fc.constantFrom('density.count', 'lifespan.survival', 'coverage'), {
      maxLength: 3,
    }),
    list: fc.constantFrom(...LIST_FORMS),
    columns: fc.uniqueArray(fc.constantFrom('name', 'kind', 'founded'), { maxLength: 3 }),
    sort: fc.option(fc.record({ column: fc.constantFrom('name', 'founded'), falls: fc.boolean() })),
    embed: fc.option(fc.constantFrom('map', 'panel:density', 'list')),
    lang: fc.option(fc.constantFrom('en', 'ru', 'kk')),
    theme: fc.option(fc.constantFrom(...THEMES)),
  })
  // As objects of the page are, with the prototype that all have.
  .map((view) => structuredClone(view));
