/** Country outlines in full detail, for checking that a point lies in its country. */
import type { Feature, MultiPolygon } from 'geojson';
import { merge } from 'topojson-client';
import type { OutlineOf } from '../src/domain/checkGazetteer';
import { ownerOf, readWorld } from './naturalearth';

/** Outlines by ISO 3166-1 numeric code, each made when it is first asked for. */
export function readOutlines(): OutlineOf {
  const world = readWorld();
  const made = new Map<string, Feature<MultiPolygon> | null>();
  return (numeric) => {
    const known = made.get(numeric);
    if (known !== undefined) return known;
    const areas = world.objects.countries.geometries.filter((area) => ownerOf(area) === numeric);
    const outline: Feature<MultiPolygon> | null =
      areas.length === 0 ? null : { type: 'Feature', properties: {}, geometry: merge(world, areas) };
    made.set(numeric, outline);
    return outline;
  };
}
