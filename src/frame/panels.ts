/** What is fetched of each panel: the panel itself, or the writer of its sentence. */
import type { PanelName } from '../charts/panelState';
import type { Writer } from './sentences';

type Awaitable<T> = T | Promise<T>;

export const PANELS = {
  density: kept(() => import('../charts/DensityPanel.svelte')),
  format: kept(() => import('../charts/FormatPanel.svelte')),
  lifespan: kept(() => import('../charts/LifespanPanel.svelte')),
  findings: kept(() => import('../charts/FindingsPanel.svelte')),
  trend: kept(() => import('../charts/TrendPanel.svelte')),
  coverage: kept(() => import('../charts/CoveragePanel.svelte')),
} satisfies Record<PanelName, () => unknown>;

export const WRITERS: Record<PanelName, () => Awaitable<{ write: Writer }>> = {
  density: kept(() => import('./sentences/density')),
  format: kept(() => import('./sentences/format')),
  lifespan: kept(() => import('./sentences/lifespan')),
  findings: kept(() => import('./sentences/findings')),
  trend: kept(() => import('./sentences/trend')),
  coverage: kept(() => import('./sentences/coverage')),
};

/** Given at once where it has been fetched, so that a frame never says the height of a part without its picture. */
function kept<T>(fetch: () => Promise<T>): () => Awaitable<T> {
  let module: T | null = null;
  return () => module ?? fetch().then((fetched) => (module = fetched));
}
