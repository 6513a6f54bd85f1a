/** A hashed grid of points: finds the neighbours of one among many without looking at all. */
export class Grid {
  readonly #cell: number;
  readonly #xs: Float64Array;
  readonly #ys: Float64Array;
  /** First point of each bucket, and the next one of each point; -1 ends the chain. */
  readonly #heads: Int32Array;
  readonly #next: Int32Array;

  /** `cell` is best near the usual reach of a search, in the points' unit. */
  constructor(count: number, cell: number, xAt: (index: number) => number, yAt: (index: number) => number) {
    this.#cell = cell;
    this.#xs = new Float64Array(count);
    this.#ys = new Float64Array(count);
    this.#heads = new Int32Array(2 ** Math.ceil(Math.log2(2 * count + 1))).fill(-1);
    this.#next = new Int32Array(count);
    // Backwards, so that a chain runs from the lowest index to the highest.
    for (let i = count - 1; i >= 0; i--) {
      const x = (this.#xs[i] = xAt(i));
      const y = (this.#ys[i] = yAt(i));
      const bucket = this.#bucket(Math.floor(x / cell), Math.floor(y / cell));
      this.#next[i] = this.#heads[bucket] ?? -1;
      this.#heads[bucket] = i;
    }
  }

  /**
   * Visits the points closer than `reach` to the one at `index`, that one left out. Buckets are shared, so a point may
   * come twice.
   */
  near(index: number, reach: number, visit: (index: number, distance: number) => void): void {
    const x = this.#xs[index] ?? 0;
    const y = this.#ys[index] ?? 0;
    const cell = this.#cell;
    const lastColumn = Math.floor((x + reach) / cell);
    const lastRow = Math.floor((y + reach) / cell);
    for (let column = Math.floor((x - reach) / cell); column <= lastColumn; column++) {
      for (let row = Math.floor((y - reach) / cell); row <= lastRow; row++) {
        for (let i = this.#heads[this.#bucket(column, row)] ?? -1; i >= 0; i = this.#next[i] ?? -1) {
          const dx = (this.#xs[i] ?? 0) - x;
          const dy = (this.#ys[i] ?? 0) - y;
          const squared = dx * dx + dy * dy;
          if (i !== index && squared < reach * reach) visit(i, Math.sqrt(squared));
        }
      }
    }
  }

  /** Large primes scatter neighbouring cells over the buckets (Teschner and others, 2003). */
  #bucket(column: number, row: number): number {
    return (Math.imul(column, 73_856_093) ^ Math.imul(row, 19_349_663)) & (this.#heads.length - 1);
  }
}
