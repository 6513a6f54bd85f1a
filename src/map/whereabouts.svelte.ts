/** The reader's own position on the map: asked for only when they want it, and shown where it lies within. */
import { t } from '../i18n/locale.svelte';
import { locate } from './locate';
import type { Notices } from './notices.svelte';
import type { Viewport } from './viewport.svelte';

const LOCATE_ZOOM = 9;

export class Whereabouts {
  here = $state.raw<{ lon: number; lat: number } | null>(null);

  async find(viewport: Viewport, notices: Notices): Promise<void> {
    const found = await locate().catch(() => null);
    if (!found) {
      notices.tell(t('map.locate-refused'));
      return;
    }
    const { west, south, east, north } = viewport.limits.centre;
    if (found.lon < west || found.lon > east || found.lat < south || found.lat > north) {
      notices.tell(t('map.locate-outside'));
      return;
    }
    this.here = found;
    notices.tell(t('map.locate-found'));
    viewport.flyTo({ ...found, zoom: Math.max(viewport.camera.zoom, LOCATE_ZOOM) });
  }
}
