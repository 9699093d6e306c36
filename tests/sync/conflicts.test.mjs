// What two people changed differently, and what they changed alike although only one may.
import { expectText } from '../support/assertions.mjs';
import { add, fill, save } from '../support/forms.mjs';
import { rowOf, undoButton } from '../support/locators.mjs';
import { act } from '../support/session-list.mjs';
import { connect, expect, join, sent, state, test } from '../support/sync.mjs';

const ADA = { Username: 'ada', 'First name': 'Ada', 'Last name': 'Lovelace' };
const NEEDED = '1 record needs a decision';

/// Two browsers with one workspace and a person in it.
async function pair(newUser, database) {
  const one = await newUser();
  await one.openEmpty();
  await one.open('#/people');
  await add(one.page, 'person', ADA);
  await connect(one.page, database.url);
  await sent(one.page);
  const other = await join(newUser, database.url);
  return { one, other };
}

async function edit(user, values) {
  await user.open('#/people');
  await act(user.page, /Lovelace/, 'Edit');
  await fill(user.page, values);
  await save(user.page);
}

/// Both edit the person, one of them without a network.
async function conflict({ one, other }, [ours, theirs]) {
  await other.context.setOffline(true);
  await edit(other, ours);
  await expect(state(other.page)).toContainText('Offline');
  await edit(one, theirs);
  await sent(one.page);
  await other.context.setOffline(false);
  await other.open('#/sync');
  await other.page.getByRole('button', { name: 'Sync now' }).click();
  await expect(state(other.page)).toContainText(NEEDED);
}

test('what has a conflict is not said to be sent, nor to be the same', async ({ newUser, database, allowErrors }) => {
  allowErrors(/ERR_/);
  const users = await pair(newUser, database);
  await conflict(users, [{ 'First name': 'Augusta' }, { 'First name': 'Adele' }]);
  const { page } = users.other;
  const unsent = page.getByRole('region', { name: 'Changes not sent yet' });
  await expect(unsent).toContainText('1 record is not sent until you have decided about the conflict.');
  await expect(page.getByText('All changes have been sent.')).toHaveCount(0);
  await expect(page.getByRole('main').getByText('1 record needs a decision')).toBeVisible();
  await expect(page.getByRole('main').getByText(/Saved · sent/)).toHaveCount(0);
  await page.getByRole('button', { name: 'Compare with the server' }).click();
  const people = page.getByRole('table', { name: 'Comparison with the server' }).getByRole('row', { name: /People/ });
  await expect(people).toContainText('1 not sent');
  await expectText(page.getByRole('main'), '1 record is left out, because it waits to be sent or decided about.');

  await page.getByRole('radio', { name: 'This browser' }).check();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('1 record has not reached the server, and stays in this browser only:');
  await expect(dialog.getByRole('listitem')).toHaveText([/Lovelace/]);
});

test('a username that two people have given is asked about until one of them changes it', async ({ newUser, database, allowErrors }) => {
  allowErrors(/ERR_/);
  const { one, other } = await pair(newUser, database);
  await other.context.setOffline(true);
  await other.open('#/people');
  await add(other.page, 'person', { Username: 'mary', 'First name': 'Mary', 'Last name': 'Somerville' });
  await one.open('#/people');
  await add(one.page, 'person', { Username: 'Mary', 'First name': 'Mary', 'Last name': 'Shelley' });
  await sent(one.page);
  await other.context.setOffline(false);
  for (const user of [other, one]) {
    await user.open('#/sync');
    await user.page.getByRole('button', { name: 'Sync now' }).click();
    await expect(state(user.page)).toContainText(NEEDED);
    const row = user.page.getByRole('table', { name: 'Conflicts' }).getByRole('row', { name: /Mary Somerville/ });
    await expect(row).toContainText('has this username. Choose another.');
    await expect(row.getByRole('link')).toHaveCount(2);
  }
  const { page } = one;
  await page.getByRole('table', { name: 'Conflicts' }).getByRole('link', { name: 'Mary Shelley' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Shelley');
  await one.open('#/people');
  await act(page, /Shelley/, 'Edit');
  await fill(page, { Username: 'mary.shelley' });
  await save(page);
  await sent(page);
  await sent(other.page);
  await expectText(other.page.getByRole('main'), 'No record needs a decision.');
});

test('the focus and the messages of connecting stay where the person is', async ({ newUser, database }) => {
  const { one } = await pair(newUser, database);
  await expect(one.page.getByRole('heading', { name: 'Storage', exact: true })).toBeFocused();
  const other = await newUser();
  const { page } = other;
  await other.openEmpty();
  await other.open('#/sync');
  await page.getByRole('radio', { name: 'Remote API' }).check();
  await page.getByRole('textbox', { name: 'Server address' }).fill(database.url);
  await page.getByRole('button', { name: 'Connect' }).click();
  await expect(page.getByRole('textbox', { name: 'Database' })).toBeFocused();
  await page.getByRole('textbox', { name: 'Database' }).fill('lectern');
  await page.getByLabel('Password').fill('secret');
  await page.getByRole('button', { name: 'Connect' }).click();
  await expect(page.getByRole('textbox', { name: 'User name' })).toBeFocused();
  await expect(page.getByRole('textbox', { name: 'User name' })).toHaveAccessibleDescription('Enter the user name that the password belongs to.');
  await page.getByLabel('Password').fill('');
  await page.getByRole('button', { name: 'Connect' }).click();
  await expect(page.getByRole('radio', { name: 'Merge both' })).toBeFocused();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByRole('textbox', { name: 'Server address' })).toBeFocused();
  await page.getByRole('button', { name: 'Connect' }).click();
  await page.getByRole('button', { name: 'Continue' }).click();
  await sent(page);
  await expect(page.getByRole('heading', { name: 'Storage', exact: true })).toBeFocused();
});

test('both changes of a text are shown against the version before, and taken together', async ({ newUser, database, allowErrors }) => {
  allowErrors(/ERR_/);
  const { one, other } = await pair(newUser, database);
  const describe = async (user, Description) => {
    await user.open('#/classes');
    await act(user.page, 'Anatomy', 'Edit');
    await fill(user.page, { Description });
    await save(user.page);
  };
  await one.open('#/classes');
  await add(one.page, 'class', { Title: 'Anatomy', Description: 'Palpation in pairs. Bring shorts.' });
  await sent(one.page);
  await other.open('#/classes');
  await expect(rowOf(other.page, 'Anatomy')).toBeVisible();
  await other.context.setOffline(true);
  await describe(other, 'Palpation in pairs, with skin pencils. Bring shorts.');
  await describe(one, 'Palpation in groups of three. Bring shorts.');
  await sent(one.page);
  await other.context.setOffline(false);
  const { page } = other;
  await other.open('#/sync');
  await page.getByRole('button', { name: 'Sync now' }).click();
  await page.getByRole('button', { name: 'Compare and decide' }).click();
  const dialog = page.getByRole('dialog');
  const row = dialog.getByRole('row', { name: /^Description/ });
  await expect(row.getByRole('rowheader')).toContainText('Before: Palpation in pairs. Bring shorts.');
  await expect(row.locator('ins')).toHaveText([', with skin pencils', 'groups of three']);
  await expect(row.locator('del')).toHaveText(['pairs']);
  await expect(dialog.getByRole('button', { name: 'Save merged version' })).toBeDisabled();
  await expect(dialog.getByRole('button', { name: 'Decide later' })).toBeInViewport();
  const text = row.getByRole('textbox', { name: 'Description: Another value' });
  await expect(text).toHaveValue('Palpation in groups of three, with skin pencils. Bring shorts.');
  await row.getByRole('radio', { name: 'Description: Both changes together' }).check();
  await text.press('End');
  await text.pressSequentially(' Be early.');
  await dialog.getByRole('button', { name: 'Save merged version' }).click();
  await sent(page);
  await expect(page.getByRole('heading', { name: 'Conflicts' })).toBeFocused();
  const { rows } = await database.ask('GET', 'lectern/_all_docs?include_docs=true');
  const { doc } = rows.find(({ doc }) => doc.record?.kind === 'class');
  expect(doc.record.description).toBe('Palpation in groups of three, with skin pencils. Bring shorts. Be early.');
});

test('what was edited in a record that the other has deleted is shown before it is kept or removed', async ({ newUser, database, allowErrors }) => {
  allowErrors(/ERR_/);
  const { one, other } = await pair(newUser, database);
  await other.context.setOffline(true);
  await edit(other, { 'First name': 'Augusta' });
  await one.open('#/people');
  await act(one.page, /Lovelace/, 'Delete');
  await one.page.getByRole('alertdialog').getByRole('button', { name: /^Delete/ }).click();
  await sent(one.page);
  await other.context.setOffline(false);
  const { page } = other;
  await other.open('#/sync');
  await page.getByRole('button', { name: 'Sync now' }).click();
  await page.getByRole('button', { name: 'Compare and decide' }).click();
  const row = page.getByRole('dialog').getByRole('row', { name: /^First name/ });
  await expect(row.locator('del')).toHaveText('Ada');
  await expect(row.locator('ins')).toHaveText('Augusta');
  await expect(row).toContainText('Removed');
});

test('a value that is typed as a decision follows the rules of the form', async ({ newUser, database, allowErrors }) => {
  allowErrors(/ERR_/);
  const users = await pair(newUser, database);
  await conflict(users, [{ 'First name': 'Augusta' }, { 'First name': 'Adele' }]);
  const { page } = users.other;
  await page.getByRole('button', { name: 'Compare and decide' }).click();
  const dialog = page.getByRole('dialog');
  const typed = dialog.getByRole('textbox', { name: 'First name: Another value' });
  const saveMerged = dialog.getByRole('button', { name: 'Save merged version' });
  await typed.fill('Ada');
  await expect(saveMerged).toBeEnabled();
  await typed.fill(' ');
  await expect(typed).toHaveAccessibleDescription('Enter a first name.');
  await expect(saveMerged).toBeDisabled();
  await typed.fill(' Ada Augusta ');
  await expect(typed).toHaveAccessibleDescription('');
  await saveMerged.click();
  await sent(page);
  await users.one.open('#/people');
  await expect(rowOf(users.one.page, 'Lovelace, Ada Augusta')).toBeVisible();
});

test('undoing a decision leaves what the other wrote, and a second undo is not silent', async ({ newUser, database, allowErrors }) => {
  allowErrors(/ERR_/);
  const users = await pair(newUser, database);
  await conflict(users, [{ 'First name': 'Augusta' }, { 'First name': 'Adele', 'Last name': 'Lovelace King' }]);
  const { page } = users.other;
  await page.getByRole('button', { name: 'Compare and decide' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'All mine' }).click();
  await dialog.getByRole('button', { name: 'Save merged version' }).click();
  await sent(page);
  await users.other.open('#/people');
  await expect(rowOf(page, 'Lovelace King, Augusta')).toBeVisible();
  await undoButton(page).click();
  await expect(rowOf(page, 'Lovelace King, Adele')).toBeVisible();
  await users.one.open('#/people');
  await expect(rowOf(users.one.page, 'Lovelace King, Adele')).toBeVisible();
});

test('a value that is taken is said while it is typed, and several texts are typed at once', async ({ newUser, database, allowErrors }) => {
  allowErrors(/ERR_/);
  const users = await pair(newUser, database);
  await users.one.open('#/people');
  await add(users.one.page, 'person', { Username: 'mary', 'First name': 'Mary', 'Last name': 'Somerville' });
  await sent(users.one.page);
  await users.other.open('#/people');
  await expect(rowOf(users.other.page, 'Somerville, Mary')).toBeVisible();
  await conflict(users, [{ Username: 'augusta' }, { Username: 'adele' }]);
  const { page } = users.other;
  await page.getByRole('button', { name: 'Compare and decide' }).click();
  const dialog = page.getByRole('dialog');
  const typed = dialog.getByRole('textbox', { name: 'Username: Another value' });
  const saveMerged = dialog.getByRole('button', { name: 'Save merged version' });
  await expect(dialog.getByText('Both changes together')).toHaveCount(0);
  await typed.fill('Mary');
  await expect(dialog.getByRole('alert')).toContainText('Mary Somerville has this username. Choose another.');
  await expect(saveMerged).toBeDisabled();
  await typed.fill('countess');
  await expect(dialog.getByRole('alert')).toHaveText('');
  await saveMerged.click();
  await sent(page);
});

test('a record that somebody else deletes while its form is open is said beside the form, which keeps what was typed', async ({ newUser, database }) => {
  const { one, other } = await pair(newUser, database);
  await other.open('#/people');
  await act(other.page, /Lovelace/, 'Edit');
  await fill(other.page, { 'First name': 'Augusta' });
  await one.open('#/people');
  await act(one.page, /Lovelace/, 'Delete');
  await one.page.getByRole('alertdialog').getByRole('button', { name: /^Delete/ }).click();
  await expect(other.page.getByRole('alert').filter({ hasText: 'Somebody else has deleted this.' })).toBeVisible();
  await expect(other.page.getByRole('textbox', { name: 'First name' })).toHaveValue('Augusta');
});
