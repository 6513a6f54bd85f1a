/**
 * A long list is drawn in steps, so that it never holds up the page: the first rows at once, the next whenever the
 * browser is idle, and what lies beyond the first thousand when the reader comes near it.
 */

/** Rows that fill any screen. */
const FIRST = 20;
const STEP = 60;
/** Up to here all rows are drawn unasked, so that the browser's own search finds them. */
const UNASKED = 1000;

/** Built while a component is set up: it draws on as long as that component lives. */
export class Steps {
  readonly #source: () => object;
  readonly #total: () => number;
  /** How far the present list has been drawn; a list that has changed begins anew. */
  #drawn = $state.raw<{ of: object | null; rows: number }>({ of: null, rows: FIRST });
  readonly rows: number = $derived.by(() =>
    Math.min(this.#total(), this.#drawn.of === this.#source() ? this.#drawn.rows : FIRST),
  );
  /** More rows than are drawn, and none of them will come unasked. */
  readonly waits: boolean = $derived.by(() => this.rows < this.#total() && this.rows >= UNASKED);

  /** `source` is the list itself: another object is another list. */
  constructor(source: () => object, total: () => number) {
    this.#source = source;
    this.#total = total;
    $effect(() => {
      if (this.rows < this.#total() && !this.waits) return whenIdle(() => this.more());
    });
  }

  more(): void {
    this.#drawn = { of: this.#source(), rows: this.rows + STEP };
  }
}

/** Draws more as soon as the element comes near the screen. */
export function nearing(steps: Steps): (element: Element) => () => void {
  return (element) => {
    const observer = new IntersectionObserver(
      (entries) => entries.some(({ isIntersecting }) => isIntersecting) && steps.more(),
      { rootMargin: '600px' },
    );
    observer.observe(element);
    return () => observer.disconnect();
  };
}

/** Safari has no idle callback. Returns what calls it off. */
function whenIdle(run: () => void): () => void {
  if (typeof requestIdleCallback === 'function') {
    const id = requestIdleCallback(run, { timeout: 300 });
    return () => cancelIdleCallback(id);
  }
  const id = setTimeout(run, 16);
  return () => clearTimeout(id);
}
