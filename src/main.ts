/** Loads messages and data, builds the state, mounts the page in the place of the first drawing. */
import { mount } from 'svelte';
import App from './App.svelte';
import LoadFailure from './ui/LoadFailure.svelte';
import { firstLanguage } from './i18n/languages';
import { setLanguage } from './i18n/locale.svelte';
import { loadDataset } from './load';
import { parseView } from './state/view';

const target = document.getElementById('app');
if (!target) throw new Error('the page has no #app');

const view = parseView(location.search);

const dataset = loadDataset();
// Settled below; a failure must not count as unhandled while the messages load.
dataset.catch(() => undefined);
try {
  await setLanguage(firstLanguage(view.lang, navigator.languages));
  mount(App, { target, props: { dataset: await dataset, initial: view } });
} catch (error) {
  const reason = error instanceof Error ? error.message : String(error);
  document.getElementById('first')?.remove();
  mount(LoadFailure, { target, props: { reason } });
}
