/**
 * The built site as a package that `npm pack` makes: site, licences, bill of materials and the checksum of every file
 * in it; beside the archive its own checksum. It holds nothing that differs from run to run.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import type { Licence } from '../vite/licences';
import { buildBom, readShipped, type Bom } from './bom';

export const CHECKSUMS_FILE = 'SHA256SUMS';
const COPIED = ['LICENSE', 'LICENSE-DATA'];

interface Project {
  name: string;
  version: string;
  description: string;
}

export interface SiteArchive {
  file: string;
  sha256: string;
  /** Paths inside, with `/`, in the order of their letters. */
  files: string[];
}

/** Packs the site in `dist` of the project at `root` into the folder `out`, which is emptied first. */
export function packSite(root: string, out: string): SiteArchive {
  const site = join(root, 'dist');
  if (!existsSync(join(site, 'index.html'))) {
    throw new Error(`${site} holds no built site: run npm run build first`);
  }
  const project = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Project;
  const shipped = readShipped(site);
  const folder = mkdtempSync(join(tmpdir(), 'atlas-release-'));
  try {
    cpSync(site, join(folder, 'dist'), { recursive: true });
    for (const file of COPIED) cpSync(join(root, file), join(folder, file));
    writeFileSync(join(folder, 'README.md'), readme(project));
    writeFileSync(join(folder, 'THIRD-PARTY-LICENCES.txt'), licenceTexts(shipped));
    writeFileSync(join(folder, 'sbom.json'), asJson(withoutMoment(buildBom(shipped, root))));
    const packed = manifest(project, readdirSync(folder));
    writeFileSync(join(folder, 'package.json'), asJson(packed));
    writeFileSync(join(folder, CHECKSUMS_FILE), checksums(folder, filesOf(folder)));
    const files = filesOf(folder);

    rmSync(out, { recursive: true, force: true });
    mkdirSync(out, { recursive: true });
    const file = pack(folder, out, packed);
    const entries = entriesOf(join(out, file));
    const missing = files.filter((path) => !entries.includes(path));
    if (missing.length > 0) throw new Error(`npm pack leaves out ${missing.join(', ')}`);
    const list = checksums(out, [file]);
    writeFileSync(join(out, CHECKSUMS_FILE), list);
    return { file: join(out, file), sha256: list.slice(0, 64), files };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const readme = ({ name, version, description }: Project): string =>
  [
    `# ${name} ${version}, the built site`,
    '',
    description,
    '',
    '- Serve the folder `dist/` with any web server, at the root of a host or under any path.',
    '- To look at it here: `npx vite preview --outDir dist`, or `python3 -m http.server --directory dist`.',
    `- \`sha256sum --check --quiet ${CHECKSUMS_FILE}\` tells whether every file is as it was packed.`,
    '',
  ].join('\n');

const manifest = ({ name, version, description }: Project, entries: readonly string[]) => ({
  name: `${name}-site`,
  version,
  description: `${description} The built site.`,
  license: '(MIT AND CC-BY-4.0)',
  files: [...entries, CHECKSUMS_FILE].sort(),
});

function licenceTexts(shipped: readonly Licence[]): string {
  const line = '='.repeat(80);
  return shipped
    .map(
      ({ name, version, licence, text }) => `${line}\n${name} ${version} (${licence})\n${line}\n\n${text}\n`,
    )
    .join('\n');
}

/** A bill of materials has a number and a time of its own by default: both are optional, and new in every run. */
function withoutMoment({ serialNumber: _, ...bom }: Bom): object {
  const { timestamp: __, ...metadata } = bom.metadata;
  return { ...bom, metadata };
}

const asJson = (value: object): string => `${JSON.stringify(value, null, 2)}\n`;

function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
}

/** As `sha256sum` writes and checks them. */
function checksums(folder: string, files: readonly string[]): string {
  return files
    .map((file) => {
      const hash = createHash('sha256')
        .update(readFileSync(join(folder, file)))
        .digest('hex');
      return `${hash}  ${file}\n`;
    })
    .join('');
}

/** Returns the name of the archive, under which npm lays it down. */
function pack(folder: string, out: string, { name, version }: { name: string; version: string }): string {
  run('npm', ['pack', '--silent', '--ignore-scripts', '--pack-destination', out], folder);
  return `${name}-${version}.tgz`;
}

/** What is in an archive of npm's, without the folder that all of it lies in. */
export function entriesOf(archive: string): string[] {
  // By its name alone: some tar take the colon of a drive for that of a host.
  const listed = run('tar', ['-tzf', basename(archive)], dirname(archive));
  return listed
    .split(/\r?\n/)
    .filter((line) => line !== '')
    .map((path) => path.replace(/^package\//, ''))
    .sort();
}

function run(command: string, options: readonly string[], folder: string): string {
  const { stdout, stderr, status, error } = spawnSync(command, options, {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 ** 2,
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`${command} ${options[0] ?? ''}: ${error?.message ?? stderr}`);
  return stdout;
}
