/** The pages that are measured side by side, and what the bench must know of each. */
import type { Page } from '@playwright/test';

export type SubjectName = 'atlas' | 'maplibre' | 'leaflet';

/** Names of the marks that a page sets: points on the screen; all drawn and at rest. */
export interface Marks {
  points: string;
  idle: string;
}

export interface Subject {
  name: SubjectName;
  title: string;
  marks: Marks;
  /** Shows one kind only (`null`: all); gives the time just before, ms of the page's clock. */
  filter: ((page: Page, kind: string | null) => Promise<number>) | null;
}

const PEER_MARKS = { points: 'bench:points', idle: 'bench:idle' };

export const SUBJECTS: Readonly<Record<SubjectName, Subject>> = {
  atlas: {
    name: 'atlas',
    title: 'the atlas',
    marks: { points: 'atlas:points', idle: 'atlas:idle' },
    filter: (page, kind) =>
      page.evaluate((kind) => {
        const start = performance.now();
        history.pushState(null, '', kind === null ? '?' : `?kind=${kind}`);
        dispatchEvent(new PopStateEvent('popstate'));
        return start;
      }, kind),
  },
  maplibre: {
    name: 'maplibre',
    title: 'bare MapLibre',
    marks: PEER_MARKS,
    filter: (page, kind) =>
      page.evaluate((kind) => {
        const start = performance.now();
        (window as Window & { filterByKind?: (kind: string | null) => void }).filterByKind?.(kind);
        return start;
      }, kind),
  },
  leaflet: { name: 'leaflet', title: 'Leaflet + markercluster', marks: PEER_MARKS, filter: null },
};
