/** Serves the palette as CSS custom properties: `import 'virtual:tokens.css'`. */
import type { Plugin } from 'vite';
import { paletteCss } from '../src/theme/palette';

export function tokens(): Plugin {
  const id = 'virtual:tokens.css';
  return {
    name: 'atlas-tokens',
    resolveId: (wanted) => (wanted === id ? `\0${id}` : undefined),
    load: (wanted) => (wanted === `\0${id}` ? paletteCss() : undefined),
  };
}
