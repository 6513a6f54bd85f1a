/**
 * How the words are cut for the page that other pages embed: what every frame says, and a part for each thing that is
 * embedded, so that a panel brings its own words and no other's. A key may be in the parts of several panels.
 */
import type { PanelName } from '../src/charts/panelState';

/** By what shows them: panels, the comparison, list and card. */
const PARTS: Record<PanelName | 'compare' | 'venues', RegExp> = {
  density: /^(panel\.(density|measure-)|more\.(area-column|conc|density|population|method-(density|city)))/,
  format: /^(panel\.format|more\.(any|format|matrix|method-(format|matrix)))/,
  lifespan: /^(panel\.life|more\.(life|lines|surv|brush|method-(life|lines|surv)))/,
  findings: /^more\.(find|method-find)/,
  trend: /^more\.(trend|brush|method-trend)/,
  coverage: /^more\.(cov|audit|method-cov)/,
  compare: /^more\.(compare|method-compare)/,
  venues: /^(app\.results|card|list|map\.kilometres|more\.list|support)\b/,
};
/** What only the atlas itself says: search and filters as a reader sets them, its head and foot, sharing. */
const UNUSED = [
  /^(help|welcome|gone|page|print|start|star|search|compare|embed\.(build|button))\b/,
  /^card\.(cit(e|ation)|cop(ied|y)|correct|share|similar)\b/,
  /^explore\.(as-of|clear|copy|download|filters|last|link|list|only|search|show)\b/,
  /^filter\.(active|chosen|heading|more|none|remove)\b/,
  /^ui\.(about|details|error|help|language|method|panel|skip|theme)\b/,
  /^(error\.(again|map|records)|footer\.(downloads|sources)|panel\.(coverage|findings|trend)$)/,
  /^(msg\.(as-of|n-of-total|venues-in-place)|stat|place\.region|value\.not-applicable|lang\.endonym)\b/,
];
/** Words that only the map shows. */
const REST =
  /^(app\.(?!title|inventory|panels-heading)|card|list|map\.(?!disclaimer)|more\.(?!export|ghost|interval|method-more|cov-see|sort)|support|fault|legal)/;

/** Parts that a frame asks for by name, beside the words that all frames share. */
export const EMBED_PARTS = [...(Object.keys(PARTS) as (keyof typeof PARTS)[]), 'rest'] as const;
export type EmbedPart = (typeof EMBED_PARTS)[number];

/** The parts that hold a key; `shared` comes with every frame. */
export function partsWith(key: string): (EmbedPart | 'shared')[] {
  if (UNUSED.some((words) => words.test(key))) return [];
  const found = EMBED_PARTS.filter((part) => part !== 'rest' && PARTS[part].test(key));
  if (found.length > 0 && key !== 'more.cov-see') return found;
  return [REST.test(key) ? 'rest' : 'shared'];
}
