/**
 * `npm run screens <folder> [languages] [widths]`: pictures of the main views of the built site in every language and
 * width, to be looked at. The folder must lie outside the project: `npm run screens /tmp/screens kk,tg 320,1440`.
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

const [folder, languages = INTERFACE_LANGUAGES.join(), widths = WIDTHS.join()] = process.argv.slice(2);
if (!folder || !relative(process.cwd(), resolve(folder)).startsWith('..')) {
  console.error('Usage: npm run screens <folder outside the project> [languages] [widths]');
  process.exit(1);
}
mkdirSync(folder, { recursive: true });

const server = await preview({ configLoader: 'runner', preview: { port: 0 }, logLevel: 'warn' });
const home = server.resolvedUrls?.local[0] ?? '';
const browser = await chromium.launch({ executablePath: ensureBrowser(), args: [...BROWSER_FLAGS] });
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
await browser.close();
await server.close();

async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.waitForFunction(() => performance.getEntriesByName('atlas:idle').length > 0);
}
