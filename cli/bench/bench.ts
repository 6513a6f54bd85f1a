/** What the parts of the bench share, made when the first of them asks: the built site, the server, the browser. */
import { chromium, type Browser } from '@playwright/test';
import { build } from 'vite';
import { BROWSER_FLAGS, ensureBrowser } from '../browser';
import { BenchSite } from './site';

export class Bench {
  #built: Promise<void> | null = null;
  #site: Promise<BenchSite> | null = null;
  #browser: Promise<Browser> | null = null;

  /** The site in `dist/`, built anew. */
  built(): Promise<void> {
    return (this.#built ??= build({ logLevel: 'warn', configLoader: 'runner' }).then(() => undefined));
  }

  site(): Promise<BenchSite> {
    return (this.#site ??= this.built().then(() => BenchSite.open()));
  }

  browser(): Promise<Browser> {
    return (this.#browser ??= chromium.launch({ executablePath: ensureBrowser(), args: [...BROWSER_FLAGS] }));
  }

  async close(): Promise<void> {
    await (await this.#browser)?.close();
    await (await this.#site)?.close();
  }
}
