/** The message that names a part: in the builder's list, and in the titles of frames. */
import type { PanelName } from '../charts/panelState';
import type { MessageKey } from '../i18n/locale.svelte';
import type { Part } from './part';

const PANELS: Record<PanelName, MessageKey> = {
  density: 'panel.density-title',
  format: 'panel.format-title',
  lifespan: 'panel.life-title',
  findings: 'more.find-title',
  trend: 'more.trend-title',
  coverage: 'more.cov-title',
};
const OTHERS: Record<Exclude<Part['kind'], 'panel' | 'sentence'>, MessageKey> = {
  all: 'embed.build-all',
  map: 'app.map-heading',
  list: 'list.heading',
  compare: 'more.compare-title',
  card: 'card.about',
  finding: 'more.find-title',
};

export const labelOf = (part: Part): MessageKey => ('panel' in part ? PANELS[part.panel] : OTHERS[part.kind]);
