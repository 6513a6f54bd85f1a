/** The card of a venue, what it leads to, and what a first visitor is told. */
import type { Locator, Page } from '@playwright/test';
import { expect, openAtlas, test } from './atlas';
import { countWhere, DATA_DAY, FEATURES, type Feature } from './inventory';

const cardOf = (page: Page): Locator => page.getByRole('article', { name: 'About this venue' });

function featureOf(id: string): Feature {
  const found = FEATURES.find((feature) => feature.id === id);
  if (!found) throw new Error(`no venue ${id}`);
  return found;
}

const { properties: ILKHOM } = featureOf('uz-ilkhom');

test('names a venue in every language known, and each source with host and what it supports', async ({
  page,
}) => {
  await openAtlas(page, '?venue=uz-ilkhom');
  const card = cardOf(page);
  await expect(card.getByRole('heading', { level: 2 })).toHaveText(ILKHOM.name);
  for (const [lang, name] of Object.entries(ILKHOM.name_local)) {
    await expect(card.getByRole('list', { name: 'Other names' }).locator(`[lang="${lang}"]`)).toHaveText(
      name,
    );
  }
  const sources = card.getByRole('listitem').filter({ hasText: /supports: / });
  await expect(sources).toHaveCount(ILKHOM.sources.filter(({ supports }) => supports.length > 0).length);
  for (const { url, title } of ILKHOM.sources) {
    const entry = card.getByRole('listitem').filter({ has: page.locator(`a[href="${url}"]`) });
    await expect(entry.first()).toContainText(title);
    await expect(entry.first()).toContainText(new URL(url).hostname.replace(/^www\./, ''));
  }
  await expect(card).toContainText(new RegExp(`Seen at work .* before the data date \\(${DATA_DAY}\\)`));
  await expect(card.getByText(/^Not known: /)).toHaveCount(1);
});

test('a Russian summary says that it is a translation', async ({ page }) => {
  await openAtlas(page, '?venue=uz-ilkhom&lang=ru');
  const card = page.getByRole('article', { name: 'О площадке' });
  await expect(card.getByText(ILKHOM.summary.ru)).toHaveAttribute('lang', 'ru');
  await expect(card.getByText('Перевод с английского')).toBeVisible();
});

test('similar venues lie in other countries, say why, and lead to their cards and back', async ({ page }) => {
  await openAtlas(page, '?venue=uz-ilkhom');
  const card = cardOf(page);
  const similar = card.getByRole('button').filter({ hasText: 'both: ' });
  await similar.first().waitFor();
  const texts = await similar.allInnerTexts();
  expect(texts.length).toBeGreaterThan(2);
  for (const text of texts) expect(text).not.toContain('Uzbekistan');

  await similar.first().focus();
  await page.keyboard.press('Enter');
  await expect(card.getByRole('heading', { level: 2 })).toBeFocused();
  await expect(card.getByRole('heading', { level: 2 })).toHaveText(texts[0]?.split('\n')[0] ?? '');
  await page.goBack();
  await expect(card.getByRole('heading', { level: 2 })).toHaveText(ILKHOM.name);
});

test('link, citation and report can be copied', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openAtlas(page, '?country=UZ&venue=uz-ilkhom');
  const card = cardOf(page);
  const copied = (): Promise<string> => page.evaluate(() => navigator.clipboard.readText());

  await card.getByRole('button', { name: 'Copy link' }).click();
  await expect(card.getByRole('status').filter({ hasText: 'Copied' })).toBeVisible();
  const link = await copied();
  expect(new URL(link).search).toBe('?venue=uz-ilkhom');

  await card.getByText('How to cite').click();
  await card.getByRole('button', { name: 'Copy citation' }).click();
  expect(await copied()).toContain(`“${ILKHOM.name}”`);
  expect(await copied()).toContain(`${DATA_DAY}. CC BY 4.0. ${link}`);

  await card.getByText('Report a correction').click();
  await card.getByRole('button', { name: 'Copy the report' }).click();
  expect(await copied()).toContain(`(uz-ilkhom)\n${link}`);
});

test('where copying is not allowed, the text stands there to be copied', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', {
      value: { writeText: () => Promise.reject(new DOMException('no', 'NotAllowedError')) },
    });
  });
  await openAtlas(page, '?venue=uz-ilkhom');
  await cardOf(page).getByRole('button', { name: 'Copy link' }).click();
  const field = page.getByRole('textbox', { name: /does not allow copying/ });
  await expect(field).toBeFocused();
  await expect(field).toHaveValue(/\?venue=uz-ilkhom$/);
});

test('a venue that is gone is named, and the nearest are offered', async ({ page }) => {
  await openAtlas(page, '?venue=uz-ilkhom-theatre');
  const notice = page.getByRole('status').filter({ hasText: 'not in the inventory any more' });
  await expect(notice).toContainText('uz-ilkhom-theatre');
  await notice.getByRole('button', { name: ILKHOM.name }).click();
  await expect(cardOf(page).getByRole('heading', { level: 2 })).toHaveText(ILKHOM.name);
  await expect(notice).toBeHidden();

  await page.goto('./?venue=zz-qqqqqqqq');
  await expect(notice).toContainText('zz-qqqqqqqq');
  await notice.getByRole('button', { name: 'Close' }).click();
  await expect(notice).toBeHidden();
});

test('a first visitor is asked three questions, each of which sets the view', async ({ page }) => {
  await openAtlas(page);
  const first = page.getByRole('region', { name: 'First steps' });
  const questions = first.getByRole('link');
  await expect(questions).toHaveCount(3);
  const question = questions.filter({ hasText: 'residencies' });
  const count = (await question.innerText()).match(/\d+$/)?.[0] ?? '';
  await question.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText(`${count} of ${FEATURES.length} venues shown`)).toBeVisible();
  expect(new URL(page.url()).search).toBe('?offer=residency');
  await expect(first).toBeHidden();
});

test('first steps sent away stay away, and are not shown to who comes for something', async ({ page }) => {
  await openAtlas(page, '?country=TJ');
  const first = page.getByRole('region', { name: 'First steps' });
  const tajik = countWhere(({ country }) => country === 'TJ');
  await expect(page.getByText(`${tajik} of ${FEATURES.length} venues shown`)).toBeVisible();
  await expect(first).toBeHidden();

  await openAtlas(page);
  await page.setViewportSize({ width: 390, height: 844 });
  const tabs = page.getByRole('navigation');
  await tabs.getByRole('button', { name: 'Panels' }).click();
  // On a phone they would push off the screen what a tab leads to.
  await expect(first).toBeHidden();
  await expect(page.locator('#panels figure').first()).toBeInViewport();
  await tabs.getByRole('button', { name: 'List' }).click();
  await first.getByRole('button', { name: 'Close' }).click();
  await expect(first).toBeHidden();
  await openAtlas(page);
  await expect(first).toBeHidden();
});

test('help explains shapes, precision, keys and method, and gives the focus back', async ({ page }) => {
  await openAtlas(page);
  const opener = page.getByRole('button', { name: 'Help', exact: true });
  await opener.focus();
  await page.keyboard.press('Enter');
  const help = page.getByRole('dialog', { name: 'How to read the atlas' });
  for (const heading of ['Shapes and colours', 'How well the position is known', 'By keyboard', 'Figures']) {
    await expect(help.getByRole('heading', { name: heading })).toBeVisible();
  }
  const method = await help.getByRole('link', { name: 'Formulas and references' }).getAttribute('href');
  expect((await page.request.get(method ?? '')).status()).toBe(200);
  await page.keyboard.press('Escape');
  await expect(help).toBeHidden();
  await expect(opener).toBeFocused();
});
