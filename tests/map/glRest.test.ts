import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Map as MapLibre } from 'maplibre-gl';
import { whenRested } from '../../src/map/glRest';

/** As much of MapLibre's map as is asked whether it rests. */
class Restless {
  readonly #listeners = new Set<() => void>();
  readonly #state: { loaded: boolean; moving: boolean };

  constructor(state: { loaded: boolean; moving: boolean }) {
    this.#state = state;
  }

  loaded = (): boolean => this.#state.loaded;
  isMoving = (): boolean => this.#state.moving;
  on = (_: 'idle', listener: () => void): void => void this.#listeners.add(listener);
  off = (_: 'idle', listener: () => void): void => void this.#listeners.delete(listener);
  rest = (): void => this.#listeners.forEach((listener) => listener());
}

const DRAWING = { loaded: false, moving: false };

function watch(state: { loaded: boolean; moving: boolean }) {
  const map = new Restless(state);
  const work = vi.fn();
  const callOff = whenRested(map as unknown as MapLibre, work);
  return { map, work, callOff };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('whenRested', () => {
  it.each([
    ['nothing is under way', { loaded: true, moving: false }],
    ['the reader moves the map', { loaded: false, moving: true }],
  ])('does the work at once where %s', (_, state) => {
    expect(watch(state).work).toHaveBeenCalledOnce();
  });

  it('waits for the map to rest, and does the work once', () => {
    const { map, work } = watch(DRAWING);
    expect(work).not.toHaveBeenCalled();
    map.rest();
    map.rest();
    vi.runAllTimers();
    expect(work).toHaveBeenCalledOnce();
  });

  it('does not wait for ever', () => {
    const { work } = watch(DRAWING);
    vi.runAllTimers();
    expect(work).toHaveBeenCalledOnce();
  });

  it('does nothing once it is called off', () => {
    const { map, work, callOff } = watch(DRAWING);
    callOff();
    map.rest();
    vi.runAllTimers();
    expect(work).not.toHaveBeenCalled();
  });
});
