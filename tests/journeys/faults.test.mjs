// Whatever storage does, nothing that was typed is lost and no page stays blank.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { journey, open } from '../support/app.mjs';
import { keptRows, spoil } from '../support/kept.mjs';
import { add } from '../support/panel.mjs';
import { ownRoom } from '../support/room.mjs';
import { goTo, gone, labelled, rowOf, saved, settles, shows } from '../support/see.mjs';

const person = (name) => ({ Username: name.toLowerCase(), 'First name': 'Some', 'Last name': name });

async function find(page, name) {
  await goTo(page, 'People');
  await page.getByRole('searchbox', { name: 'Search people' }).fill(name);
  await rowOf(page, `${name}, Some`).waitFor();
}

/// The journal has been folded into chunks: there is a state.
const folded = (page) => settles(async () => (await keptRows(page, 'meta')).length, 1);

journey('a disk that is full: the edit stays, is said and handed out, and is saved when there is room', async ({ page, server, openSample, open }) => {
  const room = await ownRoom(page, server.url);
  await openSample();
  await folded(page);
  await room.ends();
  await open('#/people');
  await add(page, 'person', person('Overflow'));
  await shows(page.getByRole('alert'), 'This device has no room left');
  await find(page, 'Overflow');
  const file = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export what is not saved' }).click();
  const records = JSON.parse(await readFile(await (await file).path(), 'utf8'));
  assert.deepEqual(records.map((record) => record.lastName), ['Overflow']);
  await page.getByRole('button', { name: 'Save again' }).click();
  await shows(page.getByRole('alert'), 'This device has no room left');
  await room.returns();
  await page.getByRole('button', { name: 'Save again' }).click();
  await saved(page);
  await gone(page.getByText('This device has no room left'));
  await page.reload();
  await find(page, 'Overflow');
});

journey('a browser that gives no storage: work goes on in memory, with a warning that stays', async ({ page, context, openSample }) => {
  await context.addInitScript(() => {
    Object.defineProperty(window, 'indexedDB', { get() { throw new DOMException('denied', 'SecurityError'); } });
  });
  await page.goto('about:blank');
  await openSampleInMemory(page, openSample);
  await shows(page.getByRole('alert'), 'This browser gives Lectern no storage');
  await goTo(page, 'People');
  await add(page, 'person', person('Fleeting'));
  await find(page, 'Fleeting');
  await shows(page.getByRole('alert'), 'This browser gives Lectern no storage');
});

/// As `openSample`, which waits for what is never saved here.
async function openSampleInMemory(page, openSample) {
  const opened = openSample().catch(() => {});
  await page.getByRole('navigation', { name: 'Main' }).waitFor();
  await shows(page.getByRole('status'), 'Not saved');
  return Promise.race([opened, undefined]);
}

journey('the data of the site deleted under the open app: it says so, and hands out all that it still has', async ({ page, context, openSample, open, server }) => {
  await openSample();
  await folded(page);
  await open('#/people');
  const devtools = await context.newCDPSession(page);
  await devtools.send('Storage.clearDataForOrigin', { origin: new URL(server.url).origin, storageTypes: 'all' });
  const alert = page.getByRole('alert');
  await shows(alert, 'The workspace was deleted, in another tab or with the data of this site.');
  await add(page, 'person', person('Afterwards'));
  const [file] = await Promise.all([page.waitForEvent('download'), alert.getByRole('button', { name: 'Save a backup' }).click()]);
  const { records } = JSON.parse(await readFile(await file.path(), 'utf8'));
  assert.equal(records.filter((record) => record.kind === 'person').length, 12_481);
  assert.equal(await page.getByText('A new version of Lectern is ready').count(), 0);
});

journey('a record in a chunk that cannot be read is kept aside and listed, the rest opens', async ({ page, openSample, server }) => {
  await openSample();
  await folded(page);
  const chunks = await keptRows(page, 'chunks');
  const [key, text] = chunks.find(([, text]) => text.includes('"kind":"person"'));
  const username = text.match(/"username":"([^"]+)"/)[1];
  await spoil(page, 'chunks', key, text.replace(/"username":"[^"]+"/, '"username":["not a text"]'));
  await page.reload();
  await shows(page.getByRole('status'), '1 record could not be read. It is kept aside.');
  await open(page, server.url, '#/people');
  await shows(page.getByRole('main'), '12,479');
  await page.getByRole('searchbox', { name: 'Search people' }).fill(username);
  await shows(page.getByRole('main'), /0 of 12,479|Nobody|Nothing/);
  await goTo(page, 'Settings');
  await page.getByText('1 record that could not be read is kept aside').click();
  await shows(page.getByRole('main'), 'not a text');
  // It is still there after the workspace has been edited and folded again.
  await open(page, server.url, '#/people');
  await add(page, 'person', person('Neighbour'));
  await saved(page);
  await settles(async () => (await keptRows(page, 'chunks')).some(([, text]) => text.includes('Neighbour')), true);
  await page.reload();
  await shows(page.getByRole('status'), '1 record could not be read. It is kept aside.');
});

journey('a chunk that is no JSON at all costs what is in it and nothing else', async ({ page, openSample, server }) => {
  await openSample();
  await folded(page);
  const chunks = await keptRows(page, 'chunks');
  const [key] = chunks.find(([, text]) => text.includes('"kind":"category"'));
  await spoil(page, 'chunks', key, '\u0000 half of it is go');
  await page.reload();
  await shows(page.getByRole('status'), 'kept aside');
  await open(page, server.url, '#/courses');
  await shows(page.getByRole('main'), 'Anatomy of the human body I');
});

journey('where the first row is damaged, what can be read is shown and can be backed up, and nothing is written', async ({ page, openSample, server }) => {
  await openSample();
  await folded(page);
  const [[key]] = await keptRows(page, 'meta');
  await spoil(page, 'meta', key, '{"version":1,"folded":"no num');
  await page.goto('about:blank');
  await page.goto(`${server.url}#/people`);
  await shows(page.getByRole('alert'), 'or is damaged, so it is open for reading only');
  await shows(page.getByRole('main'), '12,480');
});

journey('a damaged entry of the journal is kept aside, those before and after it hold', async ({ page, openSample, open, server }) => {
  await openSample();
  await folded(page);
  await open('#/people');
  for (const name of ['Before', 'Damaged', 'Behind']) {
    await add(page, 'person', person(name));
    await saved(page);
  }
  const journal = await keptRows(page, 'journal');
  const [key, text] = journal.find(([, text]) => text.includes('"lastName":"Damaged"'));
  await spoil(page, 'journal', key, text.slice(0, text.length / 2));
  await page.goto('about:blank');
  await page.goto(`${server.url}#/people`);
  await shows(page.getByRole('status'), 'kept aside');
  await find(page, 'Before');
  await find(page, 'Behind');
  await page.getByRole('searchbox', { name: 'Search people' }).fill('Damaged');
  await gone(rowOf(page, 'Damaged, Some'));
});

journey('two tabs with the same field: the second is told what it became before it replaces that', async ({ page, openSample, newTab, open }) => {
  await openSample();
  await open('#/people');
  await add(page, 'person', person('Contested'));
  await saved(page);
  const other = await newTab('#/people');
  for (const tab of [page, other]) {
    await find(tab, 'Contested');
    await rowOf(tab, 'Contested, Some').getByRole('button', { name: /^Edit/ }).click();
  }
  await labelled(other, 'textbox', 'First name').fill('Theirs');
  await labelled(page, 'textbox', 'First name').fill('Ours');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await shows(other.getByRole('main'), 'It became “Ours” elsewhere meanwhile. Saving replaces that.');
  assert.equal(await labelled(other, 'textbox', 'First name').inputValue(), 'Theirs');
  await other.getByRole('button', { name: 'Save', exact: true }).click();
  await rowOf(page, 'Contested, Theirs').waitFor();
  await page.getByRole('banner').getByRole('button', { name: 'Undo', exact: true }).click();
  for (const tab of [page, other]) await rowOf(tab, 'Contested, Ours').waitFor();
});

journey('an edit that waited for room and meets a newer one of the same field stands, is said, and Undo brings the other back', async ({ page, server, openSample, open, newTab }) => {
  const room = await ownRoom(page, server.url);
  await openSample();
  await open('#/people');
  await add(page, 'person', person('Contested'));
  await saved(page);
  const other = await newTab('#/people');
  const call = async (tab, name) => {
    await find(tab, 'Contested');
    await tab.getByRole("row", { name: /Contested, / }).getByRole('button', { name: /^Edit/ }).click();
    await labelled(tab, 'textbox', 'First name').fill(name);
    await tab.getByRole('button', { name: 'Save', exact: true }).click();
  };
  await room.ends();
  await page.bringToFront();
  await call(page, 'Waiting');
  await shows(page.getByRole('alert'), 'This device has no room left');
  await room.returns();
  await other.bringToFront();
  await call(other, 'Newer');
  await saved(other);
  await page.bringToFront();
  await shows(page.getByRole('status'), 'Another tab had changed the same meanwhile: what you entered stands');
  await page.getByRole('button', { name: 'Save again' }).click();
  await saved(page);
  for (const tab of [page, other]) await rowOf(tab, 'Contested, Waiting').waitFor();
  await page.getByRole('banner').getByRole('button', { name: 'Undo', exact: true }).click();
  for (const tab of [page, other]) await rowOf(tab, 'Contested, Newer').waitFor();
});

journey('a newer version in another tab rebuilds the store: this one says so, keeps its edit, and reads', async ({ page, openSample, open, server, expect }) => {
  await openSample();
  await folded(page);
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
  await shows(page.getByRole('alert'), 'The stored workspace has the newer format');
  await find(page, 'Overtaken');
  // The edit is in this window only.
  expect(/the browser asked: beforeunload/);
  await page.goto('about:blank');
  await page.goto(`${server.url}#/people`);
  await shows(page.getByRole('alert'), 'written by a newer version of Lectern');
  await shows(page.getByRole('main'), '12,480');
});
