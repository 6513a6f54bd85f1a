/** The reader's browser is set to type twice as large as usual. */
import { BROWSER_FLAGS } from '../../cli/browser';
import { expect, openAtlas, test } from './atlas';
import { cutOff } from './cutOff';

const executablePath = process.env['ATLAS_BROWSER'];
test.use({
  launchOptions: {
    args: [...BROWSER_FLAGS, '--blink-settings=defaultFontSize=32'],
    ...(executablePath ? { executablePath } : {}),
  },
});

for (const width of [1440, 1024, 390]) {
  test(`type twice as large cuts nothing at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await openAtlas(page);
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe('32px');
    expect(await cutOff(page)).toEqual([]);
  });
}
