import { describe, expect, it, vi } from 'vitest';
import { t } from '../../src/i18n/locale.svelte';
import { remedyOf } from '../../src/map/renderer';

describe('remedyOf', () => {
  it.each(['lost', 'base-failed'] as const)('tries again after "%s"', (trouble) => {
    const retry = vi.fn();
    const remedy = remedyOf(trouble, retry);
    expect(remedy?.label).toBe(t('ui.retry'));
    remedy?.run();
    expect(retry).toHaveBeenCalledOnce();
  });

  it('loads the page again where code is missing, since trying again would not fetch it', () => {
    expect(remedyOf('full-failed', () => undefined)?.label).toBe(t('error.reload'));
  });

  it('offers nothing where nothing helps', () => {
    expect(remedyOf('no-webgl', () => undefined)).toBeNull();
  });
});
