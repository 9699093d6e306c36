// Courses: added, found, edited, deleted out of course sessions, and put back into them.
import { expectSaved, expectText, expectToast } from '../support/assertions.mjs';
import { expect, test } from '../support/fixtures.mjs';
import { expectRefused } from '../support/form-errors.mjs';
import { add, deletePrompt, fill, save } from '../support/forms.mjs';
import { pick } from '../support/inputs.mjs';
import { cellsOf, heading, labelled, rowOf, undoButton } from '../support/locators.mjs';
import { act } from '../support/session-list.mjs';

// Narrower windows leave the academic year to the filters.
test.use({ viewport: { width: 1440, height: 900 } });

const search = (page, typed) => page.getByRole('searchbox', { name: 'Search courses' }).fill(typed);
const text = (page, name) => labelled(page, 'textbox', name);

async function atCourses(page, openSample, open) {
  await openSample();
  await open('#/courses');
}

test('a course is added with its teachers, found, edited, and there after a reload', async ({ page, openSample, open }) => {
  await atCourses(page, openSample, open);
  await page.getByRole('button', { name: 'New course' }).click();
  await fill(page, { Code: 'NEU-310', Title: 'Neurología clínica', 'Academic year': '2031', 'Start date': '2031-09-01', 'End date': '2032-02-29' });
  await pick(page, 'Teachers', 'soren kj', 'Søren Kjær');
  await labelled(page, 'combobox', 'Cohorts').fill('medicine');
  await page.keyboard.press('Enter');
  const remove = await page.getByRole('button', { name: /^Remove Medicine/ }).getAttribute('aria-label');
  await save(page, 'Add course');
  await expectToast(page, 'Added course “Neurología clínica”');
  await search(page, 'clinica neuro');
  await expect(rowOf(page, 'Neurología clínica')).toBeVisible();
  await expectSaved(page);
  await page.reload();
  await search(page, 'kjaer neu-310');
  const cells = await cellsOf(rowOf(page, 'Neurología clínica'));
  expect([cells.Code, cells['Academic year'], cells.Teachers]).toEqual(['NEU-310', '2031–32', 'Søren Kjær']);
  expect(cells.Dates).toMatch(/1 Sep.*29 Feb 2032/);
  await act(page, 'Neurología clínica', 'Edit');
  await page.getByRole('button', { name: 'Remove Søren Kjær' }).click();
  await fill(page, { Title: 'Neurologie' });
  await save(page);
  await search(page, 'NEU-310');
  await expect.poll(async () => (await cellsOf(rowOf(page, 'Neurologie'))).Teachers).toBe('');
  await rowOf(page, 'Neurologie').getByRole('link').click();
  await expect(heading(page)).toHaveText('Neurologie');
  const people = page.getByRole('region', { name: 'People and cohorts' });
  await expect(people.getByRole('link', { name: remove.replace('Remove ', '') })).toBeVisible();
  await expectText(page.getByRole('main'), 'This course is not in any course session.');
});

test('what cannot be is said beside its field', async ({ page, openSample, open }) => {
  await atCourses(page, openSample, open);
  await page.getByRole('button', { name: 'New course' }).click();
  const button = page.getByRole('button', { name: 'Add course' });
  await expectRefused(page, button, [text(page, 'Code'), 'Enter a course code.'], [text(page, 'Title'), 'Enter a course title.']);
  await fill(page, { Code: 'ana-101' });
  await text(page, 'Title').focus();
  await expect(text(page, 'Code'), 'said as soon as the field is left').toHaveAccessibleDescription(/“Anatomy of the human body I” has this code\./);
  await fill(page, { Code: 'ana-101x' });
  await expect(text(page, 'Code')).not.toHaveAttribute('aria-invalid', 'true');
  await fill(page, { Code: 'ana-101', Title: 'x'.repeat(201) });
  await expectRefused(page, button, [text(page, 'Title'), 'Shorten this to 200 characters or fewer; it has 201.']);
  await fill(page, { Title: 'Fine' });
  await expectRefused(page, button, [text(page, 'Code'), '“Anatomy of the human body I” has this code.']);
  await fill(page, { Code: 'NEW-1' });
  for (const year of ['soon', '20267', '2026abc', '2026-28', '2026-2027', '2026/2027', '2026–27']) {
    await fill(page, { 'Academic year': year });
    await expectRefused(page, button, [text(page, 'Academic year'), 'Enter an academic year such as 2026, 2026-27 or 2026/27.']);
  }
  await fill(page, { 'Academic year': '2031', 'Start date': '2031-02-02', 'End date': '2031-02-01' });
  await expectRefused(page, button, [text(page, 'End date'), 'The end cannot be before the start. Choose 2 Feb 2031 or later.']);
  await fill(page, { 'End date': '2031-02-02' });
  await save(page, 'Add course');
});

test('deleting a course says which course sessions lose it, and Undo puts it back in its place', async ({ page, openSample, open }) => {
  await atCourses(page, openSample, open);
  await search(page, 'ANA-101');
  await act(page, 'Anatomy of the human body I', 'Delete');
  await expectText(deletePrompt(page).dialog, /\d+ sessions and \d+ offerings will be deleted too\./);
  await deletePrompt(page).cancel();
  await search(page, 'EBM-210');
  const title = 'Evidence-based medicine';
  const before = await cellsOf(rowOf(page, title));
  await act(page, title, 'Delete');
  const { dialog, confirm } = deletePrompt(page);
  await expectText(dialog, `Removed from ${before['Course sessions']} course sessions:`);
  await expectText(dialog, /Research methods and biostatistics, \d+ learners/);
  await expectText(dialog, 'Learners stay enrolled in those course sessions.');
  await confirm('Delete 1 course');
  await expect(rowOf(page, title)).toBeHidden();
  const coursesOf = async () => {
    await open('#/course-sessions');
    return (await cellsOf(rowOf(page, 'Research methods and biostatistics'))).Courses;
  };
  expect(await coursesOf()).toBe('4');
  await undoButton(page).click();
  await expect.poll(coursesOf).toBe('5');
  await page.getByRole('link', { name: 'Research methods and biostatistics' }).click();
  await expectText(page.getByRole('main'), '5 courses');
  const listed = await page.getByRole('listitem').filter({ hasText: /[A-Z]{3}-\d{3}/ }).allInnerTexts();
  expect(listed.map((item) => item.match(/[A-Z]{3}-\d{3}/)[0])).toEqual(['RES-206', 'STA-205', 'EBM-210', 'ETH-105', 'PRO-100']);
});

test('the page of a course says where it is given, to how many', async ({ page, openSample, open }) => {
  await atCourses(page, openSample, open);
  await search(page, 'SIM-310');
  await rowOf(page, 'Simulation: the acute care team').getByRole('link').click();
  const row = rowOf(page, 'Simulation week – acute care');
  await expectText(row, 'Accessible');
  await row.getByRole('link').click();
  await expectText(page.getByRole('main'), 'Simulation week – acute care');
});

test('academic years narrow the list; a row of what is left sorts', async ({ page, openSample, open }) => {
  await atCourses(page, openSample, open);
  await expectText(page.getByRole('main'), '40 of 40 shown');
  await page.getByRole('group', { name: 'Academic year' }).getByRole('button').nth(1).click();
  await expect.poll(async () => Number((await page.getByText(/^\d+ of 40 shown$/).innerText()).split(' ')[0]) < 40).toBe(true);
  await add(page, 'course', { Code: 'AAA-001', Title: 'First of all', 'Academic year': '1999' });
  await page.getByRole('group', { name: 'Academic year' }).getByRole('button', { name: /^1999–00/ }).click();
  await expectText(page.getByRole('main'), '1 of 41 shown');
});
