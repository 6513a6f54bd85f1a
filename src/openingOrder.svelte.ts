/**
 * In what order the page appears: the map goes first. Where the prerendered list and panels stand in their places and
 * the line is quick, both wait until the map rests, unless the reader turns to them.
 */
import { hindrance, loadFullMap } from './map/ahead';
import { dropPart, isInSection, isWaiting, type Part } from './openingPage';
import { pause } from './pause';

/**
 * List and panels do not wait longer than so many pauses for the map's code: the line is slow. Not a time: where the page
 * is what is slow, the pauses are longer.
 */
const CODE_PATIENCE = 8;
const PAUSE_MS = 50;
/** Nor longer than this for the map's rest, ms. */
const REST_PATIENCE_MS = 3000;
/** With these the reader turns to a part: a finger's tap follows the link it has met. */
const TURNS = ['mouseover', 'focusin', 'wheel'] as const;

async function pauses(count: number): Promise<void> {
  for (let i = 0; i < count; i++) await pause(PAUSE_MS);
}

/** Settles when the map has drawn everything, or will not. */
export const mapAtRest = (): Promise<void> =>
  new Promise((resolve) => {
    new PerformanceObserver((list) => {
      if (list.getEntriesByName('atlas:idle').length > 0) resolve();
    }).observe({ type: 'mark', buffered: true });
  });

export class OpeningOrder {
  /** Each is drawn from then on. */
  list = $state(false);
  panels = $state(false);

  /** Ends the waiting: what stands there is no longer what the parts will say. */
  readonly hurry: () => void;
  #hurried: Promise<void>;

  /** `before`: what goes ahead of both as long as the line is quick. `rest`: the map's. */
  constructor(before: Promise<unknown>, rest: Promise<void>) {
    let end = (): void => undefined;
    this.#hurried = new Promise((resolve) => (end = resolve));
    this.hurry = end;
    void this.#draw(before, rest);
  }

  async #draw(before: Promise<unknown>, rest: Promise<void>): Promise<void> {
    const code = hindrance() === null ? loadFullMap().catch(() => undefined) : undefined;
    const isQuick = await Promise.race([
      Promise.all([before, code]).then(() => true),
      pauses(CODE_PATIENCE).then(() => false),
    ]);
    if (isQuick && isWaiting('list')) {
      const listening = new AbortController();
      const turned = ({ target }: Event): void => {
        if (isInSection(target)) this.hurry();
      };
      for (const name of TURNS) addEventListener(name, turned, { signal: listening.signal });
      await Promise.race([rest, pause(REST_PATIENCE_MS), this.#hurried]);
      listening.abort();
    }
    // A task of its own each: the map's worker is at its work meanwhile.
    await pause(0);
    this.#show('list');
    await pause(0);
    this.#show('panels');
  }

  #show(part: Part): void {
    this[part] = true;
    dropPart(part);
  }
}
