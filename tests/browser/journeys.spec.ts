/** Exploring by keyboard alone: filters, cards, list and table, shortlist, files, language. No mouse is touched. */
import type { Page } from '@playwright/test';
import { expect, openAtlas, test } from './atlas';
import { countWhere, FEATURES } from './inventory';
import { enter, expectFocus, skipTo, tabTo } from './keyboard';

const total = FEATURES.length;
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true });
const shown = (page: Page, n: number): Promise<void> =>
  expect(page.getByText(`${n} of ${total} venues shown`)).toBeVisible();

test('the first three stops skip to list, map and panels, on tablet and phone too', async ({ page }) => {
  await openAtlas(page);
  for (const name of ['Skip to the list', 'Skip to the map', 'Skip to the panels']) {
    await page.keyboard.press('Tab');
    await expectFocus(page.getByRole('link', { name }));
  }
  for (const width of [1440, 768, 390]) {
    await page.setViewportSize({ width, height: 900 });
    for (const part of ['list', 'map', 'panels', 'list'] as const) await skipTo(page, part);
  }
});

test('a filter is set, one more in a menu, and both are taken off again', async ({ page }) => {
  await openAtlas(page);
  await skipTo(page, 'list');
  await enter(button(page, /^Tajikistan \d+$/));
  await shown(
    page,
    countWhere(({ country }) => country === 'TJ'),
  );
  await expectFocus(button(page, /^Tajikistan \d+$/));

  const menu = page.getByRole('group', { name: 'Filters' }).getByRole('button', { name: /^Kind/ });
  await enter(menu);
  await tabTo(page.getByRole('checkbox', { name: /^Cultural venue/ }));
  await page.keyboard.press('Space');
  await shown(
    page,
    countWhere(({ country, kind }) => country === 'TJ' && kind === 'venue'),
  );
  await page.keyboard.press('Escape');
  await expectFocus(menu);

  await enter(button(page, 'Remove filter Cultural venue'));
  await expectFocus(button(page, 'Clear all'));
  await enter(button(page, 'Remove filter Tajikistan'), 'Shift+Tab');
  await shown(page, total);
  await expectFocus(page.locator('#explore'));

  await enter(button(page, /^Kazakhstan \d+$/));
  await enter(button(page, 'Clear all'));
  await shown(page, total);
  await expectFocus(page.locator('#explore'));
});

test('a card is opened, a source reached, and the row found again', async ({ page }) => {
  await openAtlas(page, '?country=TJ');
  await skipTo(page, 'list');
  const row = page.locator('#explore [data-venue]').first();
  await enter(row);
  const card = page.getByRole('article', { name: 'About this venue' });
  await expectFocus(card.getByRole('heading', { level: 2 }));
  await tabTo(
    card
      .getByRole('listitem')
      .filter({ hasText: /supports: / })
      .getByRole('link'),
  );
  await page.keyboard.press('Escape');
  await expect(card).toBeHidden();
  await expectFocus(row);

  await page.keyboard.press('Enter');
  await expectFocus(card.getByRole('heading', { level: 2 }));
  await enter(button(page, 'Back to the list'), 'Shift+Tab');
  await expectFocus(row);
});

test('a venue is starred, and the shortlist shown and emptied', async ({ page }) => {
  await openAtlas(page, '?country=TJ');
  await skipTo(page, 'list');
  const star = button(page, /^On the shortlist: /).first();
  await tabTo(star);
  await page.keyboard.press('Space');
  await expect(star).toHaveAttribute('aria-pressed', 'true');
  await enter(button(page, 'Shortlist 1'), 'Shift+Tab');
  await shown(page, 1);
  await expectFocus(button(page, 'Shortlist 1'));
  await enter(button(page, 'Empty the list'));
  await expectFocus(page.getByRole('group', { name: 'Shortlist' }));
  await enter(button(page, 'Undo'));
  await shown(page, 1);
});

test('the table: sorted, given a column, a card opened from it, and closed', async ({ page }) => {
  await openAtlas(page, '?country=TJ&kind=informal-learning');
  await skipTo(page, 'list');
  await enter(button(page, 'As a table'));
  const region = page.locator('#table [role=region]');
  await expect(region).toBeVisible();
  await expectFocus(button(page, 'As a table'));

  await enter(page.locator('#table').getByRole('button', { name: 'Columns' }), 'Tab', 200);
  await tabTo(page.getByRole('checkbox', { name: 'Cost' }));
  await page.keyboard.press('Space');
  await page.keyboard.press('Escape');
  await expectFocus(page.locator('#table').getByRole('button', { name: 'Columns' }));
  await expect(region.getByRole('columnheader', { name: 'Cost' })).toBeAttached();

  const founded = region.getByRole('columnheader', { name: 'Founded' });
  await enter(founded.getByRole('button'));
  await expect(founded).toHaveAttribute('aria-sort', 'ascending');
  await expectFocus(founded.getByRole('button'));

  await tabTo(region.locator('[data-venue]').first());
  await page.keyboard.press('ArrowDown');
  const second = region.locator('[data-venue]').nth(1);
  await expectFocus(second);
  await page.keyboard.press('Enter');
  await expectFocus(page.getByRole('article').getByRole('heading', { level: 2 }));
  await page.keyboard.press('Escape');
  await expectFocus(second);
  await enter(page.locator('#table').getByRole('button', { name: 'Close the table' }), 'Shift+Tab');
  await expectFocus(page.locator('#explore'));
});

test('the list is put in another order, and the venues are saved', async ({ page }) => {
  await openAtlas(page, '?country=TJ&kind=informal-learning');
  await skipTo(page, 'list');
  await tabTo(page.getByRole('combobox', { name: 'Order of the list' }));
  await page.keyboard.press('ArrowDown');
  await expect(page).toHaveURL(/list=/);
  await enter(button(page, 'Download'));
  await tabTo(page.getByRole('button', { name: 'CSV' }));
  const [file] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
  expect(file.suggestedFilename()).toMatch(/\.csv$/);
  await page.keyboard.press('Escape');
  await expectFocus(button(page, 'Download'));
});

test('link, language and colours are in the head of the page', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openAtlas(page, '?country=TJ');
  await tabTo(page.getByRole('combobox', { name: 'Language' }));
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('html')).toHaveAttribute('lang', 'ru');
  await expectFocus(page.getByRole('combobox', { name: 'Язык' }));
  await page.keyboard.press('ArrowUp');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');

  await tabTo(page.getByRole('combobox', { name: 'Theme' }));
  await page.keyboard.press('End');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await enter(button(page, 'Copy link'));
  await expect(page.getByRole('status').filter({ hasText: 'Link copied' })).toBeVisible();
  await expectFocus(button(page, 'Copy link'));
});

test('help and about are opened, read to their end, and give the focus back', async ({ page }) => {
  await openAtlas(page, '?country=TJ');
  for (const name of ['Help', 'About']) {
    await enter(button(page, name));
    const dialog = page.getByRole('dialog');
    await expectFocus(dialog.getByRole('heading', { level: 2 }));
    await tabTo(dialog.getByRole('link').last());
    await expect(dialog.getByRole('button', { name: 'Close' })).toBeInViewport();
    await tabTo(dialog.getByRole('button', { name: 'Close' }), 'Shift+Tab');
    await page.keyboard.press('Enter');
    await expectFocus(button(page, name));
  }
});

test('on a phone the tabs change what is shown, and stay where they are', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openAtlas(page, '?country=TJ&kind=venue');
  await skipTo(page, 'list');
  const tabs = page.getByRole('navigation');
  await enter(tabs.getByRole('button', { name: 'Panels' }), 'Tab', 120);
  await expectFocus(tabs.getByRole('button', { name: 'Panels' }));
  await expect(page.locator('#panels')).toBeVisible();
  await enter(tabs.getByRole('button', { name: 'Filters' }));
  await tabTo(page.getByRole('checkbox', { name: /^Creative hub/ }), 'Shift+Tab', 120);
  await page.keyboard.press('Space');
  await expect(page).toHaveURL(/kind=venue,creative-hub/);
});
