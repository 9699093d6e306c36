// A journey: one person at work in a browser of their own, on the production build.
//
//   journey('a session can be found by name', async ({ page, openSample }) => { ... });
//
// The server and Chromium start once for each file. A journey fails on its own assertions, and on
// any error that the page throws or the console shows, unless it says beforehand that it expects it.
import assert from 'node:assert/strict';
import { mkdir } from 'node:fs/promises';
import { after, test } from 'node:test';
import { launch } from './browser.mjs';
import { changing, otherBuild, sameBuild } from './builds.mjs';
import { profileOnDisk } from './profile.mjs';
import { PATIENCE, heading, saved } from './see.mjs';
import { serve } from './server.mjs';

export { heading };

let started;
const start = () => (started ??= Promise.all([serve(), launch()]).then(([server, browser]) => ({ server, browser })));

after(async () => {
  if (!started) return;
  const { server, browser } = await started;
  await browser.close();
  await server.stop();
});

/// `options` are Playwright's for a browser context: viewport, colorScheme, locale, timezoneId, ...
export function journey(name, options, body) {
  if (!body) [options, body] = [{}, options];
  test(name, async () => {
    const { server, browser } = await start();
    const person = await newPerson(browser, server, options);
    try {
      await body(person);
      assert.deepEqual(person.errors, [], 'the page had errors');
    } catch (error) {
      await keepPicture(person, name);
      throw error;
    } finally {
      await person.leave();
    }
  });
}

/// Someone with a browser profile of their own: nothing stored, nothing shared.
export async function newPerson(browser, server, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
  context.setDefaultTimeout(PATIENCE);
  const errors = [];
  const expected = [];
  const note = (text) => {
    if (!expected.some((pattern) => pattern.test(text))) errors.push(text);
  };
  context.on('page', (page) => watch(page, note));
  const page = await context.newPage();
  const endings = [() => context.close()];
  // Pages first, then the servers and builds that a journey has for itself: a page asks for its icon when it likes.
  const own = async (making, end) => {
    const made = await making;
    endings.push(() => made[end]());
    return made;
  };
  return {
    browser, server, context, page, errors,
    /// Errors that match are part of the journey: `expect(/Failed to load resource/)` before a server is stopped.
    expect: (pattern) => expected.push(pattern),
    /// Opens a route, as typed into the address bar: `open('#/courses')`.
    open: (route = '#/') => open(page, server.url, route),
    openSample: () => openSample(page, server.url),
    openEmpty: () => openEmpty(page, server.url),
    /// Another tab of the same browser.
    newTab: async (route = '#/') => {
      const tab = await context.newPage();
      await open(tab, server.url, route);
      return tab;
    },
    newPerson: async (more = options) => {
      const other = await newPerson(browser, server, more);
      endings.unshift(other.leave);
      return other;
    },
    /// A browser with its profile on disk, which can be closed, killed and started again.
    onDisk: async () => {
      const profile = await profileOnDisk((page) => watch(page, note));
      endings.unshift(profile.remove);
      return profile;
    },
    /// A server of this journey's own, to stop, or of another build; see `server.mjs` and `builds.mjs`.
    serve: (options) => own(serve(options), 'stop'),
    changing: () => own(changing(), 'stop'),
    otherBuild: (change) => own(otherBuild(change), 'remove'),
    sameBuild: (change) => own(sameBuild(change), 'remove'),
    leave: async () => {
      for (const end of endings) await end();
    },
  };
}

function watch(page, note) {
  page.setDefaultTimeout(PATIENCE);
  page.on('pageerror', (error) => note(`page error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') note(`console: ${message.text()} (${message.location().url})`);
  });
  // Leaving never asks.
  page.on('dialog', (dialog) => {
    note(`the browser asked: ${dialog.type()} ${dialog.message()}`);
    dialog.accept().catch(() => {});
  });
}

export async function open(page, url, route = '#/') {
  await page.goto(url + route);
  await heading(page).waitFor();
}

/// What a first visitor does to look around: one click on the welcome page. Returns when all of it is
/// kept, so that what a journey does next is the only thing under way.
export async function openSample(page, url) {
  await begin(page, url, 'Open the sample workspace');
}

/// The other way to begin.
export async function openEmpty(page, url) {
  await begin(page, url, 'Start with an empty workspace');
}

async function begin(page, url, way) {
  await open(page, url, '#/welcome');
  await page.getByRole('button', { name: way }).click();
  await page.getByRole('navigation', { name: 'Main' }).waitFor();
  await saved(page);
}

async function keepPicture(person, name) {
  const folder = 'target/tests/pictures';
  await mkdir(folder, { recursive: true });
  const file = `${folder}/${name.replace(/[^a-z0-9]+/gi, '-').slice(0, 80)}`;
  const pages = person.context.pages();
  for (const [number, page] of pages.entries()) {
    const picture = pages.length > 1 ? `${file}-${number + 1}.png` : `${file}.png`;
    await page.screenshot({ path: picture, timeout: 5_000 }).then(
      () => console.log(`what was on the screen: ${picture}`),
      () => {}, // the page may be gone, and that is then what the journey failed on
    );
  }
}
