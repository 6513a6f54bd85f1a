import { afterEach, describe, expect, it, vi } from 'vitest';
import { copyText } from '../../src/ui/copyText';

afterEach(() => vi.unstubAllGlobals());

describe('copyText', () => {
  it('uses the clipboard where the browser allows it', async () => {
    const writeText = vi.fn(() => Promise.resolve());
    vi.stubGlobal('navigator', { clipboard: { writeText } });
    expect(await copyText('https://atlas.example/')).toBe(true);
    expect(writeText).toHaveBeenCalledWith('https://atlas.example/');
  });

  it('copies a selected field where a frame may not use the clipboard, and takes the field away', async () => {
    const field = {
      value: '',
      style: { cssText: '' },
      setAttribute: vi.fn(),
      select: vi.fn(),
      remove: vi.fn(),
    };
    vi.stubGlobal('navigator', { clipboard: { writeText: () => Promise.reject(new Error('barred')) } });
    vi.stubGlobal('HTMLElement', Map);
    vi.stubGlobal('document', {
      activeElement: null,
      createElement: () => field,
      body: { append: vi.fn() },
      execCommand: () => true,
    });
    expect(await copyText('abc')).toBe(true);
    expect(field.value).toBe('abc');
    expect(field.remove).toHaveBeenCalled();
  });
});
