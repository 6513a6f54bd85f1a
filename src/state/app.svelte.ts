/**
 * The running state: the dataset, the view, and what follows from them. Only `change` alters the view; everything
 * else is derived. Records stay out of deep proxies ($state.raw).
 */
import type { Box, Circle, LonLat, Near } from '../domain/area';
import type { Dataset } from '../domain/dataset';
import {
  countFacet,
  facetValues,
  FACETS,
  filterVenues,
  placesWithin,
  type Criteria,
  type Facet,
} from '../domain/filter';
import type { Hits, Searcher } from '../domain/search';
import type { Venue } from '../domain/venue';
import { withFacet, type View } from './view';

/** What is chosen from the inventory, and by what. */
export interface Choice {
  criteria: Criteria;
  venues: readonly Venue[];
}

/** A step can be gone back to; a nudge (typing, panning) replaces the address in place. */
export type Change = 'step' | 'nudge';

export class AppState {
  readonly dataset: Dataset;
  #view = $state.raw<View>() as View;
  #onchange: (view: View, change: Change) => void;
  /** The venue under the pointer or focus, in list, map or panels. */
  hovered = $state<string | null>(null);

  /** What the map shows now; `null` until it has said so. */
  inView = $state.raw<Box | null>(null);

  /** Where the reader is, once they have shown it; it never reaches the address. */
  here = $state.raw<LonLat | null>(null);

  /** The full search, once it has been fetched; until then words are looked for in names alone. */
  searcher = $state.raw<Searcher | null>(null);

  // Each part by itself: a view that changes in another part (the camera, a card) filters nothing anew.
  readonly #facets = $derived(this.#view.facets);
  readonly #place = $derived(this.#view.place);
  readonly #text = $derived(this.#view.text);
  readonly #near = $derived(this.#view.near);
  readonly #area = $derived(this.#view.area);
  readonly #years = $derived(this.#view.years);
  readonly #lifespan = $derived(this.#view.lifespan);
  readonly #starred = $derived(this.#view.starred ? this.#view.stars : null);
  /** Words, and divisions, are known by the full search alone. */
  readonly needsSearch: boolean = $derived.by(
    () => this.#text.trim() !== '' || (this.#place !== null && !this.dataset.places.has(this.#place)),
  );
  readonly #circle = $derived.by(() => circleOf(this.dataset, this.#near));
  /** What the words mean; `null` without words, or before the full search is there. */
  readonly hits: Hits | null = $derived.by(() =>
    this.searcher && this.#text.trim() ? this.searcher.find(this.#text) : null,
  );
  /** All criteria but the map's own view, which moves with it. */
  readonly #placeless: Criteria = $derived({
    facets: this.#facets,
    place: this.#place,
    text: this.#text,
    meant: this.hits && this.hits.byId,
    circle: this.#circle,
    box: this.#area === 'view' ? null : this.#area,
    years: this.#years,
    lifespan: this.#lifespan,
    ids: this.#starred,
  });
  readonly #follows = $derived(this.#area === 'view' && this.inView !== null);
  /** What the map draws: the visible set, and what comes into view when it is moved. */
  readonly mapped: readonly Venue[] = $derived.by(() => filterVenues(this.dataset, this.#placeless));
  /** What follows from the view as it is now. */
  readonly chosen: Choice = $derived.by(() => {
    if (!this.#follows) return { criteria: this.#placeless, venues: this.mapped };
    const criteria = { ...this.#placeless, box: this.inView };
    return { criteria, venues: filterVenues(this.dataset, criteria) };
  });
  /** What list and panels are held at; `null`: at nothing. */
  #shown = $state.raw<Choice | null>(null);
  readonly selected: Venue | null = $derived.by(() =>
    this.#view.venue === null ? null : (this.dataset.byId.get(this.#view.venue) ?? null),
  );

  /** Where distances are counted from: the circle's centre, the chosen place, or the reader. */
  readonly origin: LonLat | null = $derived.by(
    () =>
      this.#circle ?? (this.#place === null ? undefined : this.dataset.places.get(this.#place)) ?? this.here,
  );

  constructor(dataset: Dataset, view: View, onchange: (view: View, change: Change) => void) {
    this.dataset = dataset;
    this.#view = settle(dataset, view);
    this.#onchange = onchange;
  }

  get view(): View {
    return this.#view;
  }

  /** The visible set: what list, panels and counts show. It may follow `chosen` a moment later, see `show`. */
  get visible(): readonly Venue[] {
    return (this.#shown ?? this.chosen).venues;
  }

  /** What the visible set is chosen by. */
  get criteria(): Criteria {
    return (this.#shown ?? this.chosen).criteria;
  }

  /** From the first call on, list and panels show what has been handed over here, so that the map can go before them. */
  show(choice: Choice): void {
    this.#shown = choice;
  }

  change(next: View, change: Change = 'step'): void {
    this.#view = next;
    this.#onchange(next, change);
  }

  /** Takes over a view that the address bar already shows (back, forward). */
  restore(view: View): void {
    this.#view = settle(this.dataset, view);
  }

  counts(facet: Facet): ReadonlyMap<string, number> {
    return countFacet(this.dataset, this.criteria, facet);
  }
}

/** Drops chosen values that this dataset does not have; a place or venue it does not have is dropped too. */
function settle(dataset: Dataset, view: View): View {
  let next = view;
  for (const facet of FACETS) {
    const chosen = view.facets[facet];
    if (!chosen) continue;
    const known = facetValues(dataset, facet);
    next = withFacet(
      next,
      facet,
      chosen.filter((value) => known.includes(value)),
    );
  }
  const compare = next.compare.filter(
    (id) => dataset.places.has(id) || dataset.countries.some((country) => country.id === id),
  );
  return {
    ...next,
    near: circleOf(dataset, next.near) && next.near,
    compare,
    place: next.place !== null && placesWithin(dataset, next.place).size > 0 ? next.place : null,
    venue: next.venue !== null && dataset.byId.has(next.venue) ? next.venue : null,
  };
}

/** The circle that is meant; `null` where its place is not known. */
export function circleOf(dataset: Dataset, near: Near | null): Circle | null {
  if (near === null || !('place' in near)) return near;
  const place = dataset.places.get(near.place);
  return place ? { lon: place.lon, lat: place.lat, km: near.km } : null;
}
