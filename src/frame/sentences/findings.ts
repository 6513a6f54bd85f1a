/** The sentence of the panel of findings. */
import { findingsSentence } from '../../charts/findingText';
import { findings } from '../../domain/findings';
import { t } from '../../i18n/locale.svelte';
import type { Writer } from '../sentences';

export const write: Writer = ({ venues, countries, dataset }) => ({
  text: findingsSentence(findings(venues, countries, dataset)),
  known: t('msg.venues', { n: venues.length }),
});
