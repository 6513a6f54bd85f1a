/**
 * The atlas on a slow line and a slow device: when its points, list, panels and full map are there. Other pages are not
 * measured beside it; what counts is a budget in seconds.
 */
import type { CDPSession, Page } from '@playwright/test';
import type { Bench } from './bench';
import { openPage, readTimes } from './load';
import { formatSpread, spreadOf, type Spread } from './spread';
import { SUBJECTS } from './subjects';

const ROUNDS = 5;
const TIMEOUT_MS = 120_000;
const LINE = { kilobits: 400, latency: 400, slowdown: 4 };

/** When it must be there at the latest, s, and how it is known. */
const AWAITED = {
  'first points': { budget: 4, selector: '#first svg > g, .atlas-map .light svg > g' },
  list: { budget: 6, selector: '#app #explore [data-venue]' },
  panels: { budget: 6, selector: '#app #panels figure' },
} as const;
type Part = keyof typeof AWAITED;
const PARTS = Object.keys(AWAITED) as Part[];
const FULL_MAP_BUDGET = 20;

export async function slowPart(bench: Bench): Promise<object> {
  const [site, browser] = [await bench.site(), await bench.browser()];
  const address = site.addressOf('atlas', site.addInventory());
  const { marks } = SUBJECTS.atlas;
  const found: Record<Part | 'full map', number[]> = {
    'first points': [],
    list: [],
    panels: [],
    'full map': [],
  };
  let sent = 0;
  for (let round = 0; round < ROUNDS; round++) {
    site.served.length = 0;
    const { page, context } = await openPage(browser, marks, address, {
      flush: false,
      timeout: TIMEOUT_MS,
      selectors: Object.fromEntries(PARTS.map((name) => [name, AWAITED[name].selector])),
      prepare: slowDown,
    });
    const { idle } = await readTimes(page, marks);
    sent = site.served.reduce((sum, { bytes }) => sum + bytes, 0);
    const seen = await page.evaluate(() => window.benchProbe?.times ?? {});
    for (const name of PARTS) found[name].push((seen[name] ?? NaN) / 1000);
    found['full map'].push(idle / 1000);
    await context.close();
  }
  const rows = Object.entries(found).map(([name, values]): [string, Spread, number] => [
    name,
    spreadOf(values),
    name === 'full map' ? FULL_MAP_BUDGET : AWAITED[name as Part].budget,
  ]);
  console.log(
    `\nA line of ${LINE.kilobits} kbit/s and ${LINE.latency} ms, a processor ${LINE.slowdown} times slower; ${ROUNDS} cold loads, ` +
      `${Math.round(sent / 1000)} kB sent; s after navigation: median (least–most)`,
  );
  console.table(
    Object.fromEntries(
      rows.map(([name, spread, budget]) => [
        name,
        { found: formatSpread(spread, 1), budget, met: spread.median <= budget },
      ]),
    ),
  );
  return { line: LINE, sent, rows };
}

async function slowDown(page: Page): Promise<void> {
  const session: CDPSession = await page.context().newCDPSession(page);
  const bytes = (LINE.kilobits * 1000) / 8;
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: LINE.latency,
    downloadThroughput: bytes,
    uploadThroughput: bytes,
  });
  await session.send('Emulation.setCPUThrottlingRate', { rate: LINE.slowdown });
}
