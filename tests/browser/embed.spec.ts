import type { Page } from '@playwright/test';
import { sizeOf } from '../../cli/sizes';
import { expect, test } from './atlas';
import { violations } from './axe';

const VENUE = 'kz-impact-hub-almaty';

/** What a part may weigh, brotli, all in. */
const KB = 60;

/** Every part, and what of it is waited for. */
const PARTS: readonly { query: string; shows: string; kB?: number }[] = [
  { query: 'embed=panel:density', shows: 'How much is there?' },
  { query: 'embed=panel:format', shows: 'Online or in person?' },
  { query: 'embed=panel:lifespan', shows: 'Do they last?' },
  { query: 'embed=panel:findings', shows: 'What the study said' },
  { query: 'embed=panel:trend', shows: 'When did they open and close?' },
  { query: 'embed=panel:coverage', shows: 'What is not known?' },
  { query: 'embed=sentence:density', shows: 'How much is there?' },
  { query: 'embed=finding:short-lived', shows: 'What the study said' },
  // Four panels at once: as much as it weighed when it was last made lighter.
  { query: 'embed=compare&compare=KZ,KG', shows: 'How much is there?', kB: 76 },
  { query: 'embed=list&country=KZ', shows: 'Venues' },
  { query: `embed=card&venue=${VENUE}`, shows: 'Sources' },
];
const SMALL = { width: 280, height: 200 };
const USUAL = { width: 600, height: 400 };

async function openPart(page: Page, { query, shows }: { query: string; shows: string }): Promise<void> {
  await page.goto(`./embed.html?${query}`);
  await expect(page.locator('main').getByText(shows, { exact: false }).first()).toBeVisible();
}

/** Elements inside the page that scroll up and down by themselves. */
const innerScrollers = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.body.querySelectorAll('*')]
      .filter((element) => /auto|scroll/.test(getComputedStyle(element).overflowY))
      .filter((element) => element.scrollHeight > element.clientHeight + 1 && element.clientHeight > 0)
      .map((element) => element.outerHTML.slice(0, 80)),
  );

const sideways = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

for (const part of PARTS) {
  test(`${part.query} fits a small and a usual frame, and says where it comes from`, async ({ page }) => {
    const asked: string[] = [];
    page.on('response', (response) => asked.push(new URL(response.url()).pathname));
    await page.setViewportSize(SMALL);
    await openPart(page, part);
    for (const size of [SMALL, USUAL]) {
      await page.setViewportSize(size);
      await expect.poll(() => sideways(page)).toBe(0);
      expect(await innerScrollers(page)).toEqual([]);
    }
    const link = page.getByRole('link', { name: 'Open in the full atlas' });
    const whole = new URL((await link.getAttribute('href')) ?? '');
    expect(whole.pathname).toBe('/');
    expect(whole.searchParams.has('embed')).toBe(false);
    await expect(link).toHaveAttribute('rel', 'noopener');
    const foot = page.getByRole('contentinfo');
    await expect(foot).toContainText('Creative Learning Atlas of Central Asia · Data as of');
    await expect(foot).toContainText('CC BY 4.0');
    if (!/list|card/.test(part.query)) await expect(foot).toContainText('not the countries');
    expect(asked.filter((path) => /Gl|maplibre|woff2/.test(path))).toEqual([]);
    expect(await violations(page)).toEqual([]);
  });
}

// In Russian names weigh most, in Kyrgyz words.
for (const lang of ['en', 'ru', 'ky']) {
  test(`no part but the map weighs more than it may, all in, in ${lang}`, async ({ page }) => {
    for (const { query, kB = KB } of PARTS) {
      const files = new Set<string>();
      const note = (response: { url: () => string }): void => {
        const name = new URL(response.url()).pathname.slice(1);
        // Asked for by a page of its own, and by no frame.
        if (name !== '' && name !== 'favicon.svg') files.add(name);
      };
      page.on('response', note);
      await page.goto(`./embed.html?${query}&lang=${lang}`);
      await expect(page.locator('main').getByRole('heading').first()).toBeVisible();
      await page.waitForLoadState('networkidle');
      page.off('response', note);
      expect(files.has('embed.html')).toBe(true);
      const bytes = [...files].reduce((sum, file) => sum + sizeOf('dist', file).brotli, 0);
      expect.soft(bytes, `${query}: ${[...files].join(' ')}`).toBeLessThanOrEqual(kB * 1000);
    }
  });
}

test('the map fills its frame, with legend, source and disclaimer, and opens a card', async ({ page }) => {
  await page.setViewportSize(SMALL);
  await page.goto(`./embed.html?embed=map&venue=${VENUE}`);
  const card = page.getByRole('complementary');
  await expect(card.getByRole('heading', { name: 'Impact Hub' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(card).toBeHidden();
  for (const size of [SMALL, USUAL]) {
    await page.setViewportSize(size);
    await expect.poll(() => sideways(page)).toBe(0);
    await expect
      .poll(() => page.evaluate(() => document.documentElement.scrollHeight - innerHeight))
      .toBeLessThanOrEqual(0);
  }
  await expect(page.getByRole('contentinfo')).toContainText('Borders are schematic');
  await expect(page.getByRole('contentinfo')).toContainText('Natural Earth');
  await expect(page.getByRole('link', { name: 'Boundary disclaimer' })).toHaveAttribute(
    'href',
    /#disclaimer$/,
  );
});

test('what cannot be embedded is said, and leads to the atlas', async ({ page, faults }) => {
  for (const [query, words] of [
    ['', 'No part of the atlas'],
    ['?embed=panel:nothing&country=KZ', 'panel:nothing'],
    ['?embed=finding:nothing', 'finding:nothing'],
    ['?embed=card&venue=xx-nothing', 'xx-nothing'],
    ['?embed=compare&compare=KZ', 'at least two'],
  ] as const) {
    await page.goto(`./embed.html${query}`);
    await expect(page.locator('main')).toContainText(words);
    await expect(page.getByRole('link', { name: 'Open in the full atlas' })).toBeVisible();
  }
  // Whether a venue is there is known by its file: the server, and so the console, says that it is not.
  expect(faults.splice(0).filter((fault) => !/404/.test(fault))).toEqual([]);
});

test('frozen data keep their numbers when the newest change, and lead to these', async ({ page }) => {
  await page.route(/\/assets\/facts-[^/]*\.json$/, async (route) => {
    const facts = (await (await route.fetch()).json()) as { venues: Record<string, unknown[]> };
    const venues = Object.fromEntries(
      Object.entries(facts.venues).map(([key, column]) => [key, column.slice(0, 100)]),
    );
    await route.fulfill({ json: { ...facts, venues, dataDate: '2030-01-01' } });
  });
  await page.goto('./embed.html?embed=panel:format&data=2026-11-22');
  const [main, foot] = [page.locator('main'), page.getByRole('contentinfo')];
  await expect(main).toContainText('of 471');
  await expect(foot).toContainText('Data as of 22 November 2026');
  await expect(foot).toContainText('Frozen');
  await foot.getByRole('link', { name: 'Show the newest' }).click();
  await expect(main).toContainText('of 100');
  await expect(foot).toContainText('Data as of 1 January 2030');
  await expect(foot).not.toContainText('Frozen');

  await page.unrouteAll({ behavior: 'wait' });
  await page.goto('./embed.html?embed=panel:format&data=../../etc');
  await expect(main).toContainText('no frozen data named “../../etc”');
  await foot.getByRole('link', { name: 'Show the newest' }).click();
  await expect(page).toHaveURL(/\/embed\.html\?embed=panel:format$/);
});

test('a link to a part goes to its page, one to the whole atlas does not', async ({ page }) => {
  await page.goto('./?embed=sentence:density&country=KZ');
  await expect(page).toHaveURL(/\/embed\.html\?embed=sentence:density&country=KZ$/);
  await expect(page.getByText('Chosen: Country: Kazakhstan')).toBeVisible();
  await page.goto('./embed.html?embed=all');
  await expect(page).toHaveURL(/\/\?embed=all$/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Creative Learning Atlas of Central Asia');
});

test('a list grows by its button, and a venue opens its card in its place', async ({ page }) => {
  await openPart(page, { query: 'embed=list', shows: 'Venues' });
  const rows = page.locator('[data-venue]');
  await expect(rows).toHaveCount(15);
  await page.getByRole('button', { name: /more/ }).click();
  await expect(rows).toHaveCount(45);
  const name = await rows.first().locator('.name').innerText();
  await rows.first().click();
  await expect(page.getByRole('heading', { level: 2, name, exact: true })).toBeVisible();
  await expect(page.getByRole('heading', { name: /^Sources/ })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(rows.first()).toBeFocused();
});

/** A page of the same origin around a frame; it keeps what the frame says. */
async function openHost(page: Page, frame: string): Promise<void> {
  const body = `<!doctype html><title>Host</title><iframe title="Atlas" width="600" height="400" ${frame}></iframe>
    <script>heard = []; addEventListener('message', ({ data }) => heard.push(data));</script>`;
  await page.route('**/host.html', (route) => route.fulfill({ body, contentType: 'text/html' }));
  await page.goto('./host.html');
}

const heard = (page: Page, type: string): Promise<unknown[]> =>
  page.evaluate(
    (wanted) =>
      (globalThis as unknown as { heard: { type?: string }[] }).heard.filter(({ type }) => type === wanted),
    type,
  );

const say = (page: Page, message: object): Promise<void> =>
  page.evaluate((data) => {
    document.querySelector('iframe')?.contentWindow?.postMessage(data, '*');
  }, message);

test('a frame tells its height and its view, answers a greeting, and shows what its page asks for', async ({
  page,
}) => {
  await openHost(page, 'src="./embed.html?embed=panel:density"');
  const frame = page.frameLocator('iframe');
  await expect.poll(() => heard(page, 'ready')).not.toEqual([]);
  await expect.poll(async () => (await heard(page, 'height')).length).toBeGreaterThan(0);
  // The first is that of the picture too, or the page around would shrink and grow.
  const [first] = await heard(page, 'height');
  expect((first as { height?: number } | undefined)?.height).toBeGreaterThan(250);

  await say(page, { atlas: 1, type: 'hello' });
  await expect(frame.locator('html')).toHaveAttribute('data-fitted', '');
  const height = await frame
    .locator('html')
    .evaluate((root) => Math.ceil(root.getBoundingClientRect().height));
  await expect.poll(async () => (await heard(page, 'height')).at(-1)).toMatchObject({ height });

  await say(page, { atlas: 1, type: 'set', query: 'country=KZ,KG&lang=ru' });
  await expect(frame.locator('html')).toHaveAttribute('lang', 'ru');
  await expect(frame.getByText('Казахстан').first()).toBeVisible();
  await expect
    .poll(async () => (await heard(page, 'view')).at(-1))
    .toMatchObject({ query: 'country=KZ,KG&embed=panel:density&lang=ru' });
});

test('a frame in a sandbox, without origin or storage, shows its part', async ({ page }) => {
  await openHost(page, 'sandbox="allow-scripts" src="./embed.html?embed=list"');
  const frame = page.frameLocator('iframe');
  await frame.locator('[data-venue]').first().click();
  await expect(frame.getByRole('heading', { name: /^Sources/ })).toBeVisible();
  await expect.poll(async () => (await heard(page, 'select')).at(-1)).toMatchObject({ type: 'select' });
});

test('the whole atlas in a sandboxed frame works, tells its view and leads to its own page', async ({
  page,
}) => {
  await openHost(page, 'sandbox="allow-scripts" src="./embed.html?embed=all"');
  const frame = page.frameLocator('iframe');
  await expect(frame.getByRole('link', { name: 'Open in the full atlas' })).toBeVisible();
  await expect.poll(async () => (await heard(page, 'view')).at(-1)).toMatchObject({ query: 'embed=all' });
});

test('the builder shows a part and gives its code in three forms, by mouse', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('./?country=KZ');
  await page.getByRole('button', { name: 'Embed', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Embed in a page' });
  await dialog.getByLabel('What to embed').selectOption('panel:lifespan');
  await dialog.getByLabel('Language').selectOption('ru');
  const code = dialog.getByRole('textbox', { name: 'Code' });
  await expect(code).toHaveValue(/embed\.html\?country=KZ&amp;embed=panel:lifespan&amp;lang=ru"/);
  // The title is in the language of the frame, not in that of the page.
  await expect(code).toHaveValue(/ title="Долго ли они живут\? – Атлас творческого образования/);
  await expect(code).toHaveValue(/ loading="lazy" referrerpolicy="strict-origin-when-cross-origin" allow="/);
  await expect(code).not.toHaveValue(/<script/);
  const preview = dialog.frameLocator('iframe');
  await expect(preview.getByRole('heading', { name: 'Долго ли они живут?' })).toBeVisible();
  await dialog.getByRole('radio', { name: '320 px' }).check();
  await expect(dialog.locator('iframe')).toHaveCSS('width', '320px');
  await dialog.getByRole('radio', { name: 'HTML element' }).check();
  await expect(code).toHaveValue(/<creative-atlas country="KZ" view="panel:lifespan" lang="ru" title="/);
  await dialog.getByRole('button', { name: 'Copy the code' }).click();
  await expect(dialog.getByRole('status')).toHaveText('Copied');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await code.inputValue());
  expect(await violations(page, { part: 'dialog' })).toEqual([]);
});

test('a panel and a card lead to the builder with themselves chosen, and get the focus back', async ({
  page,
}) => {
  await page.goto(`./?venue=${VENUE}`);
  const dialog = page.getByRole('dialog', { name: 'Embed in a page' });
  const asked = dialog.getByLabel('What to embed');
  const panel = page.getByRole('figure', { name: 'Do they last?' });
  await panel.getByRole('button', { name: /^Save as a file/ }).click();
  const ofPanel = panel.getByRole('button', { name: 'Embed', exact: true });
  await ofPanel.focus();
  await page.keyboard.press('Enter');
  await expect(asked).toHaveValue('panel:lifespan');
  await page.keyboard.press('Escape');
  await expect(ofPanel).toBeFocused();

  const ofCard = page.locator('#explore').getByRole('button', { name: 'Embed', exact: true });
  await ofCard.focus();
  await page.keyboard.press('Enter');
  await expect(asked).toHaveValue('card');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(ofCard).toBeFocused();
});

test('the builder is used by keyboard alone, and gives the focus back', async ({ page }) => {
  await page.goto('./');
  const button = page.getByRole('button', { name: 'Embed', exact: true });
  await button.focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Embed in a page' });
  await expect(dialog.getByRole('heading', { name: 'Embed in a page' })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(dialog.getByRole('button', { name: 'Close' })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(dialog.getByLabel('What to embed')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  const code = dialog.getByRole('textbox', { name: 'Code' });
  await expect(code).toHaveValue(/embed\.html\?embed=panel:format"/);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(button).toBeFocused();
});
