/**
 * What the full map needs, asked for once and as early as it is known to be of use: whether it can be drawn at all, its
 * code.
 */
import type * as GlMap from './GlMap.svelte';

/** `sandboxed`: in a frame without an origin a worker could only start from a data address, which the headers rule out. */
export type Hindrance = 'saves-data' | 'sandboxed' | 'no-webgl';

let answer: Hindrance | null | undefined;

/** Why this reader is not sent the full map; `null` where nothing is in the way. */
export function hindrance(): Hindrance | null {
  return (answer ??= savesData()
    ? 'saves-data'
    : isSandboxed()
      ? 'sandboxed'
      : hasWebGl2()
        ? null
        : 'no-webgl');
}

let code: Promise<typeof GlMap> | null = null;
let come: typeof GlMap | null = null;

/** The code, once it has come. */
export function fullMap(): typeof GlMap | null {
  return come;
}

/** Rejects where the code cannot be had; the next call then asks again. */
export function loadFullMap(): Promise<typeof GlMap> {
  code ??= import('./GlMap.svelte').then(
    (module) => (come = module),
    (error: unknown) => {
      code = null;
      throw error;
    },
  );
  return code;
}

/**
 * Whether the browser knows it. Where it still gives none, MapLibre says so when it is set up; to ask for one here would
 * keep the page waiting for the graphics processor.
 */
function hasWebGl2(): boolean {
  return typeof WebGL2RenderingContext !== 'undefined';
}

function isSandboxed(): boolean {
  return self.origin === 'null';
}

function savesData(): boolean {
  const { connection } = navigator as Navigator & { connection?: { saveData?: boolean } };
  return connection?.saveData === true;
}
