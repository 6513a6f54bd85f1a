import type { Page } from '@playwright/test';
import { expect, openAtlas, pageApart, pointOf, test, waitForMark } from './atlas';
import { FEATURES, positionOf } from './inventory';

/** Positions of venues, each once. */
const POSITIONS = [...new Set(FEATURES.map((feature) => positionOf(feature)?.join(',')))].flatMap((text) => {
  const [lon, lat] = (text ?? '').split(',').map(Number);
  return lon !== undefined && lat !== undefined && Number.isFinite(lat) ? [[lon, lat] as const] : [];
});

interface Drawn {
  x: number;
  y: number;
  figure: string;
}

/** The glyphs of a plain SVG map: middle on the page, and figure. */
const glyphsOf = (page: Page, selector: string): Promise<Drawn[]> =>
  page.locator(selector).evaluateAll((groups) =>
    groups.map((group) => {
      const [x = NaN, y = NaN] = (
        /translate\(([-\d.]+) ([-\d.]+)\)/.exec(group.getAttribute('transform') ?? '') ?? []
      )
        .slice(1)
        .map(Number);
      const box = (group as SVGElement).ownerSVGElement?.getBoundingClientRect();
      return {
        x: x + (box?.left ?? 0),
        y: y + (box?.top ?? 0),
        figure: group.querySelector('text')?.textContent ?? '',
      };
    }),
  );

for (const [width, height] of [
  [1440, 900],
  [1024, 768],
] as const) {
  for (const query of ['', '?map=6/42/70']) {
    test(`at ${width} px${query} the first drawing, the light map and the full map agree within a pixel`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height });
      let release = (): void => undefined;
      const held = new Promise<void>((resolve) => (release = resolve));
      await page.route(/\/assets\/(main|app)-[^/]*\.js$/, async (route) => {
        await held;
        await route.continue();
      });
      await page.goto(`./${query}`, { waitUntil: 'commit' });
      await waitForMark(page, 'atlas:points');
      const first = await glyphsOf(page, '#first svg > g');
      expect(first.length).toBeGreaterThan(20);

      release();
      await waitForMark(page, 'atlas:idle');
      await expect(page.locator('#first')).toHaveCount(0);
      for (const [lon, lat] of POSITIONS) {
        const [placed, drawn] = [await pointOf(page, lon, lat), await pointOf(page, lon, lat, true)];
        expect(Math.hypot(placed.x - drawn.x, placed.y - drawn.y)).toBeLessThan(1);
      }
      await page.getByRole('button', { name: 'Light map' }).click();
      await expect(page.locator('.atlas-map')).toHaveAttribute('data-renderer', 'svg');
      const light = await glyphsOf(page, '.light svg > g:not([lang]):has(> path)');
      const near = (one: Drawn): boolean =>
        light.some(
          (other) => other.figure === one.figure && Math.hypot(other.x - one.x, other.y - one.y) < 1,
        );
      const box = await page.locator('.atlas-map').boundingBox();
      const isInside = ({ x, y }: Drawn): boolean =>
        box !== null && x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height;
      expect(first.filter((glyph) => isInside(glyph) && !near(glyph))).toEqual([]);
    });
  }
}

test('the light map and the full map look alike at the opening view', async ({ page }) => {
  await openAtlas(page);
  const box = await page.locator('.atlas-map').boundingBox();
  if (!box) throw new Error('no map');
  // Between the controls at either side.
  const clip = { x: box.x + 260, y: box.y + 120, width: box.width - 320, height: box.height - 320 };
  const full = await page.screenshot({ clip });
  await page.getByRole('button', { name: 'Light map' }).click();
  await page.mouse.move(0, 0);
  await expect(page.locator('.atlas-map')).toHaveAttribute('data-renderer', 'svg');
  const light = await page.screenshot({ clip });
  const apart = await pageApart(page);
  const share = await apart.evaluate(
    async ([a, b]) => {
      const pixels = await Promise.all(
        [a, b].map(async (data) => {
          const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${data}`)).blob());
          const canvas = new OffscreenCanvas(image.width, image.height);
          const context = canvas.getContext('2d');
          context?.drawImage(image, 0, 0);
          return context?.getImageData(0, 0, image.width, image.height).data ?? new Uint8ClampedArray();
        }),
      );
      const [first = new Uint8ClampedArray(), second = new Uint8ClampedArray()] = pixels;
      let different = 0;
      for (let i = 0; i < first.length; i += 4) {
        const gap = [0, 1, 2].map((j) => Math.abs((first[i + j] ?? 0) - (second[i + j] ?? 0)));
        if (Math.max(...gap) > 64) different += 1;
      }
      return different / (first.length / 4);
    },
    [full.toString('base64'), light.toString('base64')] as const,
  );
  // Outlines are coarser, lines and letters smoothed differently (1.9 % when written); nothing stands elsewhere.
  expect(share).toBeLessThan(0.03);
});

test('nothing moves while the page is built up', async ({ page }) => {
  await page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await openAtlas(page);
  const shifts = await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts);
  expect(shifts.reduce((sum, shift) => sum + shift, 0)).toBeLessThan(0.01);
});
