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
  expect: { timeout: 15_000, toHaveScreenshot: { maxDiffPixelRatio: 0.02 } },
  forbidOnly: true,
  // A busy machine may miss a moment once; what needed its second try is named, and a fault fails both.
  retries: 1,
  // Pictures are the same on every system: typeface and map come with the atlas.
  snapshotPathTemplate: '{testDir}/pictures/{arg}{ext}',
  reporter: [['list'], ['json', { outputFile: 'test-results/browser.json' }]],
  use: {
    baseURL: process.env['ATLAS_URL'] ?? 'http://localhost:4173/',
    locale: 'en-GB',
    viewport: { width: 1440, height: 900 },
    trace: 'retain-on-failure',
    launchOptions: { args: [...BROWSER_FLAGS], ...(executablePath ? { executablePath } : {}) },
  },
});
