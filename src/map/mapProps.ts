/** What the page gives the map, and what it hears from it. */
import type { Box, Circle, Near } from '../domain/area';
import type { Dataset } from '../domain/dataset';
import type { Facet, Selection } from '../domain/filter';
import type { Language } from '../domain/gazetteer';
import type { MapLayer, RingFacet } from '../domain/mapModes';
import type { Venue } from '../domain/venue';
import type { PictureContext } from '../picture/words';
import type { ThemeName } from '../theme/palette';
import type { Bounds, Camera } from './camera';

export interface MapProps {
  /** The visible set. */
  venues: readonly Venue[];
  dataset: Dataset;
  /** Bounds of the atlas's countries. */
  frame: Bounds;
  outlineUrl: string;
  basemapUrl: string;
  theme: ThemeName;
  language: Language;
  /** Where the reader left the map; `null` is the opening view. */
  camera: Camera | null;
  selected: string | null;
  hovered: string | null;
  /** What the rings show. */
  ring: RingFacet;
  /** Venues, or their density. */
  layer: MapLayer;
  /** Cooperative gestures: the map stands in someone else's page. */
  framed: boolean;
  /** The chosen values by facet, for the legend. */
  chosen: Selection;
  /** Areas by which venues are chosen; `circle` is where `near` lies. */
  area: Box | 'view' | null;
  near: Near | null;
  circle: Circle | null;
  /** What a saved picture says of the page. */
  context: PictureContext;
  onselect: (id: string) => void;
  onhover: (id: string | null) => void;
  onfilter: (facet: Facet, value: string) => void;
  onring: (ring: RingFacet) => void;
  onlayer: (layer: MapLayer) => void;
  /** After a move by the reader; `null` is the opening view. */
  oncamera: (camera: Camera | null) => void;
  /** What is in view, whenever that has changed. */
  oninview: (bounds: Bounds) => void;
  /** The venues of an opened stack; `null` when it closes. */
  onstack?: (ids: readonly string[] | null, title: string) => void;
  /** Missing where areas are not the reader's to choose. */
  onarea?: (area: Box | 'view' | null) => void;
  onnear?: (near: Near | null) => void;
}
