/** axe-core over the page as it stands: the rules of WCAG 2.0 to 2.2 at A and AA, and best practice. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];
/** Those of them that look at colours: all that another theme can change. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];
/** Rows like those before them, which would only cost time; one test looks at them all. */
const REPEATED = [
  '#explore section:not(:first-of-type) li',
  '#explore section li:nth-child(n + 6)',
  '#table tr:nth-child(n + 6)',
  '.atlas-map [role=dialog] li:nth-child(n + 6)',
];

/** What axe finds, as "rule: where, markup"; `part` is a CSS selector; `whole` also looks at rows that repeat. */
export async function violations(
  page: Page,
  { colours = false, whole = false, part }: { colours?: boolean; whole?: boolean; part?: string } = {},
): Promise<string[]> {
  // The atlas has no frames: axe needs no page of its own to put results together.
  const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] });
  if (colours) axe.withRules(COLOUR_RULES);
  else axe.withTags(TAGS);
  if (!whole) for (const rows of REPEATED) axe.exclude(rows);
  if (part) axe.include(part);
  const found = await axe.analyze();
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, html }) => `${id}: ${target.join(' ')} ${html.slice(0, 160)}`),
  );
}
