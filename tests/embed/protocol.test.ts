import { describe, expect, it } from 'vitest';
import {
  FRAME_TYPES,
  HEIGHT_MAX,
  HOST_TYPES,
  parseFrameMessage,
  parseHostMessage,
  QUERY_MAX,
} from '../../src/embed/protocol';

const FROM_FRAME = [
  { atlas: 1, type: 'ready' },
  { atlas: 1, type: 'height', height: 640 },
  { atlas: 1, type: 'view', query: 'country=KZ&embed=list' },
  { atlas: 1, type: 'select', venue: 'kz-tselinny' },
  { atlas: 1, type: 'select', venue: null },
];
const FROM_HOST = [
  { atlas: 1, type: 'hello' },
  { atlas: 1, type: 'set', query: 'country=KZ,TJ' },
];

describe('messages of version 1', () => {
  it.each(FROM_FRAME)('are read from the frame: %j', (message) => {
    expect(parseFrameMessage(message)).toEqual(message);
    expect(parseHostMessage(message)).toBeNull();
  });

  it.each(FROM_HOST)('are read from the page: %j', (message) => {
    expect(parseHostMessage(message)).toEqual(message);
    expect(parseFrameMessage(message)).toBeNull();
  });

  it('are of every type', () => {
    expect([...new Set(FROM_FRAME.map(({ type }) => type))]).toEqual(FRAME_TYPES);
    expect(FROM_HOST.map(({ type }) => type)).toEqual(HOST_TYPES);
  });

  it('come without what else a sender put into them', () => {
    const message = { atlas: 1, type: 'ready', query: 'x', extra: { deep: true } };
    expect(parseFrameMessage(message)).toEqual({ atlas: 1, type: 'ready' });
  });

  it('of another version or type are ignored', () => {
    for (const atlas of [0, 2, '1', true, undefined]) {
      expect(parseFrameMessage({ atlas, type: 'ready' })).toBeNull();
      expect(parseHostMessage({ atlas, type: 'hello' })).toBeNull();
    }
    expect(parseFrameMessage({ atlas: 1, type: 'resize', height: 7 })).toBeNull();
    expect(parseHostMessage({ atlas: 1, type: 'eval', query: 'x' })).toBeNull();
  });

  it.each([NaN, Infinity, -1, 12.5, HEIGHT_MAX + 1, '640', null, undefined, [640]])(
    'with the height %s are ignored',
    (height) => expect(parseFrameMessage({ atlas: 1, type: 'height', height })).toBeNull(),
  );

  it('that are too long are ignored', () => {
    const long = (most: number): string => 'x'.repeat(most + 1);
    expect(parseHostMessage({ atlas: 1, type: 'set', query: long(QUERY_MAX - 1) })).not.toBeNull();
    expect(parseHostMessage({ atlas: 1, type: 'set', query: long(QUERY_MAX) })).toBeNull();
    expect(parseFrameMessage({ atlas: 1, type: 'view', query: long(QUERY_MAX) })).toBeNull();
    expect(parseFrameMessage({ atlas: 1, type: 'select', venue: long(80) })).toBeNull();
  });
});
