/**
 * Vite plugin: lays a `.br` and a `.gz` beside every text file of the built site, for servers that send such files as
 * they are (deploy/nginx.conf). It runs last, over what lies on the disk.
 */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { extname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Plugin } from 'vite';

const TEXT = /\.(html|m?js|css|json|geojson|csv|svg|xml|txt|md|webmanifest)$/;
/** Below it, a compressed file saves nothing that a reader would notice. */
const LEAST_BYTES = 300;
/** Pages are many and much alike: the last tenth is not worth a build of minutes. */
const BROTLI_QUALITY: Readonly<Record<string, number>> = { '.html': 6 };
const BROTLI_BEST = 11;
/** As many at a time as node's threads take. */
const AT_ONCE = 4;

export function compress(): Plugin {
  let folder: string | null = null;
  return {
    name: 'atlas-compress',
    apply: 'build',
    enforce: 'post',

    configResolved({ root, build }) {
      if (build.write && !build.ssr) folder = resolve(root, build.outDir);
    },

    // Also called where the build has failed: then there may be no folder.
    closeBundle: {
      order: 'post',
      sequential: true,
      async handler(error) {
        if (folder !== null && !error) await compressFolder(folder);
      },
    },
  };
}

/** Gives the number of files that now have compressed ones beside them. */
export async function compressFolder(folder: string): Promise<number> {
  const names = await readdir(folder, { recursive: true });
  const queue = names.filter((name) => TEXT.test(name));
  let done = 0;
  const work = async (): Promise<void> => {
    for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
      if (await compressFile(join(folder, name))) done++;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return done;
}

async function compressFile(path: string): Promise<boolean> {
  const bytes = await readFile(path);
  if (bytes.length < LEAST_BYTES) return false;
  const [brotli, gzipped] = await Promise.all([
    promisify(brotliCompress)(bytes, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY[extname(path)] ?? BROTLI_BEST,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      },
    }),
    promisify(gzip)(bytes, { level: constants.Z_BEST_COMPRESSION }),
  ]);
  await Promise.all([writeFile(`${path}.br`, brotli), writeFile(`${path}.gz`, gzipped)]);
  return true;
}
