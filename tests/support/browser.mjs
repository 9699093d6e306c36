// Chromium, found by scripts/test, started the same way for every test and measurement.
import { fromCache } from './modules.mjs';

const { chromium } = fromCache('playwright-core');

// No sandbox, because in a container or on a build machine the tests may run as root. The rest
// keeps the browser from calling home.
export const ARGUMENTS = [
  '--headless=new', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
  '--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-extensions',
];

export function launch(more = []) {
  return chromium.launch({
    executablePath: process.env.CHROMIUM,
    headless: false, // the flag above chooses the new headless mode; the library's own is another browser
    args: [...ARGUMENTS, ...more],
  });
}
