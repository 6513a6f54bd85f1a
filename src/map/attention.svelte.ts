/** Which glyphs have the reader's attention: by pointer, by the keyboard's focus, or through the page's list and card. */
import type { PlacedGlyph } from './hit';
import type { Pointing } from './pointing.svelte';
import type { Scene } from './scene.svelte';

export interface AttentionInput {
  scene: Scene;
  pointing: Pointing;
  /** Ids of the venues that the page has selected, and that its reader points at. */
  selected: () => string | null;
  hovered: () => string | null;
}

export class Attention {
  /** Id of the node that has the keyboard's focus. */
  active = $state<number | null>(null);
  readonly #input: AttentionInput;

  /** Ids of nodes. */
  readonly selected: number | null = $derived.by(() => this.#input.scene.nodeOfVenue(this.#input.selected()));
  readonly hovered: number | null = $derived.by(
    () => this.#input.pointing.node ?? this.#input.scene.nodeOfVenue(this.#input.hovered()),
  );
  /** The glyph that the tip tells of. */
  readonly told: PlacedGlyph | undefined = $derived.by(() =>
    this.#placed(this.#input.pointing.node ?? this.active),
  );
  readonly focused: PlacedGlyph | undefined = $derived.by(() => this.#placed(this.active));

  constructor(input: AttentionInput) {
    this.#input = input;
  }

  #placed(node: number | null): PlacedGlyph | undefined {
    return this.#input.scene.placed.find(({ glyph }) => glyph.node.id === node);
  }
}
