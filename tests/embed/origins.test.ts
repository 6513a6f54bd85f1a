import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ORIGIN_PATTERN } from '../../src/domain/embedOrigin';
import { maySet } from '../../src/embed/origins';

const OWN = 'https://atlas.example';
const UNESCO = ['https://*.unesco.org'];

describe('ORIGIN_PATTERN', () => {
  it.each(['*', 'https://example.org', 'https://*.unesco.org', 'http://localhost:8080', 'https://a-b.org'])(
    'takes %s',
    (pattern) => expect(pattern).toMatch(ORIGIN_PATTERN),
  );

  it.each([
    '',
    'unesco.org',
    '*.unesco.org',
    'https://*',
    'https://*unesco.org',
    'https://*.*.org',
    'https://Unesco.org',
    'https://unesco.org/',
    'https://user@unesco.org',
    'ftp://unesco.org',
    'javascript:alert(1)',
    'null',
  ])('refuses %s', (pattern) => expect(pattern).not.toMatch(ORIGIN_PATTERN));
});

describe('who may set the view', () => {
  it.each(['https://www.unesco.org', 'https://en.field.unesco.org', OWN])('%s', (origin) =>
    expect(maySet(origin, UNESCO, OWN)).toBe(true),
  );

  it.each([
    'https://unesco.org',
    'http://www.unesco.org',
    'https://www.unesco.org:8443',
    'https://evil-unesco.org',
    'https://www.unesco.org.evil.example',
    'null',
    '',
  ])('not %s', (origin) => expect(maySet(origin, UNESCO, OWN)).toBe(false));

  it('is everybody where the folder says so, pages without an origin too', () => {
    expect(maySet('https://any.example', ['*'], OWN)).toBe(true);
    expect(maySet('null', ['*'], OWN)).toBe(true);
  });

  it('is nobody but the atlas where the list is empty', () => {
    expect(maySet('https://www.unesco.org', [], OWN)).toBe(false);
    expect(maySet(OWN, [], OWN)).toBe(true);
  });

  it('is never an origin of another site, whatever it is called', () => {
    fc.assert(
      fc.property(fc.webUrl(), (address) => {
        const { origin, hostname, protocol } = new URL(address);
        const inside = protocol === 'https:' && hostname.endsWith('.unesco.org');
        expect(maySet(origin, UNESCO, OWN)).toBe(inside || origin === OWN);
      }),
    );
  });
});
