// Whatever storage does, nothing that was typed is lost and no page stays blank.
import { readFile } from 'node:fs/promises';
import { expectSaved, expectText } from '../support/assertions.mjs';
import { databaseRows, overwriteRow } from '../support/database.mjs';
import { expect, test } from '../support/fixtures.mjs';
import { add } from '../support/forms.mjs';
import { goTo, labelled, rowOf } from '../support/locators.mjs';
import { limitQuota } from '../support/quota.mjs';
import { chooseSample, open } from '../support/start.mjs';

const person = (name) => ({ Username: name.toLowerCase(), 'First name': 'Some', 'Last name': name });

async function find(page, name) {
  await goTo(page, 'People');
  await page.getByRole('searchbox', { name: 'Search people' }).fill(name);
  await expect(rowOf(page, `${name}, Some`)).toBeVisible();
}

/// The journal has been compacted into chunks: there is a state.
const compacted = (page) => expect.poll(async () => (await databaseRows(page, 'meta')).length).toBe(1);

test('a disk that is full: the edit stays, is said and handed out, and is saved when there is room', async ({ page, server, openSample, open }) => {
  const quota = await limitQuota(page, server.url);
  await openSample();
  await compacted(page);
  await quota.exhaust();
  await open('#/people');
  await add(page, 'person', person('Overflow'));
  await expectText(page.getByRole('alert'), 'This device is out of space');
  await find(page, 'Overflow');
  const file = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export unsaved changes' }).click();
  const records = JSON.parse(await readFile(await (await file).path(), 'utf8'));
  expect(records.map((record) => record.lastName)).toEqual(['Overflow']);
  await page.getByRole('button', { name: 'Save again' }).click();
  await expectText(page.getByRole('alert'), 'This device is out of space');
  await quota.restore();
  await page.getByRole('button', { name: 'Save again' }).click();
  await expectSaved(page);
  await expect(page.getByText('This device is out of space')).toBeHidden();
  await page.reload();
  await find(page, 'Overflow');
});

test('a browser that gives no storage: work goes on in memory, with a warning that stays', async ({ page, context, server }) => {
  await context.addInitScript(() => {
    Object.defineProperty(window, 'indexedDB', { get() { throw new DOMException('denied', 'SecurityError'); } });
  });
  await page.goto('about:blank');
  await chooseSample(page, server.url);
  await expectText(page.getByRole('status'), 'Not saved');
  await expectText(page.getByRole('alert'), 'This browser does not allow storage');
  await goTo(page, 'People');
  await add(page, 'person', person('Fleeting'));
  await find(page, 'Fleeting');
  await expectText(page.getByRole('alert'), 'This browser does not allow storage');
});

test('the data of the site deleted under the open app: it says so, and hands out all that it still has', async ({ page, context, openSample, open, server }) => {
  await openSample();
  await compacted(page);
  await open('#/people');
  const devtools = await context.newCDPSession(page);
  await devtools.send('Storage.clearDataForOrigin', { origin: new URL(server.url).origin, storageTypes: 'all' });
  const alert = page.getByRole('alert');
  await expectText(alert, 'The workspace was deleted in another tab, or with the data of this site.');
  await add(page, 'person', person('Afterwards'));
  const [file] = await Promise.all([page.waitForEvent('download'), alert.getByRole('button', { name: 'Save a backup' }).click()]);
  const { records } = JSON.parse(await readFile(await file.path(), 'utf8'));
  expect(records.filter((record) => record.kind === 'person').length).toBe(12_481);
  expect(await page.getByText('A new version of Lectern is ready').count()).toBe(0);
});

test('a record in a chunk that cannot be read is kept aside and listed, the rest opens', async ({ page, openSample, server }) => {
  await openSample();
  await compacted(page);
  const chunks = await databaseRows(page, 'chunks');
  const [key, text] = chunks.find(([, text]) => text.includes('"kind":"person"'));
  const username = text.match(/"username":"([^"]+)"/)[1];
  await overwriteRow(page, 'chunks', key, text.replace(/"username":"[^"]+"/, '"username":["not a text"]'));
  await page.reload();
  await expectText(page.getByRole('status'), '1 record could not be read. It has been set aside.');
  await open(page, server.url, '#/people');
  await expectText(page.getByRole('main'), '12,479');
  await page.getByRole('searchbox', { name: 'Search people' }).fill(username);
  await expectText(page.getByRole('main'), /0 of 12,479|Nobody|Nothing/);
  await goTo(page, 'Settings');
  await page.getByText('1 record could not be read and has been set aside').click();
  await expectText(page.getByRole('main'), 'not a text');
  // It is still there after the workspace has been edited and compacted again.
  await open(page, server.url, '#/people');
  await add(page, 'person', person('Neighbour'));
  await expectSaved(page);
  await expect.poll(async () => (await databaseRows(page, 'chunks')).some(([, text]) => text.includes('Neighbour'))).toBe(true);
  await page.reload();
  await expectText(page.getByRole('status'), '1 record could not be read. It has been set aside.');
});

test('a chunk that is no JSON at all costs what is in it and nothing else', async ({ page, openSample, server }) => {
  await openSample();
  await compacted(page);
  const chunks = await databaseRows(page, 'chunks');
  const [key] = chunks.find(([, text]) => text.includes('"kind":"category"'));
  await overwriteRow(page, 'chunks', key, '\u0000 half of it is go');
  await page.reload();
  await expectText(page.getByRole('status'), 'set aside');
  await open(page, server.url, '#/courses');
  await expectText(page.getByRole('main'), 'Anatomy of the human body I');
});

test('where the first row is damaged, what can be read is shown and can be backed up, and nothing is written', async ({ page, openSample, server }) => {
  await openSample();
  await compacted(page);
  const [[key]] = await databaseRows(page, 'meta');
  await overwriteRow(page, 'meta', key, '{"version":1,"folded":"no num');
  await page.goto('about:blank');
  await page.goto(`${server.url}#/people`);
  await expectText(page.getByRole('alert'), 'or is damaged, so it is read only');
  await expectText(page.getByRole('main'), '12,480');
});

test('a damaged entry of the journal is kept aside, those before and after it hold', async ({ page, openSample, open, server }) => {
  await openSample();
  await compacted(page);
  await open('#/people');
  for (const name of ['Before', 'Damaged', 'Behind']) {
    await add(page, 'person', person(name));
    await expectSaved(page);
  }
  const journal = await databaseRows(page, 'journal');
  const [key, text] = journal.find(([, text]) => text.includes('"lastName":"Damaged"'));
  await overwriteRow(page, 'journal', key, text.slice(0, text.length / 2));
  await page.goto('about:blank');
  await page.goto(`${server.url}#/people`);
  await expectText(page.getByRole('status'), 'set aside');
  await find(page, 'Before');
  await find(page, 'Behind');
  await page.getByRole('searchbox', { name: 'Search people' }).fill('Damaged');
  await expect(rowOf(page, 'Damaged, Some')).toBeHidden();
});

test('two tabs with the same field: the second is told what it became before it replaces that', async ({ page, openSample, newTab, open }) => {
  await openSample();
  await open('#/people');
  await add(page, 'person', person('Contested'));
  await expectSaved(page);
  const other = await newTab('#/people');
  for (const tab of [page, other]) {
    await find(tab, 'Contested');
    await rowOf(tab, 'Contested, Some').getByRole('button', { name: /^Edit/ }).click();
  }
  await labelled(other, 'textbox', 'First name').fill('Theirs');
  await labelled(page, 'textbox', 'First name').fill('Ours');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expectText(other.getByRole('main'), 'Changed elsewhere to “Ours”. Saving replaces that.');
  await expect(labelled(other, 'textbox', 'First name')).toHaveValue('Theirs');
  await other.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(rowOf(page, 'Contested, Theirs')).toBeVisible();
  await page.getByRole('banner').getByRole('button', { name: 'Undo', exact: true }).click();
  for (const tab of [page, other]) await expect(rowOf(tab, 'Contested, Ours')).toBeVisible();
});

test('an edit that waited for room and meets a newer one of the same field stands, is said, and Undo brings the other back', async ({ page, server, openSample, open, newTab }) => {
  const quota = await limitQuota(page, server.url);
  await openSample();
  await open('#/people');
  await add(page, 'person', person('Contested'));
  await expectSaved(page);
  const other = await newTab('#/people');
  const call = async (tab, name) => {
    await find(tab, 'Contested');
    await tab.getByRole("row", { name: /Contested, / }).getByRole('button', { name: /^Edit/ }).click();
    await labelled(tab, 'textbox', 'First name').fill(name);
    await tab.getByRole('button', { name: 'Save', exact: true }).click();
  };
  await quota.exhaust();
  await page.bringToFront();
  await call(page, 'Waiting');
  await expectText(page.getByRole('alert'), 'This device is out of space');
  await quota.restore();
  await other.bringToFront();
  await call(other, 'Newer');
  await expectSaved(other);
  await page.bringToFront();
  await expectText(page.getByRole('status'), 'Another tab changed the same data; your version was kept');
  await page.getByRole('button', { name: 'Save again' }).click();
  await expectSaved(page);
  for (const tab of [page, other]) await expect(rowOf(tab, 'Contested, Waiting')).toBeVisible();
  await page.getByRole('banner').getByRole('button', { name: 'Undo', exact: true }).click();
  for (const tab of [page, other]) await expect(rowOf(tab, 'Contested, Newer')).toBeVisible();
});

test('a newer version in another tab rebuilds the store: this one says so, keeps its edit, and reads', async ({ page, openSample, open, server, allowErrors }) => {
  await openSample();
  await compacted(page);
  await page.evaluate(() => new Promise((yes, no) => {
    const request = indexedDB.open('lectern', 99);
    request.onsuccess = () => {
      request.result.close();
      yes();
    };
    request.onerror = () => no(request.error);
  }));
  await open('#/people');
  await add(page, 'person', person('Overtaken'));
  await expectText(page.getByRole('alert'), 'The stored workspace has the newer format');
  await find(page, 'Overtaken');
  // The edit is in this window only.
  allowErrors(/the browser asked: beforeunload/);
  await page.goto('about:blank');
  await page.goto(`${server.url}#/people`);
  await expectText(page.getByRole('alert'), 'saved by a newer version of Lectern');
  await expectText(page.getByRole('main'), '12,480');
});
