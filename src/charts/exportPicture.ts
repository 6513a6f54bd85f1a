/**
 * A panel's picture as it stands on the page, as SVG markup of its own: drawings with their computed styles, and the
 * words around them (legends, cells, notes) set where the page sets them. Controls are drawn as they stand.
 */
import { escapeXml, type ExportColours, type ExportPicture } from '../picture/frame';

const STYLES = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'opacity',
  'font-size',
  'font-weight',
  'text-anchor',
  'paint-order',
] as const;

/** Share of a line of text that stands above its baseline, in Noto Sans. */
const ASCENT = 0.785;

/** Reads the picture in the light theme, whatever the page is in: exports are for paper and other pages. */
export function capturePicture(body: HTMLElement): ExportPicture & { colours: ExportColours } {
  const root = document.documentElement;
  const theme = root.dataset['theme'];
  root.dataset['theme'] = 'light';
  const opened = [...body.querySelectorAll<HTMLElement>('[role="region"]')].map((element) => {
    const before = element.style.maxHeight;
    element.style.maxHeight = 'none';
    return { element, before };
  });
  try {
    const origin = body.getBoundingClientRect();
    const extent = { width: origin.width, height: origin.height };
    const parts: string[] = [];
    collect(body, origin, parts, extent);
    return { markup: parts.join(''), ...extent, colours: readColours(body) };
  } finally {
    if (theme === undefined) delete root.dataset['theme'];
    else root.dataset['theme'] = theme;
    for (const { element, before } of opened) element.style.maxHeight = before;
  }
}

function readColours(body: HTMLElement): ExportColours {
  const probe = document.createElement('span');
  body.append(probe);
  const colour = (name: string): string => {
    probe.style.color = `var(--${name})`;
    return getComputedStyle(probe).color;
  };
  const colours = { ground: colour('card'), ink: colour('ink'), muted: colour('muted') };
  probe.remove();
  return colours;
}

function collect(
  element: Element,
  origin: DOMRect,
  parts: string[],
  extent: { width: number; height: number },
): void {
  const style = getComputedStyle(element);
  if (style.display === 'none' || style.visibility === 'hidden') return;
  if (element.classList.contains('visually-hidden') || element.hasAttribute('data-control')) return;
  const box = element.getBoundingClientRect();
  const x = box.left - origin.left;
  const y = box.top - origin.top;
  extent.width = Math.max(extent.width, x + box.width);
  extent.height = Math.max(extent.height, y + box.height);
  if (element instanceof SVGSVGElement) {
    const copy = inlineStyles(element);
    copy.setAttribute('x', String(round(x)));
    copy.setAttribute('y', String(round(y)));
    copy.setAttribute('overflow', 'visible');
    parts.push(new XMLSerializer().serializeToString(copy));
    return;
  }
  const ground = style.backgroundColor;
  const dashed = style.borderTopStyle === 'dashed';
  if (element.tagName === 'BUTTON' || element.tagName === 'SPAN') {
    const filled = ground !== 'rgba(0, 0, 0, 0)' && ground !== 'transparent';
    if (filled || dashed) {
      parts.push(
        `<rect x="${round(x)}" y="${round(y)}" width="${round(box.width)}" height="${round(box.height)}" rx="3" ` +
          `fill="${filled ? escapeXml(ground) : 'none'}"` +
          (dashed ? ` stroke="${escapeXml(style.borderTopColor)}" stroke-dasharray="3 2"/>` : '/>'),
      );
    }
  }
  if (element instanceof HTMLInputElement) {
    parts.push(text(element.checked ? '☑' : '☐', x, y + 13, { ...fontOf(style), size: 14 }));
    return;
  }
  if (element instanceof HTMLSelectElement) {
    const shown = element.selectedOptions[0]?.textContent ?? '';
    parts.push(text(shown, x, y + box.height / 2 + 4, fontOf(style)));
    return;
  }
  for (const child of element.childNodes) {
    if (child instanceof Element) collect(child, origin, parts, extent);
    else if (child instanceof Text) parts.push(...wordsOf(child, origin, fontOf(style)));
  }
}

interface Font {
  size: number;
  weight: string;
  colour: string;
}

const fontOf = (style: CSSStyleDeclaration): Font => ({
  size: parseFloat(style.fontSize),
  weight: style.fontWeight,
  colour: style.color,
});

/** The lines into which the page breaks a text. */
function wordsOf(node: Text, origin: DOMRect, font: Font): string[] {
  const lines: { words: string; left: number; top: number; height: number }[] = [];
  const range = document.createRange();
  for (const { 0: word, index } of node.data.matchAll(/\S+/g)) {
    range.setStart(node, index);
    range.setEnd(node, index + word.length);
    const box = range.getBoundingClientRect();
    if (box.width === 0) continue;
    const line = lines.at(-1);
    if (line && Math.abs(line.top - box.top) < 2) line.words += ` ${word}`;
    else lines.push({ words: word, left: box.left, top: box.top, height: box.height });
  }
  return lines.map(({ words, left, top, height }) =>
    text(words, left - origin.left, top - origin.top + height * ASCENT, font),
  );
}

const text = (words: string, x: number, y: number, { size, weight, colour }: Font): string =>
  `<text x="${round(x)}" y="${round(y)}" font-size="${size}" font-weight="${weight}" ` +
  `fill="${escapeXml(colour)}">${escapeXml(words)}</text>`;

/** A copy whose looks need no style sheet. */
function inlineStyles(drawing: SVGSVGElement): SVGSVGElement {
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  const originals = [drawing, ...drawing.querySelectorAll('*')];
  const copies = [copy, ...copy.querySelectorAll('*')];
  copies.forEach((element, i) => {
    const original = originals[i];
    if (!original) return;
    const style = getComputedStyle(original);
    element.removeAttribute('class');
    element.removeAttribute('style');
    for (const name of STYLES) {
      const value = style.getPropertyValue(name);
      if (value !== '') element.setAttribute(name, value.replaceAll('"', ''));
    }
  });
  return copy;
}

const round = (value: number): number => Math.round(value * 100) / 100;
