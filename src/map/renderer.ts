/** Which of the two renderers is in sight, why the light one stays, and what the reader can do about it. */
import { t } from '../i18n/locale.svelte';
import type { Remedy } from './notices.svelte';

export type Renderer = 'svg' | 'gl';
/** Why the light map stays though the full one was wanted. */
export type Trouble = 'no-webgl' | 'lost' | 'base-failed' | 'full-failed';

/** What the full map could not have: a tile, or (`whole`) a source. */
export interface Fault {
  /** Id of the source, where it is told. */
  source: string | null;
  /** As MapLibre gives it. */
  reason: string;
  whole: boolean;
}

/** `null` where nothing helps. */
export function remedyOf(trouble: Trouble, retry: () => void): Remedy | null {
  if (trouble === 'no-webgl') return null;
  // Code that could not be fetched once is not fetched again by the same page.
  return trouble === 'full-failed'
    ? { label: t('error.reload'), run: () => location.reload() }
    : { label: t('ui.retry'), run: retry };
}
