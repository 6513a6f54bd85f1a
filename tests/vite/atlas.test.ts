import { cpSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { build, createServer, type Rolldown, type ViteDevServer } from 'vite';
import { atlas } from '../../vite/atlas';

const PAGE =
  '<!doctype html><html><head><title>t</title></head><body><script type="module" src="/main.js"></script></body></html>';
const RECORD = 'data/venues/ge/ge-test-point.geojson';

let root = '';
beforeAll(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'atlas-')));
  writeFileSync(join(root, 'index.html'), PAGE);
  writeFileSync(join(root, 'main.js'), "import * as atlas from 'virtual:atlas'; globalThis.atlas = atlas;");
});
beforeEach(() => {
  cpSync('tests/fixtures/other-atlas', join(root, 'data'), { recursive: true, force: true });
});
afterAll(() => {
  rmSync(root, { recursive: true });
});

function changeRecord(from: string, to: string): string {
  const file = join(root, RECORD);
  const text = readFileSync(file, 'utf8');
  if (!text.includes(from)) throw new Error(`not in the record: ${from}`);
  writeFileSync(file, text.replace(from, to));
  return file;
}

/** Drawing the basemap takes seconds on a busy machine. */
const SLOW = { timeout: 60_000 };

describe('in a build', SLOW, () => {
  async function buildSite(): Promise<Map<string, string>> {
    const result = (await build({
      root,
      base: './',
      configFile: false,
      logLevel: 'silent',
      plugins: [atlas({ folder: 'data' })],
      build: { write: false, target: 'es2022', minify: false },
    })) as Rolldown.RolldownOutput;
    return new Map(
      result.output.map((file) => [file.fileName, file.type === 'chunk' ? file.code : String(file.source)]),
    );
  }

  let files: Map<string, string>;
  let script = '';
  beforeAll(async () => {
    cpSync('tests/fixtures/other-atlas', join(root, 'data'), { recursive: true });
    files = await buildSite();
    script = [...files].find(([name]) => name.endsWith('.js'))?.[1] ?? '';
  }, SLOW.timeout);

  it('emits hashed files for the app and named files for the public', () => {
    const names = [...files.keys()].map((name) => name.replace(/-[\w-]{8}\.json$/, '-#.json'));
    expect(names).toEqual(
      expect.arrayContaining([
        'assets/atlas-#.json',
        'assets/outlines-#.json',
        'assets/basemap-#.json',
        'assets/details-ge-#.json',
        'assets/details-am-#.json',
        'assets/search-#.json',
        'data/venues.geojson',
        'data/venues.csv',
        'data/schema.json',
      ]),
    );
  });

  it('finds its files under any path, and preloads what the first drawing needs', () => {
    const nameOf = (stem: string): string =>
      [...files.keys()].find((name) => name.startsWith(`assets/${stem}-`)) ?? `no ${stem}`;
    for (const stem of ['atlas', 'outlines', 'basemap', 'details-ge', 'details-am', 'search']) {
      const relative = nameOf(stem).replace('assets/', '');
      expect(script).toMatch(new RegExp(`new URL\\(["'\`]${relative}["'\`], import\\.meta\\.url\\)\\.href`));
    }
    const preloads = [...(files.get('index.html') ?? '').matchAll(/<link rel="preload"[^>]*>/g)].map(
      ([tag]) => tag,
    );
    expect(preloads).toEqual([
      `<link rel="preload" as="fetch" href="./${nameOf('atlas')}" crossorigin>`,
      `<link rel="preload" as="fetch" href="./${nameOf('outlines')}" crossorigin>`,
    ]);
  });

  it('tells the bounds of the countries', () => {
    const [, frame] = /frame = (\{[^}]*\})/.exec(script) ?? [];
    const edge = (name: string): number =>
      Number(new RegExp(`"?${name}"?: ([\\d.]+)`).exec(frame ?? '')?.[1]);
    // Georgia and Armenia: 40.0-46.7 E, 38.8-43.6 N.
    expect(edge('west')).toBeCloseTo(40, 0);
    expect(edge('east')).toBeCloseTo(46.7, 0);
    expect(edge('south')).toBeCloseTo(38.9, 0);
    expect(edge('north')).toBeCloseTo(43.6, 0);
  });

  it('stops on faults with the whole list', async () => {
    changeRecord('"2011-05"', '"2016"');
    writeFileSync(join(root, 'data/venues/am/am-test-online.geojson'), '{');
    const failure: unknown = await buildSite().then(
      () => null,
      (error: unknown) => error,
    );
    expect(String(failure)).toContain('2 faults in');
    expect(String(failure)).toContain(
      'venues/ge/ge-test-point.geojson\n  properties.founded: found "2016"; expected a date not after',
    );
    expect(String(failure)).toContain('venues/am/am-test-online.geojson\n  file: found');
  });
});

describe('in dev', SLOW, () => {
  let server: ViteDevServer;
  let origin = '';
  let sent: unknown[] = [];
  beforeAll(async () => {
    server = await createServer({
      root,
      base: './',
      configFile: false,
      logLevel: 'silent',
      plugins: [atlas({ folder: 'data' })],
      // Changes are told by hand below: a test should not wait for the file system.
      server: { port: 0, watch: null },
      optimizeDeps: { noDiscovery: true },
    });
    await server.listen();
    origin = `http://localhost:${(server.httpServer?.address() as AddressInfo).port}`;
    vi.spyOn(server.ws, 'send').mockImplementation((message: unknown) => {
      sent.push(message);
    });
  });
  beforeEach(async () => {
    await server.transformRequest('virtual:atlas');
    sent = [];
  });
  afterAll(async () => {
    await server.close();
  });

  const get = (path: string): Promise<Response> => fetch(new URL(path, origin));
  const changed = (file: string): void => {
    server.watcher.emit('all', 'change', file);
  };
  /** Waits until the browser has been told as much, whatever else it was told before. */
  const told = (message: object): Promise<void> =>
    vi.waitFor(() => expect(sent.at(-1)).toMatchObject(message), { timeout: 30_000 });
  const RELOAD = { type: 'full-reload' };

  it('serves what the build would emit', async () => {
    const module = await server.transformRequest('virtual:atlas');
    expect(module?.code).toContain('"/@atlas/details-ge.json"');
    const response = await get('/@atlas/atlas.json');
    expect(response.headers.get('content-type')).toBe('application/json');
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(((await response.json()) as { venues: { id: unknown[] } }).venues.id).toHaveLength(3);
    for (const name of ['outlines', 'basemap', 'details-ge', 'details-am']) {
      expect((await get(`/@atlas/${name}.json`)).headers.get('content-type')).toBe('application/json');
    }
    expect((await get('/data/venues.csv')).headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect((await get('/data/venues.geojson?x')).headers.get('content-type')).toBe('application/geo+json');
    expect((await get('/data/schema.json')).status).toBe(200);
    const head = await fetch(new URL('/data/venues.csv', origin), { method: 'HEAD' });
    expect([head.status, await head.text()]).toEqual([200, '']);
  });

  it('reloads the page when a record changes', async () => {
    changed(changeRecord('Test venue with a point', 'Test venue, renamed'));
    await told(RELOAD);
    expect(sent).toEqual([RELOAD]);
    expect(await (await get('/@atlas/atlas.json')).text()).toContain('Test venue, renamed');
  });

  it('shows a fault, also to a page loaded anew, and reloads once it is mended', async () => {
    changed(changeRecord('"kind": "venue"', '"kind": "school"'));
    const message = expect.stringContaining('properties.kind: found "school"') as string;
    await told({ type: 'error', err: { plugin: 'atlas', message } });
    await expect(server.transformRequest('virtual:atlas')).rejects.toThrow('properties.kind');
    expect((await get('/@atlas/atlas.json')).status).toBe(500);

    changed(changeRecord('"kind": "school"', '"kind": "venue"'));
    await told(RELOAD);
    expect((await get('/@atlas/atlas.json')).status).toBe(200);
    expect((await server.transformRequest('virtual:atlas'))?.code).toContain('atlasUrl');
  });

  it('leaves alone what is not of the data folder', async () => {
    changed(join(root, 'main.js'));
    changed(join(root, 'data/README.md'));
    changed(join(root, 'data-other/venues/x.geojson'));
    changed(changeRecord('Test venue with a point', 'Test venue, once more'));
    await told(RELOAD);
    expect(sent).toEqual([RELOAD]);
    expect((await get('/data/nothing.json')).headers.get('content-type')).not.toBe('application/json');
  });
});
