import fc from 'fast-check';
import { describe, it } from 'vitest';
import { PROPERTIES } from './properties';

/** The same cases every time; `npm run fuzz` tries others, and more. */
const SHARE = { numRuns: 200, seed: 20261126 };

/** On a busy machine; how long it takes says nothing. */
const PATIENCE_MS = 120_000;

describe('parsers', () => {
  it.each(PROPERTIES.map((each) => [each.name, each.property] as const))(
    '%s',
    (_, property) => {
      fc.assert(property, SHARE);
    },
    PATIENCE_MS,
  );
});
