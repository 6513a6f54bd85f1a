/** The study's statements in words: what it said, what this inventory shows, by which rule, and with what caveat. */
import {
  EVEN_RATIO,
  FEW,
  MANY,
  SIGNIFICANT,
  type Finding,
  type FindingId,
  type Verdict,
} from '../domain/findings';
import { SHARE_COUNT } from '../domain/formatShares';
import { MARK_YEARS } from '../domain/lifespan';
import { formatFixed, formatNumber, formatPercent, t, type MessageKey } from '../i18n/locale.svelte';
import { formatShare, rowName } from './figures';
import type { PanelTable } from './panelTable';

/** The message that says what the study said. */
export const STATEMENTS = {
  'uneven-between': 'more.find-between',
  'uneven-within': 'more.find-within',
  'most-known': 'more.find-most',
  'least-known': 'more.find-least',
  'not-visible': 'more.find-visible',
  ended: 'more.find-ended',
  'short-lived': 'more.find-short',
} as const satisfies Record<FindingId, MessageKey>;

const VERDICTS = {
  holds: 'more.find-holds',
  'does-not-hold': 'more.find-fails',
  'cannot-be-told': 'more.find-open',
} as const satisfies Record<Verdict, MessageKey>;

/** Where a statement can be looked at. */
export type FindingTarget =
  | { panel: 'density'; view: 'per-million' | 'city' | 'count' }
  | { panel: 'lifespan'; view: 'survival' }
  | { panel: 'format'; view: 'matrix'; attribute: 'status' }
  | { panel: 'coverage' };

export const TARGETS: Record<FindingId, FindingTarget> = {
  'uneven-between': { panel: 'density', view: 'per-million' },
  'uneven-within': { panel: 'density', view: 'city' },
  'most-known': { panel: 'density', view: 'count' },
  'least-known': { panel: 'density', view: 'count' },
  'not-visible': { panel: 'coverage' },
  ended: { panel: 'format', view: 'matrix', attribute: 'status' },
  'short-lived': { panel: 'lifespan', view: 'survival' },
};

export const statementText = ({ id }: Finding): string => t(STATEMENTS[id]);
export const verdictText = ({ verdict }: Finding): string => t(VERDICTS[verdict]);

const isRatio = ({ id }: Finding): boolean =>
  id === 'uneven-between' || id === 'most-known' || id === 'least-known';

/** The number with its interval, in words; n of N known. */
export function numberText(finding: Finding): string {
  const { id, value, interval, countries, known, total } = finding;
  if (value === null || interval === null) {
    return t('more.find-no-number', { n: formatNumber(known), total: formatNumber(total) });
  }
  const write = (figure: number): string =>
    isRatio(finding) ? (figure === Infinity ? '∞' : formatFixed(figure, 2)) : formatShare(figure);
  const values = {
    value: write(value),
    low: write(interval.low),
    high: write(interval.high),
    n: formatNumber(known),
    total: formatNumber(total),
    a: countries[0] ? rowName(countries[0]) : '',
    b: countries[1] ? rowName(countries[1]) : '',
    years: MARK_YEARS,
  };
  switch (id) {
    case 'uneven-between':
      return t('more.find-between-number', values);
    case 'uneven-within':
      return t('more.find-within-number', values);
    case 'most-known':
    case 'least-known':
      return t('more.find-ranked-number', values);
    case 'not-visible':
      return t('more.find-visible-number', values);
    case 'ended':
      return t('more.find-ended-number', values);
    case 'short-lived':
      return t('more.find-short-number', values);
  }
}

export function ruleText({ id }: Finding): string {
  const least = SHARE_COUNT;
  switch (id) {
    case 'uneven-between':
      return t('more.find-between-rule', { ratio: formatFixed(EVEN_RATIO, 1) });
    case 'uneven-within':
      return t('more.find-within-rule', { least });
    case 'most-known':
      return t('more.find-most-rule');
    case 'least-known':
      return t('more.find-least-rule');
    case 'not-visible':
      return t('more.find-visible-rule', { limit: formatPercent(MANY), least });
    case 'ended':
      return t('more.find-ended-rule', { limit: formatPercent(SIGNIFICANT), least });
    case 'short-lived':
      return t('more.find-short-rule', { limit: formatPercent(FEW), years: MARK_YEARS });
  }
}

const CAVEATS = {
  'uneven-between': 'more.find-between-caveat',
  'uneven-within': 'more.find-within-caveat',
  'most-known': 'more.find-ranked-caveat',
  'least-known': 'more.find-ranked-caveat',
  'not-visible': 'more.find-visible-caveat',
  ended: 'more.find-ended-caveat',
  'short-lived': 'more.find-short-caveat',
} as const satisfies Record<FindingId, MessageKey>;

export const caveatText = ({ id }: Finding): string => t(CAVEATS[id]);

export function findingsSentence(list: readonly Finding[]): string {
  const of = (verdict: Verdict): number => list.filter((finding) => finding.verdict === verdict).length;
  return t('more.find-all', {
    n: list.length,
    holds: of('holds'),
    fails: of('does-not-hold'),
    open: of('cannot-be-told'),
  });
}

export function findingsTable(list: readonly Finding[]): PanelTable {
  const cell = (text: string) => ({ text, value: text });
  return {
    caption: t('more.find-title'),
    columns: [
      { key: 'statement', label: t('more.find-statement'), numeric: false },
      { key: 'verdict', label: t('more.find-verdict'), numeric: false },
      { key: 'number', label: t('more.find-number'), numeric: false },
      { key: 'rule', label: t('more.find-rule'), numeric: false },
      { key: 'caveat', label: t('more.find-caveat'), numeric: false },
    ],
    rows: list.map((finding) =>
      [statementText, verdictText, numberText, ruleText, caveatText].map((word) => cell(word(finding))),
    ),
    notes: [],
  };
}
