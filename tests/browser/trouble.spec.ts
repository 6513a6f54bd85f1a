/** What may go wrong with map and data: each a clear message or a way that still works, and the rest goes on. */
import { addVenue, changeAtlas, expect, openAtlas, pointOf, saveData, test } from './atlas';
import { FEATURES, placePoint } from './inventory';

test('10,000 records at one point are one stack, listed, searched and scrolled', async ({ page }) => {
  test.slow();
  const [lon, lat] = placePoint('kz-pavlodar');
  await changeAtlas(page, (atlas) => {
    const position = { lon, lat, precision: 'city' };
    const model = atlas.venues['place']?.indexOf('kz-pavlodar') ?? -1;
    for (let i = 0; i < 10_000; i++)
      addVenue(atlas, model, { id: `kz-copy-${i}`, name: `Copy ${i}`, position });
  });
  await openAtlas(page, `?map=11/${lat}/${lon}`);
  const all = (FEATURES.length + 10_000).toLocaleString('en');
  await expect(page.getByText(`${all} of ${all} venues shown`)).toBeAttached();
  const { x, y } = await pointOf(page, lon, lat);
  await page.mouse.click(x, y);
  const list = page.getByRole('dialog');
  await expect(list).toContainText(/10,?00\d venues/);
  await list.getByRole('searchbox').fill('Copy 9876');
  await expect(list.locator('[data-venue]')).toHaveCount(1);
});

test('records that lie outside the world or cannot be read are named, the others shown', async ({ page }) => {
  await changeAtlas(page, (atlas) => {
    addVenue(atlas, 0, { id: 'kz-nowhere', position: { lon: 999, lat: 45, precision: 'exact' } });
    addVenue(atlas, 0, { id: 'kz-nothing', position: 'Almaty' });
  });
  await openAtlas(page);
  await expect(page.getByText(/^2 records/)).toBeVisible();
  await expect(page.getByText(`${FEATURES.length} of ${FEATURES.length} venues shown`)).toBeVisible();
});

test('a lost graphics context leaves the light map with the view as it was', async ({ page }) => {
  await openAtlas(page, '?map=7/41.3/69.2&kind=creative-hub');
  await expect(page.locator('.atlas-map')).toHaveAttribute('data-renderer', 'gl');
  await page.locator('.atlas-map canvas').evaluate((canvas) => {
    (canvas as HTMLCanvasElement).getContext('webgl2')?.getExtension('WEBGL_lose_context')?.loseContext();
  });
  await expect(page.locator('.atlas-map')).toHaveAttribute('data-renderer', 'svg');
  await expect(page.getByText('The light map takes its place.')).toBeVisible();
  await expect(page).toHaveURL(/kind=creative-hub/);
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await expect(page).toHaveURL(/map=8\//);
});

test('a reader who saves data is not sent the full map', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await saveData(page);
  await openAtlas(page);
  await expect(page.locator('.atlas-map')).toHaveAttribute('data-renderer', 'svg');
  expect(asked.filter((url) => /GlMap|worker|basemap-[^/]*json/.test(url))).toEqual([]);
});

test('the map is printed as the light map', async ({ page }) => {
  await openAtlas(page);
  await expect(page.locator('.light')).toHaveCount(0);
  const shown = page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        addEventListener('beforeprint', () => resolve(document.querySelectorAll('.light svg').length), {
          once: true,
        });
        dispatchEvent(new Event('beforeprint'));
      }),
  );
  await shown;
  await expect(page.locator('.light svg')).toHaveCount(1);
});
