/** The diagonal lines that hatch each kind's shape, cut to the shape so that no clipping is needed. */
import { KINDS, type Kind } from '../domain/vocabulary';
import { KIND_PATH } from '../theme/glyphs';

type Vertex = readonly [number, number];

/** Where the lines y = c - x run, in the shape's unit box. */
const OFFSETS = [-0.75, 0, 0.75];

/** One path per kind in the unit box. */
export const HATCH_LINES: Record<Kind, string> = Object.fromEntries(
  KINDS.map((kind) => [kind, hatchPath(outlineOf(KIND_PATH[kind]))]),
) as Record<Kind, string>;

/** The corners of a path of M, L, H, V and half-circle A commands. */
export function outlineOf(path: string): Vertex[] {
  const corners: Vertex[] = [];
  let [x, y] = [0, 0];
  for (const [, command = '', args = ''] of path.matchAll(/([MLHVA])([^MLHVAZ]*)/g)) {
    const n = args
      .trim()
      .split(/[\s,]+/)
      .map(Number);
    if (command === 'A') {
      const [endX, endY] = [n[5] ?? 0, n[6] ?? 0];
      const [middleX, middleY] = [(x + endX) / 2, (y + endY) / 2];
      const start = Math.atan2(y - middleY, x - middleX);
      for (let i = 1; i <= 12; i++) {
        const angle = start + (Math.PI * i) / 12;
        const radius = n[0] ?? 0;
        corners.push([middleX + radius * Math.cos(angle), middleY + radius * Math.sin(angle)]);
      }
      [x, y] = [endX, endY];
      continue;
    }
    if (command === 'H') x = n[0] ?? 0;
    else if (command === 'V') y = n[0] ?? 0;
    else [x, y] = [n[0] ?? 0, n[1] ?? 0];
    corners.push([x, y]);
  }
  return corners;
}

function hatchPath(corners: readonly Vertex[]): string {
  return OFFSETS.flatMap((c) => {
    const hits = corners.flatMap(([ax, ay], i) => {
      const [bx, by] = corners[(i + 1) % corners.length] ?? [0, 0];
      const [a, b] = [ax + ay - c, bx + by - c];
      return a < 0 === b < 0 ? [] : [ax + ((bx - ax) * a) / (a - b)];
    });
    hits.sort((a, b) => a - b);
    const lines: string[] = [];
    for (let i = 0; i + 1 < hits.length; i += 2) {
      const [from = 0, to = 0] = [hits[i], hits[i + 1]];
      lines.push(`M${round(from)} ${round(c - from)}L${round(to)} ${round(c - to)}`);
    }
    return lines;
  }).join('');
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
