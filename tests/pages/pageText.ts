/** Reads parts of a page's text: what a search engine or a reader would find in it. */

export const TEMPLATE = `<!doctype html>
<html lang="en">
<head>
<title>The title of index.html</title>
<meta name="description" content="What index.html says of itself before any page is made of it">
<meta property="og:title" content="Atlas">
<meta property="og:description" content="Atlas">
<meta property="og:url" content="https://example.org/atlas/">
<link rel="stylesheet" href="./assets/first-1.css">
</head>
<body><div id="app"></div><noscript>nothing</noscript></body>
</html>`;

export function titleOf(html: string): string {
  return /<title>([^<]*)<\/title>/.exec(html)?.[1] ?? '';
}

export function descriptionOf(html: string): string {
  return /<meta name="description" content="([^"]*)"/.exec(html)?.[1] ?? '';
}

export function canonicalOf(html: string): string {
  return /<link rel="canonical" href="([^"]*)"/.exec(html)?.[1] ?? '';
}

/** Addresses by language. */
export function alternatesOf(html: string): Map<string, string> {
  return new Map(
    [...html.matchAll(/<link rel="alternate" hreflang="([^"]*)" href="([^"]*)"/g)].map(
      ([, language = '', href = '']) => [language, href],
    ),
  );
}

export function structuredDataOf(html: string): unknown {
  const [, text = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html) ?? [];
  return JSON.parse(text);
}

/** Every link of the page, and everything it loads. */
export function linksOf(html: string): string[] {
  return [...html.matchAll(/<(?:a|link|script|img|form)\b[^>]*? (?:href|src|action)="([^"]*)"/g)].map(
    ([, href = '']) => href.replaceAll('&amp;', '&'),
  );
}
