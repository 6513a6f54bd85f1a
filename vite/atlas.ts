/**
 * Vite plugin: compiles a data folder into `virtual:atlas`, the addresses of the files the app loads, into
 * `virtual:atlas/meta`, what is said of the inventory as a whole, and into the published files. A fault in the data
 * stops the build; in dev it shows in Vite's overlay until it is mended.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, resolve, sep } from 'node:path';
import type { HtmlTagDescriptor, Plugin, Rolldown, ViteDevServer } from 'vite';
import { atlasBuilder, type AtlasFiles, type LoadedFile } from './atlasFiles';

const ID = 'virtual:atlas';
const RESOLVED = `\0${ID}`;
const META = 'virtual:atlas/meta';
const RESOLVED_META = `\0${META}`;
/** Where the dev server serves what the build emits as hashed assets, and what the build publishes. */
const DEV_LOADED = '@atlas/';
const DEV_PUBLISHED = 'data/';
/** Editors save in several steps. */
const SETTLE_MS = 60;
/** The module of the app, which the first script fetches. */
const APP = 'src/main.ts';
/** The first drawing needs these: the browser fetches them beside the script instead of after it. */
const PRELOADED = ['atlas.json', 'outlines.json'];

const NAME = 'atlas';

interface Options {
  folder: string;
  /** The page that other pages embed is a build of its own (vite/embedPage.ts), and publishes nothing. */
  page?: 'site' | 'embed';
}

/** What other plugins may ask of this one. */
interface AtlasApi {
  files: () => Promise<AtlasFiles>;
}

/** The files of the atlas that a build is of. */
export function atlasFilesOf(plugins: readonly Plugin[]): Promise<AtlasFiles> {
  const api = plugins.find(({ name }) => name === NAME)?.api as AtlasApi | undefined;
  if (!api) throw new Error('the build has no atlas');
  return api.files();
}

export function atlas({ folder, page = 'site' }: Options): Plugin<AtlasApi> {
  let dataFolder = resolve(folder);
  let build = atlasBuilder(dataFolder);
  let base = './';
  let server: ViteDevServer | null = null;
  let timer: NodeJS.Timeout | undefined;
  /** The latest compilation; null until somebody asks for the atlas. */
  let files: Promise<AtlasFiles> | null = null;

  const latest = (): Promise<AtlasFiles> => (files ??= build());

  /** Compiles anew and tells the browser: reload, or show the faults. A later change outruns an earlier one. */
  async function refresh(devServer: ViteDevServer): Promise<void> {
    if (!files) return;
    const mine = (files = build());
    const failure = await mine.then(
      () => null,
      (error: unknown) => (error instanceof Error ? error.message : String(error)),
    );
    if (files !== mine) return;
    const { moduleGraph } = devServer.environments.client;
    for (const id of [RESOLVED, RESOLVED_META]) {
      const module = moduleGraph.getModuleById(id);
      if (module) moduleGraph.invalidateModule(module);
    }
    if (failure === null) devServer.ws.send({ type: 'full-reload' });
    else {
      devServer.config.logger.error(failure, { timestamp: true });
      devServer.ws.send({ type: 'error', err: { message: failure, stack: '', plugin: 'atlas' } });
    }
  }

  return {
    name: NAME,
    api: { files: latest },

    configResolved(config) {
      dataFolder = resolve(config.root, folder);
      build = atlasBuilder(dataFolder);
      base = config.base;
    },

    configureServer(devServer) {
      server = devServer;
      devServer.watcher.on('all', (_event, path) => {
        if (!path.startsWith(dataFolder + sep) || !/\.(geo)?json$/.test(path)) return;
        clearTimeout(timer);
        timer = setTimeout(() => void refresh(devServer), SETTLE_MS);
      });
      devServer.middlewares.use((request, response, next) => {
        const url = request.url ?? '';
        const name = url.startsWith(base) ? url.slice(base.length).replace(/[?#].*$/, '') : '';
        if (!name.startsWith(DEV_LOADED) && !name.startsWith(DEV_PUBLISHED)) return next();
        latest().then((found) => {
          const text = textOf(found, name);
          if (text === undefined) next();
          else send(request, response, name, text);
        }, next);
      });
    },

    buildStart() {
      if (!server) files = null;
    },

    closeBundle() {
      clearTimeout(timer);
      files = null;
      server = null;
    },

    resolveId: (id) => (id === ID || id === META ? `\0${id}` : undefined),

    async load(id) {
      if (id === RESOLVED_META) {
        // Apart, since a frame needs no more than the pages that may steer it.
        const { meta: all, versions } = await latest();
        const { embedOrigins, ...meta } = all;
        return [
          `export const meta = ${JSON.stringify(meta)};`,
          `export const versions = ${JSON.stringify(versions)};`,
          `export const embedOrigins = ${JSON.stringify(embedOrigins)};`,
        ].join('\n');
      }
      if (id !== RESOLVED) return;
      server?.watcher.add(dataFolder);
      const found = await latest();
      if (server) {
        // Vite takes `new URL('…', import.meta.url)` for a file of the project; through a name it leaves it alone.
        const source = moduleSource(
          found,
          ({ name }) => `new URL(${JSON.stringify(base + DEV_LOADED + name)}, here).href`,
        );
        return `const here = import.meta.url;\n${source}`;
      }
      if (page === 'site') {
        for (const [fileName, source] of found.published) this.emitFile({ type: 'asset', fileName, source });
      }
      return moduleSource(found, ({ name, text }) => {
        const reference = this.emitFile({ type: 'asset', name, source: text });
        return `import.meta.ROLLUP_FILE_URL_${reference}`;
      });
    },

    transformIndexHtml: {
      order: 'post',
      handler: (_html, { bundle, path }) =>
        page === 'site' ? buildPreloads(bundle ?? {}, base === './' ? wayToRoot(path) : base) : [],
    },
  };
}

/** Source of `virtual:atlas`; `addressOf` gives an expression that is a file's absolute address at run time. */
function moduleSource(files: AtlasFiles, addressOf: (file: LoadedFile) => string): string {
  const addresses = (list: Readonly<Record<string, LoadedFile>>): string =>
    `{ ${Object.entries(list)
      .map(([key, file]) => `${JSON.stringify(key)}: ${addressOf(file)}`)
      .join(', ')} }`;
  return [
    `export const atlasUrl = ${addressOf(files.atlas)};`,
    `export const factsUrl = ${addressOf(files.facts)};`,
    `export const traitsUrl = ${addressOf(files.traits)};`,
    `export const namesUrls = ${addresses(files.names)};`,
    `export const outlineUrl = ${addressOf(files.outlines)};`,
    `export const basemapUrl = ${addressOf(files.basemap)};`,
    `export const detailUrls = ${addresses(files.details)};`,
    `export const searchUrl = ${addressOf(files.search)};`,
    `export const frame = ${JSON.stringify(files.frame)};`,
  ].join('\n');
}

/** Data for the first drawing, then the app that follows it: with its parts, since a browser finds those late. */
function buildPreloads(bundle: Rolldown.OutputBundle, prefix: string): HtmlTagDescriptor[] {
  const outputs = Object.values(bundle);
  const link = (attrs: Record<string, string | boolean>): HtmlTagDescriptor => ({
    tag: 'link',
    attrs,
    injectTo: 'head',
  });
  const data = PRELOADED.flatMap((name) => {
    const asset = outputs.find((output) => output.type === 'asset' && output.names.includes(name));
    return asset
      ? [link({ rel: 'preload', as: 'fetch', href: prefix + asset.fileName, crossorigin: true })]
      : [];
  });
  const parts = partsOf(bundle, APP);
  const late = { crossorigin: true, fetchpriority: 'low' } as const;
  const app = parts.map((file) => link({ rel: 'modulepreload', href: prefix + file, ...late }));
  // A browser finds them later still: when the app is asked for.
  const styles = stylesOf(bundle, parts).map((file) =>
    link({ rel: 'preload', as: 'style', href: prefix + file, ...late }),
  );
  return [...data, ...app, ...styles];
}

/** The files of a module's chunk and of all that it imports at once. */
function partsOf(bundle: Rolldown.OutputBundle, module: string): string[] {
  const found = new Set<string>();
  const visit = (file: string): void => {
    const chunk = bundle[file];
    if (chunk?.type !== 'chunk' || found.has(file)) return;
    found.add(file);
    chunk.imports.forEach(visit);
  };
  const entry = Object.values(bundle).find(
    (output) => output.type === 'chunk' && output.moduleIds.some((id) => id.endsWith(module)),
  );
  if (entry) visit(entry.fileName);
  return [...found];
}

/** The style sheets of chunks, but for that of what runs first, which the page links. */
function stylesOf(bundle: Rolldown.OutputBundle, files: readonly string[]): string[] {
  const found = files.flatMap((file) => {
    const chunk = bundle[file];
    return chunk?.type === 'chunk' && !chunk.name.startsWith('first')
      ? [...(chunk.viteMetadata?.importedCss ?? [])]
      : [];
  });
  return [...new Set(found)];
}

/** The relative way from a page of the site (`/embed/index.html`) to its root (`../`). */
function wayToRoot(path: string): string {
  return '../'.repeat(path.split('/').length - 2) || './';
}

function textOf(files: AtlasFiles, name: string): string | undefined {
  if (!name.startsWith(DEV_LOADED)) return files.published.get(name);
  const loaded = [
    files.atlas,
    files.facts,
    files.traits,
    ...Object.values(files.names),
    files.outlines,
    files.basemap,
    files.search,
    ...Object.values(files.details),
  ];
  return loaded.find((file) => DEV_LOADED + file.name === name)?.text;
}

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.json': 'application/json',
  '.geojson': 'application/geo+json',
  '.csv': 'text/csv; charset=utf-8',
};

function send(request: IncomingMessage, response: ServerResponse, name: string, text: string): void {
  response.setHeader('Content-Type', MEDIA_TYPES[extname(name)] ?? 'text/plain; charset=utf-8');
  response.setHeader('Cache-Control', 'no-store');
  response.end(request.method === 'HEAD' ? undefined : text);
}
