/** Names that are like a text which finds nothing: what it may have meant. */
import type { Dataset } from './dataset';
import { keysOf, wordsOf } from './fold';
import type { GroundEntry, GroundKind } from './grounds';
import { likeness } from './wordMatch';

/** What a query that finds nothing may have meant. */
export interface Near {
  kind: GroundKind | 'venue';
  id: string;
  name: string;
}

interface NearName {
  near: Near;
  /** The name, folded. */
  key: string;
}

/** Below this likeness a name is no guess worth making. */
const NEAR_LEAST = 0.4;
/** Words of a text that are compared with names one by one. */
const NEAR_WORDS = 6;

export function nearNamesOf(dataset: Dataset, grounds: readonly GroundEntry[]): NearName[] {
  return [
    ...grounds.flatMap(({ kind, id, names, spellings }) =>
      spellings.map((name) => ({ near: { kind, id, name: names.en }, key: foldWhole(name) })),
    ),
    ...dataset.venues.flatMap(({ id, name, name_local }) =>
      [name, ...Object.values(name_local)].map((own) => ({
        near: { kind: 'venue' as const, id, name: own },
        key: foldWhole(own),
      })),
    ),
  ];
}

/** The names most like a text, each record once, the likest first. */
export function likeNames(names: readonly NearName[], text: string, most: number): Near[] {
  const whole = foldWhole(text);
  const words = wordsOf(text)
    .slice(0, NEAR_WORDS)
    .flatMap((word) => keysOf(word.text).slice(0, 1));
  const best = new Map<string, { near: Near; likeness: number }>();
  for (const { near, key } of names) {
    const alike = Math.max(alikeness(whole, key), ...words.map((word) => 0.9 * alikeness(word, key)));
    if (alike >= NEAR_LEAST && alike > (best.get(near.id)?.likeness ?? 0)) {
      best.set(near.id, { near, likeness: alike });
    }
  }
  return [...best.values()]
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, most)
    .map(({ near }) => near);
}

/** Likeness; 0 at once where lengths differ so much that it would be too little. */
function alikeness(a: string, b: string): number {
  const most = (2 * (Math.min(a.length, b.length) + 1)) / (a.length + b.length + 2);
  return most < NEAR_LEAST ? 0 : likeness(a, b);
}

function foldWhole(text: string): string {
  return wordsOf(text)
    .flatMap((word) => keysOf(word.text).slice(0, 1))
    .join(' ');
}
