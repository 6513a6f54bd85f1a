/**
 * What can be embedded, for sites that ask by oEmbed 1.0: a page of its own for each part of the atlas, in the reader's
 * language and in each of the six, with the answer to "how do I show this?" beside it as a file. Both name the site in
 * full.
 */
import type { Language } from '../src/domain/gazetteer';
import { escapeXml } from '../src/picture/frame';
import { CARD_SIZE } from './cardPicture';

export const CARD_FILE = 'card.png';
/** For how long an answer holds, in seconds. */
const CACHE_AGE = 86_400;

/** A part of the atlas, the message that names it, and the room that it needs in px. */
interface Part {
  embed: string;
  heading: string | null;
  width: number;
  height: number;
}

const PANEL = { width: 720, height: 560 };

export const PARTS: readonly Part[] = [
  { embed: 'all', heading: null, width: 1000, height: 760 },
  { embed: 'map', heading: 'app.map-heading', width: 800, height: 560 },
  { embed: 'list', heading: 'list.heading', width: 480, height: 640 },
  { embed: 'panel:density', heading: 'panel.density-title', ...PANEL },
  { embed: 'panel:format', heading: 'panel.format-title', ...PANEL },
  { embed: 'panel:lifespan', heading: 'panel.life-title', ...PANEL },
  { embed: 'panel:findings', heading: 'more.find-title', ...PANEL },
  { embed: 'panel:trend', heading: 'more.trend-title', ...PANEL },
  { embed: 'panel:coverage', heading: 'more.cov-title', ...PANEL },
];

/** Messages of the interface, as they are written. */
export type Words = Readonly<Record<string, string>>;

/** A part in a language; `null`: in that of the reader. */
export interface Embeddable {
  part: Part;
  language: Language | null;
  title: string;
  /** Of the page and of the answer, in the site. */
  page: string;
  answer: string;
  /** Of the frame itself. */
  frame: string;
}

export function embeddables(wordsOf: ReadonlyMap<Language, Words>): Embeddable[] {
  const english = wordsOf.get('en') ?? {};
  return PARTS.flatMap((part) =>
    [null, ...wordsOf.keys()].map((language): Embeddable => {
      const words = { ...english, ...(language && wordsOf.get(language)) };
      const title = [part.heading && words[part.heading], words['app.title']].filter(Boolean).join(' – ');
      const name = part.embed.replace(':', '-');
      return {
        part,
        language,
        title,
        page: `embed/${language ? `${language}/` : ''}${name}/`,
        answer: `oembed/${name}${language ? `.${language}` : ''}.json`,
        frame: `embed.html?embed=${part.embed}${language ? `&lang=${language}` : ''}`,
      };
    }),
  );
}

/** The file by which a site learns how to show a part: oEmbed 1.0, type rich. */
export function oembedAnswer({ part, title, frame }: Embeddable, site: URL, provider: string): string {
  const { width, height } = part;
  const src = new URL(frame, site).href;
  // Nothing inside the frame: what WordPress lets through of an answer is an empty one.
  const html =
    `<iframe src="${escapeXml(src)}" title="${escapeXml(title)}" width="${width}" height="${height}" ` +
    'frameborder="0" loading="lazy" referrerpolicy="strict-origin-when-cross-origin" ' +
    'allow="fullscreen; clipboard-write; web-share"></iframe>';
  const answer = {
    type: 'rich',
    version: '1.0',
    title,
    provider_name: provider,
    provider_url: site.href,
    cache_age: CACHE_AGE,
    thumbnail_url: new URL(CARD_FILE, site).href,
    thumbnail_width: CARD_SIZE.width,
    thumbnail_height: CARD_SIZE.height,
    html,
    width,
    height,
  };
  return `${JSON.stringify(answer, null, 1)}\n`;
}

/**
 * The page whose address people pass on: it names its answer, and goes on to the frame. Addresses without a question
 * mark, since the patterns by which Drupal tells a provider's addresses cannot hold one.
 */
export function embedPageHtml(embeddable: Embeddable, site: URL): string {
  const { title, language, page, answer, frame } = embeddable;
  const address = (path: string): string => escapeXml(new URL(path, site).href);
  return (
    `<!doctype html>\n<html lang="${language ?? 'en'}">\n<head>\n<meta charset="utf-8">\n` +
    `<title>${escapeXml(title)}</title>\n` +
    `<meta http-equiv="refresh" content="0; url=${address(frame)}">\n` +
    '<meta name="robots" content="noindex">\n' +
    `<link rel="alternate" type="application/json+oembed" href="${address(answer)}" title="${escapeXml(title)}">\n` +
    [...cardMeta({ title, path: page }, site)]
      .map(({ key, name, content }) => `<meta ${key}="${name}" content="${escapeXml(content)}">\n`)
      .join('') +
    `</head>\n<body><p><a href="${address(frame)}">${escapeXml(title)}</a></p></body>\n</html>\n`
  );
}

/** The list of this site's answers in the form of oembed.com's list of providers. */
export function providerList(all: readonly Embeddable[], site: URL, provider: string): string {
  const endpoints = all.map(({ page, answer }) => ({
    schemes: [new URL(page, site).href],
    url: new URL(answer, site).href,
    formats: ['json'],
    discovery: true,
  }));
  return `${JSON.stringify([{ provider_name: provider, provider_url: site.href, endpoints }], null, 1)}\n`;
}

interface CardTag {
  key: 'property' | 'name';
  name: string;
  content: string;
}

interface Card {
  title: string;
  description?: string;
  /** Of the page, in the site. */
  path: string;
}

/** Open Graph and Twitter cards of a page. Without the site's address they have neither address nor picture. */
export function cardMeta({ title, description, path }: Card, site: URL | null): CardTag[] {
  const property = (name: string, content: string): CardTag => ({ key: 'property', name, content });
  const picture = site && new URL(CARD_FILE, site).href;
  return [
    property('og:type', 'website'),
    property('og:title', title),
    ...(description ? [property('og:description', description)] : []),
    ...(site ? [property('og:url', new URL(path, site).href)] : []),
    ...(picture
      ? [
          property('og:image', picture),
          property('og:image:type', 'image/png'),
          property('og:image:width', String(CARD_SIZE.width)),
          property('og:image:height', String(CARD_SIZE.height)),
          property('og:image:alt', title),
        ]
      : []),
    { key: 'name', name: 'twitter:card', content: picture ? 'summary_large_image' : 'summary' },
  ];
}
