/** Sizes of built files: raw, gzip and brotli, and the share that the first view needs. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';

export interface FileSize {
  file: string;
  raw: number;
  gzip: number;
  brotli: number;
}

/** Prerendered pages of venues and countries: thousands of small files that are alike. */
const PAGE = /^[a-z]{2}[\\/](venue|country)[\\/]/;

/** All files of a built site but the pages of venues and countries, and what is laid beside files compressed. */
export function siteFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (file) => !PAGE.test(file) && !/\.(br|gz)$/.test(file) && statSync(join(folder, file)).isFile(),
  );
}

/** Sizes in bytes of the site's scripts, styles, data and pages (see `siteFiles`), largest first. */
export function siteSizes(folder: string): FileSize[] {
  return siteFiles(folder)
    .filter((file) => /\.(m?js|css|json|geojson|csv|html|svg)$/.test(file))
    .map((file) => sizeOf(folder, file))
    .sort((a, b) => b.brotli - a.brotli);
}

/**
 * Files that list and panels need before the map: the page's script, the app it fetches next, what both import
 * statically, their styles, the messages of one language, the atlas file. Throws where no app is found.
 */
export function firstViewFiles(folder: string, language = 'en'): string[] {
  const page = readFileSync(join(folder, 'index.html'), 'utf8');
  const linked = [...page.matchAll(/(?:src|href)="\.\/(assets\/[^"]+\.(?:js|css))"/g)].map(
    (match) => match[1] ?? '',
  );
  const chosen = readdirSync(join(folder, 'assets'))
    .filter((file) => new RegExp(`^(${language}|atlas)-[\\w-]+\\.(js|json)$`).test(file))
    .map((file) => `assets/${file}`);
  const found = new Set<string>();
  let isComplete = false;
  const visit = (file: string): void => {
    if (found.has(file)) return;
    found.add(file);
    if (!file.endsWith('.js')) return;
    const source = readFileSync(join(folder, file), 'utf8');
    for (const [, imported] of source.matchAll(/(?:from|import)\s*["'`]\.\/([^"'`]+\.js)["'`]/g)) {
      visit(`assets/${imported}`);
    }
    // The app is fetched by name, with the list of its scripts and styles beside it.
    const app =
      /import\(["'`]\.\/(app-[\w-]+\.js)["'`]\)(?:\.then\([^)]*\))?,__vite__mapDeps\(\[([\d,]*)\]\)/.exec(
        source,
      );
    if (!app) return;
    isComplete = true;
    visit(`assets/${app[1]}`);
    const listed = [...(/m\.f=\[([^\]]*)\]/.exec(source)?.[1] ?? '').matchAll(/"\.\/([^"]+)"/g)];
    for (const index of (app[2] ?? '').split(',').filter(Boolean)) {
      const name = listed[Number(index)]?.[1];
      if (name) visit(`assets/${name}`);
    }
  };
  [...linked, ...chosen].forEach(visit);
  if (!isComplete) throw new Error(`no script of ${folder} fetches the app`);
  return [...found];
}

export function sizeOf(folder: string, file: string): FileSize {
  const bytes = readFileSync(join(folder, file));
  return { file, raw: bytes.length, gzip: gzipSync(bytes).length, brotli: brotliCompressSync(bytes).length };
}

export function sumSizes(sizes: readonly FileSize[], label: string): FileSize {
  const total = (pick: (size: FileSize) => number): number =>
    sizes.reduce((sum, size) => sum + pick(size), 0);
  return {
    file: label,
    raw: total((s) => s.raw),
    gzip: total((s) => s.gzip),
    brotli: total((s) => s.brotli),
  };
}
