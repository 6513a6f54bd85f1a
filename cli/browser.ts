/**
 * Finds a Chromium for the browser tests and the bench: a system browser first, then Playwright's own, else installs
 * one (Playwright's download, or Debian's package when root).
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
const FIXED_PATHS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/**
 * Parts of Chromium that tests do without. The first two load some 400 files of the address bar into every new window,
 * 0.8 s of one processor each time, while the page under test loads. The others are Playwright's own list: Chromium
 * hears only the last such flag.
 */
const WITHOUT = [
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
];

/** Flags for tests: no sandbox only where Chromium refuses it (root), and no traffic of the browser's own. */
export const BROWSER_FLAGS: readonly string[] = [
  ...(isRoot() ? ['--no-sandbox'] : []),
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  `--disable-features=${WITHOUT.join(',')}`,
];

/** Path of an executable browser; installs one where none is found. Throws with what was tried. */
export function ensureBrowser(): string {
  return findBrowser() ?? installBrowser();
}

function findBrowser(): string | null {
  const wanted = process.env['ATLAS_BROWSER'];
  if (wanted) {
    if (existsSync(wanted)) return wanted;
    throw new Error(`ATLAS_BROWSER names ${wanted}, which does not exist`);
  }
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const candidates = [
    ...NAMES.flatMap((name) => folders.map((folder) => join(folder, name))),
    ...FIXED_PATHS,
    chromium.executablePath(),
  ];
  return candidates.find((path) => existsSync(path)) ?? null;
}

function installBrowser(): string {
  console.log('No browser found: installing one for the tests.');
  const attempts: [string, string[]][] = [['npx', ['playwright', 'install', 'chromium']]];
  if (isRoot() && existsSync('/usr/bin/apt-get')) {
    attempts.push(['apt-get', ['update', '-qq']], ['apt-get', ['install', '-y', '-qq', 'chromium']]);
  }
  for (const [command, options] of attempts) {
    const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    spawnSync(command, options, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: environment,
      shell: process.platform === 'win32',
    });
    const found = findBrowser();
    if (found) return found;
  }
  const tried = attempts.map(([command, options]) => [command, ...options].join(' ')).join('; ');
  throw new Error(`no browser found, and none could be installed (tried: ${tried})`);
}

function isRoot(): boolean {
  return process.getuid?.() === 0;
}
