/**
 * What runs first: draws the points of the map as soon as the data are there, then fetches the app. On narrow screens,
 * where the map's place depends on the words above it, and for views that choose among the venues, the app comes at
 * once.
 */
import { frame, outlineUrl } from 'virtual:atlas';
import 'virtual:tokens.css';
import './theme/fonts.css';
import './theme/base.css';
import './theme/opening.css';
import './theme/shell.css';
import { fromColumns, type Columns } from './domain/columns';
import type { Venue } from './domain/venue';
import { fetchAtlas } from './fetchAtlas';
import { firstLanguage, loadLanguage, type LanguagePack } from './i18n/languages';
import { hindrance, loadFullMap } from './map/ahead';
import { drawFirst, placeFirst } from './map/firstDrawing';
import { askedView } from './openingPage';
import { DEFAULT_VIEW, hasFilters } from './state/view';
import { strand } from './stranded';
import { PALETTES } from './theme/palette';
import { guardScripts } from './trust';

guardScripts();

const view = askedView();
if (view.theme) document.documentElement.dataset['theme'] = view.theme;
/** A part of the atlas has a page of its own. */
const isPart = view.embed !== null && view.embed !== 'all';
const isWhole = !hasFilters(view) && view.layer === DEFAULT_VIEW.layer && view.ring === DEFAULT_VIEW.ring;

/** A page that is not in sight has no frames: the app does not wait for them for ever. */
const PATIENCE_MS = 300;
/** Nor for data: it has a message for those that do not come, and the connection may do for the rest. */
const DATA_PATIENCE_MS = 4000;
/** The app has then said what is wrong with its data: what is missing is the app. */
const APP_PATIENCE_MS = 30_000;

/** Gives true when so much time has passed. */
const wait = (ms: number): Promise<true> => new Promise((resolve) => setTimeout(resolve, ms, true));

const nextFrame = (): Promise<unknown> => new Promise(requestAnimationFrame);

/** The script does not wait for the end of the page, nor for the page's style. */
const parsed = new Promise<void>((resolve) => {
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', () => resolve());
  else resolve();
});
const styled = new Promise<void>((resolve) => {
  const sheet = document.querySelector<HTMLLinkElement>('link[rel=stylesheet]');
  if (sheet === null || sheet.sheet) resolve();
  else sheet.onload = sheet.onerror = () => resolve();
});

/** False where there is nothing to draw: then no map will follow. */
async function drawPoints(): Promise<boolean> {
  if (!isWhole || !matchMedia('(min-width: 48em)').matches) return true;
  const stage = (): HTMLElement | null => document.getElementById('first');
  try {
    const [atlas] = await Promise.all([fetchAtlas(), styled, stage() ?? parsed]);
    const { venues } = atlas as { venues: Columns<Venue> };
    const host = stage();
    if (!host) return true;
    const size = { width: host.clientWidth, height: host.clientHeight };
    const dark = view.theme ? view.theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
    const placed = placeFirst(fromColumns(venues) as Venue[], frame, size, view.camera);
    drawFirst(host, placed, PALETTES[dark ? 'dark' : 'light']);
    void parsed.then(() => document.querySelector('.page-map')?.replaceChildren());
    const shown = nextFrame();
    // Two frames on, the points have reached the screen.
    void shown.then(nextFrame).then(() => performance.mark('atlas:points'));
    await Promise.race([shown.then(() => wait(0)), wait(PATIENCE_MS)]);
  } catch {
    // The app meets the same fault, and says so.
    stage()?.replaceChildren();
    return false;
  }
  return true;
}

/** Once the data are there: on a slow line they go first. What fails is asked for again, and told, by the app. */
function fetchMap(words: Promise<LanguagePack>): void {
  const nothing = (): undefined => undefined;
  if (hindrance() === null) loadFullMap().catch(nothing);
  import('./map/AtlasMap.svelte').catch(nothing);
  words.then(({ more }) => more()).catch(nothing);
  import('./map/basemap').then(({ fetchBasemap }) => fetchBasemap(outlineUrl)).catch(nothing);
}

if (isPart) location.replace(`./embed.html${location.search}`);
else {
  // They are needed in any case, and a fault is the app's to tell.
  const words = loadLanguage(firstLanguage(view.lang, navigator.languages));
  words.catch(() => undefined);
  setTimeout(() => {
    if (!document.getElementById('app')?.firstChild) strand();
  }, APP_PATIENCE_MS);
  // The app imports what has run here: to wait for it at the top level would be to wait for oneself.
  void Promise.race([drawPoints(), wait(DATA_PATIENCE_MS)]).then(async (found) => {
    if (found) fetchMap(words);
    await parsed;
    await import('./main').catch(strand);
  });
}
