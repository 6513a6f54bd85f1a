/**
 * The page as a screen reader is told it: the accessibility tree of the main views, compared whole with the texts in
 * `trees/`. After a wanted change: `npm run test:browser -- trees --update-snapshots`, then read what has changed as
 * somebody would hear it.
 */
import type { Page } from '@playwright/test';
import { readMessages } from '../i18n/messageFiles';
import { expect, openAtlas, saveData, test } from './atlas';
import { FANNED, FEATURES, placePoint } from './inventory';

/** Few venues, so that a change of data rewrites few lines. */
const FEW = '?country=TJ&kind=business-hub';
const PHONE = { width: 390, height: 844 };

test.beforeEach(async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  // The words over both maps are the same, and the light one is drawn sooner.
  await saveData(page);
});

/** Compared as text, so that a name gained is a difference as well as one lost; figures of the inventory may change. */
const asText = async (page: Page, part: string): Promise<string> =>
  (await page.locator(part).ariaSnapshot())
    .replace(/\/url: https?:\/\/\S*METHODS\S*/, '/url: METHODS')
    .replace(/(?<!level=)\d+(?:[.,]\d+)*/g, '#');

const tree = (page: Page, part: string, name: string): Promise<void> =>
  // Tried again while the page is still being drawn.
  expect(async () => expect(await asText(page, part)).toMatchSnapshot(`${name}.yml`)).toPass({
    timeout: 15_000,
  });
const press = (page: Page, name: string): Promise<void> =>
  page.getByRole('button', { name, exact: true }).first().click();

test('landmarks and headings of the opening view', async ({ page }) => {
  await openAtlas(page);
  await expect(page.locator('#explore [data-venue]')).toHaveCount(FEATURES.length);
  await expect(page.getByRole('region', { name: 'First steps' })).toBeVisible();
  await expect(page.locator('#panels figure')).toHaveCount(3);
  const whole = await asText(page, 'body');
  const outline = whole
    .split('\n')
    .filter((line) =>
      /^ *- (banner|main|navigation|contentinfo|search|region|figure|listbox|heading)\b/.test(line),
    )
    .map((line) => line.replace(/:$/, ''));
  expect(outline.join('\n')).toMatchSnapshot('opening.txt');
});

test('a filtered page, and the same in Tajik', async ({ page }) => {
  await openAtlas(page, FEW);
  await tree(page, 'body', 'page');
  await page.locator('header select').first().selectOption('tg');
  await expect(page.locator('html')).toHaveAttribute('lang', 'tg');
  await tree(page, 'body', 'page-tg');
});

test('a card', async ({ page }) => {
  await openAtlas(page, '?venue=uz-ilkhom');
  await expect(page.locator('article a').first()).toBeVisible();
  await tree(page, 'article', 'card');
});

test('the table and all its columns', async ({ page }) => {
  await openAtlas(page, `${FEW}&list=table`);
  await expect(page.locator('#table tbody th').first()).toBeVisible();
  await tree(page, '#table', 'table');
});

test('all filters', async ({ page }) => {
  await openAtlas(page, FEW);
  await press(page, readMessages('en')['filter.more'] ?? '');
  await expect(page.locator('[popover]:popover-open input').first()).toBeVisible();
  await tree(page, '[popover]:popover-open', 'filters');
});

for (const [name, panels] of [
  ['panels-second', 'density.concentration,format.matrix,lifespan.survival,findings,trend,coverage'],
  ['panels-third', 'density.area,format.shares,lifespan.lines'],
  ['panels-tables', 'density.table,format.table,lifespan.table,findings.table,trend.table,coverage.table'],
] as const) {
  test(`panels: ${name}`, async ({ page }) => {
    await openAtlas(page, `${FEW}&panel=${panels}`);
    await expect(page.locator('#panels figure')).toHaveCount(Math.max(3, panels.split(',').length));
    const tables = panels.includes('.table') ? panels.split(',').length : 0;
    if (tables > 0) await expect(page.locator('#panels figure caption')).toHaveCount(tables);
    await tree(page, '#panels', name);
  });
}

test('a comparison', async ({ page }) => {
  await openAtlas(page, `${FEW}&compare=KG,TJ`);
  await expect(page.locator('dialog figure').last()).toBeVisible();
  await tree(page, 'dialog', 'comparison');
});

test('help and about', async ({ page }) => {
  await openAtlas(page, FEW);
  for (const name of ['help', 'about']) {
    await press(page, readMessages('en')[`ui.${name}`] ?? '');
    await expect(page.locator('dialog h2')).toBeVisible();
    await tree(page, 'dialog', name);
    await page.keyboard.press('Escape');
    await expect(page.locator('dialog')).toBeHidden();
  }
});

test('what opens over the map: a stack, its list, legend, area and picture', async ({ page }) => {
  const [lon, lat] = placePoint(FANNED);
  await openAtlas(page, `?map=12/${lat}/${lon}`);
  await page.getByRole('listbox').first().focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('.fan button').first()).toBeVisible();
  await tree(page, '.fan', 'fan');
  await page.keyboard.press('Escape');
  for (const [button, name] of [
    ['map.area', 'area'],
    ['map.picture', 'picture'],
  ] as const) {
    await press(page, readMessages('en')[button] ?? '');
    await expect(page.locator('.atlas-map [role=dialog] button').first()).toBeVisible();
    await tree(page, '.atlas-map [role=dialog]', name);
    await page.keyboard.press('Escape');
    await expect(page.locator('.atlas-map [role=dialog]')).toBeHidden();
  }
});

test('a phone and its tabs', async ({ page }) => {
  await page.setViewportSize(PHONE);
  await openAtlas(page, FEW);
  await tree(page, 'body', 'phone-list');
  for (const [tab, part] of [
    ['panels', '#panels'],
    ['filters', '.filters'],
  ] as const) {
    await page
      .locator('nav button')
      .nth(tab === 'panels' ? 1 : 2)
      .click();
    await expect(page.locator(`${part} :is(h3, input)`).first()).toBeVisible();
    await tree(page, 'main', `phone-${tab}`);
  }
});
