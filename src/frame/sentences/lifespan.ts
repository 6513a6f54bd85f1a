/** The sentence of the lifespan panel. */
import { groupLives } from '../../charts/lifelines';
import { lifelinesSentence } from '../../charts/lifelinesText';
import { lifespanKnown, lifespanSentence } from '../../charts/lifespanText';
import { survivalSentence } from '../../charts/survivalText';
import { lifespanRows } from '../../domain/lifespan';
import { survivalRows } from '../../domain/survival';
import { ofLast, type Writer } from '../sentences';

export const write: Writer = ({ venues, countries, state: { lifespan, pessimistic, whose } }) => {
  const known = ofLast(lifespanRows(venues, countries), lifespanSentence, lifespanKnown);
  if (lifespan === 'lines') return { ...known, text: lifelinesSentence(groupLives(venues, countries)) };
  if (lifespan === 'years') return known;
  const rows = survivalRows(venues, countries, pessimistic);
  const chosen = rows.find((row) => row.drawn && row.country?.id === (whose ?? undefined));
  return ofLast(chosen ? [chosen] : rows, survivalSentence, lifespanKnown);
};
