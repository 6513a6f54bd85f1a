/** How the panels write numbers and name their rows. */
import type { DensityMeasure } from '../domain/densityMeasures';
import type { Country } from '../domain/gazetteer';
import { nameIn } from '../domain/names';
import { formatFixed, formatNumber, formatPercent, language, t } from '../i18n/locale.svelte';

/** A rate with as many decimals as tell countries apart: none from 100 on, one from 1 on, else two. */
export function formatRate(value: number): string {
  if (value >= 100 || value === 0) return formatNumber(value);
  return formatFixed(value, value >= 1 ? 1 : 2);
}

/** A share of 0 to 1 in whole per cent; what is not nought and not all is never written so. */
export function formatShare(share: number): string {
  if (share > 0 && share < 0.005) return `<${formatPercent(0.01)}`;
  if (share < 1 && share > 0.995) return `>${formatPercent(0.99)}`;
  return formatPercent(share);
}

/** The name of a row's country; `null` is all of them. */
export function rowName(country: Country | null): string {
  return country ? nameIn(country.names, language()).text : t('place.all-countries');
}

/** The measure's name in messages: ICU knows no hyphens in its choices. */
export const per = (measure: DensityMeasure): string => (measure === 'per-area' ? 'area' : 'people');

/** The denominator of a measure. */
export const figureOf = (country: Country, measure: DensityMeasure): Country['population'] =>
  measure === 'per-area' ? country.areaKm2 : country.population;
