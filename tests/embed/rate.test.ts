import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BUCKET_SIZE, fullBucket, spend, TOKENS_PER_SECOND, type Bucket } from '../../src/embed/rate';

/** How many of the messages at these times are heeded. */
function heeded(times: readonly number[], start: Bucket = fullBucket(0)): number {
  let bucket = start;
  return times.filter((now) => {
    const next = spend(bucket, now);
    bucket = next.bucket;
    return next.heeded;
  }).length;
}

describe('a bucket of tokens', () => {
  it('heeds a burst and drops the flood behind it', () => {
    expect(heeded(new Array<number>(1000).fill(0))).toBe(BUCKET_SIZE);
  });

  it('fills again with time', () => {
    const flood = new Array<number>(1000).fill(0);
    expect(heeded([...flood, ...new Array<number>(1000).fill(1000)])).toBe(BUCKET_SIZE + TOKENS_PER_SECOND);
  });

  it('heeds every message of a calm talk', () => {
    const calm = Array.from({ length: 500 }, (_, i) => i * 100);
    expect(heeded(calm)).toBe(500);
  });

  it('never heeds more than its size and what time gives, even where the clock steps back', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -5000, max: 20_000 }), { maxLength: 400 }), (times) => {
        const latest = Math.max(0, ...times);
        expect(heeded(times)).toBeLessThanOrEqual(BUCKET_SIZE + (latest / 1000) * TOKENS_PER_SECOND);
      }),
    );
  });
});
