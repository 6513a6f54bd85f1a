/** `npm run test:browser`: finds or installs a browser, builds the site, serves it, runs the journeys against it. */
import { build, preview } from 'vite';
import { ensureBrowser } from './browser';
import { run } from './run';

const browser = ensureBrowser();
console.log(`Browser: ${browser}`);
await build({ logLevel: 'warn', configLoader: 'runner' });
const server = await preview({
  configLoader: 'runner',
  preview: { port: 0, host: '127.0.0.1' },
  logLevel: 'warn',
});
const address = server.resolvedUrls?.local[0];
if (!address) throw new Error('the preview server gave no address');

const code = await run('npx', ['playwright', 'test', ...process.argv.slice(2)], {
  ATLAS_BROWSER: browser,
  ATLAS_URL: address,
});
await server.close();
process.exit(code);
