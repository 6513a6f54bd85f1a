/** An exported picture as one SVG document: title and sentence above, the words of origin below, nothing outside. */
import { textWidth } from '../theme/textWidth';

export interface ExportPicture {
  /** SVG markup, already safe. */
  markup: string;
  width: number;
  height: number;
}

export interface ExportColours {
  ground: string;
  ink: string;
  muted: string;
}

const MARGIN = 16;
const FONT = "'Noto Sans', system-ui, sans-serif";

interface Block {
  text: string;
  size: number;
  weight: number;
  colour: keyof ExportColours;
}

/** The document's text; width and height in px are those of its root. */
export function frameSvg(
  picture: ExportPicture,
  words: { title: string; sentence: string; notes: readonly string[] },
  colours: ExportColours,
  /** CSS of embedded fonts. */
  fonts = '',
): { text: string; width: number; height: number } {
  const inner = Math.ceil(picture.width);
  let y = MARGIN;
  const write = ({ text, size, weight, colour }: Block): string =>
    wrapText(text, inner, size)
      .map((line) => {
        y += Math.round(size * 1.35);
        return `<text x="${MARGIN}" y="${y}" font-size="${size}" font-weight="${weight}" fill="${colours[colour]}">${escapeXml(line)}</text>`;
      })
      .join('');
  const head =
    write({ text: words.title, size: 15, weight: 600, colour: 'ink' }) +
    write({ text: words.sentence, size: 12, weight: 400, colour: 'muted' });
  y += 10;
  const body = `<g transform="translate(${MARGIN},${y})">${picture.markup}</g>`;
  y += Math.ceil(picture.height) + 6;
  const foot = words.notes
    .map((text) => {
      y += 2;
      return write({ text, size: 11, weight: 400, colour: 'muted' });
    })
    .join('');
  const width = inner + 2 * MARGIN;
  const height = y + MARGIN;
  return {
    text:
      `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" ` +
      `viewBox="0 0 ${width} ${height}" font-family="${FONT}">` +
      `<title>${escapeXml(words.title)}</title><desc>${escapeXml(words.sentence)}</desc>` +
      (fonts && `<style>${escapeXml(fonts)}</style>`) +
      `<rect width="${width}" height="${height}" fill="${colours.ground}"/>${head}${body}${foot}</svg>`,
    width,
    height,
  };
}

/** Lines no wider than `width` px at a font size; a word that is longer has a line of its own. */
export function wrapText(text: string, width: number, size: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word;
    if (lines.length > 0 && textWidth(longer, { bold: true }) * size <= width)
      lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text for XML; characters that XML cannot hold are dropped. */
export function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? '');
}
