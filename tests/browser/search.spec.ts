import type { Locator, Page } from '@playwright/test';
import { expect, openAtlas, test } from './atlas';
import { violations } from './axe';
import { countWhere, FEATURES } from './inventory';

const total = FEATURES.length;
const field = (page: Page): Locator => page.getByRole('combobox', { name: 'Search names, places, topics' });
const options = (page: Page): Locator =>
  page.getByRole('listbox', { name: 'Suggestions' }).getByRole('option');
const option = (page: Page, name: RegExp): Locator =>
  page.getByRole('listbox', { name: 'Suggestions' }).getByRole('option', { name });
const row = (page: Page, id: string): Locator => page.locator(`#explore .row[data-venue="${id}"]`);
const shown = (page: Page): Locator => page.getByText(new RegExp(`^\\d+ of ${total} venues shown$`));

for (const [query, id, marked] of [
  ['импакт хаб', 'kz-impact-hub-almaty', ['Impact', 'Hub']],
  ['tselinny', 'kz-tselinny', ['Tselinny']],
  ['Целинный', 'kz-tselinny', ['Tselinny']],
  ['ilkohm', 'uz-ilkhom', ['Ilkhom']],
  ['клооп мектеби', 'kg-kloop-school', ['Kloop', 'School']],
] as const) {
  test(`“${query}” finds ${id} and marks why, in the list and in the suggestions`, async ({ page }) => {
    await openAtlas(page);
    await field(page).pressSequentially(query);
    await expect(row(page, id).locator('.name mark')).toHaveText([...marked]);
    await expect(options(page).first().locator('.name mark')).toHaveText([...marked]);
    await expect(page.locator('#explore .row').first()).toHaveAttribute('data-venue', id);
  });
}

test('says why a venue was found where its name does not: value, and summary in part', async ({ page }) => {
  await openAtlas(page, '?q=shyrdak');
  await expect(row(page, 'kg-altyn-kol').locator('mark').first()).toHaveText('shyrdak', { ignoreCase: true });
  await field(page).fill('резиденция каджи-сай');
  await expect(row(page, 'kg-al-hayat')).toContainText('residency');
});

test('a place is offered, sets the filter in place of the words, and back brings them again', async ({
  page,
}) => {
  await openAtlas(page);
  await field(page).pressSequentially('ош');
  const city = option(page, /^Osh city or village · Kyrgyzstan$/);
  await expect(city.locator('mark')).toHaveText('Osh');
  await city.click();
  await expect(field(page)).toHaveValue('');
  await expect(field(page)).toBeFocused();
  expect(new URL(page.url()).search).toBe('?place=kg-osh');
  await expect(shown(page)).toHaveText(
    `${countWhere((venue) => venue.place === 'kg-osh')} of ${total} venues shown`,
  );
  await page.goBack();
  await expect(field(page)).toHaveValue('ош');
});

test('a division is a filter, from a link too; a country is its facet', async ({ page }) => {
  await openAtlas(page, '?place=tj-sughd');
  await expect(page.getByRole('button', { name: 'Remove filter Place: Sughd Region' })).toBeVisible();
  await expect(row(page, 'tj-tut-gallery')).toBeVisible();
  await expect(row(page, 'tj-bactria')).toHaveCount(0);
  await field(page).fill("O'zbekiston");
  await option(page, /^Uzbekistan/).click();
  expect(new URL(page.url()).search).toBe('?country=UZ');
});

test('by keyboard: arrows move, Escape closes and then clears, Enter opens the card', async ({ page }) => {
  await openAtlas(page);
  await field(page).pressSequentially('osh');
  const [first, last] = [options(page).first(), options(page).last()];
  await expect(first).toBeVisible();
  await expect(field(page)).toHaveAttribute('aria-expanded', 'true');

  await page.keyboard.press('ArrowDown');
  await expect(first).toHaveAttribute('aria-selected', 'true');
  await expect(field(page)).toHaveAttribute('aria-activedescendant', (await first.getAttribute('id')) ?? '');
  await page.keyboard.press('ArrowUp');
  await expect(page.locator('[role="listbox"][aria-label="Suggestions"] [aria-selected="true"]')).toHaveCount(
    0,
  );
  await page.keyboard.press('ArrowUp');
  await expect(last).toHaveAttribute('aria-selected', 'true');

  await page.keyboard.press('Escape');
  await expect(options(page)).toHaveCount(0);
  await expect(field(page)).toHaveValue('osh');
  await expect(field(page)).toHaveAttribute('aria-expanded', 'false');
  await page.keyboard.press('ArrowDown');
  await expect(first).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(field(page)).toHaveValue('');

  await page.keyboard.type('kloop');
  await expect(option(page, /Kloop/)).not.toHaveCount(0);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('article')).toContainText('Kloop');
  expect(new URL(page.url()).searchParams.get('q')).toBe('kloop');
});

test('nothing found: names like it are offered', async ({ page }) => {
  await openAtlas(page);
  await field(page).fill('самаркнд хвб');
  await expect(page.getByText('Did you mean:')).toBeVisible();
  await page.locator('#explore').getByRole('button', { name: 'Samarkand', exact: true }).click();
  expect(new URL(page.url()).search).toBe('?place=uz-samarkand');
  await expect(row(page, 'uz-art-station-samarkand')).toBeVisible();
});

test('the address keeps the words; facets and panels count within what they mean', async ({ page }) => {
  await openAtlas(page, `?q=${encodeURIComponent('керамика')}&country=UZ`);
  await expect(field(page)).toHaveValue('керамика');
  await expect(row(page, 'uz-gijduvan-ceramics')).toBeVisible();
  await expect(page.getByRole('combobox', { name: 'Order' })).toContainText('By relevance');
  const [count] = ((await shown(page).textContent()) ?? '').split(' ');
  await expect(page.getByRole('button', { name: `Uzbekistan ${count}` })).toBeVisible();
  await expect(page.locator('#panels')).toContainText(`n = ${count}`);
});

test('without its file the search looks at names, and says so', async ({ page, faults }) => {
  await page.route(/\/search-[^/]*\.json$/, (route) => route.abort());
  await openAtlas(page);
  await field(page).fill('ilkhom');
  await expect(page.getByText('The full search could not be loaded: only names are searched.')).toBeVisible();
  await expect(row(page, 'uz-ilkhom')).toBeVisible();
  expect(faults.splice(0).every((fault) => /search-|ERR_FAILED/.test(fault))).toBe(true);
});

test('neither the file nor the code of the search is fetched before it is asked for', async ({ page }) => {
  const loaded: string[] = [];
  page.on('request', (request) => loaded.push(request.url()));
  await openAtlas(page);
  const isSearch = (url: string): boolean => /\/(search|Suggestions)-/.test(url);
  expect(loaded.filter(isSearch)).toEqual([]);
  await field(page).focus();
  await expect.poll(() => loaded.filter(isSearch).length).toBeGreaterThan(1);
});

for (const width of [1440, 320]) {
  test(`axe finds nothing on the open list at ${width} px, and it fits`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await openAtlas(page);
    await field(page).fill('osh');
    await expect(options(page).first()).toBeVisible();
    await page.keyboard.press('ArrowDown');
    await expect(
      page.getByRole('listbox', { name: 'Suggestions' }).getByRole('option', { selected: true }),
    ).toBeVisible();
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });
}
