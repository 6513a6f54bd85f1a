/** Waits for a map at rest: the graphics processor has finished a frame, and no other follows for a while. */
import type { Page } from '@playwright/test';

const POLL_MS = 100;

/**
 * When the last frame after `start` was finished, ms of the page's clock. `quiet`: how long none may follow, counted
 * in answers of the page, since a page whose script is busy draws nothing either. Throws after `timeout`.
 */
export async function restAfter(
  page: Page,
  start: number,
  { quiet, timeout }: { quiet: number; timeout: number },
): Promise<number> {
  const end = Date.now() + timeout;
  let last = NaN;
  let calm = 0;
  while (Date.now() < end) {
    const rested = await page.evaluate(() => window.benchProbe?.restedAt() ?? Infinity);
    calm = rested === last && rested > start && Number.isFinite(rested) ? calm + POLL_MS : 0;
    if (calm >= quiet) return rested;
    last = rested;
    await page.waitForTimeout(POLL_MS);
  }
  throw new Error(`no rest within ${timeout / 1000} s after the change`);
}
