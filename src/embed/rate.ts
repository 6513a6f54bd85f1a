/**
 * How many messages are heeded: a bucket of tokens that fills with time. What comes faster is dropped, so that a page
 * and a frame that answer each other cannot keep a reader's machine busy.
 */
export interface Bucket {
  tokens: number;
  /** When it was last looked at, in ms. */
  at: number;
}

export const BUCKET_SIZE = 30;
export const TOKENS_PER_SECOND = 10;

export const fullBucket = (now: number): Bucket => ({ tokens: BUCKET_SIZE, at: now });

/** The bucket after one message at a time in ms, and whether that message is heeded. */
export function spend({ tokens, at }: Bucket, now: number): { bucket: Bucket; heeded: boolean } {
  const filled = Math.min(BUCKET_SIZE, tokens + (Math.max(0, now - at) / 1000) * TOKENS_PER_SECOND);
  const heeded = filled >= 1;
  return { bucket: { tokens: heeded ? filled - 1 : filled, at: Math.max(at, now) }, heeded };
}
