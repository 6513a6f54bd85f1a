/** The map by keyboard alone: its points, stacks, buttons, layers, areas and picture. */
import type { Page } from '@playwright/test';
import { expect, openAtlas, test } from './atlas';
import { cityLevel, FANNED, FEATURES, FULLEST, placePoint } from './inventory';
import { enter, expectFocus, skipTo, tabTo } from './keyboard';

const points = (page: Page) => page.getByRole('listbox', { name: 'Venues on the map' });
const map = (page: Page) => page.locator('.atlas-map');
const button = (page: Page, name: string | RegExp) => map(page).getByRole('button', { name, exact: true });
const zoom = (page: Page): Promise<number> =>
  map(page).evaluate((element) => (element as unknown as { atlasMap: { zoom(): number } }).atlasMap.zoom());
const activeName = (page: Page): Promise<string> =>
  points(page).evaluate(
    (list) =>
      document.getElementById(list.getAttribute('aria-activedescendant') ?? '')?.getAttribute('aria-label') ??
      '',
  );
const closeUp = (place: string): string => {
  const [lon, lat] = placePoint(place);
  return `?map=12/${lat}/${lon}`;
};

test('from the map’s link to its points; arrows go from one to the next, and say which', async ({ page }) => {
  await openAtlas(page);
  await skipTo(page, 'map');
  await tabTo(points(page));
  await expectFocus(points(page));
  const first = await activeName(page);
  expect(first).toMatch(/\d+ venues/);
  await page.keyboard.press('ArrowUp');
  expect(await activeName(page)).not.toBe(first);
  await expectFocus(points(page));
  await page.keyboard.press('Home');
  expect(await activeName(page)).toBe(first);
  const before = await zoom(page);
  await page.keyboard.press('+');
  await expect.poll(() => zoom(page)).toBeGreaterThan(before);
  await page.keyboard.press('Tab');
  await expect(points(page)).not.toBeFocused();
});

for (const { place, form, box } of [
  { place: FULLEST, form: 'list', box: '[role=dialog]' },
  { place: FANNED, form: 'fan', box: '.fan' },
]) {
  test(`a stack opens as a ${form}, a venue is chosen from it, and Escape leads back`, async ({ page }) => {
    await openAtlas(page, closeUp(place));
    await skipTo(page, 'map');
    await tabTo(points(page));
    while (!(await activeName(page)).includes(`${cityLevel(place).length} venues`)) {
      await page.keyboard.press('ArrowDown');
    }
    await page.keyboard.press('Enter');
    const opened = map(page).locator(box);
    await expect(opened).toBeVisible();
    await expectFocus(opened.locator('input, button').locator('visible=true').and(page.locator(':focus')));
    await page.keyboard.press('Escape');
    await expect(opened).toBeHidden();
    await expectFocus(points(page));

    await page.keyboard.press('Enter');
    await expect(opened).toBeVisible();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    const row = opened.locator('[data-venue]:focus');
    await expectFocus(row);
    const id = await row.getAttribute('data-venue');
    await page.keyboard.press('Enter');
    const card = page.getByRole('article', { name: 'About this venue' });
    await expect(card).toHaveAttribute('data-card', id ?? '');
    await expectFocus(card.getByRole('heading', { level: 2 }));
  });
}

test('buttons zoom and move the map', async ({ page }) => {
  await openAtlas(page);
  await skipTo(page, 'map');
  const before = await zoom(page);
  await enter(button(page, 'Zoom in'));
  await expect.poll(() => zoom(page)).toBeGreaterThan(before);
  await expectFocus(button(page, 'Zoom in'));
  await enter(button(page, 'Move the map'));
  for (const name of ['Pan up', 'Pan left', 'Pan right', 'Pan down']) {
    const centre = new URL(page.url()).searchParams.get('map');
    await enter(button(page, name));
    await expect.poll(() => new URL(page.url()).searchParams.get('map')).not.toBe(centre);
    await expectFocus(button(page, name));
  }
  await enter(button(page, 'Whole region'), 'Shift+Tab');
  await expect.poll(() => zoom(page)).toBeCloseTo(before, 1);
});

test('the map shows countries by density, one of which filters', async ({ page }) => {
  await openAtlas(page);
  await skipTo(page, 'map');
  await enter(button(page, 'Density'));
  await expect(page).toHaveURL(/layer=countries/);
  await expectFocus(button(page, 'Density'));
  await enter(button(page, /^Kyrgyzstan .*n = /), 'Shift+Tab');
  await expect(page).toHaveURL(/country=KG/);
  await expectFocus(button(page, /^Kyrgyzstan .*n = /));
  await enter(button(page, 'Venues'));
  await expect(page).not.toHaveURL(/layer=/);
});

test('venues within a distance, and Escape back to the button', async ({ page }) => {
  await openAtlas(page);
  await skipTo(page, 'map');
  await enter(button(page, 'Choose an area'));
  const panel = page.getByRole('dialog', { name: 'Choose an area' });
  await expectFocus(panel);
  await tabTo(panel.getByLabel('Kilometres'));
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('60');
  await tabTo(panel.getByRole('combobox'));
  await page.keyboard.type('Tashkent');
  await enter(panel.getByRole('button', { name: 'Show these' }));
  await expect(page).toHaveURL(/near=uz-tashkent,60/);
  await page.keyboard.press('Escape');
  await expectFocus(button(page, 'Choose an area'));
});

test('a rectangle is drawn by arrows and Enter, or taken from what is in view', async ({ page }) => {
  await openAtlas(page);
  await skipTo(page, 'map');
  await enter(button(page, 'Choose an area'));
  await enter(button(page, 'Draw on the map'));
  const pane = page.getByRole('dialog', { name: /arrow keys move the corner/ });
  await expectFocus(pane);
  for (let i = 0; i < 2; i++) await page.keyboard.press('Shift+ArrowLeft');
  await page.keyboard.press('Enter');
  for (let i = 0; i < 3; i++) await page.keyboard.press('Shift+ArrowRight');
  for (let i = 0; i < 4; i++) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/area=[\d.]+,[\d.]+,[\d.]+,[\d.]+/);
  await expect(pane).toBeHidden();
  await expectFocus(button(page, 'Choose an area'));
  const drawn = new URL(page.url()).searchParams.get('area');

  await page.keyboard.press('Enter');
  await enter(button(page, 'Draw on the map'));
  await expectFocus(pane);
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Escape');
  await expectFocus(button(page, 'Choose an area'));
  expect(new URL(page.url()).searchParams.get('area')).toBe(drawn);

  await page.keyboard.press('Enter');
  await enter(button(page, 'Take what is in view'));
  await expect.poll(() => new URL(page.url()).searchParams.get('area')).not.toBe(drawn);
});

test('legend, venues without a place, and the picture of the map', async ({ page }) => {
  await openAtlas(page);
  await skipTo(page, 'map');
  await enter(button(page, 'Save the map as a picture'));
  await expectFocus(page.getByRole('dialog', { name: 'Save the map as a picture' }));
  await tabTo(page.getByRole('dialog').getByRole('button', { name: 'SVG' }));
  const [file] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
  expect(file.suggestedFilename()).toMatch(/\.svg$/);
  await page.keyboard.press('Escape');
  await expectFocus(button(page, 'Save the map as a picture'));

  await enter(button(page, /^No fixed place/));
  const tray = map(page).getByRole('dialog');
  const placeless = FEATURES.filter(({ geometry, properties }) => !geometry && properties.place === null);
  await expect(tray).toContainText(`${placeless.length} venues without a fixed place`);
  await expectFocus(tray.getByRole('searchbox'));
  await page.keyboard.press('Escape');
  await expectFocus(button(page, /^No fixed place/));

  await enter(button(page, 'Creative hub'), 'Shift+Tab');
  await expect(page).toHaveURL(/kind=creative-hub/);
});

test('on a tablet the list makes way for what the keyboard reaches under it', async ({ page }) => {
  await page.setViewportSize({ width: 768, height: 900 });
  await openAtlas(page, '?country=TJ');
  const opener = page.getByRole('button', { name: 'List and filters' });
  await skipTo(page, 'map');
  await enter(opener);
  await expect(page.locator('#explore')).toBeVisible();
  await expectFocus(page.getByRole('button', { name: 'Close the list' }));
  await tabTo(points(page), 'Shift+Tab');
  await expect(page.locator('#explore')).toBeHidden();
});
