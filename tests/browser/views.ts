/** Every view of the atlas: how to open it in any language, and what stands there once it is open. */
import type { Locator, Page } from '@playwright/test';
import { FANNED, FULLEST, placePoint } from './inventory';

/** Widths at which the list lies over the map, px. */
const TABLET = [768, 1199] as const;

/** Looks up a message that takes no values. */
export type Words = (key: string) => string;

export interface AtlasView {
  name: string;
  query: string;
  /** On a phone: the tab it is under, as a number. */
  tab?: number;
  /** Opens what the address does not; done once, on a wide screen. */
  open?: (page: Page, words: Words) => Promise<void>;
  /** What must be in sight at every width. */
  shows: string;
  /** Done again at every width, where a change of width closes or moves things. */
  again?: (page: Page, words: Words, width: number) => Promise<void>;
}

const closeUp = (place: string): string => {
  const [lon, lat] = placePoint(place);
  return `?country=KG,UZ,KZ,TJ&map=12/${lat}/${lon}`;
};

const press = (page: Page, name: string): Promise<void> =>
  page.getByRole('button', { name, exact: true }).first().click();
const pressAll = async (buttons: Locator): Promise<void> => {
  for (const button of await buttons.all()) await button.click();
};
/** The points of the map are entered and the first of them opened. */
async function openPoint(page: Page): Promise<void> {
  await page.getByRole('listbox').first().focus();
  await page.keyboard.press('Enter');
}

/** On a tablet the list, and the filters with it, wait behind a button. */
async function openDrawer(page: Page, words: Words): Promise<void> {
  const width = page.viewportSize()?.width ?? 0;
  if (width < TABLET[0] || width > TABLET[1]) return;
  const [show, hide] = [words('app.show-list'), words('app.hide-list')].map((name) =>
    page.getByRole('button', { name, exact: true }),
  );
  if (!show || !hide) return;
  await show.or(hide).waitFor();
  if (await show.isVisible()) await show.click();
}

export const VIEWS: readonly AtlasView[] = [
  { name: 'the opening view', query: '', shows: '#explore li', again: openDrawer },
  {
    name: 'filters',
    query: '?country=TJ&kind=venue&years=1990..2020',
    tab: 2,
    shows: '[popover]:popover-open input, .filters input',
    again: async (page, words, width) => {
      if (width < 768) return;
      await openDrawer(page, words);
      const isOpen = await page.locator('[popover]:popover-open').count();
      if (isOpen === 0) await press(page, words('filter.more'));
    },
  },
  { name: 'no venue left', query: '?q=zzzzzz&country=TJ', shows: '#explore h2', again: openDrawer },
  {
    name: 'a card',
    query: '?venue=uz-ilkhom&country=UZ',
    shows: 'article a',
    open: (page) => pressAll(page.locator('article summary')),
  },
  {
    name: 'a venue that is gone, and a shortlist',
    query: '?country=TJ&venue=uz-ilkhom-theatre&stars=uz-ilkhom,uz-gone&only=stars',
    shows: '[role=status] button',
    again: openDrawer,
  },
  { name: 'the table', query: '?country=TJ&list=table', shows: '#table tbody th' },
  {
    name: 'columns of the table',
    query: '?country=TJ&list=table&sort=-founded',
    shows: '[popover]:popover-open input',
    again: async (page, words) => {
      if ((await page.locator('[popover]:popover-open').count()) === 0) {
        await press(page, words('more.table-columns'));
      }
    },
  },
  {
    name: 'second views of the panels',
    query:
      '?country=TJ,KG&panel=density.concentration,format.matrix,lifespan.survival,findings,trend,coverage',
    tab: 1,
    shows: '#panels figure:has(.brush)',
  },
  {
    name: 'third views of the panels, their methods and files',
    query: '?country=TJ&panel=density.area,format.shares,lifespan.lines',
    tab: 1,
    shows: '#panels .tools button',
    open: (page) => pressAll(page.locator('#panels figcaption button[aria-expanded]')),
  },
  {
    name: 'tables of all panels',
    query:
      '?country=TJ,KG&panel=density.table,format.table,lifespan.table,findings.table,trend.table,coverage.table',
    tab: 1,
    shows: '#panels figure table',
  },
  { name: 'a comparison of two', query: '?country=TJ&compare=KG,TJ', shows: 'dialog figure' },
  {
    name: 'a comparison of four, with tables',
    query: '?country=TJ&compare=KZ,KG,uz-tashkent,TJ',
    shows: 'dialog figure table',
    open: (page) => pressAll(page.locator('dialog figcaption button[aria-pressed]')),
  },
  {
    name: 'about',
    query: '?country=TJ',
    shows: 'dialog h2',
    open: (page, words) => press(page, words('ui.about')),
  },
  {
    name: 'help',
    query: '?country=TJ',
    shows: 'dialog h2',
    open: (page, words) => press(page, words('ui.help')),
  },
  {
    name: 'a stack as a fan',
    query: closeUp(FANNED),
    shows: '.fan button, .atlas-map [role=dialog] li',
    open: openPoint,
  },
  {
    name: 'a stack as a list',
    query: closeUp(FULLEST),
    shows: '.atlas-map [role=dialog] li',
    open: openPoint,
  },
  {
    name: 'the legend in full',
    query: '?country=TJ',
    shows: '.legend .ring button',
    again: async (page, words) => {
      const legend = page.getByRole('button', { name: words('map.legend'), exact: true });
      if ((await legend.getAttribute('aria-expanded')) === 'false') await legend.click();
      const more = page.getByRole('button', { name: words('map.legend-more'), exact: true });
      if (await more.isVisible()) await more.click();
    },
  },
  {
    name: 'an area',
    query: '?country=TJ&near=tj-dushanbe,60',
    shows: '.atlas-map [role=dialog] fieldset',
    open: (page, words) => press(page, words('map.area')),
  },
  {
    name: 'the map as a picture',
    query: '?country=TJ',
    shows: '.atlas-map [role=dialog] button',
    open: (page, words) => press(page, words('map.picture')),
  },
  { name: 'density of countries', query: '?layer=countries&country=TJ', shows: '.atlas-map li button' },
  { name: 'heat', query: '?layer=heat&country=TJ', shows: '.atlas-map' },
];
