/**
 * The running state of one map: the parts that each hold something of it, wired to one another and to the page. To be
 * made while the map's component is set up.
 */
import { onDestroy, untrack } from 'svelte';
import { MediaQuery } from 'svelte/reactivity';
import { t } from '../i18n/locale.svelte';
import { aimAtCluster, aimAtVenue } from './aim';
import { AreaChoice } from './areaChoice.svelte';
import { Attention } from './attention.svelte';
import { Background } from './background.svelte';
import { MAX_ZOOM, viewBounds, type Point } from './camera';
import type { Glyph } from './drawing';
import { glyphTarget } from './glyphTarget';
import type { MapProps } from './mapProps';
import { Notices } from './notices.svelte';
import { Opening } from './opening.svelte';
import { Pointing } from './pointing.svelte';
import { remedyOf, type Renderer, type Trouble } from './renderer';
import { Scene } from './scene.svelte';
import { Shading } from './shading.svelte';
import { buildStacks } from './stacks';
import { StreetChoice } from './streetChoice.svelte';
import { STREET_MAX_ZOOM } from './streetMap';
import { Viewport } from './viewport.svelte';
import { Whereabouts } from './whereabouts.svelte';

/** Below this width lists open as sheets over the page; from the other on the legend is open at first. */
const SHEET_PX = 480;
const LEGEND_PX = 640;

/** What the state asks of the components that show it. */
export interface MapView {
  root: () => HTMLElement;
  /** The tip is there, and the point on it. */
  tipHolds: (point: Point) => boolean;
  /** The focus goes to the listbox. */
  focusPoints: () => void;
  /** The surface tries again what failed. */
  retry: () => void;
}

export class MapModel {
  readonly #page: () => MapProps;
  readonly view: MapView;

  renderer = $state<Renderer>('svg');
  /** The reader wants the light map. */
  light = $state(false);
  /** `null` until the reader opens or closes it. */
  #legend = $state<boolean | null>(null);

  readonly coarse = new MediaQuery('(pointer: coarse)');
  readonly #calm = new MediaQuery('(prefers-reduced-motion: reduce)');
  readonly notices = new Notices();
  readonly whereabouts = new Whereabouts();
  readonly streets = new StreetChoice((reason) => this.notices.tell(t('more.streets-failed', { reason })));
  readonly viewport: Viewport;
  readonly background: Background;
  readonly scene: Scene;
  readonly shading: Shading;
  readonly opening: Opening;
  readonly pointing: Pointing;
  readonly attention: Attention;
  readonly areas: AreaChoice;

  readonly stacked = $derived.by(() => buildStacks(this.page.venues));
  readonly legendOpen: boolean = $derived.by(() => {
    const { width, height } = this.viewport.size;
    return this.#legend ?? (width >= LEGEND_PX && height >= LEGEND_PX);
  });

  constructor(page: () => MapProps, view: MapView) {
    this.#page = page;
    this.view = view;
    const viewport = new Viewport({
      frame: () => page().frame,
      calm: () => this.#calm.current,
      maxZoom: () => (this.streets.map ? STREET_MAX_ZOOM : MAX_ZOOM),
      onmoved: (camera) => page().oncamera(camera),
    });
    this.viewport = viewport;
    viewport.follow(untrack(() => page().camera));
    // The addresses are given once, at mount.
    this.background = untrack(() => new Background(page().outlineUrl, page().basemapUrl));
    this.scene = new Scene({
      stacks: () => (page().layer === 'venues' ? this.stacked.stacks : []),
      dataset: () => page().dataset,
      ring: () => page().ring,
      viewport,
    });
    this.shading = new Shading({
      layer: () => page().layer,
      venues: () => page().venues,
      stacks: () => this.stacked.stacks,
      dataset: () => page().dataset,
      frame: () => page().frame,
      theme: () => page().theme,
      background: this.background,
    });
    this.opening = new Opening({
      root: view.root,
      onclosed: () => page().onstack?.(null, ''),
      onreturn: (stack) => {
        this.attention.active = this.scene.glyphOfStack(stack?.key)?.node.id ?? null;
        view.focusPoints();
      },
    });
    this.pointing = new Pointing({
      root: view.root,
      placed: () => this.scene.placed,
      coarse: () => this.coarse.current,
      kept: view.tipHolds,
      onhover: (venue) => page().onhover(venue),
      onclick: (glyph) => (glyph ? this.openGlyph(glyph) : this.opening.close(false)),
    });
    this.attention = new Attention({
      scene: this.scene,
      pointing: this.pointing,
      selected: () => page().selected,
      hovered: () => page().hovered,
    });
    this.areas = new AreaChoice(viewport, () => page().dataset, {
      onarea: (next) => page().onarea?.(next),
      onnear: (next) => page().onnear?.(next),
    });

    $effect(() => viewport.follow(page().camera));
    $effect(() => {
      if (page().layer !== 'venues') untrack(() => this.opening.close(false));
    });
    $effect(() => {
      const { camera, size } = viewport;
      if (size.width > 0 && size.height > 0) page().oninview(viewBounds(camera, size));
    });
    onDestroy(() => {
      viewport.destroy();
      this.notices.destroy();
    });
  }

  get page(): MapProps {
    return this.#page();
  }

  toggleLegend(): void {
    this.#legend = !this.legendOpen;
  }

  openGlyph(glyph: Glyph): void {
    const { drawing } = this.scene;
    const target = glyphTarget(drawing, glyph);
    if ('stacks' in target) {
      this.opening.open(target.stacks);
      return;
    }
    this.opening.close(false);
    if ('venue' in target) this.page.onselect(target.venue);
    else {
      const { size, camera } = this.viewport;
      this.viewport.flyTo(aimAtCluster(drawing, glyph, target.zoom, size, camera.zoom));
    }
  }

  /** Flies to a venue and opens nothing; for one without a place the tray opens. */
  focusOn(id: string): void {
    const venue = this.page.dataset.byId.get(id);
    const camera = venue && aimAtVenue(this.scene.drawing, venue, this.viewport.camera.zoom);
    if (camera) this.viewport.flyTo(camera);
    else if (venue) this.opening.open('tray');
  }

  /** Selects a venue of an opened list. */
  choose(id: string): void {
    // A sheet would lie over the card.
    if (this.viewport.size.width < SHEET_PX) this.opening.close(false);
    this.page.onselect(id);
  }

  tellTrouble(trouble: Trouble): void {
    const retry = (): void => {
      this.notices.tell('');
      this.view.retry();
    };
    this.notices.tell(t(`map.${trouble}`), remedyOf(trouble, retry));
  }
}
