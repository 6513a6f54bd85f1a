/** The atlas file, asked for once: the first drawing and the app read the same answer. */
import { atlasUrl } from 'virtual:atlas';

const TIMEOUT_MS = 20_000;

let asked: Promise<unknown> | null = null;
let cache: RequestCache = 'default';

/** What the file holds, not yet parsed. Rejects where it cannot be had. */
export function fetchAtlas(): Promise<unknown> {
  asked ??= fetchJson(atlasUrl, cache);
  return asked;
}

/** There was no answer, or not the right one: the next call asks anew, past what the browser has kept. */
export function forgetAtlas(): void {
  asked = null;
  cache = 'reload';
}

export async function fetchJson(url: string, cache: RequestCache = 'default'): Promise<unknown> {
  const response = await fetch(url, { cache, signal: AbortSignal.timeout(TIMEOUT_MS) });
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
  return response.json();
}
