import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { preview } from 'vite';
import { run } from '../../cli/run';
import { ENDONYMS } from '../../src/i18n/languages';
import { CLOSE, OPEN } from '../../vite/pseudo';
import { expect, openAtlas, test as base } from './atlas';

/** A build of its own, in which English reads as the pseudo-locale (vite/pseudo.ts). */
const test = base.extend<object, { site: Site }>({
  site: [
    async ({ browserName: _ }, use) => {
      const outDir = mkdtempSync(join(tmpdir(), 'atlas-pseudo-'));
      const options = ['vite', 'build', '--configLoader', 'runner', '--logLevel', 'warn', '--emptyOutDir'];
      const code = await run('npx', [...options, '--outDir', outDir], { ATLAS_PSEUDO: '1' });
      if (code !== 0) throw new Error('the pseudo-locale could not be built');
      const server = await preview({
        configLoader: 'runner',
        build: { outDir },
        preview: { port: 0, host: '127.0.0.1' },
        logLevel: 'warn',
      });
      await use({
        url: server.resolvedUrls?.local[0] ?? '',
        data: stringsOf(join(outDir, 'data', 'venues.geojson')),
      });
      await server.close();
      rmSync(outDir, { recursive: true });
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  baseURL: async ({ site }, use) => use(site.url),
});

interface Site {
  url: string;
  /** Every text of the data. */
  data: ReadonlySet<string>;
}

function stringsOf(venues: string): Set<string> {
  const found = new Set<string>();
  const names = ['countries', 'places', 'divisions', 'waters', 'meta'];
  for (const file of [venues, ...names.map((name) => join('data', `${name}.json`))]) {
    JSON.parse(readFileSync(file, 'utf8'), (_, value: unknown) => {
      if (typeof value === 'string') found.add(value.trim());
      return value;
    });
  }
  return found;
}

/** Names of languages in themselves, codes and signs: not words of the interface. */
const OWN_WORDS = new Set([...Object.values(ENDONYMS), 'n', 'Tab', 'Enter', 'Esc']);

/** Texts in sight, and those that are spoken, with letters outside the brackets. */
async function unbracketed(page: Page, data: ReadonlySet<string>): Promise<string[]> {
  const texts = await page.evaluate(() => {
    const found = new Set<string>();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (parent && !parent.closest('script, style, noscript') && parent.checkVisibility()) {
        found.add(node.textContent?.trim() ?? '');
      }
    }
    for (const element of document.querySelectorAll('[title], [aria-label], [placeholder], [alt]')) {
      // MapLibre names its canvas, which nobody hears.
      if (element.closest('[aria-hidden="true"]')) continue;
      for (const name of ['title', 'aria-label', 'placeholder', 'alt']) {
        found.add(element.getAttribute(name)?.trim() ?? '');
      }
    }
    return [...found];
  });
  return texts.filter((text) => {
    const rest = outside(text).trim();
    return /\p{L}/u.test(rest) && !OWN_WORDS.has(rest) && !isData(rest, data);
  });
}

/** A text without what stands in brackets, however deep; what is cut short has no second bracket. */
function outside(text: string): string {
  const inner = new RegExp(`${OPEN}[^${OPEN}${CLOSE}]*(${CLOSE}|…$)`, 'gu');
  const next = text.replace(inner, '');
  return next === text ? text : outside(next);
}

/** Names and texts of records, also several beside each other, their dates and the hosts of their links. */
function isData(text: string, data: ReadonlySet<string>): boolean {
  return (
    data.has(text) ||
    text
      .split(/\s*[,;·:|]\s*/u)
      .every((part) => part === '' || data.has(part) || isDate(part) || isHost(part, data))
  );
}

const isDate = (text: string): boolean =>
  /^(\d{1,2} )?\p{L}+ \d{4}$/u.test(text) && !Number.isNaN(Date.parse(text));

const isHost = (text: string, data: ReadonlySet<string>): boolean =>
  /^[\w-]+(\.[\w-]+)+(\/\S*)?$/.test(text) &&
  [...data].some((link) => link.startsWith('http') && link.includes(text));

const VIEWS: readonly { name: string; query: string; open?: (page: Page) => Promise<void> }[] = [
  { name: 'the opening view', query: '' },
  { name: 'filters that find nothing', query: 'country=TJ&q=zzzz' },
  { name: 'a card', query: 'venue=uz-ilkhom' },
  { name: 'the table', query: 'list=table&columns=name,kind,country,place,status,offers,cost,operator' },
  { name: 'the comparison', query: 'compare=KZ,KG,UZ,uz-tashkent' },
  { name: 'every panel', query: 'panel=findings,trend,coverage' },
  {
    name: 'help',
    query: '',
    open: async (page) => {
      await page.locator('header .tools button').nth(-2).click();
      await expect(page.getByRole('dialog')).toBeVisible();
    },
  },
  {
    name: 'about',
    query: '',
    open: async (page) => {
      await page.locator('header .tools button').last().click();
      await expect(page.getByRole('dialog')).toBeVisible();
    },
  },
];

test.describe('in the pseudo-locale every word comes from the message files', () => {
  test.describe.configure({ mode: 'default' });

  for (const { name, query, open } of VIEWS) {
    test(name, async ({ page, site }) => {
      await openAtlas(page, `?${query}`);
      await expect(page.getByText(OPEN).first()).toBeVisible();
      await open?.(page);
      expect(await unbracketed(page, site.data)).toEqual([]);
    });
  }

  test('a phone', async ({ page, site }) => {
    await page.setViewportSize({ width: 390, height: 800 });
    await openAtlas(page);
    for (const tab of await page.locator('nav button').all()) {
      await tab.click();
      expect(await unbracketed(page, site.data)).toEqual([]);
    }
  });
});
