/** A made-up basemap: two square countries side by side, with a lake and a river in the first. */
import type { Topology } from 'topojson-specification';
import { decodeBasemap, type Basemap } from '../../src/map/basemap';

export function sampleTopology(): Topology {
  return {
    type: 'Topology',
    arcs: [
      // The common border, and the outer sides of AA and of BB.
      [
        [10, 0],
        [10, 10],
      ],
      [
        [10, 10],
        [0, 10],
        [0, 0],
        [10, 0],
      ],
      [
        [10, 0],
        [20, 0],
        [20, 10],
        [10, 10],
      ],
      [
        [4, 4],
        [4, 5],
        [5, 5],
        [4, 4],
      ],
      [
        [1, 1],
        [4, 4],
      ],
    ],
    objects: {
      countries: {
        type: 'GeometryCollection',
        geometries: [
          {
            type: 'MultiPolygon',
            arcs: [[[0, 1]]],
            properties: { id: 'AA', anchors: [{ lon: 5, lat: 5, room: 4.5 }] },
          },
          {
            type: 'MultiPolygon',
            arcs: [[[2, ~0]]],
            properties: { id: 'BB', anchors: [{ lon: 15, lat: 5, room: 4.5 }] },
          },
        ],
      },
      land: { type: 'MultiPolygon', arcs: [[[1, 2]]] },
      borders: { type: 'MultiLineString', arcs: [[0]] },
      neighbourBorders: { type: 'MultiLineString', arcs: [] },
      lakes: {
        type: 'GeometryCollection',
        geometries: [{ type: 'Polygon', arcs: [[3]], properties: { minZoom: 3 } }],
      },
      rivers: {
        type: 'GeometryCollection',
        geometries: [{ type: 'LineString', arcs: [4], properties: { minZoom: 5 } }],
      },
    },
  };
}

export function sampleBasemap(): Basemap {
  return decodeBasemap(sampleTopology());
}
