// axe and the narrow window in every state of "Storage and sync".
import { expectText } from '../support/assertions.mjs';
import { expectAccessible } from '../support/axe.mjs';
import { add, fill, save } from '../support/forms.mjs';
import { fingers, fits } from '../support/narrow.mjs';
import { act } from '../support/session-list.mjs';
import { connect, expect, join, sent, state, test } from '../support/sync.mjs';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

const PHONE = { width: 360, height: 780 };
const ADA = { Username: 'ada', 'First name': 'Ada', 'Last name': 'Lovelace', Email: 'ada@example.org' };

async function check(page, where) {
  await expectAccessible(page, where);
  const size = page.viewportSize();
  await page.setViewportSize(PHONE);
  await fits(page, where);
  await fingers(page, where);
  await page.setViewportSize(size);
}

async function edit(user, values) {
  await user.open('#/people');
  await act(user.page, /Lovelace/, 'Edit');
  await fill(user.page, values);
  await save(user.page);
  await user.open('#/sync');
}

test('every state of the exchange can be read, reached and pressed', async ({ newUser, database, allowErrors }) => {
  const user = await newUser();
  const { page } = user;
  const dialog = page.getByRole('dialog');
  await user.openEmpty();
  await user.open('#/people');
  await add(page, 'person', ADA);
  await user.open('#/sync');
  await page.getByRole('radio', { name: 'Remote API' }).check();
  await page.getByRole('button', { name: 'Connect' }).click();
  await expectText(page.getByRole('main'), 'Enter an address that begins with https://');
  await check(page, 'not connected, with problems');
  await connect(page, database.url);
  await sent(page);
  await check(page, 'connected');
  await page.getByRole('button', { name: 'Compare with the server' }).click();
  await expectText(page.getByRole('main'), 'Both sides have the same');
  await check(page, 'compared');
  await page.getByRole('radio', { name: 'This browser' }).check();
  await expect(dialog).toBeVisible();
  await check(page, 'the question before disconnecting');
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);

  const other = await join(newUser, database.url);
  await user.context.setOffline(true);
  await edit(user, { 'First name': 'Augusta', Email: 'augusta@a-rather-long-department-name.example.org' });
  await expect(state(page)).toContainText('Offline · 1 record to be sent');
  await check(page, 'waiting');
  await edit(other, { 'First name': 'Adelaide', Email: 'adelaide@example.org' });
  await sent(other.page);
  await user.context.setOffline(false);
  await page.getByRole('button', { name: 'Sync now' }).click();
  await expect(state(page)).toContainText('1 record needs a decision');
  await check(page, 'a conflict');
  await page.getByRole('button', { name: 'Compare and decide' }).click();
  await expect(dialog).toBeVisible();
  await check(page, 'the dialog of a conflict');
  await dialog.getByRole('button', { name: 'All theirs' }).click();
  await check(page, 'the dialog of a conflict, decided');
  await dialog.getByRole('button', { name: 'Save merged version' }).click();
  await sent(page);

  await database.validate(`function (doc) {
    if (doc.record && doc.record.kind === 'person') throw { forbidden: 'People come from the registry, and are not changed here.' };
  }`);
  await edit(user, { 'First name': 'Ada' });
  await user.open('#/people');
  await add(page, 'person', { Username: 'mary', 'First name': 'Mary', 'Last name': 'Somerville' });
  await user.open('#/sync');
  await expect(page.getByRole('button', { name: 'Try all again' })).toBeVisible();
  await check(page, 'refused records');

  const stranger = await newUser();
  await stranger.openEmpty();
  await stranger.open('#/people');
  await add(stranger.page, 'person', { Username: 'emmy', 'First name': 'Emmy', 'Last name': 'Noether' });
  await connect(stranger.page, database.url);
  await expect(stranger.page.getByRole('radio', { name: 'Merge both' })).toBeVisible();
  await check(stranger.page, 'the choice between two workspaces');
  allowErrors(/ERR_/);
});
