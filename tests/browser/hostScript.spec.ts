/** `embed.js` alone, with frames that say what the test wants: whom it believes, and how much of it. */
import type { Locator, Page } from '@playwright/test';
import { expect } from './atlas';
import { ATLAS, ELSEWHERE, serve, test, UNESCO, visit } from './hosts';

/** A frame that speaks as the atlas does, and remembers what it was told. */
const FRAME = `${ELSEWHERE}/embed.html`;
const TALK = `<script>
  const told = [];
  let height = 640;
  const say = (message) => {
    height = message.height ?? height;
    parent.postMessage({ atlas: 1, ...message }, '*');
  };
  const introduce = () => {
    say({ type: 'ready' });
    say({ type: 'height', height });
    say({ type: 'view', query: location.search.slice(1) });
  };
  addEventListener('message', ({ data }) => {
    told.push(data);
    if (data.type === 'hello') introduce();
    if (data.type === 'set') say({ type: 'view', query: data.query });
  });
  introduce();
</script>`;
const frameMarkup = (attributes = ''): string =>
  `<iframe class="creative-atlas" title="t" width="100%" height="300" src="${FRAME}" ${attributes}></iframe>`;

const script = `<script src="${ATLAS}/embed.js"></script>`;
test.beforeEach(async ({ page }) => {
  await serve(page, `${FRAME}*`, { body: TALK });
});

const heightOf = (frame: Locator): Promise<number> => frame.evaluate((element) => element.clientHeight);

/** What the page has heard of its frames, kept in the page. */
const EARS = `<script>
  const heard = [];
  for (const type of ['ready', 'height', 'view', 'select'])
    addEventListener('atlas-' + type, (event) => heard.push([type, event.target.localName, event.detail]));
</script>`;
const heard = (page: Page): Promise<[string, string, Record<string, unknown>][]> => page.evaluate('heard');

test('a frame is as high as it says, within bounds, and what it says is told to the page', async ({
  page,
}) => {
  await visit(page, `${UNESCO}/a`, { body: EARS + frameMarkup() + script });
  const frame = page.locator('iframe');
  await expect.poll(() => heightOf(frame)).toBe(640);
  expect((await heard(page)).filter(([type]) => type === 'ready')).toHaveLength(1);
  const [, inner] = page.frames();
  for (const [height, expected] of [
    [1234, 1234],
    [3, 100],
    [99_999, 20_000],
  ] as const) {
    await inner?.evaluate(`say({ type: 'height', height: ${height} })`);
    await expect.poll(() => heightOf(frame)).toBe(expected);
  }
  await inner?.evaluate("say({ type: 'select', venue: 'kz-tselinny' })");
  await expect
    .poll(() => heard(page))
    .toContainEqual(['select', 'iframe', { atlas: 1, type: 'select', venue: 'kz-tselinny' }]);
});

test('what is malformed, from elsewhere or a flood changes nothing', async ({ page }) => {
  // Another frame, with the same address but in nobody's care, and a page in a frame of the atlas's class.
  await serve(page, `${UNESCO}/other`, { body: TALK });
  await visit(page, `${UNESCO}/a`, {
    body: `${EARS}${frameMarkup('id="mine"')}<iframe title="o" src="/other"></iframe>${script}`,
  });
  const mine = page.locator('#mine');
  await expect.poll(() => heightOf(mine)).toBe(640);
  const inner = page.frames().find((frame) => frame.url() === FRAME);
  const other = page.frames().find((frame) => frame.url() === `${UNESCO}/other`);
  const before = (await heard(page)).length;
  for (const message of [
    "'resize'",
    'null',
    '[1]',
    "{ atlas: 2, type: 'height', height: 900 }",
    "{ atlas: 1, type: 'height', height: '900' }",
    "{ atlas: 1, type: 'height', height: -5 }",
    "{ atlas: 1, type: 'height', height: 1e9 }",
    "{ atlas: 1, type: 'navigate', query: 'https://host.example' }",
    "{ atlas: 1, type: 'view', query: 'x'.repeat(20000) }",
  ]) {
    await inner?.evaluate(`parent.postMessage(${message}, '*')`);
  }
  // Sound messages from the wrong window: another frame, and the page itself in the name of none.
  await other?.evaluate("say({ type: 'height', height: 900 })");
  await page.evaluate("postMessage({ atlas: 1, type: 'height', height: 900 }, '*')");
  // Of a flood the page hears the end. It stands behind all of the above in the queue.
  await inner?.evaluate("for (let i = 0; i <= 5000; i++) say({ type: 'view', query: 'n=' + i })");
  await expect
    .poll(async () => (await heard(page)).at(-1))
    .toEqual(['view', 'iframe', { atlas: 1, type: 'view', query: 'n=5000' }]);
  expect((await heard(page)).length - before).toBeLessThan(500);
  expect((await heard(page)).filter(([, , detail]) => detail['height'] === 900)).toEqual([]);
  expect(await heightOf(mine)).toBe(640);

  // The same window at another address is believed no longer.
  await serve(page, `${UNESCO}/taken`, { body: TALK });
  await inner?.evaluate(`location.href = '${UNESCO}/taken'`);
  const taken = page.frameLocator('#mine').locator('body');
  await expect(taken).toBeAttached();
  await expect.poll(() => page.frames().some((frame) => frame.url() === `${UNESCO}/taken`)).toBe(true);
  await page
    .frames()
    .find((frame) => frame.url() === `${UNESCO}/taken`)
    ?.evaluate("say({ type: 'height', height: 901 })");
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
  expect(await heightOf(mine)).toBe(640);
});

test('frames are found whenever they come, by class or by address, in a sandbox and in a hidden tab', async ({
  page,
}) => {
  await serve(page, `${ATLAS}/embed.html?embed=test`, { body: TALK });
  await visit(page, `${UNESCO}/a`, {
    body:
      `${script}${script}<div id="tab" hidden>${frameMarkup('id="hidden"')}</div><div id="late"></div>` +
      `<iframe id="bare" title="b" src="${ATLAS}/embed.html?embed=test"></iframe>` +
      frameMarkup('id="boxed" sandbox="allow-scripts"'),
  });
  // A text filter has dropped the class.
  await expect.poll(() => heightOf(page.locator('#bare'))).toBe(640);
  await expect.poll(() => heightOf(page.locator('#boxed'))).toBe(640);
  await page.locator('#late').evaluate((element, markup) => {
    element.innerHTML = markup;
  }, frameMarkup('id="inserted"'));
  await expect.poll(() => heightOf(page.locator('#inserted'))).toBe(640);
  await page.locator('#tab').evaluate((element) => element.removeAttribute('hidden'));
  await expect.poll(() => heightOf(page.locator('#hidden'))).toBe(640);
});

test('the element has parameters for attributes, takes what changes, and asks for a view', async ({
  page,
}) => {
  await visit(page, `${UNESCO}/a`, {
    body:
      `${script}<style>* { border: 9px solid !important; height: 50px !important }</style>${EARS}` +
      `<creative-atlas base="${ELSEWHERE}" view="panel:lifespan" country="KZ,TJ" lang="ru" class="x" data-y="z">` +
      '<a href="https://host.example/">How long they last</a></creative-atlas>',
  });
  const element = page.locator('creative-atlas');
  const frame = element.locator('iframe');
  await expect(frame).toHaveAttribute('title', 'How long they last');
  await expect(frame).toHaveAttribute('loading', 'lazy');
  await expect(frame).toHaveAttribute('src', `${FRAME}?embed=panel%3Alifespan&country=KZ%2CTJ&lang=ru`);
  await expect.poll(() => heightOf(frame)).toBe(640);
  await expect(page.getByText('How long they last')).toBeHidden();
  expect((await heard(page)).every(([, target]) => target === 'creative-atlas')).toBe(true);

  const steps = await page.evaluate(() => history.length);
  await element.evaluate((atlas) => {
    atlas.setAttribute('country', 'UZ');
    atlas.setAttribute('title', 'In Uzbekistan');
  });
  await expect(frame).toHaveAttribute('src', `${FRAME}?embed=panel%3Alifespan&country=UZ&lang=ru`);
  await expect(frame).toHaveAttribute('title', 'In Uzbekistan');
  // Asked for before the new frame is there, and told when it is.
  await element.evaluate((atlas) => {
    (atlas as unknown as { set(query: string): void }).set('kind=venue');
  });
  await expect
    .poll(async () => (await heard(page)).at(-1))
    .toEqual(['view', 'creative-atlas', { atlas: 1, type: 'view', query: 'kind=venue' }]);
  expect(await page.evaluate(() => history.length)).toBe(steps);
});
