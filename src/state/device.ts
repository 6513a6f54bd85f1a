/**
 * What the reader's device remembers: texts under names of ours. Storage may be missing, full, or forbidden (a
 * sandboxed frame throws at the first touch): then nothing is remembered, and nothing breaks.
 */

/** Raised with the form of what is kept: older values are then not read. */
const PREFIX = 'creative-atlas.1.';

/** `null` where nothing is remembered. */
export function recall(name: string): string | null {
  try {
    return localStorage.getItem(PREFIX + name);
  } catch {
    return null;
  }
}

export function remember(name: string, text: string): void {
  try {
    if (text === '') localStorage.removeItem(PREFIX + name);
    else localStorage.setItem(PREFIX + name, text);
  } catch {
    // The page goes on without it.
  }
}
