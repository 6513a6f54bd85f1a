/** What the map shows at the moment, followed from the venues, the ring's facet and the camera. */
import type { Dataset } from '../domain/dataset';
import type { RingFacet } from '../domain/mapModes';
import { stackOf } from './aim';
import { levelOf, nodeAtLevel } from './clusters';
import { buildDrawing, glyphsAtLevel, type Drawing, type Glyph } from './drawing';
import type { PlacedGlyph } from './hit';
import { glyphScale, isCompact, type GlyphScale } from './size';
import { buildStacks, type Stack } from './stacks';
import type { Viewport } from './viewport.svelte';

export interface SceneInput {
  stacks: () => readonly Stack[];
  dataset: () => Dataset;
  ring: () => RingFacet;
  viewport: Viewport;
}

export class Scene {
  readonly #input: SceneInput;

  readonly compact: boolean = $derived.by(() => isCompact(this.#input.viewport.size));
  readonly #largest: number = $derived.by(
    () => buildStacks(this.#input.dataset().venues).stacks[0]?.venues.length ?? 1,
  );
  readonly scale: GlyphScale = $derived.by(() => glyphScale(this.#largest, this.compact));
  readonly #homeZoom: number = $derived.by(() => this.#input.viewport.home.zoom);
  readonly #minZoom: number = $derived.by(() => this.#input.viewport.limits.minZoom);
  readonly drawing: Drawing = $derived.by(() =>
    buildDrawing(this.#input.stacks(), this.#input.ring(), {
      homeZoom: this.#homeZoom,
      minZoom: this.#minZoom,
      scale: this.scale,
    }),
  );
  readonly level: number = $derived.by(() => levelOf(this.drawing.tree, this.#input.viewport.camera.zoom));
  /** Those of the level, largest first. */
  readonly glyphs: readonly Glyph[] = $derived.by(() => glyphsAtLevel(this.drawing, this.level));
  /** Those of them in view. */
  readonly placed: readonly PlacedGlyph[] = $derived.by(() => {
    const { viewport } = this.#input;
    const { width, height } = viewport.size;
    return this.glyphs.flatMap((glyph) => {
      const point = viewport.project(glyph.stack.lon, glyph.stack.lat);
      const { radius } = glyph;
      const isInside =
        point.x > -radius && point.y > -radius && point.x < width + radius && point.y < height + radius;
      return isInside ? [{ glyph, point }] : [];
    });
  });

  constructor(input: SceneInput) {
    this.#input = input;
  }

  /** The glyph that holds a stack, by its key. */
  glyphOfStack(key: string | undefined): Glyph | null {
    return this.#glyphAt(this.drawing.stacks.findIndex((stack) => stack.key === key));
  }

  /** Id of the node that holds a venue. */
  nodeOfVenue(id: string | null): number | null {
    return id === null ? null : (this.#glyphAt(stackOf(this.drawing, id))?.node.id ?? null);
  }

  #glyphAt(stack: number): Glyph | null {
    const node = nodeAtLevel(this.drawing.tree, stack, this.level);
    return node ? (this.drawing.glyphs[node.id] ?? null) : null;
  }
}
