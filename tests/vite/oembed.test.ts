import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { MORE_PANELS } from '../../src/charts/panelState';
import { LANGUAGES, type Language } from '../../src/domain/gazetteer';
import { parseView } from '../../src/state/view';
import {
  cardMeta,
  embeddables,
  embedPageHtml,
  oembedAnswer,
  PARTS,
  providerList,
  type Words,
} from '../../vite/oembed';

const SITE = new URL('https://atlas.example/a/');
const wordsOf = new Map<Language, Words>(
  LANGUAGES.map((language) => [
    language,
    JSON.parse(readFileSync(`src/i18n/messages/${language}.json`, 'utf8')) as Words,
  ]),
);
const ALL = embeddables(wordsOf);
const answers = ALL.map(
  (each) => JSON.parse(oembedAnswer(each, SITE, 'The Atlas')) as Record<string, unknown>,
);

describe('what can be embedded', () => {
  it('is every part, in the language of the reader and in each language', () => {
    expect(ALL).toHaveLength(PARTS.length * (LANGUAGES.length + 1));
    for (const panel of ['density', 'format', 'lifespan', ...MORE_PANELS]) {
      expect(PARTS.map(({ embed }) => embed)).toContain(`panel:${panel}`);
    }
    expect(new Set(ALL.map(({ page }) => page)).size).toBe(ALL.length);
    expect(new Set(ALL.map(({ answer }) => answer)).size).toBe(ALL.length);
  });

  it('has a title of its own in its language', () => {
    for (const language of LANGUAGES) {
      const titles = ALL.filter((each) => each.language === language).map(({ title }) => title);
      expect(new Set(titles).size).toBe(PARTS.length);
      expect(titles.every((title) => title.includes(wordsOf.get(language)?.['app.title'] ?? '?'))).toBe(true);
    }
  });

  it('has a frame whose address the atlas reads', () => {
    for (const { frame, part, language } of ALL) {
      const view = parseView(new URL(frame, SITE).search);
      expect([view.embed, view.lang]).toEqual([part.embed, language]);
    }
  });
});

describe('an answer of oEmbed 1.0', () => {
  it('is rich, with what the type asks for, and a thumbnail with its size', () => {
    for (const answer of answers) {
      expect(answer).toMatchObject({ type: 'rich', version: '1.0', provider_url: SITE.href });
      expect([answer['width'], answer['height'], answer['cache_age']].every(Number.isInteger)).toBe(true);
      expect(answer['thumbnail_url']).toBe('https://atlas.example/a/card.png');
      expect([answer['thumbnail_width'], answer['thumbnail_height']]).toEqual([1200, 630]);
    }
  });

  it('is shown by one empty frame, as WordPress asks of it', () => {
    for (const answer of answers) {
      expect(String(answer['html'])).toMatch(
        /^<iframe src="https:\/\/atlas\.example\/a\/embed\.html\?[^"<>]+" title="[^"<>]+" [^<>]+><\/iframe>$/,
      );
      expect(String(answer['html'])).toContain(`width="${answer['width']}" height="${answer['height']}"`);
    }
  });

  it('escapes what would end an attribute', () => {
    const [whole] = ALL;
    if (!whole) throw new Error('nothing to embed');
    const quoted = { ...whole, title: '"><script>' };
    expect(oembedAnswer(quoted, SITE, 'P')).toContain('title=\\"&quot;&gt;&lt;script&gt;\\"');
    expect(embedPageHtml(quoted, SITE)).not.toContain('<script');
  });
});

describe('the page of a part', () => {
  it('names its own answer and goes on to its own frame', () => {
    for (const each of ALL) {
      const html = embedPageHtml(each, SITE);
      const frame = new URL(each.frame, SITE).href.replace('&', '&amp;');
      expect(html).toContain(`type="application/json+oembed" href="${new URL(each.answer, SITE).href}"`);
      expect(html).toContain(`content="0; url=${frame}"`);
      expect(html).toContain(`<a href="${frame}">`);
    }
  });
});

describe('the list of answers', () => {
  const [provider] = JSON.parse(providerList(ALL, SITE, 'The Atlas')) as {
    endpoints: { schemes: string[]; url: string }[];
  }[];

  it('can be read by Drupal, which takes a pattern for lower case and knows no mark but * in it', () => {
    const matches = (scheme: string, url: string): boolean =>
      new RegExp(`^${scheme.toLowerCase().replaceAll('.', '\\.').replaceAll('*', '.*')}$`).test(url);
    for (const { page, answer } of ALL) {
      const address = new URL(page, SITE).href;
      const found = provider?.endpoints.filter(({ schemes }) => schemes.some((s) => matches(s, address)));
      expect(found?.map(({ url }) => url)).toEqual([new URL(answer, SITE).href]);
    }
  });
});

describe('the card of a page', () => {
  const card = { title: 'T', description: 'D', path: 'embed/map/' };
  const named = (site: URL | null): Record<string, string> =>
    Object.fromEntries(cardMeta(card, site).map(({ name, content }) => [name, content]));

  it('has the picture and the address in full', () => {
    expect(named(SITE)).toMatchObject({
      'og:title': 'T',
      'og:description': 'D',
      'og:url': 'https://atlas.example/a/embed/map/',
      'og:image': 'https://atlas.example/a/card.png',
      'twitter:card': 'summary_large_image',
    });
  });

  it('leaves out what needs the address of the site where nobody has said it', () => {
    expect(Object.keys(named(null))).toEqual(['og:type', 'og:title', 'og:description', 'twitter:card']);
  });
});
