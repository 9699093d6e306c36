// Two people with a browser each, and a database that both use.
import { expectSaved, expectText } from '../support/assertions.mjs';
import { startDatabase, startPortal } from '../support/couchdb.mjs';
import { add, fill, save } from '../support/forms.mjs';
import { rowOf } from '../support/locators.mjs';
import { act } from '../support/session-list.mjs';
import { connect, expect, sent, state, test } from '../support/sync.mjs';

async function edit(user, values) {
  await user.open('#/people');
  await act(user.page, /Lovelace|Byron/, 'Edit');
  await fill(user.page, values);
  await save(user.page);
}

test('two people plan without a network, and everything of both is there', async ({ newUser, database }) => {
  const [one, other] = [await newUser(), await newUser()];
  await one.openEmpty();
  await one.open('#/people');
  await add(one.page, 'person', { Username: 'ada', 'First name': 'Ada', 'Last name': 'Lovelace' });
  await expectSaved(one.page);
  await connect(one.page, database.url);
  await sent(one.page);

  await other.open('#/welcome');
  await other.page.getByRole('button', { name: 'Connect to a server' }).click();
  await connect(other.page, database.url);
  await sent(other.page);
  await other.open('#/people');
  await expect(rowOf(other.page, 'Lovelace, Ada')).toBeVisible();

  await database.kill();
  await edit(one, { 'First name': 'Augusta', Email: 'ada@one.example' });
  await edit(other, { 'First name': 'Adelaide', 'Official code': 'A-1' });
  await other.open('#/people');
  await add(other.page, 'person', { Username: 'mary', 'First name': 'Mary', 'Last name': 'Somerville' });
  await expect(state(other.page)).toContainText(/Offline · 2 records to be sent/);
  await database.start();

  await one.open('#/sync');
  await one.page.getByRole('button', { name: 'Sync now' }).click();
  await sent(one.page);
  await other.open('#/sync');
  await other.page.getByRole('button', { name: 'Sync now' }).click();
  await expect(state(other.page)).toContainText('1 record needs a decision');
  const conflicts = other.page.getByRole('table', { name: 'Conflicts' });
  await expect(conflicts.getByRole('row', { name: /Lovelace/ })).toContainText('First name');
  await conflicts.getByRole('button', { name: 'Compare and decide' }).click();
  const dialog = other.page.getByRole('dialog');
  await dialog.getByRole('radio', { name: 'First name: Theirs, Augusta' }).check();
  await dialog.getByRole('button', { name: 'Save merged version' }).click();
  await sent(other.page);

  for (const user of [one, other]) {
    await user.open('#/people');
    await expect(rowOf(user.page, 'Somerville, Mary')).toBeVisible();
    const row = rowOf(user.page, 'Lovelace, Augusta');
    await expect(row).toContainText('ada@one.example');
    await expect(row).toContainText('A-1');
  }
});

test('a wrong password is said, and nothing is connected', async ({ newUser, allowErrors }) => {
  allowErrors(/Failed to load resource/);
  const database = await startDatabase({ admins: { registrar: 'right' } });
  const user = await newUser();
  await user.openEmpty();
  await connect(user.page, database.url, { user: 'registrar', password: 'wrong' });
  await expect(user.page.getByRole('alert').filter({ hasText: 'does not accept this user name and password' })).toBeVisible();
  await connect(user.page, database.url, { user: 'registrar', password: 'right' });
  await sent(user.page);

  // The password is not stored, and from now on the database asks for one.
  const headers = { 'Content-Type': 'application/json', Authorization: `Basic ${btoa('registrar:right')}` };
  const security = { members: { names: ['registrar'], roles: [] }, admins: { names: [], roles: [] } };
  await fetch(`${database.url}lectern/_security`, { method: 'PUT', headers, body: JSON.stringify(security) });
  await user.page.reload();
  await expect(state(user.page)).toContainText('Sign in');
  await user.page.getByLabel('Password').fill('right');
  await user.page.getByRole('button', { name: 'Sign in' }).click();
  await sent(user.page);
  await database.stop();
});

test('a workspace goes on after a reload, and stays when it is disconnected', async ({ newUser, database }) => {
  const [one, other] = [await newUser(), await newUser()];
  await one.openEmpty();
  await connect(one.page, database.url);
  await sent(one.page);
  await one.page.reload();
  await sent(one.page);
  await one.open('#/people');
  await add(one.page, 'person', { Username: 'ada', 'First name': 'Ada', 'Last name': 'Lovelace' });
  await other.open('#/sync');
  await connect(other.page, database.url);
  await sent(other.page);
  await other.open('#/people');
  await expect(rowOf(other.page, 'Lovelace, Ada')).toBeVisible();

  // What one deletes and takes back disappears and comes back at the other, by itself.
  await act(one.page, 'Lovelace, Ada', 'Delete');
  await one.page.getByRole('alertdialog').getByRole('button', { name: /^Delete/ }).click();
  await expect(rowOf(other.page, 'Lovelace, Ada')).toHaveCount(0);
  await one.page.getByRole('button', { name: 'Undo' }).first().click();
  await expect(rowOf(other.page, 'Lovelace, Ada')).toBeVisible();

  await other.open('#/sync');
  await other.page.getByRole('radio', { name: 'This browser' }).check();
  await other.page.getByRole('dialog').getByRole('button', { name: 'Disconnect' }).click();
  await expect(other.page.getByRole('button', { name: 'Sync now' })).toHaveCount(0);
  await other.open('#/people');
  await expect(rowOf(other.page, 'Lovelace, Ada')).toBeVisible();
});

test('of two workspaces that have records, one can take the place of the other', async ({ newUser, database }) => {
  const [one, other] = [await newUser(), await newUser()];
  for (const [user, name] of [[one, 'Ada'], [other, 'Mary']]) {
    await user.openEmpty();
    await user.open('#/people');
    await add(user.page, 'person', { Username: name, 'First name': name, 'Last name': 'One' });
    await expectSaved(user.page);
    await connect(user.page, database.url);
    if (user === one) await sent(one.page);
  }
  await other.page.getByRole('radio', { name: 'Replace mine' }).check();
  const backup = other.page.waitForEvent('download');
  await other.page.getByRole('button', { name: 'Continue' }).click();
  expect((await backup).suggestedFilename()).toMatch(/json$/);
  await sent(other.page);
  await other.open('#/people');
  await expect(rowOf(other.page, 'One, Ada')).toBeVisible();
  await expect(rowOf(other.page, 'One, Mary')).toHaveCount(0);
});

test('the workspace of the server is replaced once that is confirmed, and everybody is told', async ({ newUser, database }) => {
  const one = await newUser();
  await one.openEmpty();
  await one.open('#/people');
  await add(one.page, 'person', { Username: 'ada', 'First name': 'Ada', 'Last name': 'One' });
  await connect(one.page, database.url);
  await sent(one.page);
  const other = await newUser();
  await other.openEmpty();
  await other.open('#/people');
  await add(other.page, 'person', { Username: 'mary', 'First name': 'Mary', 'Last name': 'One' });
  await expectSaved(other.page);
  await connect(other.page, database.url);
  await other.page.getByRole('radio', { name: 'Replace theirs' }).check();
  await other.page.getByRole('button', { name: 'Continue' }).click();
  const question = other.page.getByRole('alertdialog');
  await expect(question).toContainText('1 record on the server is not in this browser, and is deleted there:');
  await expect(question.getByRole('listitem')).toHaveText(['People: 1']);
  await expect(question.getByRole('button', { name: 'Cancel' })).toBeFocused();
  await question.getByRole('button', { name: 'Cancel' }).click();
  await one.open('#/people');
  await act(one.page, 'One, Ada', 'Edit');
  await fill(one.page, { 'First name': 'Adele' });
  await save(one.page);
  await expect(one.page.getByRole('button', { name: 'Undo' }).last()).toBeVisible();
  await sent(one.page);

  await other.page.getByRole('button', { name: 'Continue' }).click();
  const backup = other.page.waitForEvent('download');
  await question.getByRole('button', { name: 'Replace 1 record' }).click();
  expect((await backup).suggestedFilename()).toMatch(/json$/);
  await sent(other.page);
  const { page } = one;
  await expect(rowOf(page, 'One, Mary')).toBeVisible();
  await expect(rowOf(page, 'One, Adele')).toHaveCount(0);
  await expectText(page, 'Somebody else has replaced the workspace on the server by another one');
  await expect(page.getByRole('banner').getByRole('button', { name: 'Undo' })).toBeDisabled();
  await expect(page.getByRole('button', { name: 'Undo' })).toHaveCount(1);
  await page.getByRole('status').filter({ hasText: 'has replaced' }).getByRole('button', { name: 'Close' }).click();
  await expect(page.getByText('has replaced the workspace')).toHaveCount(0);
});

test('a network that asks to sign in is no server', async ({ newUser, allowErrors }) => {
  allowErrors(/Failed to load resource|CORS|ERR_/);
  const portal = await startPortal();
  const user = await newUser();
  await user.openEmpty();
  await connect(user.page, portal.url);
  await expect(user.page.getByRole('alert').filter({ hasText: /does not come from a CouchDB server|does not answer/ })).toBeVisible();
  portal.stop();
});
