import { readFile } from 'node:fs/promises';
import type { Download, Page } from '@playwright/test';
import { expect, openAtlas, pageApart, test } from './atlas';
import { countWhere, DATA_DAY, FEATURES } from './inventory';

async function save(page: Page, name: string): Promise<{ download: Download; bytes: Buffer }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('dialog').getByRole('button', { name, exact: true }).click(),
  ]);
  return { download, bytes: await readFile(await download.path()) };
}

/** Width and height in px, from the header of a PNG. */
const pngSize = (bytes: Buffer): [number, number] => [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];

test('the map is saved as PNG, once and twice as large, and as SVG with all its words', async ({ page }) => {
  await openAtlas(page, '?country=KG&theme=dark');
  await page.getByRole('button', { name: 'Save the map as a picture' }).click();
  const once = await save(page, 'PNG');
  const twice = await save(page, 'PNG, double size');
  const [width, height] = pngSize(once.bytes);
  expect(width).toBeGreaterThan(400);
  expect(pngSize(twice.bytes)).toEqual([2 * width, 2 * height]);
  expect(once.download.suggestedFilename()).toMatch(/^atlas-map-venues-\d{4}-\d\d-\d\d\.png$/);

  const svg = (await save(page, 'SVG')).bytes.toString('utf8');
  const apart = await pageApart(page);
  const words = await apart.evaluate((text) => {
    const parsed = new DOMParser().parseFromString(text, 'image/svg+xml');
    return {
      error: parsed.querySelector('parsererror')?.textContent ?? null,
      text: [...parsed.querySelectorAll('text')]
        .map((line) => line.textContent.replaceAll('\u00a0', ' '))
        .join(' '),
    };
  }, svg);
  expect(words.error).toBeNull();
  const chosen = countWhere(({ country }) => country === 'KG');
  for (const phrase of [
    'Creative Learning Atlas of Central Asia',
    `Country: Kyrgyzstan. ${chosen} of ${FEATURES.length} venues.`,
    'Creative hub',
    'At a landmark, within about 300 m',
    'km',
    `data as of ${DATA_DAY}`,
    'The boundaries and names shown',
    'Natural Earth',
  ]) {
    expect(words.text).toContain(phrase);
  }
  // It needs nothing from elsewhere.
  expect(svg).not.toMatch(/(?:href|src)="(?!data:|#)/);
});

test('a density map is saved with its classes', async ({ page }) => {
  await openAtlas(page, '?layer=countries&kind=creative-hub');
  await page.getByRole('button', { name: 'Save the map as a picture' }).click();
  const svg = (await save(page, 'SVG')).bytes.toString('utf8');
  for (const phrase of ['15 and more', 'Fewer than 16 venues', 'Venues per million people, by country']) {
    expect(svg).toContain(phrase);
  }
});
