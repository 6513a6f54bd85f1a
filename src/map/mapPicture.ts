/**
 * The map as a picture of its own: the light map's drawing in the light theme, with its legend and scale, in a frame
 * that says what is shown, of which venues, and from where.
 */
import { mount, unmount, flushSync, type ComponentProps } from 'svelte';
import type { MapLayer, RingFacet } from '../domain/mapModes';
import { t, term } from '../i18n/locale.svelte';
import { embeddedFonts } from '../picture/fonts';
import { escapeXml, frameSvg } from '../picture/frame';
import { saveFile, toPng } from '../picture/save';
import { filterNote, originNotes, type PictureContext } from '../picture/words';
import { LIGHT } from '../theme/palette';
import { textWidth } from '../theme/textWidth';
import { scaleBar } from './camera';
import type { GlyphDrawing } from './glyph';
import { precisionWords, ringEntries, statusEntries, precisionEntries } from './legend';
import { HATCH_LINE, HATCH_TILE, hatchPath } from './shadeLayers';
import { classWords, type Shade, type ShadeClass } from './shades';
import SvgMap from './SvgMap.svelte';
import { lengthWords } from './words';

export const PICTURE_FORMATS = ['png', 'png-2x', 'svg'] as const;
export type PictureFormat = (typeof PICTURE_FORMATS)[number];

export interface PictureInput {
  /** What the light map is given; the theme is always the light one. */
  map: Omit<
    ComponentProps<typeof SvgMap>,
    'theme' | 'framed' | 'hovered' | 'selected' | 'oncamera' | 'onhint'
  >;
  layer: MapLayer;
  ring: RingFacet;
  /** Of the layers that are shaded. */
  classes: readonly ShadeClass[];
  /** Venues that are not on the map because they have no place. */
  placeless: number;
  context: PictureContext;
}

const FONT_PX = 11;
const LINE_PX = 20;
const ENTRY_GAP = 14;
const SWATCH_PX = 20;

/** Makes the picture and hands it to the reader as a file. Rejects where the browser cannot draw it. */
export async function saveMapPicture(format: PictureFormat, input: PictureInput): Promise<void> {
  const svg = mapPicture(input, await embeddedFonts());
  const name = `atlas-map-${input.layer}-${input.context.dataDate}`;
  if (format === 'svg') saveFile(new Blob([svg.text], { type: 'image/svg+xml' }), `${name}.svg`);
  else saveFile(await toPng(svg, format === 'png' ? 1 : 2), `${name}${format === 'png' ? '' : '@2x'}.png`);
}

function mapPicture(input: PictureInput, fonts: string): ReturnType<typeof frameSvg> {
  const { context, map, placeless } = input;
  const { width, height } = map.size;
  const legend = legendMarkup(input, width);
  const picture = {
    markup: `${drawMap(input)}<g transform="translate(0,${height + 8})">${legend.markup}</g>`,
    width,
    height: height + 8 + legend.height,
  };
  const words = {
    title: t('app.title'),
    sentence: t(`more.picture-${input.layer}`),
    notes: [
      filterNote(context),
      ...(placeless > 0 ? [t('more.picture-placeless', { n: placeless })] : []),
      ...originNotes(context),
      t('more.picture-base'),
    ],
  };
  return frameSvg(picture, words, { ground: LIGHT.card, ink: LIGHT.ink, muted: LIGHT.muted }, fonts);
}

/** The light map, drawn once outside the page, with the scale in its corner. */
function drawMap({ map }: PictureInput): string {
  const target = document.createElement('div');
  const nothing = (): void => undefined;
  const drawn = mount(SvgMap, {
    target,
    props: {
      ...map,
      theme: 'light',
      framed: false,
      hovered: null,
      selected: null,
      oncamera: nothing,
      onhint: nothing,
    },
  });
  flushSync();
  const svg = target.querySelector('svg');
  if (!svg) throw new Error('no drawing');
  svg.removeAttribute('class');
  svg.removeAttribute('style');
  const ground = document.createElementNS(svg.namespaceURI, 'rect');
  ground.setAttribute('width', '100%');
  ground.setAttribute('height', '100%');
  ground.setAttribute('fill', map.base ? LIGHT.water : LIGHT.ground);
  svg.prepend(ground);
  const { metres, px } = scaleBar(map.camera, 96);
  const right = map.size.width - 8;
  const bottom = map.size.height - 8;
  const scale =
    `<path d="M${right - px} ${bottom - 6}v6h${px}v-6" fill="none" stroke="${LIGHT.ink}" stroke-width="1.5"/>` +
    `<text x="${right - px / 2}" y="${bottom - 5}" font-size="${FONT_PX}" text-anchor="middle" ` +
    `fill="${LIGHT.ink}" stroke="${LIGHT.halo}" stroke-width="3" paint-order="stroke">` +
    `${escapeXml(lengthWords(metres))}</text>`;
  const text = new XMLSerializer().serializeToString(svg);
  void unmount(drawn);
  return text + scale;
}

interface Entry {
  words: string;
  /** Around a middle at half its width. */
  markup: string;
  width: number;
}

/** Entries in lines as wide as the map. */
function legendMarkup(input: PictureInput, width: number): { markup: string; height: number } {
  let x = 0;
  let y = 0;
  const parts = entriesOf(input).map((entry) => {
    const wide = entry.width + 6 + textWidth(entry.words) * FONT_PX;
    if (x > 0 && x + wide > width) {
      x = 0;
      y += LINE_PX;
    }
    const markup =
      `<g transform="translate(${x + entry.width / 2},${y + LINE_PX / 2})">${entry.markup}</g>` +
      `<text x="${x + entry.width + 6}" y="${y + LINE_PX / 2 + 4}" font-size="${FONT_PX}" ` +
      `fill="${LIGHT.ink}">${escapeXml(entry.words)}</text>`;
    x += wide + ENTRY_GAP;
    return markup;
  });
  return { markup: parts.join(''), height: y + LINE_PX };
}

function entriesOf({ layer, ring, classes, map }: PictureInput): Entry[] {
  if (layer === 'venues') {
    const entries = [
      ...ringEntries(ring, LIGHT),
      ...statusEntries(ring, LIGHT),
      ...precisionEntries(ring, LIGHT),
    ];
    return entries.map(({ facet, value, drawing }) => ({
      words: facet === 'precision' ? precisionWords(value) : term(facet, value),
      markup: glyphMarkup(drawing),
      width: Math.ceil(2 * Math.min(drawing.extent, LINE_PX / 2 + 2)),
    }));
  }
  const swatch = (fill: string): string =>
    `<rect x="${-SWATCH_PX / 2}" y="-6" width="${SWATCH_PX}" height="12" fill="${fill}" stroke="${LIGHT.outline}"/>`;
  const shaded = classes.map((entry) => ({
    words: classWords(entry),
    markup: swatch(entry.colour),
    width: SWATCH_PX,
  }));
  if (!map.shades.some((shade: Shade) => shade.hatched)) return shaded;
  const pattern =
    `<pattern id="legend-hatch" width="${HATCH_TILE}" height="${HATCH_TILE}" patternUnits="userSpaceOnUse">` +
    `<path d="${hatchPath(HATCH_TILE)}" stroke="${LIGHT.unknown}" stroke-width="${HATCH_LINE}"/></pattern>`;
  return [
    ...shaded,
    { words: t('map.shade-few'), markup: pattern + swatch('url(#legend-hatch)'), width: SWATCH_PX },
  ];
}

function glyphMarkup({ marks }: GlyphDrawing): string {
  return marks
    .map(
      ({ d, fill, stroke, strokeWidth, dash, opacity }) =>
        `<path d="${d}" fill="${fill}" stroke="${stroke}" stroke-width="${strokeWidth}" opacity="${opacity}"` +
        (dash.length > 0 ? ` stroke-dasharray="${dash.join(' ')}"/>` : '/>'),
    )
    .join('');
}
