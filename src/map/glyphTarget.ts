/** What a glyph leads to when it is opened: its only venue, stacks that never come apart, or a closer look. */
import { expansionZoom } from './clusters';
import type { Drawing, Glyph } from './drawing';
import type { OpenStacks } from './opening.svelte';

export type GlyphTarget = { venue: string } | { stacks: OpenStacks } | { zoom: number };

export function glyphTarget(drawing: Drawing, { node, stack }: Glyph): GlyphTarget {
  const [only] = stack.venues;
  if (node.count === 1 && only) return { venue: only.id };
  const zoom = expansionZoom(drawing.tree, node);
  if (zoom !== null) return { zoom };
  const others = node.stacks.flatMap((i) => drawing.stacks[i] ?? []);
  return { stacks: [stack, ...others.filter((other) => other !== stack)] };
}
