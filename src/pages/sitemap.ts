/** What search engines are told of the site as a whole: every page with its other languages, and where that list is. */
import type { Versions } from './addresses';
import { escapeText } from './document';

/** Files by path in the site. */
export type TextFiles = ReadonlyMap<string, string>;

/** What the protocol allows in one file, in addresses. */
const MOST = 50_000;

/**
 * The protocol takes addresses in full only: without the site's own there is no sitemap. More pages than one file may
 * list are listed in several, which `sitemap.xml` then names.
 */
export function sitemapFiles(pages: readonly Versions[], site: URL, most = MOST): TextFiles {
  const full = (path: string): string => escapeText(new URL(path, site).href);
  const entries = pages.flatMap((versions) => {
    const links = [...versions, ['x-default', versions.get('en') ?? ''] as const]
      .map(([language, path]) => `<xhtml:link rel="alternate" hreflang="${language}" href="${full(path)}"/>`)
      .join('');
    return [...versions.values()].map((path) => `<url><loc>${full(path)}</loc>${links}</url>`);
  });
  const parts: string[] = [];
  for (let i = 0; i < entries.length; i += most) parts.push(urlset(entries.slice(i, i + most)));
  if (parts.length <= 1) return new Map([['sitemap.xml', parts[0] ?? urlset([])]]);
  const named = parts.map((text, i) => [`sitemap-${i + 1}.xml`, text] as const);
  const index = named.map(([name]) => `<sitemap><loc>${full(name)}</loc></sitemap>`).join('\n');
  return new Map([
    [
      'sitemap.xml',
      `${XML}<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${index}\n</sitemapindex>\n`,
    ],
    ...named,
  ]);
}

export function robotsText(site: URL | null): string {
  const sitemap = site ? `\nSitemap: ${new URL('sitemap.xml', site).href}\n` : '';
  return `User-agent: *\nAllow: /\n${sitemap}`;
}

const XML = '<?xml version="1.0" encoding="UTF-8"?>\n';

function urlset(entries: readonly string[]): string {
  return `${XML}<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n${entries.join('\n')}\n</urlset>\n`;
}
