import { beforeAll, describe, expect, it } from 'vitest';
import { renderSite } from '../../src/pages/site';
import { INTERFACE_LANGUAGES } from '../../src/i18n/languages';
import { atlasBuilder, type AtlasFiles } from '../../vite/atlasFiles';
import {
  alternatesOf,
  canonicalOf,
  descriptionOf,
  linksOf,
  structuredDataOf,
  TEMPLATE,
  titleOf,
} from './pageText';
import { schemaFaults } from './schemaOrg';

const SITE = 'https://example.org/atlas/';
/** What stands beside the pages. */
const FILES = [
  'favicon.svg',
  'data/venues.csv',
  'data/venues.geojson',
  'assets/first-1.css',
  'assets/pages-1.css',
];
/** An address of the site, for a file of it. */
const addressOf = (file: string): string => SITE + file.replace(/(^|\/)index\.html$/, '$1');
/** All pages of the real inventory take a while on a busy machine. */
const SLOW = 300_000;

const pages = new Map<string, string>();
let data: AtlasFiles;
let ids: string[] = [];

/** What is wrong with any page, by its file. */
function faultsOf(check: (html: string, file: string) => string[]): string[] {
  return [...pages]
    .filter(([file]) => isListed(file))
    .flatMap(([file, html]) => check(html, file).map((fault) => `${file}: ${fault}`));
}
/** English opens at the root; its folder is a second door to the same page. */
const isListed = (file: string): boolean => file.endsWith('index.html') && file !== 'en/index.html';

beforeAll(async () => {
  data = await atlasBuilder('data')();
  ids = (JSON.parse(data.atlas.text) as { venues: { id: string[] } }).venues.id;
  for await (const { file, html } of renderSite({
    atlas: JSON.parse(data.atlas.text),
    details: Object.values(data.details).map(({ text }) => JSON.parse(text) as unknown),
    outlines: JSON.parse(data.outlines.text),
    frame: data.frame,
    meta: data.meta,
    site: SITE,
    styles: ['assets/first-1.css', 'assets/pages-1.css'],
    opening: TEMPLATE,
  })) {
    pages.set(file, html);
  }
}, SLOW);

describe('the pages of the inventory', () => {
  it('are one for every venue, country and opening in each language', () => {
    const countries = Object.keys(data.details);
    const expected = INTERFACE_LANGUAGES.flatMap((language) => [
      language === 'en' ? 'index.html' : `${language}/index.html`,
      language === 'en' ? 'guide/index.html' : `${language}/guide/index.html`,
      ...countries.map((id) => `${language}/country/${id}/index.html`),
      ...ids.map((id) => `${language}/venue/${id}/index.html`),
    ]);
    expect([...pages.keys()].filter(isListed).sort()).toEqual(expected.sort());
  });

  it('have a title, a description and one heading of their own', () => {
    expect(
      faultsOf((html) => [
        ...(titleOf(html).length > 12 ? [] : ['no title']),
        ...(descriptionOf(html).length > 40 ? [] : ['no description']),
        ...(html.match(/<h1\b/g)?.length === 1 ? [] : ['not one heading']),
        ...(/<html lang="[a-z]{2}"/.test(html) ? [] : ['no language']),
      ]),
    ).toEqual([]);
    for (const language of INTERFACE_LANGUAGES) {
      const titles = ids.map((id) => titleOf(pages.get(`${language}/venue/${id}/index.html`) ?? ''));
      const taken = titles.filter((title, i) => titles.indexOf(title) !== i);
      expect(taken, language).toEqual([]);
    }
  });

  it('name their address and their other languages, which name them in turn', () => {
    const named = new Map(
      [...pages]
        .filter(([file]) => isListed(file))
        .map(([file, html]) => [addressOf(file), alternatesOf(html)]),
    );
    expect(
      faultsOf((html, file) => {
        const own = addressOf(file);
        const alternates = alternatesOf(html);
        const expected = [...INTERFACE_LANGUAGES, 'x-default'];
        return [
          ...(canonicalOf(html) === own ? [] : [`canonical ${canonicalOf(html)}`]),
          ...(expected.join() === [...alternates.keys()].join() ? [] : ['languages are missing']),
          ...(alternates.get('x-default') === alternates.get('en') ? [] : ['x-default is not English']),
          ...[...alternates.values()].flatMap((other) =>
            [...(named.get(other)?.values() ?? [])].includes(own) ? [] : [`${other} does not name it`],
          ),
        ];
      }),
    ).toEqual([]);
  });

  it('tell machines only what schema.org has words for, in its form', () => {
    expect(faultsOf((html, file) => schemaFaults(structuredDataOf(html), addressOf(file)))).toEqual([]);
  });

  it('link to nothing that is not there, and to other sites by http(s) only', () => {
    const known = new Set([...pages.keys(), ...FILES].map(addressOf));
    expect(
      faultsOf((html, file) =>
        linksOf(html).flatMap((href) => {
          const url = new URL(href, addressOf(file));
          if (!url.href.startsWith(SITE)) return /^https?:$/.test(url.protocol) ? [] : [href];
          const isOwn = href.startsWith('#')
            ? html.includes(`id="${href.slice(1)}"`)
            : known.has(SITE + url.pathname.slice(7));
          return isOwn ? [] : [href];
        }),
      ),
    ).toEqual([]);
  });

  it('need neither scripts nor styles of their own, and have all their words', () => {
    expect(
      faultsOf((html) => [
        ...(/ style=|<style|<script(?! type="application\/ld\+json")|javascript:/.test(html)
          ? ['not plain']
          : []),
        ...(/\b(page|card|panel|list|explore)\.[a-z]+-?[a-z]+\b(?!\.)/.exec(
          html.replace(/(href|content)="[^"]*"|\/\/[^\s<"]*/g, ''),
        )
          ? []
          : []),
        ...(/>\s*(undefined|null|NaN)\s*</.test(html) ? ['a word is missing'] : []),
      ]),
    ).toEqual([]);
  });

  it('say of a venue what its record says', () => {
    const html = pages.get('ru/venue/kg-aigine/index.html') ?? '';
    expect(html).toContain('href="../../../?venue=kg-aigine&amp;lang=ru"');
    expect(html).toContain('href="../../../ru/country/KG/"');
    expect(html).toMatch(/<a href="https?:[^"]*" rel="noopener">/);
  });

  it('list every venue on the opening page of each language', () => {
    for (const language of INTERFACE_LANGUAGES) {
      const html = pages.get(language === 'en' ? 'index.html' : `${language}/index.html`) ?? '';
      const up = language === 'en' ? '' : '../';
      expect(ids.filter((id) => !html.includes(`href="${up}${language}/venue/${id}/"`))).toEqual([]);
      expect(html.match(/<figure>/g)).toHaveLength(3);
      expect(html.match(/<table>/g)).toHaveLength(3);
      expect(html).toContain('role="img"');
    }
  });
});

describe('beside the pages', () => {
  it('the sitemap lists them all and nothing else', () => {
    const listed = [...(pages.get('sitemap.xml') ?? '').matchAll(/<loc>([^<]*)<\/loc>/g)].map(
      ([, url]) => url,
    );
    expect(listed.sort()).toEqual([...pages.keys()].filter(isListed).map(addressOf).sort());
  });

  it('the page for lost addresses links from the root of the host, wherever it is shown', () => {
    const html = pages.get('404.html') ?? '';
    expect(linksOf(html).filter((href) => !href.startsWith('/atlas/'))).toEqual([]);
    expect(html).toContain('action="/atlas/"');
    expect(html).toContain('content="noindex"');
    for (const language of INTERFACE_LANGUAGES)
      expect(html).toContain(`href="/atlas/${language === 'en' ? 'en/country/KZ' : language}/"`);
  });
});
