/**
 * Vite plugin: `embed.js`, the script for pages that embed the atlas. A classic script under a fixed name, built on its
 * own and without anything of the atlas but the form of the messages; in dev it is built anew when it is asked for.
 */
import { resolve } from 'node:path';
import { build, type Plugin, type Rolldown } from 'vite';

export const HOST_SCRIPT = 'embed.js';
const ENTRY = 'src/host/main.ts';
const BANNER = '/*! embed.js of the Creative Learning Atlas of Central Asia. MIT licence. */';

export function hostScript(): Plugin {
  let root = '';
  return {
    name: 'atlas-host-script',

    configResolved(config) {
      root = config.root;
    },

    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        if (request.url?.replace(/\?.*$/, '') !== `${server.config.base}${HOST_SCRIPT}`) return next();
        buildHostScript(root).then((code) => {
          response.setHeader('Content-Type', 'text/javascript');
          response.setHeader('Cache-Control', 'no-store');
          response.end(code);
        }, next);
      });
    },

    async generateBundle() {
      this.emitFile({ type: 'asset', fileName: HOST_SCRIPT, source: await buildHostScript(root) });
    },
  };
}

/** `root` is the project's folder. */
export async function buildHostScript(root: string): Promise<string> {
  const built = (await build({
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: {
      write: false,
      target: 'es2022',
      lib: { entry: resolve(root, ENTRY), formats: ['iife'], name: 'creativeAtlas', fileName: 'embed' },
    },
  })) as Rolldown.RolldownOutput[];
  const chunks = built.flatMap(({ output }) => output).filter((file) => file.type === 'chunk');
  if (chunks.length !== 1) throw new Error(`${HOST_SCRIPT} is in ${chunks.length} parts`);
  return `${BANNER}\n${chunks.map(({ code }) => code).join('')}`;
}
