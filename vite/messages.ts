/**
 * Compiles the ICU messages of a language into plain functions at build time, so that no parser and no other
 * language is sent to the reader. A key that a language lacks falls back to English. Keys of what is fetched later
 * (card, dialogs, further panels) are a module of their own.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import MessageFormat from '@messageformat/core';
import compileModule from '@messageformat/core/compile-module.js';
import type { Plugin } from 'vite';

const PREFIX = 'virtual:messages/';
const MORE = '/more';
const MORE_KEYS = /^(more|card|support|help|star|welcome|gone|print)\./;
const DIRECTORY = 'src/i18n/messages';

export function messages(): Plugin {
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
      const more = name.endsWith(MORE);
      const language = more ? name.slice(0, -MORE.length) : name;
      const read = (tag: string): Record<string, string> => {
        const file = join(root, DIRECTORY, `${tag}.json`);
        this.addWatchFile(file);
        return JSON.parse(readFileSync(file, 'utf8'));
      };
      const texts = Object.entries({ ...read('en'), ...read(language) });
      return compileMessages(
        language,
        Object.fromEntries(texts.filter(([key]) => MORE_KEYS.test(key) === more)),
      );
    },
  };
}

/** Source of an ES module whose default export maps each key to a function of the message's values. */
export function compileMessages(language: string, texts: Record<string, string>): string {
  const formatter = new MessageFormat(language, { returnType: 'string' });
  return compileModule(formatter, texts);
}
