/** Fetches the full search when a reader turns to it; one that failed is tried again the next time. */
import { loadSearch } from './load';
import type { AppState } from './state/app.svelte';
import { nameDivisions } from './ui/grounds.svelte';

export interface FullSearch {
  /** Until it is there, words are looked for in names. */
  readonly failed: boolean;
  seek: () => Promise<void>;
}

/** To be called while the app is set up. */
export function fullSearch(app: AppState): FullSearch {
  let sought = false;
  let failed = $state(false);

  async function seek(): Promise<void> {
    if (sought) return;
    sought = true;
    try {
      const { searcher, divisions } = await loadSearch(app.dataset);
      nameDivisions(divisions);
      app.searcher = searcher;
      failed = false;
    } catch {
      sought = false;
      failed = true;
    }
  }

  // Words and divisions of a link need it too.
  $effect(() => {
    if (app.needsSearch) seek();
  });

  return {
    get failed() {
      return failed;
    },
    seek,
  };
}
