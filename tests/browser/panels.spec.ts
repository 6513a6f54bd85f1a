import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { expect, openAtlas, test } from './atlas';
import { COUNTRIES, countWhere, FEATURES, type Properties } from './inventory';

/** Opens the table behind a panel and reads it as rows of cell texts, by first cell. */
async function readTable(page: Page, title: string): Promise<Map<string, string[]>> {
  const panel = page.getByRole('figure', { name: title });
  await panel.getByRole('button', { name: /^Table/ }).click();
  // The table is fetched: until it has come there are no rows.
  await panel.locator('tbody tr').first().waitFor();
  const rows = await panel.locator('tbody tr').all();
  const found = new Map<string, string[]>();
  for (const row of rows) {
    const cells = await row.locator('th, td').allInnerTexts();
    found.set(
      cells[0]?.trim() ?? '',
      cells.slice(1).map((cell) => cell.trim()),
    );
  }
  return found;
}

test('density: count and rate of each country agree with the files', async ({ page }) => {
  await openAtlas(page);
  const table = await readTable(page, 'How much is there?');
  for (const country of COUNTRIES) {
    const count = countWhere((venue) => venue.country === country.id);
    const row = table.get(country.names['en'] ?? '');
    expect(row?.[0], country.id).toBe(String(count));
    expect(row?.[1], country.id).toBe(((count / country.population.value) * 1e6).toFixed(1));
  }

  await page.getByRole('figure', { name: 'How much is there?' }).getByText('per 10,000 km²').click();
  for (const country of COUNTRIES) {
    const placed = countWhere((venue) => venue.country === country.id && venue.place !== null);
    const cells = await page
      .getByRole('figure', { name: 'How much is there?' })
      .getByRole('row', { name: new RegExp(`^${country.names['en']}`) })
      .locator('td')
      .allInnerTexts();
    expect(cells[0]?.trim(), country.id).toBe(String(placed));
    expect(Number(cells[1]), country.id).toBeCloseTo((placed / country.areaKm2.value) * 1e4, 1);
  }
});

test('format: counts of each country agree with the files', async ({ page }) => {
  await openAtlas(page);
  const table = await readTable(page, 'Online or in person?');
  const formats = ['offline', 'hybrid', 'online', null];
  for (const country of COUNTRIES) {
    const expected = formats.map((format) =>
      String(countWhere((venue) => venue.country === country.id && venue.format === format)),
    );
    const row = table.get(country.names['en'] ?? '') ?? [];
    expect(row.slice(0, 4), country.id).toEqual(expected);
  }
});

test('lifespan: venues with dates, per country, agree with the files', async ({ page }) => {
  await openAtlas(page);
  const panel = page.getByRole('figure', { name: 'Do they last?' });
  // A span needs a founding date and an end or a last sighting (docs/METHODS.md).
  const dated = (venue: Properties): boolean =>
    venue.founded !== null && (venue.closed ?? venue.status_as_of) !== null;
  for (const country of COUNTRIES) {
    const known = countWhere((venue) => venue.country === country.id && dated(venue));
    const all = countWhere((venue) => venue.country === country.id);
    await expect(panel).toContainText(`${known} of ${all}`);
  }
  await expect(panel).toContainText(`${countWhere(dated)} of ${FEATURES.length}`);
});

test('panels follow the filters, and their rows set one', async ({ page }) => {
  await openAtlas(page, '?kind=creative-hub');
  const panel = page.getByRole('figure', { name: 'Online or in person?' });
  const hubs = countWhere((venue) => venue.kind === 'creative-hub');
  await expect(panel).toContainText(`${hubs} of ${hubs} known`);
  await panel.getByRole('button', { name: /^Kyrgyzstan/ }).click();
  expect(new URL(page.url()).search).toContain('country=KG');
  await expect(page.getByRole('button', { name: 'Remove filter Kyrgyzstan' })).toBeVisible();
});

test('a selection without venues leaves panels that say so', async ({ page }) => {
  await openAtlas(page, '?q=zzzzzz');
  await expect(page.getByText('No venue meets all of these filters.')).toBeVisible();
  for (const title of ['How much is there?', 'Online or in person?', 'Do they last?']) {
    const panel = page.getByRole('figure', { name: title });
    await expect(panel.locator('.empty')).toBeVisible();
  }
});

test('a statement of the study leads to the view that shows it', async ({ page }) => {
  await openAtlas(page);
  await page.getByRole('button', { name: 'What the study said' }).click();
  await page.getByRole('button', { name: /^Show it\W*Very few last over three years/ }).click();
  const panel = page.getByRole('figure', { name: 'Do they last?' });
  await expect(panel.getByText('survival', { exact: true })).toBeVisible();
  await expect(panel.getByRole('radio', { name: 'survival' })).toBeChecked();
});

const shown = (page: Page, n: number): Promise<void> =>
  expect(page.getByText(`${n} of ${FEATURES.length} venues shown`)).toBeVisible();
const foundedIn = (from: number, to: number) => (venue: Properties) =>
  venue.founded !== null &&
  Number(venue.founded.slice(0, 4)) >= from &&
  Number(venue.founded.slice(0, 4)) <= to;

test('years of founding are brushed or typed, and stand in chip and address', async ({ page }) => {
  await openAtlas(page, '?panel=trend');
  const brush = page
    .getByRole('figure', { name: 'When did they open and close?' })
    .getByRole('group', { name: 'Filter by year of founding' });
  await brush.getByRole('spinbutton', { name: 'From' }).fill('2015');
  await brush.getByRole('spinbutton', { name: 'To' }).fill('2020');
  await brush.getByRole('spinbutton', { name: 'To' }).press('Enter');
  await shown(page, countWhere(foundedIn(2015, 2020)));
  await expect(page.getByRole('button', { name: 'Remove filter Founded 2015–2020' })).toBeVisible();
  expect(new URL(page.url()).searchParams.get('years')).toBe('2015..2020');
  // The rest of the inventory stays behind, pale.
  await expect(page.getByRole('figure', { name: 'When did' }).locator('path.pale').first()).toBeAttached();

  await brush.getByRole('spinbutton', { name: 'From' }).fill('2021');
  await brush.getByRole('spinbutton', { name: 'From' }).press('Enter');
  await expect(brush.getByRole('alert')).toHaveText('“From” must not be after “to”.');
  await brush.getByRole('button', { name: 'Clear' }).click();
  await shown(page, FEATURES.length);
  await expect(brush.getByRole('spinbutton', { name: 'From' })).toBeFocused();

  const strip = brush.locator('svg');
  await strip.scrollIntoViewIfNeeded();
  const box = await strip.boundingBox();
  if (!box) throw new Error('no strip to drag over');
  await page.mouse.move(box.x + box.width * 0.6, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.8, box.y + box.height / 2, { steps: 4 });
  await page.mouse.up();
  const from = Number(await brush.getByRole('spinbutton', { name: 'From' }).inputValue());
  const to = Number(await brush.getByRole('spinbutton', { name: 'To' }).inputValue());
  expect(from).toBeGreaterThan(2000);
  expect(to).toBeGreaterThan(from);
  await shown(page, countWhere(foundedIn(from, to)));
});

test('a bar of the trend filters by its country and year, and lets go of the year', async ({ page }) => {
  await openAtlas(page, '?panel=trend');
  const bar = page.getByRole('figure', { name: 'When did they open and close?' }).locator('rect.year', {
    hasText: /^Kazakhstan, 2018:/,
  });
  const there = countWhere((venue) => venue.country === 'KZ' && foundedIn(2018, 2018)(venue));
  await expect(bar).toHaveText(`Kazakhstan, 2018: ${there} opened`);
  await bar.click();
  await shown(page, there);
  await expect(page.getByRole('button', { name: 'Remove filter Founded 2018' })).toBeVisible();
  await bar.click();
  await shown(
    page,
    countWhere((venue) => venue.country === 'KZ'),
  );
});

test('years lasted filter by a heading or by numbers; the others stand pale behind', async ({ page }) => {
  await openAtlas(page);
  const panel = page.getByRole('figure', { name: 'Do they last?' });
  await panel.getByRole('button', { name: /^3–5 years/ }).click();
  await expect(page.getByRole('button', { name: 'Remove filter Lasted 3 to under 5 years' })).toBeVisible();
  expect(new URL(page.url()).searchParams.get('lifespan')).toBe('3..5');
  await expect(panel.locator('path.pale')).toBeAttached();
  await panel.getByRole('button', { name: 'Filter by years lasted', exact: true }).click();
  const to = panel.getByRole('spinbutton', { name: 'To' });
  await to.fill('');
  await to.press('Enter');
  await expect(page.getByRole('button', { name: 'Remove filter Lasted 3 years or more' })).toBeVisible();
  await to.fill('5000');
  await to.press('Enter');
  await expect(panel.getByRole('alert')).toHaveText('A number from 0 to 999 is expected.');
});

test('the address holds what each panel shows, and a link brings it back', async ({ page }) => {
  await openAtlas(page);
  await page.getByRole('figure', { name: 'How much is there?' }).getByText('in one city').click();
  await page.getByRole('figure', { name: 'Online or in person?' }).getByText('matrix').click();
  await page.getByRole('combobox', { name: 'Attribute' }).selectOption({ label: 'Sector' });
  await page.getByRole('figure', { name: 'Do they last?' }).getByText('survival').click();
  await page.getByRole('checkbox', { name: /^Pessimistic/ }).check();
  await page.getByRole('button', { name: 'Trend', exact: true }).click();
  expect(new URL(page.url()).searchParams.get('panel')).toBe(
    'density.concentration,format.matrix-sector,lifespan.survival-pessimistic,trend',
  );
  await openAtlas(page, new URL(page.url()).search);
  await expect(page.getByRole('radio', { name: 'in one city' })).toBeChecked();
  await expect(page.getByRole('combobox', { name: 'Attribute' })).toHaveValue('sector');
  await expect(page.getByRole('checkbox', { name: /^Pessimistic/ })).toBeChecked();
  await expect(page.getByRole('figure', { name: 'When did they open and close?' })).toBeVisible();
});

test('what is not known is reached from a panel, with the audit’s result', async ({ page }) => {
  await openAtlas(page);
  const panel = page.getByRole('figure', { name: 'How much is there?' });
  await panel.getByRole('button', { name: /^Method/ }).click();
  await panel.getByRole('button', { name: 'What is not known' }).click();
  const coverage = page.getByRole('figure', { name: 'What is not known?' });
  const { audit } = JSON.parse(readFileSync('data/meta.json', 'utf8')) as {
    audit: { drawn: number; supported: number };
  };
  await expect(coverage).toContainText(
    `random sample of ${audit.drawn} records, ${audit.supported} were fully supported`,
  );
  const unknown = countWhere((venue) => venue.country === 'TJ' && venue.status === 'unknown');
  await coverage.getByRole('button', { name: `Status not known: Tajikistan, ${unknown} venues` }).click();
  await shown(page, unknown);
});

test('the band under the densities wears the colours of the map’s classes', async ({ page }) => {
  await openAtlas(page, '?layer=countries');
  const fills = (shapes: Locator): Promise<string[]> =>
    shapes.evaluateAll((all) => all.map((shape) => getComputedStyle(shape).fill));
  const band = await fills(
    page.getByRole('figure', { name: 'How much is there?' }).locator('rect[fill*="density"]'),
  );
  const legend = await fills(
    page.locator('.atlas-map').getByRole('listitem').filter({ hasText: /\d/ }).locator('svg > rect'),
  );
  expect(band.length).toBeGreaterThan(2);
  expect(legend.slice(0, band.length)).toEqual(band.toReversed());
});
