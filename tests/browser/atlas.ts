/** The page under test: opened with every fault recorded, so that a journey fails on any of them. */
import { test as base, expect, type Page } from '@playwright/test';

export { expect };

export const test = base.extend<{ faults: string[] }>({
  // Faults of the page: errors, console errors and warnings, failed requests, requests to other hosts.
  faults: [
    async ({ page, baseURL }, use) => {
      const faults: string[] = [];
      const home = new URL(baseURL ?? '').host;
      page.on('pageerror', (error) => faults.push(`page error: ${error.message}`));
      page.on('console', (message) => {
        if (message.type() === 'error' || message.type() === 'warning') {
          // Said by Chromium of its software renderer when pixels are read back for a screenshot.
          if (!/GPU stall due to ReadPixels/.test(message.text())) faults.push(`console: ${message.text()}`);
        }
      });
      page.on('requestfailed', (request) => {
        faults.push(`failed: ${request.url()} ${request.failure()?.errorText ?? ''}`);
      });
      page.on('response', (response) => {
        if (response.status() >= 400) faults.push(`${response.status()}: ${response.url()}`);
      });
      page.on('request', (request) => {
        const url = new URL(request.url());
        if (/^https?:$/.test(url.protocol) && url.host !== home) faults.push(`other host: ${request.url()}`);
      });
      await use(faults);
      expect(faults).toEqual([]);
    },
    { auto: true },
  ],
});

/** Opens the atlas and waits until the map is at rest. */
export async function openAtlas(page: Page, query = ''): Promise<void> {
  await page.goto(`./${query}`);
  await waitForMark(page, 'atlas:idle');
}

export async function waitForMark(page: Page, mark: string): Promise<void> {
  await page.waitForFunction((name) => performance.getEntriesByName(name).length > 0, mark, {
    timeout: 30_000,
  });
}
