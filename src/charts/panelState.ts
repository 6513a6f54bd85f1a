/**
 * Which view each panel shows, as one value, and its form in the address: a list of `name` or `name.choice`. What a
 * panel shows at first is left out; tokens that mean nothing are ignored.
 */
import type { MatrixFacet } from '../domain/attributeMatrix';
import { DENSITY_MEASURES } from '../domain/densityMeasures';
import { FACETS, type Facet } from '../domain/filter';

/** The measures, and the share of venues in one city. */
export const DENSITY_VIEWS = [...DENSITY_MEASURES, 'city'] as const;
export type DensityView = (typeof DENSITY_VIEWS)[number];
export const FORMAT_VIEWS = ['counts', 'shares', 'matrix'] as const;
export type FormatView = (typeof FORMAT_VIEWS)[number];
export const LIFESPAN_VIEWS = ['years', 'lines', 'survival'] as const;
export type LifespanView = (typeof LIFESPAN_VIEWS)[number];
/** One step away from the first three. */
export const MORE_PANELS = ['findings', 'trend', 'coverage'] as const;
export type MorePanel = (typeof MORE_PANELS)[number];
const FIRST_PANELS = ['density', 'format', 'lifespan'] as const;
export const PANEL_NAMES = [...FIRST_PANELS, ...MORE_PANELS] as const;
export type PanelName = (typeof PANEL_NAMES)[number];

export interface PanelState {
  density: DensityView;
  format: FormatView;
  /** Of the matrix: its attribute, and whether it shows shares. */
  attribute: MatrixFacet;
  normalised: boolean;
  lifespan: LifespanView;
  /** Of the survival curve: unknown status taken for closed, and whose it is (`null`: all together). */
  pessimistic: boolean;
  whose: string | null;
  /** Further panels that are open. */
  open: readonly MorePanel[];
  /** Panels that show their table. */
  tables: readonly PanelName[];
}

export const FIRST_STATE: PanelState = {
  density: 'per-million',
  format: 'counts',
  attribute: 'kind',
  normalised: false,
  lifespan: 'years',
  pessimistic: false,
  whose: null,
  open: [],
  tables: [],
};

const DENSITY_WORDS: Record<DensityView, string> = {
  'per-million': 'people',
  'per-area': 'area',
  count: 'count',
  city: 'concentration',
};
const TABLE = 'table';
const SHARE = 'share';
const PESSIMISTIC = 'pessimistic';

const isOfMatrix = (facet: Facet): facet is MatrixFacet => facet !== 'country' && facet !== 'precision';
const oneOf = <T extends string>(values: readonly T[], text: string | undefined): T | undefined =>
  values.find((value) => value === text);

export function parsePanels(tokens: readonly string[]): PanelState {
  return tokens.reduce((state, token) => ({ ...state, ...readToken(state, token) }), FIRST_STATE);
}

function readToken(state: PanelState, token: string): Partial<PanelState> {
  const [name, choice = ''] = token.split('.');
  const panel = oneOf(PANEL_NAMES, name);
  const [view, ...flags] = choice.split('-');
  const more = oneOf(MORE_PANELS, name);
  if (!panel || (more && choice !== '' && choice !== TABLE)) return {};
  const open = more && !state.open.includes(more) ? [...state.open, more] : state.open;
  if (choice === TABLE) {
    return { open, tables: state.tables.includes(panel) ? state.tables : [...state.tables, panel] };
  }
  switch (panel) {
    case 'density': {
      const density = DENSITY_VIEWS.find((one) => DENSITY_WORDS[one] === choice);
      return density ? { density } : {};
    }
    case 'format': {
      const format = oneOf(FORMAT_VIEWS, view);
      const attribute =
        FACETS.filter(isOfMatrix).find((facet) => facet === flags[0]) ?? FIRST_STATE.attribute;
      if (format !== 'matrix') return format ? { format } : {};
      return { format, attribute, normalised: flags.includes(SHARE) };
    }
    case 'lifespan': {
      const lifespan = oneOf(LIFESPAN_VIEWS, view);
      if (lifespan !== 'survival') return lifespan ? { lifespan } : {};
      const whose = flags.find((flag) => /^[a-z]{2}$/.test(flag))?.toUpperCase() ?? null;
      return { lifespan, pessimistic: flags.includes(PESSIMISTIC), whose };
    }
    default:
      return { open };
  }
}

/** The tokens of a state; what only another view would show is left out. */
export function formatPanels(state: PanelState): string[] {
  const { density, format, attribute, normalised, lifespan, pessimistic, whose, open, tables } = state;
  const tokens: string[] = [];
  const add = (...parts: string[]): void => void tokens.push(parts.filter(Boolean).join('-'));
  if (density !== FIRST_STATE.density) add(`density.${DENSITY_WORDS[density]}`);
  if (format === 'matrix') {
    const named = normalised || attribute !== FIRST_STATE.attribute;
    add('format.matrix', named ? attribute : '', normalised ? SHARE : '');
  } else if (format !== FIRST_STATE.format) add(`format.${format}`);
  if (lifespan === 'survival') {
    add('lifespan.survival', pessimistic ? PESSIMISTIC : '', whose?.toLowerCase() ?? '');
  } else if (lifespan !== FIRST_STATE.lifespan) add(`lifespan.${lifespan}`);
  for (const panel of FIRST_PANELS) if (tables.includes(panel)) add(`${panel}.${TABLE}`);
  for (const panel of open) add(tables.includes(panel) ? `${panel}.${TABLE}` : panel);
  return tokens;
}
