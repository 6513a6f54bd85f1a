/** Size and camera of the map as running state: where it looks, how far it may go, flights, and what the reader did. */
import {
  clampCamera,
  limitsAround,
  openingView,
  panBy,
  project,
  sameCamera,
  zoomAround,
  type Bounds,
  type Camera,
  type Limits,
  type Point,
  type Size,
} from './camera';
import { DIRECTIONS, type ArrowKey } from './direction';
import { fly } from './flight';

/** How far one pan goes, as a share of the map's lesser side. */
const PAN_SHARE = 0.3;
/** A move counts as done after this long a rest. */
const REST_MS = 250;

export interface ViewportOptions {
  frame: () => Bounds;
  calm: () => boolean;
  /** The closest the reader may come. */
  maxZoom: () => number;
  /** After a move by the reader; `null` is the opening view. */
  onmoved: (camera: Camera | null) => void;
}

export class Viewport {
  size = $state.raw<Size>({ width: 0, height: 0 });
  /** `null` while the map shows its opening view, whatever its size becomes. */
  #moved = $state.raw<Camera | null>(null);
  /** What the page around knows of. */
  #known: Camera | null = null;
  #options: ViewportOptions;
  #cancel: () => void = () => undefined;
  #rest: ReturnType<typeof setTimeout> | undefined;

  readonly home: Camera = $derived.by(() => openingView(this.#options.frame(), this.size));
  readonly limits: Limits = $derived.by(() =>
    limitsAround(this.home, this.#options.frame(), this.#options.maxZoom()),
  );
  readonly camera: Camera = $derived.by(() =>
    this.#moved ? clampCamera(this.#moved, this.limits) : this.home,
  );

  constructor(options: ViewportOptions) {
    this.#options = options;
  }

  resize(change: { width?: number; height?: number }): void {
    const { width = this.size.width, height = this.size.height } = change;
    this.size = { width, height };
  }

  project(lon: number, lat: number): Point {
    return project(this.camera, this.size, lon, lat);
  }

  /** The reader moves the map. */
  move(camera: Camera): void {
    this.#cancel();
    this.#set(camera);
  }

  /** Takes over a camera from outside without reporting it; what has only been reported before changes nothing. */
  follow(camera: Camera | null): void {
    const known = this.#known;
    if (camera === known || (camera && known && sameCamera(camera, known))) return;
    this.#known = camera;
    this.#cancel();
    this.#moved = camera;
  }

  /** Flies to a camera, or home; jumps where motion is not wanted. */
  flyTo(target: Camera | null): void {
    this.#cancel();
    const end = target ? clampCamera(target, this.limits) : this.home;
    if (this.#options.calm() || sameCamera(end, this.camera)) {
      this.#set(target ? end : null);
      return;
    }
    this.#cancel = fly(this.camera, end, this.size, (camera) =>
      this.#set(target === null && camera === end ? null : camera),
    );
  }

  zoomBy(steps: number): void {
    const { minZoom, maxZoom } = this.limits;
    const zoom = Math.min(Math.max(this.camera.zoom + steps, minZoom), maxZoom);
    const middle = { x: this.size.width / 2, y: this.size.height / 2 };
    this.flyTo(zoomAround(this.camera, this.size, middle, zoom));
  }

  pan(key: ArrowKey): void {
    const step = PAN_SHARE * Math.min(this.size.width, this.size.height);
    const { x, y } = DIRECTIONS[key];
    this.flyTo(panBy(this.camera, this.size, -x * step, -y * step));
  }

  destroy(): void {
    this.#cancel();
    clearTimeout(this.#rest);
  }

  #set(camera: Camera | null): void {
    this.#moved = camera;
    clearTimeout(this.#rest);
    this.#rest = setTimeout(() => {
      this.#known = this.#moved;
      this.#options.onmoved(this.#moved);
    }, REST_MS);
  }
}
