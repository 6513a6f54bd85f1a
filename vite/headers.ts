/**
 * The response headers the site is meant to be served with: said here once, written into the site as `_headers`, sent
 * by the preview server (so that every browser test runs under them), and held against deploy/nginx.conf by a test.
 */
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Plugin } from 'vite';
import { streetHosts, type StreetSource } from '../src/domain/streets';

interface Options {
  /** Who may show the atlas in a frame, as in `frame-ancestors`. */
  frameAncestors?: string;
  /** A street map that readers may ask for: the one thing that may lie on another host. */
  streets?: StreetSource | null;
}

/** Everything comes from the site itself, and nothing is said to be unsafe. */
export function contentSecurityPolicy({ frameAncestors = '*', streets = null }: Options = {}): string {
  const hosts = streets ? streetHosts(streets) : [];
  return Object.entries({
    'default-src': ["'none'"],
    'script-src': ["'self'"],
    'style-src': ["'self'"],
    // A chart is saved as PNG by way of an SVG in a data address.
    'img-src': ["'self'", 'data:'],
    'font-src': ["'self'"],
    'connect-src': ["'self'", ...hosts],
    'worker-src': ["'self'"],
    // What an embed will look like.
    'frame-src': ["'self'"],
    'manifest-src': ["'self'"],
    'base-uri': ["'none'"],
    // The page for lost addresses has a search.
    'form-action': ["'self'"],
    'frame-ancestors': [frameAncestors],
    'require-trusted-types-for': ["'script'"],
    // `default`: src/trust.ts; the other one is Svelte's, for its own templates.
    'trusted-types': ['default', 'svelte-trusted-html'],
  })
    .map(([name, values]) => [name, ...values].join(' '))
    .join('; ');
}

/** What the atlas never asks for, nor anything it might be made to load. */
const REFUSED = ['camera', 'microphone', 'payment', 'usb', 'serial', 'hid', 'midi', 'display-capture'];

/** Sent with every file. */
export function siteHeaders(options: Options = {}): Record<string, string> {
  return {
    'Content-Security-Policy': contentSecurityPolicy(options),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    'Permissions-Policy': REFUSED.map((feature) => `${feature}=()`).join(', '),
    // Pages of any site may embed the atlas and read its open data; in a sandboxed frame the atlas is itself such a site.
    'Cross-Origin-Resource-Policy': 'cross-origin',
    'Access-Control-Allow-Origin': '*',
  };
}

/** Files whose names change with their content. */
export const HASHED_FILES = '/assets/*';
export const CACHE_HASHED = 'public, max-age=31536000, immutable';
/** All others are asked for anew each time; the answer is mostly that nothing has changed. */
export const CACHE_OTHER = 'no-cache';

/** As static hosts read it (Netlify, Cloudflare Pages): without a rule for caching, they have files asked for anew. */
export function headersFile(options: Options = {}): string {
  const site = Object.entries(siteHeaders(options));
  return [
    '/*',
    ...site.map(([name, value]) => `  ${name}: ${value}`),
    HASHED_FILES,
    `  Cache-Control: ${CACHE_HASHED}`,
    '',
  ].join('\n');
}

export function headers({ folder, frameAncestors }: { folder: string; frameAncestors?: string }): Plugin {
  const options = async (root: string): Promise<Options> => ({
    ...(frameAncestors && { frameAncestors }),
    streets: await readStreets(resolve(root, folder)),
  });
  let root = '';
  return {
    name: 'headers',

    async config(config, { isPreview }) {
      if (!isPreview) return;
      const sent = siteHeaders(await options(config.root ?? process.cwd()));
      return { preview: { headers: { ...sent, 'Cache-Control': CACHE_OTHER }, cors: false } };
    },

    configResolved(config) {
      ({ root } = config);
    },

    async generateBundle() {
      this.emitFile({ type: 'asset', fileName: '_headers', source: headersFile(await options(root)) });
    },
  };
}

/** The folder has been checked where the atlas is built; where it has faults, that build has failed. */
async function readStreets(folder: string): Promise<StreetSource | null> {
  const text = await readFile(join(folder, 'meta.json'), 'utf8').catch(() => '{}');
  return (JSON.parse(text) as { streets?: StreetSource | null }).streets ?? null;
}
