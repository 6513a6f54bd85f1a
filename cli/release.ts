/** `npm run release`: builds the site and packs it, with checksums and the notes of the release, into `release/`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { releaseNotes } from './releaseNotes';
import { packSite } from './siteArchive';

const OUT = resolve('release');

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
const notes = releaseNotes(readFileSync('CHANGELOG.md', 'utf8'), version);
await build({ logLevel: 'warn', configLoader: 'runner' });
const { file, sha256, files } = packSite(process.cwd(), OUT);
writeFileSync(join(OUT, 'NOTES.md'), notes);
console.log(`${files.length} files in ${file}\nSHA-256 ${sha256}`);
