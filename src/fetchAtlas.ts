/** The atlas file, asked for once: the first drawing and the app read the same answer. */
import { atlasUrl } from 'virtual:atlas';

const TIMEOUT_MS = 20_000;

let asked: Promise<unknown> | null = null;

/** What the file holds, not yet parsed. Rejects where it cannot be had; the next call then asks again. */
export function fetchAtlas(): Promise<unknown> {
  asked ??= fetchJson(atlasUrl).catch((error: unknown) => {
    asked = null;
    throw error;
  });
  return asked;
}

export async function fetchJson(url: string): Promise<unknown> {
  const response = await fetch(url, { signal: AbortSignal.timeout(TIMEOUT_MS) });
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
  return response.json();
}
