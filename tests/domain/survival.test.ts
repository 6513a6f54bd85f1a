import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  countAtRisk,
  kaplanMeier,
  survivalAt,
  survivalRows,
  type Observation,
} from '../../src/domain/survival';
import type { Venue } from '../../src/domain/venue';
import { COUNTRIES, VENUE } from '../fixtures/records';

const lives = (closed: readonly number[], censored: readonly number[]): Observation[] => [
  ...closed.map((years) => ({ years, closed: true })),
  ...censored.map((years) => ({ years, closed: false })),
];

/**
 * Weeks of remission under 6-mercaptopurine. E. J. Freireich et al., Blood 21 (1963) 699–716. Survival and Greenwood
 * errors as printed in D. R. Cox, D. Oakes, Analysis of Survival Data (1984), and D. G. Kleinbaum, M. Klein, Survival
 * Analysis; log-log limits as Stata's `sts list` prints them.
 */
const REMISSION = lives([6, 6, 6, 7, 10, 13, 16, 22, 23], [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35]);
const REMISSION_TABLE: [number, number, number, number, number, number, number][] = [
  // years, at risk, closed, survival, error, low, high
  [6, 21, 3, 0.8571, 0.0764, 0.6197, 0.9516],
  [7, 17, 1, 0.8067, 0.0869, 0.5631, 0.9228],
  [10, 15, 1, 0.7529, 0.0963, 0.5032, 0.8894],
  [13, 12, 1, 0.6902, 0.1068, 0.4316, 0.8491],
  [16, 11, 1, 0.6275, 0.1141, 0.3675, 0.8049],
  [22, 7, 1, 0.5378, 0.1282, 0.2678, 0.7468],
  [23, 6, 1, 0.4482, 0.1346, 0.1881, 0.6801],
];

/**
 * Days of survival of 26 women with ovarian cancer, 14 of them censored. J. H. Edmonson et al., Cancer Treatment
 * Reports 63 (1979) 241–247; the data and the estimates are the example `ovarian` of R's package survival. Its limits
 * on the log-log scale were computed with SciPy 1.17 (`scipy.stats.ecdf`), which shares no code with ours.
 */
const OVARIAN = lives(
  [59, 115, 156, 268, 329, 353, 365, 431, 464, 475, 563, 638],
  [377, 421, 448, 477, 744, 769, 770, 803, 855, 1040, 1106, 1129, 1206, 1227],
);
const OVARIAN_TABLE: typeof REMISSION_TABLE = [
  [59, 26, 1, 0.9615, 0.0377, 0.7569, 0.9945],
  [115, 25, 1, 0.9231, 0.0523, 0.726, 0.9802],
  [156, 24, 1, 0.8846, 0.0627, 0.6836, 0.9613],
  [268, 23, 1, 0.8462, 0.0708, 0.6404, 0.9393],
  [329, 22, 1, 0.8077, 0.0773, 0.5981, 0.9151],
  [353, 21, 1, 0.7692, 0.0826, 0.5569, 0.8891],
  [365, 20, 1, 0.7308, 0.087, 0.5169, 0.8615],
  [431, 17, 1, 0.6878, 0.0919, 0.4708, 0.8303],
  [464, 15, 1, 0.6419, 0.0965, 0.4224, 0.7961],
  [475, 14, 1, 0.5961, 0.0999, 0.3767, 0.7602],
  [563, 12, 1, 0.5464, 0.1032, 0.3279, 0.7207],
  [638, 11, 1, 0.4967, 0.1051, 0.2821, 0.6792],
];

/**
 * Weeks to discontinuation of an intrauterine device, 9 of 18 censored. WHO (1987), in D. Collett, Modelling Survival
 * Data in Medical Research, tables 1.1 and 2.2.
 */
const DEVICE = lives([10, 19, 30, 36, 59, 75, 93, 97, 107], [13, 18, 23, 38, 54, 56, 104, 107, 107]);
const DEVICE_TABLE: typeof REMISSION_TABLE = [
  [10, 18, 1, 0.9444, 0.054, 0.6664, 0.992],
  [19, 15, 1, 0.8815, 0.079, 0.6019, 0.9691],
  [30, 13, 1, 0.8137, 0.0978, 0.5241, 0.9363],
  [36, 12, 1, 0.7459, 0.1107, 0.4536, 0.897],
  [59, 8, 1, 0.6526, 0.1303, 0.3438, 0.8432],
  [75, 7, 1, 0.5594, 0.1412, 0.2564, 0.7804],
  [93, 6, 1, 0.4662, 0.1452, 0.183, 0.7097],
  [97, 5, 1, 0.3729, 0.143, 0.1209, 0.631],
  [107, 3, 1, 0.2486, 0.1392, 0.0468, 0.5313],
];

describe.each([
  ['remission', REMISSION, REMISSION_TABLE, 23],
  ['ovarian', OVARIAN, OVARIAN_TABLE, 638],
  ['device', DEVICE, DEVICE_TABLE, 93],
] as const)('%s: estimate, error and limits as published', (_name, data, table, median) => {
  const curve = kaplanMeier(data);

  it('has a step a closing', () => {
    expect(curve.steps.map(({ years, atRisk, closed }) => [years, atRisk, closed])).toEqual(
      table.map((row) => row.slice(0, 3)),
    );
  });

  it.each(table)('at %d', (years, _atRisk, _closed, survival, error, low, high) => {
    const step = curve.steps.find((candidate) => candidate.years === years);
    expect(step?.survival).toBeCloseTo(survival, 4);
    expect(step?.standardError).toBeCloseTo(error, 3);
    expect(step?.interval?.low).toBeCloseTo(low, 4);
    expect(step?.interval?.high).toBeCloseTo(high, 4);
  });

  it('has the published median', () => {
    expect(curve.median).toBe(median);
  });
});

describe('the ends of a curve', () => {
  it('stops being drawn once 90 % are censored', () => {
    const curve = kaplanMeier(lives([1], [2, 3, 4, 5, 6, 7, 8, 9, 10]));
    expect(curve.cutoff).toBe(10);
    const long = kaplanMeier(lives([15], [2, 3, 4, 5, 6, 7, 8, 9, 10]));
    expect([long.cutoff, long.median]).toEqual([10, null]);
    expect(survivalAt(long, 10)?.survival).toBe(1);
    expect(survivalAt(long, 10.5)).toBeNull();
  });

  it('says "not reached" while more than half survive', () => {
    expect(kaplanMeier(lives([1], [2, 3])).median).toBeNull();
    expect(kaplanMeier(lives([1, 2], [3, 3])).median).toBe(2);
  });

  it('gives no interval before the first closing nor where nothing survives', () => {
    const curve = kaplanMeier(lives([2, 3], []));
    expect(survivalAt(curve, 1)).toEqual({ survival: 1, interval: null });
    expect(survivalAt(curve, 3)).toEqual({ survival: 0, interval: null });
  });

  it('is empty without lives', () => {
    const curve = kaplanMeier([]);
    expect([curve.n, curve.steps, curve.cutoff, curve.median]).toEqual([0, [], 0, null]);
    expect(survivalAt(curve, 0)).toBeNull();
  });
});

const observation = fc.record({
  // Few distinct values, so that ties happen.
  years: fc.oneof(fc.integer({ min: 0, max: 12 }), fc.double({ min: 0, max: 60, noNaN: true })),
  closed: fc.boolean(),
});
const observations = fc.array(observation, { maxLength: 40 });

describe('for any lives', () => {
  it('the curve falls, stays within its bounds and its band, and does not depend on order', () => {
    fc.assert(
      fc.property(observations, (list) => {
        const curve = kaplanMeier(list);
        expect(kaplanMeier([...list].reverse())).toEqual(curve);
        let before = 1;
        for (const { survival, interval, standardError } of curve.steps) {
          expect(survival).toBeLessThan(before);
          expect(survival).toBeGreaterThanOrEqual(0);
          before = survival;
          if (survival === 0) continue;
          expect(standardError).toBeGreaterThan(0);
          expect(interval?.low).toBeGreaterThanOrEqual(0);
          expect(interval?.low).toBeLessThan(survival);
          expect(interval?.high).toBeGreaterThan(survival);
          expect(interval?.high).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it('without censoring it is the share that is left', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 1 }),
        fc.nat(20),
        (years, moment) => {
          const curve = kaplanMeier(lives(years, []));
          if (moment > curve.cutoff) return;
          const left = years.filter((value) => value > moment).length / years.length;
          expect(survivalAt(curve, moment)?.survival).toBeCloseTo(left, 10);
        },
      ),
    );
  });

  it('taking censored lives for closings never raises the curve', () => {
    fc.assert(
      fc.property(observations, fc.nat(60), (list, moment) => {
        const cautious = kaplanMeier(list).steps.findLast(({ years }) => years <= moment)?.survival ?? 1;
        const worse = kaplanMeier(list.map(({ years }) => ({ years, closed: true })));
        const pessimistic = worse.steps.findLast(({ years }) => years <= moment)?.survival ?? 1;
        expect(pessimistic).toBeLessThanOrEqual(cautious + 1e-12);
      }),
    );
  });

  it('at risk, closed and censored add up at every moment', () => {
    fc.assert(
      fc.property(observations, fc.array(fc.nat(60)), (list, moments) => {
        for (const { atRisk, closed, censored } of countAtRisk(list, moments)) {
          expect(atRisk + closed + censored).toBe(list.length);
        }
      }),
    );
  });
});

it('counts at risk as the published table does', () => {
  expect(countAtRisk(REMISSION, [0, 10, 20, 30])).toEqual([
    { years: 0, atRisk: 21, closed: 0, censored: 0 },
    { years: 10, atRisk: 15, closed: 4, censored: 2 },
    { years: 20, atRisk: 8, closed: 7, censored: 6 },
    { years: 30, atRisk: 4, closed: 9, censored: 8 },
  ]);
});

describe('survivalRows', () => {
  const venue = (i: number, fields: Partial<Venue>): Venue => ({
    ...VENUE,
    id: `aa-v${i}`,
    founded: '2010-01-01',
    closed: null,
    status: 'active',
    status_as_of: '2020-01-01',
    ...fields,
  });
  const some = (n: number, closed: number, fields: Partial<Venue> = {}): Venue[] =>
    Array.from({ length: n }, (_, i) =>
      venue(i, { ...fields, ...(i < closed ? { status: 'closed', closed: '2015-01-01' } : {}) }),
    );

  it.each([
    [10, 5, true],
    [9, 5, false],
    [10, 4, false],
  ])('%i lives with %i closings: a curve of its own %s', (n, closed, drawn) => {
    expect(survivalRows(some(n, closed), COUNTRIES, false)[0]?.drawn).toBe(drawn);
  });

  it('takes unknown for closed in the pessimistic variant only', () => {
    const venues = [...some(4, 1), ...some(6, 0, { status: 'unknown', status_as_of: '2012-01-01' })];
    const [cautious, pessimistic] = [false, true].map((flag) => survivalRows(venues, COUNTRIES, flag)[0]);
    expect([cautious?.curve.closed, pessimistic?.curve.closed]).toEqual([1, 7]);
    expect([cautious?.drawn, pessimistic?.drawn]).toEqual([false, true]);
  });

  it('counts whom it leaves out', () => {
    const [row] = survivalRows([venue(0, { founded: null }), ...some(3, 0)], COUNTRIES, false);
    expect([row?.lives.length, row?.total, row?.leftOut['no-founding']]).toEqual([3, 4, 1]);
  });
});
