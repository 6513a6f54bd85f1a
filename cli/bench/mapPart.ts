/**
 * Cold loads of the atlas and of the pages beside it, in turn (A B C A B C …): first points, rest, blocking, bytes,
 * memory. Each page is loaded twice a round: once the marks wait for the graphics processor, which gives the times;
 * once nothing is done to the page, which gives the rest.
 */
import type { Browser } from '@playwright/test';
import type { Bench } from './bench';
import { mapQuery, openPage, readTimes } from './load';
import { readMemory } from './memory';
import type { Served } from './server';
import type { BenchSite } from './site';
import { formatSpread, formatVerdict, judge, spreadOf, type Spread } from './spread';
import { SUBJECTS, type Subject, type SubjectName } from './subjects';

const ROUNDS = 7;
const TIMEOUT_MS = 60_000;
const MEASURES = [
  'first points, ms',
  'idle, ms',
  'blocking before idle, ms',
  'scripts, kB',
  'styles, kB',
  'data, kB',
  'fonts, kB',
  'all sent, kB',
  'JS heap, MB',
  'renderer at once, MB',
  'renderer, MB',
  'renderer without shared, MB',
] as const;
type Measure = (typeof MEASURES)[number];
type Figures = Record<Measure, number>;

export async function mapPart(bench: Bench): Promise<object> {
  const [site, browser] = [await bench.site(), await bench.browser()];
  const inventory = site.addInventory();
  const subjects = Object.values(SUBJECTS);
  const query = await mapQuery(browser, site, inventory);
  const found: Record<SubjectName, Figures[]> = { atlas: [], maplibre: [], leaflet: [] };
  for (let round = 0; round < ROUNDS; round++) {
    for (const subject of subjects) {
      found[subject.name].push(
        await measure(browser, site, subject, site.addressOf(subject.name, inventory, query)),
      );
    }
  }

  const spreads = Object.fromEntries(
    subjects.map(({ name }) => [
      name,
      Object.fromEntries(MEASURES.map((key) => [key, spreadOf(found[name].map((figures) => figures[key]))])),
    ]),
  ) as Record<SubjectName, Record<Measure, Spread>>;
  const against = (what: string, key: Measure, target: number) =>
    judge(what, spreads.atlas[key], spreads.maplibre[key], target);
  const verdicts = [
    against('first points', 'first points, ms', 0.25),
    against('idle', 'idle, ms', 1.2),
    against('memory of the renderer', 'renderer, MB', 1.25),
    against('memory of the renderer without shared pages', 'renderer without shared, MB', 1.25),
  ];

  console.log(
    `\nCold loads of ${inventory.records} records (${inventory.placed} on the map), ${ROUNDS} rounds in turn: median (least–most)`,
  );
  console.table(
    Object.fromEntries(
      MEASURES.map((key) => [
        key,
        Object.fromEntries(subjects.map(({ name, title }) => [title, formatSpread(spreads[name][key])])),
      ]),
    ),
  );
  console.log('The atlas against bare MapLibre');
  for (const verdict of verdicts) console.log(formatVerdict(verdict));
  return { inventory, query, spreads, verdicts };
}

async function measure(
  browser: Browser,
  site: BenchSite,
  { marks }: Subject,
  address: string,
): Promise<Figures> {
  const timed = await openPage(browser, marks, address, { flush: true, timeout: TIMEOUT_MS });
  const { points, idle } = await readTimes(timed.page, marks);
  await timed.context.close();

  site.served.length = 0;
  const left = await openPage(browser, marks, address, { flush: false, timeout: TIMEOUT_MS });
  const { blocking } = await readTimes(left.page, marks);
  const memory = await readMemory(browser, left.page);
  await left.context.close();
  const sent = (pattern: RegExp): number => kilobytes(site.served.filter(({ path }) => pattern.test(path)));
  return {
    'first points, ms': points,
    'idle, ms': idle,
    'blocking before idle, ms': blocking,
    'scripts, kB': sent(/\.m?js$/),
    'styles, kB': sent(/\.css$/),
    'data, kB': sent(/\.json$/),
    'fonts, kB': sent(/\.woff2$/),
    'all sent, kB': kilobytes(site.served),
    'JS heap, MB': memory.heap,
    'renderer at once, MB': memory.atOnce,
    'renderer, MB': memory.resident,
    'renderer without shared, MB': memory.own,
  };
}

function kilobytes(served: readonly Served[]): number {
  return served.reduce((sum, { bytes }) => sum + bytes, 0) / 1000;
}
