/**
 * Files that do not come, or come broken. In each case the reader is told what is missing in words of their language,
 * the rest works, there is a way to try again, and the address with all that was chosen stays.
 */
import type { Page, Route } from '@playwright/test';
import { expect, openAtlas, test, waitForMark } from './atlas';
import { FEATURES } from './inventory';

const VIEW = '?kind=creative-hub&stars=kz-tselinny';
const hubs = FEATURES.filter(({ properties }) => properties.kind === 'creative-hub').length;

const ATLAS = /\/atlas-[^/]*\.json$/;
const missing = (route: Route): Promise<void> => route.fulfill({ status: 404, body: '' });

/** Time limits of the page pass so many times faster. */
async function hasten(page: Page, times: number): Promise<void> {
  await page.addInitScript((factor) => {
    const [timeout, interval] = [AbortSignal.timeout.bind(AbortSignal), window.setInterval.bind(window)];
    AbortSignal.timeout = (ms) => timeout(ms / factor);
    const faster = (run: () => void, ms = 0): unknown => interval(run, ms / factor);
    Object.assign(window, { setInterval: faster });
  }, times);
}

async function shown(page: Page): Promise<void> {
  await expect(page.getByText(`${hubs} of ${FEATURES.length} venues shown`)).toBeVisible();
  await expect(page).toHaveURL(/kind=creative-hub.*stars=kz-tselinny/);
}

const renewed = (page: Page) =>
  page.getByText('A part of the page could not be loaded: the connection failed');

test.describe('the data file', () => {
  const BROKEN: readonly (readonly [
    what: string,
    answer: (route: Route) => Promise<void>,
    reason: RegExp,
  ])[] = [
    ['is missing', missing, /HTTP 404/],
    ['meets a fault of the server', (route) => route.fulfill({ status: 500, body: 'oops' }), /HTTP 500/],
    [
      'is cut off',
      async (route) => {
        const text = await (await route.fetch()).text();
        await route.fulfill({ contentType: 'application/json', body: text.slice(0, text.length / 2) });
      },
      /JSON/,
    ],
    [
      'is something else',
      (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html>' }),
      /JSON/,
    ],
    ['is no atlas', (route) => route.fulfill({ json: [] }), /data version undefined found/],
    [
      'has another form',
      async (route) => {
        const atlas = (await (await route.fetch()).json()) as object;
        await route.fulfill({ json: { ...atlas, version: 1 } });
      },
      /data version 1 found, 2 expected/,
    ],
    [
      'has parts that are not what they should be',
      async (route) => {
        const atlas = (await (await route.fetch()).json()) as object;
        await route.fulfill({ json: { ...atlas, countries: 'four' } });
      },
      /countries/,
    ],
    ['does not come', () => new Promise(() => undefined), /time/],
  ];

  test('is missing, broken, of another form or does not come', async ({ page, faults }) => {
    await hasten(page, 20);
    for (const [what, answer, reason] of BROKEN) {
      await test.step(what, async () => {
        await page.route(ATLAS, answer);
        await page.goto(`./${VIEW}`);
        const alert = page.getByRole('alert');
        await expect(alert).toContainText('The atlas could not load its data.');
        await expect(alert).toContainText(reason);
        await expect(page).toHaveURL(/kind=creative-hub.*stars=kz-tselinny/);
        await page.unroute(ATLAS);
      });
    }
    // Once it is there, the same page goes on with it.
    await page.evaluate(() => Object.assign(window, { here: true }));
    await page.getByRole('button', { name: 'Retry' }).click();
    await shown(page);
    expect(await page.evaluate(() => 'here' in window)).toBe(true);
    faults.length = 0;
  });

  test('is still missing when the reader tries again, in their language', async ({ page, faults }) => {
    await page.route(ATLAS, missing);
    await page.goto('./?lang=kk');
    const alert = page.getByRole('alert');
    await expect(alert).toContainText('Атластың деректері жүктелмеді.');
    await page.unroute(ATLAS);
    await page.route(ATLAS, (route) => route.fulfill({ status: 503, body: '' }));
    await alert.getByRole('button', { name: 'Қайталау' }).click();
    await expect(alert).toContainText('HTTP 503');
    await page.unroute(ATLAS);
    await alert.getByRole('button', { name: 'Бетті қайта жүктеу' }).click();
    await expect(page.locator('#explore [data-venue]').first()).toBeVisible();
    faults.length = 0;
  });
});

test.describe('code', () => {
  test('of an older atlas that is gone: the app, and the words of the language', async ({ page, faults }) => {
    // Without any words of its own the page has some in two languages.
    for (const gone of [/\/assets\/(main|app)-[^/]*\.js$/, /\/assets\/(en|ru)-[^/]*\.js$/]) {
      await page.route(gone, missing);
      await page.goto(`./${VIEW}&lang=ru`);
      const alert = page.getByRole('alert');
      await expect(alert).toContainText('Не удалось загрузить атлас.');
      await expect(alert).toContainText('The atlas could not be loaded.');
      await page.unroute(gone);
    }
    await page.getByRole('alert').getByRole('button').click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Атлас/);
    await expect(page).toHaveURL(/kind=creative-hub.*stars=kz-tselinny/);

    // Where only the reader's language is missing it goes on in English, and says so.
    const words = /\/assets\/ru-[^/]*\.js$/;
    await page.route(words, missing);
    await page.reload();
    await shown(page);
    await expect(renewed(page)).toBeVisible();
    await page.unroute(words);
    await page.getByRole('button', { name: 'Load the page again' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Атлас/);
    faults.length = 0;
  });

  test('of a card: list and map go on, and loading the page again shows it', async ({ page, faults }) => {
    const card = /\/assets\/VenueCard-[^/]*\.js$/;
    await page.route(card, missing);
    await openAtlas(page, VIEW);
    await page.locator('#explore [data-venue="kz-tselinny"]').click();
    await expect(renewed(page)).toBeVisible();
    await expect(page).toHaveURL(/venue=kz-tselinny/);
    await page.getByRole('button', { name: 'Zoom in' }).click();
    await expect(page).toHaveURL(/map=/);
    await page.unroute(card);
    await page.getByRole('button', { name: 'Load the page again' }).click();
    await expect(page.locator('[data-card="kz-tselinny"]')).toBeVisible();
    await expect(page).toHaveURL(/kind=creative-hub.*stars=kz-tselinny/);
    faults.length = 0;
  });

  test('of the map, of the full map, or its worker: list, panels and what there is of the map stay', async ({
    page,
    faults,
  }) => {
    await hasten(page, 20);
    const whole = /\/assets\/AtlasMap-[^/]*\.js$/;
    await page.route(whole, missing);
    await page.goto(`./${VIEW}`);
    await expect(
      page.getByText('The map could not be loaded. List and panels work without it.'),
    ).toBeVisible();
    await shown(page);
    await expect(page.locator('#panels figure').first()).toBeVisible();
    await page.unroute(whole);

    for (const file of [/\/assets\/GlMap-[^/]*\.js$/, /\/assets\/maplibre-gl-worker-[^/]*\.mjs$/]) {
      await page.route(file, missing);
      await page.goto(`./${VIEW}&map=6/43/70`);
      const notice = page.locator('.atlas-map').getByRole('status');
      await expect(notice).toContainText('The full map could not be loaded. The light map stays');
      await expect(page.locator('.atlas-map')).toHaveAttribute('data-renderer', 'svg');
      await page.getByRole('button', { name: 'Zoom in' }).click();
      await expect(page).toHaveURL(/map=7/);
      await page.unroute(file);
    }
    await page.locator('.atlas-map').getByRole('button', { name: 'Load the page again' }).click();
    await expect(page.locator('.atlas-map')).toHaveAttribute('data-renderer', 'gl');
    await shown(page);
    faults.length = 0;
  });
});

test('details, search and outlines that fail are said where they are missing, and asked for again', async ({
  page,
  faults,
}) => {
  const [details, search, outlines] = [/\/details-kz-[^/]*$/, /\/search-[^/]*\.json$/, /\/outlines-[^/]*$/];
  await page.route(details, (route) => route.fulfill({ status: 500, body: '' }));
  await page.route(search, async (route) => {
    await route.fulfill({
      contentType: 'application/json',
      body: (await (await route.fetch()).text()).slice(0, 999),
    });
  });
  await page.route(outlines, missing);
  await page.goto(`./${VIEW}`);
  await waitForMark(page, 'atlas:list');
  const notice = page.locator('.atlas-map').getByRole('status');
  await expect(notice).toContainText(/could not be loaded/);
  await page.unroute(outlines);
  await notice.getByRole('button').first().click();

  await page.getByRole('combobox', { name: 'Search names, places, topics' }).fill('tselinny');
  await expect(page.getByText('The full search could not be loaded: only names are searched.')).toBeVisible();
  await expect(page.locator('#explore [data-venue="kz-tselinny"]')).toBeVisible();
  await page.unroute(search);

  await page.locator('#explore [data-venue="kz-tselinny"]').click();
  const card = page.locator('[data-card="kz-tselinny"]');
  await expect(card).toContainText('The details of this venue could not be loaded.');
  await page.unroute(details);
  await card.getByRole('button', { name: 'Retry' }).click();
  await expect(card.getByRole('heading', { name: /Sources/ })).toBeVisible();

  await page.getByRole('combobox', { name: 'Search names, places, topics' }).blur();
  await page.getByRole('combobox', { name: 'Search names, places, topics' }).focus();
  await expect(page.getByText('The full search could not be loaded')).toBeHidden();
  faults.length = 0;
});
