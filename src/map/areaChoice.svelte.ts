/** Choosing areas on the map: a circle is flown to, a rectangle is drawn between two corners. */
import type { Box, Near } from '../domain/area';
import type { Dataset } from '../domain/dataset';
import { fitBounds, unproject, type Point } from './camera';
import { circleBounds } from './circle';
import type { Viewport } from './viewport.svelte';

/** Around a circle that has been chosen, in px. */
const CIRCLE_PX = 60;

export interface AreaEvents {
  onarea: (area: Box | 'view' | null) => void;
  onnear: (near: Near | null) => void;
}

export class AreaChoice {
  /** A rectangle is being drawn. */
  drawing = $state(false);
  readonly #viewport: Viewport;
  readonly #dataset: () => Dataset;
  readonly #events: AreaEvents;

  constructor(viewport: Viewport, dataset: () => Dataset, events: AreaEvents) {
    this.#viewport = viewport;
    this.#dataset = dataset;
    this.#events = events;
  }

  chooseArea(area: Box | 'view' | null): void {
    this.#events.onarea(area);
  }

  chooseNear(near: Near | null): void {
    this.#events.onnear(near);
    const middle = near && 'place' in near ? this.#dataset().places.get(near.place) : near;
    if (!near || !middle || !('lon' in middle)) return;
    const bounds = circleBounds({ lon: middle.lon, lat: middle.lat, km: near.km });
    this.#viewport.flyTo(fitBounds(bounds, this.#viewport.size, CIRCLE_PX));
  }

  takeRectangle(from: Point, to: Point): void {
    this.drawing = false;
    const { camera, size } = this.#viewport;
    const a = unproject(camera, size, from);
    const b = unproject(camera, size, to);
    this.#events.onarea({
      west: Math.min(a.lon, b.lon),
      south: Math.min(a.lat, b.lat),
      east: Math.max(a.lon, b.lon),
      north: Math.max(a.lat, b.lat),
    });
  }
}
