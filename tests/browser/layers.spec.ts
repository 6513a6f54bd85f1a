import { expect, openAtlas, test } from './atlas';
import { COUNTRIES, countWhere, FEATURES } from './inventory';

const rateOf = (id: string): string => {
  const people = COUNTRIES.find((country) => country.id === id)?.population.value ?? NaN;
  return ((countWhere(({ country }) => country === id) * 1e6) / people).toFixed(1);
};

for (const renderer of ['gl', 'svg'] as const) {
  test(`countries by density, on the ${renderer} map: the panel's rates, a legend, a filter`, async ({
    page,
  }) => {
    await openAtlas(page);
    if (renderer === 'svg') await page.getByRole('button', { name: 'Light map' }).click();
    await expect(page.locator('.atlas-map')).toHaveAttribute('data-renderer', renderer);
    await page.getByRole('button', { name: 'Density', exact: true }).click();
    await expect(page).toHaveURL(/layer=countries/);
    const marks = page.getByRole('list', { name: 'Density' });
    for (const { id, names } of COUNTRIES) {
      const mark = marks.getByRole('button', { name: `${names['en']} ${rateOf(id)} n = ` });
      await expect(mark).toBeVisible();
      await expect(mark).toHaveAccessibleDescription(
        new RegExp(`^${names['en']}: ${rateOf(id)} venues per million people`),
      );
    }
    await expect(page.getByText('15 and more')).toBeVisible();
    await marks.getByRole('button', { name: /Kyrgyzstan/ }).click();
    await expect(page).toHaveURL(/country=KG/);
    // The others have no venues left to make a rate of.
    await expect(page.getByText('Fewer than 16 venues: no stable rate')).toBeVisible();
    await page.getByRole('button', { name: 'Venues', exact: true }).click();
    await expect(page).not.toHaveURL(/layer=/);
    await expect(page.getByRole('listbox').first().getByRole('option').first()).toBeAttached();
  });
}

test('heat of placed venues has a legend in venues per 10,000 km²', async ({ page }) => {
  await openAtlas(page, '?layer=heat');
  await expect(page.getByText('Venues per 10,000 km²').first()).toBeVisible();
  await expect(page.getByText('30 to under 100')).toBeVisible();
  await expect(page.getByText(`${FEATURES.length} of ${FEATURES.length} venues shown`)).toBeVisible();
});
