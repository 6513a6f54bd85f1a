/**
 * Vite plugin: large scripts name the few characters beyond Latin-1 that they have by escapes. A script with a single
 * such character is held, and read, at two bytes for each character it has.
 */
import type { Plugin } from 'vite';

/** Characters; smaller scripts are words for the most part, and gain nothing. */
const LARGE = 256 * 1024;

export function narrow(): Plugin {
  return {
    name: 'atlas:narrow',
    apply: 'build',
    enforce: 'post',
    generateBundle(_, bundle) {
      for (const file of Object.values(bundle)) {
        if (!/\.m?js$/.test(file.fileName)) continue;
        if (file.type === 'chunk') file.code = narrowed(file.code);
        else {
          const { source } = file;
          file.source = narrowed(typeof source === 'string' ? source : new TextDecoder().decode(source));
        }
      }
    },
  };
}

/** Such characters stand in strings, templates and regular expressions only, which all know the escape. */
export function narrowed(code: string): string {
  if (code.length < LARGE) return code;
  // By units of UTF-16: a pair of escapes is read as the pair it names.
  return code.replace(/[\u0100-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
