/** What a part of the atlas needs beside figures and the words of panels. */
import { PANEL_NAMES, parsePanels } from '../charts/panelState';
import type { Facet } from '../domain/filter';
import type { Part } from '../embed/part';
import type { View } from '../state/view';

/** Of the data: attributes (TRAITS in domain/facts.ts), names in the active language, or the whole atlas file. */
export type Need = 'traits' | 'names' | 'all';

/** Facets that the figures have. */
const IN_FIGURES: readonly string[] = ['country', 'kind', 'format', 'status', 'precision'] satisfies Facet[];

/** What a part needs beside the figures. */
export function needsOf(view: View, part: Part | null): Need[] {
  if (part === null || part.kind === 'card') return [];
  const looksForNames = view.text.trim() !== '' || view.starred;
  // Of places, the figures have only the fullest of each country, and of no venue the position.
  const looksForPlaces =
    view.place !== null ||
    view.near !== null ||
    view.area !== null ||
    view.compare.some((id) => id.includes('-'));
  if (part.kind === 'map' || looksForNames || looksForPlaces) return ['all'];
  const needs: Need[] = [];
  const { lifespan, format, attribute } = parsePanels(view.panel);
  const panel = 'panel' in part ? part.panel : null;
  if (
    part.kind === 'compare' ||
    panel === 'coverage' ||
    (panel === 'format' && format === 'matrix' && !IN_FIGURES.includes(attribute)) ||
    Object.keys(view.facets).some((facet) => !IN_FIGURES.includes(facet))
  ) {
    needs.push('traits');
  }
  const showsLines = part.kind === 'panel' && panel === 'lifespan' && lifespan === 'lines';
  if (part.kind === 'list' || showsLines) needs.push('names');
  return needs;
}

/** The parts of the words that it needs beside those of every frame (vite/embedWords.ts). */
export function wordsOf(part: Part | null): readonly string[] {
  if (part === null) return [];
  if ('panel' in part) return [part.panel];
  if (part.kind === 'finding') return ['findings'];
  if (part.kind === 'compare') return ['compare', 'density', 'format', 'lifespan', 'coverage'];
  return part.kind === 'map' ? [...PANEL_NAMES, 'venues', 'rest'] : ['venues'];
}
