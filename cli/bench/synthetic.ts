/**
 * Made-up venues for measuring with many records. Each has the facets of a venue drawn at random from the real
 * inventory, so that their shares, and the share that stands at a city's point, stay what they are; its name says that
 * it is synthetic. Seeded: the same arguments give the same venues.
 */
import { randomInt, randomLcg, randomNormal } from 'd3';
import type { Feature, FeatureCollection, Point } from 'geojson';
import type { Position, Venue } from '../../src/domain/venue';

/** How far a venue with a position of its own is put from the one it was drawn from: standard deviation, degrees. */
const SCATTER_DEGREES = 0.04;

/** `n` venues after `sample`, which must not be empty; `seed` from 0 to 1. */
export function syntheticVenues(n: number, sample: readonly Venue[], seed: number): Venue[] {
  const source = randomLcg(seed);
  const pick = randomInt.source(source)(sample.length);
  const scatter = randomNormal.source(source)(0, SCATTER_DEGREES);
  return Array.from({ length: n }, (_, i) => {
    const model = sample[pick()];
    if (!model) throw new RangeError('no venue to draw from');
    const number = String(i + 1).padStart(5, '0');
    return {
      ...model,
      id: `synthetic-${number}`,
      name: `Synthetic ${number}`,
      name_local: {},
      position: model.position && placeNear(model.position, scatter),
    };
  });
}

/** What is known to its city stays at the city's point. */
function placeNear(position: Position, scatter: () => number): Position {
  if (position.precision === 'city') return position;
  const rounded = (degrees: number): number => Math.round(degrees * 1e5) / 1e5;
  return { ...position, lon: rounded(position.lon + scatter()), lat: rounded(position.lat + scatter()) };
}

export interface PointProperties {
  id: string;
  name: string;
  kind: string;
}

/** The placed venues as the pages beside the atlas get them. */
export function toPoints(venues: readonly Venue[]): FeatureCollection<Point, PointProperties> {
  return {
    type: 'FeatureCollection',
    features: venues.flatMap(({ id, name, kind, position }): Feature<Point, PointProperties>[] =>
      position
        ? [
            {
              type: 'Feature',
              geometry: { type: 'Point', coordinates: [position.lon, position.lat] },
              properties: { id, name, kind },
            },
          ]
        : [],
    ),
  };
}
