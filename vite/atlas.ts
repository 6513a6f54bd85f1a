import type { Plugin } from 'vite';
export function atlas(_options: { folder: string }): Plugin {
  return { name: 'atlas' };
}
