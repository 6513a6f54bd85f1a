import { sizeOf, sumSizes, firstViewFiles } from '../../cli/sizes';
import { expect, openAtlas, test } from './atlas';

test('list and panels need at most 100 kB (brotli) of scripts, styles and data', async ({ page }) => {
  const files = firstViewFiles('dist');
  const loaded: string[] = [];
  page.on('response', (response) => loaded.push(new URL(response.url()).pathname.slice(1)));
  await openAtlas(page);
  // The reckoning is over files that the page really asks for.
  expect(files.filter((file) => !loaded.includes(file))).toEqual([]);
  expect(files.some((file) => file.startsWith('assets/atlas-'))).toBe(true);
  expect(
    sumSizes(
      files.map((file) => sizeOf('dist', file)),
      'first view',
    ).brotli,
  ).toBeLessThanOrEqual(100_000);
});

test('neither details nor the other language are fetched before they are needed', async ({ page }) => {
  const loaded: string[] = [];
  page.on('response', (response) => loaded.push(response.url()));
  await openAtlas(page);
  expect(loaded.filter((url) => /\/(details-|ru-|VenueCard)/.test(url))).toEqual([]);
});
