/**
 * One sentence a panel on countries and cities side by side: who differs, by how much, with the interval of the
 * difference. It never claims more than that interval allows; where one pair is picked of several it is widened.
 */
import { areApart, pointFor, type Compared } from '../domain/comparison';
import { differenceInterval, furthestApart, tailFor, type Estimate, type Pair } from '../domain/difference';
import { STABLE_COUNT } from '../domain/density';
import { formatOf, SHARE_COUNT } from '../domain/formatShares';
import { MARK_YEARS } from '../domain/lifespan';
import { rateRatio } from '../domain/rateRatio';
import { CURVE_CLOSINGS, CURVE_LIVES, survivalAt, survivalOf } from '../domain/survival';
import { formatFixed, formatList, formatNumber, t, type MessageKey } from '../i18n/locale.svelte';
import { subjectName } from './comparisonGrid';
import { cityName } from './concentrationText';
import { formatRate, formatShare, rowName } from './figures';
import { wilsonInterval } from '../domain/interval';

type List = readonly Compared[];

const named = (list: List, write: (one: Compared) => string): string =>
  formatList(list.map((one) => t('more.compare-item', { name: subjectName(one), value: write(one) })));
const apart = (a: Compared, b: Compared): boolean => areApart(a.subject, b.subject);
const scopeOf = (filtered: boolean): string => (filtered ? 'chosen' : 'all');

/** Venues per million people; counts where a rate would rest on too little. */
export function densityComparison(list: List, filtered: boolean): string {
  const stable = list.filter(({ density }) => density['per-million']?.reliability === 'stable');
  const pair = furthestApart(stable, (one) => Math.log(one.density['per-million']?.value ?? 1), apart);
  const rest = list.filter((one) => !stable.includes(one));
  const sentences = [pair ? densityPair(pair, filtered) : noDensityPair(list, stable)];
  const unpeopled = rest.filter(({ density }) => density['per-million'] === null);
  const few = rest.filter(({ density }) => density['per-million'] !== null);
  if (pair && few.length > 0) {
    const values = { least: STABLE_COUNT, list: named(few, ({ venues }) => formatNumber(venues.length)) };
    sentences.push(t('more.compare-left-few', values));
  }
  if (unpeopled.length > 0) {
    sentences.push(t('more.compare-left-people', { list: formatList(unpeopled.map(subjectName)) }));
  }
  return sentences.join(' ');
}

function noDensityPair(list: List, stable: List): string {
  if (stable.length > 1) return t('more.compare-part');
  return t('more.compare-few', { list: named(list, ({ venues }) => formatNumber(venues.length)) });
}

function densityPair({ more, less, pairs }: Pair<Compared>, filtered: boolean): string {
  const [a, b] = [more.density['per-million'], less.density['per-million']];
  const { ratio, interval, differs } = rateRatio(
    { count: a?.count ?? 0, exposure: a?.exposure ?? 1 },
    { count: b?.count ?? 0, exposure: b?.exposure ?? 1 },
    tailFor(pairs),
  );
  return t(differs ? 'more.compare-differs' : 'more.compare-open', {
    scope: scopeOf(filtered),
    a: subjectName(more),
    b: subjectName(less),
    x: formatRate(a?.value ?? 0),
    y: formatRate(b?.value ?? 0),
    ratio: formatFixed(ratio ?? 0, 1),
    low: formatFixed(interval?.low ?? 0, 1),
    high: formatFixed(interval?.high ?? 0, 1),
    pairs,
  });
}

interface ShareMessages {
  differs: MessageKey;
  open: MessageKey;
}

/** A sentence on the two shares furthest apart; `at` gives a share with an interval of the wanted width. */
function sharePair(
  { more, less, pairs }: Pair<Compared>,
  at: (one: Compared, z: number) => Estimate,
  { differs, open }: ShareMessages,
  words: Record<string, string | number>,
): string {
  const z = pointFor(pairs);
  const [a, b] = [at(more, z), at(less, z)];
  const difference = differenceInterval(a, b);
  // A sign, not a hyphen.
  const points = (value: number): string => formatNumber(100 * value).replace('-', '−');
  return t(difference.low > 0 ? differs : open, {
    ...words,
    a: subjectName(more),
    b: subjectName(less),
    x: formatShare(a.value),
    y: formatShare(b.value),
    points: points(a.value - b.value),
    low: points(difference.low),
    high: points(difference.high),
    pairs,
  });
}

/** The share with anything online, of the venues whose format is known. */
export function formatComparison(list: List, filtered: boolean): string {
  const enough = list.filter(({ format }) => format.leads === 'shares');
  const pair = furthestApart(enough, ({ format }) => format.anyOnline?.share ?? 0, apart);
  if (!pair) {
    if (enough.length > 1) return t('more.compare-part');
    const counts = named(list, ({ format }) => {
      const values = { n: formatNumber(format.anyOnline?.count ?? 0), total: formatNumber(format.known) };
      return t('panel.n-of-n', values);
    });
    return t('more.compare-online-few', { least: SHARE_COUNT, list: counts });
  }
  const at = ({ venues }: Compared, z: number): Estimate => {
    const share = formatOf(venues, z).anyOnline;
    return { value: share?.share ?? 0, interval: share?.interval ?? { low: 0, high: 1 } };
  };
  const messages = { differs: 'more.compare-online-differs', open: 'more.compare-online-open' } as const;
  return sharePair(pair, at, messages, { scope: scopeOf(filtered) });
}

/** The estimated share that lasts over three years, where closings allow one. */
export function lifespanComparison(list: List, filtered: boolean): string {
  const at = ({ venues }: Compared, z: number): Estimate | null => {
    const { curve, drawn } = survivalOf(venues, false, z);
    const point = drawn ? survivalAt(curve, MARK_YEARS) : null;
    return point?.interval ? { value: point.survival, interval: point.interval } : null;
  };
  const drawn = list.filter((one) => at(one, pointFor(1)) !== null);
  const pair = furthestApart(drawn, (one) => at(one, pointFor(1))?.value ?? 0, apart);
  if (pair) {
    const messages = { differs: 'more.compare-life-differs', open: 'more.compare-life-open' } as const;
    const sure = (one: Compared, z: number): Estimate =>
      at(one, z) ?? { value: 0, interval: { low: 0, high: 1 } };
    return sharePair(pair, sure, messages, { years: MARK_YEARS, scope: scopeOf(filtered) });
  }
  if (drawn.length > 1) return t('more.compare-part');
  return t('more.compare-life-few', {
    years: MARK_YEARS,
    lives: CURVE_LIVES,
    closings: CURVE_CLOSINGS,
    list: named(list, ({ lifespan: { lives, closed, mark } }) =>
      t('more.compare-life-item', { n: lives.length, closed, reached: formatNumber(mark.reached) }),
    ),
  });
}

/** The share of one city in its country's venues. Two cities of one country take from each other: no pair. */
export function concentrationComparison(list: List): string {
  const enough = list.filter(({ concentration }) => concentration.placed >= SHARE_COUNT);
  const abroad = (a: Compared, b: Compared): boolean => a.subject.country.id !== b.subject.country.id;
  const pair = furthestApart(enough, ({ concentration }) => concentration.share ?? 0, abroad);
  if (!pair) return t('more.compare-conc-few', { least: SHARE_COUNT });
  const at = ({ concentration: { inCity, placed } }: Compared, z: number): Estimate => ({
    value: inCity / placed,
    interval: wilsonInterval(inCity, placed, z),
  });
  const messages = { differs: 'more.compare-conc-differs', open: 'more.compare-conc-open' } as const;
  const { more, less } = pair;
  return sharePair(pair, at, messages, {
    first: cityName(more.concentration),
    second: cityName(less.concentration),
    of: rowName(more.subject.country),
    than: rowName(less.subject.country),
  });
}

/** What the records rest on: facts of this inventory, without an interval. */
export function coverageComparison(list: List): string {
  return t('more.compare-coverage', { list: named(list, coverageItem) });
}

/** "148 records, 2.1 sources each, status unknown for 55%". */
export function coverageItem({ coverage }: Compared): string {
  const { total, meanSources, known } = coverage;
  return t('more.compare-records', {
    n: total,
    sources: meanSources === null ? '–' : formatFixed(meanSources, 1),
    unknown: total === 0 ? '–' : formatShare(1 - known.status / total),
  });
}
