/** The component of each part, fetched when it is asked for. */
import type { Part } from '../embed/part';
import type { PanelName } from '../charts/panelState';
import type { PartBody } from './bodyProps';

/** Asked for beside the component that shows them, not after it. */
const PANELS: Record<PanelName, () => Promise<unknown>> = {
  density: () => import('../charts/DensityPanel.svelte'),
  format: () => import('../charts/FormatPanel.svelte'),
  lifespan: () => import('../charts/LifespanPanel.svelte'),
  findings: () => import('../charts/FindingsPanel.svelte'),
  trend: () => import('../charts/TrendPanel.svelte'),
  coverage: () => import('../charts/CoveragePanel.svelte'),
};

/** `null` where there is nothing to show but words. */
export async function loadBody(part: Part | null): Promise<PartBody | null> {
  switch (part?.kind) {
    case 'panel': {
      const [{ default: body }] = await Promise.all([import('./PanelBody.svelte'), PANELS[part.panel]()]);
      return body;
    }
    case 'sentence':
      return (await import('./SentenceBody.svelte')).default;
    case 'finding':
      return (await import('./FindingBody.svelte')).default;
    case 'list':
      return (await import('./ListBody.svelte')).default;
    case 'card':
      return (await import('./CardBody.svelte')).default;
    case 'compare':
      return (await import('./CompareBody.svelte')).default;
    case 'map':
      return (await import('./MapBody.svelte')).default;
    default:
      return null;
  }
}
