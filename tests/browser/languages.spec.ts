import type { Page } from '@playwright/test';
import { INTERFACE_LANGUAGES } from '../../src/i18n/languages';
import { readMessages } from '../i18n/messageFiles';
import { expect, openAtlas, test } from './atlas';

const KEYS = Object.keys(readMessages('en')).filter((key) => key.includes('.'));

/** Texts of controls and headings that are wider than their boxes show. */
function clipped(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('button, label > span, nav *, h1, h2, h3, summary, th, legend')]
      .filter((element) => {
        const { overflowX, textOverflow } = getComputedStyle(element);
        const hides = overflowX !== 'visible' || textOverflow === 'ellipsis';
        const isShown = element.checkVisibility() && element.clientWidth > 1;
        return isShown && element.scrollWidth > element.clientWidth + (hides ? 0 : 1);
      })
      .map((element) => element.textContent?.trim() ?? ''),
  );
}

/** What stands beyond the edges of the screen, where it cannot be scrolled to inside a box of its own. */
function beyondScreen(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('button, select, input, a, h1, h2, h3, p')]
      .filter((element) => {
        const { left, right, width } = element.getBoundingClientRect();
        const isShown = element.checkVisibility() && width > 1 && !element.closest('.skip, .visually-hidden');
        return isShown && (right > innerWidth + 0.5 || left < -0.5);
      })
      .map((element) => element.textContent?.trim() ?? element.tagName),
  );
}

for (const language of INTERFACE_LANGUAGES) {
  test.describe(language, () => {
    for (const width of [320, 1440]) {
      test(`at ${width} px nothing is cut, wider than the page, or raw`, async ({ page }) => {
        await page.setViewportSize({ width, height: 800 });
        await openAtlas(page, `?lang=${language}`);
        await expect(page.locator('html')).toHaveAttribute('lang', language);

        const tabs = width < 768 ? await page.getByRole('navigation').getByRole('button').all() : [null];
        for (const tab of tabs) {
          await tab?.click();
          const at = (await tab?.textContent()) ?? 'page';
          expect(await page.evaluate(() => document.documentElement.scrollWidth), at).toBeLessThanOrEqual(
            width,
          );
          expect(await clipped(page), at).toEqual([]);
          expect(await beyondScreen(page), at).toEqual([]);
          const text = await page.evaluate(() => document.body.innerText);
          expect(
            KEYS.filter((key) => text.includes(key)),
            at,
          ).toEqual([]);
        }
        if (width < 768) {
          // The tools of the head in one row: a second would take the map's room.
          const rows = await page
            .getByRole('banner')
            .locator('select, button')
            .evaluateAll((tools) => new Set(tools.map((tool) => tool.getBoundingClientRect().top)).size);
          expect(rows).toBe(1);
          return;
        }
        // Beside the map the foot line has a set height.
        const foot = page.getByRole('contentinfo');
        for (const least of [1200, 768]) {
          await page.setViewportSize({ width: least, height: 800 });
          await expect
            .poll(() => foot.evaluate(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight))
            .toBeLessThanOrEqual(0);
        }
      });
    }
  });
}

test('the language is that of the browser where the address names none', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ locale: 'tg-TJ', baseURL: baseURL ?? '' });
  const page = await context.newPage();
  await openAtlas(page);
  await expect(page.locator('html')).toHaveAttribute('lang', 'tg');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(readMessages('tg')['app.title'] ?? '');
  await context.close();
});

test('the language switch keeps the view, the focus and what is open', async ({ page }) => {
  await openAtlas(page, '?country=KG&venue=kg-aigine');
  const before = new URL(page.url()).searchParams;
  const select = page.locator('header select').first();
  await select.focus();
  for (const language of INTERFACE_LANGUAGES.toReversed()) {
    await select.selectOption(language);
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    await expect(select).toBeFocused();
    await expect(page.getByRole('article')).toBeVisible();
    const after = new URL(page.url()).searchParams;
    expect(after.get('lang')).toBe(language);
    after.delete('lang');
    expect(after.toString()).toBe(before.toString());
  }
});

test('only the language that is read is fetched', async ({ page }) => {
  const loaded: string[] = [];
  page.on('response', (response) => loaded.push(new URL(response.url()).pathname));
  await openAtlas(page, '?lang=ky');
  const fetched = INTERFACE_LANGUAGES.filter((code) => loaded.some((path) => path.includes(`/${code}-`)));
  expect(fetched).toEqual(['ky']);
});

for (const { language, date, order } of [
  { language: 'kk', date: '2026 ж. 22 қараша', order: /^А.*Ғ.*Қ.*Т.*A.*B/s },
  { language: 'ky', date: '2026-ж., 22-ноябрь', order: /^А.*Б.*К.*М.*A.*B/s },
  { language: 'uz', date: '2026-yil 22-noyabr', order: /^A.*B.*C.*D/s },
  { language: 'tg', date: '22 ноябри соли 2026', order: /^Г.*И.*К.*М.*Ҷ.*A.*B/s },
]) {
  test(`this browser, too, writes dates and orders names as in ${language}`, async ({ page }) => {
    await openAtlas(page, `?lang=${language}&list=name`);
    await expect(page.locator('footer')).toContainText(date);
    const titles = await page.locator('#explore h3 .title').allTextContents();
    expect(titles.filter((title) => title !== '0–9').join(' ')).toMatch(order);
  });
}
