// The state of a workspace as a whole: where it begins, what its history holds, who is left without whom.
import { expectSaved } from '../support/assertions.mjs';
import { expect, test } from '../support/fixtures.mjs';
import { add, deletePrompt } from '../support/forms.mjs';
import { cellsOf, heading, labelled, rowOf, undoButton } from '../support/locators.mjs';
import { act } from '../support/session-list.mjs';
import { begin, fillDetails, next, radio } from '../support/wizard.mjs';

const main = (page) => page.getByRole('navigation', { name: 'Main' });
const welcome = (page) => page.getByRole('button', { name: 'Start with an empty workspace' });

test('undo goes back to the beginning of the workspace, and no further', async ({ page, openEmpty, open }) => {
  await openEmpty();
  await open('#/courses');
  await add(page, 'course', { Code: 'ANA-1', Title: 'Anatomy' });
  await undoButton(page).click();
  await expect(rowOf(page, 'Anatomy')).toBeHidden();
  await expect(undoButton(page)).toHaveAttribute('aria-disabled', 'true');
  await heading(page).focus();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(main(page)).toBeVisible();
  await page.reload();
  await expect(main(page)).toBeVisible();
});

test('each press of Undo counts while the history is still being read', async ({ page, openEmpty, open }) => {
  await openEmpty();
  await open('#/courses');
  for (let number = 1; number <= 6; number += 1) await add(page, 'course', { Code: `C-${number}`, Title: `Course ${number}` });
  await expectSaved(page);
  await page.reload();
  await expect(rowOf(page, 'Course 6')).toBeVisible();
  await undoButton(page).evaluate((button) => { for (let press = 0; press < 5; press += 1) button.click(); });
  await expect(rowOf(page, 'Course 1')).toBeVisible();
  for (let number = 2; number <= 6; number += 1) await expect(rowOf(page, `Course ${number}`)).toBeHidden();
});

test('before there is a workspace, every page is the welcome', async ({ page, open }) => {
  for (const route of ['#/course-sessions/new', '#/course-sessions', '#/people', '#/courses', '#/classes', '#/categories', '#/settings']) {
    await open(route);
    await expect(welcome(page)).toBeVisible();
  }
  await welcome(page).click();
  await expect(main(page)).toBeVisible();
  await open('#/course-sessions?tab=drafts');
  await expect(page.getByRole('tab', { name: 'Drafts' })).toBeVisible();
  await expect(page.getByText('step 1 of 4')).toBeHidden();
});

test('deleting the only coach is said before, and marked in the list and the review', async ({ page, openEmpty, open }) => {
  await openEmpty();
  await open('#/people');
  await page.getByRole('button', { name: 'New person' }).first().click();
  await labelled(page, 'textbox', 'Username').fill('tina');
  await labelled(page, 'textbox', 'First name').fill('Tina');
  await labelled(page, 'textbox', 'Last name').fill('Teacher');
  await labelled(page, 'combobox', 'Role').last().selectOption({ label: 'Teacher' });
  await page.getByRole('button', { name: 'Add person' }).click();
  await expect(rowOf(page, 'Teacher, Tina')).toBeVisible();
  await open('#/course-sessions');
  await begin(page);
  await fillDetails(page, { 'Session name': 'Spring', coaches: [['tina', 'Tina Teacher']] });
  await next(page, 'Courses');
  await page.getByRole('button', { name: 'Save and finish later' }).click();
  await open('#/people');
  expect((await cellsOf(rowOf(page, 'Teacher, Tina')))['Course sessions']).toBe('1, 1 as coach');
  await act(page, 'Teacher, Tina', 'Delete');
  const prompt = deletePrompt(page);
  await expect(prompt.dialog.getByText('1 course session will have no coach:')).toBeVisible();
  await prompt.confirm('Delete 1 person');
  await open('#/course-sessions');
  await expect(rowOf(page, 'Spring').getByText('No coach')).toBeVisible();
  await rowOf(page, 'Spring').getByRole('link', { name: 'Spring' }).first().click();
  await expect(page.getByText('The course session has no coach.')).toBeVisible();
});

test('what happens after the end is asked only where there is one, and said as the table has it', async ({ page, openEmpty, open }) => {
  await openEmpty();
  await open('#/course-sessions/new');
  await expect(radio(page, 'No time limit')).toBeChecked();
  await expect(radio(page, 'Read only')).toBeHidden();
  await radio(page, 'By duration').check();
  await labelled(page.getByRole('main'), 'textbox', 'Duration in days').fill('30');
  await expect(page.getByText('Coaches keep full access.').first()).toBeVisible();
  await expect(page.getByRole('table', { name: 'Who may see what, and when' }).locator('[aria-current]')).toHaveCount(1);
});
