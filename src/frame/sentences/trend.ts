/** The sentence of the trend panel. */
import { trendKnown, trendSentence } from '../../charts/trendText';
import { TREND_YEARS, trendRows, yearsUpTo } from '../../domain/trend';
import { ofLast, type Writer } from '../sentences';

export const write: Writer = ({ venues, countries, dataset }) =>
  ofLast(trendRows(venues, countries, yearsUpTo(dataset.dataDate, TREND_YEARS)), trendSentence, trendKnown);
