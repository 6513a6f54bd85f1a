/**
 * Which part of the atlas a frame shows: the View's `embed` as a value. What is asked for may not exist (a finding, a
 * venue): the frame says so.
 */
import { PANEL_NAMES, type PanelName } from '../charts/panelState';

export type Part =
  | { kind: (typeof WHOLE)[number] }
  | { kind: 'panel' | 'sentence'; panel: PanelName }
  /** One statement of the study; the View's countries decide whether it can be held against them. */
  | { kind: 'finding'; id: string };

/** Parts that need no choice beside what the View has: `card` is of its venue, `compare` of what it compares. */
const WHOLE = ['all', 'map', 'list', 'compare', 'card'] as const;

/** `null`: nothing is asked for, or nothing that can be embedded. */
export function parsePart(embed: string | null): Part | null {
  const [name, choice] = (embed ?? '').split(':');
  const whole = WHOLE.find((kind) => kind === name);
  if (whole) return choice === undefined ? { kind: whole } : null;
  if (name === 'finding' && choice) return { kind: name, id: choice };
  const panel = PANEL_NAMES.find((one) => one === choice);
  return panel && (name === 'panel' || name === 'sentence') ? { kind: name, panel } : null;
}

export function formatPart(part: Part): string {
  if (part.kind === 'finding') return `${part.kind}:${part.id}`;
  return 'panel' in part ? `${part.kind}:${part.panel}` : part.kind;
}
