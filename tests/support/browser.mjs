// Chromium, found by scripts/test, started the same way for every test and measurement.
import { chromium } from '@playwright/test';

export const { CHROMIUM } = process.env;

// No sandbox, because in a container or on a build machine the tests may run as root. The rest
// keeps the browser from calling home.
export const ARGUMENTS = [
  '--headless=new', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
  '--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-extensions',
];

/// Playwright's launch options. `headless` is off because the flag above chooses the new headless
/// mode; Playwright's own is another browser.
export const launchOptions = { executablePath: CHROMIUM, headless: false, args: ARGUMENTS };

export const launch = (args = []) => chromium.launch({ ...launchOptions, args: [...ARGUMENTS, ...args] });
