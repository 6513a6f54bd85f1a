import { afterEach, describe, expect, it, vi } from 'vitest';
import { showAddress } from '../../src/state/address';
import { parseView } from '../../src/state/view';

/** Stands in for the browser's history; `made` is what was done to it. */
function useHistory(refuses = false): string[] {
  const made: string[] = [];
  const note =
    (kind: string) =>
    (_: unknown, __: string, address: string): void => {
      if (refuses) throw new Error('the frame has no origin');
      made.push(`${kind} ${address}`);
    };
  vi.stubGlobal('history', { pushState: note('push'), replaceState: note('replace') });
  vi.stubGlobal('location', { pathname: '/atlas/' });
  return made;
}

describe('showAddress', () => {
  afterEach(() => void vi.unstubAllGlobals());
  const view = parseView('?country=KZ');

  it('makes a step that can be gone back to, and replaces the address for a nudge', () => {
    const made = useHistory();
    showAddress(view, 'step', true);
    showAddress(view, 'nudge', true);
    showAddress(parseView(''), 'step', true);
    expect(made).toEqual(['push ?country=KZ', 'replace ?country=KZ', 'push /atlas/']);
  });

  it('makes no steps of its own in the history of the page around a frame', () => {
    const made = useHistory();
    showAddress(view, 'step', false);
    expect(made).toEqual(['replace ?country=KZ']);
  });

  it('goes on where a sandbox forbids to change the address', () => {
    const made = useHistory(true);
    showAddress(view, 'step', true);
    expect(made).toEqual([]);
  });
});
