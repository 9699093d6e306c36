// Servers and networks that fail in the middle of the work.
import { expectText } from '../support/assertions.mjs';
import { add, fill, save } from '../support/forms.mjs';
import { rowOf } from '../support/locators.mjs';
import { act } from '../support/session-list.mjs';
import { openSample } from '../support/start.mjs';
import { connect, expect, expectSame, join, sent, state, test } from '../support/sync.mjs';

const ADA = { Username: 'ada', 'First name': 'Ada', 'Last name': 'Lovelace' };
/// How long an exchange of thousands of records may take.
const LONG = { timeout: 90_000 };

const documents = async (database) => (await database.ask('GET', 'lectern')).doc_count;

/// The first names of the people at the server.
async function firstNames(database) {
  const { rows } = await database.ask('GET', 'lectern/_all_docs?include_docs=true');
  return rows.map(({ doc }) => doc.record?.firstName).filter(Boolean).sort();
}

async function begin(user, database) {
  await user.openEmpty();
  await user.open('#/people');
  await add(user.page, 'person', ADA);
  await connect(user.page, database.url);
  await sent(user.page);
}

async function rename(user, name) {
  await user.open('#/people');
  await act(user.page, /Lovelace/, 'Edit');
  await fill(user.page, { 'First name': name });
  await save(user.page);
}

test('a server that is killed in the middle of a push has everything in the end, and so has a browser whose connection is cut again and again', async ({ page, server, newUser, database, allowErrors }) => {
  test.slow();
  allowErrors(/Failed to fetch|ERR_/);
  await openSample(page, server.url);
  await connect(page, database.url);
  await expect.poll(() => documents(database).catch(() => 0)).toBeGreaterThan(1_000);
  await database.kill();
  await expect(state(page)).toContainText('Offline');
  await database.start();
  const kept = await documents(database);
  expect(kept, 'killed in the middle').toBeLessThan(12_480);
  await page.getByRole('button', { name: 'Sync now' }).click();
  await expect(state(page)).toContainText(/Saved · sent/, LONG);
  await expectSame(page);

  // Every second answer does not arrive.
  const other = await newUser();
  await other.open('#/sync');
  let asked = 0;
  await other.context.route(`${database.url}lectern/_changes**`, async (route) => {
    asked += 1;
    if (asked % 2 === 0) await route.abort('connectionreset');
    else await route.continue();
  });
  await connect(other.page, database.url);
  await expect(async () => {
    await other.page.getByRole('button', { name: 'Sync now' }).click();
    await expect(state(other.page)).toContainText(/Saved · sent/, { timeout: 100 });
  }).toPass({ timeout: 300_000, intervals: [100] });
  expect(asked).toBeGreaterThan(50);
  await other.context.unroute(`${database.url}lectern/_changes**`);
  await expectSame(other.page);
  await other.open('#/people');
  await expectText(other.page.getByRole('main'), '12,480');
});

test('a network that asks to sign in is no server, also in the middle of the work', async ({ newUser, database }) => {
  const user = await newUser();
  await begin(user, database);
  const page = '<!doctype html><title>Welcome to our network</title>';
  await user.context.route(`${database.url}**`, (route) => route.fulfill({ status: 200, contentType: 'text/html', body: page }));
  await rename(user, 'Augusta');
  await expect(state(user.page)).toContainText('Offline · 1 record to be sent');
  await user.context.unroute(`${database.url}**`);
  await user.open('#/sync');
  await user.page.getByRole('button', { name: 'Sync now' }).click();
  await sent(user.page);
  await expectSame(user.page);
});

test('a server that was restored from a backup gets back what it lacks, and the person is told', async ({ newUser, database }) => {
  const user = await newUser();
  await begin(user, database);
  await rename(user, 'Adele');
  await expect.poll(() => firstNames(database)).toEqual(['Adele']);
  await database.kill();
  database.backUp();
  await database.start();
  await rename(user, 'Augusta');
  await user.open('#/people');
  await add(user.page, 'person', { Username: 'mary', 'First name': 'Mary', 'Last name': 'Somerville' });
  await expect.poll(() => firstNames(database)).toEqual(['Augusta', 'Mary']);
  await user.open('#/sync');
  await expect(user.page.getByText('All changes have been sent.')).toBeVisible();
  await database.kill();
  database.restore();
  await database.start();
  await user.page.reload();
  const notice = user.page.getByRole('status').filter({ hasText: 'the server lacked what it had before' });
  await expect(notice).toContainText('2 records were sent again. Nothing was lost.');
  await sent(user.page);
  await expectSame(user.page);
  const other = await join(() => newUser(), database.url);
  await other.open('#/people');
  for (const name of ['Lovelace, Augusta', 'Somerville, Mary']) await expect(rowOf(other.page, name)).toBeVisible();
  await notice.getByRole('button', { name: 'Close' }).click();
  await expect(notice).toHaveCount(0);
  await user.page.reload();
  await sent(user.page);
  await expect(notice).toHaveCount(0);
});

test('another database at the same address gets nothing until the person connects it', async ({ newUser, database }) => {
  const user = await newUser();
  await begin(user, database);
  await database.replace();
  const stranger = await newUser();
  await stranger.openEmpty();
  await connect(stranger.page, database.url);
  await sent(stranger.page);
  const before = await documents(database);
  await user.page.reload();
  await expectText(user.page.getByRole('main'), 'Another database is at this address');
  expect(await documents(database)).toBe(before);
  await user.page.getByRole('button', { name: 'Connect to the database that is there now' }).click();
  await expect(user.page.getByRole('textbox', { name: 'Server address' })).toHaveValue(database.url);
  await expect(user.page.getByRole('textbox', { name: 'Database' })).toHaveValue('lectern');
  await user.page.getByRole('button', { name: 'Connect' }).click();
  await user.page.getByRole('radio', { name: 'Merge both' }).check();
  await user.page.getByRole('button', { name: 'Continue' }).click();
  await sent(user.page);
  await expectSame(user.page);
  await user.open('#/people');
  await expect(rowOf(user.page, 'Lovelace, Ada')).toBeVisible();
});

test('what differs from the server is found and repaired', async ({ newUser, database }) => {
  const user = await newUser();
  await begin(user, database);
  await user.open('#/people');
  await add(user.page, 'person', { Username: 'mary', 'First name': 'Mary', 'Last name': 'Somerville' });
  await user.open('#/sync');
  await expect(user.page.getByText('All changes have been sent.')).toBeVisible();
  await sent(user.page);
  await expectSame(user.page);
  // Somebody removes a document past the app, without a word of which change that was.
  const { rows } = await database.ask('GET', 'lectern/_all_docs?include_docs=true');
  const { doc } = rows.find(({ doc }) => doc.record?.username === 'mary');
  await user.context.route(`${database.url}lectern/_changes**`, async (route) => {
    // The wait for news ends with the server.
    const answer = await route.fetch().catch(() => undefined);
    if (!answer) return route.abort();
    const body = await answer.json();
    const results = body.results.filter(({ id }) => id !== doc._id);
    return route.fulfill({ response: answer, json: { ...body, results } });
  });
  const compare = user.page.getByRole('button', { name: 'Compare with the server' });
  await compare.click();
  const table = user.page.getByRole('table', { name: 'Comparison with the server' });
  await expect(table.getByRole('row', { name: /People/ })).toContainText('Different');
  await expect(user.page.getByText('1 kind of records differs')).toBeVisible();
  const cells = await table.getByRole('row', { name: /People/ }).getByRole('cell').allInnerTexts();
  expect(cells.slice(0, 2)).toEqual(['2', '1']);
  // The wait for news goes on without it.
  await user.context.unrouteAll({ behavior: 'ignoreErrors' });
  await user.page.getByRole('button', { name: 'Repair' }).click();
  await expectText(user.page.getByRole('main'), /Both sides have the same \d+ records/);
});

test('the tabs of a browser agree about the exchange, of which one takes care', async ({ page, openEmpty, open, newTab, database }) => {
  await openEmpty();
  await connect(page, database.url);
  await sent(page);
  const other = await newTab('#/people');
  await expect(state(other)).toContainText(/Saved · sent/);
  await add(other, 'person', ADA);
  await open('#/people');
  await expect(rowOf(page, 'Lovelace, Ada')).toBeVisible();
  await expect.poll(() => documents(database)).toBeGreaterThanOrEqual(2);
  await database.kill();
  await other.goto(new URL('#/sync', other.url()).href);
  await other.getByRole('button', { name: 'Sync now' }).click();
  await expect(state(other)).toContainText('Offline');
  await database.start();
  // The tab that took care of it is gone.
  await page.close();
  await other.getByRole('button', { name: 'Sync now' }).click();
  await sent(other);
});

test('a server that answers but takes nothing is asked again when it says, not at once', async ({ newUser, database, allowErrors }) => {
  allowErrors(/503/);
  const user = await newUser();
  await begin(user, database);
  const asked = [];
  const pushes = `${database.url}lectern/_bulk_docs**`;
  await user.context.route(pushes, async (route) => {
    if (route.request().method() === 'OPTIONS') return route.continue();
    asked.push(Date.now());
    const headers = { 'Access-Control-Allow-Origin': '*', 'Access-Control-Expose-Headers': 'Retry-After', 'Retry-After': '2' };
    return route.fulfill({ status: 503, headers, contentType: 'application/json', body: '{}' });
  });
  await rename(user, 'Augusta');
  await expect.poll(() => asked.length).toBeGreaterThan(2);
  expect(asked[2] - asked[0]).toBeGreaterThan(3_500);
  await user.context.unroute(pushes);
  await sent(user.page);
  expect(await firstNames(database)).toEqual(['Augusta']);
});

test('a pause that the server has asked for holds when another tab wants an exchange', async ({ page, openEmpty, open, newTab, database, allowErrors }) => {
  allowErrors(/503/);
  const user = { page, open, openEmpty };
  await begin(user, database);
  const other = await newTab('#/sync');
  const asked = [];
  const pushes = `${database.url}lectern/_bulk_docs**`;
  await page.context().route(pushes, async (route) => {
    if (route.request().method() === 'OPTIONS') return route.continue();
    asked.push(Date.now());
    const headers = { 'Access-Control-Allow-Origin': '*', 'Access-Control-Expose-Headers': 'Retry-After', 'Retry-After': '4' };
    return route.fulfill({ status: 503, headers, contentType: 'application/json', body: '{}' });
  });
  await rename(user, 'Augusta');
  await expect.poll(() => asked.length).toBe(1);
  await expect(state(other)).toContainText('Offline');
  await other.getByRole('button', { name: 'Sync now' }).click();
  await expect.poll(() => asked.length, { timeout: 15_000 }).toBeGreaterThan(1);
  expect(asked[1] - asked[0]).toBeGreaterThan(3_500);
  await page.context().unroute(pushes);
  await sent(page);
});

test('an edit wakes an exchange that an error has stopped, also of a record that waits already', async ({ newUser, database, allowErrors }) => {
  allowErrors(/413/);
  const user = await newUser();
  await begin(user, database);
  const pushes = `${database.url}lectern/_bulk_docs**`;
  let asked = 0;
  await user.context.route(pushes, async (route) => {
    if (route.request().method() === 'OPTIONS') return route.continue();
    asked += 1;
    return route.fulfill({ status: 413, headers: { 'Access-Control-Allow-Origin': '*' }, body: '' });
  });
  await rename(user, 'Augusta');
  await expect(state(user.page)).toContainText('Not sent');
  expect(asked).toBe(1);
  await user.context.unroute(pushes);
  await rename(user, 'Adele');
  await sent(user.page);
  expect(await firstNames(database)).toEqual(['Adele']);
});
