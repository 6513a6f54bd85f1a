/**
 * Vite plugin: d3-array is a single module, and so lands whole in the first file that needs any of it. What only the
 * heat layer needs comes with that layer, as a module of its own; in frames, where panels come without a map, so does what
 * the map needs.
 */
import type { Plugin } from 'vite';

/** `packages` have a module of their own. */
export function apart(packages: readonly string[]): Plugin {
  const importers = new RegExp(`/node_modules/(${packages.join('|')})/`);
  return {
    name: 'atlas-apart',
    enforce: 'pre',
    apply: 'build',
    resolveId: {
      filter: { id: /^d3-array$/ },
      async handler(id, importer) {
        if (!importer || !importers.test(importer)) return null;
        const found = await this.resolve(id, importer, { skipSelf: true });
        return found && { ...found, id: `${found.id}?map` };
      },
    },
  };
}
