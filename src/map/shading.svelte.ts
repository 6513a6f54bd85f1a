/** The shaded areas of the layer that is shown, followed from the venues, the theme and the outlines. */
import type { Dataset } from '../domain/dataset';
import type { MapLayer } from '../domain/mapModes';
import type { Venue } from '../domain/venue';
import { PALETTES, type Palette, type ThemeName } from '../theme/palette';
import type { Background } from './background.svelte';
import type { Bounds } from './camera';
import { countryShades, countryShading, heatShades, type CountryShading, type Shade } from './shades';
import type { Stack } from './stacks';

/** The same value each time: nothing to draw anew. */
const NO_SHADES: readonly Shade[] = [];

export interface ShadingInput {
  layer: () => MapLayer;
  venues: () => readonly Venue[];
  stacks: () => readonly Stack[];
  dataset: () => Dataset;
  frame: () => Bounds;
  theme: () => ThemeName;
  background: Background;
}

export class Shading {
  readonly #input: ShadingInput;

  readonly #palette: Palette = $derived.by(() => PALETTES[this.#input.theme()]);
  /** Of the layer "countries". */
  readonly countries: CountryShading | null = $derived.by(() => {
    const { layer, venues, dataset } = this.#input;
    return layer() === 'countries'
      ? countryShading(venues(), dataset().venues, dataset().countries, this.#palette)
      : null;
  });
  readonly shades: readonly Shade[] = $derived.by(() => {
    const { layer, stacks, frame, background } = this.#input;
    if (layer() === 'heat') return heatShades(stacks(), frame(), this.#palette);
    const shapes = (background.full ?? background.outlines)?.countries;
    return this.countries && shapes ? countryShades(this.countries, shapes, this.#palette) : NO_SHADES;
  });

  constructor(input: ShadingInput) {
    this.#input = input;
  }
}
