/**
 * `npm run screens <folder> [languages] [widths]`: pictures of the main views of the built site in every language and
 * width, to be looked at. The folder must lie outside the project: `npm run screens /tmp/screens kk,tg 320,1440`.
 * `npm run screens <folder> colours [deficiencies]`: map and charts in both themes as Chromium simulates them for
 * readers without one kind of cones, or without colours.
 */
import { mkdirSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { preview } from 'vite';
import { INTERFACE_LANGUAGES } from '../src/i18n/languages';
import { BROWSER_FLAGS, ensureBrowser } from './browser';

const WIDTHS = [320, 390, 768, 1440];
const HEIGHT = 900;
const NARROW = 768;

/** What is opened: its address, and on a narrow screen the number of the tab that is pressed. */
const VIEWS: readonly { name: string; query: string; tab?: number }[] = [
  { name: 'opening', query: '' },
  { name: 'panels', query: '', tab: 1 },
  { name: 'filters', query: 'country=UZ&kind=creative-hub', tab: 2 },
  { name: 'card', query: 'venue=uz-ilkhom' },
  { name: 'table', query: 'list=table' },
  { name: 'comparison', query: 'compare=KZ,KG,UZ,TJ' },
];

/** What tells things apart by colour. */
const COLOUR_VIEWS: readonly { name: string; query: string }[] = [
  { name: 'opening', query: '' },
  { name: 'formats', query: 'ring=format' },
  { name: 'countries', query: 'layer=countries&panel=density.count,format.shares,lifespan.lines' },
  { name: 'heat', query: 'layer=heat&panel=density.concentration,format.matrix,lifespan.survival' },
  { name: 'more', query: 'panel=findings,trend,coverage' },
  { name: 'comparison', query: 'compare=KZ,KG,UZ,TJ' },
];
const DEFICIENCIES = ['protanopia', 'deuteranopia', 'tritanopia', 'achromatopsia'] as const;

const [folder, languages = INTERFACE_LANGUAGES.join(), widths = WIDTHS.join()] = process.argv.slice(2);
if (!folder || !relative(process.cwd(), resolve(folder)).startsWith('..')) {
  console.error(
    'Usage: npm run screens <folder outside the project> [languages | colours] [widths | deficiencies]',
  );
  process.exit(1);
}
mkdirSync(folder, { recursive: true });

const server = await preview({ configLoader: 'runner', preview: { port: 0 }, logLevel: 'warn' });
const home = server.resolvedUrls?.local[0] ?? '';
const browser = await chromium.launch({ executablePath: ensureBrowser(), args: [...BROWSER_FLAGS] });
if (languages === 'colours') await takeColours(folder, process.argv[4]?.split(',') ?? DEFICIENCIES);
else await takeLanguages(folder);
await browser.close();
await server.close();

async function takeLanguages(folder: string): Promise<void> {
  for (const language of languages.split(',')) {
    for (const width of widths.split(',').map(Number)) {
      const page = await browser.newPage({ viewport: { width, height: HEIGHT } });
      for (const view of VIEWS) {
        if (view.tab !== undefined && width >= NARROW) continue;
        await open(page, `${home}?${view.query}&lang=${language}`);
        if (view.tab !== undefined) await page.locator('nav button').nth(view.tab).click();
        await page.screenshot({
          path: join(folder, `${language}-${width}-${view.name}.png`),
          fullPage: width < NARROW,
        });
      }
      await page.close();
      console.log(`${language} ${width}`);
    }
  }
}

async function takeColours(folder: string, wanted: readonly string[]): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 1440, height: HEIGHT } });
  const devtools = await page.context().newCDPSession(page);
  for (const { name, query } of COLOUR_VIEWS) {
    for (const theme of ['light', 'dark']) {
      await open(page, `${home}?${query}&theme=${theme}`);
      if (query.includes('panel=findings'))
        await page.locator('#panels figure').last().scrollIntoViewIfNeeded();
      for (const type of DEFICIENCIES.filter((one) => wanted.includes(one))) {
        await devtools.send('Emulation.setEmulatedVisionDeficiency', { type });
        await page.screenshot({ path: join(folder, `${name}-${theme}-${type}.png`) });
      }
    }
    console.log(name);
  }
}

async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.waitForFunction(() => performance.getEntriesByName('atlas:idle').length > 0);
}
