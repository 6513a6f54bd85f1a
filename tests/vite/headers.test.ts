import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { streetHosts, StreetSourceSchema } from '../../src/domain/streets';
import { ownScript } from '../../src/trust';
import {
  CACHE_HASHED,
  CACHE_OTHER,
  contentSecurityPolicy,
  headersFile,
  siteHeaders,
} from '../../vite/headers';

const directives = (policy: string): Map<string, string> =>
  new Map(policy.split('; ').map((part) => [part.split(' ')[0] ?? '', part.split(' ').slice(1).join(' ')]));

const STREETS = { name: 'Streets', attribution: '© somebody' };

describe('the content security policy', () => {
  const policy = contentSecurityPolicy();

  it('starts from nothing and takes everything from the site itself', () => {
    const rules = directives(policy);
    expect(rules.get('default-src')).toBe("'none'");
    const sources = [...rules].filter(([name]) => name.endsWith('-src') && name !== 'default-src');
    expect(
      sources.map(([name, value]) => `${name} ${value}`).filter((rule) => !/ 'self'( data:)?$/.test(rule)),
    ).toEqual([]);
    expect(sources.filter(([, value]) => value.includes('data:')).map(([name]) => name)).toEqual(['img-src']);
  });

  it('calls nothing unsafe, lets no blob run and no text become code', () => {
    expect(policy).not.toMatch(/unsafe|blob:|https?:|strict-dynamic/);
    expect(directives(policy).get('require-trusted-types-for')).toBe("'script'");
  });

  it('lets any page embed the atlas, or those that are named', () => {
    expect(directives(policy).get('frame-ancestors')).toBe('*');
    const some = contentSecurityPolicy({ frameAncestors: "'self' https://editor.example" });
    expect(directives(some).get('frame-ancestors')).toBe("'self' https://editor.example");
    expect(Object.keys(siteHeaders())).not.toContain('X-Frame-Options');
  });

  it('opens connections to the hosts of a street map, and nothing else', () => {
    const open = contentSecurityPolicy({
      streets: {
        ...STREETS,
        style: 'https://maps.example/style.json?key=1',
        hosts: ['https://tiles.example', 'https://maps.example'],
      },
    });
    expect(directives(open).get('connect-src')).toBe("'self' https://maps.example https://tiles.example");
    expect(open.replace(' https://maps.example https://tiles.example', '')).toBe(policy);
  });

  it.each([
    'https://tiles.example; script-src *',
    'https://a.example https://b.example',
    'https://a.example/x',
    '*',
  ])('takes no more than a host from the data: not %s', (host) => {
    const parsed = (address: string, hosts: string[]) =>
      v.safeParse(StreetSourceSchema, { ...STREETS, style: address, hosts }).success;
    expect(parsed('https://maps.example/style.json', ['https://tiles.example:8443'])).toBe(true);
    expect(parsed('https://maps.example/style.json', [host])).toBe(false);
    expect(parsed(`https://maps.example;${host}/`, [])).toBe(false);
  });

  it('stays as it is where the street map lies beside the atlas', () => {
    const streets = { ...STREETS, pmtiles: './streets/region.pmtiles' };
    expect(streetHosts(streets)).toEqual([]);
    expect(contentSecurityPolicy({ streets })).toBe(policy);
  });
});

describe('the file of headers for static hosts', () => {
  it('names every header once for all files, and lets hashed files be kept', () => {
    const lines = headersFile().split('\n');
    expect(lines[0]).toBe('/*');
    expect(lines.slice(1, 1 + Object.keys(siteHeaders()).length)).toEqual(
      Object.entries(siteHeaders()).map(([name, value]) => `  ${name}: ${value}`),
    );
    expect(lines.slice(-3)).toEqual([
      '/assets/*',
      '  Cache-Control: public, max-age=31536000, immutable',
      '',
    ]);
  });

  it('keeps to the length of line that such hosts read', () => {
    expect(
      Math.max(
        ...headersFile()
          .split('\n')
          .map((line) => line.length),
      ),
    ).toBeLessThan(2000);
  });
});

describe('scripts that are started by address', () => {
  it.each([
    ['https://a.example/atlas/assets/worker.mjs', 'https://a.example/atlas/assets/worker.mjs'],
    ['./sw.js', 'https://a.example/atlas/sw.js'],
    ['https://a.example/files/upload.js', null],
    ['../upload.js', null],
    ['https://b.example/atlas/assets/worker.mjs', null],
    ['https://a.example.org/atlas/worker.mjs', null],
    ['data:text/javascript,alert(1)', null],
    ['blob:https://a.example/atlas/0', null],
    ['javascript:alert(1)', null],
  ])('%s is %s', (address, passed) => {
    expect(ownScript(address, 'https://a.example/atlas/')).toBe(passed);
  });
});

describe('the configuration of nginx', () => {
  const lines = readFileSync(join(import.meta.dirname, '../../deploy/nginx.conf'), 'utf8').split('\n');
  const added = new Map(
    lines.flatMap((line) => {
      const [, name, value] = /^ {4}add_header (\S+) (?:"(.*)"|(\S+)) always;$/.exec(line) ?? [];
      return name === undefined ? [] : [[name, value ?? '$atlas_cache'] as const];
    }),
  );

  it('sends the same headers, and the way files are kept', () => {
    expect(Object.fromEntries(added)).toEqual({ ...siteHeaders(), 'Cache-Control': '$atlas_cache' });
  });

  it('has no header in a place where nginx would forget the others', () => {
    expect(lines.filter((line) => /^\s*add_header/.test(line))).toHaveLength(added.size);
  });

  it('keeps hashed files and asks for all others anew', () => {
    const map = lines.filter((line) => line.includes(CACHE_HASHED) || line.includes(`"${CACHE_OTHER}"`));
    expect(map.map((line) => line.trim().split(/ {2,}/)[0])).toEqual([
      '"~^(200|206|304) .*/assets/"',
      'default',
    ]);
  });
});
