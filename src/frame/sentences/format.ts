/** The sentence of the format panel. */
import { formatKnown, formatSentence } from '../../charts/formatText';
import { matrixKnown, matrixSentence } from '../../charts/matrixText';
import { attributeMatrix } from '../../domain/attributeMatrix';
import { formatRows } from '../../domain/formatShares';
import { ofLast, type Writer } from '../sentences';

export const write: Writer = ({ venues, countries, dataset, state: { format, attribute } }) => {
  if (format === 'matrix') {
    const matrix = attributeMatrix(venues, countries, dataset, attribute);
    return { text: matrixSentence(matrix, attribute), known: matrixKnown(matrix) };
  }
  return ofLast(formatRows(venues, countries), formatSentence, formatKnown);
};
