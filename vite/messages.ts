/**
 * Compiles the ICU messages of a language into plain functions at build time, so that no parser and no other
 * language is sent to the reader. A key that a language lacks falls back to English. Keys of what is fetched later
 * (map, card, dialogs, further panels) are a module of their own; those of prerendered pages are one for the build alone.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import MessageFormat from '@messageformat/core';
import compileModule from '@messageformat/core/compile-module.js';
import type { Plugin } from 'vite';
import { EMBED_PARTS, partsWith } from './embedWords';
import { pluralsOf } from './plurals';
import { pseudo } from './pseudo';

const PREFIX = 'virtual:messages/';
const FIRST = 'first';
const MORE = 'more';
const MORE_KEYS =
  /^(more|card|support|help|star|welcome|gone|print|embed|fault|legal)\.(?!button$)|^map\.(?!borders-schematic|disclaimer|kilometres|locate-refused)/;
/** Words of prerendered pages (src/pages). */
const PAGES = 'pages';
const PAGE_KEYS = /^page\./;
const DIRECTORY = 'src/i18n';

interface Options {
  /** English reads as the pseudo-locale (vite/pseudo.ts). */
  pseudo: boolean;
  /** The page that is built: the site's, or the one that other pages embed. */
  page?: 'site' | 'embed';
}

export function messages(options: Options = { pseudo: false }): Plugin {
  let root = '';
  return {
    name: 'atlas-messages',
    configResolved(config) {
      root = config.root;
    },
    resolveId: (id) => (id.startsWith(PREFIX) ? `\0${id}` : undefined),
    load(id) {
      if (!id.startsWith(`\0${PREFIX}`)) return;
      const [language = '', part = FIRST] = id.slice(PREFIX.length + 1).split('/');
      const read = (tag: string): Record<string, string> => {
        const file = join(root, DIRECTORY, 'messages', `${tag}.json`);
        this.addWatchFile(file);
        return JSON.parse(readFileSync(file, 'utf8'));
      };
      const texts = Object.entries({ ...read('en'), ...read(language) })
        .filter(([key]) => (options.page === 'embed' ? isEmbedded(key, part) : isPart(key, part)))
        .map(([key, text]) => [key, options.pseudo && language === 'en' ? pseudo(text) : text] as const);
      // What falls back to English may have plural forms that the language has not.
      const compiled = compileMessages(language, Object.fromEntries(texts), { strict: false });
      if (part !== FIRST) return compiled;
      const forms = join(root, DIRECTORY, 'forms', `${language}.ts`);
      return [
        compiled,
        options.page === 'embed' ? wantedParts(language) : wantedPart(language, MORE),
        existsSync(forms)
          ? `export { default as forms } from ${JSON.stringify(forms)};`
          : 'export const forms = null;',
      ].join('\n');
    },
  };
}

const isPart = (key: string, part: string): boolean =>
  PAGE_KEYS.test(key) ? part === PAGES : part !== PAGES && MORE_KEYS.test(key) === (part === MORE);

const isEmbedded = (key: string, part: string): boolean =>
  partsWith(key).some((name) => name === (part === FIRST ? 'shared' : part));

const importOf = (language: string, part: string): string => `() => import('${PREFIX}${language}/${part}')`;

const wantedPart = (language: string, part: string): string =>
  `export const more = ${importOf(language, part)};`;

/** The parts that the frame wants (src/i18n/wanted.ts), as one. */
function wantedParts(language: string): string {
  const parts = EMBED_PARTS.map((part) => `${part}: ${importOf(language, part)}`);
  return [
    `import { wanted } from '/src/i18n/wanted.ts';`,
    `const parts = { ${parts.join(', ')} };`,
    'const modules = () => Promise.all([...wanted].map((part) => parts[part]()));',
    'export const more = async () => ({',
    '  default: Object.assign({}, ...(await modules()).map((module) => module.default)),',
    '});',
  ].join('\n');
}

/**
 * Source of an ES module whose default export maps each key to a function of the message's values. `strict`: a plural
 * form that the language does not have is an error.
 */
export function compileMessages(
  language: string,
  texts: Record<string, string>,
  { strict = true } = {},
): string {
  const formatter = new MessageFormat(pluralsOf(language), {
    returnType: 'string',
    strictPluralKeys: strict,
  });
  return compileModule(formatter, texts);
}
