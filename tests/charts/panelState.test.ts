import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  DENSITY_VIEWS,
  FIRST_STATE,
  FORMAT_VIEWS,
  formatPanels,
  LIFESPAN_VIEWS,
  MORE_PANELS,
  parsePanels,
  type PanelState,
} from '../../src/charts/panelState';
import { MATRIX_FACETS } from '../../src/domain/attributeMatrix';
import { DEFAULT_VIEW, formatView, parseView } from '../../src/state/view';

/** States as the page can be in: what only another view would show is as at first. */
const state = fc
  .record({
    density: fc.constantFrom(...DENSITY_VIEWS),
    format: fc.constantFrom(...FORMAT_VIEWS),
    attribute: fc.constantFrom(...MATRIX_FACETS),
    normalised: fc.boolean(),
    lifespan: fc.constantFrom(...LIFESPAN_VIEWS),
    pessimistic: fc.boolean(),
    whose: fc.constantFrom('KZ', 'TJ', null),
    open: fc.shuffledSubarray([...MORE_PANELS]),
    tables: fc.shuffledSubarray(['density', 'format', 'lifespan', ...MORE_PANELS] as const),
  })
  .map((made): PanelState => ({
    ...made,
    ...(made.format === 'matrix' ? {} : { attribute: 'kind', normalised: false }),
    ...(made.lifespan === 'survival' ? {} : { pessimistic: false, whose: null }),
    tables: made.tables.filter((name) => name in made || made.open.some((open) => open === name)),
  }));

describe('the panels’ state in the address', () => {
  it.each<[string[], Partial<PanelState>]>([
    [[], {}],
    [['density.area'], { density: 'per-area' }],
    [['density.concentration', 'format.shares'], { density: 'city', format: 'shares' }],
    [['format.matrix-offer'], { format: 'matrix', attribute: 'offer' }],
    [['format.matrix-cost-share'], { format: 'matrix', attribute: 'cost', normalised: true }],
    [['lifespan.survival-pessimistic-kz'], { lifespan: 'survival', pessimistic: true, whose: 'KZ' }],
    [['lifespan.lines', 'lifespan.table'], { lifespan: 'lines', tables: ['lifespan'] }],
    [['trend', 'coverage.table'], { open: ['trend', 'coverage'], tables: ['coverage'] }],
  ])('%j', (tokens, part) => {
    expect(parsePanels(tokens)).toEqual({ ...FIRST_STATE, ...part });
    expect(formatPanels({ ...FIRST_STATE, ...part })).toEqual(tokens);
  });

  it.each([
    ['density.people'],
    ['density.nonsense'],
    ['nonsense.area'],
    ['density'],
    ['trend.nonsense'],
    ['format.matrix-'],
  ])('%s changes nothing but, at most, the view', (token) => {
    const parsed = parsePanels(['lifespan.lines', token]);
    expect(parsed).toEqual({ ...FIRST_STATE, lifespan: 'lines', format: parsed.format });
  });

  it('comes back as it was, through the address', () => {
    fc.assert(
      fc.property(state, (given) => {
        const { panel } = parseView(formatView({ ...DEFAULT_VIEW, panel: formatPanels(given) }));
        const back = parsePanels(panel);
        const sorted = (one: PanelState): PanelState => ({ ...one, tables: [...one.tables].sort() });
        expect(sorted(back)).toEqual(sorted(given));
      }),
    );
  });

  it('is sound for any tokens', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z]{2,20}(\.[a-z0-9-]{1,40})?$/)), (tokens) => {
        const once = parsePanels(tokens);
        expect(parsePanels(formatPanels(once))).toEqual(once);
      }),
    );
  });
});
