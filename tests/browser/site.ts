/** A copy of the built site on a server of its own, for tests that change what it serves, or take it away. */
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { CACHE_OTHER, siteHeaders } from '../../vite/headers';

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};

export class Site {
  /** Under a path, as on many real servers. */
  static readonly PATH = '/culture/atlas/';
  readonly #server: Server;
  readonly #changed = new Map<string, string>();
  /** Addresses asked for below the path, in order. */
  readonly asked: string[] = [];

  private constructor() {
    this.#server = createServer((request, response) => {
      const path = (request.url ?? '').replace(/[?#].*$/, '');
      const file = path.startsWith(Site.PATH) ? path.slice(Site.PATH.length) || 'index.html' : '';
      this.asked.push(file);
      try {
        const body = this.#changed.get(file) ?? readFileSync(join('dist', file));
        // A page that a test adds is somebody else's, without the headers of the site.
        const headers = existsSync(join('dist', file)) ? siteHeaders() : {};
        const type = MEDIA_TYPES[extname(file)] ?? 'application/octet-stream';
        response.writeHead(200, { ...headers, 'Content-Type': type, 'Cache-Control': CACHE_OTHER }).end(body);
      } catch {
        response.writeHead(404).end();
      }
    });
  }

  static async open(): Promise<Site> {
    const site = new Site();
    await new Promise<void>((resolve) => site.#server.listen(0, '127.0.0.1', resolve));
    return site;
  }

  get address(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}${Site.PATH}`;
  }

  /** From now on the file is served so; one that the build does not have is added. */
  change(file: string, change: (text: string) => string): void {
    let text = '';
    try {
      text = readFileSync(join('dist', file), 'utf8');
    } catch {
      // A new one.
    }
    this.#changed.set(file, change(text));
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise<void>((resolve) => this.#server.close(() => resolve()));
  }
}
