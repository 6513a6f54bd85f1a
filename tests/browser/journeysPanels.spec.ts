/** The panels and the comparison by keyboard alone. */
import type { Locator, Page } from '@playwright/test';
import { expect, openAtlas, test } from './atlas';
import { countWhere, FEATURES } from './inventory';
import { enter, expectFocus, skipTo, tabTo } from './keyboard';

const panel = (page: Page, title: string): Locator => page.getByRole('figure', { name: title });

test('another view is chosen by arrows, and a row filters', async ({ page }) => {
  await openAtlas(page);
  await skipTo(page, 'panels');
  const density = panel(page, 'How much is there?');
  await tabTo(density.getByRole('radio', { name: 'per million' }));
  await page.keyboard.press('ArrowRight');
  await expectFocus(density.getByRole('radio', { name: 'per 10,000 km²' }));
  await expect(page).toHaveURL(/panel=density\.area/);
  const row = density.getByRole('button', { name: /^Kyrgyzstan/ });
  await enter(row);
  await expect(page).toHaveURL(/country=KG/);
  await expectFocus(row);
  await page.keyboard.press('Enter');
  await expect(page).not.toHaveURL(/country=/);
});

test('the table of a panel, sorted; its method, and its files', async ({ page }) => {
  await openAtlas(page);
  await skipTo(page, 'panels');
  const format = panel(page, 'Online or in person?');
  await enter(format.getByRole('button', { name: /^Table/ }));
  await expectFocus(format.getByRole('button', { name: /^Table/ }));
  await expect(format.getByRole('table')).toBeVisible();
  const head = format.getByRole('columnheader').nth(1);
  await enter(head.getByRole('button'), 'Shift+Tab');
  await expect(head).toHaveAttribute('aria-sort', 'descending');
  await expectFocus(head.getByRole('button'));

  await enter(format.getByRole('button', { name: /^Method/ }));
  await expectFocus(format.getByRole('button', { name: /^Method/ }));
  await tabTo(format.getByRole('link', { name: 'Formulas and references' }));
  await enter(format.getByRole('button', { name: /^Save as a file/ }), 'Shift+Tab');
  await tabTo(format.getByRole('button', { name: 'CSV' }));
  const [file] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
  expect(file.suggestedFilename()).toMatch(/\.csv$/);
});

test('further panels open, and years are filtered by two numbers', async ({ page }) => {
  await openAtlas(page);
  await skipTo(page, 'panels');
  const opener = page.getByRole('button', { name: 'Trend', exact: true });
  await enter(opener, 'Tab', 120);
  await expectFocus(opener);
  const brush = page.getByRole('group', { name: 'Filter by year of founding' });
  await tabTo(brush.getByRole('spinbutton', { name: 'From' }));
  await page.keyboard.type('2015');
  await tabTo(brush.getByRole('spinbutton', { name: 'To' }));
  await page.keyboard.type('2020');
  await page.keyboard.press('Enter');
  const chosen = countWhere(({ founded }) => {
    const year = Number(founded?.slice(0, 4) ?? NaN);
    return year >= 2015 && year <= 2020;
  });
  await expect(page.getByText(`${chosen} of ${FEATURES.length} venues shown`)).toBeVisible();
  await enter(brush.getByRole('button', { name: 'Clear' }));
  await expectFocus(brush.getByRole('spinbutton', { name: 'From' }));
});

test('what the study said leads to the view that shows it', async ({ page }) => {
  await openAtlas(page);
  await skipTo(page, 'panels');
  await enter(page.getByRole('button', { name: 'What the study said' }), 'Tab', 120);
  await enter(page.getByRole('button', { name: /^Show it\W*Very few last over three years/ }));
  await expect(panel(page, 'Do they last?').getByRole('radio', { name: 'survival' })).toBeChecked();
  await expect(page.locator('#panels :focus')).toHaveCount(1);
});

test('countries are compared, one exchanged, one added and removed, and Escape leads back', async ({
  page,
}) => {
  await openAtlas(page, '?country=KG,TJ');
  await skipTo(page, 'panels');
  const opener = page.getByRole('button', { name: 'Compare', exact: true });
  await enter(opener);
  const screen = page.getByRole('dialog', { name: 'Side by side' });
  await expect(screen).toBeVisible();
  await tabTo(screen.getByRole('combobox', { name: 'Column 1' }));
  await page.keyboard.press('Home');
  await expect(page).toHaveURL(/compare=KZ,TJ/);
  await expectFocus(screen.getByRole('combobox', { name: 'Column 1' }));
  await tabTo(screen.getByRole('combobox', { name: 'Add a country or city' }));
  await page.keyboard.press('End');
  await expect(page).toHaveURL(/compare=KZ,TJ,[^,]+$/);
  await expectFocus(screen.getByRole('combobox', { name: 'Add a country or city' }));
  await enter(screen.getByRole('button', { name: 'Remove Tajikistan' }), 'Shift+Tab');
  await expect(page).toHaveURL(/compare=KZ,[^,]+$/);
  await expectFocus(screen.getByRole('combobox', { name: 'Column 2' }));
  await enter(screen.getByRole('button', { name: /^Table/ }).first());
  await expect(screen.getByRole('figure').first().getByRole('table').first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(screen).toBeHidden();
  await expectFocus(opener);
});
