import { deflateSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { onePngTile } from '../fixtures/pmtiles';
import { changeAtlas, expect, openAtlas, pageApart, test } from './atlas';

const CLOSE = '?map=11/41.3111/69.2797';

const offer = (page: Page, source: Record<string, string>): Promise<void> =>
  changeAtlas(page, (atlas) => {
    atlas['streets'] = { name: 'Test streets', attribution: '© testers', ...source };
  });

async function askForStreets(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Street map' }).click();
  const panel = page.getByRole('dialog', { name: 'Street map' });
  await expect(panel).toContainText('Nothing is fetched before you say so');
  await panel.getByRole('button', { name: 'Load the street map' }).click();
}

/** A PNG of one colour, 256 px wide. */
function redTile(): Buffer {
  const side = 256;
  const chunk = (type: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(type, 'ascii'), data]);
    const sizes = Buffer.alloc(8);
    sizes.writeUInt32BE(data.length, 0);
    sizes.writeUInt32BE(crc32(body), 4);
    return Buffer.concat([sizes.subarray(0, 4), body, sizes.subarray(4)]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const row = Buffer.concat([Buffer.from([0]), Buffer.alloc(side * 3).map((_, i) => (i % 3 ? 20 : 220))]);
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.concat(Array.from({ length: side }, () => row)))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function crc32(bytes: Buffer): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}

/** Colour at the upper left of the map, away from all controls. */
async function colourOfMap(page: Page): Promise<[number, number, number]> {
  const box = await page.locator('.atlas-map').boundingBox();
  const shot = await page.screenshot({
    clip: { x: (box?.x ?? 0) + 60, y: (box?.y ?? 0) + 60, width: 4, height: 4 },
  });
  const apart = await pageApart(page);
  const colour = await apart.evaluate(async (data) => {
    const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${data}`)).blob());
    const canvas = new OffscreenCanvas(4, 4);
    const context = canvas.getContext('2d');
    context?.drawImage(image, 0, 0);
    const [r = 0, g = 0, b = 0] = context?.getImageData(1, 1, 1, 1).data ?? [];
    return [r, g, b] as [number, number, number];
  }, shot.toString('base64'));
  await apart.close();
  return colour;
}

test('no street map is offered unless the atlas names one', async ({ page }) => {
  await openAtlas(page, CLOSE);
  await expect(page.getByRole('button', { name: 'Choose an area' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Street map' })).toHaveCount(0);
});

test('tiles of an archive are laid under the venues, only after the reader has asked', async ({ page }) => {
  const archive = onePngTile(redTile());
  let asked = 0;
  await page.route('**/streets/test.pmtiles', async (route) => {
    asked += 1;
    const [, from = '0', to = ''] = /bytes=(\d+)-(\d*)/.exec(route.request().headers()['range'] ?? '') ?? [];
    const part = archive.subarray(Number(from), to === '' ? undefined : Number(to) + 1);
    await route.fulfill({
      status: 206,
      contentType: 'application/octet-stream',
      headers: {
        'content-range': `bytes ${from}-${Number(from) + part.length - 1}/${archive.length}`,
        'content-length': String(part.length),
      },
      body: part,
    });
  });
  await offer(page, { pmtiles: './streets/test.pmtiles' });
  await openAtlas(page, CLOSE);
  expect(asked).toBe(0);
  await askForStreets(page);
  await expect.poll(async () => (await colourOfMap(page))[1], { timeout: 15_000 }).toBeLessThan(90);
  const [red] = await colourOfMap(page);
  expect(red).toBeGreaterThan(180);
  expect(asked).toBeGreaterThan(0);
  // The attribution stands on the map, and streets can be taken off again.
  await expect(page.locator('.atlas-map').getByText('© testers')).toBeVisible();
  await page.getByRole('button', { name: 'Remove the street map' }).click();
  await expect.poll(async () => (await colourOfMap(page))[1], { timeout: 15_000 }).toBeGreaterThan(180);
});

for (const [what, answer] of [
  ['is no style', { status: 200, body: '<html>not a style</html>' }],
  ['is not there', { status: 404, body: 'gone' }],
] as const) {
  test(`a street map that ${what} is told, and the map stays`, async ({ page, faults }) => {
    await page.route('**/streets/style.json', (route) => route.fulfill(answer));
    await offer(page, { style: './streets/style.json' });
    await openAtlas(page, CLOSE);
    await askForStreets(page);
    await expect(page.getByRole('status').filter({ hasText: 'could not be loaded' })).toContainText(
      'The atlas’s own map stays',
    );
    await expect(page.locator('.atlas-map')).toHaveAttribute('data-renderer', 'gl');
    await expect(page.getByRole('button', { name: 'Load the street map' })).toBeEnabled();
    // The browser itself reports the missing file.
    faults.splice(0, faults.length, ...faults.filter((fault) => !/404/.test(fault)));
  });
}

test('a street map that never answers is given up', async ({ page, faults }) => {
  await page.route('**/streets/style.json', () => new Promise(() => undefined));
  await offer(page, { style: './streets/style.json' });
  await openAtlas(page, CLOSE);
  await askForStreets(page);
  await expect(page.getByRole('status').filter({ hasText: 'no answer within 10 s' })).toBeVisible({
    timeout: 20_000,
  });
  faults.splice(0, faults.length, ...faults.filter((fault) => !/style\.json/.test(fault)));
});
