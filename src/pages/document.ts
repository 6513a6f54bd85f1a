/** The document around a page's body. Every text is escaped here, so that none of the data becomes markup. */
import type { InterfaceLanguage } from '../i18n/languages';
import type { Links, Versions } from './addresses';

export interface Head {
  language: InterfaceLanguage;
  title: string;
  description: string;
  /** Path of the page; `null` for a page without an address of its own, which is not to be found either. */
  path: string | null;
  /** The page in each language. */
  versions: Versions;
  /** JSON-LD. */
  structured: object | null;
}

/** What the document needs of the built site. */
export interface Surroundings {
  /** Relative from the page. */
  links: Links;
  /** Address of the site; `null` where it is not known. */
  site: URL | null;
  /** Paths of style sheets. */
  styles: readonly string[];
}

export function documentOf(head: Head, body: string, { links, site, styles }: Surroundings): string {
  return `<!doctype html>
<html lang="${head.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeText(head.title)}</title>
<meta name="description" content="${escapeText(head.description)}">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="${links('favicon.svg')}" type="image/svg+xml">
${styles.map((style) => `<link rel="stylesheet" href="${links(style)}">`).join('\n')}
${relations(head, { links, site })}
</head>
<body>
${body}
</body>
</html>
`;
}

/** Canonical address, other languages and JSON-LD of a page, as elements of its head. */
export function relations(
  { path, versions, structured }: Pick<Head, 'path' | 'versions' | 'structured'>,
  { links, site }: Pick<Surroundings, 'links' | 'site'>,
): string {
  if (path === null) return '<meta name="robots" content="noindex">';
  const address = addressIn(site, links);
  const alternates = [...versions, ['x-default', versions.get('en') ?? path] as const];
  return [
    `<link rel="canonical" href="${escapeText(address(path))}">`,
    ...alternates.map(
      ([language, other]) =>
        `<link rel="alternate" hreflang="${language}" href="${escapeText(address(other))}">`,
    ),
    structured ? `<script type="application/ld+json">${scriptData(structured)}</script>` : '',
  ].join('\n');
}

/** Addresses in full where the site's own is known, else relative. */
export function addressIn(site: URL | null, links: Links): Links {
  return site ? (path) => new URL(path, site).href : links;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** For text and for values in double quotes. */
export function escapeText(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);
}

/** JSON that can end no script element. */
export function scriptData(value: object): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}
