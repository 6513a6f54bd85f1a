/** What the map can be asked to show. */

/** What the map draws: venues, countries by venues per million people, or where placed venues crowd. */
export const MAP_LAYERS = ['venues', 'countries', 'heat'] as const;
export type MapLayer = (typeof MAP_LAYERS)[number];

/** What the rings of the map can show. */
export const RING_FACETS = ['kind', 'format', 'status'] as const;
export type RingFacet = (typeof RING_FACETS)[number];
