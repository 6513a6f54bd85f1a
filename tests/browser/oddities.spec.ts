/** Odd records, odd clocks, odd leftovers on the device: what they say is shown as it is, or left out, and breaks nothing. */
import { readFile } from 'node:fs/promises';
import { csvParseRows } from 'd3';
import type { Page } from '@playwright/test';
import { addVenue, changeAtlas, expect, openAtlas, test } from './atlas';
import { DATA_DAY, FEATURES } from './inventory';

const ID = 'kz-odd';
/** Markup, a script, quotes, a template, the sign of a spreadsheet's formula, emoji, marks that turn the direction. */
const ODD = `=<img src=x onerror="window.met=1"><script>window.met=1</script>"'&amp;{{1+1}} \u202Ereversed\u2067 مركز الإبداع שלום 👩‍👩‍👧‍👦🎨 `;
/** As long as a field may be, without a place to break it. */
const NAME = (ODD + 'n'.repeat(300)).slice(0, 300);
const SUMMARY = (ODD + 's'.repeat(300)).slice(0, 240);
const HUGE = ODD.repeat(800).slice(0, 100_000);

/** An odd record, one that is too long, and details of both. */
async function addOddities(page: Page): Promise<void> {
  await changeAtlas(page, (atlas) => {
    const model = atlas.venues['id']?.indexOf('kz-tselinny') ?? -1;
    const names = { name: NAME, name_local: { ru: NAME, kk: NAME } };
    addVenue(atlas, model, { id: ID, ...names });
    addVenue(atlas, model, { id: 'kz-huge', name: HUGE });
  });
  await page.route(/\/details-kz-[^/]*\.json$/, async (route) => {
    const details = (await (await route.fetch()).json()) as Record<string, unknown>[];
    const source = { url: 'https://example.org/a"b<c>', title: NAME, date: null, supports: [] };
    const odd = {
      id: ID,
      address: NAME,
      website: 'https://example.org/<script>',
      social: [],
      summary: { en: SUMMARY, ru: SUMMARY },
      sources: [source],
    };
    const script = { ...odd, id: 'kz-huge', website: 'javascript:window.met=1', address: HUGE };
    await route.fulfill({ json: [...details, odd, script] });
  });
}

/** Nothing of the record has become an element or has run, and nothing makes the page wider. */
async function unharmed(page: Page): Promise<void> {
  expect(await page.evaluate(() => 'met' in window)).toBe(false);
  await expect(page.locator('img[src="x"]')).toHaveCount(0);
  const wide = await page.evaluate(() =>
    ['html', '#explore'].filter((selector) => {
      const element = document.querySelector(selector);
      return element !== null && element.scrollWidth > element.clientWidth + 1;
    }),
  );
  expect(wide).toEqual([]);
}

for (const width of [1440, 390]) {
  test(`a record with markup, scripts, turned text and no end in every field, at ${width} px`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 900 });
    await addOddities(page);
    await openAtlas(page, '?country=KZ');
    await expect(page.getByText('1 record could not be read and is left out.')).toBeVisible();
    const row = page.locator(`#explore [data-venue="${ID}"]`);
    await row.scrollIntoViewIfNeeded();
    // The list shows a part of the name, the card the whole.
    expect((await row.boundingBox())?.height).toBeLessThan(140);
    await expect(row.locator('[dir="auto"]').first()).toHaveCSS('unicode-bidi', 'isolate');
    await unharmed(page);
    await row.click();
    const card = page.locator(`[data-card="${ID}"]`);
    await expect(card.locator('h2')).toHaveText(NAME.trim());
    await expect(card).toContainText(SUMMARY.trim());
    await expect(card.getByRole('link', { name: 'reversed' })).toHaveAttribute('href', /^https:/);
    await expect(card.locator('a[href^="javascript:"]')).toHaveCount(0);
    await unharmed(page);

    await page.goto(`./?country=KZ&list=table&venue=${ID}`);
    await expect(page.locator('table [data-venue]').first()).toBeAttached();
    await unharmed(page);

    await page.goto(`./?place=kz-almaty&q=reversed`);
    const found = page.locator(`#explore [data-venue="${ID}"]`);
    await expect(found).toBeVisible();
    const search = page.getByRole('search');
    await search.getByRole('combobox').fill('reverse');
    await expect(search.getByRole('option').filter({ hasText: 'reversed' }).first()).toBeVisible();
    await unharmed(page);
  });
}

test('an odd record in panels, files and on paper', async ({ page }) => {
  await addOddities(page);
  await openAtlas(page, '?country=KZ&place=kz-almaty');
  await page.getByRole('button', { name: 'Download' }).click();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'CSV' }).click(),
  ]);
  const rows = csvParseRows((await readFile(await file.path(), 'utf8')).replace(/^\uFEFF/, ''));
  // A spreadsheet must not take it for a formula.
  expect(
    rows.flat().some((cell) => cell.endsWith(NAME.slice(1, 40)) || cell.includes('<script>window.met')),
  ).toBe(true);
  expect(rows.flat().filter((cell) => /^[=+@\t]/.test(cell))).toEqual([]);
  await page.keyboard.press('Escape');
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: 703, height: 1000 });
  await unharmed(page);
});

test('a clock that is wrong by ten years changes no age, no date and no figure', async ({
  page,
  context,
}) => {
  const texts: string[] = [];
  for (const years of [0, 10, -10]) {
    const turned = await context.newPage();
    await turned.addInitScript((shift) => {
      const Real = Date;
      const offset = shift * 365.25 * 24 * 3600 * 1000;
      class Shifted extends Real {
        constructor(...values: unknown[]) {
          super(...((values.length > 0 ? values : [Real.now() + offset]) as [number]));
        }
        static override now(): number {
          return Real.now() + offset;
        }
      }
      Object.assign(window, { Date: Shifted });
    }, years);
    await openAtlas(turned, '?venue=kz-tselinny');
    await expect(
      turned.locator('[data-card="kz-tselinny"]').getByRole('heading', { name: /Sources/ }),
    ).toBeVisible();
    texts.push(await turned.locator('body').innerText());
    if (years < 0) {
      await turned.evaluate(() => dispatchEvent(new Event('beforeprint')));
      // Paper is not older than what stands on it.
      await expect(turned.locator('.print-sheet')).toContainText(`printed on ${DATA_DAY}`);
    }
    await turned.close();
  }
  expect(texts[1]).toBe(texts[0]);
  expect(texts[2]).toBe(texts[0]);
  await page.close();
});

test('what an older atlas or somebody else has left on the device is not taken for its own', async ({
  page,
}) => {
  await page.addInitScript(() => {
    localStorage.setItem('creative-atlas.0.stars', '["kz-tselinny"]');
    localStorage.setItem('creative-atlas.1.stars', '{"a":1},<b>,,kz-tselinny,kz-tselinny, uz-nowhere,\u0000');
    localStorage.setItem('creative-atlas.1.welcomed', 'no');
    localStorage.setItem('stars', 'uz-ilkhom');
  });
  await openAtlas(page);
  await expect(page.getByText(`${FEATURES.length} of ${FEATURES.length} venues shown`)).toBeVisible();
  const stars = new URL(page.url()).searchParams.get('stars') ?? '';
  expect(stars.split(',').filter((id) => !/^[a-z0-9-]+$/.test(id))).toEqual([]);
  expect(stars).toContain('kz-tselinny');
  expect(stars).not.toContain('uz-ilkhom');
});
