import { describe, expect, it } from 'vitest';
import { siteUrl } from '../../vite/site';

describe('the address of the site', () => {
  it('is not known where nobody has said it', () => {
    expect(siteUrl('')).toBeNull();
  });

  it('ends with a slash, so that pages can be found below it', () => {
    expect(siteUrl('https://example.org')?.href).toBe('https://example.org/');
    expect(siteUrl('https://example.org/atlas')?.href).toBe('https://example.org/atlas/');
    expect(new URL('embed.html', siteUrl('https://example.org/atlas') ?? '').href).toBe(
      'https://example.org/atlas/embed.html',
    );
  });

  it.each(['example.org', 'ftp://example.org', 'https://example.org/?a=1', 'https://example.org/#top'])(
    'cannot be %s',
    (site) => expect(() => siteUrl(site)).toThrow(`ATLAS_SITE is ${site}`),
  );
});
