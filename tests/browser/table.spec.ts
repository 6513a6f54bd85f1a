import { readFile } from 'node:fs/promises';
import { csvParseRows } from 'd3';
import readXlsx from 'read-excel-file/node';
import type { Page } from '@playwright/test';
import { expect, openAtlas, test } from './atlas';
import { countWhere, DATA_DAY, FEATURES } from './inventory';

const heads = (page: Page) =>
  page.getByRole('region', { name: 'Table', exact: true }).getByRole('columnheader');
const chosen = countWhere(({ country, kind }) => country === 'TJ' && kind === 'informal-learning');

async function download(page: Page, name: string): Promise<Buffer> {
  await page.getByRole('button', { name: 'Download' }).click();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name, exact: false }).click(),
  ]);
  await page.keyboard.press('Escape');
  return readFile(await file.path());
}

test('the table shows the same venues, sorts by any column, and keeps its form in the address', async ({
  page,
}) => {
  await openAtlas(page, '?country=TJ&kind=informal-learning');
  await page.getByRole('button', { name: 'As a table' }).click();
  await expect(page).toHaveURL(/list=table/);
  const table = page.getByRole('table').last();
  await expect(table).toHaveAttribute('aria-rowcount', String(chosen + 1));
  const founded = heads(page).filter({ hasText: 'Founded' });
  await founded.getByRole('button').click();
  await expect(founded).toHaveAttribute('aria-sort', 'ascending');
  await founded.getByRole('button').click();
  await expect(founded).toHaveAttribute('aria-sort', 'descending');

  await page.getByRole('button', { name: 'Columns' }).click();
  await page.getByRole('checkbox', { name: 'Cost' }).check();
  await page.keyboard.press('Escape');
  await expect(heads(page).filter({ hasText: 'Cost' })).toBeVisible();
  await expect(page).toHaveURL(/columns=/);
  await page.reload();
  await expect(heads(page).filter({ hasText: 'Cost' })).toBeVisible();
  await expect(heads(page).filter({ hasText: 'Founded' })).toHaveAttribute('aria-sort', 'descending');
});

test('the table is used by keyboard: names by arrows, the card by Enter', async ({ page }) => {
  await openAtlas(page, '?country=TJ&list=table');
  const names = page.getByRole('table').last().locator('[data-venue]');
  await names.first().focus();
  await page.keyboard.press('ArrowDown');
  await expect(names.nth(1)).toBeFocused();
  const id = await names.nth(1).getAttribute('data-venue');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('article', { name: 'About this venue' })).toHaveAttribute(
    'data-card',
    id ?? '',
  );
});

test('the chosen venues are saved as CSV, GeoJSON and XLSX, with filters, date, licence and disclaimer', async ({
  page,
}) => {
  await openAtlas(page, '?country=TJ&kind=informal-learning');
  const rows = csvParseRows((await download(page, 'CSV')).toString('utf8').replace(/^\uFEFF/, ''));
  const end = rows.findIndex((row) => row.every((cell) => cell === ''));
  expect(end - 1).toBe(chosen);
  const words = rows
    .slice(end + 1)
    .flat()
    .join(' ');
  for (const phrase of ['Tajikistan', 'Informal learning', DATA_DAY, 'CC BY 4.0', 'do not imply']) {
    expect(words).toContain(phrase);
  }

  const json = JSON.parse((await download(page, 'GeoJSON')).toString('utf8')) as {
    features: { id: string; properties: { sources: unknown[] } }[];
    disclaimer: string;
  };
  expect(json.features).toHaveLength(chosen);
  expect(json.features.every(({ properties }) => properties.sources.length > 0)).toBe(true);
  expect(json.disclaimer).toContain('do not imply');

  const sheets = await readXlsx(await download(page, 'Excel'));
  expect(sheets[0]?.data).toHaveLength(chosen + 1);
  expect(JSON.stringify(sheets[1]?.data)).toContain('CC BY 4.0');
});

test('on a small phone the table scrolls inside its own region only', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await openAtlas(page, '?list=table');
  await expect(page.getByRole('region', { name: 'Table', exact: true })).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});

test('the list is put in another order, and by distance from a chosen place', async ({ page }) => {
  await openAtlas(page);
  const order = page.getByRole('combobox', { name: 'Order of the list' });
  await order.selectOption('name');
  await expect(page).toHaveURL(/list=name/);
  // The order is fetched when it is first asked for.
  await expect(page.locator('#explore h3').first()).toContainText(/^\s*(0–9|A)\b/);
  const names = await page
    .locator('#explore [data-venue]')
    .evaluateAll((rows) => rows.slice(0, 20).map((row) => row.querySelector('.name')?.textContent ?? ''));
  expect(names).toEqual(
    [...names].sort(new Intl.Collator('en', { numeric: true, ignorePunctuation: true }).compare),
  );
  await openAtlas(page, '?list=distance&near=kg-osh,60');
  await expect(page.locator('#explore h3').first()).toContainText('km');
});

test('all venues come into the list in steps, for the browser’s own search too', async ({ page }) => {
  await openAtlas(page);
  await expect(page.locator('#explore [data-venue]')).toHaveCount(FEATURES.length, { timeout: 20_000 });
});

test('where nothing matches, the filter in the way is named with what giving it up would bring', async ({
  page,
}) => {
  await openAtlas(page, '?country=TJ&format=online&kind=business-hub');
  const without = countWhere(({ country, kind }) => country === 'TJ' && kind === 'business-hub');
  await page.getByRole('button', { name: new RegExp(`Format: Online.*${without}`) }).click();
  await expect(page.getByText(`${without} of ${FEATURES.length} venues shown`)).toBeVisible();
  await expect(page).not.toHaveURL(/format=/);
});

test('quick starts choose for the two audiences, and say who does not tell', async ({ page }) => {
  await openAtlas(page);
  await page.getByRole('button', { name: 'I am starting out' }).click();
  await expect(page).toHaveURL(/audience=aspiring/);
  await expect(page.getByText(/not say for whom/)).toBeVisible();
  await page.getByRole('button', { name: 'I am starting out' }).click();
  await expect(page).not.toHaveURL(/audience=/);
});

test('facets that few need are one step away', async ({ page }) => {
  await openAtlas(page);
  await page.getByRole('button', { name: 'More filters' }).click();
  await page.getByRole('checkbox', { name: /^Free/ }).check();
  await expect(page).toHaveURL(/cost=free/);
});

test('hostile addresses never give a blank page, nor markup', async ({ page }) => {
  test.slow();
  for (const query of [
    '?q=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E',
    '?country=%3Cscript%3E&list=%3Cb%3E&sort=__proto__',
    '?venue=../../../etc/passwd&place=%00',
    '?map=99/999/999&near=1,2,3,4,5&area=a,b,c,d',
    '?years=9999..0&lifespan=..&compare=,,,,&panel=%22%3E%3Csvg%20onload=alert(1)%3E',
    `?columns=${'x,'.repeat(3000)}&embed=javascript:alert(1)`,
    '?theme=__proto__&lang=%E0%A4%A&layer=toString&ring=constructor',
  ]) {
    await openAtlas(page, query);
    await expect(page.getByText(`of ${FEATURES.length} venues shown`)).toBeAttached();
    expect(await page.locator('img, script:not([src], [type="application/ld+json"])').count()).toBe(0);
  }
});

test('the address of what is shown is copied', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openAtlas(page, '?country=KG');
  await page.getByRole('button', { name: 'Copy link' }).click();
  await expect(page.getByRole('status').filter({ hasText: /copied/i })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
});
