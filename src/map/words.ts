/** What map, listbox and hover say about a glyph. */
import type { Dataset } from '../domain/dataset';
import { nameIn } from '../domain/names';
import type { Venue } from '../domain/venue';
import { venueName } from '../domain/venueName';
import type { Precision } from '../domain/vocabulary';
import { formatNumber, language, t, term } from '../i18n/locale.svelte';
import type { Glyph } from './drawing';
import type { Stack } from './stacks';

const POSITION_WORDS = {
  exact: 'map.position-exact',
  landmark: 'map.position-landmark',
  street: 'map.position-street',
  city: 'map.position-city',
} as const satisfies Record<Precision, string>;

/** The words of glyphs in one language, made when first asked for and kept. */
export class GlyphWords {
  readonly #dataset: Dataset;
  readonly #made = new WeakMap<Glyph, string>();
  /** Words of another language are another object. */
  readonly language: string;

  constructor(dataset: Dataset, language: string) {
    this.#dataset = dataset;
    this.language = language;
  }

  of(glyph: Glyph): string {
    let words = this.#made.get(glyph);
    if (words === undefined) {
      words = glyphWords(glyph, this.#dataset);
      this.#made.set(glyph, words);
    }
    return words;
  }
}

/** "63 venues, Bishkek, city level"; "Tselinny Center, creative hub, active, within about 300 m". */
function glyphWords(glyph: Glyph, dataset: Dataset): string {
  if (glyph.isCluster) {
    const place = placeName(glyph.stack.place, dataset);
    const values = { n: glyph.node.count, positions: glyph.node.stacks.length };
    return place ? t('map.option-cluster', { ...values, place }) : t('map.option-cluster-placeless', values);
  }
  const [only] = glyph.stack.venues;
  return glyph.node.count === 1 && only
    ? venueWords(only)
    : openedWords(glyph.node.count, glyph.stack, dataset);
}

/** What the title of an opened stack rests on, even while a filter leaves none of its venues. */
export type OpenedPlace = Pick<Stack, 'place' | 'precision'>;

/** "72 venues, Tashkent, city level". */
export function openedWords(count: number, opened: OpenedPlace, dataset: Dataset): string {
  const place = placeName(opened.place, dataset);
  const values = { n: count, position: t(POSITION_WORDS[opened.precision]) };
  return place ? t('map.option-stack', { ...values, place }) : t('map.option-stack-placeless', values);
}

function venueWords(venue: Venue): string {
  return t('map.option-venue', {
    name: venueName(venue, language()).text,
    kind: lower(term('kind', venue.kind)),
    status: lower(t(`list.${venue.status}`)),
    position: venue.position ? t(POSITION_WORDS[venue.position.precision]) : t('list.no-place'),
  });
}

export function placeName(place: string | null, dataset: Dataset): string | null {
  const found = place === null ? undefined : dataset.places.get(place);
  return found ? nameIn(found.names, language()).text : null;
}

/** "200 km", "500 m". */
export function lengthWords(metres: number): string {
  return metres >= 1000
    ? t('map.kilometres', { n: formatNumber(metres / 1000) })
    : t('map.metres', { n: formatNumber(metres) });
}

function lower(text: string): string {
  return text.toLocaleLowerCase(language());
}
