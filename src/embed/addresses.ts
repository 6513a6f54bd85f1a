/** Addresses of the atlas and of its parts, from that of any page of the site's root. */
import { formatPanels, MORE_PANELS, parsePanels } from '../charts/panelState';
import { formatView, type View } from '../state/view';
import { formatPart, type Part } from './part';

/** The page of the whole atlas that shows the same. */
export function atlasAddress(view: View, part: Part | null, page: string): string {
  return address('./', { ...view, embed: null, panel: panelsOf(view, part) }, page);
}

/** The page that other pages embed; the whole atlas is its own. `version`: of frozen data (domain/dataVersion.ts). */
export function frameAddress(view: View, part: Part, page: string, version: string | null = null): string {
  const url = new URL(address('./embed.html', { ...view, embed: formatPart(part) }, page));
  if (version !== null) url.searchParams.set('data', version);
  return url.href;
}

function address(path: string, view: View, page: string): string {
  const url = new URL(path, page);
  url.search = formatView(view);
  return url.href;
}

/** A panel that is one step away in the atlas is opened there. */
function panelsOf(view: View, part: Part | null): readonly string[] {
  const wanted = part?.kind === 'finding' ? 'findings' : part && 'panel' in part ? part.panel : null;
  const panel = MORE_PANELS.find((one) => one === wanted);
  const state = parsePanels(view.panel);
  if (!panel || state.open.includes(panel)) return view.panel;
  return formatPanels({ ...state, open: [...state.open, panel] });
}
