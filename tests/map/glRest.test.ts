import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Map as MapLibre } from 'maplibre-gl';
import { FrameHold, whenRested } from '../../src/map/glRest';

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
    // The frame it rests with goes first.
    expect(work).not.toHaveBeenCalled();
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

/** As much of MapLibre's map as draws frames and loads the data of sources. */
class Drawn {
  readonly #listeners: [name: string, listener: (event: object) => void][] = [];
  moving = false;
  complete = false;
  readonly frame = vi.fn();
  triggerRepaint = (): void => this.frame();
  isMoving = (): boolean => this.moving;
  isSourceLoaded = (): boolean => this.complete;
  on = (name: string, listener: (event: object) => void): void => void this.#listeners.push([name, listener]);
  fire(name: string, event: object = {}): void {
    for (const [heard, listener] of this.#listeners) if (heard === name) listener(event);
  }
}

describe('FrameHold', () => {
  const held = (): { map: Drawn; hold: FrameHold } => {
    const map = new Drawn();
    const hold = new FrameHold(map as unknown as MapLibre, 'marks');
    hold.hold();
    map.triggerRepaint();
    map.triggerRepaint();
    expect(map.frame).not.toHaveBeenCalled();
    return { map, hold };
  };

  it('lets frames pass while nothing is under way', () => {
    const map = new Drawn();
    new FrameHold(map as unknown as MapLibre, 'marks');
    map.triggerRepaint();
    expect(map.frame).toHaveBeenCalledOnce();
  });

  it('draws once, when all tiles of the source have come', () => {
    const { map } = held();
    map.complete = true;
    // The old tiles are still complete when the new data is announced.
    map.fire('sourcedata', { sourceId: 'marks', sourceDataType: 'metadata' });
    map.complete = false;
    map.fire('sourcedata', { sourceId: 'marks', sourceDataType: 'content' });
    map.fire('sourcedata', { sourceId: 'marks' });
    map.complete = true;
    map.fire('sourcedata', { sourceId: 'basemap' });
    expect(map.frame).not.toHaveBeenCalled();
    map.fire('sourcedata', { sourceId: 'marks' });
    expect(map.frame).toHaveBeenCalledOnce();
    map.triggerRepaint();
    expect(map.frame).toHaveBeenCalledTimes(2);
  });

  it.each(['movestart', 'resize', 'error'])('ends with %s', (name) => {
    const { map } = held();
    map.fire(name);
    expect(map.frame).toHaveBeenCalledOnce();
  });

  it('does not wait for ever, nor draw what nobody asked for', () => {
    const { map, hold } = held();
    vi.runAllTimers();
    expect(map.frame).toHaveBeenCalledOnce();
    hold.hold();
    vi.runAllTimers();
    expect(map.frame).toHaveBeenCalledOnce();
  });

  it('does not begin while the reader moves the map', () => {
    const map = new Drawn();
    const hold = new FrameHold(map as unknown as MapLibre, 'marks');
    map.moving = true;
    hold.hold();
    map.triggerRepaint();
    expect(map.frame).toHaveBeenCalledOnce();
  });
});
