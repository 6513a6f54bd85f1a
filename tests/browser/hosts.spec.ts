/** The atlas in pages of other sites, as such pages are: with and without script, policies, filters and styles. */
import type { Frame, Locator, Page } from '@playwright/test';
import { sizeOf, sumSizes } from '../../cli/sizes';
import { scriptSnippet } from '../../src/embed/snippets';
import { expect } from './atlas';
import { FRAME_ATTRIBUTES, throughCkeditor, throughFilter } from './editors/editors';
import { ATLAS, ELSEWHERE, test, UNESCO, visit } from './hosts';

const SCRIPT = `<script src="${ATLAS}/embed.js" async></script>`;
/** Light parts: each has a height of its own. */
const PANEL = 'panel:density';
const SENTENCE = 'sentence:lifespan';

interface Options {
  id?: string;
  query?: string;
  height?: number;
  more?: string;
}

/** The line that the atlas gives to editors, with what the test adds to it. */
function frameMarkup(
  embed: string,
  { id = 'atlas', query = '', height = 300, more = '' }: Options = {},
): string {
  const frame = `${ATLAS}/embed.html?embed=${embed}&lang=en${query}`;
  const [, line = ''] = scriptSnippet({ frame, page: `${ATLAS}/`, title: 'Venues', height }).split('\n');
  return line.replace('<iframe ', `<iframe id="${id}" ${more} `);
}

async function insideOf(frame: Locator): Promise<Frame | null> {
  return (await (await frame.elementHandle())?.contentFrame()) ?? null;
}

interface Measures {
  /** Of the frame, and of what is in it. */
  outer: number;
  scroll: number;
  client: number;
  overflow: number;
  /** What scrolls up and down in the frame. */
  scrollers: number;
  words: number;
}

async function measure(frame: Locator): Promise<Measures | null> {
  const inner = await insideOf(frame);
  const outer = await frame.evaluate((element) => element.clientHeight);
  const measures = await inner
    ?.evaluate(() => {
      const root = document.documentElement;
      const scrolls = (element: Element): boolean =>
        element.scrollHeight > element.clientHeight + 1 &&
        (element === root || /auto|scroll/.test(getComputedStyle(element).overflowY));
      return {
        scroll: root.scrollHeight,
        client: root.clientHeight,
        overflow: root.scrollWidth - root.clientWidth,
        scrollers: [root, ...document.body.querySelectorAll('*')].filter(scrolls).length,
        words: document.body.innerText.split(/\s+/).length,
      };
    })
    .catch(() => null);
  return measures ? { outer, ...measures } : null;
}

/** What is wrong with a frame that has to be as high as what it shows. */
async function misfit(frame: Locator): Promise<string> {
  const found = await measure(frame);
  if (!found || found.words < 8) return 'nothing to see';
  const { outer, scroll, client, overflow } = found;
  if (Math.abs(outer - scroll) > 1 || scroll > client) return `${outer} px for ${scroll} px`;
  return overflow > 0 ? `${overflow} px too wide` : '';
}

const expectFit = async (...frames: Locator[]): Promise<void> => {
  for (const frame of frames) await expect.poll(() => misfit(frame), { timeout: 30_000 }).toBe('');
};

test('a frame alone fits any size, and scrolls once', async ({ page }) => {
  const sizes = [
    ['280', '200'],
    ['640', '300'],
  ] as const;
  const parts = [PANEL, SENTENCE, 'list'];
  const frames = parts.flatMap((part) =>
    sizes.map(([width, height], i) =>
      frameMarkup(part, { id: `${part.replace(':', '-')}-${i}`, height: Number(height) }).replace(
        'width="100%"',
        `width="${width}"`,
      ),
    ),
  );
  await visit(page, `${ELSEWHERE}/plain`, { body: frames.join('') });
  for (const frame of await page.locator('iframe').all()) {
    await frame.scrollIntoViewIfNeeded();
    await expect.poll(async () => (await measure(frame))?.words ?? 0, { timeout: 30_000 }).toBeGreaterThan(8);
    const { outer, client, overflow, scrollers } = (await measure(frame)) as Measures;
    expect(client).toBe(outer);
    expect(overflow).toBe(0);
    expect(scrollers).toBeLessThanOrEqual(1);
  }
});

test('with the script a frame fits what it shows, also when that or the page changes, by keyboard as well', async ({
  page,
}) => {
  const asked: string[] = [];
  page.on('response', (response) => {
    const { origin, pathname } = new URL(response.url());
    if (origin === ATLAS) asked.push(pathname.slice(1));
  });
  await visit(page, `${UNESCO}/plain`, {
    // Far too high at first: it has to shrink as well.
    body: `<a href="#a" id="before">before</a>${frameMarkup(PANEL, { height: 1900 })}<a href="#b" id="after">after</a>${SCRIPT}`,
  });
  const frame = page.locator('#atlas');
  await expectFit(frame);
  const first = (await measure(frame))?.outer ?? 0;
  expect(first).toBeLessThan(1500);

  // No map, and about what the part weighs by itself (embed.spec.ts holds it to its budget).
  const files = [...new Set(asked)].filter((file) => file !== 'embed.js' && file !== 'favicon.svg');
  expect(files).toContain('embed.html');
  expect(files.filter((file) => /GlMap|maplibre|worker|basemap|woff2/.test(file))).toEqual([]);
  const sizes = files.map((file) => sizeOf('dist', file));
  expect(sumSizes(sizes, 'a panel').brotli, files.join(' ')).toBeLessThanOrEqual(65_000);

  await page.setViewportSize({ width: 420, height: 800 });
  await expectFit(frame);
  await page.setViewportSize({ width: 1200, height: 800 });
  await expectFit(frame);

  // In by Tab, through all of it, and out again on either side.
  const inner = await insideOf(frame);
  const where = async (): Promise<string> => {
    const outside = await page.evaluate(() => document.activeElement?.id ?? '');
    const inside = await inner?.evaluate(() =>
      [...document.querySelectorAll('*')].indexOf(document.activeElement as Element),
    );
    return outside === 'atlas' ? `inside ${inside}` : outside;
  };
  const press = async (key: string): Promise<string> => {
    const before = await where();
    await page.keyboard.press(key);
    await expect.poll(where).not.toBe(before);
    return where();
  };
  await page.locator('#before').focus();
  expect(await press('Tab')).toMatch(/^inside/);
  expect(await press('Shift+Tab')).toBe('before');
  let stops = 0;
  while ((await press('Tab')).startsWith('inside')) stops += 1;
  expect(stops).toBeGreaterThan(0);
  await expect(page.locator('#after')).toBeFocused();
});

test('a strict policy, a sandbox, another direction, a narrow column and strong styles change nothing', async ({
  page,
}) => {
  const both = (more = ''): string =>
    frameMarkup(PANEL, { id: 'panel', more }) + frameMarkup(SENTENCE, { id: 'sentence', more });
  const frames = [page.locator('#panel'), page.locator('#sentence')] as const;

  await visit(page, `${ELSEWHERE}/strict`, {
    body: both() + SCRIPT,
    policy: `default-src 'none'; frame-src ${ATLAS}; script-src ${ATLAS}; style-src 'self'; img-src data:`,
  });
  await expectFit(...frames);

  await visit(page, `${ELSEWHERE}/sandbox`, { body: both('sandbox="allow-scripts"') + SCRIPT });
  await expectFit(...frames);

  await visit(page, `${ELSEWHERE}/rtl`, {
    dir: 'rtl',
    head: '<style>#column { width: 320px }</style>',
    body: `<div id="column">${both()}</div>${SCRIPT}`,
  });
  await expectFit(...frames);
  expect(await frames[0].evaluate((element) => element.clientWidth)).toBeLessThanOrEqual(320);

  await visit(page, `${ELSEWHERE}/styles`, {
    head:
      '<style>* { box-sizing: border-box !important; margin: 3px !important; padding: 5px !important; ' +
      'border: 4px solid red !important } div { all: initial } ' +
      'iframe { height: 150px !important; min-height: 90vh; max-height: 200px !important }</style>',
    body: `<div>${both()}</div>${SCRIPT}`,
  });
  await expectFit(...frames);
});

test('what editors and filters of content systems leave still fits', async ({ page }) => {
  const pasted =
    `<p>Before</p>${frameMarkup(PANEL)}<creative-atlas view="list"><a href="${ATLAS}/">Venues</a></creative-atlas>` +
    `<script src="https://${new URL(ELSEWHERE).host}/x.js"></script><p onclick="x()">After</p>`;
  const themed = async (address: string, body: string): Promise<void> =>
    // In Drupal the script belongs to the theme.
    visit(page, address, { head: SCRIPT, body });
  const frame = page.locator('iframe[src*="panel:density"]');

  // Drupal's "Full HTML": nothing is filtered. The script of the text is the host's affair, and left out here.
  const full = await throughCkeditor(page.context(), pasted, null);
  expect(full).toContain('class="creative-atlas"');
  await themed(`${ELSEWHERE}/full`, full.replace(/<script.*?<\/script>/, ''));
  await expectFit(frame);

  // A format with a filter: the editor knows its list, and the filter comes behind it.
  const allowed = { p: [], a: ['href'], iframe: FRAME_ATTRIBUTES };
  const edited = await throughCkeditor(page.context(), pasted, FRAME_ATTRIBUTES);
  for (const markup of [edited, pasted]) {
    const filtered = await throughFilter(page, markup, allowed);
    expect(filtered).not.toMatch(/class=|style=|<script|onclick|creative-atlas/);
    await themed(`${ELSEWHERE}/filtered`, filtered);
    await expectFit(frame);
  }
  // Of the element the link is left.
  await expect(page.getByRole('link', { name: 'Venues' })).toHaveAttribute('href', `${ATLAS}/`);
});

test('ten embeds on a page, one that comes late, one in a hidden tab, and all of them printed', async ({
  page,
}) => {
  const ten = Array.from({ length: 10 }, (_, i) =>
    frameMarkup(SENTENCE, {
      id: `atlas-${i}`,
      query: `&country=${['KZ', 'KG', 'UZ', 'TJ'][i % 4]}`,
    }).replace('loading="lazy"', ''),
  );
  await visit(page, `${ELSEWHERE}/ten`, {
    body: `${ten.join('')}<div id="late"></div><div id="tab" hidden>${frameMarkup(PANEL, { id: 'hidden' })}</div>${SCRIPT}`,
  });
  const frames = Array.from({ length: 10 }, (_, i) => page.locator(`#atlas-${i}`));
  await expectFit(...frames);
  await page.locator('#late').evaluate(
    (element, markup) => {
      element.innerHTML = markup;
    },
    frameMarkup(SENTENCE, { id: 'inserted' }),
  );
  await expectFit(page.locator('#inserted'));
  await page.locator('#tab').evaluate((element) => element.removeAttribute('hidden'));
  await expectFit(page.locator('#hidden'));
  await page.emulateMedia({ media: 'print' });
  await expectFit(...frames, page.locator('#hidden'));
});

test('a page that may do so changes what the element shows; another may not; both hear of it', async ({
  page,
}) => {
  const body =
    `<script>const heard = []; addEventListener('atlas-view', ({ detail }) => heard.push(detail.query));</script>` +
    `${SCRIPT}<creative-atlas view="${SENTENCE}" lang="en" title="How long"><a href="${ATLAS}/">t</a></creative-atlas>`;
  const element = page.locator('creative-atlas');
  const frame = element.locator('iframe');
  const set = (query: string): Promise<void> =>
    element.evaluate((atlas, asked) => (atlas as unknown as { set(query: string): void }).set(asked), query);
  const lastHeard = (page: Page): Promise<string | undefined> => page.evaluate('heard.at(-1)');

  await visit(page, `${UNESCO}/element`, { body });
  await expectFit(frame);
  await set('country=KZ');
  await expect.poll(() => lastHeard(page)).toContain('country=KZ');
  await expectFit(frame);

  await visit(page, `${ELSEWHERE}/element`, { body });
  await expectFit(frame);
  await set('country=KZ');
  // An attribute is the page's own to change, and asks behind the message: the frame comes back without it.
  await element.evaluate((atlas) => atlas.setAttribute('country', 'TJ'));
  await expect.poll(() => lastHeard(page)).toContain('country=TJ');
  expect(await page.evaluate('heard.join()')).not.toContain('country=KZ');
});
