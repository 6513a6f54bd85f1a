/** The sentence of the density panel. */
import { concentrationKnown, concentrationSentence } from '../../charts/concentrationText';
import { densitySentence } from '../../charts/densityText';
import { isPart } from '../../charts/panelRows';
import { concentrationRows } from '../../domain/concentration';
import { densityRows, type DensityRow } from '../../domain/density';
import { formatNumber, t } from '../../i18n/locale.svelte';
import type { Writer } from '../sentences';

export const write: Writer = ({ venues, countries, dataset, state: { density } }) => {
  if (density === 'city') {
    const rows = concentrationRows(venues, countries, dataset);
    return { text: concentrationSentence(rows), known: concentrationKnown(rows) };
  }
  const rows = densityRows(venues, countries, density);
  const filtered = isPart(venues, dataset.venues, countries);
  return { text: densitySentence(rows, density, filtered), known: countedText(rows) };
};

/** Of the whole foot line of the panel: its bars are not drawn here. */
function countedText(rows: readonly DensityRow[]): string {
  const { count = 0, leftOut = 0 } = rows.at(-1) ?? {};
  return t('panel.n-counted', { n: formatNumber(count), total: formatNumber(count + leftOut) });
}
