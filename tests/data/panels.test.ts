/** What the panels say about the real data, against a computation of its own over the files. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { concentrationRows } from '../../src/domain/concentration';
import { coverageRows } from '../../src/domain/coverage';
import { densityRows } from '../../src/domain/density';
import { parseDataset } from '../../src/domain/dataset';
import { formatRows } from '../../src/domain/formatShares';
import { lifespanRows } from '../../src/domain/lifespan';
import { survivalRows } from '../../src/domain/survival';
import { trendRows } from '../../src/domain/trend';
import { compileAtlas } from '../../vite/compile';

interface Fields {
  country: string;
  place: string | null;
  format: string | null;
  founded: string | null;
  closed: string | null;
  status: string;
  status_as_of: string | null;
  website: string | null;
  social: string[];
}
const records = readdirSync('data/venues', { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.geojson'))
  .map((path) => JSON.parse(readFileSync(join('data/venues', path), 'utf8')))
  .map(({ geometry, properties }) => ({ ...(properties as Fields), hasPoint: geometry !== null }));
const figures = new Map<string, { population: number; area: number }>(
  JSON.parse(readFileSync('data/countries.json', 'utf8')).map(
    (country: { id: string; population: { value: number }; areaKm2: { value: number } }) => [
      country.id,
      { population: country.population.value, area: country.areaKm2.value },
    ],
  ),
);

const { compiled, faults } = await compileAtlas('data');
if (!compiled) throw new Error(JSON.stringify(faults.slice(0, 5)));
const dataset = parseDataset(JSON.parse(JSON.stringify(compiled.atlas)));
const { venues, countries } = dataset;

const ids = [...figures.keys()];
const countWhere = (
  country: string | undefined,
  test: (record: (typeof records)[number]) => boolean,
): number =>
  records.filter((record) => (country === undefined || record.country === country) && test(record)).length;

/** Milliseconds in the middle of a partial date, by the calendar of the language itself. */
function middleMs(text: string): number {
  const [year = 0, month, day] = text.split('-').map(Number);
  const from = Date.UTC(year, (month ?? 1) - 1, day ?? 1);
  const to =
    day !== undefined
      ? Date.UTC(year, (month ?? 1) - 1, day + 1)
      : month !== undefined
        ? Date.UTC(year, month, 1)
        : Date.UTC(year + 1, 0, 1);
  return (from + to) / 2;
}

describe.each([...ids, undefined])('panels of %s', (country) => {
  const rowOf = <Row extends { country: { id: string } | null }>(rows: readonly Row[]): Row => {
    const row = rows.find((candidate) => candidate.country?.id === country);
    if (!row) throw new Error(`no row for ${country}`);
    return row;
  };
  const sumOf = (figure: 'population' | 'area'): number =>
    ids
      .filter((id) => country === undefined || id === country)
      .reduce((sum, id) => sum + (figures.get(id)?.[figure] ?? NaN), 0);

  it('density: counts and rates', () => {
    const n = countWhere(country, () => true);
    const placed = countWhere(country, ({ place, hasPoint }) => place !== null || hasPoint);
    const people = rowOf(densityRows(venues, countries, 'per-million'));
    const area = rowOf(densityRows(venues, countries, 'per-area'));
    expect([people.count, area.count, area.leftOut]).toEqual([n, placed, n - placed]);
    expect(people.value).toBeCloseTo((n * 1e6) / sumOf('population'), 9);
    expect(area.value).toBeCloseTo((placed * 1e4) / sumOf('area'), 9);
  });

  it('format: counts', () => {
    const of = (format: string | null): number => countWhere(country, (record) => record.format === format);
    const row = rowOf(formatRows(venues, countries));
    expect(row.counts).toEqual({
      offline: of('offline'),
      hybrid: of('hybrid'),
      online: of('online'),
      unknown: of(null),
    });
  });

  it('lifespan: who is counted, and how long they lasted', () => {
    const row = rowOf(lifespanRows(venues, countries));
    const endOf = (record: (typeof records)[number]): string | null =>
      record.status === 'closed' ? (record.closed ?? record.status_as_of) : record.status_as_of;
    const dated = records.filter(
      (record) =>
        (country === undefined || record.country === country) &&
        record.founded !== null &&
        endOf(record) !== null,
    );
    expect(row.lives.length).toBe(dated.length);
    expect(row.closed).toBe(dated.filter(({ status }) => status === 'closed').length);
    // Where year and month alone tell founding and end apart, the years agree with the calendar's (leap days apart).
    const years = dated
      .filter((record) => record.founded?.slice(0, 4) !== endOf(record)?.slice(0, 4))
      .map(
        (record) =>
          (middleMs(endOf(record) ?? '') - middleMs(record.founded ?? '')) / (365.2425 * 86_400_000),
      )
      .sort((a, b) => a - b);
    const found = row.lives
      .filter(({ start, end }) => Math.floor(start.start) !== Math.floor(end.start))
      .map((life) => life.years)
      .sort((a, b) => a - b);
    expect(found).toHaveLength(years.length);
    found.forEach((value, i) => expect(Math.abs(value - (years[i] ?? NaN))).toBeLessThan(0.01));
  });
});

describe('the panels together', () => {
  it('cover every record', () => {
    expect(records.length).toBeGreaterThanOrEqual(471);
    expect(densityRows(venues, countries, 'count').at(-1)?.count).toBe(records.length);
  });
});

describe('the further views agree with the files', () => {
  const lived = records.filter(
    (record) =>
      record.founded !== null &&
      (record.status === 'closed' ? (record.closed ?? record.status_as_of) : record.status_as_of) !== null,
  );

  it('survival: lives, closings, and the pessimistic closings', () => {
    const [cautious, pessimistic] = [false, true].map((flag) => survivalRows(venues, countries, flag).at(-1));
    const of = (status: string): number => lived.filter((record) => record.status === status).length;
    expect([cautious?.curve.n, cautious?.curve.closed]).toEqual([lived.length, of('closed')]);
    expect(pessimistic?.curve.closed).toBe(of('closed') + of('unknown'));
    // What is drawn must rest on something.
    expect(cautious?.drawn).toBe(true);
  });

  it('trend: openings and closings with dates', () => {
    const row = trendRows(venues, countries, { from: 2002, to: 2026 }).at(-1);
    const opened = row?.years.reduce((sum, year) => sum + year.opened, row.earlier.opened);
    expect(opened).toBe(records.filter(({ founded }) => founded !== null).length);
    expect(row?.closed.dated).toBe(
      records.filter(({ status, closed }) => status === 'closed' && closed !== null).length,
    );
  });

  it.each(ids)('one city of %s, and what is known there', (id) => {
    const own = records.filter(({ country }) => country === id);
    const byPlace = new Map<string, number>();
    for (const { place } of own) if (place !== null) byPlace.set(place, (byPlace.get(place) ?? 0) + 1);
    const row = concentrationRows(venues, countries, dataset).find(({ country }) => country.id === id);
    expect(row?.inCity).toBe(Math.max(...byPlace.values()));
    expect(row?.placed).toBe([...byPlace.values()].reduce((a, b) => a + b));
    const coverage = coverageRows(venues, countries, dataset.dataDate).find((one) => one.country?.id === id);
    expect(coverage?.known.founded).toBe(own.filter(({ founded }) => founded !== null).length);
    expect(coverage?.known.link).toBe(
      own.filter(({ website, social }) => website !== null || social.length > 0).length,
    );
  });
});
