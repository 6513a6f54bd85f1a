import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Camera } from '../../src/map/camera';
import { Viewport } from '../../src/map/viewport.svelte';

const NEAR = { lon: 69.28, lat: 41.31, zoom: 8 };
const ELSEWHERE = { lon: 76.94, lat: 43.24, zoom: 7 };

function makeViewport(): { viewport: Viewport; reported: (Camera | null)[] } {
  const reported: (Camera | null)[] = [];
  const viewport = new Viewport({
    frame: () => ({ west: 46, south: 36, east: 88, north: 56 }),
    calm: () => true,
    maxZoom: () => 12,
    onmoved: (camera) => void reported.push(camera),
  });
  viewport.resize({ width: 800, height: 600 });
  return { viewport, reported };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('follow', () => {
  it('takes over a camera and reports nothing', () => {
    const { viewport, reported } = makeViewport();
    viewport.follow(NEAR);
    vi.runAllTimers();
    expect(viewport.camera).toEqual(NEAR);
    expect(reported).toEqual([]);
  });

  it('leaves the map where the reader has moved it since what it reported comes back', () => {
    const { viewport, reported } = makeViewport();
    viewport.move(NEAR);
    vi.runAllTimers();
    expect(reported).toEqual([NEAR]);
    viewport.move(ELSEWHERE);
    viewport.follow({ ...NEAR });
    expect(viewport.camera).toEqual(ELSEWHERE);
  });

  it('goes back to the opening view', () => {
    const { viewport } = makeViewport();
    viewport.follow(NEAR);
    viewport.follow(null);
    expect(viewport.camera).toEqual(viewport.home);
  });
});
