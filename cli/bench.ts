/**
 * `npm run bench`: sizes of the built site, and the time from navigation to the first list, the first points and a
 * map at rest, as medians of cold loads in a new browser context. Numbers are for this machine.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { chromium, type Browser } from '@playwright/test';
import { build, preview } from 'vite';
import { BROWSER_FLAGS, ensureBrowser } from './browser';
import { firstViewFiles, siteSizes, sizeOf, sumSizes } from './sizes';

const RUNS = 7;
const MARKS = ['atlas:list', 'atlas:points', 'atlas:idle'] as const;

await build({ logLevel: 'warn', configLoader: 'runner' });
const server = await preview({
  configLoader: 'runner',
  preview: { port: 0, host: '127.0.0.1' },
  logLevel: 'warn',
});
const address = server.resolvedUrls?.local[0];
if (!address) throw new Error('the preview server gave no address');
const browser = await chromium.launch({ executablePath: ensureBrowser(), args: [...BROWSER_FLAGS] });

const loads: Record<string, number>[] = [];
for (let run = 0; run < RUNS; run++) loads.push(await coldLoad(browser, address));
await browser.close();
await server.close();

const sizes = siteSizes('dist');
console.log('\nFiles of the built site (kB)');
console.table(sizes.map(inKilobytes));
const firstView = firstViewFiles('dist').map((file) => sizeOf('dist', file));
console.log('\nList and panels before the map: scripts, styles, data (kB; the budget is 100 kB brotli)');
console.table([...firstView.map(inKilobytes), inKilobytes(sumSizes(firstView, 'first view'))]);

const times = Object.fromEntries(MARKS.map((mark) => [mark, spread(loads.map((load) => load[mark] ?? NaN))]));
console.log(`\nTime from navigation, ms, ${RUNS} cold loads`);
console.table(times);

mkdirSync('bench/results', { recursive: true });
writeFileSync('bench/results/latest.json', JSON.stringify({ sizes, firstView, times }, null, 2));

async function coldLoad(browser: Browser, url: string): Promise<Record<string, number>> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-GB' });
  const page = await context.newPage();
  await page.goto(url);
  const done = (): boolean => performance.getEntriesByName('atlas:idle').length > 0;
  await page.waitForFunction(done, undefined, { timeout: 30_000 });
  const marks = await page.evaluate(
    (names) =>
      Object.fromEntries(
        names.map((name) => [name, performance.getEntriesByName(name)[0]?.startTime ?? NaN]),
      ),
    MARKS,
  );
  await context.close();
  return marks;
}

function inKilobytes({
  file,
  raw,
  gzip,
  brotli,
}: {
  file: string;
  raw: number;
  gzip: number;
  brotli: number;
}): object {
  const kB = (bytes: number): number => Math.round(bytes / 100) / 10;
  return { file, raw: kB(raw), gzip: kB(gzip), brotli: kB(brotli) };
}

function spread(values: readonly number[]): object {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number): number => Math.round(sorted[Math.round(share * (sorted.length - 1))] ?? NaN);
  return { median: at(0.5), fastest: at(0), slowest: at(1) };
}
