/** Saves a panel as a file: its picture as SVG or PNG, its table as CSV. Fetched when first asked for. */
import { embeddedFonts } from '../picture/fonts';
import { frameSvg } from '../picture/frame';
import { saveFile, toPng } from '../picture/save';
import { capturePicture } from './exportPicture';
import { exportFileName, exportNotes, panelCsv, type ExportedPanel } from './exportWords';

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
  const svg = frameSvg(picture, words, picture.colours, await embeddedFonts());
  return kind === 'svg' ? new Blob([svg.text], { type: 'image/svg+xml' }) : toPng(svg, PNG_SCALE);
}
