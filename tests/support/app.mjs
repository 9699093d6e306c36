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
import { serve } from './server.mjs';

/// How long anything that a person waits for may take before it counts as missing.
const PATIENCE = 15_000;

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
      await person.context.close();
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
  return {
    browser, server, context, page, errors,
    /// Errors that match are part of the journey: `expect(/Failed to load resource/)` before a server is stopped.
    expect: (pattern) => expected.push(pattern),
    /// Opens a route, as typed into the address bar: `open('#/courses')`.
    open: (route = '#/') => open(page, server.url, route),
    openSample: () => openSample(page, server.url),
    newPerson: (more = options) => newPerson(browser, server, more),
  };
}

function watch(page, note) {
  page.on('pageerror', (error) => note(`page error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') note(`console: ${message.text()} (${message.location().url})`);
  });
}

export async function open(page, url, route = '#/') {
  await page.goto(url + route);
  await heading(page).waitFor();
}

/// Every page has one, and it names the page.
export const heading = (page) => page.getByRole('heading', { level: 1 });

/// What a first visitor does to look around: one click on the welcome page.
export async function openSample(page, url) {
  await open(page, url, '#/welcome');
  await page.getByRole('button', { name: 'Open the sample workspace' }).click();
  await page.getByRole('navigation', { name: 'Main' }).waitFor();
}

async function keepPicture(person, name) {
  const folder = 'target/tests/pictures';
  await mkdir(folder, { recursive: true });
  const file = `${folder}/${name.replace(/[^a-z0-9]+/gi, '-')}.png`;
  await person.page.screenshot({ path: file }).then(
    () => console.log(`what was on the screen: ${file}`),
    () => {}, // the page may be gone, and that is then what the journey failed on
  );
}
