/** The built site as the real nginx serves it in the configuration of deploy/nginx.conf, at its root and in a sub-path. */
import { execFileSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { get, type IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { startNginx } from '../../cli/nginx';
import { CACHE_HASHED, CACHE_OTHER, siteHeaders } from '../../vite/headers';
import { readDockerfile } from '../deploy/dockerfile';
import { expect, openAtlas, test as base } from './atlas';

/** Addresses of the site, with a slash at the end. */
interface Site {
  root: string;
  below: string;
}

const test = base.extend<object, { site: Site }>({
  site: [
    async ({ browserName: _ }, use) => {
      // A site in a sub-path, and beside it an archive of tiles.
      const www = await mkdtemp(join(tmpdir(), 'atlas-www-'));
      await symlink(resolve('dist'), join(www, 'atlas'));
      await writeFile(join(www, 'tiles.pmtiles'), 'PMTiles: 0123456789');
      await writeFile(join(www, '.secret'), 'nobody’s business');
      const atRoot = await startNginx('dist');
      const below = await startNginx(www, (text) => text.replace('404 /404.html', '404 /atlas/404.html'));
      await use({ root: atRoot.address, below: `${below.address}atlas/` });
      await atRoot.stop();
      await below.stop();
      await rm(www, { recursive: true });
    },
    // It may have to be installed first.
    { scope: 'worker', timeout: 180_000 },
  ],
  baseURL: async ({ site }, use) => use(site.below),
});

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** As it comes over the line. */
function ask(address: string, headers: Record<string, string> = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    get(address, { headers, agent: false }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }),
      );
    }).on('error', reject);
  });
}

async function assetOf(pattern: RegExp): Promise<string> {
  const name = (await readdir('dist/assets')).find((file) => pattern.test(file));
  if (name === undefined) throw new Error(`dist/assets has no ${pattern}`);
  return `assets/${name}`;
}

test('every answer has the headers of the site, also one that says a file is not there', async ({ site }) => {
  const expected = Object.entries(siteHeaders()).map(([name, value]) => [name.toLowerCase(), value] as const);
  for (const address of [site.root, site.below]) {
    for (const path of ['', await assetOf(/^first-.*\.js$/), 'data/venues.geojson', 'nowhere/']) {
      const { status, headers } = await ask(address + path);
      expect(status).toBe(path === 'nowhere/' ? 404 : 200);
      for (const [name, value] of expected) expect(headers[name], `${name} of ${path}`).toBe(value);
      expect(headers).not.toHaveProperty('x-frame-options');
    }
  }
});

test('text files come as the build has compressed them, others as they are', async ({ site }) => {
  for (const path of ['index.html', await assetOf(/^first-.*\.js$/), await assetOf(/^atlas-.*\.json$/)]) {
    const plain = await readFile(join('dist', path));
    const brotli = await ask(site.root + path, { 'Accept-Encoding': 'gzip, deflate, br' });
    expect(brotli.headers['content-encoding']).toBe('br');
    expect(brotli.headers.vary).toContain('Accept-Encoding');
    expect(brotliDecompressSync(brotli.body).equals(plain)).toBe(true);
    expect(brotli.body.length).toBeLessThan(plain.length / 2);
    const gzipped = await ask(site.root + path, { 'Accept-Encoding': 'gzip' });
    expect(gzipped.headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(gzipped.body).equals(plain)).toBe(true);
    const asIs = await ask(site.root + path);
    expect(asIs.headers['content-encoding']).toBeUndefined();
    expect(asIs.body.equals(plain)).toBe(true);
  }
  const font = await ask(site.root + (await assetOf(/\.woff2$/)), { 'Accept-Encoding': 'gzip, br' });
  expect(font.headers['content-encoding']).toBeUndefined();
});

test('in the container of deploy/Dockerfile it is served without the brotli module, and compressed all the same', async () => {
  const { steps } = readDockerfile('deploy/Dockerfile');
  const change = steps.find(({ keyword, text }) => keyword === 'RUN' && text.includes('atlas.conf'))?.text;
  const frame = await readFile('deploy/container.conf', 'utf8');
  const nginx = await startNginx(
    'dist',
    // The command of the container itself, on the text in the place of the file.
    (text) =>
      execFileSync('sh', ['-c', (change ?? '').replace(' -i', '').replace(/\S+$/, '')], {
        input: text,
        encoding: 'utf8',
      }),
    ({ mimeTypes }, prefix) =>
      frame
        .replaceAll(' /tmp/', ` ${prefix}/`)
        .replace('/etc/nginx/mime.types', mimeTypes)
        .replace('/etc/nginx/conf.d', prefix),
  );
  const { status, headers, body } = await ask(nginx.address, { 'Accept-Encoding': 'gzip, br' });
  await nginx.stop();
  expect([status, headers['content-encoding']]).toEqual([200, 'gzip']);
  expect(gunzipSync(body).equals(await readFile('dist/index.html'))).toBe(true);
  expect(headers['content-security-policy']).toBe(siteHeaders()['Content-Security-Policy']);
});

test('files with a hash in their name are kept, all others asked for anew and mostly not sent again', async ({
  site,
}) => {
  for (const address of [site.root, site.below]) {
    const asset = await ask(address + (await assetOf(/^first-.*\.js$/)));
    expect(asset.headers['cache-control']).toBe(CACHE_HASHED);
    for (const path of ['', 'data/venues.csv', '_headers', 'assets/gone-00000000.js']) {
      const { headers } = await ask(address + path);
      expect(headers['cache-control'], path).toBe(CACHE_OTHER);
    }
  }
  const { headers } = await ask(site.root);
  const again = await ask(site.root, { 'If-None-Match': headers.etag ?? '' });
  expect(again.status).toBe(304);
  expect(again.body).toHaveLength(0);
});

test('files come with their types, parts of files are served, what is no part of the site is not', async ({
  site,
}) => {
  const types = await Promise.all(
    [
      '',
      await assetOf(/worker.*\.mjs$/),
      'data/venues.geojson',
      'data/venues.csv',
      await assetOf(/\.woff2$/),
    ].map(async (path) => (await ask(site.root + path)).headers['content-type']),
  );
  expect(types).toEqual([
    'text/html; charset=utf-8',
    'text/javascript; charset=utf-8',
    'application/geo+json; charset=utf-8',
    'text/csv; charset=utf-8',
    'font/woff2',
  ]);
  const part = await ask(new URL('../tiles.pmtiles', site.below).href, { Range: 'bytes=9-12' });
  expect([part.status, part.body.toString()]).toEqual([206, '0123']);
  for (const address of [`${site.root}_headers`, new URL('../.secret', site.below).href]) {
    expect((await ask(address)).status, address).toBe(404);
  }
});

test('in a sub-path the atlas has all it needs, from list to full map, card and licences', async ({
  page,
  site,
}) => {
  const bare = site.below.replace(/\/$/, '');
  expect((await ask(bare)).headers.location).toBe('/atlas/');
  await openAtlas(page, '?venue=uz-ilkhom');
  await expect(page.locator('.atlas-map')).toHaveAttribute('data-renderer', 'gl');
  await expect(page.getByRole('heading', { name: 'Sources' })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'About' }).click();
  await page.getByText('Packages that are part of this page').click();
  const packages = page.getByRole('dialog').getByRole('listitem');
  await expect(packages.filter({ hasText: /^maplibre-gl \S+ \(BSD-3-Clause\)/ })).toBeVisible();
  await expect(packages.filter({ hasText: /^@fontsource\/noto-sans \S+ \(OFL-1\.1\)/ })).toBeVisible();
  const svelte = packages.filter({ hasText: /^svelte \S+ \(MIT\)/ });
  await svelte.locator('summary').click();
  await expect(svelte.locator('pre')).toContainText('Permission is hereby granted');
});
