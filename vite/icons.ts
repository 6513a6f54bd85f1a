/**
 * Vite plugin: an icon of Lucide as one path. `import plus from 'lucide-static/icons/plus.svg?icon'` gives the `d` that
 * `src/theme/Icon.svelte` draws, so that an icon costs its line and no element, component or markup of its own.
 */
import { readFile } from 'node:fs/promises';
import { optimize } from 'svgo';
import type { Plugin } from 'vite';

const ICON = /[\\/]lucide-static[\\/]icons[\\/][a-z0-9-]+\.svg\?icon$/;

export function icons(): Plugin {
  return {
    name: 'atlas-icons',
    // Before Vite takes the file for an image.
    enforce: 'pre',
    async load(id) {
      if (!ICON.test(id)) return undefined;
      const svg = await readFile(id.slice(0, id.indexOf('?')), 'utf8');
      return `export default ${JSON.stringify(onePath(svg))};`;
    },
  };
}

/** All shapes of a drawing as one path, to a hundredth of its 24 units. */
export function onePath(svg: string): string {
  const { data } = optimize(svg, {
    multipass: true,
    floatPrecision: 2,
    plugins: [
      { name: 'convertShapeToPath', params: { convertArcs: true } },
      'convertPathData',
      { name: 'mergePaths', params: { force: true } },
    ],
  });
  const [path, ...more] = [...data.matchAll(/<path d="([^"]+)"/g)].map(([, d]) => d ?? '');
  if (!path || more.length > 0 || /<(?!\/?svg\b|path\b|!--)/.test(data))
    throw new Error(`not one path: ${data}`);
  return path;
}
