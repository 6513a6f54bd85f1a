/** A bill of materials (CycloneDX, JSON) of all packages: what readers get, and what only builds and tests the atlas. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LICENCES_FILE, type Licence } from '../vite/licences';

interface Component {
  name: string;
  version: string;
  scope?: string;
  purl?: string;
  hashes?: readonly { alg: string; content: string }[];
}
export interface Bom {
  bomFormat: string;
  specVersion: string;
  serialNumber?: string;
  metadata: { timestamp?: string; component: Component };
  components: Component[];
}

/** As npm writes it from the lock file, with the scopes that our own build gives. */
export function buildBom(shipped: readonly Pick<Licence, 'name' | 'version'>[], folder = process.cwd()): Bom {
  const options = ['sbom', '--sbom-format', 'cyclonedx', '--sbom-type', 'application', '--package-lock-only'];
  const { stdout, stderr, status } = spawnSync('npm', options, {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 ** 2,
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`npm sbom: ${stderr}`);
  const bom = JSON.parse(stdout) as Bom;
  const nameOf = ({ name, version }: { name: string; version: string }): string => `${name}@${version}`;
  const names = new Set(shipped.map(nameOf));
  const { name } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { name: string };
  return {
    ...bom,
    // npm names it after the folder it lies in.
    metadata: { ...bom.metadata, component: { ...bom.metadata.component, name } },
    components: bom.components.map((component) => ({
      ...component,
      scope: names.has(nameOf(component)) ? 'required' : 'excluded',
    })),
  };
}

export function readShipped(site: string): Licence[] {
  const file = join(site, LICENCES_FILE);
  if (!existsSync(file)) throw new Error(`${file} is missing: run npm run build first`);
  return JSON.parse(readFileSync(file, 'utf8')) as Licence[];
}
