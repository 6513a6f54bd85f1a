/** What the builder of embeds offers: every part of the atlas, the message that names it, and the room it asks for. */
import { STATEMENTS } from '../../charts/findingText';
import { PANEL_NAMES } from '../../charts/panelState';
import { FINDINGS } from '../../domain/findings';
import { labelOf } from '../../embed/labels';
import type { Part } from '../../embed/part';
import type { MessageKey } from '../../i18n/locale.svelte';
import { COMPARE_MAX, DEFAULT_VIEW, withoutFilters, type View } from '../../state/view';

export interface Choice {
  part: Part;
  /** Names it in the list, and in the title of the frame. */
  label: MessageKey;
}

export interface ChoiceGroup {
  label: MessageKey;
  choices: readonly Choice[];
}

/** `hasCard`: a venue is chosen. */
export function choiceGroups(hasCard: boolean): ChoiceGroup[] {
  const kinds = ['all', 'map', 'list', 'compare', ...(hasCard ? (['card'] as const) : [])] as const;
  const labelled = (part: Part): Choice => ({ part, label: labelOf(part) });
  return [
    { label: 'embed.build-parts', choices: kinds.map((kind) => labelled({ kind })) },
    {
      label: 'embed.build-panels',
      choices: PANEL_NAMES.map((panel) => labelled({ kind: 'panel', panel })),
    },
    {
      label: 'embed.build-sentences',
      choices: PANEL_NAMES.map((panel) => labelled({ kind: 'sentence', panel })),
    },
    {
      label: 'embed.build-findings',
      choices: FINDINGS.map((id) => ({ part: { kind: 'finding', id }, label: STATEMENTS[id] })),
    },
  ];
}

/** In px: what most of the part needs in a column of text. */
export const HEIGHTS: Record<Part['kind'], number> = {
  all: 720,
  map: 520,
  list: 560,
  compare: 720,
  card: 640,
  panel: 480,
  sentence: 240,
  finding: 320,
};

/** What of the view a part takes along: its filters, and what only it shows. `countries`: compared where none are. */
export function partView(view: View, part: Part, countries: readonly string[]): View {
  const whole = part.kind === 'all';
  const takes = (kinds: readonly Part['kind'][]): boolean => whole || kinds.includes(part.kind);
  const compared = view.compare.length > 1 ? view.compare : countries.slice(0, COMPARE_MAX);
  return {
    // A card is of its venue, whatever else is chosen.
    ...(part.kind === 'card' ? withoutFilters(view) : view),
    venue: takes(['card']) ? view.venue : null,
    camera: takes(['map']) ? view.camera : null,
    layer: takes(['map']) ? view.layer : DEFAULT_VIEW.layer,
    ring: takes(['map']) ? view.ring : DEFAULT_VIEW.ring,
    list: takes(['list']) ? view.list : DEFAULT_VIEW.list,
    columns: whole ? view.columns : [],
    sort: whole ? view.sort : null,
    compare: part.kind === 'compare' ? compared : whole ? view.compare : [],
    panel: takes(['panel', 'sentence']) ? view.panel : [],
    // The reader's own shortlist goes along only where it is what is shown.
    stars: view.starred ? view.stars : [],
  };
}
