/** Vite plugin: the preview answers an address that has no page as the hosts of docs/DEPLOY.md do, with 404.html. */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Plugin } from 'vite';

export function notFound(): Plugin {
  return {
    name: 'atlas-not-found',
    config: () => ({ appType: 'mpa' }),
    configurePreviewServer({ config, middlewares }) {
      const folder = resolve(config.root, config.build.outDir);
      // Behind the files of the site, which have been looked for by then; before a page is sent.
      return () => {
        middlewares.use(({ url = '/' }, response, next) => {
          const { pathname } = new URL(url, 'http://preview');
          if (/\.html$/.test(pathname) && existsSync(join(folder, pathname))) return next();
          if (existsSync(join(folder, pathname, 'index.html'))) {
            response.writeHead(301, { location: `${pathname}/` });
            return response.end();
          }
          response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' });
          response.end(readFileSync(join(folder, '404.html')));
        });
      };
    },
  };
}
