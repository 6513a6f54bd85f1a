import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';
import { apart } from './vite/apart';
import { atlas } from './vite/atlas';
import { firstSightChunks } from './vite/chunks';
import { compress } from './vite/compress';
import { embedPage } from './vite/embedPage';
import { headers } from './vite/headers';
import { hostScript } from './vite/hostScript';
import { icons } from './vite/icons';
import { licences } from './vite/licences';
import { messages } from './vite/messages';
import { narrow } from './vite/narrow';
import { notFound } from './vite/notFound';
import { offline } from './vite/offline';
import { pages } from './vite/pages';
import { share, shareHead } from './vite/share';
import { tokens } from './vite/tokens';

const folder = process.env['ATLAS_DATA'] ?? 'data';
const pseudo = process.env['ATLAS_PSEUDO'] === '1';
const pluginsOf = (page: 'site' | 'embed') => [
  apart(page === 'site' ? ['d3-contour'] : ['d3-contour', 'd3-geo']),
  svelte(),
  icons(),
  tokens(),
  messages({ pseudo, page }),
  narrow(),
  atlas({ folder, page }),
];

export default defineConfig({
  // Relative addresses: the built site works under any path.
  base: './',
  plugins: [
    ...pluginsOf('site'),
    hostScript(),
    share(),
    embedPage(() => [...pluginsOf('embed'), shareHead()]),
    licences(),
    pages({ pseudo }),
    headers({ folder, frameAncestors: process.env['ATLAS_FRAME_ANCESTORS'] ?? '*' }),
    notFound(),
    offline(),
    compress(),
  ],
  build: {
    target: 'es2022',
    // MapLibre is one large lazy chunk.
    chunkSizeWarningLimit: 1200,
    rolldownOptions: {
      checks: { pluginTimings: false },
      output: { codeSplitting: firstSightChunks(import.meta.dirname) },
    },
  },
  // A packed site that is looked into is no reason to reload.
  server: { watch: { ignored: ['**/release/**'] } },
  preview: { port: 4173 },
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/browser/**'],
    environment: 'node',
  },
});
