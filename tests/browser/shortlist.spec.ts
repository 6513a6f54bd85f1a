/** The shortlist: in the link, on the device where it has storage, and as a filter. */
import type { Locator, Page } from '@playwright/test';
import { expect, openAtlas, test } from './atlas';
import { FEATURES } from './inventory';

const KEY = 'creative-atlas.1.stars';
const total = FEATURES.length;
const nameOf = (id: string): string => FEATURES.find((feature) => feature.id === id)?.properties.name ?? '';
const starOf = (page: Page, id: string): Locator =>
  page.locator('#explore').getByRole('button', { name: `On the shortlist: ${nameOf(id)}`, exact: true });
const rows = (page: Page): Locator => page.locator('#explore [data-venue]');
const only = (page: Page): Locator => page.getByRole('button', { name: /^Shortlist \d+$/ });

test('a star by keyboard goes into the link and comes back from the device', async ({ page }) => {
  await openAtlas(page);
  await starOf(page, 'uz-ilkhom').focus();
  await page.keyboard.press('Space');
  await expect(starOf(page, 'uz-ilkhom')).toHaveAttribute('aria-pressed', 'true');
  await starOf(page, 'kz-tselinny').click();
  expect(new URL(page.url()).search).toBe('?stars=uz-ilkhom,kz-tselinny');

  await openAtlas(page);
  await expect(starOf(page, 'uz-ilkhom')).toHaveAttribute('aria-pressed', 'true');
  await only(page).click();
  await expect(page.getByText(`2 of ${total} venues shown`)).toBeVisible();
  await expect(rows(page)).toHaveCount(2);
  expect(new URL(page.url()).searchParams.get('only')).toBe('stars');
  await page.getByRole('button', { name: 'Remove filter Shortlist' }).click();
  await expect(page.getByText(`${total} of ${total} venues shown`)).toBeVisible();
});

test('a star on the card is the star of the list; going back keeps it', async ({ page }) => {
  await openAtlas(page);
  await page.locator('#explore [data-venue="uz-ilkhom"]').click();
  const card = page.getByRole('article', { name: 'About this venue' });
  await card.getByRole('button', { name: `Shortlist: ${nameOf('uz-ilkhom')}` }).click();
  await page.goBack();
  await expect(card).toBeHidden();
  await expect(starOf(page, 'uz-ilkhom')).toHaveAttribute('aria-pressed', 'true');
});

test('the list of a link does not overwrite the own one before the reader has chosen', async ({ page }) => {
  await openAtlas(page, '?stars=uz-ilkhom');
  await starOf(page, 'uz-ilkhom').click();
  await starOf(page, 'kz-tselinny').click();

  await openAtlas(page, '?stars=uz-ilkhom&only=stars');
  const bar = page.getByRole('group', { name: 'Shortlist' });
  await expect(bar).toContainText('This link brings a shortlist of 1 venue.');
  await starOf(page, 'uz-ilkhom').click();
  expect(await page.evaluate((key) => localStorage.getItem(key), KEY)).toBe('kz-tselinny');

  await openAtlas(page, '?stars=uz-ilkhom&only=stars');
  await bar.getByRole('button', { name: 'Add mine to it' }).click();
  await expect(bar).toBeFocused();
  await expect(page.getByText(`2 of ${total} venues shown`)).toBeVisible();
  expect(await page.evaluate((key) => localStorage.getItem(key), KEY)).toBe('uz-ilkhom,kz-tselinny');
});

test('an emptied list can be brought back; venues that are gone are said', async ({ page }) => {
  await openAtlas(page, '?stars=uz-ilkhom,uz-gone&only=stars');
  const bar = page.getByRole('group', { name: 'Shortlist' });
  await expect(bar).toContainText('1 starred venue is not in the inventory any more.');
  await bar.getByRole('button', { name: 'Empty the list' }).click();
  await expect(bar).toContainText('The shortlist has been emptied.');
  await expect(rows(page)).toHaveCount(0);
  await bar.getByRole('button', { name: 'Undo' }).click();
  await expect(rows(page)).toHaveCount(1);
});

test('works where storage throws', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('denied', 'SecurityError');
      },
    });
  });
  await openAtlas(page);
  await starOf(page, 'uz-ilkhom').click();
  expect(new URL(page.url()).search).toBe('?stars=uz-ilkhom');
  await page.reload();
  await expect(starOf(page, 'uz-ilkhom')).toHaveAttribute('aria-pressed', 'true');
  await page.getByRole('region', { name: 'First steps' }).getByRole('button', { name: 'Close' }).click();
  await expect(page.getByRole('region', { name: 'First steps' })).toBeHidden();
});
