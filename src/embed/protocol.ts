/**
 * What a page and the atlas in its frame say to each other: plain objects sent by `postMessage`, version 1. Both sides
 * read them with the functions here: whatever else arrives is `null`. docs/EMBED.md says the same to hosts.
 */

/** Goes up when a message changes its meaning; new types do not change it, since unknown ones are ignored. */
export const PROTOCOL = 1;
/** As long as the longest address of a view (state/view.ts). */
export const QUERY_MAX = 12_000;
/** Beyond any content; a frame that says more is not believed. */
export const HEIGHT_MAX = 100_000;
const ID_MAX = 80;

/** From the frame to the page around it. */
export type FrameMessage =
  /** The frame listens and shows something. */
  | { atlas: 1; type: 'ready' }
  /** How high the frame has to be to show all of it, in whole px. */
  | { atlas: 1; type: 'height'; height: number }
  /** What is chosen now, as the query of an address, without the question mark. */
  | { atlas: 1; type: 'view'; query: string }
  /** The venue whose card is open. */
  | { atlas: 1; type: 'select'; venue: string | null };

/** From the page to the frame. */
export type HostMessage =
  /** The page listens; the frame answers with `ready`, `height` and `view`. */
  | { atlas: 1; type: 'hello' }
  /** Show this: the query of an address. Heeded for allowed origins only. */
  | { atlas: 1; type: 'set'; query: string };

export const FRAME_TYPES = ['ready', 'height', 'view', 'select'] as const satisfies FrameMessage['type'][];
export const HOST_TYPES = ['hello', 'set'] as const satisfies HostMessage['type'][];

/** The data of a message event as a message of the frame. Never throws. */
export function parseFrameMessage(data: unknown): FrameMessage | null {
  const { type, height, query, venue } = fieldsOf(data);
  if (type === 'ready') return { atlas: PROTOCOL, type };
  if (type === 'height') return isHeight(height) ? { atlas: PROTOCOL, type, height } : null;
  if (type === 'view') return isText(query, QUERY_MAX) ? { atlas: PROTOCOL, type, query } : null;
  if (type !== 'select') return null;
  return venue === null || isText(venue, ID_MAX) ? { atlas: PROTOCOL, type, venue } : null;
}

/** The data of a message event as a message of the page around the frame. Never throws. */
export function parseHostMessage(data: unknown): HostMessage | null {
  const { type, query } = fieldsOf(data);
  if (type === 'hello') return { atlas: PROTOCOL, type };
  return type === 'set' && isText(query, QUERY_MAX) ? { atlas: PROTOCOL, type, query } : null;
}

/** The fields of a message of this version; of anything else, none. */
function fieldsOf(data: unknown): Record<string, unknown> {
  const fields = (typeof data === 'object' && data) as Record<string, unknown> | false | null;
  return fields && fields['atlas'] === PROTOCOL ? fields : {};
}

const isText = (value: unknown, most: number): value is string =>
  typeof value === 'string' && value.length <= most;

const isHeight = (value: unknown): value is number =>
  Number.isInteger(value) && (value as number) >= 0 && (value as number) <= HEIGHT_MAX;
