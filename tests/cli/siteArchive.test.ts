/** The release archive, packed from a small site: what is in it, its checksums, and that it is the same every time. */
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CHECKSUMS_FILE, entriesOf, packSite, type SiteArchive } from '../../cli/siteArchive';

const { name, version } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  name: string;
  version: string;
};
const sha256 = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex');

/** What `sha256sum --check` finds: files named in the list whose content is not that of their checksum. */
function check(folder: string): { named: string[]; failed: string[] } {
  const lines = readFileSync(join(folder, CHECKSUMS_FILE), 'utf8').split('\n').filter(Boolean);
  const listed = lines.map((line) => /^([0-9a-f]{64}) {2}(.+)$/.exec(line) ?? []);
  return {
    named: listed.map(([, , file = '']) => file),
    failed: listed.flatMap(([, hash, file = '']) =>
      existsSync(join(folder, file)) && sha256(join(folder, file)) === hash ? [] : [file],
    ),
  };
}

describe('packSite', { timeout: 120_000 }, () => {
  const base = mkdtempSync(join(tmpdir(), 'atlas-pack-test-'));
  const root = join(base, 'project');
  const out = join(base, 'release');
  const unpacked = join(base, 'package');
  let archive: SiteArchive;

  beforeAll(() => {
    mkdirSync(join(root, 'dist', 'data', 'cards'), { recursive: true });
    for (const file of ['package.json', 'package-lock.json', 'LICENSE', 'LICENSE-DATA']) {
      cpSync(file, join(root, file));
    }
    writeFileSync(join(root, 'dist', 'index.html'), '<!doctype html><title>Атлас</title>');
    writeFileSync(join(root, 'dist', 'data', 'cards', 'kz-one.json'), '{}');
    writeFileSync(join(root, 'dist', '_headers'), '/*');
    writeFileSync(
      join(root, 'dist', 'licences.json'),
      JSON.stringify([{ name: 'svelte', version: '5.0.0', licence: 'MIT', text: 'Permission is granted' }]),
    );
    mkdirSync(out);
    writeFileSync(join(out, 'old.tgz'), 'of the version before');
    archive = packSite(root, out);
    spawnSync('tar', ['-xzf', archive.file, '-C', base]);
  }, 120_000);
  afterAll(() => rmSync(base, { recursive: true }));

  it('makes one archive named after the version, with its checksum beside it', () => {
    const file = `${name}-site-${version}.tgz`;
    expect(readdirSync(out).sort()).toEqual([CHECKSUMS_FILE, file]);
    expect(check(out)).toEqual({ named: [file], failed: [] });
    expect(archive.sha256).toBe(sha256(archive.file));
  });

  it('holds the whole site, its licences, a bill of materials and a checksum of every file', () => {
    const files = [
      'LICENSE',
      'LICENSE-DATA',
      'README.md',
      CHECKSUMS_FILE,
      'THIRD-PARTY-LICENCES.txt',
      'dist/_headers',
      'dist/data/cards/kz-one.json',
      'dist/index.html',
      'dist/licences.json',
      'package.json',
      'sbom.json',
    ];
    expect(entriesOf(archive.file)).toEqual(files);
    expect(archive.files).toEqual(files);
    expect(check(unpacked)).toEqual({
      named: files.filter((file) => file !== CHECKSUMS_FILE),
      failed: [],
    });
  });

  it('finds a file that was changed after it was packed', () => {
    const file = join(unpacked, 'dist', 'index.html');
    const before = readFileSync(file);
    writeFileSync(file, 'changed');
    expect(check(unpacked).failed).toEqual(['dist/index.html']);
    writeFileSync(file, before);
  });

  it('says what it is, under which licences, and how to serve it', () => {
    const read = (file: string): string => readFileSync(join(unpacked, file), 'utf8');
    expect(JSON.parse(read('package.json'))).toMatchObject({
      name: `${name}-site`,
      version,
      license: '(MIT AND CC-BY-4.0)',
    });
    expect(read('README.md')).toContain('Serve the folder `dist/`');
    expect(read('THIRD-PARTY-LICENCES.txt')).toContain('svelte 5.0.0 (MIT)');
    expect(JSON.parse(read('sbom.json'))).toMatchObject({
      bomFormat: 'CycloneDX',
      metadata: { component: { name, version } },
    });
  });

  it('is the same to the byte when the same site is packed again later', () => {
    const later = new Date('2031-05-06T07:08:09Z');
    utimesSync(join(root, 'dist', 'index.html'), later, later);
    const again = packSite(root, join(base, 'again'));
    expect(again.sha256).toBe(archive.sha256);
  });

  it('refuses where nothing is built, and leaves what was packed before', () => {
    rmSync(join(root, 'dist'), { recursive: true });
    expect(() => packSite(root, out)).toThrow(/no built site: run npm run build first/);
    expect(check(out).failed).toEqual([]);
  });
});
