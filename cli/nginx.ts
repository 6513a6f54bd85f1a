/** Finds an nginx for the tests, or installs Debian's when root; starts it with deploy/nginx.conf over a folder. */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join, resolve } from 'node:path';

const PACKAGES = ['nginx', 'libnginx-mod-http-brotli-static'];
const MODULE = 'ngx_http_brotli_static_module.so';
const CONFIGURATION = 'deploy/nginx.conf';
const PATIENCE_MS = 10_000;

export interface Nginx {
  path: string;
  mimeTypes: string;
  /** `null`: brotli is compiled in. */
  brotliModule: string | null;
}

export interface RunningNginx {
  /** With a slash at its end. */
  address: string;
  stop: () => Promise<void>;
}

/** Serves a folder as the deploy configuration says, with `change` made to its text, inside the text of `main`. */
export async function startNginx(
  folder: string,
  change: (configuration: string) => string = (text) => text,
  main: (nginx: Nginx, prefix: string) => string = mainConfiguration,
): Promise<RunningNginx> {
  const nginx = ensureNginx();
  const prefix = await mkdtemp(join(tmpdir(), 'atlas-nginx-'));
  const port = await freePort();
  const site = change(await readFile(CONFIGURATION, 'utf8'))
    .replace(/listen \d+;/, `listen 127.0.0.1:${port};`)
    .replace(/root \S+;/, `root ${resolve(folder)};`);
  await writeFile(join(prefix, 'atlas.conf'), site);
  // As root it would hand its work to a user who may not read the project's folder.
  const user = process.getuid?.() === 0 ? 'user root;\n' : '';
  await writeFile(join(prefix, 'nginx.conf'), user + main(nginx, prefix));
  let said = '';
  const child = spawn(nginx.path, ['-e', 'stderr', '-p', prefix, '-c', join(prefix, 'nginx.conf')], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  child.stderr.on('data', (text: Buffer) => (said += text.toString()));
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const stop = async (): Promise<void> => {
    child.kill('SIGQUIT');
    await ended;
    await rm(prefix, { recursive: true });
  };
  const address = `http://127.0.0.1:${port}/`;
  if (!(await answers(address, () => child.exitCode === null))) {
    await stop();
    throw new Error(`nginx does not serve ${folder}: ${said}`);
  }
  return { address, stop };
}

function ensureNginx(): Nginx {
  const found = findNginx();
  if (found) return found;
  const isRoot = process.getuid?.() === 0;
  if (isRoot && existsSync('/usr/bin/apt-get')) {
    console.log('nginx or its brotli module is missing: installing Debian’s for the tests.');
    const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    // Another worker of the tests may be installing the same.
    const patient = ['-qq', '-o', 'DPkg::Lock::Timeout=120'];
    for (const command of [
      ['update', ...patient],
      ['install', '-y', '--no-install-recommends', ...patient, ...PACKAGES],
    ]) {
      spawnSync('apt-get', command, { stdio: ['ignore', 'ignore', 'inherit'], env: environment });
    }
    const installed = findNginx();
    if (installed) return installed;
  }
  throw new Error(
    `The deploy configuration is tested with a real nginx and its brotli module, and at least one of them is missing. ` +
      `Install them (Debian, Ubuntu: sudo apt-get install ${PACKAGES.join(' ')}), or run the tests as root there.`,
  );
}

function findNginx(): Nginx | null {
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin'];
  const path = folders.map((folder) => join(folder, 'nginx')).find((candidate) => existsSync(candidate));
  if (path === undefined) return null;
  // It tells how it was built, on the error channel.
  const built = spawnSync(path, ['-V'], { encoding: 'utf8' }).stderr;
  const option = (name: string): string => new RegExp(`--${name}=(\\S+)`).exec(built)?.[1] ?? '';
  const mimeTypes = join(dirname(option('conf-path')), 'mime.types');
  const modules = [option('modules-path'), '/usr/lib/nginx/modules', '/usr/lib64/nginx/modules'];
  const brotliModule = modules.map((folder) => join(folder, MODULE)).find((file) => existsSync(file)) ?? null;
  if (!existsSync(mimeTypes) || (brotliModule === null && !/brotli/.test(built))) return null;
  return { path, mimeTypes, brotliModule };
}

/** What the system's own nginx.conf would say around the atlas; all that is written lies in the prefix. */
function mainConfiguration({ mimeTypes, brotliModule }: Nginx, prefix: string): string {
  const folders = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  return [
    brotliModule ? `load_module ${brotliModule};` : '',
    'daemon off;',
    'worker_processes 1;',
    `pid ${prefix}/nginx.pid;`,
    'events {}',
    'http {',
    `  include ${mimeTypes};`,
    '  default_type application/octet-stream;',
    '  access_log off;',
    ...folders.map((name) => `  ${name}_temp_path ${prefix}/${name};`),
    `  include ${prefix}/atlas.conf;`,
    '}',
  ].join('\n');
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function answers(address: string, alive: () => boolean): Promise<boolean> {
  for (const end = Date.now() + PATIENCE_MS; Date.now() < end && alive();) {
    const answer = await fetch(address).catch(() => null);
    if (answer) return true;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return false;
}
