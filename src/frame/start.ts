/**
 * What runs in `embed.html`, the page that other pages embed: fetches what one part of the atlas needs, and no more,
 * and mounts it. No part of it waits at the top level: what it fetches imports it.
 */
import 'virtual:tokens.css';
import '../theme/base.css';
import './frame.css';
import { mount } from 'svelte';
import { versions } from 'virtual:atlas/meta';
import { parsePart, type Part } from '../embed/part';
import type { Dataset } from '../domain/dataset';
import { firstLanguage, type InterfaceLanguage } from '../i18n/languages';
import { loadMoreMessages, setLanguage } from '../i18n/locale.svelte';
import { wanted } from '../i18n/wanted';
import { parseView, type View } from '../state/view';
import { guardScripts } from '../trust';
import { loadBody } from './bodies';
import Frame from './Frame.svelte';
import { loadCard, loadDataset } from './load';
import { needsOf, wordsOf } from './needs';

async function show(target: HTMLElement, view: View, part: Part | null): Promise<void> {
  for (const words of wordsOf(part)) wanted.add(words);
  const first = firstLanguage(view.lang, navigator.languages);
  const needs = needsOf(view, part);
  // A card is of the record as it is now.
  const pinned = part?.kind === 'card' ? null : new URLSearchParams(location.search).get('data');
  const version = versions.find((one) => one === pinned) ?? null;
  const dataset = part?.kind === 'card' ? loadOne(view, first) : loadDataset(needs, first, version);
  const body = loadBody(part);
  // Settled below; a failure must not count as unhandled while the messages load.
  for (const asked of [dataset, body]) asked.catch(() => undefined);
  try {
    // Better in English than not at all.
    await setLanguage(first).catch(() => setLanguage('en'));
    await loadMoreMessages();
    const props = { part, Body: await body, dataset: await dataset, initial: view, needs, pinned, version };
    mount(Frame, { target, props });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    import('../ui/LoadFailure.svelte').then(
      ({ default: LoadFailure }) => mount(LoadFailure, { target, props: { reason, onretry: reload } }),
      // Nothing can be fetched now: the bare reason is better than none.
      () => (target.textContent = reason),
    );
  }
}

/** A small page is soonest asked for anew as a whole. */
function reload(): Promise<null> {
  location.reload();
  return Promise.resolve(null);
}

/** A card brings its own figures; where there is none of that name, the frame says so. */
async function loadOne({ venue }: View, language: InterfaceLanguage): Promise<Dataset> {
  const card = venue === null ? null : await loadCard(venue).catch(() => null);
  return card ? card.dataset : loadDataset([], language, null);
}

guardScripts();
const view = parseView(location.search);
const part = parsePart(view.embed);
const target = document.getElementById('embed');
if (part?.kind === 'all') location.replace(`./${location.search}`);
else if (target) void show(target, view, part);
