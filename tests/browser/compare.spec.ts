import type { Locator, Page } from '@playwright/test';
import { expect, openAtlas, test } from './atlas';
import { violations } from './axe';
import { COUNTRIES, countWhere } from './inventory';

const screen = (page: Page): Locator => page.getByRole('dialog', { name: 'Side by side' });
const TITLES = [
  'How much is there?',
  'Online or in person?',
  'Do they last?',
  'How much is in one city?',
  'What is not known?',
];

const rateOf = (id: string): number => {
  const people = COUNTRIES.find((country) => country.id === id)?.population.value ?? NaN;
  return (countWhere((venue) => venue.country === id) / people) * 1e6;
};

test('countries stand side by side in every panel, with a map each; Escape gives the focus back', async ({
  page,
}) => {
  const parts: string[] = [];
  page.on('response', (response) => parts.push(response.url()));
  await openAtlas(page);
  expect(parts.filter((url) => /Compar|SmallMap/.test(url))).toEqual([]);
  const opener = page.getByRole('button', { name: 'Compare', exact: true });
  await opener.click();
  await expect(screen(page)).toBeVisible();
  expect(new URL(page.url()).searchParams.get('compare')).toBe(COUNTRIES.map(({ id }) => id).join());
  for (const { id, names } of COUNTRIES) {
    const n = countWhere((venue) => venue.country === id);
    await expect(
      screen(page).getByRole('img', { name: new RegExp(`^Map of ${names['en']}: ${n} venues`) }),
    ).toBeVisible();
  }
  for (const title of TITLES) {
    const panel = screen(page).getByRole('figure', { name: title });
    for (const { names } of COUNTRIES) {
      await expect(panel.getByRole('columnheader', { name: names['en'] ?? '' })).toBeVisible();
    }
    await expect(panel.locator('.sentence')).toHaveText(/\d/);
  }
  await page.keyboard.press('Escape');
  await expect(screen(page)).toBeHidden();
  await expect(opener).toBeFocused();
  expect(new URL(page.url()).search).toBe('');
});

test('the sentence on density says rates and ratio as the files have them', async ({ page }) => {
  await openAtlas(page, '?compare=TJ,KG');
  const [more, less] = [rateOf('KG'), rateOf('TJ')];
  await expect(screen(page).getByRole('figure', { name: 'How much is there?' })).toContainText(
    `Kyrgyzstan has ${more.toFixed(1)} venues per million people, ${(more / less).toFixed(1)} times ` +
      `Tajikistan’s ${less.toFixed(1)} (95% interval of the ratio `,
  );
});

test('a row has one scale for all columns', async ({ page }) => {
  await openAtlas(page, '?compare=KZ,KG,UZ,TJ');
  const row = screen(page)
    .getByRole('figure', { name: 'How much is there?' })
    .getByRole('row', { name: /^venues/ });
  const widths = await row
    .locator('td rect')
    .evaluateAll((bars) => bars.map((bar) => Number(bar.getAttribute('width'))));
  const counts = COUNTRIES.map(({ id }) => countWhere((venue) => venue.country === id));
  expect(widths).toHaveLength(counts.length);
  widths.forEach((width, i) => {
    expect(width / (counts[i] ?? 0)).toBeCloseTo((widths[0] ?? 0) / (counts[0] ?? 0), 3);
  });
});

test('cities take the place of countries; two at least and four at most are compared', async ({ page }) => {
  await openAtlas(page, '?compare=KG,TJ');
  await expect(screen(page).getByRole('button', { name: /^Remove/ })).toHaveCount(0);
  await screen(page).getByRole('combobox', { name: 'Column 1' }).selectOption('kg-bishkek');
  await screen(page)
    .getByRole('combobox', { name: 'Add a country or city' })
    .selectOption({ label: 'Kazakhstan' });
  await screen(page).getByRole('combobox', { name: 'Add a country or city' }).selectOption('uz-tashkent');
  await expect(screen(page).getByRole('combobox', { name: 'Add a country or city' })).toHaveCount(0);
  expect(new URL(page.url()).searchParams.get('compare')).toBe('kg-bishkek,TJ,KZ,uz-tashkent');
  const venues = screen(page)
    .getByRole('figure', { name: 'How much is there?' })
    .getByRole('row', { name: /^venues/ });
  const bishkek = countWhere((venue) => venue.place === 'kg-bishkek');
  await expect(venues.locator('td').first()).toContainText(String(bishkek));
  await expect(screen(page)).toContainText('no area for a city');
  await screen(page).getByRole('button', { name: 'Remove Tajikistan' }).click();
  await expect(screen(page).getByRole('columnheader', { name: 'Tajikistan' })).toHaveCount(0);
});

test('filters act on the comparison, those by country and place do not; an empty one says so', async ({
  page,
}) => {
  await openAtlas(page, '?compare=KG,TJ&kind=informal-learning&country=KZ');
  await expect(screen(page)).toContainText('Filters: Kind: Informal learning.');
  for (const id of ['KG', 'TJ']) {
    const n = countWhere((venue) => venue.country === id && venue.kind === 'informal-learning');
    const name = COUNTRIES.find((country) => country.id === id)?.names['en'];
    await expect(
      screen(page).getByRole('img', { name: new RegExp(`^Map of ${name}: ${n} venue`) }),
    ).toBeVisible();
  }
  await expect(
    screen(page).getByRole('figure', { name: 'How much is there?' }).locator('.ghost').first(),
  ).toBeAttached();
  await openAtlas(page, '?compare=KG,TJ&q=zzzzzz');
  for (const title of TITLES) {
    await expect(screen(page).getByRole('figure', { name: title }).locator('.empty')).toBeVisible();
  }
});

test('unknown names in a link are left out; a table and a method stand behind each panel', async ({
  page,
}) => {
  await openAtlas(page, '?compare=XX,KG,kg-nowhere,TJ');
  const panel = screen(page).getByRole('figure', { name: 'Do they last?' });
  await expect(panel.getByRole('columnheader')).toHaveText(['Kyrgyzstan', 'Tajikistan']);
  await panel.getByRole('button', { name: /^Table/ }).click();
  await expect(panel.getByRole('rowheader')).toHaveText(['Kyrgyzstan', 'Tajikistan']);
  await panel.getByRole('button', { name: /^Method/ }).click();
  await expect(panel).toContainText('the two furthest apart are named');
});

for (const { width, theme, language } of [
  { width: 1440, theme: 'light', language: 'en' },
  { width: 320, theme: 'dark', language: 'ru' },
]) {
  test(`at ${width} px nothing is wider than the screen, and axe finds nothing, ${theme}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 800 });
    await openAtlas(page, `?compare=KZ,KG,uz-tashkent,TJ&theme=${theme}&lang=${language}`);
    await expect(page.getByRole('dialog').getByRole('figure')).toHaveCount(TITLES.length);
    const wide = await page.getByRole('dialog').evaluate((dialog) => dialog.scrollWidth - dialog.clientWidth);
    expect(wide).toBeLessThanOrEqual(0);
    expect(await violations(page, { part: 'dialog' })).toEqual([]);
  });
}
