/**
 * What lies under the venues: paths of the basemap and the names that are in place at a level. Coarse outlines come
 * first; the fine basemap is fetched where the coarse one would show its corners, and from then on used at all zooms.
 */
import type { Dataset } from '../domain/dataset';
import type { Language } from '../domain/gazetteer';
import type { Background } from './background.svelte';
import { buildBase, type Base } from './base';
import type { Basemap } from './basemap';
import type { Bounds } from './camera';
import { zoomOf } from './clusters';
import type { Drawing } from './drawing';
import { obstaclesOf, placeLabels, type PlacedLabel } from './labelPlacing';
import { buildLabels, type Label } from './labels';

/** Up to here the outlines of the first drawing are true to the pixel. */
const OUTLINE_ZOOM = 5;

export interface GroundInput {
  background: () => Background;
  frame: () => Bounds;
  dataset: () => Dataset;
  language: () => Language;
  /** Names of countries and places; without them only waters are named. */
  named: () => boolean;
  drawing: () => Drawing;
  level: () => number;
  zoom: () => number;
}

/** Built while a component is set up. */
export class Ground {
  readonly #input: GroundInput;
  #detailed = $state(false);

  readonly basemap: Basemap | null = $derived.by(() => {
    const { full, outlines } = this.#input.background();
    return (this.#detailed ? full : null) ?? outlines;
  });
  readonly base: Base | null = $derived.by(() => {
    const { west, south, east, north } = this.#input.frame();
    return this.basemap && buildBase(this.basemap, (west + east) / 2, (south + north) / 2);
  });
  readonly #labels: readonly Label[] = $derived.by(() => {
    const { outlines } = this.#input.background();
    if (!outlines) return [];
    const { countries, places, waters } = this.#input.dataset();
    const all = buildLabels({
      countries,
      shapes: outlines.countries,
      places: places.values(),
      waters,
      language: this.#input.language(),
    });
    return this.#input.named() ? all : all.filter(({ kind }) => kind === 'water');
  });
  /** Those of the level. */
  readonly labels: readonly PlacedLabel[] = $derived.by(() => {
    const drawing = this.#input.drawing();
    const zoom = zoomOf(drawing.tree, this.#input.level());
    return placeLabels(this.#labels, obstaclesOf(drawing, zoom), zoom);
  });

  constructor(input: GroundInput) {
    this.#input = input;
    $effect(() => {
      if (input.zoom() > OUTLINE_ZOOM) this.#detailed = true;
      const background = input.background();
      // Without it the coarse outlines stay: they are right, only rough.
      if (this.#detailed && !background.full) background.loadFull().catch(() => undefined);
    });
  }
}
