/** What is fetched of each panel: the panel itself, or the writer of its sentence. */
import type { PanelName } from '../charts/panelState';
import type { Writer } from './sentences';

export const PANELS = {
  density: () => import('../charts/DensityPanel.svelte'),
  format: () => import('../charts/FormatPanel.svelte'),
  lifespan: () => import('../charts/LifespanPanel.svelte'),
  findings: () => import('../charts/FindingsPanel.svelte'),
  trend: () => import('../charts/TrendPanel.svelte'),
  coverage: () => import('../charts/CoveragePanel.svelte'),
} satisfies Record<PanelName, () => Promise<unknown>>;

export const WRITERS: Record<PanelName, () => Promise<{ write: Writer }>> = {
  density: () => import('./sentences/density'),
  format: () => import('./sentences/format'),
  lifespan: () => import('./sentences/lifespan'),
  findings: () => import('./sentences/findings'),
  trend: () => import('./sentences/trend'),
  coverage: () => import('./sentences/coverage'),
};
