/** What the site's headers keep out, tried in the browser; that nothing of the atlas needs it, all other journeys say. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { siteHeaders } from '../../vite/headers';
import { expect, openAtlas, test } from './atlas';
import { FEATURES } from './inventory';

test('every file comes with the headers of the site', async ({ request }) => {
  for (const path of ['./', './favicon.svg', './data/venues.geojson']) {
    const headers = (await request.get(path)).headers();
    for (const [name, value] of Object.entries(siteHeaders()))
      expect(headers[name.toLowerCase()]).toBe(value);
  }
});

test('text becomes neither markup nor code, and nothing is asked of or sent to another host', async ({
  page,
  faults,
}) => {
  await openAtlas(page);
  const outcomes = await page.evaluate(async () => {
    const tried = async (attempt: () => unknown): Promise<string> => {
      try {
        await attempt();
        return 'done';
      } catch (error) {
        return error instanceof Error ? error.name : String(error);
      }
    };
    // What a test runs itself may make code of text; what is called later may not.
    const later = (attempt: () => unknown) => (): Promise<unknown> =>
      new Promise((resolve, reject) =>
        setTimeout(() => {
          try {
            resolve(attempt());
          } catch (error) {
            reject(error as Error);
          }
        }),
      );
    const element = document.createElement('div');
    const script = document.createElement('script');
    script.append('window.ran = true');
    document.body.append(script, element);
    return {
      markup: await tried(() => (element.innerHTML = '<b>bold</b>')),
      handler: await tried(() => element.setAttribute('onclick', 'window.ran = true')),
      code: await tried(later(() => new Function('return 1')())),
      dataWorker: await tried(() => new Worker('data:text/javascript,0')),
      blobWorker: await tried(() => new Worker(URL.createObjectURL(new Blob(['0'])))),
      elsewhere: await tried(() => fetch('https://elsewhere.example/')),
      ran: 'ran' in window,
      style: await tried(() => element.setAttribute('style', 'color: red')),
      styled: getComputedStyle(element).color !== getComputedStyle(document.body).color,
    };
  });
  expect(outcomes).toEqual({
    markup: 'TypeError',
    handler: 'TypeError',
    code: 'EvalError',
    dataWorker: 'TypeError',
    blobWorker: 'TypeError',
    elsewhere: 'TypeError',
    ran: false,
    // The attribute is set, and has no effect.
    style: 'done',
    styled: false,
  });
  // The browser names each attempt it has stopped.
  expect(faults.length).toBeGreaterThan(0);
  faults.splice(
    0,
    faults.length,
    ...faults.filter((fault) => !/Security Policy|Trusted(Script|HTML)/.test(fault)),
  );
});

test('in a sandboxed frame on another site the atlas has all it needs', async ({ page, baseURL, faults }) => {
  const outer = createServer((_, response) => {
    response.setHeader('Content-Type', 'text/html');
    response.end(
      `<!doctype html><title>Outside</title><link rel="icon" href="data:,">
       <iframe sandbox="allow-scripts" src="${baseURL}" width="1300" height="800" title="Atlas"></iframe>`,
    );
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => outer.once('listening', resolve));
  const { port } = outer.address() as AddressInfo;
  await page.goto(`http://127.0.0.1:${port}/`);
  const frame = page.frameLocator('iframe');
  await expect(frame.getByText(`${FEATURES.length} of ${FEATURES.length} venues shown`)).toBeAttached();
  await expect(frame.locator('.atlas-map')).toHaveAttribute('data-renderer', 'svg');
  outer.close();
  // The page around it is another host, as it should be.
  faults.splice(0, faults.length, ...faults.filter((fault) => !fault.includes(`:${port}/`)));
});
