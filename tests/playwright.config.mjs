import { defineConfig } from '@playwright/test';
import { launchOptions } from './support/browser.mjs';

/// How long anything that a user waits for may take before it counts as missing (ms).
const PATIENCE = Number(process.env.LECTERN_PATIENCE ?? 15_000);

export default defineConfig({
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: true,
  reporter: 'list',
  timeout: 180_000,
  expect: { timeout: PATIENCE, toPass: { timeout: PATIENCE } },
  use: {
    viewport: { width: 1280, height: 800 },
    // Times of day count to 24.
    locale: 'en-GB',
    actionTimeout: PATIENCE,
    navigationTimeout: PATIENCE,
    headless: launchOptions.headless,
    launchOptions,
    screenshot: 'only-on-failure',
    // Recording every step takes a seventh of the time of all journeys.
    trace: process.env.LECTERN_TRACE ? 'retain-on-failure' : 'off',
  },
  projects: [
    { name: 'journeys', testDir: 'journeys', outputDir: '../target/tests/results/journeys' },
    { name: 'sync', testDir: 'sync', outputDir: '../target/tests/results/sync' },
    { name: 'accessibility', testDir: 'accessibility', outputDir: '../target/tests/results/accessibility' },
  ],
});
