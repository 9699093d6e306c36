// The app itself stays in the browser: it opens with no network, and a newer build waits for a person.
import { readFile, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expectSaved, expectText } from '../support/assertions.mjs';
import { checkForUpdate, updateState } from '../support/builds.mjs';
import { classMembers, expectCounts, find } from '../support/dual-list.mjs';
import { expect, test } from '../support/fixtures.mjs';
import { add } from '../support/forms.mjs';
import { chooseLabs, create, newSession, offerings, openGenerator, setTime } from '../support/generator.mjs';
import { goTo, heading, labelled, rowOf, undoButton } from '../support/locators.mjs';
import { everyRoute } from '../support/routes.mjs';
import { open, openSample } from '../support/start.mjs';
import { beginNamed, finish } from '../support/wizard.mjs';

const READY = 'Lectern opens without a network';
const NEWER = 'A new version of Lectern is ready';

/// The page says that it is kept.
async function ready(page) {
  await goTo(page, 'Settings');
  await expectText(page.getByRole('main'), READY);
}

const build = (page) => page.evaluate(() => document.documentElement.className);

test('after the first visit every page opens with the server gone, and work goes on', async ({ page, startServer, allowErrors }) => {
  const server = await startServer();
  await openSample(page, server.url);
  await ready(page);
  const routes = await everyRoute(page);
  await server.stop();
  allowErrors(/Failed to load resource|net::ERR/);
  for (const route of routes) {
    await page.goto('about:blank');
    await page.goto(server.url + route);
    await expect(heading(page)).toBeVisible();
  }
  await open(page, server.url, '#/course-sessions');
  await beginNamed(page, 'With no network');
  await finish(page);
  await expectSaved(page);
  await page.reload();
  await open(page, server.url, '#/course-sessions');
  await expect(rowOf(page, 'With no network')).toBeVisible();
});

test('38 offerings are generated, undone and generated again with the server gone', async ({ page, startServer, allowErrors }) => {
  const server = await startServer();
  await openSample(page, server.url);
  await ready(page);
  await server.stop();
  allowErrors(/Failed to load resource|net::ERR/);
  await newSession(page, (route) => open(page, server.url, route));
  const session = page.url();
  const generate = async () => {
    await openGenerator(page);
    await chooseLabs(page);
    await setTime(page);
    await create(page).click();
    await expect(offerings(page)).toContainText('38 on 1 day');
  };
  await generate();
  await undoButton(page).click();
  await expect(offerings(page)).toContainText('No offerings yet');
  await generate();
  await expectSaved(page);
  await page.goto('about:blank');
  await page.goto(session);
  await expect(offerings(page)).toContainText('38 on 1 day');
});

test('a browser that is closed and started again with no network opens the workspace', async ({ profile, startServer, allowErrors }) => {
  const server = await startServer();
  let page = await profile.start();
  await openSample(page, server.url);
  await ready(page);
  await open(page, server.url, '#/people');
  await add(page, 'person', { Username: 'cable', 'First name': 'Pulled', 'Last name': 'Cable' });
  await expectSaved(page);
  await server.stop();
  await profile.close();
  allowErrors(/Failed to load resource|net::ERR/);
  page = await profile.start();
  await open(page, server.url, '#/people');
  await page.getByRole('searchbox', { name: 'Search people' }).fill('cable');
  await expect(rowOf(page, 'Cable')).toBeVisible();
});

test('a newer build asks before what is not saved is left, keeps what is typed, and comes to both tabs', async ({ page, context, startServer, newerBuild, allowErrors }) => {
  const server = await startServer();
  const second = await newerBuild();
  await openSample(page, server.url);
  await ready(page);
  const other = await context.newPage();
  await open(other, server.url, '#/people');
  await other.getByRole('button', { name: 'New person' }).first().click();
  await labelled(other, 'textbox', 'Username').fill('halfway');
  await open(page, server.url, '#/classes');
  await page.getByRole('link', { name: 'MD-PhD programme' }).click();
  const { available, chosen, button } = classMembers(page);
  const [before] = await chosen.count();
  await find(available, 'M-20001', 1);
  await button('Add all shown').click();
  await expectCounts(chosen, before + 1);
  server.deploy(second.folder);
  await checkForUpdate(page);
  for (const tab of [page, other]) await expectText(tab, NEWER);
  expect([await build(page), await build(other)]).toEqual(['', '']);

  // Members that are not saved are asked for; the person stays.
  allowErrors(/the browser asked: beforeunload/);
  page.removeAllListeners('dialog');
  const asked = page.waitForEvent('dialog');
  // A click would wait for the page that the person is about to refuse.
  await page.getByRole('button', { name: 'Reload' }).dispatchEvent('click');
  const dialog = await asked;
  expect(dialog.type()).toBe('beforeunload');
  await dialog.dismiss();
  await expectCounts(chosen, before + 1);

  // The other tab goes on at once, with its half-filled form.
  await other.getByRole('button', { name: 'Reload' }).click();
  await expect(other.locator('html')).toHaveClass('second');
  await expect(labelled(other, 'textbox', 'Username')).toHaveValue('halfway');
  await page.getByRole('button', { name: 'Save 1 change' }).click();
  await expectSaved(page);
  await page.getByRole('button', { name: 'Reload' }).click();
  await expect(page.locator('html')).toHaveClass('second');
  await expect(page.getByText(NEWER)).toBeHidden();
  await expectCounts(chosen, before + 1);
});

test('a build one of whose files is not what it should be is not taken, and the old one goes on', async ({ page, startServer, newerBuild, allowErrors }) => {
  const server = await startServer();
  const spoiled = await newerBuild(async (folder) => {
    const name = (await readdir(folder)).find((name) => name.endsWith('.wasm'));
    const bytes = await readFile(path.join(folder, name));
    bytes[bytes.length - 1] ^= 1;
    await writeFile(path.join(folder, name), bytes);
  });
  await openSample(page, server.url);
  await ready(page);
  server.deploy(spoiled.folder);
  allowErrors(/Failed to find a valid digest|Failed to load resource|ServiceWorker/);
  await checkForUpdate(page);
  await expect.poll(() => updateState(page)).toEqual({ fetching: false, waiting: false });
  expect(await page.evaluate(async () => (await window.caches.keys()).length)).toBe(1);
  await page.reload();
  await expect(heading(page)).toBeVisible();
  expect(await build(page)).toBe('');
  expect(await page.getByText(NEWER).count()).toBe(0);
  await ready(page);
});

test('another worker for the same files, which the host does not have any more, does not take them away', async ({ page, startServer, newerWorker, allowErrors }) => {
  const server = await startServer();
  await openSample(page, server.url);
  await ready(page);
  const again = await newerWorker((folder) => rm(path.join(folder, 'install'), { recursive: true }));
  server.deploy(again.folder);
  await checkForUpdate(page);
  await expect.poll(() => updateState(page)).toEqual({ fetching: false, waiting: true });
  await server.stop();
  allowErrors(/Failed to load resource|net::ERR/);
  await page.goto('about:blank');
  await open(page, server.url, '#/courses');
  await expectText(page.getByRole('main'), 'Anatomy');
});

test('what an installed app needs is there: a manifest with its icons, each of its size', async ({ page, open }) => {
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
  expect(found.name).toBe('Lectern');
  expect(found.start).toBe(found.here);
  for (const [said, is] of found.icons) expect(said === 'any' || said === is, `${said} is ${is}`).toBeTruthy();
});

test('the browser finds nothing that would keep it from installing the app', async ({ page, context, open }) => {
  await open();
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => {}));
  const devtools = await context.newCDPSession(page);
  const { installabilityErrors } = await devtools.send('Page.getInstallabilityErrors');
  // Windows of tests are private, in which nothing is installed.
  const found = installabilityErrors.map((error) => error.errorId).filter((id) => id !== 'in-incognito');
  expect(found).toEqual([]);
});

test('readiness is not said where it is not true', async ({ page, startServer, newerBuild, allowErrors }) => {
  const without = await newerBuild((folder) => rm(path.join(folder, 'sw.js')));
  const server = await startServer({ folder: without.folder });
  allowErrors(/404|ServiceWorker/);
  const missing = page.waitForEvent('console', (message) => /404/.test(message.text()));
  await openSample(page, server.url);
  await missing;
  await goTo(page, 'Settings');
  await expectText(page.getByRole('main'), 'Not ready to work offline: the browser refused');
  expect(await page.getByText(READY).count()).toBe(0);
});
