/** The atlas without a network, and how a newer version takes the place of an older one. */
import type { Page } from '@playwright/test';
import { expect, openAtlas, test as base } from './atlas';
import { FEATURES } from './inventory';
import { Site } from './site';

const test = base.extend<{ site: Site }>({
  site: async ({}, use) => {
    const site = await Site.open();
    await use(site);
    await site.close();
  },
  baseURL: async ({ site }, use) => use(site.address),
  serviceWorkers: 'allow',
});

const hubs = FEATURES.filter(({ properties }) => properties.kind === 'creative-hub').length;

/** Waits until the page and all that it may need are kept. */
async function kept(page: Page): Promise<void> {
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated', undefined, {
    timeout: 30_000,
  });
}

const cachedFiles = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const caches_ = await Promise.all((await caches.keys()).map((name) => caches.open(name)));
    const requests = (await Promise.all(caches_.map((cache) => cache.keys()))).flat();
    return requests.map(({ url }) => new URL(url).pathname.split('/').slice(3).join('/'));
  });

test('after one visit the atlas opens without a network, in any view and language, and says so', async ({
  page,
  context,
  faults,
}) => {
  await openAtlas(page);
  await kept(page);
  const files = await cachedFiles(page);
  expect(files).toContain('index.html');
  expect(files.filter((file) => !/^(index\.html|favicon\.svg|assets\/[^/]+)$/.test(file))).toEqual([]);
  await expect(page.getByText('You are offline')).toBeHidden();

  await context.setOffline(true);
  await expect(page.getByText('You are offline.')).toContainText('Data as of');
  await openAtlas(page, '?kind=creative-hub&lang=ru&venue=kz-tselinny');
  await expect(page.getByText('Нет подключения к интернету.')).toContainText('Данные на');
  await expect(page.locator('.atlas-map')).toHaveAttribute('data-renderer', 'gl');
  const card = page.locator('[data-card="kz-tselinny"]');
  await expect(card.getByRole('heading', { name: /Источники/ })).toBeVisible();
  await card.getByRole('button', { name: 'Назад к списку' }).click();
  await expect(page.locator('#explore [data-venue]')).toHaveCount(hubs);
  await page.getByRole('search').getByRole('combobox').fill('ташкент');
  await expect(page.getByRole('listbox').getByRole('option').first()).toBeVisible();

  // What is no page of the atlas itself is not passed off as it.
  await expect(page.goto('./embed.html')).rejects.toThrow();
  expect(faults.splice(0)).toEqual([expect.stringContaining('embed.html')]);
  await context.setOffline(false);
  await openAtlas(page);
  await expect(page.getByText('You are offline')).toBeHidden();
});

test('a newer version waits for the reader, who keeps the view; other windows are told', async ({
  page,
  context,
  site,
}) => {
  await openAtlas(page, '?kind=creative-hub&stars=kz-tselinny');
  await kept(page);
  const other = await context.newPage();
  await openAtlas(other);
  await page.evaluate(() => Object.assign(window, { here: true }));

  site.change('index.html', (text) => text.replace('<head>', '<head><meta name="version" content="2">'));
  site.change('serviceWorker.js', (text) => {
    const [entry = ''] = /\{"revision":"\w+","url":"index\.html"\}/.exec(text) ?? [];
    expect(entry).not.toBe('');
    return text.replace(entry, '{"revision":"2","url":"index.html"}');
  });
  await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
  const notice = page.getByText('A newer version of the atlas is ready.');
  await expect(notice).toBeVisible();
  // Nothing has happened to the page, nor to another that is opened meanwhile.
  expect(await page.evaluate(() => 'here' in window)).toBe(true);
  await other.reload();
  await expect(other.locator('meta[name="version"]')).toHaveCount(0);
  await expect(other.getByText('A newer version of the atlas is ready.')).toBeVisible();

  await page.getByRole('button', { name: 'Load it' }).click();
  await expect(page.locator('meta[name="version"]')).toHaveCount(1);
  await expect(page).toHaveURL(/kind=creative-hub.*stars=kz-tselinny/);
  await expect(page.getByText(`${hubs} of ${FEATURES.length} venues shown`)).toBeVisible();
  await expect(notice).toBeHidden();
  // One version is kept, not two.
  const files = await cachedFiles(page);
  expect(files.filter((file) => file === 'index.html')).toHaveLength(1);

  await other.evaluate(() => Object.assign(window, { here: true }));
  await expect(other.getByText('The atlas has been renewed in another window.')).toBeVisible();
  await other.getByRole('button', { name: 'Load the page again' }).click();
  await expect(other.locator('meta[name="version"]')).toHaveCount(1);
});

test('in a frame nothing is kept; where keeping fails, nothing else does', async ({ page, site, faults }) => {
  site.change(
    'frame.html',
    () =>
      '<!doctype html><link rel="icon" href="./favicon.svg"><iframe src="./" width="1300" height="800"></iframe>',
  );
  await page.goto('./frame.html');
  const frame = page.frameLocator('iframe');
  await expect(frame.locator('#explore [data-venue]').first()).toBeVisible();
  await expect(frame.locator('.atlas-map')).toHaveAttribute('data-renderer', 'gl');
  expect(site.asked).not.toContain('serviceWorker.js');

  site.change('serviceWorker.js', () => 'throw new Error("broken");');
  await openAtlas(page);
  await expect.poll(() => site.asked).toContain('serviceWorker.js');
  await page.locator('#explore [data-venue]').first().click();
  await expect(page.locator('[data-card]')).toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(0);
  expect(faults).toEqual([]);
});
