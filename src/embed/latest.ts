/**
 * A queue of one behind the bucket: of wishes that come too fast only the last is kept, and heeded as soon as there is
 * a token again. So a burst ends where its sender wanted, and costs no more than the bucket gives.
 */
import { fullBucket, spend, TOKENS_PER_SECOND, type Bucket } from './rate';

interface Clock {
  /** In ms. */
  now: () => number;
  after: (ms: number, then: () => void) => unknown;
}

export interface Gate<Wish> {
  /** Whether a message that may be lost is heeded now. */
  pass: () => boolean;
  /** Heeds a wish now, or later if none comes after it. */
  want: (wish: Wish) => void;
}

export function gate<Wish>(
  heed: (wish: Wish) => void,
  clock: Clock = { now: () => performance.now(), after: (ms, then) => setTimeout(then, ms) },
): Gate<Wish> {
  let bucket: Bucket = fullBucket(clock.now());
  let waiting: { wish: Wish } | null = null;

  function pass(): boolean {
    const next = spend(bucket, clock.now());
    ({ bucket } = next);
    return next.heeded;
  }

  function retry(): void {
    // Messages that may be lost can have taken the token meanwhile.
    clock.after(1000 / TOKENS_PER_SECOND, () => {
      if (!waiting) return;
      if (!pass()) return retry();
      const { wish } = waiting;
      waiting = null;
      heed(wish);
    });
  }

  return {
    pass,
    want(wish) {
      if (waiting) waiting = { wish };
      else if (pass()) heed(wish);
      else {
        waiting = { wish };
        retry();
      }
    },
  };
}
