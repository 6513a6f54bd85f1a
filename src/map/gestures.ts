/** Pointer, wheel and pinch on the light map, in the manner of MapLibre's own handlers. */
import { clampCamera, panBy, zoomAround, type Camera, type Limits, type Point, type Size } from './camera';

export type GestureHint = 'wheel' | 'touch';

export interface GestureContext {
  camera: Camera;
  size: Size;
  limits: Limits;
  /** Cooperative: the page around keeps the plain wheel and the single finger. */
  framed: boolean;
}

export interface GestureEvents {
  oncamera: (camera: Camera) => void;
  /** A gesture was left to the page. */
  onhint: (hint: GestureHint) => void;
}

/** Wheel travel in px that counts as one; trackpad pinches come with the Ctrl key and need less. */
const WHEEL_PX = 450;
const PINCH_PX = 100;
const LINE_PX = 40;

/** Zoom steps for a travel: MapLibre's curve, under which a wild wheel changes the zoom by less than one. */
export function wheelZoom(travel: number): number {
  return -Math.sign(travel) * Math.log2(2 / (1 + Math.exp(-Math.abs(travel))));
}

/** Listens until the returned function is called. */
export function attachGestures(
  element: HTMLElement,
  context: () => GestureContext,
  { oncamera, onhint }: GestureEvents,
): () => void {
  const pointers = new Map<number, Point>();
  const stop = new AbortController();
  const local = (event: MouseEvent): Point => {
    const box = element.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  };
  const move = (camera: Camera): void => oncamera(clampCamera(camera, context().limits));

  function ondown(event: PointerEvent): void {
    if (event.pointerType === 'mouse' && event.button !== 0) return;
    pointers.set(event.pointerId, local(event));
  }

  function onmove(event: PointerEvent): void {
    const before = pointers.get(event.pointerId);
    if (!before) return;
    const now = local(event);
    const { camera, size, framed } = context();
    const other = [...pointers].find(([id]) => id !== event.pointerId)?.[1];
    if (other) {
      const spread = (point: Point): number => Math.hypot(point.x - other.x, point.y - other.y);
      const zoom = camera.zoom + Math.log2(Math.max(spread(now), 1) / Math.max(spread(before), 1));
      const middle = { x: (now.x + other.x) / 2, y: (now.y + other.y) / 2 };
      const panned = panBy(camera, size, (now.x - before.x) / 2, (now.y - before.y) / 2);
      const { minZoom, maxZoom } = context().limits;
      move(zoomAround(panned, size, middle, Math.min(Math.max(zoom, minZoom), maxZoom)));
    } else if (framed && event.pointerType === 'touch') {
      onhint('touch');
    } else {
      // Only a real drag captures, so that a click still reaches what lies under it.
      if (!element.hasPointerCapture(event.pointerId)) element.setPointerCapture(event.pointerId);
      move(panBy(camera, size, now.x - before.x, now.y - before.y));
    }
    pointers.set(event.pointerId, now);
  }

  const onup = (event: PointerEvent): void => void pointers.delete(event.pointerId);

  function onwheel(event: WheelEvent): void {
    const { camera, size, limits, framed } = context();
    if (framed && !event.ctrlKey && !event.metaKey) {
      onhint('wheel');
      return;
    }
    event.preventDefault();
    const px = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? event.deltaY * LINE_PX : event.deltaY;
    const pinch = event.ctrlKey && Math.abs(px) < 50;
    const zoom = camera.zoom + wheelZoom(px / (pinch ? PINCH_PX : WHEEL_PX));
    move(zoomAround(camera, size, local(event), Math.min(Math.max(zoom, limits.minZoom), limits.maxZoom)));
  }

  function ondouble(event: MouseEvent): void {
    const { camera, size, limits } = context();
    const zoom = camera.zoom + (event.shiftKey ? -1 : 1);
    move(zoomAround(camera, size, local(event), Math.min(Math.max(zoom, limits.minZoom), limits.maxZoom)));
  }

  const options = { signal: stop.signal };
  element.addEventListener('pointerdown', ondown, options);
  element.addEventListener('pointermove', onmove, options);
  element.addEventListener('pointerup', onup, options);
  element.addEventListener('pointercancel', onup, options);
  element.addEventListener('wheel', onwheel, { ...options, passive: false });
  element.addEventListener('dblclick', ondouble, options);
  return () => stop.abort();
}
