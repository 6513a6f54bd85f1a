/** Loads one page in a new browser context and reads what the probe has seen. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from '@playwright/test';
import ts from 'typescript';
import type { BenchSite, Inventory } from './site';
import { SUBJECTS, type Marks } from './subjects';

export const VIEWPORT = { width: 1440, height: 900 };

/** The probe as a script: its types are all that has to go. */
const PROBE = ts
  .transpileModule(readFileSync(join(import.meta.dirname, 'probe.ts'), 'utf8'), {
    compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext },
  })
  .outputText.replace(/^export \{\};?$/m, '');

const SIZE_TIMEOUT_MS = 60_000;

export interface Opened {
  page: Page;
  context: BrowserContext;
}

interface OpenOptions {
  /** Whether a mark waits for the graphics processor. */
  flush: boolean;
  timeout: number;
  /** Elements whose coming is noted (probe.ts). */
  selectors?: Readonly<Record<string, string>>;
  /** Done to the page before it is opened. */
  prepare?: (page: Page) => Promise<void>;
}

/** Opens a page and waits until it is at rest; throws where it is not in time. The context is the caller's to close. */
export async function openPage(
  browser: Browser,
  marks: Marks,
  address: string,
  { flush, timeout, selectors = {}, prepare }: OpenOptions,
): Promise<Opened> {
  const context = await browser.newContext({
    viewport: VIEWPORT,
    locale: 'en-GB',
    colorScheme: 'light',
    // What is kept for later visits is fetched after the rest that is measured.
    serviceWorkers: 'block',
  });
  const page = await context.newPage();
  try {
    const asked = { marks: Object.values(marks), flush, selectors };
    await page.addInitScript({ content: `window.benchAsked = ${JSON.stringify(asked)};\n${PROBE}` });
    await prepare?.(page);
    await page.goto(address, { timeout });
    await page.waitForFunction((mark) => window.benchProbe?.times[mark] !== undefined, marks.idle, {
      timeout,
      polling: 100,
    });
  } catch (error) {
    await context.close();
    throw error;
  }
  return { page, context };
}

/** The size of the atlas's map, as the other pages take it from their address: their maps are as large. */
export async function mapQuery(browser: Browser, site: BenchSite, inventory: Inventory): Promise<string> {
  const address = site.addressOf('atlas', inventory);
  const { page, context } = await openPage(browser, SUBJECTS.atlas.marks, address, {
    flush: false,
    timeout: SIZE_TIMEOUT_MS,
  });
  const box = await page.locator('.atlas-map').boundingBox();
  await context.close();
  if (!box) throw new Error('the atlas shows no map');
  return `?width=${Math.round(box.width)}&height=${Math.round(box.height)}`;
}

export interface Times {
  /** Navigation to points on the screen, and to a map at rest; ms. */
  points: number;
  idle: number;
  /** What long tasks before that rest had over 50 ms; ms. */
  blocking: number;
}

/** A task that the browser holds long, ms. */
const LONG_MS = 50;

export async function readTimes(page: Page, marks: Marks): Promise<Times> {
  const probe = await page.evaluate(() => ({
    times: window.benchProbe?.times ?? {},
    longTasks: window.benchProbe?.longTasks ?? [],
  }));
  const idle = probe.times[marks.idle] ?? NaN;
  return {
    points: probe.times[marks.points] ?? NaN,
    idle,
    blocking: blockingTime(probe.longTasks, idle),
  };
}

/** A task that runs on past `end` counts up to there. */
export function blockingTime(
  tasks: readonly (readonly [start: number, length: number])[],
  end: number,
): number {
  return tasks.reduce(
    (sum, [start, length]) => sum + Math.max(Math.min(start + length, end) - start - LONG_MS, 0),
    0,
  );
}
