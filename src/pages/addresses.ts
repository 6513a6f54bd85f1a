/**
 * How prerendered pages link to one another and to the atlas. Links are relative, so that the built site works under any
 * path.
 */
import { INTERFACE_LANGUAGES, type InterfaceLanguage } from '../i18n/languages';

/** The same page by language. */
export type Versions = ReadonlyMap<InterfaceLanguage, string>;

export function versionsOf(path: (language: InterfaceLanguage) => string): Versions {
  return new Map(INTERFACE_LANGUAGES.map((language) => [language, path(language)]));
}

/** The file of a path, or of a folder. */
export const fileOf = (path: string): string =>
  path === '' || path.endsWith('/') ? `${path}index.html` : path;

/** Makes a path from the root of the site into a link of a page. */
export type Links = (path: string) => string;

/** Relative links of the page at a path. */
export function linksFrom(page: string): Links {
  const up = '../'.repeat(page.split('/').length - 1);
  return (path) => up + path || './';
}

/** Links of a page that may be shown at any address of the site, which lies under `base` (`/atlas/`). */
export function linksUnder(base: string): Links {
  return (path) => base + path;
}

/** Where the atlas shows a view, from the root of the site. */
export function atlasPath(query: Readonly<Record<string, string>>): string {
  return `?${new URLSearchParams(query)}`;
}
