/** Memory of the process that draws a page, after garbage collection: at once, and once the browser has let go too. */
import { readFileSync } from 'node:fs';
import type { Browser, Page } from '@playwright/test';

export interface Memory {
  /** JavaScript's heap in use, MB. */
  heap: number;
  /** All of the renderer process in memory, MB; NaN where the system does not tell. */
  resident: number;
  /** The share of it that is the process's own, MB. */
  own: number;
  /** As `resident`, half a second after the collection. */
  atOnce: number;
}

const SETTLE_MS = 500;
/** Chromium keeps the buffers that it has painted a page into, and no longer shows, for five seconds. */
const REST_MS = 8000;
const MB = 1e6;

/** No other page may be open: of the renderers the largest is taken, beside it Chromium keeps an empty one ready. */
export async function readMemory(browser: Browser, page: Page): Promise<Memory> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.enable');
  // Twice: what finalisers let go is found by the second.
  for (let i = 0; i < 2; i++) await session.send('HeapProfiler.collectGarbage');
  await page.waitForTimeout(SETTLE_MS);
  await session.send('Performance.enable');
  const { metrics } = await session.send('Performance.getMetrics');
  const heap = metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? NaN;
  const { resident: atOnce } = await ofRenderer(browser);
  await page.waitForTimeout(REST_MS - SETTLE_MS);
  return { heap: heap / MB, atOnce, ...(await ofRenderer(browser)) };
}

async function ofRenderer(browser: Browser): Promise<Pick<Memory, 'resident' | 'own'>> {
  const { processInfo } = await (await browser.newBrowserCDPSession()).send('SystemInfo.getProcessInfo');
  const renderers = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => ofProcess(id));
  return renderers.reduce((a, b) => (a.resident >= b.resident ? a : b), { resident: NaN, own: NaN });
}

/** From Linux's account of a process (kB). */
function ofProcess(id: number): Pick<Memory, 'resident' | 'own'> {
  let text: string;
  try {
    text = readFileSync(`/proc/${id}/smaps_rollup`, 'utf8');
  } catch {
    return { resident: NaN, own: NaN };
  }
  const field = (name: string): number => Number(new RegExp(`^${name}:\\s*(\\d+) kB`, 'm').exec(text)?.[1]);
  return {
    resident: (field('Rss') * 1024) / MB,
    own: ((field('Private_Clean') + field('Private_Dirty')) * 1024) / MB,
  };
}
