// Course sessions and learner groups from files: placeholders, dates, and what an export brings back.
import { readFile } from 'node:fs/promises';
import { expectText, expectToast } from '../support/assertions.mjs';
import { upload } from '../support/csv.mjs';
import { expect, test } from '../support/fixtures.mjs';
import { goTo, labelled, undoButton } from '../support/locators.mjs';

const choose = (page, name, text) => page.getByRole('button', { name: 'Choose file' }).setInputFiles(upload(name, text));
const dryRun = (page) => page.getByRole('table', { name: 'Dry run' });
const importButton = (page) => page.getByRole('main').getByRole('button', { name: /^Import/ });
const format = (page) => labelled(page, 'combobox', 'Format').evaluate((box) => box.selectedOptions[0].textContent);

const SESSIONS = `SessionName;Coach;DateStart;DateEnd;Users;Courses
Spring;mlopez;01/02/2026;03/04/2026;abel|berta;BIO[jdoe][abel]|CHE
`;

test('course sessions of Chamilo with people and courses that do not exist yet', async ({ page, openEmpty, open }) => {
  await openEmpty();
  await open('#/files');
  await choose(page, 'sessions.csv', SESSIONS);
  await expect.poll(() => format(page)).toBe('Course sessions (detected)');
  await expectText(dryRun(page), 'A course session needs a coach.');
  await expectText(page.getByRole('main'), 'does not show whether days or months come first');
  await labelled(page, 'combobox', 'Dates').selectOption('Day first (31/12/2026)');
  await expectText(page.getByRole('main'), 'are read as the 5th of April');
  await page.getByRole('checkbox', { name: 'Create what does not exist' }).check();
  await page.getByRole('group', { name: 'Show rows that are' }).getByRole('button', { name: /^All/ }).click();
  await expectText(dryRun(page), 'does not exist yet and will be created');
  await importButton(page).click();
  await expectToast(page, 'Imported');
  await goTo(page, 'Course sessions');
  const row = page.getByRole('row').filter({ hasText: 'Spring' });
  await expectText(row, 'Ended 3 Apr 2026');
  await undoButton(page).click();
  await expect(row).toHaveCount(0);
});

const DETAILS = 'SessionName,Coach,DateStart,DateEnd,Courses,CoachStartDate\n'
  + 'Spring,mlopez,2026-03-02 08:00:30,2026-06-26 23:59:59,"BIO[mlopez][abel][{color=red}]|CHE[mlopez",2026-02-23\n';

test('what a course session cannot hold is said before it is imported', async ({ page, openEmpty, open }) => {
  await openEmpty();
  await open('#/files');
  await choose(page, 'sessions.csv', DETAILS);
  await page.getByRole('checkbox', { name: 'Create what does not exist' }).check();
  for (const words of [
    '“2026-03-02 08:00:30” has seconds.', 'The extra fields of “BIO” are not imported.', 'A bracket in “CHE[mlopez” is not closed.',
    'Coaches have access from and until the same time of day as learners.',
  ]) await expectText(dryRun(page), words);
});

const GROUPS = `LearnerGroup,Room,Link,Instructors,InstructorGroups,Members
Class of 2030,,,,,
Class of 2030 > Anatomy,Hall 1,https://example.org/a,abel,,
Class of 2030 > Anatomy > Group 1,,,,,abel
Class of 2030 > Anatomy > Group 2,,,,,berta
`;

test('learner groups come in with their members and go out the same', async ({ page, openEmpty, open }) => {
  await openEmpty();
  await open('#/files');
  await choose(page, 'people.csv', 'LastName;FirstName;UserName\nA;A;abel\nB;B;berta\n');
  await importButton(page).click();
  await expectToast(page, 'Imported');
  await choose(page, 'groups.csv', GROUPS);
  await expect.poll(() => format(page)).toBe('Learner groups (detected)');
  await importButton(page).click();
  await expectToast(page, 'Imported');
  const card = page.getByRole('region', { name: 'Export' });
  await labelled(card, 'combobox', 'Data').selectOption('Learner groups');
  await expectText(card, 'This format keeps everything.');
  const [download] = await Promise.all([page.waitForEvent('download'), card.getByRole('button', { name: 'Export' }).click()]);
  expect(await readFile(await download.path(), 'utf8')).toBe(GROUPS);
  await choose(page, 'groups.csv', GROUPS);
  await expectText(page.getByRole('main'), 'Everything in this file is already here.');
});
