import { expect, openAtlas, test } from './atlas';
import { countWhere, FEATURES } from './inventory';

const total = FEATURES.length;

test('opens with every record of the inventory', async ({ page }) => {
  await openAtlas(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Creative Learning Atlas of Central Asia');
  await expect(page.locator('header [data-count]')).toHaveAttribute('data-count', String(total));
  await expect(page.getByText(`${total} of ${total} venues shown`)).toBeVisible();
  await expect(page.locator('#explore [data-venue]')).toHaveCount(total);
});

test('filters by country, kind and status; the address keeps it; back undoes it', async ({ page }) => {
  await openAtlas(page);
  await page.getByRole('button', { name: /^Tajikistan \d+$/ }).click();
  const tajik = countWhere((venue) => venue.country === 'TJ');
  await expect(page.getByText(`${tajik} of ${total} venues shown`)).toBeVisible();
  expect(new URL(page.url()).search).toBe('?country=TJ');

  await page
    .getByRole('group', { name: 'Filters' })
    .getByRole('button', { name: 'Kind', exact: true })
    .click();
  await page.getByRole('checkbox', { name: /Cultural venue/ }).check();
  const venues = countWhere((venue) => venue.country === 'TJ' && venue.kind === 'venue');
  await expect(page.getByText(`${venues} of ${total} venues shown`)).toBeVisible();
  await page.keyboard.press('Escape');

  await page.reload();
  await expect(page.getByText(`${venues} of ${total} venues shown`)).toBeVisible();
  await page.goBack();
  await expect(page.getByText(`${tajik} of ${total} venues shown`)).toBeVisible();
  await page.goForward();
  await page.getByRole('button', { name: 'Clear all' }).click();
  await expect(page.getByText(`${total} of ${total} venues shown`)).toBeVisible();
});

test('counts of a facet are those under the other filters, zero included', async ({ page }) => {
  await openAtlas(page, '?country=TJ');
  await page
    .getByRole('group', { name: 'Filters' })
    .getByRole('button', { name: 'Status', exact: true })
    .click();
  for (const status of ['active', 'closed', 'unknown']) {
    const count = countWhere((venue) => venue.country === 'TJ' && venue.status === status);
    await expect(page.getByRole('checkbox', { name: new RegExp(`^${status} ${count}$`, 'i') })).toBeVisible();
  }
});

test('finds venues by name, whatever the case and marks', async ({ page }) => {
  await openAtlas(page);
  await page.getByRole('combobox', { name: /^Search/ }).fill('ILKHOM');
  await expect(page.locator('#explore [data-venue="uz-ilkhom"]')).toBeVisible();
  await expect(page.getByText(/^\d of \d+ venues shown$/)).toBeVisible();
  await page.getByRole('combobox', { name: /^Search/ }).fill('no such venue anywhere');
  await expect(page.getByText('No venue meets all of these filters.')).toBeVisible();
  await page.getByRole('button', { name: 'Remove filter Search: no such venue anywhere' }).click();
  await expect(page.getByText(`${total} of ${total} venues shown`)).toBeVisible();
});

test('opens a card from the list with its sources, and comes back to the row', async ({ page }) => {
  await openAtlas(page);
  const row = page.locator('#explore [data-venue="uz-ilkhom"]');
  await row.click();
  const card = page.getByRole('article', { name: 'About this venue' });
  const record = FEATURES.find((feature) => feature.id === 'uz-ilkhom');
  await expect(card.getByRole('heading', { level: 2 })).toBeFocused();
  await expect(card).toContainText(record?.properties.summary.en ?? '');
  for (const source of record?.properties.sources ?? []) {
    const link = card.locator(`a[href="${source.url}"]`);
    await expect(link.first()).toHaveAttribute('rel', /noopener/);
  }
  await expect(card).toContainText('Not known:');
  expect(new URL(page.url()).search).toBe('?venue=uz-ilkhom');
  await page.keyboard.press('Escape');
  await expect(card).toBeHidden();
  await expect(row).toBeFocused();
});

test('a link to a venue opens its card; a link to none says so', async ({ page }) => {
  await openAtlas(page, '?venue=tj-iatp');
  await expect(page.getByRole('article', { name: 'About this venue' })).toContainText('Closed');
  await expect(page.locator('body')).toBeFocused();
  await openAtlas(page, '?venue=kz-not-there');
  await expect(page.getByText('not in the inventory any more')).toBeVisible();
});

test('a card is shown beside the map at medium width too, from a link and on going back', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1024, height: 768 });
  await openAtlas(page, '?venue=kg-aigine');
  const card = page.getByRole('article', { name: 'About this venue' });
  await expect(card).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollHeight - innerHeight)).toBe(0);
  await page.getByRole('button', { name: 'Back to the list' }).click();
  await expect(card).toBeHidden();
  await page.goBack();
  await expect(card).toBeVisible();
});

test('going back does not change the language', async ({ page }) => {
  await openAtlas(page);
  await page.locator('#explore [data-venue="uz-ilkhom"]').click();
  await page.getByRole('combobox', { name: 'Language' }).selectOption('ru');
  await page.goBack();
  await expect(page.getByRole('article')).toBeHidden();
  await expect(page.locator('html')).toHaveAttribute('lang', 'ru');
  expect(new URL(page.url()).search).toBe('?lang=ru');
});

test('a part of the code that fails to load is told, and leaves a way back', async ({ page, faults }) => {
  await page.route(/VenueCard-.*\.js$/, (route) =>
    route.fulfill({ status: 200, contentType: 'text/javascript', body: 'throw new Error("broken")' }),
  );
  await openAtlas(page);
  await page.locator('#explore [data-venue="uz-ilkhom"]').click();
  const venues = page.getByRole('region', { name: 'Venues', exact: true });
  await expect(venues.getByRole('alert')).toContainText('A part of the page could not be loaded');
  await page.getByRole('button', { name: 'Back to the list' }).click();
  await expect(page.locator('#explore [data-venue="uz-ilkhom"]')).toBeVisible();
  expect(faults).toEqual([]);
});

test('a hostile address is no more than an address', async ({ page }) => {
  await openAtlas(
    page,
    '?country=%3Cimg%20src=x%3E&q=%3Cb%3Ebold%3C/b%3E&venue=__proto__&map=1e99/x/y&theme=neon',
  );
  await expect(page.getByRole('combobox', { name: /^Search/ })).toHaveValue('<b>bold</b>');
  await expect(page.locator('main b, main img')).toHaveCount(0);
});

test('speaks Russian when asked, and keeps the view', async ({ page }) => {
  await openAtlas(page, '?country=KG');
  await page.getByRole('combobox', { name: 'Language' }).selectOption('ru');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Атлас творческого образования Центральной Азии',
  );
  expect(await page.locator('html').getAttribute('lang')).toBe('ru');
  const kyrgyz = countWhere((venue) => venue.country === 'KG');
  await expect(page.getByText(`Показано площадок: ${kyrgyz} из ${total}`)).toBeVisible();
  expect(new URL(page.url()).search).toBe('?country=KG&lang=ru');
});

test('a fault of the data file is told, with a way to try again', async ({ page, faults }) => {
  await page.route(/atlas-.*\.json$/, (route) => route.fulfill({ status: 200, body: '{"version":999}' }));
  await page.goto('./');
  await expect(page.getByRole('alert')).toContainText('data version 999 found');
  await page.unroute(/atlas-.*\.json$/);
  await page.getByRole('button', { name: 'Retry' }).click();
  await expect(page.getByText(`${total} of ${total} venues shown`)).toBeVisible();
  expect(faults).toEqual([]);
});
