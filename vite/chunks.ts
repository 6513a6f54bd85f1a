/**
 * How the first sight is cut into files: what runs first is one chunk, the app that follows it another. Few files mean
 * few requests, and code compresses better together. All else is cut as it is imported.
 */
import type { Rolldown } from 'vite';

const PARTS = [
  { name: 'first', entry: '/src/first.ts' },
  { name: 'app', entry: '/src/main.ts' },
] as const;

export interface Context {
  getModuleInfo(id: string): { importedIds: readonly string[] } | null;
}

/** `root` is the project's folder. */
export function firstSightChunks(root: string): NonNullable<Rolldown.OutputOptions['codeSplitting']> {
  // Asked for every module: the graph is walked once a build.
  let known: { context: Context; parts: Map<string, string> } | null = null;
  const partOf = (id: string, context: Context): string | undefined => {
    if (MESSAGE_RUNTIME.test(id)) return PARTS[0].name;
    if (known?.context !== context) known = { context, parts: assign(root, context) };
    return known.parts.get(id);
  };
  return {
    groups: PARTS.map(({ name }, i) => ({
      // A group takes in what its modules need: what runs first chooses first.
      priority: PARTS.length - i,
      name: (id: string, context: Context) => (partOf(id, context) === name ? name : null),
    })),
  };
}

/**
 * Packages that are one door to many: most of what stands behind it is for later, or for nobody, so they are left to the
 * bundler.
 */
const DOORS = /\/node_modules\/(d3|@turf\/turf)\//;

/** What the messages of every language call, small as it is, comes with what runs first. */
export const MESSAGE_RUNTIME = /\/node_modules\/@messageformat\/runtime\//;

/** The part of each module that an entry imports statically; what runs first has the first claim. */
function assign(root: string, context: Context): Map<string, string> {
  const parts = new Map<string, string>();
  for (const { name, entry } of PARTS) {
    for (const id of neededBy(root + entry, context)) if (!parts.has(id)) parts.set(id, name);
  }
  return parts;
}

/** A module and all that it imports statically. */
export function neededBy(entry: string, context: Context): Set<string> {
  const needed = new Set<string>();
  const queue = [entry];
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    const found = context.getModuleInfo(id);
    if (!found || needed.has(id) || DOORS.test(id)) continue;
    needed.add(id);
    queue.push(...found.importedIds);
  }
  return needed;
}
