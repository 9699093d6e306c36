// A browser with its profile on disk: a process of its own, so that it can be killed as a power cut
// would, and started again on what is left.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { chromium } from '@playwright/test';
import { ARGUMENTS, CHROMIUM } from './browser.mjs';

/// Calls `onPage` with every page.
export async function diskProfile(onPage) {
  const folder = await mkdtemp(path.join(tmpdir(), 'lectern-profile-'));
  let running;

  async function start() {
    const options = [...ARGUMENTS, `--user-data-dir=${folder}`, '--lang=en-GB', '--accept-lang=en-GB', '--remote-debugging-port=0', '--window-size=1280,900', 'about:blank'];
    // A group of its own, so that what it has started goes with it.
    const child = spawn(CHROMIUM, options, { stdio: ['ignore', 'ignore', 'pipe'], detached: true });
    const browser = await chromium.connectOverCDP(await address(child));
    const context = browser.contexts()[0];
    context.on('page', onPage);
    const page = await context.newPage();
    running = { child, browser };
    return page;
  }

  async function end(how) {
    if (!running) return;
    const { child, browser } = running;
    running = undefined;
    const ended = child.exitCode === null ? once(child, 'exit') : undefined;
    await how(child, browser);
    await ended;
    await browser.close().catch(() => {}); // ends the connection, if there still is one
  }

  /// As a person closes it.
  const close = () => end(async (child, browser) => (await browser.newBrowserCDPSession()).send('Browser.close'));

  /// From one moment to the next.
  const kill = () => end((child) => process.kill(-child.pid, 'SIGKILL'));

  async function remove() {
    await kill();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }

  return { start, close, kill, remove };
}

async function address(child) {
  for await (const line of createInterface({ input: child.stderr })) {
    const found = line.match(/DevTools listening on (ws:\S+)/);
    if (found) {
      child.stderr.resume(); // goes on talking, to nobody
      return found[1];
    }
  }
  throw new Error('Chromium ended before it could be talked to');
}
