/**
 * What readers cost the server: requests and bytes of visits, as the real nginx logs them in the configuration of
 * deploy/. Bodies only; headers add a few hundred bytes a request, less under HTTP/2.
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext } from '@playwright/test';
import { startNginx } from '../nginx';
import type { Bench } from './bench';
import { VIEWPORT } from './load';

interface Visit {
  visit: string;
  query: string;
}

/** Readers with a browser each, and their visits one after the other. */
const READERS: readonly { serviceWorkers: 'allow' | 'block'; visits: readonly Visit[] }[] = [
  {
    serviceWorkers: 'allow',
    visits: [
      { visit: 'first visit, the opening view', query: '' },
      { visit: 'again', query: '' },
      { visit: 'then a card', query: '?venue=uz-ilkhom' },
      { visit: 'then words that are searched for', query: '?q=хаб' },
    ],
  },
  // As in a frame of another page, where the device keeps no copy.
  {
    serviceWorkers: 'block',
    visits: [
      { visit: 'without the copy: first visit', query: '' },
      { visit: 'then a card', query: '?venue=uz-ilkhom' },
    ],
  },
  {
    serviceWorkers: 'block',
    visits: [{ visit: 'an embedded map', query: 'embed.html?embed=map' }],
  },
  {
    serviceWorkers: 'block',
    visits: [{ visit: 'an embedded panel', query: 'embed.html?embed=panel:density' }],
  },
];
/** Nothing has been asked for this long: the visit is over. */
const QUIET_MS = 5000;

interface Traffic {
  visit: string;
  requests: number;
  /** Of them, answers that nothing has changed. */
  unchanged: number;
  kB: number;
}

export async function trafficPart(bench: Bench): Promise<object> {
  await bench.built();
  const folder = await mkdtemp(join(tmpdir(), 'atlas-traffic-'));
  const log = join(folder, 'access.log');
  const nginx = await startNginx('dist', (text) =>
    text.replace(
      'server {',
      `log_format traffic '$status $body_bytes_sent';\nserver {\n  access_log ${log} traffic;`,
    ),
  );
  const browser = await bench.browser();
  const traffic: Traffic[] = [];
  let read = 0;
  const visit = async (context: BrowserContext, each: Visit): Promise<void> => {
    const page = await context.newPage();
    await page.goto(nginx.address + each.query);
    await page.waitForLoadState('networkidle');
    // The service worker fetches on when the page rests.
    const lines = await linesAtRest(log);
    await page.close();
    const answers = lines.slice(read).map((line) => line.split(' ').map(Number));
    read = lines.length;
    traffic.push({
      visit: each.visit,
      requests: answers.length,
      unchanged: answers.filter(([status]) => status === 304).length,
      kB: Math.round(answers.reduce((sum, [, bytes = 0]) => sum + bytes, 0) / 100) / 10,
    });
  };
  for (const { serviceWorkers, visits } of READERS) {
    const context = await browser.newContext({ viewport: VIEWPORT, locale: 'en-GB', serviceWorkers });
    for (const each of visits) await visit(context, each);
    await context.close();
  }
  await nginx.stop();
  await rm(folder, { recursive: true });
  console.log('\nWhat a visit asks of the server (kB as sent, brotli)');
  console.table(traffic);
  return { traffic };
}

async function linesAtRest(log: string): Promise<string[]> {
  for (let before = -1; ;) {
    const lines = (await readFile(log, 'utf8')).trim().split('\n');
    if (lines.length === before) return lines;
    before = lines.length;
    await new Promise((resolve) => setTimeout(resolve, QUIET_MS));
  }
}
