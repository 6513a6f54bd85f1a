/** Camera moves over time: a smooth zooming path (van Wijk and Nuij, as d3 computes it), one step a frame. */
import { interpolateZoom } from 'd3';
import { inverseMercator, mercator, worldSize, type Camera, type Size } from './camera';

const SHORTEST_MS = 150;
const LONGEST_MS = 1200;

/** Flies until done or cancelled by the returned function. */
export function fly(from: Camera, to: Camera, size: Size, onframe: (camera: Camera) => void): () => void {
  const path = interpolateZoom(toView(from, size), toView(to, size));
  const duration = Math.min(Math.max(path.duration * 0.6, SHORTEST_MS), LONGEST_MS);
  let begun: number | null = null;
  let frame = requestAnimationFrame(function step(now) {
    begun ??= now;
    const progress = Math.min((now - begun) / duration, 1);
    onframe(progress === 1 ? to : fromView(path(ease(progress)), size));
    if (progress < 1) frame = requestAnimationFrame(step);
  });
  return () => cancelAnimationFrame(frame);
}

const ease = (t: number): number => (t < 0.5 ? 2 * t * t : 1 - 2 * (1 - t) * (1 - t));

function toView(camera: Camera, size: Size): [number, number, number] {
  const { x, y } = mercator(camera.lon, camera.lat);
  return [x, y, size.width / worldSize(camera.zoom)];
}

function fromView([x, y, width]: [number, number, number], size: Size): Camera {
  return { ...inverseMercator({ x, y }), zoom: Math.log2(size.width / width / worldSize(0)) };
}
