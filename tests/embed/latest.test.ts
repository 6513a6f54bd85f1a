import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { gate } from '../../src/embed/latest';
import { BUCKET_SIZE } from '../../src/embed/rate';

const range = (length: number): number[] => Array.from({ length }, (_, i) => i);

describe('a gate for wishes', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('heeds the last wish of a burst when there is a token again, and none of those between', () => {
    const heeded: number[] = [];
    const { want } = gate<number>((wish) => heeded.push(wish));
    range(1000).forEach(want);
    expect(heeded).toEqual(range(BUCKET_SIZE));
    vi.advanceTimersByTime(1000);
    expect(heeded).toEqual([...range(BUCKET_SIZE), 999]);
  });

  it('heeds a wish at once in a calm talk, and once only', () => {
    const heeded: string[] = [];
    const { want } = gate<string>((wish) => heeded.push(wish));
    want('first');
    expect(heeded).toEqual(['first']);
    vi.advanceTimersByTime(10_000);
    want('second');
    expect(heeded).toEqual(['first', 'second']);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('keeps a wish while other messages take the tokens', () => {
    const heeded: string[] = [];
    let now = 0;
    const timers: (() => void)[] = [];
    const clock = { now: () => now, after: (_: number, then: () => void) => timers.push(then) };
    const { pass, want } = gate<string>((wish) => heeded.push(wish), clock);
    while (pass());
    want('early');
    want('late');
    // A greeting is quicker than the wait.
    now = 100;
    expect(pass()).toBe(true);
    timers.shift()?.();
    expect(heeded).toEqual([]);
    now = 200;
    timers.shift()?.();
    expect(heeded).toEqual(['late']);
    expect(timers).toEqual([]);
  });
});
