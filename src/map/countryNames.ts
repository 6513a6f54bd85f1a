/** Where the name of a country may stand so that most of it lies inside. */
import type { CountryShapes } from './basemap';
import { ROOM_FLATNESS } from './basemap';
import { inverseMercator, mercator } from './camera';

/** A height at which a name may stand. */
export interface NameRow {
  /** Around which longitude. */
  lon: number;
  lat: number;
  /** Half the width in degrees of the room around. */
  room: number;
  /** Where the country is at this latitude, and where the atlas's other ones are, from west to east. */
  own: readonly Span[];
  foreign: readonly Span[];
}

type Span = readonly [west: number, east: number];

/** A middle for a name, and the share of the name that lies inside. */
export interface NameSpot {
  lon: number;
  lat: number;
  inside: number;
}

/** Shifts from an anchor, in shares of the room there. */
const SHIFTS_UP = [0, 0.5, -0.5, 1, -1, 1.5, -1.5];
const SHIFTS_ALONG = [0, 0.25, 0.5, 0.75, 1, 1.25, 1.5, 1.75, 2].flatMap((shift) =>
  shift === 0 ? [0] : [shift, -shift],
);
const LEAST_INSIDE = 0.5;
/** Of a name, in another country of the atlas. */
const MOST_FOREIGN = 0.1;

/** The rows of each country's anchors, by its id, the roomiest first. */
export function buildNameRows({ features }: CountryShapes): Map<string, NameRow[]> {
  const rings = features.map(({ geometry }) =>
    geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat(),
  );
  return new Map(
    features.map(({ properties: { id, anchors } }, country) => {
      const rows = anchors.flatMap(({ lon, lat, room }) =>
        SHIFTS_UP.map((up) => {
          const { x, y } = mercator(lon, lat);
          const row = inverseMercator({ x, y: y - (up * room * ROOM_FLATNESS) / 360 });
          const spans = rings.map((outline) => spansAt(outline, row.lat));
          return {
            lon,
            lat: row.lat,
            room,
            own: spans[country] ?? [],
            foreign: spans.toSpliced(country, 1).flat(),
          };
        }),
      );
      return [id, rows];
    }),
  );
}

/** Middles for a name of `half` degrees to each side; those with the most of it inside come first. */
export function nameSpots(rows: readonly NameRow[], half: number): NameSpot[] {
  return rows
    .flatMap(({ lon, lat, room, own, foreign }) =>
      SHIFTS_ALONG.map((along) => {
        const middle = lon + along * room;
        const share = (spans: readonly Span[]): number =>
          covered(spans, middle - half, middle + half) / (2 * half);
        // In tenths: of places about equal the roomiest is taken.
        return { lon: middle, lat, inside: Math.round(share(own) * 10) / 10, foreign: share(foreign) };
      }),
    )
    .filter(({ inside, foreign }) => inside >= LEAST_INSIDE && foreign <= MOST_FOREIGN)
    .sort((a, b) => b.inside - a.inside);
}

function covered(spans: readonly Span[], west: number, east: number): number {
  return spans.reduce((sum, span) => sum + Math.max(0, Math.min(span[1], east) - Math.max(span[0], west)), 0);
}

/** Where a parallel runs inside the rings: between its first crossing and the second, and so on. */
function spansAt(rings: readonly number[][][], lat: number): [number, number][] {
  const crossings = rings
    .flatMap((ring) =>
      ring.flatMap(([x1 = 0, y1 = 0], i) => {
        const [x0 = 0, y0 = 0] = ring[i - 1] ?? ring.at(-1) ?? [];
        return y0 <= lat === y1 <= lat ? [] : [x0 + ((lat - y0) / (y1 - y0)) * (x1 - x0)];
      }),
    )
    .sort((a, b) => a - b);
  return crossings.flatMap((west, i) => {
    const east = crossings[i + 1];
    return i % 2 === 0 && east !== undefined ? [[west, east] as [number, number]] : [];
  });
}
