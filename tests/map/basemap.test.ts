import type { Topology } from 'topojson-specification';
import { describe, expect, it } from 'vitest';
import { decodeBasemap } from '../../src/map/basemap';
import { sampleTopology } from './sampleBasemap';

describe('decodeBasemap', () => {
  it('gives the layers as GeoJSON', () => {
    const map = decodeBasemap(sampleTopology());
    expect(map.countries.features.map(({ properties }) => properties.id)).toEqual(['AA', 'BB']);
    expect(map.land.geometry.type).toBe('MultiPolygon');
    expect(map.borders.geometry.coordinates).toEqual([
      [
        [10, 0],
        [10, 10],
      ],
    ]);
    expect(map.lakes.features[0]?.properties).toEqual({ minZoom: 3 });
    expect(map.rivers.features).toHaveLength(1);
  });

  it.each<[what: string, json: unknown, message: string]>([
    ['nothing', null, 'the basemap is no TopoJSON'],
    ['GeoJSON', { type: 'FeatureCollection', features: [] }, 'the basemap is no TopoJSON'],
    ['a page', '<!doctype html>', 'the basemap is no TopoJSON'],
    ['no arcs', { type: 'Topology', objects: {} }, 'the basemap is no TopoJSON'],
    [
      'a layer missing',
      without(sampleTopology(), 'lakes'),
      'basemap layer "lakes": GeometryCollection expected, nothing found',
    ],
    [
      'a layer of another kind',
      {
        ...sampleTopology(),
        objects: { ...sampleTopology().objects, borders: { type: 'Polygon', arcs: [] } },
      },
      'basemap layer "borders": MultiLineString expected, Polygon found',
    ],
    ['arcs cut off', { ...sampleTopology(), arcs: [] }, 'the basemap refers to arcs it does not have'],
  ])('says what is wrong with %s', (_, json, message) => {
    expect(() => decodeBasemap(json)).toThrow(message);
  });
});

function without(topology: Topology, layer: string): Topology {
  const objects = Object.fromEntries(Object.entries(topology.objects).filter(([name]) => name !== layer));
  return { ...topology, objects };
}
