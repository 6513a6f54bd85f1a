/** Which room on the map is taken: by round glyphs and by the boxes of labels. All in pixels of the world's plane. */

export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export interface Disc {
  x: number;
  y: number;
  radius: number;
}

const CELL = 96;

export class Occupancy<T extends Disc> {
  readonly #discs = new Map<string, T[]>();
  readonly #boxes: Box[] = [];

  constructor(discs: Iterable<T>) {
    for (const disc of discs) {
      const { x, y, radius } = disc;
      const box = { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius };
      for (const key of cellsOf(box)) {
        const cell = this.#discs.get(key);
        if (cell) cell.push(disc);
        else this.#discs.set(key, [disc]);
      }
    }
  }

  /** The discs that cover a point, the one whose middle is nearest first. */
  discsAt(x: number, y: number): T[] {
    const away = (disc: Disc): number => Math.hypot(disc.x - x, disc.y - y);
    const near = this.#discs.get(cellKey(Math.floor(x / CELL), Math.floor(y / CELL))) ?? [];
    return near.filter((disc) => away(disc) <= disc.radius).sort((a, b) => away(a) - away(b));
  }

  isFree(box: Box): boolean {
    if (this.#boxes.some((other) => overlap(box, other))) return false;
    return !cellsOf(box).some((key) => this.#discs.get(key)?.some((disc) => touches(disc, box)));
  }

  /** The discs that may be less than `reach` px from a box. */
  discsNear({ left, top, right, bottom }: Box, reach: number): T[] {
    const box = { left: left - reach, right: right + reach, top: top - reach, bottom: bottom + reach };
    return [...new Set(cellsOf(box).flatMap((key) => this.#discs.get(key) ?? []))];
  }

  take(box: Box): void {
    this.#boxes.push(box);
  }
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && a.right > b.left && a.top < b.bottom && a.bottom > b.top;
}

function touches({ x, y, radius }: Disc, box: Box): boolean {
  const dx = Math.max(box.left - x, 0, x - box.right);
  const dy = Math.max(box.top - y, 0, y - box.bottom);
  return dx * dx + dy * dy < radius * radius;
}

function cellsOf({ left, top, right, bottom }: Box): string[] {
  const keys: string[] = [];
  for (let column = Math.floor(left / CELL); column <= Math.floor(right / CELL); column++) {
    for (let row = Math.floor(top / CELL); row <= Math.floor(bottom / CELL); row++) {
      keys.push(cellKey(column, row));
    }
  }
  return keys;
}

function cellKey(column: number, row: number): string {
  return `${column},${row}`;
}
