/** The page on paper: map, legend, list or card, panels, sources, disclaimer, link, date, and nothing to press. */
import type { Page } from '@playwright/test';
import { expect, openAtlas, test } from './atlas';
import { countWhere, DATA_DAY, FEATURES } from './inventory';

/** Width of an A4 page between its margins, in CSS px. */
const PAPER = 703;

/** As the browser does it: tells the page, then lays it out for paper. */
async function toPaper(page: Page): Promise<void> {
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: PAPER, height: 1000 });
}

test('the sheet of a filtered list, from the dark page', async ({ page }) => {
  await openAtlas(page, '?country=TJ&theme=dark');
  await toPaper(page);
  const n = countWhere(({ country }) => country === 'TJ');
  const sheet = page.locator('.print-sheet');
  await expect(sheet).toContainText(`Filters: Country: Tajikistan. ${n} of ${FEATURES.length} venues.`);
  await expect(sheet).toContainText(`data as of ${DATA_DAY}`);
  await expect(sheet.getByText(/^This view, printed on \d+ \w+ \d{4}: http\S+\?country=TJ$/)).toBeVisible();
  await expect(page.locator('footer')).toContainText('do not imply the expression of any opinion');
  await expect(page.locator('#map .light svg').first()).toBeVisible();
  await expect(page.locator('#map .legend').getByText('Business hub')).toBeVisible();
  await expect(page.locator('#explore [data-venue]').first()).toBeVisible();
  expect(await page.locator('#explore [data-venue]:visible').count()).toBe(n);
  await expect(page.getByRole('heading', { name: 'How much is there?' })).toBeVisible();
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe('light');
});

test('nothing to press, no first steps, no scroll boxes', async ({ page }) => {
  await openAtlas(page);
  await toPaper(page);
  await expect(page.getByRole('region', { name: 'First steps' })).toBeHidden();
  const pressed = page.locator(
    ':is(button:not([data-venue]):not(.legend button), select, input, [role="search"], nav):visible',
  );
  expect(await pressed.allInnerTexts()).toEqual([]);
  const clipped = await page.evaluate(() =>
    ['#explore', '#panels', '#map', 'main', '.page'].filter((selector) => {
      const { overflowY, height } = getComputedStyle(document.querySelector(selector) ?? document.body);
      return overflowY !== 'visible' || height === '100dvh';
    }),
  );
  expect(clipped).toEqual([]);
});

test('charts keep inside their panels', async ({ page }) => {
  await openAtlas(page);
  await toPaper(page);
  const beyond = await page.evaluate(() =>
    [...document.querySelectorAll('#panels figure')]
      .flatMap((figure) => {
        const limit = figure.getBoundingClientRect().right + 1;
        return [...figure.querySelectorAll('svg')].filter((svg) => svg.getBoundingClientRect().right > limit);
      })
      .map((svg) => svg.parentElement?.textContent),
  );
  expect(beyond).toEqual([]);
  await page.emulateMedia({ media: 'screen' });
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await expect(page.locator('#panels svg[width]:not([viewBox])').first()).toBeAttached();
});

test('a card, with the addresses of its sources and without what paper cannot do', async ({ page }) => {
  await openAtlas(page, '?venue=uz-ilkhom');
  const card = page.getByRole('article', { name: 'About this venue' });
  await expect(card.getByRole('heading', { name: /^Sources/ })).toBeVisible();
  await toPaper(page);
  await expect(card.getByRole('heading', { level: 2 })).toBeVisible();
  const [source] = FEATURES.find(({ id }) => id === 'uz-ilkhom')?.properties.sources ?? [];
  const after = await card
    .locator(`a[href="${source?.url}"]`)
    .first()
    .evaluate((link) => getComputedStyle(link, '::after').content);
  expect(after).toContain(source?.url ?? 'no source');
  await expect(card.getByText('Similar in the other countries')).toBeHidden();
  expect(await page.locator('#explore [data-venue]:visible').count()).toBe(0);
});

test('a real print of a tablet with its drawer closed has the list, on no blank page', async ({ page }) => {
  await page.setViewportSize({ width: 900, height: 1000 });
  await openAtlas(page, '?country=KZ&kind=creative-hub');
  const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
  expect(pdf.match(/\/Type\s*\/Page\b/g)?.length).toBe(2);
  await toPaper(page);
  const hubs = countWhere(({ country, kind }) => country === 'KZ' && kind === 'creative-hub');
  expect(await page.locator('#explore [data-venue]:visible').count()).toBe(hubs);
});
