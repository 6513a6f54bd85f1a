/**
 * Pages of others that embed the atlas. The test answers for their addresses, and for the atlas at an address of its
 * own: three sites that have nothing in common.
 */
import type { Page } from '@playwright/test';
import { test as base } from './atlas';

/** May steer an embed (`embedOrigins` of data/meta.json), and may not. */
export const UNESCO = 'https://www.unesco.org';
export const ELSEWHERE = 'https://host.example';
export const ATLAS = 'https://atlas.example';

const SITES = [UNESCO, ELSEWHERE, ATLAS];

export const test = base.extend({
  friends: async ({}, use) => use(SITES.map((origin) => new URL(origin).host)),
  page: async ({ page, baseURL }, use) => {
    await page.route(`${ATLAS}/**`, async (route) => {
      const { pathname, search } = new URL(route.request().url());
      await route.fulfill({
        response: await route.fetch({ url: new URL(`.${pathname}${search}`, baseURL).href }),
      });
    });
    await use(page);
  },
});

export interface HostPage {
  body: string;
  head?: string;
  /** Of the page itself. */
  policy?: string;
  dir?: 'rtl';
}

/** Answers for a page of a site. */
export async function serve(page: Page, address: string, host: HostPage): Promise<void> {
  const { body, head = '', policy, dir = 'ltr' } = host;
  await page.route(address, (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      headers: policy ? { 'Content-Security-Policy': policy } : {},
      body:
        `<!doctype html><html lang="en" dir="${dir}"><head><meta charset="utf-8"><title>A page of others</title>` +
        `<link rel="icon" href="data:,">${head}</head><body>${body}</body></html>`,
    }),
  );
}

/** Answers for a page of a site and opens it. */
export async function visit(page: Page, address: string, host: HostPage): Promise<void> {
  await serve(page, address, host);
  await page.goto(address);
}
