/** What the lifespan panel says in words: its sentence, its rows and its table. */
import { LIFE_GAPS, type LifeGap } from '../domain/life';
import { MARK_YEARS, type LifespanRow } from '../domain/lifespan';
import { formatNumber, t, type MessageKey } from '../i18n/locale.svelte';
import { rowName } from './figures';

const GAP_KEYS: Record<LifeGap, MessageKey> = {
  'no-founding': 'panel.life-gap-no-founding',
  'no-last-seen': 'panel.life-gap-no-last-seen',
  'no-closing': 'panel.life-gap-no-closing',
  'dates-conflict': 'panel.life-gap-dates-conflict',
};

/** What every view of the panel knows of its rows: who has dates, who is left out. */
interface Dated {
  lives: readonly unknown[];
  total: number;
  leftOut: Record<LifeGap, number>;
}

export function lifespanSentence({ lives, mark }: LifespanRow): string {
  return t('panel.life-all', {
    n: lives.length,
    years: MARK_YEARS,
    reached: mark.reached,
    sooner: mark.closedSooner,
    early: mark.tooEarly,
  });
}

/** A row's figures in words, for its button. */
export function lifespanRowText(row: LifespanRow): string {
  return t('panel.life-row', {
    country: rowName(row.country),
    n: row.lives.length,
    total: formatNumber(row.total),
    years: MARK_YEARS,
    reached: row.mark.reached,
    closed: row.closed,
  });
}

/** The foot line: how many have dates, and why the others are left out. */
export function lifespanKnown(row: Dated): string {
  const known = t('panel.n-of-n-dated', {
    n: formatNumber(row.lives.length),
    total: formatNumber(row.total),
  });
  return [known, ...leftOutText(row)].join(' · ');
}

/** One text, or none where nothing is left out. */
export function leftOutText({ leftOut }: Pick<Dated, 'leftOut'>): string[] {
  const gaps = LIFE_GAPS.flatMap((gap) => (leftOut[gap] > 0 ? [t(GAP_KEYS[gap], { n: leftOut[gap] })] : []));
  return gaps.length > 0 ? [t('panel.life-left-out', { list: gaps.join(', ') })] : [];
}

/** Heading of a bin of years: "<1", "1–3", "20+". */
export function binLabel({ from, to }: { from: number; to: number }): string {
  if (from === 0) return t('panel.life-under', { to: formatNumber(to) });
  if (to === Infinity) return t('panel.life-over', { from: formatNumber(from) });
  return t('panel.life-between', { from: formatNumber(from), to: formatNumber(to) });
}
