/**
 * Vite plugins: how the atlas looks when it is passed on. One writes the picture for cards and, where the site's address
 * is known (`ATLAS_SITE`), the pages and answers of oEmbed; the other names them in the head of a page.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import MessageFormat from '@messageformat/core';
import type { HtmlTagDescriptor, Plugin, ResolvedConfig } from 'vite';
import { LANGUAGES, type Language } from '../src/domain/gazetteer';
import type { AtlasFile } from '../src/domain/dataset';
import { KINDS } from '../src/domain/vocabulary';
import { atlasFilesOf } from './atlas';
import type { AtlasFiles } from './atlasFiles';
import { drawCard, type CardWords } from './cardPicture';
import {
  CARD_FILE,
  cardMeta,
  embeddables,
  embedPageHtml,
  oembedAnswer,
  providerList,
  type Words,
} from './oembed';
import { pluralsOf } from './plurals';
import { siteUrl } from './site';

const MESSAGES = 'src/i18n/messages';

export const share = (): Plugin[] => [shareFiles(), shareHead()];

function shareFiles(): Plugin {
  let config: ResolvedConfig;
  const site = siteUrl();

  return {
    name: 'atlas-share-files',
    apply: 'build',

    configResolved(resolved) {
      config = resolved;
    },

    async generateBundle() {
      const wordsOf = await readMessages(config.root);
      const emit = (fileName: string, source: string | Uint8Array): void => {
        this.emitFile({ type: 'asset', fileName, source });
      };
      emit(CARD_FILE, await drawCardOf(await atlasFilesOf(config.plugins), wordsOf.get('en') ?? {}));
      if (!site) {
        config.logger.info('ATLAS_SITE is not set: no oEmbed files, and cards without a picture');
        return;
      }
      const provider = wordsOf.get('en')?.['app.title'] ?? '';
      const all = embeddables(wordsOf);
      for (const each of all) {
        emit(each.answer, oembedAnswer(each, site, provider));
        emit(`${each.page}index.html`, embedPageHtml(each, site));
      }
      emit('oembed/providers.json', providerList(all, site, provider));
    },
  };
}

/** For every page that is a door to the whole atlas. */
export function shareHead(): Plugin {
  let root = '';
  return {
    name: 'atlas-share-head',
    apply: 'build',

    configResolved(config) {
      root = config.root;
    },

    async transformIndexHtml() {
      return headOf((await readMessages(root)).get('en') ?? {}, siteUrl());
    },
  };
}

function headOf(words: Words, site: URL | null): HtmlTagDescriptor[] {
  const title = words['app.title'] ?? '';
  const description = words['app.description'] ?? '';
  const whole = embeddables(new Map([['en', words]]))[0];
  const cards = cardMeta({ title, description, path: '' }, site).map(
    ({ key, name, content }): HtmlTagDescriptor => ({
      tag: 'meta',
      attrs: { [key]: name, content },
      // Behind what says how the page is written.
      injectTo: 'head',
    }),
  );
  if (!site || !whole) return cards;
  const href = new URL(whole.answer, site).href;
  return [
    ...cards,
    {
      tag: 'link',
      attrs: { rel: 'alternate', type: 'application/json+oembed', href, title },
      injectTo: 'head',
    },
  ];
}

async function readMessages(root: string): Promise<Map<Language, Words>> {
  const read = async (language: Language): Promise<[Language, Words]> => [
    language,
    JSON.parse(await readFile(join(root, MESSAGES, `${language}.json`), 'utf8')) as Words,
  ];
  return new Map(await Promise.all(LANGUAGES.map(read)));
}

function drawCardOf(files: AtlasFiles, words: Words): Promise<Uint8Array> {
  const atlas = JSON.parse(files.atlas.text) as AtlasFile;
  const tagline = new MessageFormat(pluralsOf('en')).compile(words['app.tagline'] ?? '');
  const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' }).format(new Date(atlas.dataDate));
  const card: CardWords = {
    title: words['app.title'] ?? '',
    tagline: tagline({ n: atlas.venues.id?.length ?? 0, countries: atlas.countries.length }),
    kinds: KINDS.map((kind) => words[`kind.${kind}`] ?? kind),
    notes: [`Data as of ${day}, ${files.meta.licence.name}`, words['map.disclaimer-brief'] ?? ''],
  };
  return drawCard({ atlas, basemap: JSON.parse(files.basemap.text), frame: files.frame, words: card });
}
