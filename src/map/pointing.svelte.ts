/** What the pointer does on the map: which glyph it is over, and what a click means. */
import type { Point } from './camera';
import type { Glyph } from './drawing';
import { hitGlyph, type PlacedGlyph } from './hit';

/** How far beside a glyph a click may go, and how far a click may slip, in px. */
const SLACK_PX = { fine: 2, coarse: 14 };
const CLICK_PX = 5;

export interface PointingInput {
  root: () => HTMLElement;
  placed: () => readonly PlacedGlyph[];
  /** Fingers need more room than a mouse. */
  coarse: () => boolean;
  onhover: (venue: string | null) => void;
  /** The tip of the glyph that is pointed at is there: it stays while the pointer is on it. */
  kept: (point: Point) => boolean;
  /** `null`: beside all glyphs. */
  onclick: (glyph: Glyph | null) => void;
}

export class Pointing {
  /** Id of the node under the pointer. */
  node = $state<number | null>(null);
  #down: Point | null = null;
  readonly #input: PointingInput;

  constructor(input: PointingInput) {
    this.#input = input;
  }

  press(event: PointerEvent): void {
    this.#down = this.#local(event);
  }

  move(event: PointerEvent): void {
    if (event.pointerType === 'touch' || event.buttons !== 0) return;
    const at = this.#local(event);
    const glyph = hitGlyph(this.#input.placed(), at, SLACK_PX.fine);
    if (glyph || this.node === null || !this.#input.kept(at)) this.#point(glyph);
  }

  leave(): void {
    this.#point(null);
  }

  click(event: MouseEvent): void {
    const at = this.#local(event);
    if (this.#down && Math.hypot(at.x - this.#down.x, at.y - this.#down.y) > CLICK_PX) return;
    const slack = this.#input.coarse() ? SLACK_PX.coarse : SLACK_PX.fine;
    this.#input.onclick(hitGlyph(this.#input.placed(), at, slack));
  }

  #point(glyph: Glyph | null): void {
    const id = glyph?.node.id ?? null;
    if (id === this.node) return;
    this.node = id;
    this.#input.onhover(glyph?.node.count === 1 ? (glyph.stack.venues[0]?.id ?? null) : null);
  }

  #local(event: MouseEvent): Point {
    const { left, top } = this.#input.root().getBoundingClientRect();
    return { x: event.clientX - left, y: event.clientY - top };
  }
}
