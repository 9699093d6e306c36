// A workspace that is connected with a database: the `test` of all journeys against a server.
import { startDatabase } from './couchdb.mjs';
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
});

/// What the frame says about the exchange.
export const state = (page) => page.getByRole('banner').getByRole('status').first();

/// Everything has been exchanged.
export const sent = async (page) => expect(state(page)).toContainText(/Saved · sent/);

/// Fills in the form of "Storage and sync" and connects.
export async function connect(page, url, { user = '', password = '' } = {}) {
  await page.goto(new URL('#/sync', page.url()).href);
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
