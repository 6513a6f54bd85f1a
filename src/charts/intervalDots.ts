/** Geometry of a value with its interval, a row each: a dot on a bar. */
import { ticks } from 'd3';
import type { Interval } from '../domain/interval';
import { linearScale } from './linearScale';

/** `dot`: drawn; `grey`: drawn and called unstable; `text`: no dot, words only. */
export type DotTone = 'dot' | 'grey' | 'text';

export interface DotValue {
  value: number;
  interval: Interval;
  tone: DotTone;
}

export interface Dot {
  x: number;
  x1: number;
  x2: number;
  tone: DotTone;
  /** Where a word about the row stands: beside the interval, else on its longer half. */
  note: { x: number; anchor: 'start' | 'end' };
}

export interface Tick {
  x: number;
  value: number;
}

const NOTE_GAP = 8;

/** Places values on a scale from 0 to `top` over the plot's width; `noteWidth` is the room a word needs. */
export function placeDots(
  values: readonly (DotValue | null)[],
  { left, right }: { left: number; right: number },
  top: number,
  noteWidth: number,
): { dots: (Dot | null)[]; ticks: Tick[]; scale: (value: number) => number } {
  const scale = linearScale([0, top], [left + 6, right - 6]);
  const dots = values.map((entry): Dot | null => {
    if (!entry) return null;
    const x1 = scale(entry.interval.low);
    const x2 = scale(entry.interval.high);
    const x = scale(entry.value);
    return { x, x1, x2, tone: entry.tone, note: placeNote(entry.tone) };

    function placeNote(tone: DotTone): Dot['note'] {
      if (tone === 'text') return { x: left + NOTE_GAP, anchor: 'start' };
      if (x2 + NOTE_GAP + noteWidth <= right) return { x: x2 + NOTE_GAP, anchor: 'start' };
      if (x1 - NOTE_GAP - noteWidth >= left) return { x: x1 - NOTE_GAP, anchor: 'end' };
      return x2 - x > x - x1 ? { x: x + NOTE_GAP, anchor: 'start' } : { x: x - NOTE_GAP, anchor: 'end' };
    }
  });
  const count = Math.max(2, Math.min(5, Math.floor((right - left) / 44)));
  return { dots, scale, ticks: ticks(0, top, count).map((value) => ({ value, x: scale(value) })) };
}
