// Rules that two people have broken together, each of whom broke none.
import { expectText, expectToast } from '../support/assertions.mjs';
import { add, deletePrompt } from '../support/forms.mjs';
import { heading, labelled, rowOf, undoButton } from '../support/locators.mjs';
import { act } from '../support/session-list.mjs';
import { connect, expect, expectSame, join, sent, state, test } from '../support/sync.mjs';

/// One deletes a course while the other, without a network, adds a session to it. Returns the two browsers.
async function orphan(newUser, database) {
  const one = await newUser();
  await one.openEmpty();
  await one.open('#/courses');
  await add(one.page, 'course', { Code: 'ANA', Title: 'Anatomy' });
  await connect(one.page, database.url);
  await sent(one.page);
  const other = await join(newUser, database.url);
  await other.open('#/courses');
  await rowOf(other.page, 'Anatomy').getByRole('link').first().click();
  await other.context.setOffline(true);
  await other.page.getByRole('button', { name: 'New session' }).click();
  await labelled(other.page, 'textbox', 'Title').fill('The forearm');
  await labelled(other.page, 'textbox', 'Title').press('Alt+Enter');
  await expect(heading(other.page)).toHaveText('The forearm');
  await one.open('#/courses');
  await act(one.page, 'Anatomy', 'Delete');
  await deletePrompt(one.page).confirm(/^Delete/);
  await sent(one.page);
  await other.context.setOffline(false);
  for (const user of [other, one]) {
    await user.open('#/sync');
    await user.page.getByRole('button', { name: 'Sync now' }).click();
    await expect(state(user.page)).toContainText('1 record needs a decision');
    await expect(conflict(user.page)).toContainText('It belongs to a course that somebody else has deleted, and is shown nowhere.');
    await expect(conflict(user.page).getByRole('link')).toHaveCount(0);
  }
  return { one, other };
}

const conflict = (page) => page.getByRole('table', { name: 'Conflicts' }).getByRole('row', { name: /The forearm/ });

test('a session of a course that somebody deleted meanwhile is kept in a new one', async ({ newUser, database, allowErrors }) => {
  allowErrors(/ERR_/);
  const { one, other } = await orphan(newUser, database);
  await conflict(other.page).getByRole('button', { name: 'Keep in a new course' }).click();
  await expectText(other.page.getByRole('main'), 'No record needs a decision.');
  await sent(other.page);
  await expectText(one.page.getByRole('main'), 'No record needs a decision.');
  await one.open('#/courses');
  await rowOf(one.page, 'Recovered').getByRole('link').first().click();
  await expect(rowOf(one.page, 'The forearm')).toBeVisible();
  for (const { page } of [one, other]) await expectSame(page);
});

test('a session of a deleted course is deleted too, and comes back by undo', async ({ newUser, database, allowErrors }) => {
  allowErrors(/ERR_/);
  const { one, other } = await orphan(newUser, database);
  await conflict(one.page).getByRole('button', { name: 'Delete 1 record' }).click();
  await expectToast(one.page, 'Deleted');
  await sent(one.page);
  await expectText(other.page.getByRole('main'), 'No record needs a decision.');
  await undoButton(one.page).click();
  await expect(conflict(one.page)).toBeVisible();
  await expect(conflict(other.page)).toBeVisible();
});
