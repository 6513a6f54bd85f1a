/**
 * A static server that answers from memory, compressed beforehand: what is measured is the page and not the server.
 * All pages of the bench come from it, with the same encodings and no HTTP cache; it counts what it sends.
 */
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, sep } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { siteFiles } from '../sizes';

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.geojson': 'application/geo+json',
  '.svg': 'image/svg+xml',
  '.csv': 'text/csv; charset=utf-8',
  '.woff2': 'font/woff2',
};
/** Compressed already. */
const AS_IS = new Set(['.woff2', '.png']);
/** What is larger than this (synthetic inventories) is compressed less, so that the bench need not wait for it. */
const LARGE_BYTES = 2e6;
const LARGE_QUALITY = 5;

interface Answer {
  type: string;
  raw: Buffer;
  brotli: Buffer | null;
  gzip: Buffer | null;
}

export interface Served {
  path: string;
  /** Of the body, as sent. */
  bytes: number;
}

export class BenchServer {
  readonly #answers = new Map<string, Answer>();
  /** By file and by text: the same page may be served under many paths. */
  readonly #made = new Map<string, Answer>();
  readonly #server: Server;
  /** What was sent since the list was last emptied. */
  readonly served: Served[] = [];

  constructor() {
    this.#server = createServer((request, response) => {
      const path = decodeURIComponent((request.url ?? '/').replace(/[?#].*$/, ''));
      const answer = this.#answers.get(path.endsWith('/') ? `${path}index.html` : path);
      if (!answer) {
        response.writeHead(404).end();
        return;
      }
      const { body, encoding } = encodingFor(answer, String(request.headers['accept-encoding'] ?? ''));
      response.writeHead(200, {
        'Content-Type': answer.type,
        'Content-Length': body.length,
        'Cache-Control': 'no-store',
        ...(encoding && { 'Content-Encoding': encoding }),
      });
      response.end(body);
      this.served.push({ path, bytes: body.length });
    });
  }

  /** Serves the files of a folder, but no pages of venues and countries, under a path such as `/atlas/`. */
  addFolder(path: string, folder: string): void {
    for (const file of siteFiles(folder)) {
      const from = join(folder, file);
      this.#add(path + file.split(sep).join('/'), from, () => readFileSync(from));
    }
  }

  /** Serves a text; what was given last for a path is what is served. */
  addText(path: string, text: string): void {
    this.#add(path, text, () => Buffer.from(text));
  }

  /** Starts to listen; gives the address, with a slash at its end. */
  async listen(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/`;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise<void>((resolve) => this.#server.close(() => resolve()));
  }

  #add(path: string, key: string, read: () => Buffer): void {
    const made = this.#made.get(key) ?? compress(extname(path), read());
    this.#made.set(key, made);
    this.#answers.set(path, made);
  }
}

function compress(extension: string, raw: Buffer): Answer {
  const type = MEDIA_TYPES[extension] ?? 'application/octet-stream';
  if (AS_IS.has(extension)) return { type, raw, brotli: null, gzip: null };
  const quality = raw.length > LARGE_BYTES ? LARGE_QUALITY : constants.BROTLI_MAX_QUALITY;
  const params = { [constants.BROTLI_PARAM_QUALITY]: quality };
  return { type, raw, brotli: brotliCompressSync(raw, { params }), gzip: gzipSync(raw) };
}

function encodingFor(answer: Answer, accepted: string): { body: Buffer; encoding: string | null } {
  if (answer.brotli && /\bbr\b/.test(accepted)) return { body: answer.brotli, encoding: 'br' };
  if (answer.gzip && /\bgzip\b/.test(accepted)) return { body: answer.gzip, encoding: 'gzip' };
  return { body: answer.raw, encoding: null };
}
