import { describe, expect, it } from 'vitest';
import { parseDetails } from '../../src/domain/venueRecord';
import { linksFrom } from '../../src/pages/addresses';
import { escapeText, scriptData } from '../../src/pages/document';
import { openingDocument, TemplateError } from '../../src/pages/openingDocument';
import { renderSite } from '../../src/pages/site';
import { robotsText, sitemapFiles } from '../../src/pages/sitemap';
import { buildBasemap } from '../../vite/basemap';
import { atlasFileWith, FEATURE, META, VENUE } from '../fixtures/records';
import { structuredDataOf, TEMPLATE } from './pageText';

const SITE = new URL('https://example.org/atlas/');
/** A tag with its name and its attributes, whose values are all in double quotes. */
const TAG = /<\/?([a-z][a-z0-9]*)((?:\s+[\w:-]+(?:="[^"]*")?)*)\s*\/?>/gi;
const HOSTILE = `<script>alert(1)</script><img src=x onerror="alert(2)">"'&<!-- {@html} $1 $& \u2028`;

describe('links', () => {
  it.each([
    ['', 'ru/', 'ru/'],
    ['', '', './'],
    ['ru/', '', '../'],
    ['ru/venue/kz-a/', 'ru/country/KZ/', '../../../ru/country/KZ/'],
  ])('from "%s" to "%s" are %s', (page, path, link) => {
    expect(linksFrom(page)(path)).toBe(link);
    expect(new URL(link, new URL(page, SITE)).href).toBe(new URL(path, SITE).href);
  });
});

describe('text', () => {
  it('never becomes markup', () => {
    expect(escapeText(HOSTILE)).not.toMatch(/[<>"]/);
    const html = `<script type="application/ld+json">${scriptData({ name: HOSTILE })}</script>`;
    expect(html.match(/<\/?script/g)).toHaveLength(2);
    expect(structuredDataOf(html)).toEqual({ name: HOSTILE });
  });

  it('of a record with markup in every field stays text on every page', async () => {
    const short = HOSTILE.slice(0, 200);
    const venue = {
      ...VENUE,
      name: HOSTILE,
      name_local: { ru: HOSTILE },
      status: 'closed' as const,
    };
    const detail = {
      id: VENUE.id,
      address: HOSTILE,
      website: 'https://example.org/?a=<b>"',
      social: ['https://example.org/"><script>'],
      summary: { en: short, ru: short },
      sources: FEATURE.properties.sources.map((source) => ({ ...source, title: HOSTILE })),
    };
    expect(parseDetails([detail]).size).toBe(1);
    const countries = [
      ['AM', '051'],
      ['GE', '268'],
    ] as const;
    const { outlines, frame } = buildBasemap(
      countries.map(([id, numeric]) => ({ ...atlasFileWith([]).countries[0], id, numeric }) as never),
    );
    const pages: [string, string][] = [];
    for await (const { file, html } of renderSite({
      atlas: atlasFileWith([venue]),
      details: [[detail]],
      outlines,
      frame,
      meta: { ...META, title: HOSTILE, attribution: HOSTILE },
      site: SITE.href,
      styles: [],
      opening: TEMPLATE,
    })) {
      if (file.endsWith('.html')) pages.push([file, html]);
    }
    expect(pages.map(([file]) => file)).toContain(`ru/venue/${VENUE.id}/index.html`);
    for (const [file, html] of pages) {
      const tags = [...html.matchAll(TAG)].map(([, name = '', attributes = '']) => ({ name, attributes }));
      // Every "<" is that of a tag that a page may have; none has a script to run.
      expect(html.replace('<!doctype html>', '').replaceAll(TAG, ''), file).not.toContain('<');
      expect(
        tags.filter(({ name }) => /^(img|iframe|style|object|embed)$/.test(name)),
        file,
      ).toEqual([]);
      expect(html, file).not.toMatch(/<script>/i);
      const scripts = tags.filter(({ name, attributes }) => name === 'script' && attributes !== '');
      expect(
        scripts.filter(({ attributes }) => attributes !== ' type="application/ld+json"'),
        file,
      ).toEqual([]);
      expect(
        tags.filter(({ attributes }) =>
          /\s(on\w+|style)\b|=javascript:/.test(attributes.replaceAll(/="(?!javascript:)[^"]*"/g, '')),
        ),
        file,
      ).toEqual([]);
    }
    const [, own = ''] = pages.find(([file]) => file === `en/venue/${VENUE.id}/index.html`) ?? [];
    expect(own).toContain('&lt;script>alert(1)&lt;/script>');
    expect(JSON.stringify(structuredDataOf(own))).toContain('<script>alert(1)</script>');
  }, 60_000);
});

describe('the opening page', () => {
  const head = {
    language: 'ru' as const,
    title: 'Атлас $1',
    description: 'Всё & "всё"',
    path: 'ru/',
    versions: new Map([['en', ''] as const, ['ru', 'ru/'] as const]),
    structured: null,
  };
  const around = { body: '<main>$& $1</main>', links: linksFrom('ru/'), site: SITE, folder: true };

  it('of a language has its words in the head, and links from its folder', () => {
    const html = openingDocument(TEMPLATE, head, around);
    expect(html).toContain('<html lang="ru" data-page="ru">');
    expect(html).toContain('<title>Атлас $1</title>');
    expect(html).toContain('content="Всё &amp; &quot;всё&quot;"');
    expect(html).toContain('property="og:url" content="https://example.org/atlas/ru/"');
    expect(html).toContain('href="../assets/first-1.css"');
    expect(html).toContain('<main>$& $1</main>');
    expect(html).toContain('rel="canonical" href="https://example.org/atlas/ru/"');
  });

  it('cannot be made of a page that has no place for it', () => {
    expect(() => openingDocument('<html></html>', head, around)).toThrow(TemplateError);
  });
});

describe('the sitemap', () => {
  const page = (name: string): Map<'en' | 'ru', string> =>
    new Map([
      ['en', `en/${name}/`],
      ['ru', `ru/${name}/`],
    ]);

  it('names each page with its other languages, in full', () => {
    const text = sitemapFiles([page('a&b')], SITE).get('sitemap.xml') ?? '';
    expect(text.match(/<loc>/g)).toHaveLength(2);
    expect(text).toContain('<loc>https://example.org/atlas/ru/a&amp;b/</loc>');
    expect(
      text.match(/hreflang="x-default" href="https:\/\/example.org\/atlas\/en\/a&amp;b\/"/g),
    ).toHaveLength(2);
  });

  it('is cut where it is longer than search engines take', () => {
    const files = sitemapFiles([page('a'), page('b')], SITE, 3);
    expect([...files.keys()]).toEqual(['sitemap.xml', 'sitemap-1.xml', 'sitemap-2.xml']);
    expect(files.get('sitemap.xml')).toContain('<loc>https://example.org/atlas/sitemap-2.xml</loc>');
    expect(files.get('sitemap-2.xml')?.match(/<loc>/g)).toHaveLength(1);
  });

  it('is named to robots where there is one', () => {
    expect(robotsText(SITE)).toContain('Sitemap: https://example.org/atlas/sitemap.xml');
    expect(robotsText(null)).not.toContain('Sitemap');
  });
});
