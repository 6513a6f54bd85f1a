import type { Page } from '@playwright/test';
import { addVenue, changeAtlas, expect, openAtlas, pointOf, test } from './atlas';
import { cityLevel, FEATURES, FULLEST, placePoint } from './inventory';

const closeUp = (place: string): string => {
  const [lon, lat] = placePoint(place);
  return `?map=12/${lat}/${lon}`;
};

test('MapLibre takes over from the light map', async ({ page }) => {
  await openAtlas(page);
  await expect(page.locator('.atlas-map')).toHaveAttribute('data-renderer', 'gl');
  await expect(page.locator('.atlas-map canvas')).toBeVisible();
});

test('the names of the points in view add up to all venues that have a place', async ({ page }) => {
  await openAtlas(page);
  const options = await page.getByRole('listbox').first().getByRole('option').all();
  const words = await Promise.all(options.map((option) => option.getAttribute('aria-label')));
  const counts = words.map((text) => Number(/(\d+) venues/.exec(text ?? '')?.[1] ?? 1));
  const placed = FEATURES.filter(
    ({ geometry, properties }) => geometry !== null || properties.place !== null,
  );
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(placed.length);
  await expect(page.getByRole('button', { name: /No fixed place/ })).toContainText(
    String(FEATURES.length - placed.length),
  );
});

/** Adds copies of one venue to the data on their way to the page, so that its stack holds `size`. */
async function enlargeStack(page: Page, place: string, size: number): Promise<string[]> {
  const model = cityLevel(place)[0]?.id ?? '';
  const ids = Array.from({ length: size - cityLevel(place).length }, (_, i) => `${model}-copy-${i + 1}`);
  await changeAtlas(page, (atlas) => {
    const row = atlas.venues['id']?.indexOf(model) ?? -1;
    for (const id of ids) addVenue(atlas, row, { id, name: `Copy ${id}` });
  });
  return ids;
}

test('a stack of over 60 venues opens on the map, and any one of them is reached', async ({ page }) => {
  const size = 75;
  const copies = await enlargeStack(page, FULLEST, size);
  expect(copies.length).toBeGreaterThan(0);
  await openAtlas(page, closeUp(FULLEST));
  const { x, y } = await pointOf(page, ...placePoint(FULLEST));
  await page.mouse.click(x, y);
  const list = page.getByRole('dialog');
  await expect(list).toContainText(`${size} venues`);
  const ids = [...cityLevel(FULLEST).map(({ id }) => id), ...copies];
  for (const id of ids) await expect(list.locator(`[data-venue="${id}"]`)).toBeAttached();
  // The side list narrows to the stack.
  await expect(page.locator('#explore').getByText(`${size} venues`).first()).toBeVisible();

  // By search, and by scrolling to the last.
  await list.getByRole('searchbox').fill('copy');
  await expect(list.locator('[data-venue]')).toHaveCount(copies.length);
  await list.getByRole('searchbox').fill('');
  const last = cityLevel(FULLEST).at(-1)?.id ?? '';
  await list.locator(`[data-venue="${last}"]`).click();
  await expect(page.getByRole('article', { name: 'About this venue' })).toHaveAttribute('data-card', last);
});

test('on a phone the last venue of a stack is reached by tapping', async ({ browser, baseURL }) => {
  const context = await browser.newContext({
    baseURL: baseURL ?? '',
    locale: 'en-GB',
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
  });
  const page = await context.newPage();
  await openAtlas(page, closeUp(FULLEST));
  const { x, y } = await pointOf(page, ...placePoint(FULLEST));
  await page.touchscreen.tap(x, y);
  const row = page.getByRole('dialog').locator('[data-venue]').last();
  const id = await row.getAttribute('data-venue');
  await row.scrollIntoViewIfNeeded();
  await row.tap();
  await expect(page.getByRole('article', { name: 'About this venue' })).toHaveAttribute(
    'data-card',
    id ?? '',
  );
  await context.close();
});

test('a single venue is chosen on the map', async ({ page }) => {
  const feature = FEATURES.find((candidate) => candidate.id === 'kz-pavlodar-it-school');
  const [lon, lat] = feature?.geometry?.coordinates ?? [0, 0];
  await openAtlas(page, `?map=12/${lat}/${lon}`);
  const { x, y } = await pointOf(page, lon, lat);
  await page.mouse.click(x, y);
  await expect(page.getByRole('article', { name: 'About this venue' })).toHaveAttribute(
    'data-card',
    'kz-pavlodar-it-school',
  );
});

test('the map is used by keyboard alone', async ({ page }) => {
  await openAtlas(page);
  const points = page.getByRole('listbox').first();
  await points.focus();
  const active = async (): Promise<string> => (await points.getAttribute('aria-activedescendant')) ?? '';
  const first = await active();
  expect(first).not.toBe('');
  await page.keyboard.press('ArrowUp');
  expect(await active()).not.toBe(first);
  await page.keyboard.press('Home');
  expect(await active()).toBe(first);
});

test('what a glyph says stays under the pointer, and goes with Escape', async ({ page }) => {
  await openAtlas(page);
  const [lon, lat] = placePoint('kz-astana');
  const { x, y } = await pointOf(page, lon, lat);
  await page.mouse.move(x, y);
  const tip = page.locator('.atlas-map > p[aria-hidden]');
  await expect(tip).toBeVisible();
  const box = await tip.boundingBox();
  if (!box) throw new Error('the tip has no place');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 8 });
  await expect(tip).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(tip).toBeHidden();
});

test('the list and the map show the same highlight', async ({ page }) => {
  await openAtlas(page, '?map=9/41.26465/69.21627');
  await page.locator('#explore [data-venue="uz-ilkhom"]').hover();
  await expect(page.locator('#explore [data-venue="uz-ilkhom"]')).toHaveClass(/hovered/);
});

test('without WebGL2 the light map stays, and a stack opens on it', async ({ browser, baseURL, faults }) => {
  const context = await browser.newContext({
    baseURL: baseURL ?? '',
    viewport: { width: 1440, height: 900 },
  });
  const page = await context.newPage();
  await page.addInitScript(() => {
    const original = HTMLCanvasElement.prototype.getContext as (
      this: HTMLCanvasElement,
      ...all: unknown[]
    ) => unknown;
    Object.assign(HTMLCanvasElement.prototype, {
      getContext(this: HTMLCanvasElement, kind: string, ...rest: unknown[]) {
        return kind.startsWith('webgl') ? null : original.call(this, kind, ...rest);
      },
    });
  });
  await openAtlas(page, closeUp(FULLEST));
  await expect(page.locator('.atlas-map')).toHaveAttribute('data-renderer', 'svg');
  const { x, y } = await pointOf(page, ...placePoint(FULLEST));
  await page.mouse.click(x, y);
  await expect(page.getByRole('dialog')).toContainText(`${cityLevel(FULLEST).length} venues`);
  expect(faults).toEqual([]);
  await context.close();
});
