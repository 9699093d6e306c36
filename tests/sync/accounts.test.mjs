// Who may do what at a server, and for how long.
import { expectText } from '../support/assertions.mjs';
import { add, fill, save } from '../support/forms.mjs';
import { rowOf } from '../support/locators.mjs';
import { act } from '../support/session-list.mjs';
import { MAYA, RITA, connect, expect, expectSame, sent, state, test } from '../support/sync.mjs';

const ADA = { Username: 'ada', 'First name': 'Ada', 'Last name': 'Lovelace' };

async function begin(user, database) {
  await user.openEmpty();
  await user.open('#/people');
  await add(user.page, 'person', ADA);
  await connect(user.page, database.url, MAYA);
  await sent(user.page);
}

test('a wrong password is said beside the form, and nothing that was typed is gone', async ({ newUser, guarded }) => {
  const user = await newUser();
  await user.openEmpty();
  await connect(user.page, guarded.url, { user: 'maya', password: 'wrong' });
  await expectText(user.page.getByRole('alert'), 'does not accept this user name and password');
  await expect(user.page.getByRole('textbox', { name: 'User name' })).toHaveValue('maya');
  await expect(user.page.getByRole('textbox', { name: 'Server address' })).toHaveValue(guarded.url);
  await user.page.getByLabel('Password').fill('anatomy');
  await user.page.getByRole('button', { name: 'Connect' }).click();
  await sent(user.page);
});

test('a cookie that is over is renewed in the middle of the work; without the password, edits wait for it', async ({ startServer, browser, pageErrors, guarded }) => {
  const server = await startServer({ database: guarded.url });
  const context = await browser.newContext();
  context.on('page', (page) => pageErrors.watch(page));
  const page = await context.newPage();
  const open = (route) => page.goto(server.url + route);
  await open('#/welcome');
  await page.getByRole('button', { name: 'Start with an empty workspace' }).click();
  await connect(page, `${server.url}db/`, MAYA);
  await sent(page);
  expect((await context.cookies()).map((cookie) => cookie.name)).toContain('AuthSession');

  await context.clearCookies();
  await open('#/people');
  await add(page, 'person', ADA);
  await sent(page);
  await expectSame(page);

  // The password is in memory only: of a page that is open, which would sign in again.
  await page.goto('about:blank');
  await context.clearCookies();
  await open('#/sync');
  await expect(state(page)).toContainText('Sign in');
  await open('#/people');
  await act(page, 'Lovelace, Ada', 'Edit');
  await fill(page, { 'First name': 'Augusta' });
  await save(page);
  await open('#/sync');
  await expect(page.getByRole('table', { name: 'Changes not sent yet' })).toContainText('Lovelace');
  await page.getByLabel('Password').fill('wrong');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(state(page)).toContainText('Sign in');
  await page.getByLabel('Password').fill('anatomy');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await sent(page);
  await expectSame(page);
  await context.close();
});

test('who may only read is told so, receives, and is offered nothing that edits', async ({ newUser, guarded }) => {
  const [maya, rita] = [await newUser(), await newUser()];
  await begin(maya, guarded);
  await rita.open('#/sync');
  await connect(rita.page, guarded.url, RITA);
  await expect(state(rita.page)).toContainText('Read only');
  await expectText(rita.page.getByRole('main'), 'Your account may read this database, not change it.');
  const main = rita.page.getByRole('main');
  const buttons = (name) => main.getByRole('button', { name }).or(main.getByRole('link', { name }));
  const offersNothing = async () => {
    await expectText(rita.page.getByRole('status').filter({ hasText: 'rita' }), 'may read this workspace, not change it');
    await rita.open('#/people');
    await expect(rowOf(rita.page, 'Lovelace, Ada')).toBeVisible();
    await expect(buttons(/^(New person|Import|More|Edit|Delete)/)).toHaveCount(0);
    await expect(main.getByRole('checkbox')).toHaveCount(0);
    await expect(rita.page.getByRole('button', { name: 'Undo' })).toHaveAttribute('aria-disabled', 'true');
    await rita.page.keyboard.press('n');
    await expect(rita.page).toHaveURL(/#\/people$/);
    await rita.open('#/course-sessions/new');
    await expect(main.getByRole('heading', { name: 'Read only' })).toBeVisible();
    for (const [route, name] of [
      ['#/course-sessions', /^(New course session|Import)/], ['#/courses', /^New course/], ['#/calendar', /^(New offering|Find a slot)/],
      ['#/learner-groups', /^New (cohort|group)/], ['#/rooms', /^New room/], ['#/files', /^(Choose file|Import)/], ['#/settings', /^Save$/],
    ]) {
      await rita.open(route);
      await expect(main.getByRole('heading', { level: 1 })).toBeVisible();
      await expect(buttons(name), route).toHaveCount(0);
    }
    await expect(main.getByRole('textbox', { name: 'Workspace name' })).toBeDisabled();
    await expectText(main, 'Everything is stored in this browser, on this device, and exchanged with a server.');
  };
  await offersNothing();
  await maya.open('#/people');
  await add(maya.page, 'person', { Username: 'mary', 'First name': 'Mary', 'Last name': 'Somerville' });
  await rita.open('#/people');
  await expect(rowOf(rita.page, 'Somerville, Mary')).toBeVisible();

  // Known without the server, too.
  await guarded.kill();
  await rita.page.reload();
  await offersNothing();
  await guarded.start();

  // With the right to write, everything is offered again.
  const user = await guarded.ask('GET', '_users/org.couchdb.user:rita');
  await guarded.ask('PUT', '_users/org.couchdb.user:rita', { ...user, roles: ['planner'] });
  await rita.open('#/sync');
  await rita.page.getByLabel('Password').fill('reading');
  await rita.page.getByRole('button', { name: 'Sign in' }).click();
  await sent(rita.page);
  await rita.open('#/people');
  await act(rita.page, 'Lovelace, Ada', 'Edit');
  await fill(rita.page, { Email: 'ada@rita.example' });
  await save(rita.page);
  await maya.open('#/people');
  await expect(rowOf(maya.page, 'Lovelace, Ada')).toContainText('ada@rita.example');
});

test('who loses the right to write keeps what was edited before, and can sign in with another account', async ({ newUser, guarded }) => {
  const [maya, rita] = [await newUser(), await newUser()];
  await begin(maya, guarded);
  const user = await guarded.ask('GET', '_users/org.couchdb.user:rita');
  await guarded.ask('PUT', '_users/org.couchdb.user:rita', { ...user, roles: ['planner'] });
  await rita.open('#/sync');
  await connect(rita.page, guarded.url, RITA);
  await sent(rita.page);
  await rita.context.setOffline(true);
  await rita.open('#/people');
  await act(rita.page, 'Lovelace, Ada', 'Edit');
  await fill(rita.page, { Email: 'ada@rita.example' });
  await save(rita.page);
  await expect(state(rita.page)).toContainText('1 record to be sent');
  const planner = await guarded.ask('GET', '_users/org.couchdb.user:rita');
  await guarded.ask('PUT', '_users/org.couchdb.user:rita', { ...planner, roles: ['reader'] });
  await rita.context.setOffline(false);
  await rita.open('#/sync');
  await rita.page.getByRole('button', { name: 'Sync now' }).click();
  await expectText(rita.page.getByRole('main'), '1 record waits here, because your account may only read.');
  await rita.page.getByRole('textbox', { name: 'User name' }).fill('maya');
  await rita.page.getByLabel('Password').fill('anatomy');
  await rita.page.getByRole('button', { name: 'Sign in' }).click();
  await sent(rita.page);
  await expectText(rita.page.getByRole('main'), 'All changes have been sent.');
  await maya.open('#/people');
  await expect(rowOf(maya.page, 'Lovelace, Ada')).toContainText('ada@rita.example');
});

test('who comes back after a long time is told who has changed what meanwhile', async ({ newUser, guarded }) => {
  const [maya, paul] = [await newUser(), await newUser()];
  await guarded.addUser('paul', 'physics', ['planner']);
  await begin(maya, guarded);
  await paul.open('#/sync');
  await connect(paul.page, guarded.url, { user: 'paul', password: 'physics' });
  await sent(paul.page);
  const notice = paul.page.getByRole('status').filter({ hasText: 'without the server' });
  await expect(notice).toHaveCount(0);
  await paul.page.goto('about:blank');

  await maya.open('#/people');
  await act(maya.page, 'Lovelace, Ada', 'Edit');
  await fill(maya.page, { Email: 'ada@maya.example' });
  await save(maya.page);
  await add(maya.page, 'person', { Username: 'mary', 'First name': 'Mary', 'Last name': 'Somerville' });
  await sent(maya.page);
  await paul.page.clock.setFixedTime(Date.now() + 26.5 * 60 * 60 * 1000);
  await paul.open('#/sync');
  await paul.page.getByLabel('Password').fill('physics');
  await paul.page.getByRole('button', { name: 'Sign in' }).click();
  await sent(paul.page);
  await expectText(notice, 'In 1 day 2 hours without the server, others changed 2 records. maya 2.');

  // Until it has been read.
  await paul.page.reload();
  await expect(notice).toBeVisible();
  await notice.getByRole('link', { name: 'Show what changed' }).click();
  const row = paul.page.getByRole('table', { name: 'While you were away' }).getByRole('row', { name: /maya/ });
  await expect(row.getByRole('cell')).toHaveText(['People', '1', '1', '0', /^(Ada Lovelace; Mary Somerville|Mary Somerville; Ada Lovelace)$/]);
  await row.getByRole('link', { name: 'Mary Somerville' }).click();
  await expect(paul.page.getByRole('heading', { level: 1 })).toHaveText('Mary Somerville');
  await notice.getByRole('button', { name: 'Close' }).click();
  await expect(notice).toHaveCount(0);
  await paul.page.reload();
  await expect(paul.page.getByRole('heading', { level: 1 })).toHaveText('Mary Somerville');
  await expect(notice).toHaveCount(0);
});

test('what the server refuses stays with the reason, and is sent again when asked for', async ({ newUser, guarded }) => {
  const maya = await newUser();
  await begin(maya, guarded);
  const rule = await guarded.validate(`function (doc, old, user) {
    if (doc.record && doc.record.username === 'taken') throw { forbidden: 'The username is taken.' };
  }`, 'names');
  await maya.open('#/people');
  await add(maya.page, 'person', { Username: 'taken', 'First name': 'Mary', 'Last name': 'Somerville' });
  await expect(state(maya.page)).toContainText('The server refused 1 record');
  await add(maya.page, 'person', { Username: 'other', 'First name': 'Emmy', 'Last name': 'Noether' });
  await maya.open('#/sync');
  const refused = maya.page.getByRole('table', { name: 'Refused by the server' });
  await expect(refused.getByRole('row', { name: /Somerville/ })).toContainText('The username is taken.');
  await expect(maya.page.getByText('1 record is not sent, because the server has refused it.')).toBeVisible();
  await guarded.ask('DELETE', `lectern/_design/names?rev=${rule.rev}`);
  await refused.getByRole('button', { name: 'Try again: Mary Somerville' }).click();
  await expect(refused).toHaveCount(0);
  await sent(maya.page);
  await expectSame(maya.page);
  const colleague = await newUser();
  await colleague.open('#/sync');
  await connect(colleague.page, guarded.url, MAYA);
  await sent(colleague.page);
  await colleague.open('#/people');
  for (const name of ['Somerville, Mary', 'Noether, Emmy']) await expect(rowOf(colleague.page, name)).toBeVisible();
});

test('the validation of the documentation refuses what is no record', async ({ guarded }) => {
  const put = async (name, password, id, body) => {
    const headers = { 'Content-Type': 'application/json', Authorization: `Basic ${btoa(`${name}:${password}`)}` };
    const response = await fetch(`${guarded.url}lectern/${encodeURIComponent(id)}`, { method: 'PUT', headers, body: JSON.stringify(body) });
    return [response.status, (await response.json()).reason];
  };
  const id = 'room:00000000-0000-4000-8000-000000000001';
  const room = { record: { id, kind: 'room', schema: 1, name: 'Hall 1' } };
  expect(await put('maya', 'anatomy', id, { total: 3 })).toEqual([403, 'Not a record of Lectern.']);
  expect(await put('maya', 'anatomy', 'room:other', room)).toEqual([403, 'Not a record of Lectern.']);
  expect(await put('rita', 'reading', id, room)).toEqual([403, 'You may read this workspace, not change it.']);
  expect((await put('maya', 'anatomy', id, room))[0]).toBe(201);
});
