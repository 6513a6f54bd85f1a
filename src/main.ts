/** Loads messages and data, builds the state, mounts the page in the place of the first drawing. */
import { mount, unmount } from 'svelte';
import App from './App.svelte';
import { later } from './charts/later';
import type { Dataset } from './domain/dataset';
import { firstLanguage } from './i18n/languages';
import { language, setLanguage } from './i18n/locale.svelte';
import { loadDataset } from './load';
import { hindrance, loadFullMap } from './map/ahead';
import { askedView, leaveFolder, takeOver } from './openingPage';
import { pause } from './pause';
import { strand } from './stranded';

const page = document.getElementById('app');
if (!page) throw new Error('the page has no #app');

const view = askedView();

let asked: Promise<Dataset> | null = loadDataset();
// Settled below; a failure must not count as unhandled while the messages load.
asked.catch(() => undefined);
/** Part of it could not be fetched. */
let lacking = false;
/** The page is laid out once where the map comes with it; it does not wait longer than this for the map's code, ms. */
const MAP_PATIENCE_MS = 200;
/** In this time the browser starts the worker that the code has asked for: it could not while the page is laid out. */
const WORKER_START_MS = 20;
let failure: Record<string, unknown> | null = null;

// Not awaited by this module: parts that come late import what it shares with them.
start(page).catch(strand);

async function start(target: HTMLElement): Promise<void> {
  await setLanguage(firstLanguage(view.lang, navigator.languages)).catch(() => {
    // Better in English than not at all. Where that fails too, what runs first says so.
    lacking = true;
    return setLanguage('en');
  });
  const reason = await show(target);
  if (reason === null) return;
  const { default: LoadFailure } = await import('./ui/LoadFailure.svelte');
  document.getElementById('first')?.remove();
  target.replaceChildren();
  failure = mount(LoadFailure, { target, props: { reason, onretry: () => show(target) } });
}

/** Shows the atlas once its data have come; else gives the reason, and asks anew the next time. */
async function show(target: HTMLElement): Promise<string | null> {
  try {
    const dataset = await (asked ?? loadDataset());
    if (failure) await unmount(failure);
    // Asked for before (src/first.ts); what fails is told by the app.
    const mapModule = later(import('./map/AtlasMap.svelte'));
    const map = Promise.all([mapModule, hindrance() === null && loadFullMap()]).catch(() => undefined);
    const come = await Promise.race([map, pause(MAP_PATIENCE_MS)]);
    if (come?.[1]) await pause(WORKER_START_MS);
    target.replaceChildren();
    leaveFolder(view);
    mount(App, { target, props: { dataset, initial: view, lacking, mapModule: come?.[0] ?? mapModule } });
    takeOver(view, language());
    return null;
  } catch (error) {
    asked = null;
    return error instanceof Error ? error.message : String(error);
  }
}
