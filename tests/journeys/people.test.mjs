// People: added, found, edited, deleted with everything they were tied to, and brought back with it.
import { expectSaved, expectText, expectToast } from '../support/assertions.mjs';
import { expect, test } from '../support/fixtures.mjs';
import { expectRefused } from '../support/form-errors.mjs';
import { add, deletePrompt, fill, save } from '../support/forms.mjs';
import { cellsOf, labelled, rowOf, undoInToast } from '../support/locators.mjs';
import { act, tick } from '../support/session-list.mjs';

const search = (page, typed) => page.getByRole('searchbox', { name: 'Search people' }).fill(typed);
const text = (page, name) => labelled(page, 'textbox', name);

async function atPeople(page, openSample, open) {
  await openSample();
  await open('#/people');
}

test('somebody is added, found, edited, and there after a reload', async ({ page, openSample, open }) => {
  await atPeople(page, openSample, open);
  await add(page, 'person', { Username: 'eordonez', 'First name': 'Encarnación', 'Last name': 'Ordóñez', Email: 'encarnacion@elsewhere.example', 'Official code': 'Z-1' });
  await expectToast(page, 'Added Encarnación Ordóñez');
  await search(page, 'ordonez enc');
  const row = rowOf(page, 'Ordóñez, Encarnación');
  expect(Object.values(await cellsOf(row)).slice(1, 6)).toEqual(['Ordóñez, Encarnación', 'eordonez', 'encarnacion@elsewhere.example', 'Z-1', 'Learner']);
  await act(page, 'Ordóñez, Encarnación', 'Edit');
  await fill(page, { 'Last name': 'Ordóñez Ruiz' });
  await labelled(page, 'combobox', 'Role').last().selectOption({ label: 'Teacher' });
  await save(page);
  await expectSaved(page);
  await page.reload();
  await search(page, 'ruiz enc');
  await expect.poll(async () => (await cellsOf(rowOf(page, 'Ordóñez Ruiz, Encarnación'))).Role).toBe('Teacher');
  await search(page, 'encarnacion@elsewhere');
  await expect(rowOf(page, 'Ordóñez Ruiz, Encarnación')).toBeVisible();
});

test('what cannot be is said beside its field', async ({ page, openSample, open }) => {
  await atPeople(page, openSample, open);
  await page.getByRole('button', { name: 'New person' }).click();
  const button = page.getByRole('button', { name: 'Add person' });
  await expectRefused(page, button,
    [text(page, 'Username'), 'Enter a username.'], [text(page, 'First name'), 'Enter a first name.'], [text(page, 'Last name'), 'Enter a last name.']);
  await fill(page, { Username: 'two words', 'First name': 'A', 'Last name': 'B' });
  await expectRefused(page, button, [text(page, 'Username'), 'A username cannot contain spaces.']);
  await fill(page, { Username: 'a;b' });
  await expectRefused(page, button, [text(page, 'Username'), 'A username cannot contain “;”.']);
  await fill(page, { Username: 'SKJAER' });
  await expectRefused(page, button, [text(page, 'Username'), 'Søren Kjær has this username. Choose another.']);
  await fill(page, { Username: 'x'.repeat(101), Email: 'nobody' });
  await expectRefused(page, button, [text(page, 'Username'), 'Shorten this to 100 characters or fewer; it has 101.'], [text(page, 'Email'), 'Enter an email address such as']);
  await fill(page, { Username: 'abc', Email: '' });
  await save(page, 'Add person');
});

test('a form that was typed in asks before it closes, and Escape gives the focus back', async ({ page, openSample, open }) => {
  await atPeople(page, openSample, open);
  const button = page.getByRole('button', { name: 'New person' });
  await button.click();
  await page.keyboard.press('Escape');
  await expect(button).toBeFocused();
  await button.click();
  await text(page, 'Username').fill('half');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Keep editing' }).click();
  await expect(text(page, 'Username')).toHaveValue('half');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Discard changes' }).click();
  await expect(text(page, 'Username')).toBeHidden();
  await expect(button).toBeFocused();
});

test('deleting a teacher says where, asks twice, and Undo restores every link', async ({ page, openSample, open }) => {
  await atPeople(page, openSample, open);
  await search(page, 'M-90003');
  const before = await cellsOf(rowOf(page, 'Kjær, Søren'));
  const { dialog, cancel, confirm } = deletePrompt(page);
  await act(page, 'Kjær, Søren', 'Delete');
  await expectText(dialog, 'Delete Søren Kjær?');
  await expectText(dialog, /^Coach of \d course sessions:$/);
  await expectText(dialog, 'Clerkship rotation A: internal medicine');
  await expectText(dialog, /^Teacher of \d courses:$/);
  await expectText(dialog, 'Internal medicine on the ward');
  await expect(dialog.getByRole('button', { name: 'Cancel' })).toBeFocused();
  await cancel();
  await expect(rowOf(page, 'Kjær, Søren')).toBeVisible();
  await act(page, 'Kjær, Søren', 'Delete');
  await confirm('Delete 1 person');
  await expect(rowOf(page, 'Kjær, Søren')).toBeHidden();
  const isCoach = async () => {
    await open('#/course-sessions');
    return (await rowOf(page, 'Clerkship rotation A: internal medicine').innerText()).includes('Søren Kjær');
  };
  expect(await isCoach()).toBe(false);
  await expectSaved(page);
  await page.reload();
  expect(await isCoach()).toBe(false);
  await page.getByRole('banner').getByRole('button', { name: 'Undo', exact: true }).click();
  await expect.poll(isCoach).toBe(true);
  await open('#/courses');
  await page.getByRole('searchbox', { name: 'Search courses' }).fill('MED-401');
  await expectText(rowOf(page, 'Internal medicine on the ward'), 'Søren Kjær');
  await open('#/people');
  await search(page, 'M-90003');
  expect(await cellsOf(rowOf(page, 'Kjær, Søren'))).toEqual(before);
});

test('deleting a learner takes the enrolments along, and Undo brings them back', async ({ page, openSample, open }) => {
  await atPeople(page, openSample, open);
  await search(page, 'M-20001');
  const name = 'Abdel-Rahman, Yusuf';
  const before = await cellsOf(rowOf(page, name));
  expect(Number(before['Course sessions']), 'enrolled somewhere').toBeGreaterThan(0);
  await act(page, name, 'Delete');
  const { dialog, confirm } = deletePrompt(page);
  await expectText(dialog, `Enrolled in ${before['Course sessions']} course session`);
  await expectText(dialog, /^Member of \d class/);
  await confirm('Delete 1 person');
  await expectToast(page, 'Deleted');
  await undoInToast(page).click();
  await expect.poll(() => cellsOf(rowOf(page, name))).toEqual(before);
});

test('many at once: what is ticked goes, and comes back as one step', async ({ page, openSample, open }) => {
  await atPeople(page, openSample, open);
  await search(page, 'zuniga');
  const count = page.getByText(/^\d+ of 12,480 shown$/);
  const found = await count.innerText();
  await page.getByRole('checkbox', { name: 'Select all shown' }).check();
  const button = `Delete ${found.split(' ')[0]} people`;
  await page.getByRole('button', { name: button }).click();
  await deletePrompt(page).confirm(button);
  await expectText(page.getByRole('main'), 'Nothing matches “zuniga”');
  await undoInToast(page).click();
  await expectText(page.getByRole('main'), found);
});

test('roles narrow the list, with how many there are of each', async ({ page, openSample, open }) => {
  await atPeople(page, openSample, open);
  await expectText(page.getByRole('main'), '12,480 of 12,480 shown');
  await page.getByRole('group', { name: 'Role' }).getByRole('button', { name: /^Teacher/ }).click();
  await expectText(page.getByRole('main'), '620 of 12,480 shown');
  await search(page, 'soren kjaer');
  await expect(rowOf(page, 'Kjær, Søren')).toBeVisible();
  await tick(page, 'Søren Kjær');
  await page.getByRole('button', { name: 'Clear', exact: true }).click();
  await expect(page.getByRole('group', { name: 'Selected rows' })).toBeHidden();
});

test('12,480 people scroll: only what is in view is drawn, to the very end', async ({ page, openSample, open }) => {
  await atPeople(page, openSample, open);
  const table = page.getByRole('table', { name: 'People' });
  expect(await table.getByRole('row').count()).toBeLessThan(300);
  await table.getByRole('row').nth(1).focus();
  await page.keyboard.press('End');
  const last = page.getByRole('row').and(page.locator('[aria-rowindex="12481"]'));
  await expect(last).toBeFocused();
  await page.keyboard.press('Home');
  await expect(page.getByRole('row').and(page.locator('[aria-rowindex="2"]'))).toBeFocused();
});
