/**
 * The reader's shortlist: in the view, so in every link, and on the device where it has storage. The list of a link
 * comes first; where the device has another one, that stays as it is until the reader has chosen.
 */
import type { AppState } from './app.svelte';
import { recall, remember } from './device';
import { parseStars, STARS_MAX, toggleStar } from './view';

const NAME = 'stars';

export class Shortlist {
  readonly #app: AppState;
  /** The device's list, where the link brought another one and the reader has not chosen between them. */
  aside = $state.raw<readonly string[]>([]);
  /** The last venue found no room. */
  full = $state(false);

  constructor(app: AppState) {
    this.#app = app;
    const own = parseStars(recall(NAME));
    const { stars } = app.view;
    if (stars.length === 0) this.#show(own);
    else if (own.length > 0 && !sameMembers(own, stars)) this.aside = own;
  }

  /** Those that the inventory has. */
  readonly count: number = $derived.by(
    () => this.#app.view.stars.filter((id) => this.#app.dataset.byId.has(id)).length,
  );

  toggle(id: string): void {
    const next = toggleStar(this.#app.view, id).stars;
    this.full = next === this.#app.view.stars;
    if (!this.full) this.replace(next);
  }

  /** On the device too, unless its own list waits to be chosen. */
  replace(ids: readonly string[]): void {
    this.#show(ids);
    if (this.aside.length === 0) remember(NAME, ids.join(','));
  }

  /** Ends the choice between the link's list and the device's: these are kept, as far as there is room. */
  choose(ids: readonly string[]): void {
    this.full = ids.length > STARS_MAX;
    this.aside = [];
    this.replace(ids.slice(0, STARS_MAX));
  }

  #show(ids: readonly string[]): void {
    if (ids.length + this.#app.view.stars.length > 0) {
      this.#app.change({ ...this.#app.view, stars: ids }, 'nudge');
    }
  }
}

function sameMembers(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((id) => b.includes(id));
}
