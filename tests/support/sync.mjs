// A workspace that is connected with a database: the `test` of all journeys against a server.
import { VALIDATION, startDatabase } from './couchdb.mjs';
import { expect, test as base } from './fixtures.mjs';

export { expect };

export const test = base.extend({
  // A browser reports everything that a server does not have, and every server that is gone.
  database: async ({ allowErrors }, use) => {
    allowErrors(/Failed to load resource/);
    const database = await startDatabase();
    await use(database);
    await database.stop();
  },

  /// A server at which everybody has to sign in, with a database that the administrator has made.
  guarded: async ({ allowErrors }, use) => {
    allowErrors(/Failed to load resource/);
    const database = await startDatabase({ admins: { registrar: 'right' } });
    await database.ask('PUT', 'lectern');
    await database.ask('PUT', 'lectern/_security', { admins: { names: [], roles: ['_admin'] }, members: { names: [], roles: ['planner', 'reader'] } });
    await database.validate(VALIDATION);
    await database.addUser(MAYA.user, MAYA.password, ['planner']);
    await database.addUser(RITA.user, RITA.password, ['reader']);
    await use(database);
    await database.stop();
  },
});

/// Accounts of the guarded server: one that may write, and one that may only read.
export const MAYA = { user: 'maya', password: 'anatomy' };
export const RITA = { user: 'rita', password: 'reading' };

/// What the frame says about the exchange.
export const state = (page) => page.getByRole('banner').getByRole('status').first();

/// Everything has been exchanged.
export const sent = async (page) => expect(state(page)).toContainText(/Saved · sent/);

/// Fills in the form of "Storage and sync" and connects.
export async function connect(page, url, { user = '', password = '' } = {}) {
  await page.goto(new URL('#/sync', page.url()).href);
  await page.getByRole('radio', { name: 'Remote API' }).check();
  await page.getByRole('textbox', { name: 'Server address' }).fill(url);
  await page.getByRole('textbox', { name: 'Database' }).fill('lectern');
  await page.getByRole('textbox', { name: 'User name' }).fill(user);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Connect' }).click();
}

/// Opens a browser with nothing in it, and fetches the workspace of a database.
export async function join(newUser, url, account) {
  const user = await newUser();
  await user.open('#/sync');
  await connect(user.page, url, account);
  await sent(user.page);
  return user;
}

/// Both sides have the same number of records of each kind, with the same contents.
export async function expectSame(page) {
  await page.goto(new URL('#/sync', page.url()).href);
  await page.getByRole('button', { name: 'Compare with the server' }).click();
  await expect(page.getByText(/Both sides have the same [\d,]+ records?/)).toBeVisible({ timeout: 60_000 });
}
