// The `test` of all journeys: a user with a browser context of their own, on the production build.
//
//   test('a session can be found by name', async ({ page, openSample }) => { ... });
//
// A test also fails on any error that a page throws or the console shows, and on any dialog of the
// browser, unless it allows that beforehand.
import { test as base, expect } from '@playwright/test';
import { newerBuild, newerWorker } from './builds.mjs';
import { diskProfile } from './profile.mjs';
import { startServer } from './server.mjs';
import { open, openEmpty, openSample } from './start.mjs';

export { expect };

export const test = base.extend({
  server: [async ({}, use) => {
    const server = await startServer();
    await use(server);
    await server.stop();
  }, { scope: 'worker' }],

  pageErrors: [async ({}, use) => {
    const log = new PageErrors();
    await use(log);
    expect(log.errors, 'errors of the page').toEqual([]);
  }, { auto: true }],

  /// Errors that match are part of the test: `allowErrors(/Failed to load resource/)` before a server is stopped.
  allowErrors: async ({ pageErrors }, use) => use((pattern) => pageErrors.allowed.push(pattern)),

  /// Servers of this test alone, to stop or to deploy another build on.
  startServer: async ({}, use) => useAll(use, startServer, (server) => server.stop()),

  /// Folders with other builds than the one at hand.
  newerBuild: async ({}, use) => useAll(use, newerBuild, (build) => build.remove()),
  newerWorker: async ({}, use) => useAll(use, newerWorker, (build) => build.remove()),

  // The servers above end after the pages: a page asks for its icon when it likes.
  context: async ({ context, pageErrors, startServer: _ }, use) => {
    context.on('page', (page) => pageErrors.watch(page));
    await use(context);
    pageErrors.stop();
  },

  /// Opens a route: `open('#/courses')`.
  open: async ({ page, server }, use) => use((route) => open(page, server.url, route)),
  openSample: async ({ page, server }, use) => use(() => openSample(page, server.url)),
  openEmpty: async ({ page, server }, use) => use(() => openEmpty(page, server.url)),

  /// Another tab of the same browser.
  newTab: async ({ context, server }, use) => use(async (route) => {
    const tab = await context.newPage();
    await open(tab, server.url, route);
    return tab;
  }),

  /// Another user, with nothing stored yet.
  newUser: async ({ browser, server, pageErrors }, use) => useAll(use, async () => {
    const context = await browser.newContext();
    context.on('page', (page) => pageErrors.watch(page));
    const page = await context.newPage();
    return {
      page, context,
      open: (route) => open(page, server.url, route),
      openEmpty: () => openEmpty(page, server.url),
    };
  }, ({ context }) => context.close()),

  /// A browser with its profile on disk, which can be closed, killed and started again.
  profile: async ({ actionTimeout, pageErrors, startServer: _ }, use) => {
    const profile = await diskProfile((page) => {
      page.setDefaultTimeout(actionTimeout);
      pageErrors.watch(page);
    });
    await use(profile);
    await profile.remove();
  },
});

/// A fixture that makes as many as a test asks for, and ends them all after it.
async function useAll(use, make, end) {
  const made = [];
  await use(async (...args) => {
    const one = await make(...args);
    made.push(one);
    return one;
  });
  for (const one of made) await end(one);
}

class PageErrors {
  errors = [];
  allowed = [];
  stopped = false;

  watch(page) {
    page.on('pageerror', (error) => this.#note(`page error: ${error.message}`));
    page.on('console', (message) => {
      if (message.type() === 'error') this.#note(`console: ${message.text()} (${message.location().url})`);
    });
    // Leaving never asks.
    page.on('dialog', (dialog) => {
      this.#note(`the browser asked: ${dialog.type()} ${dialog.message()}`);
      dialog.accept().catch(() => {}); // the page may be gone
    });
  }

  /// Ends the record when the test ends: closing a page aborts what it was still fetching.
  stop() {
    this.stopped = true;
  }

  #note(text) {
    if (this.stopped) return;
    if (!this.allowed.some((pattern) => pattern.test(text))) this.errors.push(text);
  }
}
