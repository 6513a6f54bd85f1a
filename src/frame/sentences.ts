/** The sentence of each panel, in the view that is chosen, with what it rests on: what the panel says above its picture. */
import { concentrationKnown, concentrationSentence } from '../charts/concentrationText';
import { coverageKnown, coverageSentence } from '../charts/coverageText';
import { densitySentence } from '../charts/densityText';
import { findingsSentence } from '../charts/findingText';
import { formatKnown, formatSentence } from '../charts/formatText';
import { groupLives } from '../charts/lifelines';
import { lifelinesSentence } from '../charts/lifelinesText';
import { lifespanKnown, lifespanSentence } from '../charts/lifespanText';
import { matrixKnown, matrixSentence } from '../charts/matrixText';
import { chosenCountries, isPart } from '../charts/panelRows';
import type { PanelName, PanelState } from '../charts/panelState';
import { survivalSentence } from '../charts/survivalText';
import { trendKnown, trendSentence } from '../charts/trendText';
import { labelOf } from '../embed/labels';
import { attributeMatrix } from '../domain/attributeMatrix';
import { concentrationRows } from '../domain/concentration';
import { coverageRows } from '../domain/coverage';
import type { Dataset } from '../domain/dataset';
import { densityRows, type DensityRow } from '../domain/density';
import { findings } from '../domain/findings';
import { formatRows } from '../domain/formatShares';
import type { Country } from '../domain/gazetteer';
import { lifespanRows } from '../domain/lifespan';
import { survivalRows } from '../domain/survival';
import { TREND_YEARS, trendRows, yearsUpTo } from '../domain/trend';
import type { Venue } from '../domain/venue';
import { formatNumber, t } from '../i18n/locale.svelte';

export interface Sentence {
  title: string;
  text: string;
  /** "n known of N". */
  known: string;
}

interface Asked {
  venues: readonly Venue[];
  countries: readonly Country[];
  dataset: Dataset;
  state: PanelState;
}

/** `selected`: chosen countries; none means all. */
export function sentenceOf(
  panel: PanelName,
  { selected, ...asked }: Omit<Asked, 'countries'> & { selected: readonly string[] },
): Sentence {
  const title = t(labelOf({ kind: 'sentence', panel }));
  if (asked.venues.length === 0) return { title, text: t('panel.nothing'), known: '' };
  const countries = chosenCountries(asked.dataset.countries, selected);
  const { text, known } = WRITERS[panel]({ ...asked, countries });
  return { title, text, known };
}

const WRITERS: Record<PanelName, (asked: Asked) => { text: string; known: string }> = {
  density({ venues, countries, dataset, state: { density } }) {
    if (density === 'city') {
      const rows = concentrationRows(venues, countries, dataset);
      return { text: concentrationSentence(rows), known: concentrationKnown(rows) };
    }
    const rows = densityRows(venues, countries, density);
    const filtered = isPart(venues, dataset.venues, countries);
    return {
      text: densitySentence(rows, density, filtered),
      known: countedText(rows),
    };
  },
  format({ venues, countries, dataset, state: { format, attribute } }) {
    if (format === 'matrix') {
      const matrix = attributeMatrix(venues, countries, dataset, attribute);
      return { text: matrixSentence(matrix, attribute), known: matrixKnown(matrix) };
    }
    return ofLast(formatRows(venues, countries), formatSentence, formatKnown);
  },
  lifespan({ venues, countries, state: { lifespan, pessimistic, whose } }) {
    const known = ofLast(lifespanRows(venues, countries), lifespanSentence, lifespanKnown);
    if (lifespan === 'lines') return { ...known, text: lifelinesSentence(groupLives(venues, countries)) };
    if (lifespan === 'years') return known;
    const rows = survivalRows(venues, countries, pessimistic);
    const chosen = rows.find((row) => row.drawn && row.country?.id === (whose ?? undefined));
    return ofLast(chosen ? [chosen] : rows, survivalSentence, lifespanKnown);
  },
  findings({ venues, countries, dataset }) {
    return {
      text: findingsSentence(findings(venues, countries, dataset)),
      known: t('msg.venues', { n: venues.length }),
    };
  },
  trend({ venues, countries, dataset }) {
    return ofLast(
      trendRows(venues, countries, yearsUpTo(dataset.dataDate, TREND_YEARS)),
      trendSentence,
      trendKnown,
    );
  },
  coverage({ venues, countries, dataset }) {
    return ofLast(coverageRows(venues, countries, dataset.dataDate), coverageSentence, coverageKnown);
  },
};

/** Of the whole foot line of the panel: its bars are not drawn here. */
function countedText(rows: readonly DensityRow[]): string {
  const { count = 0, leftOut = 0 } = rows.at(-1) ?? {};
  return t('panel.n-counted', { n: formatNumber(count), total: formatNumber(count + leftOut) });
}

/** Of the row of all together, which is the last. */
function ofLast<Row>(
  rows: readonly Row[],
  text: (row: Row) => string,
  known: (row: Row) => string,
): { text: string; known: string } {
  const row = rows.at(-1);
  return row === undefined ? { text: t('panel.nothing'), known: '' } : { text: text(row), known: known(row) };
}
