import type { Page } from '@playwright/test';
import { expect, openAtlas, test } from './atlas';
import { COUNTRIES, countWhere, FEATURES, type Properties } from './inventory';

/** Opens the table behind a panel and reads it as rows of cell texts, by first cell. */
async function readTable(page: Page, title: string): Promise<Map<string, string[]>> {
  const panel = page.getByRole('figure', { name: title });
  await panel.getByRole('button', { name: /^Table/ }).click();
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
  await page.getByRole('button', { name: 'More panels' }).click();
  await page.getByRole('button', { name: /^Show it\W*Very few last over three years/ }).click();
  const panel = page.getByRole('figure', { name: 'Do they last?' });
  await expect(panel.getByText('survival', { exact: true })).toBeVisible();
  await expect(panel.getByRole('radio', { name: 'survival' })).toBeChecked();
});
