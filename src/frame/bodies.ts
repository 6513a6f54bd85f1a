/** The component of each part, fetched when it is asked for. */
import type { Part } from '../embed/part';
import type { PartBody } from './bodyProps';
import { PANELS, WRITERS } from './panels';

/** `null` where there is nothing to show but words. */
export async function loadBody(part: Part | null): Promise<PartBody | null> {
  switch (part?.kind) {
    case 'panel': {
      // What the component shows is asked for beside it, not after it.
      const [{ default: body }] = await Promise.all([import('./PanelBody.svelte'), PANELS[part.panel]()]);
      return body;
    }
    case 'sentence': {
      const [{ default: body }] = await Promise.all([import('./SentenceBody.svelte'), WRITERS[part.panel]()]);
      return body;
    }
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
