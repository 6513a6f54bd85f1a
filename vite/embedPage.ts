/**
 * Vite plugin: builds `embed.html`, the page that other pages embed, after the site and into the same folder. It is a
 * build of its own, so that it shares no file with the site: a small frame fetches only what it shows, and what the site
 * gains makes no frame heavier.
 */
import { build, type Plugin, type PluginOption, type ResolvedConfig } from 'vite';
import { embedChunks } from './embedChunks';

/** `plugins` are those of the embedded page, made anew for every build. */
export function embedPage(plugins: () => PluginOption[]): Plugin {
  let site: ResolvedConfig;
  return {
    name: 'atlas-embed-page',
    apply: 'build',
    configResolved(config) {
      site = config;
    },
    writeBundle: {
      sequential: true,
      order: 'post',
      async handler() {
        await build({
          configFile: false,
          root: site.root,
          base: site.base,
          mode: site.mode,
          ...(site.logLevel && { logLevel: site.logLevel }),
          plugins: plugins(),
          build: {
            outDir: site.build.outDir,
            emptyOutDir: false,
            copyPublicDir: false,
            target: site.build.target,
            // Every browser that runs the page knows how to preload a module.
            modulePreload: { polyfill: false },
            chunkSizeWarningLimit: site.build.chunkSizeWarningLimit,
            rolldownOptions: {
              input: 'embed.html',
              checks: { pluginTimings: false },
              output: {
                codeSplitting: embedChunks(site.root),
                // Told from the site's own by their names.
                entryFileNames: 'assets/embed-[name]-[hash].js',
                chunkFileNames: 'assets/embed-[name]-[hash].js',
                // Data have the names that the site gives them: they are the same files.
                assetFileNames: ({ names }) =>
                  `assets/${names.some((name) => name.endsWith('.css')) ? 'embed-' : ''}[name]-[hash][extname]`,
              },
            },
          },
        });
      },
    },
  };
}
