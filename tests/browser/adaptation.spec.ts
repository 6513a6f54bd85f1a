/** What readers change: spacing, zoom, contrast, colours, motion. The page follows and loses nothing. */
import { expect, openAtlas, pointOf, test } from './atlas';
import { cutOff } from './cutOff';
import { FANNED, placePoint } from './inventory';

/** WCAG 2.2, success criterion 1.4.12. */
const SPACING = `* {
  line-height: 1.5 !important;
  letter-spacing: 0.12em !important;
  word-spacing: 0.16em !important;
}
p { margin-bottom: 2em !important; }`;

for (const width of [1440, 1024, 390, 320]) {
  test(`wide spacing of text cuts nothing at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await openAtlas(page);
    // As readers' own style sheets do; a style element would be against the headers.
    await page.evaluate((rules) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(rules);
      document.adoptedStyleSheets.push(sheet);
    }, SPACING);
    expect(await cutOff(page)).toEqual([]);
  });
}

test('at 400 % zoom of a small screen everything is reached by scrolling down', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 256 });
  await openAtlas(page, '?venue=uz-ilkhom');
  expect(await cutOff(page)).toEqual([]);
  const last = page.getByRole('article').getByRole('link').last();
  await last.focus();
  await expect(last).toBeInViewport();
});

test('where colours are forced, what is chosen wears a line', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await openAtlas(page, '?country=KZ');
  for (const name of [/^Kazakhstan \d+/, /^Venues$/]) {
    const chosen = page.getByRole('button', { name, pressed: true }).first();
    await expect(chosen).toHaveCSS('outline-style', 'solid');
    await expect(chosen).toHaveCSS('outline-width', '2px');
  }
});

test('where more contrast is asked for, all words are in ink', async ({ page }) => {
  await page.emulateMedia({ contrast: 'more' });
  await openAtlas(page);
  const ink = await page.evaluate(() => getComputedStyle(document.body).color);
  await expect(page.locator('header p').first()).toHaveCSS('color', ink);
});

for (const reducedMotion of ['reduce', 'no-preference'] as const) {
  test(`a fan opens ${reducedMotion === 'reduce' ? 'at once where less motion is asked for' : 'softly else'}`, async ({
    page,
  }) => {
    await page.emulateMedia({ reducedMotion });
    const [lon, lat] = placePoint(FANNED);
    await openAtlas(page, `?map=11/${lat}/${lon}`);
    const { x, y } = await pointOf(page, lon, lat);
    await page.mouse.click(x, y);
    await expect(page.getByRole('group', { name: /^5 venues/ })).toBeVisible();
    const name = reducedMotion === 'reduce' ? 'none' : /appear$/;
    await expect(page.locator('.fan')).toHaveCSS('animation-name', name);
  });
}
