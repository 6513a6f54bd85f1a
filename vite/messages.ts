/**
 * Compiles the ICU messages of a language into plain functions at build time, so that no parser and no other
 * language is sent to the reader. A key that a language lacks falls back to English. Keys of what is fetched later
 * (card, dialogs, further panels) are a module of their own; those of prerendered pages are one for the build alone.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import MessageFormat from '@messageformat/core';
import compileModule from '@messageformat/core/compile-module.js';
import type { Plugin } from 'vite';
import { pluralsOf } from './plurals';
import { pseudo } from './pseudo';

const PREFIX = 'virtual:messages/';
const MORE_KEYS = /^(more|card|support|help|star|welcome|gone|print|embed|fault|legal)\./;
/** Words of prerendered pages (src/pages). */
const BUILD_KEYS = /^page\./;
/** The modules of a language, by what their name ends in. */
const MODULES = { '/more': MORE_KEYS, '/pages': BUILD_KEYS } as const;
const DIRECTORY = 'src/i18n';

interface Options {
  /** English reads as the pseudo-locale (vite/pseudo.ts). */
  pseudo: boolean;
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
      const name = id.slice(PREFIX.length + 1);
      const [ending, keys] = Object.entries(MODULES).find(([end]) => name.endsWith(end)) ?? ['', null];
      const language = name.slice(0, name.length - ending.length);
      const isHere = (key: string): boolean =>
        keys?.test(key) ?? !Object.values(MODULES).some((others) => others.test(key));
      const read = (tag: string): Record<string, string> => {
        const file = join(root, DIRECTORY, 'messages', `${tag}.json`);
        this.addWatchFile(file);
        return JSON.parse(readFileSync(file, 'utf8'));
      };
      const texts = Object.entries({ ...read('en'), ...read(language) })
        .filter(([key]) => isHere(key))
        .map(([key, text]) => [key, options.pseudo && language === 'en' ? pseudo(text) : text] as const);
      // What falls back to English may have plural forms that the language has not.
      const compiled = compileMessages(language, Object.fromEntries(texts), { strict: false });
      if (keys) return compiled;
      const forms = join(root, DIRECTORY, 'forms', `${language}.ts`);
      return [
        compiled,
        `export const more = () => import('${PREFIX}${language}/more');`,
        existsSync(forms)
          ? `export { default as forms } from ${JSON.stringify(forms)};`
          : 'export const forms = null;',
      ].join('\n');
    },
  };
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
