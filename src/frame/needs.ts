/** What a part of the atlas needs beside figures and the words of panels. */
import { PANEL_NAMES, parsePanels } from '../charts/panelState';
import type { Part } from '../embed/part';
import type { View } from '../state/view';

/** Whether venues are shown, or looked for, by name: then the file of figures is not enough. */
export function needsNames(view: View, part: Part | null): boolean {
  if (part === null) return false;
  if (part.kind === 'card') return false;
  if (part.kind === 'map' || part.kind === 'list' || view.text.trim() !== '' || view.starred) return true;
  // Of places, only the fullest of each country are named in the figures.
  if (view.place !== null || view.near !== null || view.compare.some((id) => id.includes('-'))) return true;
  const showsLines =
    'panel' in part && part.panel === 'lifespan' && parsePanels(view.panel).lifespan === 'lines';
  return part.kind === 'panel' && showsLines;
}

/** The parts of the words that it needs beside those of every frame (vite/embedWords.ts). */
export function wordsOf(part: Part | null): readonly string[] {
  if (part === null) return [];
  if ('panel' in part) return [part.panel];
  if (part.kind === 'finding') return ['findings'];
  if (part.kind === 'compare') return ['compare', 'density', 'format', 'lifespan', 'coverage'];
  return part.kind === 'map' ? [...PANEL_NAMES, 'venues', 'rest'] : ['venues'];
}
