import { INTERFACE_LANGUAGES, type InterfaceLanguage } from '../../src/i18n/languages';
import type { Page } from '@playwright/test';
import { readMessages } from '../i18n/messageFiles';
import { expect, openAtlas, saveData, test } from './atlas';
import { violations } from './axe';
import { FEATURES } from './inventory';
import { VIEWS, type AtlasView, type Words } from './views';

const WIDTHS = [1440, 768, 390];
/** Narrower than this the page has tabs. */
const NARROW = 768;
const THEMES = ['light', 'dark'] as const;
/** What one look may take on a slow machine, in ms; a view is looked at 36 times. */
const ONE_LOOK = 10_000;

const wordsIn = (language: InterfaceLanguage): Words => {
  const messages = readMessages(language);
  return (key) => messages[key] ?? key;
};

/** axe over a view as it stands open, at every width and in both themes. */
async function look(page: Page, view: AtlasView, language: InterfaceLanguage): Promise<void> {
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    if (width < NARROW && view.tab !== undefined) await page.locator('nav button').nth(view.tab).click();
    await view.again?.(page, wordsIn(language), width);
    await expect(page.locator(view.shows).first(), `${language}, ${width} px`).toBeVisible();
    // What stands on the map follows a change of width in the next frame.
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
    for (const colorScheme of THEMES) {
      await page.emulateMedia({ colorScheme });
      // The theme changes colours only; all other rules are run once.
      const found = await violations(page, { colours: colorScheme === 'dark' });
      expect.soft(found, `${language}, ${width} px, ${colorScheme}`).toEqual([]);
    }
  }
}

// A view is loaded once and the language switched in it, which keeps what is open.
for (const view of VIEWS) {
  test(`axe finds nothing in six languages, two themes, three widths: ${view.name}`, async ({ page }) => {
    test.setTimeout(INTERFACE_LANGUAGES.length * WIDTHS.length * THEMES.length * ONE_LOOK);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    // The words over both maps are the same, and the light one is drawn sooner.
    await saveData(page);
    await openAtlas(page, view.query);
    await view.open?.(page, wordsIn('en'));
    for (const language of INTERFACE_LANGUAGES) {
      await page.setViewportSize({ width: WIDTHS[0] ?? 0, height: 900 });
      await page.locator('header select').first().selectOption(language);
      await expect(page.locator('html')).toHaveAttribute('lang', language);
      await look(page, view, language);
    }
  });
}

for (const name of ['the opening view', 'a stack as a fan', 'heat']) {
  test(`axe finds nothing over the full map: ${name}`, async ({ page }) => {
    test.slow();
    const view = VIEWS.find((one) => one.name === name);
    if (!view) throw new Error(`no view ${name}`);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await openAtlas(page, view.query);
    await expect(page.locator('.atlas-map')).toHaveAttribute('data-renderer', 'gl');
    await view.open?.(page, wordsIn('en'));
    await look(page, view, 'en');
  });
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
