import { expect, openAtlas, pointOf, test } from './atlas';
import { FEATURES, placePoint, positionOf } from './inventory';

const RADIANS = Math.PI / 180;

/** By the spherical law of cosines, on the mean sphere. */
function kilometres([lonA, latA]: readonly number[], [lonB, latB]: readonly number[]): number {
  const [a = 0, b = 0, apart = 0] = [latA, latB, (lonB ?? 0) - (lonA ?? 0)].map((x = 0) => x * RADIANS);
  const cosine = Math.sin(a) * Math.sin(b) + Math.cos(a) * Math.cos(b) * Math.cos(apart);
  return 6371.0088 * Math.acos(Math.min(1, cosine));
}

const inside = (test: (position: readonly [number, number]) => boolean): number =>
  FEATURES.filter((feature) => {
    const position = positionOf(feature);
    return position !== null && test(position);
  }).length;

test('venues within a distance of a place: count, chip, address, and back', async ({ page }) => {
  const expected = inside((position) => kilometres(position, placePoint('uz-tashkent')) <= 60);
  await openAtlas(page);
  await page.getByRole('button', { name: 'Choose an area' }).click();
  const panel = page.getByRole('dialog', { name: 'Choose an area' });
  await panel.getByLabel('Kilometres').fill('9000');
  await panel.getByRole('button', { name: 'Show these' }).click();
  await expect(panel.getByRole('alert').filter({ hasText: '2000' })).toBeVisible();
  await panel.getByLabel('Kilometres').fill('60');
  await panel.getByLabel('of', { exact: true }).selectOption({ label: 'Tashkent' });
  await panel.getByRole('button', { name: 'Show these' }).click();
  await expect(page.getByText(`${expected} of ${FEATURES.length} venues shown`)).toBeVisible();
  await expect(page).toHaveURL(/near=uz-tashkent,60/);

  const chip = page.getByRole('button', { name: /Remove.*Within 60 km of Tashkent, 11,3\d\d km²/ });
  await expect(chip).toContainText(String(expected));
  await page.reload();
  await expect(page.getByText(`${expected} of ${FEATURES.length} venues shown`)).toBeVisible();
  await chip.click();
  await expect(page.getByText(`${FEATURES.length} of ${FEATURES.length} venues shown`)).toBeVisible();
  await expect(page).not.toHaveURL(/near=/);
});

test('only what is in view follows the map; all that is placed stays on the map', async ({ page }) => {
  await openAtlas(page, '?map=8/41.3/69.2&area=view');
  const shown = page.getByRole('status').filter({ hasText: 'venues shown' });
  const first = await shown.textContent();
  expect(Number(/^(\d+) of/.exec(first ?? '')?.[1])).toBeLessThan(FEATURES.length / 2);
  await page.getByRole('button', { name: 'Whole region' }).click();
  const placed = inside(() => true);
  await expect(shown).toHaveText(`${placed} of ${FEATURES.length} venues shown`);
});

test('a rectangle is drawn by dragging, or by two clicks, or left by Escape', async ({ page }) => {
  await openAtlas(page);
  const draw = async (): Promise<void> => {
    await page.getByRole('button', { name: 'Choose an area' }).click();
    await page.getByRole('button', { name: 'Draw on the map' }).click();
    await expect(page.getByRole('dialog', { name: /Drag over the map/ })).toBeFocused();
  };
  await draw();
  await page.keyboard.press('Escape');
  await expect(page).not.toHaveURL(/area=/);

  const [from, to] = [await pointOf(page, 66, 44), await pointOf(page, 72, 40)];
  const expected = inside(([lon, lat]) => lon > 66 && lon < 72 && lat > 40 && lat < 44);
  await draw();
  await page.mouse.click(from.x, from.y);
  await page.mouse.click(to.x, to.y);
  await expect(page.getByText(`${expected} of ${FEATURES.length} venues shown`)).toBeVisible();
  await expect(page).toHaveURL(/area=66,40,72,44$/);

  await draw();
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + 200, from.y + 100, { steps: 4 });
  await page.mouse.up();
  await expect(page.getByRole('button', { name: /Remove.*Rectangle/ })).toHaveCount(1);
});
