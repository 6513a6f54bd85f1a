import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  clampCamera,
  fitBounds,
  limitsAround,
  MAX_ZOOM,
  metresPerPixel,
  panBy,
  project,
  sameCamera,
  scaleBar,
  unproject,
  viewBounds,
  zoomAround,
  type Camera,
} from '../../src/map/camera';

const REGION = { west: 46.5, south: 36.7, east: 87.3, north: 55.4 };
const size = { width: 690, height: 850 };

const lon = fc.double({ min: -179, max: 179, noNaN: true });
const lat = fc.double({ min: -84, max: 84, noNaN: true });
const camera: fc.Arbitrary<Camera> = fc.record({
  lon,
  lat,
  zoom: fc.double({ min: 0, max: MAX_ZOOM, noNaN: true }),
});

describe('project', () => {
  it.each([
    // At zoom 0 the world is 512 px wide and square.
    [{ lon: 0, lat: 0, zoom: 0 }, 0, 0, 345, 425],
    [{ lon: 0, lat: 0, zoom: 0 }, 180, 85.051129, 601, 169],
    [{ lon: 0, lat: 0, zoom: 1 }, -90, 0, 345 - 256, 425],
    [{ lon: 69.279, lat: 41.311, zoom: 12 }, 69.279, 41.311, 345, 425],
  ])('puts a position where MapLibre does: %o, %d, %d', (view, lon, lat, x, y) => {
    const point = project(view, size, lon, lat);
    expect(point.x).toBeCloseTo(x, 3);
    expect(point.y).toBeCloseTo(y, 3);
  });

  it('is undone by unproject', () => {
    fc.assert(
      fc.property(camera, lon, lat, (view, lon, lat) => {
        const back = unproject(view, size, project(view, size, lon, lat));
        expect(back.lon).toBeCloseTo(lon, 6);
        expect(back.lat).toBeCloseTo(lat, 6);
      }),
    );
  });
});

describe('fitBounds', () => {
  it.each([
    { width: 690, height: 850 },
    { width: 390, height: 290 },
    { width: 1600, height: 500 },
    { width: 320, height: 900 },
  ])('shows all of the region in $width x $height and touches the padding on two sides', (size) => {
    const view = fitBounds(REGION, size, 14);
    const topLeft = project(view, size, REGION.west, REGION.north);
    const bottomRight = project(view, size, REGION.east, REGION.south);
    const gaps = [topLeft.x, topLeft.y, size.width - bottomRight.x, size.height - bottomRight.y];
    expect(Math.min(...gaps)).toBeCloseTo(14, 6);
    expect(gaps[0]).toBeCloseTo(gaps[2] as number, 6);
    expect(gaps[1]).toBeCloseTo(gaps[3] as number, 6);
  });

  it('goes no closer than the given zoom, even for a single point', () => {
    const point = { west: 70, south: 40, east: 70, north: 40 };
    const view = fitBounds(point, size, 20, 9);
    expect(view.zoom).toBe(9);
    expect(view.lon).toBeCloseTo(70, 9);
    expect(view.lat).toBeCloseTo(40, 9);
  });

  it('survives a map without room', () => {
    expect(Number.isFinite(fitBounds(REGION, { width: 0, height: 0 }, 14).zoom)).toBe(true);
  });
});

describe('limits', () => {
  const home = fitBounds(REGION, size, 14);
  const limits = limitsAround(home, REGION);

  it('let the opening view be and a little more', () => {
    expect(clampCamera(home, limits)).toEqual(home);
    expect(limits.minZoom).toBeLessThan(home.zoom);
    expect(limits.maxZoom).toBe(12);
  });

  it.each([
    [{ lon: 200, lat: 45, zoom: 5 }],
    [{ lon: 60, lat: -80, zoom: 5 }],
    [{ lon: 60, lat: 45, zoom: 40 }],
    [{ lon: 60, lat: 45, zoom: -3 }],
  ])('bring back %o', (far) => {
    const kept = clampCamera(far, limits);
    expect(kept).not.toEqual(far);
    expect(clampCamera(kept, limits)).toEqual(kept);
  });
});

describe('moving', () => {
  it('pans what lies under a point by the asked distance', () => {
    fc.assert(
      fc.property(
        camera,
        fc.integer({ min: -200, max: 200 }),
        fc.integer({ min: -200, max: 200 }),
        (view, dx, dy) => {
          fc.pre(Math.abs(view.lat) < 60 && view.zoom > 2);
          const before = project(view, size, view.lon, view.lat);
          const after = project(panBy(view, size, dx, dy), size, view.lon, view.lat);
          expect(after.x - before.x).toBeCloseTo(dx, 4);
          expect(after.y - before.y).toBeCloseTo(dy, 4);
        },
      ),
    );
  });

  it('zooms around a point that stays', () => {
    const anchor = { x: 100, y: 600 };
    const view = { lon: 68, lat: 44, zoom: 4 };
    const under = unproject(view, size, anchor);
    const closer = zoomAround(view, size, anchor, 7.3);
    expect(closer.zoom).toBe(7.3);
    const still = project(closer, size, under.lon, under.lat);
    expect(still.x).toBeCloseTo(anchor.x, 6);
    expect(still.y).toBeCloseTo(anchor.y, 6);
  });

  it('knows when a camera is the same', () => {
    const view = { lon: 68, lat: 44, zoom: 4 };
    expect(sameCamera(view, { ...view })).toBe(true);
    expect(sameCamera(view, { ...view, lon: 68.00001 })).toBe(false);
  });
});

describe('measures', () => {
  it('has the whole equator in 512 px at zoom 0', () => {
    expect(metresPerPixel(0, 0) * 512).toBeCloseTo(40_030_228, -2);
    expect(metresPerPixel(60, 3)).toBeCloseTo(metresPerPixel(0, 3) / 2, 6);
  });

  it.each([
    [{ lon: 68, lat: 46, zoom: 3.5 }, 200_000],
    [{ lon: 68, lat: 46, zoom: 12 }, 1000],
    [{ lon: 68, lat: 0, zoom: 0 }, 5_000_000],
  ])('finds a round scale that fits: %o', (view, metres) => {
    const bar = scaleBar(view, 96);
    expect(bar.metres).toBe(metres);
    expect(bar.px).toBeLessThanOrEqual(96);
    expect(bar.px).toBeGreaterThan(96 / 2.6);
    expect(bar.px * metresPerPixel(view.lat, view.zoom)).toBeCloseTo(metres, 6);
  });

  it('gives the corners of the view', () => {
    const view = { lon: 68, lat: 44, zoom: 4 };
    const seen = viewBounds(view, size);
    expect(project(view, size, seen.west, seen.north).x).toBeCloseTo(0, 6);
    expect(project(view, size, seen.east, seen.south).y).toBeCloseTo(850, 6);
  });
});
