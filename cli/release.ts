/** `npm run release`: builds the site and packs it, with checksums, into `release/`. */
import { resolve } from 'node:path';
import { build } from 'vite';
import { packSite } from './siteArchive';

await build({ logLevel: 'warn', configLoader: 'runner' });
const { file, sha256, files } = packSite(process.cwd(), resolve('release'));
console.log(`${files.length} files in ${file}\nSHA-256 ${sha256}`);
