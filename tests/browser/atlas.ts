/** The page under test: opened with every fault recorded, so that a journey fails on any of them. */
import { test as base, expect, type Page } from '@playwright/test';

export { expect };

/**
 * Said by Chromium of its software renderer when pixels are read back for a screenshot; and of frames that may share,
 * which it cannot on Linux; and by Playwright of the service worker that the configuration keeps away.
 */
const NOISE =
  /GPU stall due to ReadPixels|^Unrecognized feature: 'web-share'\.$|registration blocked by Playwright/;

export const test = base.extend<{ faults: string[]; friends: string[] }>({
  // Other hosts that the page under test may ask, since the test itself answers for them.
  friends: [[], { option: true }],
  // Faults of the page: errors, console errors and warnings, failed requests, requests to other hosts.
  faults: [
    async ({ page, baseURL, friends }, use) => {
      const faults: string[] = [];
      const known = [new URL(baseURL ?? '').host, ...friends];
      page.on('pageerror', (error) => faults.push(`page error: ${error.message}`));
      page.on('console', (message) => {
        if (message.type() === 'error' || message.type() === 'warning') {
          if (!NOISE.test(message.text())) faults.push(`console: ${message.text()}`);
        }
      });
      page.on('requestfailed', (request) => {
        const why = request.failure()?.errorText ?? '';
        // Given up by the browser because the page is being left or loaded anew, which is no failure.
        if (why !== 'net::ERR_ABORTED') faults.push(`failed: ${request.url()} ${why}`);
      });
      page.on('response', (response) => {
        if (response.status() >= 400) faults.push(`${response.status()}: ${response.url()}`);
      });
      page.on('request', (request) => {
        const url = new URL(request.url());
        if (/^https?:$/.test(url.protocol) && !known.includes(url.host))
          faults.push(`other host: ${request.url()}`);
      });
      await use(faults);
      expect(faults).toEqual([]);
    },
    { auto: true },
  ],
});

/** Opens the atlas and waits until the map is at rest and list and panels are drawn, whichever comes last. */
export async function openAtlas(page: Page, query = ''): Promise<void> {
  await page.goto(`./${query}`);
  await waitForMark(page, 'atlas:idle');
  await waitForMark(page, 'atlas:list');
}

/** Reads as a reader who saves data: the map stays the light one. To be said before the page is opened. */
export async function saveData(page: Page): Promise<void> {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'connection', { value: { saveData: true } });
  });
}

export async function waitForMark(page: Page, mark: string): Promise<void> {
  await page.waitForFunction((name) => performance.getEntriesByName(name).length > 0, mark, {
    timeout: 30_000,
  });
}

/** An empty page beside the atlas, for what tests read apart: there the atlas's headers are in nobody's way. */
export async function pageApart(page: Page): Promise<Page> {
  return page.context().newPage();
}

/** The atlas file on its way to the page, as columns. */
export interface AtlasJson {
  venues: Record<string, unknown[]>;
  [part: string]: unknown;
}

/** Changes the data before the page gets them. */
export async function changeAtlas(page: Page, change: (atlas: AtlasJson) => void): Promise<void> {
  await page.route(/atlas-[^/]*\.json$/, async (route) => {
    const atlas = (await (await route.fetch()).json()) as AtlasJson;
    change(atlas);
    await route.fulfill({ json: atlas });
  });
}

/** Adds a copy of the venue in row `model`, changed in some columns. */
export function addVenue(atlas: AtlasJson, model: number, columns: Record<string, unknown>): void {
  for (const [column, values] of Object.entries(atlas.venues)) {
    values.push(column in columns ? columns[column] : values[model]);
  }
}

interface MapHook {
  project(lon: number, lat: number): { x: number; y: number };
  drawnAt(lon: number, lat: number): { x: number; y: number };
}

/** Where a position lies on the page, in px; `drawn`: as the renderer in sight has it. */
export async function pointOf(
  page: Page,
  lon: number,
  lat: number,
  drawn = false,
): Promise<{ x: number; y: number }> {
  return page.locator('.atlas-map').evaluate(
    (element, [lon, lat, drawn]) => {
      const { atlasMap } = element as unknown as { atlasMap: MapHook };
      const box = element.getBoundingClientRect();
      const point = drawn ? atlasMap.drawnAt(lon, lat) : atlasMap.project(lon, lat);
      return { x: box.left + point.x, y: box.top + point.y };
    },
    [lon, lat, drawn] as const,
  );
}
