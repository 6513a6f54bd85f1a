/**
 * Vite plugin: `licences.json`, the packages whose code or data readers get, with the texts of their licences; taken
 * from the modules that are really in the built files. A licence that is not permissive stops the build.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Plugin, Rolldown } from 'vite';

export const LICENCES_FILE = 'licences.json';

export interface Licence {
  name: string;
  version: string;
  /** As in the SPDX list. */
  licence: string;
  text: string;
}

const PERMISSIVE: readonly string[] = [
  'MIT',
  'MIT-0',
  'ISC',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'OFL-1.1',
  'CC0-1.0',
  'Unlicense',
  'Zlib',
  'BlueOak-1.0.0',
  'Unicode-DFS-2016',
  'Unicode-3.0',
];

/** Whether an SPDX expression leaves everybody free to pass the code on: one of several, or all that are joined. */
export function isPermissive(expression: string): boolean {
  const plain = expression.replace(/[()]/g, ' ');
  if (/\bAND\b/.test(plain) && /\bOR\b/.test(plain)) return false;
  const names = plain.split(/\b(?:AND|OR)\b/).map((name) => name.trim());
  const isFree = (name: string): boolean => PERMISSIVE.includes(name);
  return / OR /.test(plain) ? names.some(isFree) : names.every(isFree);
}

/** Packages of which no module is in a bundle: what is made from them is. */
const MADE_FROM = ['make-plural', 'world-atlas'];
/** The service worker (vite/offline.ts) is a build of its own. */
const KEPT_BY = ['workbox-core', 'workbox-precaching', 'workbox-routing'];
/** Packages that come as one file: what they need is inside, and no module tells of it. */
const READY_MADE = ['maplibre-gl'];

export function licences(): Plugin {
  let root = '';
  return {
    name: 'atlas-licences',
    apply: 'build',
    enforce: 'post',

    configResolved(config) {
      root = config.root;
    },

    generateBundle(_, bundle) {
      const modules = join(root, 'node_modules');
      const folders = new Set([
        ...filesOf(bundle).flatMap((file) => {
          const folder = packageFolder(file);
          // Assets are named from the root, modules in full.
          return folder === null ? [] : [resolve(root, folder)];
        }),
        ...[...MADE_FROM, ...KEPT_BY].map((name) => join(modules, name)),
        ...READY_MADE.flatMap((name) => needsOf(join(modules, name), modules)),
      ]);
      // One version may lie in several folders.
      const all = new Map(
        [...folders].map(readLicence).map((each) => [`${each.name}@${each.version}`, each] as const),
      );
      const found = [...all.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
      const strict = found.filter(({ licence }) => !isPermissive(licence));
      if (strict.length > 0) {
        this.error(
          `not to be shipped: ${strict.map(({ name, licence }) => `${name} (${licence})`).join(', ')}`,
        );
      }
      this.emitFile({ type: 'asset', fileName: LICENCES_FILE, source: JSON.stringify(found) });
    },
  };
}

/** Everything that went into the files: modules of scripts, and what assets are copies of. */
function filesOf(bundle: Rolldown.OutputBundle): string[] {
  return Object.values(bundle).flatMap((output) =>
    output.type === 'chunk'
      ? Object.entries(output.modules).flatMap(([id, { renderedLength }]) => (renderedLength > 0 ? [id] : []))
      : output.originalFileNames,
  );
}

/** The folder of the package that a file belongs to; `null` for files of the project. */
export function packageFolder(file: string): string | null {
  return /^\0?((?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/@]+)\//.exec(file.replaceAll('\\', '/'))?.[1] ?? null;
}

const TEXT_FILE = /^(licen[cs]e|copying|ofl)([.-].*)?$/i;

interface Manifest {
  name: string;
  version: string;
  license?: string;
  repository?: string | { url: string };
  dependencies?: Readonly<Record<string, string>>;
}

const readManifest = (folder: string): Manifest =>
  JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;

/** Folders of all that a package needs, and of what that needs; types are no code. */
function needsOf(folder: string, modules: string, found = new Set<string>()): string[] {
  for (const name of Object.keys(readManifest(folder).dependencies ?? {})) {
    const need = [join(folder, 'node_modules', name), join(modules, name)].find((each) => existsSync(each));
    if (need === undefined || name.startsWith('@types/') || found.has(need)) continue;
    found.add(need);
    needsOf(need, modules, found);
  }
  return [...found];
}

/** A package without a text of its licence says where it comes from. */
function readLicence(folder: string): Licence {
  const { name, version, license = '', repository = '' } = readManifest(folder);
  const origin = typeof repository === 'string' ? repository : repository.url;
  const file = readdirSync(folder).find((each) => TEXT_FILE.test(each));
  const text = file === undefined ? origin : readFileSync(join(folder, file), 'utf8').trim();
  return { name, version, licence: license, text };
}
