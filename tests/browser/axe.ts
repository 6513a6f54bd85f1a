/** axe-core over the page as it stands: the rules of WCAG 2.0 to 2.2 at A and AA, and best practice. */
import axe from 'axe-core';
import type { Page } from '@playwright/test';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];
/** Those of them that look at colours: all that another theme can change. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];
/** Rows like those before them, which would only cost time; one test looks at them all. */
const REPEATED = [
  '#explore section:not(:first-of-type) li',
  '#explore section li:nth-child(n + 6)',
  'li.venue:nth-child(n + 6)',
  '#table tr:nth-child(n + 6)',
  '.atlas-map [role=dialog] li:nth-child(n + 6)',
];

type AxeWindow = Window & { axe?: typeof axe };

/** In the page: what axe leaves out it still walks through, unless it is hidden. */
function hide(selectors: readonly string[]): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`${selectors.join()} { display: none }`);
  document.adoptedStyleSheets.push(sheet);
}

/** What axe finds, as "rule: where, markup"; `part` is a CSS selector; `whole` also looks at rows that repeat. */
export async function violations(
  page: Page,
  {
    colours = false,
    whole = false,
    part = 'html',
  }: { colours?: boolean; whole?: boolean; part?: string } = {},
): Promise<string[]> {
  // Read once a page: its half megabyte takes longer to send than most rules take to run.
  if (!(await page.evaluate(() => 'axe' in window))) {
    await page.evaluate(axe.source);
    if (!whole) await page.evaluate(hide, REPEATED);
  }
  return page.evaluate(
    async ([context, options]) => {
      const found = await (window as AxeWindow).axe?.run(context, options);
      if (!found) throw new Error('axe was not there');
      return found.violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target, html }) => `${id}: ${target.join(' ')} ${html.slice(0, 160)}`),
      );
    },
    [
      { include: part, exclude: whole ? [] : REPEATED },
      {
        runOnly: colours ? { type: 'rule', values: COLOUR_RULES } : { type: 'tag', values: TAGS },
        resultTypes: ['violations'],
      },
    ] satisfies [axe.ElementContext, axe.RunOptions],
  );
}
