/**
 * The picture that other sites show beside a link to the atlas (Open Graph, Twitter cards, oEmbed thumbnails): title,
 * kinds and the light map, drawn by what draws the map itself, as SVG and as PNG.
 */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { fromColumns } from '../src/domain/columns';
import type { AtlasFile } from '../src/domain/dataset';
import type { Venue } from '../src/domain/venue';
import { KINDS } from '../src/domain/vocabulary';
import { basePaint, baseScale, baseTransform, buildBase } from '../src/map/base';
import { decodeBasemap } from '../src/map/basemap';
import { openingView, type Size } from '../src/map/camera';
import { placeFirst } from '../src/map/firstDrawing';
import { drawGlyph, type GlyphDrawing } from '../src/map/glyph';
import { escapeXml, wrapText } from '../src/picture/frame';
import { LIGHT } from '../src/theme/palette';
import type { Frame } from './basemap';

/** What the sites that show such pictures ask for. */
export const CARD_SIZE: Size = { width: 1200, height: 630 };
const COLUMN = 440;
const MARGIN = 48;
/** Cards are seen small: everything on the map is drawn this much larger than on a screen. */
const ENLARGED = 1.5;
const FACES = ['latin-400-normal', 'latin-600-normal'];

export interface CardInput {
  atlas: AtlasFile;
  /** TopoJSON of the basemap. */
  basemap: unknown;
  frame: Frame;
  words: CardWords;
}

export interface CardWords {
  title: string;
  tagline: string;
  /** In the order of KINDS. */
  kinds: readonly string[];
  /** Date, licence, and what the borders do not say. */
  notes: readonly string[];
}

/** The bytes of a PNG of CARD_SIZE. The typeface is the atlas's own; none of the machine's is used. */
export async function drawCard(input: CardInput): Promise<Uint8Array> {
  await (ready ??= start());
  const fontBuffers = await Promise.all(
    FACES.map((face) => readFile(find(`@fontsource/noto-sans/files/noto-sans-${face}.woff2`))),
  );
  const picture = new Resvg(cardSvg(input), { font: { fontBuffers, defaultFontFamily: 'Noto Sans' } });
  return picture.render().asPng();
}

const find = (file: string): string => createRequire(import.meta.url).resolve(file);
/** The drawing program starts once a process. */
let ready: Promise<void> | null = null;
const start = async (): Promise<void> =>
  initWasm(new Uint8Array(await readFile(find('@resvg/resvg-wasm/index_bg.wasm'))));

export function cardSvg({ atlas, basemap, frame, words }: CardInput): string {
  const { width, height } = CARD_SIZE;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" font-family="Noto Sans">` +
    `<rect width="${width}" height="${height}" fill="${LIGHT.water}"/>` +
    `<g transform="translate(${COLUMN} 0) scale(${ENLARGED})">${mapOf(atlas, basemap, frame)}</g>` +
    `<rect width="${COLUMN}" height="${height}" fill="${LIGHT.card}"/>` +
    `<rect width="10" height="${height}" fill="${LIGHT.accent}"/>${column(words)}</svg>`
  );
}

function mapOf(atlas: AtlasFile, basemap: unknown, frame: Frame): string {
  const size = { width: (CARD_SIZE.width - COLUMN) / ENLARGED, height: CARD_SIZE.height / ENLARGED };
  const camera = openingView(frame, size);
  const base = buildBase(decodeBasemap(basemap), camera.lon, camera.lat);
  // Lines of the plane shrink with it.
  const scale = baseScale(camera);
  const ground = base.paths
    .filter(({ layer, minZoom }) => layer !== 'neighbour-borders' && minZoom <= camera.zoom)
    .map(({ layer, d }) => {
      const { fill, stroke, width, opacity } = basePaint(layer, LIGHT, camera.zoom);
      return (
        `<path d="${d}" fill="${fill}" stroke="${stroke}" stroke-width="${width / scale}" ` +
        `stroke-linejoin="round" opacity="${opacity}"/>`
      );
    });
  const venues = fromColumns(atlas.venues) as unknown as Venue[];
  const glyphs = placeFirst(venues, frame, size, null).map(({ glyph, point }) =>
    glyphMarkup(drawGlyph(glyph.spec, LIGHT), point.x, point.y),
  );
  return `<g transform="${baseTransform(base, camera, size)}">${ground.join('')}</g>${glyphs.join('')}`;
}

function glyphMarkup({ marks, figure }: GlyphDrawing, x: number, y: number): string {
  const paths = marks.map(
    ({ d, fill, stroke, strokeWidth, dash, opacity }) =>
      `<path d="${d}" fill="${fill}" stroke="${stroke}" stroke-width="${strokeWidth}" opacity="${opacity}" ` +
      `stroke-linejoin="round"${dash.length > 0 ? ` stroke-dasharray="${dash.join(' ')}"` : ''}/>`,
  );
  const text = figure
    ? `<text y="${figure.baseline}" font-size="${figure.size}" font-weight="600" text-anchor="middle" ` +
      `fill="${figure.colour}">${figure.text}</text>`
    : '';
  return `<g transform="translate(${x.toFixed(2)} ${y.toFixed(2)})">${paths.join('')}${text}</g>`;
}

/** Title and tagline from the top, kinds below them, notes at the foot. */
function column({ title, tagline, kinds, notes }: CardWords): string {
  const width = COLUMN - MARGIN - 28;
  let y = MARGIN;
  const write = (text: string, size: number, weight: number, colour: string): string =>
    wrapText(text, width, size)
      .map((line) => {
        y += Math.round(size * 1.3);
        return `<text x="${MARGIN}" y="${y}" font-size="${size}" font-weight="${weight}" fill="${colour}">${escapeXml(line)}</text>`;
      })
      .join('');
  const head = write(title, 44, 600, LIGHT.ink);
  y += 18;
  const lead = write(tagline, 22, 400, LIGHT.muted);
  y += 24;
  const entries = KINDS.map((kind, i) => {
    y += 32;
    const spec = {
      form: 'point',
      kind,
      facet: 'kind',
      value: kind,
      fill: 'solid',
      precision: 'exact',
    } as const;
    const text = `<text x="${MARGIN + 30}" y="${y + 6}" font-size="19" fill="${LIGHT.ink}">${escapeXml(kinds[i] ?? '')}</text>`;
    return `<g transform="translate(${MARGIN + 10} ${y}) scale(${ENLARGED})">${glyphMarkup(drawGlyph(spec, LIGHT), 0, 0)}</g>${text}`;
  });
  const lines = notes.flatMap((note) => wrapText(note, width, NOTE_PX));
  y = CARD_SIZE.height - MARGIN - lines.length * Math.round(NOTE_PX * 1.3);
  const foot = lines.map((line) => write(line, NOTE_PX, 400, LIGHT.muted));
  return head + lead + entries.join('') + foot.join('');
}

const NOTE_PX = 15;
