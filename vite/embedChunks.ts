/**
 * How the page that other pages embed is cut into files: what every frame needs is one, what panels share is another;
 * each part of the atlas brings the rest.
 */
import type { Rolldown } from 'vite';
import { MESSAGE_RUNTIME, neededBy, type Context } from './chunks';

const FRAME = 'frame';
/** What sentences need as well, and what only pictures do. */
const FIGURES = 'figures';
const PANELS = 'panels';
/** What the two heaviest panels do without: the one without dots, both without bars. */
const DOTS = 'dots';
const BARS = 'bars';
/** What of it list and card show too. */
const MARKS = 'marks';
/** What else list, card and map share. */
const VENUES = 'venue';
/** What the panel of what is not known shares with its sentence: small files, lighter as one. */
const COVERAGE = 'coverageWords';
const GROUPS = [FRAME, FIGURES, MARKS, VENUES, PANELS, DOTS, BARS, COVERAGE];
const IS_FIGURE =
  /\/src\/(domain\/|charts\/(figures|panelRows|facetWords|panelTable)\.ts)|\/node_modules\/simple-statistics\//;
const ENTRY = '/src/frame/start.ts';
const PANEL_BODY = '/src/frame/PanelBody.svelte';
const VENUE_BODIES = ['ListBody', 'CardBody', 'MapBody'];
const PANEL_NAMES = ['Density', 'Format', 'Lifespan', 'Findings', 'Trend', 'Coverage'];

/** `root` is the project's folder. */
export function embedChunks(root: string): NonNullable<Rolldown.OutputOptions['codeSplitting']> {
  // Asked for every module: the graph is walked once a build.
  let known: { context: Context; parts: Map<string, string> } | null = null;
  const partOf = (id: string, context: Context): string | undefined => {
    if (MESSAGE_RUNTIME.test(id)) return FRAME;
    if (known?.context !== context) known = { context, parts: assign(root, context) };
    return known.parts.get(id);
  };
  return {
    groups: GROUPS.map((name, i) => ({
      // A group takes in what its modules need: what is needed by more chooses first.
      priority: GROUPS.length - i,
      name: (id: string, context: Context) => (partOf(id, context) === name ? name : null),
    })),
  };
}

function assign(root: string, context: Context): Map<string, string> {
  const parts = new Map<string, string>();
  const venues = VENUE_BODIES.map((name) => neededBy(`${root}/src/frame/${name}.svelte`, context));
  const panels = PANEL_NAMES.map((name) => neededBy(`${root}/src/charts/${name}Panel.svelte`, context));
  const panel = (name: string): Set<string> => panels.at(PANEL_NAMES.indexOf(name)) ?? new Set();
  const coverage = panel('Coverage');
  const lifespan = panel('Lifespan');
  const sharedPart = (id: string): string | null => {
    if (IS_FIGURE.test(id)) return FIGURES;
    if (venues.some((modules) => modules.has(id))) return MARKS;
    if (coverage.has(id)) return lifespan.has(id) ? PANELS : DOTS;
    return lifespan.has(id) ? null : BARS;
  };
  for (const id of panels.flatMap((modules) => [...modules])) {
    const name = panels.filter((modules) => modules.has(id)).length > 1 && sharedPart(id);
    if (name) parts.set(id, name);
  }
  parts.set(root + PANEL_BODY, PANELS);
  const sentence = neededBy(`${root}/src/frame/sentences/coverage.ts`, context);
  for (const id of coverage) {
    if (sentence.has(id) && !parts.has(id)) parts.set(id, COVERAGE);
  }
  const [list = new Set(), ...others] = venues;
  for (const id of list) {
    if (!parts.has(id) && others.some((modules) => modules.has(id))) parts.set(id, VENUES);
  }
  for (const id of neededBy(root + ENTRY, context)) parts.set(id, FRAME);
  return parts;
}
