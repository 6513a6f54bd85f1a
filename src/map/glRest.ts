/** When the full map rests: what it does until it first does, how others wait for it, and what is done if it never does. */
import type { Map as MapLibre } from 'maplibre-gl';

/** While it is not in sight yet it is drawn coarsely: where pixels are drawn by the processor, they are what takes time. */
export const HIDDEN_RATIO = 0.125;
/** A map that has not come to rest by then, s, lacks something. */
const PATIENCE_S = 20;
/** How long others wait for it to draw. */
const PATIENCE_MS = 400;
/** By then a frame that was drawn has reached the screen. */
const FRAME_MS = 17;
/** How long it waits for data that is on its way before it draws all the same. */
const HOLD_MS = 250;

/**
 * Once it has been given all (`hasAll`) and all is there, the map is drawn finely; `onrest` is called at each rest from
 * then on.
 */
export function settle(map: MapLibre, hasAll: () => boolean, onrest: () => void): void {
  // Chromium keeps what is drawn on a canvas out of sight, and would do it all at once when the map is shown.
  const flush = (): void => map.getCanvas().getContext('webgl2')?.flush();
  const drawn = (): void => {
    flush();
    if (!hasAll() || !map.loaded()) return;
    map.off('render', drawn);
    map.setPixelRatio(devicePixelRatio);
    map.on('idle', onrest);
  };
  map.on('render', drawn);
}

/**
 * Nobody says so when the worker's file cannot be had: the map never comes to rest. Out of sight none does. What is given
 * back ends the watch.
 */
export function awaitRest(map: MapLibre, onmissing: () => void): () => void {
  let waited = 0;
  const clock = setInterval(() => {
    waited += document.hidden ? 0 : 1;
    if (waited > PATIENCE_S) onmissing();
  }, 1000);
  const end = (): void => clearInterval(clock);
  map.once('idle', end);
  return end;
}

/**
 * Does `work` once the map rests after what it was given last, at once where nothing is under way, and in any case
 * after PATIENCE_MS. What is given back calls it off.
 */
export function whenRested(map: MapLibre, work: () => void): () => void {
  if (map.loaded() || map.isMoving()) {
    work();
    return () => undefined;
  }
  // Not in the frame that it rests with: that one is to reach the screen first.
  const rested = (): void => {
    clearTimeout(timer);
    timer = setTimeout(finish, FRAME_MS);
  };
  const end = (): void => {
    clearTimeout(timer);
    map.off('idle', rested);
  };
  const finish = (): void => {
    end();
    work();
  };
  let timer = setTimeout(finish, PATIENCE_MS);
  map.on('idle', rested);
  return end;
}

/**
 * Keeps the map from drawing while the data of a source is on its way. MapLibre would draw the old data once more, then
 * each tile of the new as it comes; as it is, what changes together is drawn at once. Where the map moves, it draws.
 */
export class FrameHold {
  readonly #map: MapLibre;
  readonly #repaint: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** A frame was asked for meanwhile. */
  #asked = false;

  constructor(map: MapLibre, source: string) {
    this.#map = map;
    this.#repaint = map.triggerRepaint.bind(map);
    map.triggerRepaint = () => {
      if (this.#timer === undefined) this.#repaint();
      else this.#asked = true;
    };
    map.on('sourcedata', ({ sourceId, sourceDataType }) => {
      // Only with the content its tiles are asked for.
      if (sourceId === source && sourceDataType !== 'metadata' && map.isSourceLoaded(source)) this.release();
    });
    for (const name of ['movestart', 'resize', 'error', 'remove'] as const)
      map.on(name, () => this.release());
  }

  /** From the step in which the source is given new data. */
  hold(): void {
    if (this.#timer !== undefined || this.#map.isMoving()) return;
    this.#timer = setTimeout(() => this.release(), HOLD_MS);
  }

  release(): void {
    if (this.#timer === undefined) return;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#asked) this.#repaint();
    this.#asked = false;
  }
}
