/** Saves a panel as a file: its picture as SVG or PNG, its table as CSV. Fetched when first asked for. */
import { embeddedFonts } from './exportFonts';
import { frameSvg } from './exportFrame';
import { capturePicture } from './exportPicture';
import { exportFileName, exportNotes, panelCsv, type ExportedPanel } from './exportWords';
import { saveFile } from './saveFile';

export const EXPORT_KINDS = ['svg', 'png', 'csv'] as const;
export type ExportKind = (typeof EXPORT_KINDS)[number];

/** Pixels of a PNG to a px of the page: sharp in print at a column's width. */
const PNG_SCALE = 3;

/** `body` holds the picture as it stands on the page. Rejects where the browser cannot draw it. */
export async function exportPanel(kind: ExportKind, panel: ExportedPanel, body: HTMLElement): Promise<void> {
  const blob = kind === 'csv' ? csvBlob(panel) : await imageBlob(kind, panel, body);
  saveFile(blob, exportFileName(panel, kind));
}

const csvBlob = (panel: ExportedPanel): Blob =>
  new Blob([panelCsv(panel)], { type: 'text/csv;charset=utf-8' });

async function imageBlob(kind: 'svg' | 'png', panel: ExportedPanel, body: HTMLElement): Promise<Blob> {
  const picture = capturePicture(body);
  const words = { title: panel.title, sentence: panel.sentence, notes: exportNotes(panel) };
  const { text, width, height } = frameSvg(picture, words, picture.colours, await embeddedFonts());
  if (kind === 'svg') return new Blob([text], { type: 'image/svg+xml' });
  const image = new Image(width, height);
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = width * PNG_SCALE;
  canvas.height = height * PNG_SCALE;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/png'),
  );
}
