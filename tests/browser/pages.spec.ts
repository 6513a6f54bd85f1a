import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import type { Page } from '@playwright/test';
import { test as base, expect, waitForMark } from './atlas';
import { violations } from './axe';
import { FEATURES } from './inventory';

const VENUE = 'kg-aigine';
const PAGES = ['', `ru/venue/${VENUE}/`, 'en/country/KG/', '404.html'] as const;

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** The built site under a path, as a static host serves it. */
const test = base.extend<{ subPath: boolean }>({
  subPath: [false, { option: true }],
  baseURL: async ({ subPath, baseURL }, use) => {
    if (!subPath) return use(baseURL);
    const server = createServer((request, response) => {
      const path = new URL(request.url ?? '', 'http://localhost').pathname;
      const file = join('dist', path.replace(/^\/atlas\//, '').replace(/(^|\/)$/, '$1index.html'));
      if (!path.startsWith('/atlas/') || !existsSync(file)) return response.writeHead(404).end();
      response.setHeader('Content-Type', MEDIA_TYPES[extname(file)] ?? 'application/octet-stream');
      return response.end(readFileSync(file));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}/atlas/`);
    server.closeAllConnections();
    server.close();
  },
});

test('no page of the built site links to a file that is not there', () => {
  const files = new Set(readdirSync('dist', { recursive: true, encoding: 'utf8' }));
  const pages = [...files].filter((file) => /^([a-z]{2}\/.*)?index\.html$/.test(file));
  expect(pages.length).toBeGreaterThan(6 * FEATURES.length);
  const lost = pages.flatMap((file) =>
    [...readFileSync(join('dist', file), 'utf8').matchAll(/ (?:href|src)="([^"#?]+)[^"]*"/g)].flatMap(
      ([, href = '']) => {
        if (/^https?:/.test(href)) return [];
        const path = new URL(href, `http://site/${file}`).pathname.slice(1);
        return files.has(path.replace(/(^|\/)$/, '$1index.html')) ? [] : [`${file}: ${href}`];
      },
    ),
  );
  expect(lost).toEqual([]);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the opening page has list, map, sentences and tables, and leads on', async ({ page, faults }) => {
    await page.goto('./');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByRole('img', { name: 'Map of venues' })).toBeVisible();
    await expect(page.locator('#page-list li')).toHaveCount(FEATURES.length);
    await expect(page.getByRole('table')).toHaveCount(3);
    await expect(page.locator('noscript p')).toBeVisible();
    await page.getByRole('link', { name: 'Русский' }).click();
    await expect(page).toHaveURL(/\/ru\/$/);
    await page.getByRole('link', { name: 'Кыргызстан' }).first().click();
    await expect(page).toHaveURL(/\/ru\/country\/KG\/$/);
    await page.locator(`a[href$="/venue/${VENUE}/"]`).click();
    await expect(page).toHaveURL(/\/ru\/venue\/kg-aigine\/$/);
    await expect(page.getByRole('heading', { level: 1 })).toContainText(/Айгине|Aigine/);
    await expect(page.getByRole('heading', { name: 'Источники' })).toBeVisible();
    await page.getByRole('link', { name: 'Oʻzbekcha' }).click();
    await expect(page).toHaveURL(/\/uz\/venue\/kg-aigine\/$/);
    // What is named for scripts is refused, as it should be.
    faults.splice(0, faults.length, ...faults.filter((fault) => !/\.js csp$/.test(fault)));
  });
});

/**
 * The page as a browser without scripts shows it. axe is a script itself, so it is the page that is without: its own
 * are taken out, its words for that case put in.
 */
async function openBare(page: Page, path: string): Promise<void> {
  const change = async (url: RegExp, change: (text: string) => string): Promise<void> => {
    await page.route(url, async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: change(await response.text()) });
    });
  };
  await change(/(\/|\.html)$/, (html) =>
    html
      .replace(/<\/?noscript>/g, '')
      .replace(/<script [^>]*type="module"[^]*?<\/script>|<link rel="(module)?preload"[^>]*>/g, ''),
  );
  await change(/\.css$/, (css) => css.replace(/\(scripting: ?enabled\)/g, '(scripting: none)'));
  await page.goto(`./${path}`);
}

for (const path of PAGES) {
  test(`axe finds nothing on /${path} without its scripts, and it fits every width`, async ({ page }) => {
    await openBare(page, path);
    await expect(page.locator('h1')).toBeVisible();
    if (path === '') await expect(page.locator('.page-map')).toBeVisible();
    for (const width of [1440, 768, 320]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await violations(page), String(width)).toEqual([]);
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth),
        String(width),
      ).toBeLessThanOrEqual(width);
    }
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await violations(page, { colours: true })).toEqual([]);
  });
}

interface Seen {
  shifts: number[];
  /** Frames without a heading, a list or panels. */
  gaps: string[];
  frames: number;
  /** Frames in which a venue stands in two lists. */
  doubled: number;
}

/** Looks at every frame from the first on that shows anything. */
async function watch(page: Page): Promise<() => Promise<Seen>> {
  await page.addInitScript(() => {
    const seen: Seen = { shifts: [], gaps: [], frames: 0, doubled: 0 };
    Object.assign(window, { seen });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.shifts.push((entry as unknown as { value: number }).value);
    }).observe({ type: 'layout-shift', buffered: true });
    const parts = ['h1', '#page-list li, #explore li', '#page-panels figure, #panels figure'];
    const look = (): void => {
      // Until the page has been read to its end, its parts are still to come.
      if (document.readyState !== 'loading') {
        seen.frames += 1;
        for (const part of parts) if (!document.querySelector(part)) seen.gaps.push(part);
        const isDouble =
          document.querySelectorAll('h1').length > 1 ||
          (document.querySelector('#page-list') && document.querySelector('#explore [data-venue]')) ||
          (document.querySelector('#page-panels') && document.querySelector('#panels > div'));
        if (isDouble) seen.doubled += 1;
      }
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  return () => page.evaluate(() => (window as unknown as { seen: Seen }).seen);
}

for (const [path, width] of [
  ['', 1440],
  ['ru/', 1440],
  ['', 1024],
  ['kk/', 390],
] as const) {
  test(`at ${width} px the app takes over from /${path} without a gap, a shift or a second list`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 900 });
    const seen = await watch(page);
    await page.goto(`./${path}`);
    await waitForMark(page, 'atlas:list');
    await waitForMark(page, 'atlas:idle');
    const { shifts, gaps, frames, doubled } = await seen();
    expect(frames).toBeGreaterThan(5);
    expect(gaps).toEqual([]);
    expect(doubled).toBe(0);
    if (width > 768) expect(shifts.reduce((sum, shift) => sum + shift, 0)).toBeLessThan(0.01);
    await expect(page.locator('#page, #page-list, #page-panels')).toHaveCount(0);
    await expect(page).toHaveURL(path ? new RegExp(`/\\?lang=${path.slice(0, 2)}$`) : /\/$/);
    await expect(page.locator('html')).toHaveAttribute('lang', path.slice(0, 2) || 'en');
  });
}

test('a list in another language, or of other venues, does not stay for the app', async ({ page }) => {
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route(/AtlasMap-[^/]*\.js$/, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto('./?kind=venue');
  await expect(page.locator('#explore')).toBeAttached();
  await expect(page.locator('#page-list')).toHaveCount(0);
  release();
  await waitForMark(page, 'atlas:list');
});

test('where the data cannot be had, the prerendered list stays', async ({ page, faults }) => {
  await page.route(/atlas-[^/]*\.json$/, (route) => route.fulfill({ status: 500 }));
  await page.goto('./');
  await expect(page.getByRole('alert').first()).toBeVisible();
  await expect(page.locator('#page-list li').first()).toBeVisible();
  faults.length = 0;
});

test('the page for lost addresses finds venues by words', async ({ page, faults }) => {
  const answer = await page.goto('./nowhere/');
  expect(answer?.status()).toBe(404);
  faults.length = 0;
  await page.getByRole('searchbox').fill('Aigine');
  await page.keyboard.press('Enter');
  await waitForMark(page, 'atlas:list');
  await expect(page).toHaveURL(/\/\?q=Aigine$/);
});

test.describe('under a path of its host', () => {
  test.use({ subPath: true });

  test('pages and atlas lead to one another', async ({ page }) => {
    await page.goto(`./ru/venue/${VENUE}/`);
    await expect(page.locator('main')).toHaveCSS('max-width', '960px');
    await page.getByRole('link', { name: 'Показать на карте' }).click();
    await waitForMark(page, 'atlas:list');
    expect(new URL(page.url()).pathname).toBe('/atlas/');
    const card = page.locator(`[data-card="${VENUE}"]`);
    await card.getByRole('link', { name: 'Страница этой площадки' }).click();
    await expect(page).toHaveURL(new RegExp(`/atlas/ru/venue/${VENUE}/$`));
    await page.getByRole('link', { name: 'Атлас творческого образования' }).click();
    await waitForMark(page, 'atlas:list');
    await expect(page).toHaveURL(/\/atlas\/\?lang=ru$/);
    await page.getByRole('button', { name: 'Об атласе' }).click();
    await page.getByRole('dialog').getByRole('link', { name: 'Таджикистан' }).click();
    await expect(page).toHaveURL(/\/atlas\/ru\/country\/TJ\/$/);
  });
});
