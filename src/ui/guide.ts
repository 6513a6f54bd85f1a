/**
 * What the guide to the atlas says, in order: the same sections in every language, since only words are translated.
 * Buttons and panels are named by the app's own messages, so that the guide names nothing that is not there.
 */
import { t, type MessageKey } from '../i18n/locale.svelte';

/** Arguments of the guide's messages, and the messages whose words they stand for. */
export const NAMED = {
  more: 'filter.more',
  aspiring: 'start.aspiring',
  experienced: 'start.experienced',
  table: 'list.as-table',
  region: 'map.whole-region',
  area: 'map.area',
  countries: 'map.layer-countries',
  heat: 'map.layer-heat',
  similar: 'card.similar',
  density: 'panel.density-title',
  format: 'panel.format-title',
  life: 'panel.life-title',
  findings: 'panel.findings',
  trend: 'panel.trend',
  coverage: 'panel.coverage',
  method: 'panel.method',
  compare: 'compare.open',
  download: 'explore.download',
  save: 'panel.export',
  picture: 'map.picture',
  embed: 'embed.button',
  language: 'ui.language',
  theme: 'ui.theme',
  report: 'card.correct',
} as const satisfies Record<string, MessageKey>;

export interface GuideSection {
  heading: MessageKey;
  /** What is explained term by term, before the paragraphs. */
  terms?: 'kinds' | 'positions' | 'keys';
  paragraphs: readonly MessageKey[];
}

export const GUIDE: readonly GuideSection[] = [
  {
    heading: 'help.what',
    paragraphs: ['more.about-what', 'more.about-limits', 'app.inventory-note'],
  },
  {
    heading: 'help.find',
    paragraphs: ['help.find-search', 'help.find-filters', 'help.find-start', 'help.find-list'],
  },
  { heading: 'help.look', terms: 'kinds', paragraphs: ['help.status', 'help.stack'] },
  { heading: 'help.position', terms: 'positions', paragraphs: ['map.disclaimer-brief'] },
  { heading: 'help.map', paragraphs: ['help.map-move', 'help.map-area'] },
  { heading: 'help.card', paragraphs: ['help.card-text', 'more.about-trust', 'help.card-more'] },
  {
    heading: 'help.figures',
    paragraphs: [
      'help.figures-text',
      'help.figures-density',
      'help.figures-format',
      'help.figures-life',
      'help.figures-more',
      'help.figures-compare',
    ],
  },
  { heading: 'help.keep', paragraphs: ['help.keep-text', 'help.keep-files', 'help.keep-embed'] },
  { heading: 'help.keys', terms: 'keys', paragraphs: [] },
  { heading: 'help.setting', paragraphs: ['help.setting-text', 'help.setting-offline'] },
  { heading: 'help.report', paragraphs: ['help.report-text', 'help.report-missing'] },
];

/** Key caps (`null`: named by a message), and what they do. */
export const KEYS: readonly [cap: string | null, does: MessageKey][] = [
  ['Tab', 'help.keys-tab'],
  [null, 'help.keys-arrows'],
  ['+ −', 'help.keys-zoom'],
  ['Enter', 'help.keys-enter'],
  ['Esc', 'help.keys-escape'],
];

/** A paragraph, with the names of what it speaks of. */
export function guideText(key: MessageKey): string {
  return t(key, Object.fromEntries(Object.entries(NAMED).map(([name, message]) => [name, t(message)])));
}
