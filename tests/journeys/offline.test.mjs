// The app itself stays in the browser: it opens with no network, and a newer build waits for a person.
import assert from 'node:assert/strict';
import { readFile, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { heading, journey, open, openSample } from '../support/app.mjs';
import { fetched, look } from '../support/builds.mjs';
import { add } from '../support/panel.mjs';
import { everyRoute } from '../support/routes.mjs';
import { goTo, gone, labelled, rowOf, saved, settles, shows } from '../support/see.mjs';
import { beginNamed, finish } from '../support/wizard.mjs';

const READY = 'this browser opens Lectern with no network';
const NEWER = 'A new version of Lectern is ready';

/// The page says that it is kept.
async function ready(page) {
  await goTo(page, 'Settings');
  await shows(page.getByRole('main'), READY);
}

const build = (page) => page.evaluate(() => document.documentElement.className);

journey('after the first visit every page opens with the server gone, and work goes on', async ({ page, serve, expect }) => {
  const server = await serve();
  await openSample(page, server.url);
  await ready(page);
  const routes = await everyRoute(page);
  await server.stop();
  expect(/Failed to load resource|net::ERR/);
  for (const route of routes) {
    await page.goto('about:blank');
    await page.goto(server.url + route);
    await heading(page).waitFor();
  }
  await open(page, server.url, '#/course-sessions');
  await beginNamed(page, 'With no network');
  await finish(page);
  await saved(page);
  await page.reload();
  await open(page, server.url, '#/course-sessions');
  await rowOf(page, 'With no network').waitFor();
});

journey('a browser that is closed and started again with no network opens the workspace', async ({ onDisk, serve, expect }) => {
  const server = await serve();
  const profile = await onDisk();
  let page = await profile.start();
  await openSample(page, server.url);
  await ready(page);
  await open(page, server.url, '#/people');
  await add(page, 'person', { Username: 'cable', 'First name': 'Pulled', 'Last name': 'Cable' });
  await saved(page);
  await server.stop();
  await profile.close();
  expect(/Failed to load resource|net::ERR/);
  page = await profile.start();
  await open(page, server.url, '#/people');
  await page.getByRole('searchbox', { name: 'Search people' }).fill('cable');
  await rowOf(page, 'Cable').waitFor();
});

journey('a newer build is offered, asks before what is typed is left, and comes to both tabs', async ({ page, context, changing, otherBuild, expect }) => {
  const server = await changing();
  const second = await otherBuild();
  await openSample(page, server.url);
  await ready(page);
  const other = await context.newPage();
  await open(other, server.url, '#/courses');
  await open(page, server.url, '#/people');
  await page.getByRole('button', { name: 'New person' }).first().click();
  await labelled(page, 'textbox', 'Username').fill('halfway');
  await server.goOnWith(second.folder);
  await look(page);
  for (const tab of [page, other]) await shows(tab, NEWER);
  assert.deepEqual([await build(page), await build(other)], ['', '']);

  // What is typed and not saved is asked for; the person stays.
  expect(/the browser asked: beforeunload/);
  page.removeAllListeners('dialog');
  const asked = page.waitForEvent('dialog');
  // A click would wait for the page that the person is about to refuse.
  await page.getByRole('button', { name: 'Reload' }).dispatchEvent('click');
  const dialog = await asked;
  assert.equal(dialog.type(), 'beforeunload');
  await dialog.dismiss();
  assert.equal(await labelled(page, 'textbox', 'Username').inputValue(), 'halfway');

  // The other tab goes on at once; this one when its form is done.
  await other.getByRole('button', { name: 'Reload' }).click();
  await settles(() => build(other).catch(() => ''), 'second');
  await shows(other.getByRole('main'), 'Anatomy');
  await labelled(page, 'textbox', 'First name').fill('Half');
  await labelled(page, 'textbox', 'Last name').fill('Way');
  await page.getByRole('button', { name: 'Add person', exact: true }).click();
  await saved(page);
  await page.getByRole('button', { name: 'Reload' }).click();
  await settles(() => build(page).catch(() => ''), 'second');
  await gone(page.getByText(NEWER));
  await page.getByRole('searchbox', { name: 'Search people' }).fill('halfway');
  await rowOf(page, 'Way, Half').waitFor();
});

journey('a build one of whose files is not what it should be is not taken, and the old one goes on', async ({ page, changing, otherBuild, expect }) => {
  const server = await changing();
  const spoiled = await otherBuild(async (folder) => {
    const name = (await readdir(folder)).find((name) => name.endsWith('.wasm'));
    const bytes = await readFile(path.join(folder, name));
    bytes[bytes.length - 1] ^= 1;
    await writeFile(path.join(folder, name), bytes);
  });
  await openSample(page, server.url);
  await ready(page);
  await server.goOnWith(spoiled.folder);
  expect(/Failed to find a valid digest|Failed to load resource|ServiceWorker/);
  await look(page);
  await settles(() => fetched(page), { fetching: false, waits: false });
  assert.equal(await page.evaluate(async () => (await window.caches.keys()).length), 1);
  await page.reload();
  await heading(page).waitFor();
  assert.equal(await build(page), '');
  assert.equal(await page.getByText(NEWER).count(), 0);
  await ready(page);
});

journey('another worker for the same files, which the host does not have any more, does not take them away', async ({ page, changing, sameBuild, expect }) => {
  const server = await changing();
  await openSample(page, server.url);
  await ready(page);
  const again = await sameBuild((folder) => rm(path.join(folder, 'install'), { recursive: true }));
  await server.goOnWith(again.folder);
  await look(page);
  await settles(() => fetched(page), { fetching: false, waits: true });
  await server.stop();
  expect(/Failed to load resource|net::ERR/);
  await page.goto('about:blank');
  await open(page, server.url, '#/courses');
  await shows(page.getByRole('main'), 'Anatomy');
});

journey('what an installed app needs is there: a manifest with its icons, each of its size', async ({ page, open }) => {
  await open();
  const found = await page.evaluate(async () => {
    const link = document.querySelector('link[rel=manifest]').href;
    const manifest = await (await fetch(link)).json();
    const icons = await Promise.all(manifest.icons.map(async (icon) => {
      const image = new Image();
      image.src = new URL(icon.src, link).href;
      await image.decode();
      return [icon.sizes, `${image.naturalWidth}x${image.naturalHeight}`];
    }));
    return { name: manifest.name, start: new URL(manifest.start_url, link).href, here: location.href.split('#')[0], icons };
  });
  assert.equal(found.name, 'Lectern');
  assert.equal(found.start, found.here);
  for (const [said, is] of found.icons) assert.ok(said === 'any' || said === is, `${said} is ${is}`);
});

journey('the browser finds nothing that would keep it from installing the app', async ({ page, context, open }) => {
  await open();
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => {}));
  const devtools = await context.newCDPSession(page);
  const { installabilityErrors } = await devtools.send('Page.getInstallabilityErrors');
  // Windows of tests are private, in which nothing is installed.
  const found = installabilityErrors.map((error) => error.errorId).filter((id) => id !== 'in-incognito');
  assert.deepEqual(found, []);
});

journey('readiness is not said where it is not true', async ({ page, serve, otherBuild, expect }) => {
  const without = await otherBuild((folder) => rm(path.join(folder, 'sw.js')));
  const server = await serve({ folder: without.folder });
  expect(/404|ServiceWorker/);
  const missing = page.waitForEvent('console', (message) => /404/.test(message.text()));
  await openSample(page, server.url);
  await missing;
  await goTo(page, 'Settings');
  await shows(page.getByRole('main'), 'Not ready to work offline yet');
  assert.equal(await page.getByText(READY).count(), 0);
});
