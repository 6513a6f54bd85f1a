/**
 * Vite plugin, at build only: prerenders the opening page into index.html, and writes the pages of venues and
 * countries in every language, sitemap, robots.txt and 404.html beside it. The pages are the components of src/pages,
 * run on Vite's own module runner; they are written as they are made, past the bundler, which need not know them.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import {
  createServer,
  isRunnableDevEnvironment,
  type Plugin,
  type ResolvedConfig,
  type Rolldown,
} from 'vite';
import type * as PagesModule from '../src/pages/site';
import { atlasFilesOf } from './atlas';
import { icons } from './icons';
import { messages } from './messages';
import { siteUrl } from './site';

const ENTRY = '/src/pages/site.ts';
const STYLE = { name: 'pages.css', source: 'src/pages/pages.css' };
const OPENING = 'index.html';

export function pages({ pseudo }: { pseudo: boolean }): Plugin {
  let config: ResolvedConfig;

  return {
    name: 'atlas-pages',
    apply: 'build',

    configResolved(resolved) {
      config = resolved;
    },

    async buildStart() {
      const source = await readFile(join(config.root, STYLE.source), 'utf8');
      this.emitFile({ type: 'asset', name: STYLE.name, source });
    },

    async writeBundle({ dir }, bundle) {
      if (!dir) return;
      const files = await atlasFilesOf(config.plugins);
      const opening = await readFile(join(dir, OPENING), 'utf8');
      const input = {
        atlas: JSON.parse(files.atlas.text),
        details: Object.values(files.details).map(({ text }) => JSON.parse(text) as unknown),
        outlines: JSON.parse(files.outlines.text),
        frame: files.frame,
        meta: files.meta,
        site: siteUrl()?.href ?? null,
        styles: [...styleSheets(opening), ...assetNamed(bundle, STYLE.name)],
        opening,
      };
      let count = 0;
      await withPages(config.root, pseudo, async ({ renderSite }) => {
        for await (const { file, html } of renderSite(input)) {
          const path = join(dir, file);
          await mkdir(dirname(path), { recursive: true });
          await writeFile(path, html);
          count += 1;
        }
      });
      config.logger.info(`${count} files prerendered`);
    },
  };
}

/** Runs the code of the pages as the app's own is compiled, and lets go of it afterwards. */
async function withPages(
  root: string,
  pseudo: boolean,
  use: (module: typeof PagesModule) => Promise<void>,
): Promise<void> {
  const server = await createServer({
    root,
    configFile: false,
    logLevel: 'warn',
    appType: 'custom',
    plugins: [svelte(), icons(), messages({ pseudo })],
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true },
  });
  try {
    const { ssr } = server.environments;
    if (!ssr || !isRunnableDevEnvironment(ssr)) throw new Error('the pages cannot be run');
    await use(await ssr.runner.import<typeof PagesModule>(ENTRY));
  } finally {
    await server.close();
  }
}

/** Those that the built page links, from the root of the site. */
function styleSheets(html: string): string[] {
  return [...html.matchAll(/<link rel="stylesheet"[^>]* href="\.\/([^"]+)"/g)].map(([, path]) => path ?? '');
}

function assetNamed(bundle: Rolldown.OutputBundle, name: string): string[] {
  return Object.values(bundle).flatMap((output) =>
    output.type === 'asset' && output.names.includes(name) ? [output.fileName] : [],
  );
}
