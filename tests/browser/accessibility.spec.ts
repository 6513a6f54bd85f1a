import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, openAtlas, test } from './atlas';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

async function violations(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
  return violations.flatMap((rule) => rule.nodes.map((node) => `${rule.id}: ${node.html.slice(0, 160)}`));
}

for (const width of [1440, 768, 390]) {
  for (const theme of ['light', 'dark']) {
    test(`axe finds nothing at ${width} px, ${theme}`, async ({ page }) => {
      await page.setViewportSize({ width, height: 900 });
      await openAtlas(page, `?theme=${theme}&country=KZ`);
      expect(await violations(page)).toEqual([]);
    });
  }
}

test('axe finds nothing on a card, in Russian', async ({ page }) => {
  await openAtlas(page, '?venue=uz-ilkhom&lang=ru');
  await expect(page.getByRole('article')).toContainText('Источники');
  expect(await violations(page)).toEqual([]);
});

test('axe finds nothing on tables, menus and the about dialog', async ({ page }) => {
  await openAtlas(page, '?country=TJ');
  for (const button of await page.getByRole('button', { name: /^Table/ }).all()) await button.click();
  await page.getByRole('group', { name: 'Filters' }).getByRole('button', { name: 'Sector' }).click();
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'About' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  expect(await violations(page)).toEqual([]);
});

for (const tab of ['Panels', 'Filters']) {
  test(`a phone: axe finds nothing under ${tab}, and nothing is wider than the screen`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await openAtlas(page);
    await page.getByRole('navigation').getByRole('button', { name: tab }).click();
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });
}

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
