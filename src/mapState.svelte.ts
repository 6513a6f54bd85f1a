/** What the map is given of the state, and what it gives back: the same in the atlas and in a frame. */
import { basemapUrl, frame, outlineUrl } from 'virtual:atlas';
import { language } from './i18n/locale.svelte';
import type { MapProps } from './map/mapProps';
import type { AppState } from './state/app.svelte';
import { toggleValue } from './state/view';
import { filterWords } from './ui/facets';

/** What the page has of its own for the map. */
type Own = Pick<MapProps, 'framed' | 'onselect' | 'onarea' | 'onnear' | 'onstack'> & {
  theme: () => MapProps['theme'];
};

/** Values are read when they are asked for, so that the map follows each by itself. */
export function mapState(app: AppState, { theme, ...own }: Own): MapProps {
  const context = $derived({
    filters: filterWords(app.dataset, app.view),
    shown: app.visible.length,
    total: app.dataset.venues.length,
    dataDate: app.dataset.dataDate,
  });
  return {
    ...own,
    get theme() {
      return theme();
    },
    dataset: app.dataset,
    frame,
    outlineUrl,
    basemapUrl,
    get venues() {
      return app.mapped;
    },
    get language() {
      return language();
    },
    get camera() {
      return app.view.camera;
    },
    get selected() {
      return app.view.venue;
    },
    get hovered() {
      return app.hovered;
    },
    get ring() {
      return app.view.ring;
    },
    get layer() {
      return app.view.layer;
    },
    get area() {
      return app.view.area;
    },
    get near() {
      return app.view.near;
    },
    get circle() {
      return app.chosen.criteria.circle ?? null;
    },
    get chosen() {
      return app.view.facets;
    },
    get context() {
      return context;
    },
    onhover: (id) => void (app.hovered = id),
    oninview: (bounds) => void (app.inView = bounds),
    onlayer: (layer) => app.change({ ...app.view, layer }),
    onring: (ring) => app.change({ ...app.view, ring }, 'nudge'),
    oncamera: (camera) => app.change({ ...app.view, camera }, 'nudge'),
    onfilter: (facet, value) => app.change(toggleValue(app.view, facet, value)),
  };
}
