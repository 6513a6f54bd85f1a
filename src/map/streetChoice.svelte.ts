/** Whether a street map is shown: it is fetched when the reader asks, and taken off again where it fails. */
import type { StreetSource } from '../domain/streets';
import type { Fault } from './renderer';
import type { StreetMap } from './streetMap';

/** So many tiles may fail before the whole is given up. */
const FAULTS_MAX = 3;

export class StreetChoice {
  map = $state.raw<StreetMap | null>(null);
  loading = $state(false);
  #faults = 0;
  readonly #onfailed: (reason: string) => void;

  constructor(onfailed: (reason: string) => void) {
    this.#onfailed = onfailed;
  }

  async show(source: StreetSource): Promise<void> {
    this.loading = true;
    this.#faults = 0;
    try {
      const { loadStreets } = await import('./streets');
      this.map = await loadStreets(source, document.baseURI);
    } catch (error) {
      this.#giveUp(error instanceof Error ? error.message : String(error));
    } finally {
      this.loading = false;
    }
  }

  hide(): void {
    this.map = null;
  }

  /** Hears what the renderer could not have, and heeds what belongs to the street map. */
  hear({ source, reason, whole }: Fault): void {
    if (!this.map || (source !== null && !Object.hasOwn(this.map.sources, source))) return;
    this.#faults += 1;
    if (whole || this.#faults >= FAULTS_MAX) this.#giveUp(reason);
  }

  #giveUp(reason: string): void {
    this.map = null;
    this.#onfailed(reason);
  }
}
