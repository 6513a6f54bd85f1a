/**
 * The prerendered page around the start of the app. In a language's folder it is a page of its own, which becomes the
 * atlas in that language; its list and panels stay in sight until the app has drawn the same.
 */
import { formatView, parseView, type View } from './state/view';

/** Ids of the app's sections that a part of the page waits in. */
const SECTIONS = { list: 'explore', panels: 'panels' } as const;
export type Part = keyof typeof SECTIONS;

/** What the address asks for; a language's own page asks for that language. */
export function askedView(): View {
  const view = parseView(location.search);
  return { ...view, lang: view.lang ?? document.documentElement.dataset['page'] ?? null };
}

/** From a language's folder to the root of the site, where all addresses of the atlas start. */
export function leaveFolder(view: View): void {
  const { dataset } = document.documentElement;
  if (!dataset['page']) return;
  delete dataset['page'];
  // A style sheet whose address is written anew is loaded anew, and the page stands bare meanwhile.
  const links = 'a[href], link[href]:not([rel=stylesheet], [rel$=preload])';
  for (const link of document.querySelectorAll<HTMLAnchorElement>(links)) {
    link.setAttribute('href', link.href);
  }
  history.replaceState(history.state, '', `../?${formatView(view)}${location.hash}`);
}

/** Takes the page away; parts that say what the app is about to say wait in its sections. */
export function takeOver(view: View, language: string): void {
  const page = document.getElementById('page');
  const isWhole = formatView({ ...view, lang: null, theme: null, camera: null }) === '';
  if (isWhole && page?.lang === language) {
    for (const [part, section] of Object.entries(SECTIONS)) {
      const waiting = document.getElementById(`page-${part}`);
      // The section has the same name.
      waiting?.removeAttribute('aria-labelledby');
      if (waiting) document.getElementById(section)?.append(waiting);
    }
  }
  page?.remove();
}

/** The part of the page is still in sight. */
export const isWaiting = (part: Part): boolean => document.getElementById(`page-${part}`) !== null;

/** Whether it lies in a section that a part may wait in. */
export const isInSection = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('#explore, #panels') !== null;

/** The app is drawing the same in its place; it takes the focus, too. */
export function dropPart(part: Part): void {
  const waiting = document.getElementById(`page-${part}`);
  if (waiting?.contains(document.activeElement)) document.getElementById(SECTIONS[part])?.focus();
  waiting?.remove();
}
