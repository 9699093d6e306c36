// People: added, found, edited, deleted with everything they were tied to, and brought back with it.
import assert from 'node:assert/strict';
import { journey } from '../support/app.mjs';
import { add, fill, question, save } from '../support/panel.mjs';
import { refuses } from '../support/refused.mjs';
import {
  cellsOf, gone, hasFocus, holds, labelled, rowOf, saved, settles, shows, takeBack, told,
} from '../support/see.mjs';
import { act, tick } from '../support/sessions.mjs';

const search = (page, typed) => page.getByRole('searchbox', { name: 'Search people' }).fill(typed);
const text = (page, name) => labelled(page, 'textbox', name);

async function atPeople(page, openSample, open) {
  await openSample();
  await open('#/people');
}

journey('somebody is added, found, edited, and there after a reload', async ({ page, openSample, open }) => {
  await atPeople(page, openSample, open);
  await add(page, 'person', { Username: 'eordonez', 'First name': 'Encarnación', 'Last name': 'Ordóñez', Email: 'encarnacion@elsewhere.example', 'Official code': 'Z-1' });
  await told(page, 'Added Encarnación Ordóñez');
  await search(page, 'ordonez enc');
  const row = rowOf(page, 'Ordóñez, Encarnación');
  assert.deepEqual(Object.values(await cellsOf(row)).slice(1, 6), ['Ordóñez, Encarnación', 'eordonez', 'encarnacion@elsewhere.example', 'Z-1', 'Learner']);
  await act(page, 'Ordóñez, Encarnación', 'Edit');
  await fill(page, { 'Last name': 'Ordóñez Ruiz' });
  await labelled(page, 'combobox', 'Role').last().selectOption({ label: 'Teacher' });
  await save(page);
  await saved(page);
  await page.reload();
  await search(page, 'ruiz enc');
  await settles(async () => (await cellsOf(rowOf(page, 'Ordóñez Ruiz, Encarnación'))).Role, 'Teacher');
  await search(page, 'encarnacion@elsewhere');
  await rowOf(page, 'Ordóñez Ruiz, Encarnación').waitFor();
});

journey('what cannot be is said beside its field', async ({ page, openSample, open }) => {
  await atPeople(page, openSample, open);
  await page.getByRole('button', { name: 'New person' }).click();
  const button = page.getByRole('button', { name: 'Add person' });
  await refuses(page, button,
    [text(page, 'Username'), 'The username is missing.'], [text(page, 'First name'), 'The first name is missing.'], [text(page, 'Last name'), 'The last name is missing.']);
  await fill(page, { Username: 'two words', 'First name': 'A', 'Last name': 'B' });
  await refuses(page, button, [text(page, 'Username'), 'A username has no spaces.']);
  await fill(page, { Username: 'a;b' });
  await refuses(page, button, [text(page, 'Username'), 'A username cannot have “;”.']);
  await fill(page, { Username: 'SKJAER' });
  await refuses(page, button, [text(page, 'Username'), 'Søren Kjær has this username. Choose another.']);
  await fill(page, { Username: 'x'.repeat(101), Email: 'nobody' });
  await refuses(page, button, [text(page, 'Username'), 'This has 101 characters.'], [text(page, 'Email'), 'This is not a mail address.']);
  await fill(page, { Username: 'abc', Email: '' });
  await save(page, 'Add person');
});

journey('a form that was typed in asks before it closes, and Escape gives the focus back', async ({ page, openSample, open }) => {
  await atPeople(page, openSample, open);
  const button = page.getByRole('button', { name: 'New person' });
  await button.click();
  await page.keyboard.press('Escape');
  await hasFocus(button);
  await button.click();
  await text(page, 'Username').fill('half');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Keep editing' }).click();
  await holds(text(page, 'Username'), 'half');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Discard it' }).click();
  await gone(text(page, 'Username'));
  await hasFocus(button);
});

journey('deleting a teacher says where, asks twice, and Undo restores every link', async ({ page, openSample, open }) => {
  await atPeople(page, openSample, open);
  await search(page, 'M-90003');
  const before = await cellsOf(rowOf(page, 'Kjær, Søren'));
  const { dialog, cancel, confirm } = question(page);
  await act(page, 'Kjær, Søren', 'Delete');
  await shows(dialog, 'Delete Søren Kjær?');
  await shows(dialog, /^Coach of \d course sessions:$/);
  await shows(dialog, 'Clerkship rotation A: internal medicine');
  await shows(dialog, /^Teacher of \d courses:$/);
  await shows(dialog, 'Internal medicine on the ward');
  await hasFocus(dialog.getByRole('button', { name: 'Cancel' }));
  await cancel();
  await rowOf(page, 'Kjær, Søren').waitFor();
  await act(page, 'Kjær, Søren', 'Delete');
  await confirm('Delete 1 person');
  await gone(rowOf(page, 'Kjær, Søren'));
  const isCoach = async () => {
    await open('#/course-sessions');
    return (await rowOf(page, 'Clerkship rotation A: internal medicine').innerText()).includes('Søren Kjær');
  };
  assert.equal(await isCoach(), false);
  await saved(page);
  await page.reload();
  assert.equal(await isCoach(), false);
  await page.getByRole('banner').getByRole('button', { name: 'Undo', exact: true }).click();
  await settles(isCoach, true);
  await open('#/courses');
  await page.getByRole('searchbox', { name: 'Search courses' }).fill('MED-401');
  await shows(rowOf(page, 'Internal medicine on the ward'), 'Søren Kjær');
  await open('#/people');
  await search(page, 'M-90003');
  assert.deepEqual(await cellsOf(rowOf(page, 'Kjær, Søren')), before);
});

journey('deleting a learner takes the enrolments along, and Undo brings them back', async ({ page, openSample, open }) => {
  await atPeople(page, openSample, open);
  await search(page, 'M-20001');
  const name = 'Abdel-Rahman, Yusuf';
  const before = await cellsOf(rowOf(page, name));
  assert.ok(Number(before['Course sessions']) > 0, 'enrolled somewhere');
  await act(page, name, 'Delete');
  const { dialog, confirm } = question(page);
  await shows(dialog, `Enrolled in ${before['Course sessions']} course session`);
  await shows(dialog, /^Member of \d class/);
  await confirm('Delete 1 person');
  await told(page, 'Deleted');
  await takeBack(page);
  await settles(() => cellsOf(rowOf(page, name)), before);
});

journey('many at once: what is ticked goes, and comes back as one step', async ({ page, openSample, open }) => {
  await atPeople(page, openSample, open);
  await search(page, 'zuniga');
  const count = page.getByText(/^\d+ of 12,480 shown$/);
  const found = await count.innerText();
  await page.getByRole('checkbox', { name: 'Select all shown' }).check();
  const button = `Delete ${found.split(' ')[0]} people`;
  await page.getByRole('button', { name: button }).click();
  await question(page).confirm(button);
  await shows(page.getByRole('main'), 'Nothing matches “zuniga”');
  await takeBack(page);
  await shows(page.getByRole('main'), found);
});

journey('roles narrow the list, with how many there are of each', async ({ page, openSample, open }) => {
  await atPeople(page, openSample, open);
  await shows(page.getByRole('main'), '12,480 of 12,480 shown');
  await page.getByRole('group', { name: 'Role' }).getByRole('button', { name: /^Teacher/ }).click();
  await shows(page.getByRole('main'), '620 of 12,480 shown');
  await search(page, 'soren kjaer');
  await rowOf(page, 'Kjær, Søren').waitFor();
  await tick(page, 'Søren Kjær');
  await page.getByRole('button', { name: 'Clear', exact: true }).click();
  await gone(page.getByRole('group', { name: 'Selected rows' }));
});

journey('12,480 people scroll: only what is in view is drawn, to the very end', async ({ page, openSample, open }) => {
  await atPeople(page, openSample, open);
  const table = page.getByRole('table', { name: 'People' });
  assert.ok(await table.getByRole('row').count() < 300);
  await table.getByRole('row').nth(1).focus();
  await page.keyboard.press('End');
  const last = page.getByRole('row').and(page.locator('[aria-rowindex="12481"]'));
  await hasFocus(last);
  await page.keyboard.press('Home');
  await hasFocus(page.getByRole('row').and(page.locator('[aria-rowindex="2"]')));
});
