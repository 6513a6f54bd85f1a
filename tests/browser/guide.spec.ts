import { readMessages } from '../i18n/messageFiles';
import { expect, openAtlas, test } from './atlas';
import { violations } from './axe';
import { enter, expectFocus, tabTo } from './keyboard';

test('the guide is walked by keyboard in its dialog, and is a page of its own', async ({ page }) => {
  await openAtlas(page);
  const opener = page.getByRole('button', { name: 'Help', exact: true });
  await opener.focus();
  await page.keyboard.press('Enter');
  const guide = page.getByRole('dialog', { name: 'How to read the atlas' });
  await expectFocus(guide.getByRole('heading', { level: 2 }));
  expect(await violations(page, { part: 'dialog', colours: true })).toEqual([]);

  const address = page.url();
  await enter(guide.getByRole('link', { name: 'Errors and missing places' }));
  await expectFocus(guide.getByRole('heading', { name: 'Errors and missing places' }));
  expect(page.url()).toBe(address);
  await expect(guide.getByText('“Report a correction” on a card')).toBeInViewport();
  await tabTo(guide.getByRole('button', { name: 'Close' }));
  await page.keyboard.press('Escape');
  await expectFocus(opener);

  const russian = readMessages('ru');
  await page.goto('ru/guide/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(russian['help.heading'] ?? '');
  await page.getByRole('link', { name: russian['help.report'] ?? '' }).click();
  await expect(page.getByRole('heading', { name: russian['help.report'] ?? '' })).toBeInViewport();
  expect(await violations(page, { colours: true })).toEqual([]);
});
