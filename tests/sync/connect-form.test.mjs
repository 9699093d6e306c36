// The form that connects a workspace with a server: what is typed there, and what is said about it.
import { expectText } from '../support/assertions.mjs';
import { add } from '../support/forms.mjs';
import { connect, expect, sent, state, test } from '../support/sync.mjs';

const address = (page) => page.getByRole('textbox', { name: 'Server address' });
const remote = (page) => page.getByRole('radio', { name: 'Remote API' });
const here = (page) => page.getByRole('radio', { name: 'This browser' });

test('the form is there once a server is chosen, and the arrow keys stay with the choice', async ({ newUser }) => {
  const user = await newUser();
  const { page } = user;
  await user.openEmpty();
  await user.open('#/sync');
  await expect(address(page)).toHaveCount(0);
  await here(page).focus();
  await page.keyboard.press('ArrowDown');
  await expect(remote(page)).toBeFocused();
  await expect(address(page)).toBeVisible();
  await page.keyboard.press('ArrowUp');
  await expect(here(page)).toBeFocused();
  await expect(address(page)).toHaveCount(0);
});

test('who has no workspace finds the form at once', async ({ newUser }) => {
  const user = await newUser();
  await user.open('#/sync');
  await expect(remote(user.page)).toBeChecked();
  await expect(address(user.page)).toBeVisible();
});

test('what was typed is there after a reload but for the password, and a reason goes once something else is typed', async ({ newUser, guarded }) => {
  const user = await newUser();
  const { page } = user;
  await user.openEmpty();
  await connect(page, guarded.url, { user: 'maya', password: 'wrong' });
  const reason = page.getByRole('alert').filter({ hasText: 'does not accept this user name and password' });
  await expect(reason).toBeVisible();
  await page.getByLabel('Password').fill('wron');
  await expect(reason).toHaveCount(0);
  await page.reload();
  await expect(remote(page)).toBeChecked();
  await expect(address(page)).toHaveValue(guarded.url);
  await expect(page.getByRole('textbox', { name: 'Database' })).toHaveValue('lectern');
  await expect(page.getByRole('textbox', { name: 'User name' })).toHaveValue('maya');
  await expect(page.getByLabel('Password')).toHaveValue('');
  expect(await page.evaluate(() => Object.values(localStorage).some((value) => value.includes('wron')))).toBe(false);
});

test('the page says since when the server is away, and takes the last change back', async ({ newUser, database, allowErrors }) => {
  allowErrors(/ERR_/);
  const user = await newUser();
  const { page } = user;
  await user.openEmpty();
  await connect(page, database.url);
  await sent(page);
  await database.kill();
  await user.open('#/people');
  await add(page, 'person', { Username: 'ada', 'First name': 'Ada', 'Last name': 'Lovelace' });
  await expect(state(page)).toContainText('Offline · 1 record to be sent');
  await user.open('#/sync');
  await expectText(page.getByRole('main'), /^Offline since .* · 1 record to be sent\. Tried again by itself\.$/);
  const unsent = page.getByRole('table', { name: 'Changes not sent yet' });
  await unsent.getByRole('row', { name: /Lovelace/ }).getByRole('button', { name: 'Undo' }).click();
  await user.open('#/people');
  await expectText(page.getByRole('main'), 'No people yet');
  await database.start();
});
