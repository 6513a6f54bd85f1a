/**
 * What the map looks like, compared with pictures in `pictures/`. After a wanted change: look at the new ones, then
 * `npm run test:browser -- pictures --update-snapshots`.
 */
import { expect, openAtlas, pointOf, test } from './atlas';
import { cityLevel, FANNED, FULLEST, placePoint } from './inventory';

test.use({ viewport: { width: 900, height: 640 } });

// As on a later visit: without the first steps over the map.
test.beforeEach(({ page }) =>
  page.addInitScript(() => localStorage.setItem('creative-atlas.1.welcomed', '1')),
);

test('the opening view', async ({ page }) => {
  await openAtlas(page);
  await expect(page.locator('.atlas-map')).toHaveAttribute('data-renderer', 'gl');
  await expect(page.locator('.atlas-map')).toHaveScreenshot('opening.png');
});

test('the light map', async ({ page }) => {
  await openAtlas(page);
  await page.getByRole('button', { name: 'Light map' }).click();
  await page.mouse.move(0, 0);
  await expect(page.locator('.atlas-map')).toHaveAttribute('data-renderer', 'svg');
  await expect(page.locator('.atlas-map')).toHaveScreenshot('light-map.png');
});

test('a fan', async ({ page }) => {
  const [lon, lat] = placePoint(FANNED);
  await openAtlas(page, `?map=11/${lat}/${lon}`);
  const { x, y } = await pointOf(page, lon, lat);
  await page.mouse.click(x, y);
  await expect(page.getByRole('group', { name: /^5 venues/ })).toBeVisible();
  await page.mouse.move(x, y + 150);
  await expect(page.locator('.atlas-map')).toHaveScreenshot('fan.png');
});

test('a list of a stack, dark', async ({ page }) => {
  const [lon, lat] = placePoint(FULLEST);
  await openAtlas(page, `?map=12/${lat}/${lon}&theme=dark`);
  const { x, y } = await pointOf(page, lon, lat);
  await page.mouse.click(x, y);
  await expect(page.getByRole('dialog')).toContainText(`${cityLevel(FULLEST).length} venues`);
  // Nothing lies over its head.
  await page
    .getByRole('dialog')
    .getByRole('heading')
    .click({ trial: true, timeout: 2000, position: { x: 4, y: 4 } });
  await page.mouse.move(0, 0);
  await expect(page.locator('.atlas-map')).toHaveScreenshot('stack-dark.png');
});
