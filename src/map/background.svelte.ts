/** The basemap's two files: coarse outlines for the first drawing, the full basemap when it is needed. */
import { fetchBasemap, fetchedBasemap, type Basemap } from './basemap';

export class Background {
  outlines: Basemap | null = $state.raw(null);
  full = $state.raw<Basemap | null>(null);
  readonly #outlineUrl: string;
  readonly #fullUrl: string;

  constructor(outlineUrl: string, fullUrl: string) {
    this.#outlineUrl = outlineUrl;
    this.outlines = fetchedBasemap(outlineUrl);
    this.#fullUrl = fullUrl;
  }

  /** Rejects where the file cannot be had or read, as does the other. */
  async loadOutlines(): Promise<void> {
    this.outlines ??= await fetchBasemap(this.#outlineUrl);
  }

  async loadFull(): Promise<Basemap> {
    return (this.full ??= await fetchBasemap(this.#fullUrl));
  }
}
