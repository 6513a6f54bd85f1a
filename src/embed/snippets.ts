/**
 * What an editor pastes to embed a part of the atlas: a frame by itself, a frame with the script that makes it fit, and
 * the element that the script defines. Texts only; docs/EMBED.md says which place takes which.
 */

export interface Embed {
  /** Of the frame, in full. */
  frame: string;
  /** Of the same in the whole atlas: the link for where frames are blocked. */
  page: string;
  /** What the frame is called, in its language. */
  title: string;
  /** In px. */
  height: number;
}

const POLICY = 'strict-origin-when-cross-origin';
const ALLOW = 'fullscreen; clipboard-write; web-share';
const SCRIPT = 'embed.js';

/** A frame of a fixed height: for pages that take no scripts. */
export function frameSnippet({ frame, page, title, height }: Embed): string {
  return frameMarkup({ frame, page, title, height }, '');
}

/** The same, made as high as what it shows. */
export function scriptSnippet(embed: Embed): string {
  return `${scriptMarkup(embed.frame)}\n${frameMarkup(embed, ' class="creative-atlas"')}`;
}

/** The element: its attributes are the parameters of the frame's address. */
export function elementSnippet({ frame, page, title, height }: Embed): string {
  const parameters = [...new URL(frame).searchParams].map(
    ([name, value]) => `${name === 'embed' ? 'view' : name}="${escapeHtml(value)}"`,
  );
  const attributes = [...parameters, `title="${escapeHtml(title)}"`, `height="${height}"`].join(' ');
  return `${scriptMarkup(frame)}\n<creative-atlas ${attributes}>${link(page, title)}</creative-atlas>`;
}

function frameMarkup({ frame, page, title, height }: Embed, extra: string): string {
  return (
    `<iframe${extra} src="${escapeHtml(frame)}" title="${escapeHtml(title)}" width="100%" height="${height}" ` +
    `frameborder="0" loading="lazy" referrerpolicy="${POLICY}" allow="${ALLOW}">` +
    `${link(page, title)}</iframe>`
  );
}

const link = (page: string, title: string): string =>
  `<a href="${escapeHtml(page)}">${escapeHtml(title)}</a>`;

const scriptMarkup = (frame: string): string =>
  `<script src="${escapeHtml(new URL(SCRIPT, frame).href)}" async></script>`;

export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}
