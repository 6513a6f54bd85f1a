/**
 * From a changed filter to a map at rest, with the inventory and with synthetic ones: the atlas and the bare MapLibre
 * page in turn.
 */
import type { Browser } from '@playwright/test';
import type { Bench } from './bench';
import { mapQuery, openPage } from './load';
import { restAfter } from './rest';
import type { Inventory } from './site';
import { formatSpread, formatVerdict, judge, spreadOf, type Spread } from './spread';
import { SUBJECTS, type Subject } from './subjects';

interface Step {
  /** Number of synthetic records; `null` is the inventory. */
  n: number | null;
  /** How long a page may take to come to rest. */
  timeout: number;
  /** How long no frame may follow; longer than a worker takes for the data. */
  quiet: number;
  /** Loads of each page. */
  rounds: number;
}
const STEPS: readonly Step[] = [
  { n: null, timeout: 60_000, quiet: 1000, rounds: 3 },
  { n: 10_000, timeout: 60_000, quiet: 2000, rounds: 3 },
  { n: 100_000, timeout: 120_000, quiet: 6000, rounds: 2 },
];
/** Changes to one kind and back, in each load. */
const CHANGES = 3;
const KIND = 'creative-hub';
const TARGET = 1.2;
const COMPARED = [SUBJECTS.atlas, SUBJECTS.maplibre];
const MEASURES = ['navigation to idle', 'to one kind', 'back to all'] as const;
type Figures = Record<(typeof MEASURES)[number], number[]>;

export async function filterPart(bench: Bench): Promise<object> {
  const [site, browser] = [await bench.site(), await bench.browser()];
  const query = await mapQuery(browser, site, site.addInventory());
  const results: object[] = [];
  for (const step of STEPS) {
    const inventory = step.n === null ? site.addInventory() : site.addSynthetic(step.n);
    const found = new Map(
      COMPARED.map(({ name }) => [
        name,
        Object.fromEntries(MEASURES.map((key) => [key, [] as number[]])) as Figures,
      ]),
    );
    const failures: string[] = [];
    for (let round = 0; round < step.rounds; round++) {
      for (const subject of COMPARED) {
        const figures = found.get(subject.name);
        const address = site.addressOf(subject.name, inventory, query);
        const failure = figures && (await measure(browser, subject, address, step, figures));
        if (failure) failures.push(`${subject.title}: ${failure}`);
      }
    }
    results.push(report(inventory, [...found.values()].map(spreads), failures));
  }
  return results;
}

/** Adds to `figures`; says what went wrong where the page did not come to rest. */
async function measure(
  browser: Browser,
  { marks, filter }: Subject,
  address: string,
  step: Step,
  figures: Figures,
): Promise<string | null> {
  try {
    const { page, context } = await openPage(browser, marks, address, { flush: false, ...step });
    try {
      figures['navigation to idle'].push(await restAfter(page, 0, step));
      for (let change = 0; filter && change < CHANGES; change++) {
        for (const [key, kind] of [
          ['to one kind', KIND],
          ['back to all', null],
        ] as const) {
          const start = await filter(page, kind);
          figures[key].push((await restAfter(page, start, step)) - start);
        }
      }
    } finally {
      await context.close();
    }
    return null;
  } catch (error) {
    return error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
  }
}

function spreads(figures: Figures): Record<keyof Figures, Spread> {
  return Object.fromEntries(MEASURES.map((key) => [key, spreadOf(figures[key])])) as Record<
    keyof Figures,
    Spread
  >;
}

function report(
  inventory: Inventory,
  [ours, theirs]: Record<keyof Figures, Spread>[],
  failures: readonly string[],
): object {
  if (!ours || !theirs) throw new Error('two pages are compared');
  const verdicts = (['to one kind', 'back to all'] as const).map((key) =>
    judge(`filter to idle, ${key}`, ours[key], theirs[key], TARGET),
  );
  const { records, placed, title } = inventory;
  console.log(
    `\n${title}: ${records} records, ${placed} on the map. Filter to a map at rest, ms: median (least–most)`,
  );
  const row = (found: Record<keyof Figures, Spread>): object =>
    Object.fromEntries(MEASURES.map((key) => [key, formatSpread(found[key])]));
  console.table(
    Object.fromEntries(COMPARED.map((subject, i) => [subject.title, row(i === 0 ? ours : theirs)])),
  );
  for (const verdict of verdicts) console.log(formatVerdict(verdict));
  for (const failure of failures) console.log(`NOT REACHED  ${failure}`);
  return { inventory, spreads: { atlas: ours, maplibre: theirs }, verdicts, failures };
}
