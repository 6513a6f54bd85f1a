/** Builds what is measured: the site, and the pages beside it, each with the same points over the same basemap. */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { toColumns } from '../../src/domain/columns';
import { parseDataset, type AtlasFile } from '../../src/domain/dataset';
import type { Venue } from '../../src/domain/venue';
import { decodeBasemap } from '../../src/map/basemap';
import { basemapFeatures } from '../../src/map/style';
import { atlasBuilder, type AtlasFiles } from '../../vite/atlasFiles';
import { BenchServer } from './server';
import type { SubjectName } from './subjects';
import { syntheticVenues, toPoints } from './synthetic';

const PAGES = resolve(import.meta.dirname, 'pages');
const PEERS = ['maplibre', 'leaflet'] as const satisfies readonly SubjectName[];
const SEED = 0.471;

/** Folders of the built pages. */
type Peers = Readonly<Record<(typeof PEERS)[number], string>>;

export interface Inventory {
  /** Part of the address. */
  key: string;
  title: string;
  /** Records, and those of them that have a place on the map. */
  records: number;
  placed: number;
}

export class BenchSite {
  readonly #server: BenchServer;
  readonly #files: AtlasFiles;
  readonly #peers: Peers;
  readonly #sample: readonly Venue[];
  readonly address: string;

  private constructor(server: BenchServer, address: string, files: AtlasFiles, peers: Peers) {
    this.#server = server;
    this.address = address;
    this.#files = files;
    this.#peers = peers;
    this.#sample = parseDataset(JSON.parse(files.atlas.text)).venues;
  }

  /** Builds the pages beside the site, which is expected in `dist/`, and serves all. */
  static async open(): Promise<BenchSite> {
    const files = await atlasBuilder(resolve('data'))();
    const { west, south, east, north } = files.frame;
    const folder = mkdtempSync(join(tmpdir(), 'atlas-bench-'));
    const peers = { maplibre: join(folder, 'maplibre'), leaflet: join(folder, 'leaflet') };
    for (const name of PEERS) {
      await build({
        configFile: false,
        root: join(PAGES, name),
        base: './',
        logLevel: 'warn',
        define: { FRAME: JSON.stringify([west, south, east, north]) },
        build: { target: 'es2022', outDir: peers[name], emptyOutDir: true, chunkSizeWarningLimit: 1200 },
      });
    }
    const server = new BenchServer();
    return new BenchSite(server, await server.listen(), files, peers);
  }

  get served(): BenchServer['served'] {
    return this.#server.served;
  }

  /** Serves the inventory as it is. */
  addInventory(): Inventory {
    return this.#add('inventory', 'The inventory', this.#sample, null);
  }

  /** Serves the same pages with `n` synthetic venues. */
  addSynthetic(n: number): Inventory {
    const venues = syntheticVenues(n, this.#sample, SEED);
    const atlas = JSON.parse(this.#files.atlas.text) as AtlasFile;
    return this.#add(
      `synthetic-${n}`,
      'Synthetic',
      venues,
      JSON.stringify({ ...atlas, venues: toColumns(venues) }),
    );
  }

  addressOf(subject: SubjectName, inventory: Inventory, query = ''): string {
    return `${this.address}${inventory.key}/${subject}/${query}`;
  }

  async close(): Promise<void> {
    await this.#server.close();
    rmSync(resolve(this.#peers.maplibre, '..'), { recursive: true });
  }

  #add(key: string, title: string, venues: readonly Venue[], atlasText: string | null): Inventory {
    const points = toPoints(venues);
    const basemap = basemapFeatures(decodeBasemap(JSON.parse(this.#files.basemap.text)));
    this.#server.addFolder(`/${key}/atlas/`, 'dist');
    if (atlasText !== null) {
      const file = readdirSync('dist/assets').find((name) => /^atlas-[\w-]+\.json$/.test(name));
      if (!file) throw new Error('the built site has no atlas file');
      this.#server.addText(`/${key}/atlas/assets/${file}`, atlasText);
    }
    for (const name of PEERS) {
      this.#server.addFolder(`/${key}/${name}/`, this.#peers[name]);
      this.#server.addText(`/${key}/${name}/points.json`, JSON.stringify(points));
      this.#server.addText(`/${key}/${name}/basemap.json`, JSON.stringify(basemap));
    }
    return { key, title, records: venues.length, placed: points.features.length };
  }
}
