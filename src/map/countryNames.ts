/** Where the name of a country may stand so that most of it lies inside, and none in another country of the atlas. */
import { ROOM_FLATNESS, type CountryShapes, type LabelAnchor } from './basemap';
import { inverseMercator, mercator } from './camera';

type Span = readonly [west: number, east: number];

/** Ground as lines from west to east, evenly spaced on the unit square of Mercator. */
interface Ground {
  top: number;
  step: number;
  /** From the north to the south; in degrees. */
  lines: readonly (readonly Span[])[];
}

/** What decides where the name of a country may stand. */
export interface NameGround {
  /** The roomiest first. */
  anchors: readonly LabelAnchor[];
  own: Ground;
  /** The other countries of the atlas. */
  foreign: Ground;
}

/** A middle for a name, and the share of the name that lies inside. */
export interface NameSpot {
  lon: number;
  lat: number;
  inside: number;
}

const LINES = 240;
/** Shifts from an anchor, in shares of the room there. */
const SHIFTS_UP = [0, 0.5, -0.5, 1, -1, 1.5, -1.5];
const SHIFTS_ALONG = [0, 0.25, 0.5, 0.75, 1, 1.25, 1.5, 1.75, 2].flatMap((shift) =>
  shift === 0 ? [0] : [shift, -shift],
);
const LEAST_INSIDE = 0.4;
/** Of a name, in another country of the atlas. */
const MOST_FOREIGN = 0.1;

/** The grounds of the countries by their ids. */
export function buildNameGrounds({ features }: CountryShapes): Map<string, NameGround> {
  const outlines = features.map(({ geometry }) =>
    (geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat()).map((ring) =>
      ring.map(([lon = 0, lat = 0]) => [lon, mercator(lon, lat).y] as const),
    ),
  );
  const heights = outlines.flatMap((rings) => rings.flatMap((ring) => ring.map(([, y]) => y)));
  const top = Math.min(...heights);
  const step = (Math.max(...heights) - top) / LINES;
  const spans = outlines.map((rings) => spansOf(rings, top, step));
  return new Map(
    features.map(({ properties: { id, anchors } }, country) => {
      const others = spans.toSpliced(country, 1);
      const foreign = Array.from({ length: LINES }, (_, line) =>
        others.flatMap((lines) => lines[line] ?? []),
      );
      return [
        id,
        { anchors, own: { top, step, lines: spans[country] ?? [] }, foreign: { top, step, lines: foreign } },
      ];
    }),
  );
}

/** What a search has found so far; it goes on when it is asked for more. */
class Found implements Iterable<NameSpot> {
  readonly #known: NameSpot[] = [];
  readonly #more: Iterator<NameSpot>;

  constructor(search: Iterable<NameSpot>) {
    this.#more = search[Symbol.iterator]();
  }

  *[Symbol.iterator](): Iterator<NameSpot> {
    for (let i = 0; ; i++) {
      let spot = this.#known[i];
      if (!spot) {
        const next = this.#more.next();
        if (next.done) return;
        spot = next.value;
        this.#known.push(spot);
      }
      yield spot;
    }
  }
}

/** By ground, and by half width and rise: every level asks for the same ones again. */
const found = new WeakMap<NameGround, Map<string, Found>>();

/**
 * Middles for a name that reaches `half` degrees to each side, and up and down by `rise` on the unit square; those
 * with the most of it inside come first. They are looked for as they are asked for.
 */
export function nameSpots(ground: NameGround, half: number, rise: number): Iterable<NameSpot> {
  const known = found.get(ground) ?? new Map<string, Found>();
  found.set(ground, known);
  const key = `${half} ${rise}`;
  const spots = known.get(key) ?? new Found(findSpots(ground, half, rise));
  known.set(key, spots);
  return spots;
}

function* findSpots(
  { anchors, own, foreign }: NameGround,
  half: number,
  rise: number,
): Generator<NameSpot, undefined> {
  const lesser: NameSpot[] = [];
  for (const anchor of anchors) {
    const middle = mercator(anchor.lon, anchor.lat).y;
    for (const up of SHIFTS_UP) {
      const y = middle - (up * anchor.room * ROOM_FLATNESS) / 360;
      for (const along of SHIFTS_ALONG) {
        const lon = anchor.lon + along * anchor.room;
        const shares = (ground: Ground): number[] =>
          [-rise, 0, rise].map((shift) => share(ground, y + shift, lon - half, lon + half));
        // In tenths: of places about equal the roomiest is taken.
        const inside = Math.round(Math.min(...shares(own)) * 10) / 10;
        if (inside < LEAST_INSIDE || Math.max(...shares(foreign)) > MOST_FOREIGN) continue;
        const spot = { lon, lat: inverseMercator({ x: 0, y }).lat, inside };
        if (inside === 1) yield spot;
        else lesser.push(spot);
      }
    }
  }
  yield* lesser.sort((a, b) => b.inside - a.inside);
}

/** The share of a stretch that lies on a ground. */
function share({ top, step, lines }: Ground, y: number, west: number, east: number): number {
  let covered = 0;
  for (const span of lines[Math.floor((y - top) / step)] ?? []) {
    covered += Math.max(0, Math.min(span[1], east) - Math.max(span[0], west));
  }
  return covered / (east - west);
}

/** Where each of the lines runs inside the rings: between its first crossing and the second, and so on. */
function spansOf(
  rings: readonly (readonly (readonly [number, number])[])[],
  top: number,
  step: number,
): Span[][] {
  const crossings = Array.from({ length: LINES }, (): number[] => []);
  for (const ring of rings) {
    let [x0, y0] = ring.at(-1) ?? [0, 0];
    for (const [x1, y1] of ring) {
      // Lines at or below the upper end of an edge, and above the lower one.
      const first = Math.ceil((Math.min(y0, y1) - top) / step - 0.5);
      const end = Math.ceil((Math.max(y0, y1) - top) / step - 0.5);
      for (let line = Math.max(first, 0); line < Math.min(end, LINES); line++) {
        const y = top + (line + 0.5) * step;
        crossings[line]?.push(x0 + ((y - y0) / (y1 - y0)) * (x1 - x0));
      }
      [x0, y0] = [x1, y1];
    }
  }
  return crossings.map((line) => {
    line.sort((a, b) => a - b);
    return line.flatMap((west, i) => {
      const east = line[i + 1];
      return i % 2 === 0 && east !== undefined ? [[west, east] as const] : [];
    });
  });
}
