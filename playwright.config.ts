import { defineConfig } from '@playwright/test';
import { BROWSER_FLAGS } from './cli/browser';

const executablePath = process.env['ATLAS_BROWSER'];

export default defineConfig({
  testDir: 'tests/browser',
  outputDir: 'test-results',
  // Software WebGL is slow to start; two workers for two cores.
  workers: 2,
  fullyParallel: true,
  timeout: 60_000,
  expect: {
    timeout: 15_000,
    // Pictures are the same on every system: typeface and map come with the atlas.
    toHaveScreenshot: { maxDiffPixelRatio: 0.02, pathTemplate: '{testDir}/pictures/{arg}{ext}' },
  },
  forbidOnly: true,
  // A busy machine may miss a moment once; what needed its second try is named, and a fault fails both.
  retries: 1,
  snapshotPathTemplate: '{testDir}/trees/{arg}{ext}',
  reporter: [['list'], ['json', { outputFile: 'test-results/browser.json' }]],
  use: {
    baseURL: process.env['ATLAS_URL'] ?? 'http://localhost:4173/',
    locale: 'en-GB',
    // A page under a service worker of an earlier test would not meet its own server; offline.spec.ts allows it.
    serviceWorkers: 'block',
    viewport: { width: 1440, height: 900 },
    // A trace of every step takes as long as the step; what fails is traced in its second try.
    trace: 'on-first-retry',
    launchOptions: { args: [...BROWSER_FLAGS], ...(executablePath ? { executablePath } : {}) },
  },
});
