/**
 * Vite plugin: d3-array is a single module, and so lands whole in the first file that needs any of it. What only the
 * heat layer needs comes with that layer, as a module of its own.
 */
import type { Plugin } from 'vite';

export function apart(): Plugin {
  return {
    name: 'atlas-apart',
    enforce: 'pre',
    apply: 'build',
    resolveId: {
      filter: { id: /^d3-array$/ },
      async handler(id, importer) {
        if (!importer || !/\/node_modules\/d3-contour\//.test(importer)) return null;
        const found = await this.resolve(id, importer, { skipSelf: true });
        return found && { ...found, id: `${found.id}?heat` };
      },
    },
  };
}
