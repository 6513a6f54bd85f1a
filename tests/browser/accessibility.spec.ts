import { INTERFACE_LANGUAGES } from '../../src/i18n/languages';
import { readMessages } from '../i18n/messageFiles';
import { expect, openAtlas, test } from './atlas';
import { violations } from './axe';
import { FEATURES } from './inventory';
import { VIEWS, type Words } from './views';

const WIDTHS = [1440, 768, 390];
/** Narrower than this the page has tabs. */
const NARROW = 768;

for (const language of INTERFACE_LANGUAGES) {
  const messages = readMessages(language);
  const words: Words = (key) => messages[key] ?? key;
  for (const view of VIEWS) {
    test(`axe finds nothing, ${language}: ${view.name}`, async ({ page }) => {
      test.slow();
      await page.emulateMedia({ reducedMotion: 'reduce' });
      const query = `${view.query}${view.query ? '&' : '?'}lang=${language}`;
      await openAtlas(page, query);
      await view.open?.(page, words);
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 900 });
        if (width < NARROW && view.tab !== undefined) await page.locator('nav button').nth(view.tab).click();
        await view.again?.(page, words, width);
        await expect(page.locator(view.shows).first(), `${width} px`).toBeVisible();
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme });
          // The theme changes colours only; all other rules are run once.
          const found = await violations(page, { colours: colorScheme === 'dark' });
          expect(found, `${width} px, ${colorScheme}`).toEqual([]);
        }
      }
    });
  }
}

test('axe finds nothing in the list of all venues', async ({ page }) => {
  test.slow();
  await openAtlas(page);
  await expect(page.locator('#explore [data-venue]')).toHaveCount(FEATURES.length);
  expect(await violations(page, { whole: true, part: '#explore' })).toEqual([]);
});

test('at 320 px no button or field reaches beyond the screen, in Russian either', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  for (const language of ['en', 'ru']) {
    await openAtlas(page, `?lang=${language}`);
    const beyond = await page.evaluate(() =>
      [...document.querySelectorAll('button, select, input')]
        .filter((element) => {
          const { right, left, width } = element.getBoundingClientRect();
          return width > 0 && (right > innerWidth + 0.5 || left < -0.5);
        })
        .map((element) => element.textContent?.trim() ?? element.tagName),
    );
    expect(beyond, language).toEqual([]);
  }
});
