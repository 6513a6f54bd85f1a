/** The sentence of the coverage panel. */
import { coverageKnown, coverageSentence } from '../../charts/coverageText';
import { coverageRows } from '../../domain/coverage';
import { ofLast, type Writer } from '../sentences';

export const write: Writer = ({ venues, countries, dataset }) =>
  ofLast(coverageRows(venues, countries, dataset.dataDate), coverageSentence, coverageKnown);
