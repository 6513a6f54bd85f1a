/**
 * Builds the service worker: bundles `src/serviceWorker.ts` and gives it the list of files that the atlas needs without
 * a network. Left out are published data and pages that are read on their own: a network brings them.
 */
import type { Plugin } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';

export function offline(): Plugin[] {
  return VitePWA({
    strategies: 'injectManifest',
    srcDir: 'src',
    filename: 'serviceWorker.ts',
    // The page registers it itself, when its map rests (src/ui/keeping.svelte.ts).
    injectRegister: null,
    // A file of its own: public/manifest.webmanifest.
    manifest: false,
    // Last of all, when the page has got what other plugins write into it.
    integration: {
      closeBundleOrder: 'post',
      configureCustomSWViteBuild: (config) => void (config.logLevel = 'warn'),
    },
    injectManifest: {
      rollupFormat: 'iife',
      globPatterns: ['index.html', 'favicon.svg', 'assets/*.{js,mjs,css,json,woff2}'],
      // Only in the page of somebody else.
      globIgnores: ['assets/embed*', 'assets/facts-*.json'],
      // A name with a hash in it says which version it is; asked for anew it may come from the browser's cache.
      dontCacheBustURLsMatching: /^assets\//,
    },
  });
}
