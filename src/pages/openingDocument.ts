/** The built index.html with the opening page of a language in it. */
import type { Links } from './addresses';
import { escapeText, relations, type Head } from './document';

interface Around {
  body: string;
  links: Links;
  site: URL | null;
  /** It stands in the folder of its language; what takes its place there is the atlas in that language. */
  folder: boolean;
}

export class TemplateError extends Error {
  override name = 'TemplateError';
}

export function openingDocument(template: string, head: Head, { body, links, site, folder }: Around): string {
  const { language, title, description, path } = head;
  const steps: [RegExp, string][] = [
    // In place of the note of a page that is not prerendered.
    [/<noscript>.*?<\/noscript>/s, body],
    [/<\/head>/, `${relations(head, { links, site })}\n</head>`],
  ];
  if (folder) {
    steps.push(
      [/<html lang="en">/, `<html lang="${language}" data-page="${language}">`],
      [/(?<=<title>).*?(?=<\/title>)/s, escapeText(title)],
      [contentOf('name="description"'), escapeText(description)],
      [contentOf('property="og:title"'), escapeText(title)],
      [contentOf('property="og:description"'), escapeText(description)],
    );
    if (site && path !== null) steps.push([contentOf('property="og:url"'), new URL(path, site).href]);
  }
  let page = template;
  for (const [what, text] of steps) {
    if (!what.test(page)) throw new TemplateError(`index.html has no ${what.source}`);
    page = page.replace(what, () => text);
  }
  if (!folder) return page;
  const end = page.indexOf('</head>');
  return page.slice(0, end).replace(/(?<=(?:href|src)=")\.\//g, links('')) + page.slice(end);
}

const contentOf = (meta: string): RegExp => new RegExp(`(?<=<meta\\s+${meta}\\s+content=")[^"]*`);
