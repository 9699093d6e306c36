// Courses: added, found, edited, deleted out of course sessions, and put back into them.
import assert from 'node:assert/strict';
import { journey } from '../support/app.mjs';
import { add, fill, question, save } from '../support/panel.mjs';
import { refuses } from '../support/refused.mjs';
import {
  cellsOf, gone, heading, labelled, pick, rowOf, saved, settles, shows, told, undoButton,
} from '../support/see.mjs';
import { act } from '../support/sessions.mjs';

const search = (page, typed) => page.getByRole('searchbox', { name: 'Search courses' }).fill(typed);
const text = (page, name) => labelled(page, 'textbox', name);

async function atCourses(page, openSample, open) {
  await openSample();
  await open('#/courses');
}

journey('a course is added with its teachers, found, edited, and there after a reload', async ({ page, openSample, open }) => {
  await atCourses(page, openSample, open);
  await page.getByRole('button', { name: 'New course' }).click();
  await fill(page, { Code: 'NEU-310', Title: 'Neurología clínica', 'Academic year': '2031', 'Start date': '2031-09-01', 'End date': '2032-02-29' });
  await pick(page, 'Teachers', 'soren kj', 'Søren Kjær');
  await save(page, 'Add course');
  await told(page, 'Added course “Neurología clínica”');
  await search(page, 'clinica neuro');
  await rowOf(page, 'Neurología clínica').waitFor();
  await saved(page);
  await page.reload();
  await search(page, 'kjaer neu-310');
  const cells = await cellsOf(rowOf(page, 'Neurología clínica'));
  assert.deepEqual([cells.Code, cells['Academic year'], cells.Teachers], ['NEU-310', '2031–32', 'Søren Kjær']);
  assert.match(cells.Dates, /1 Sep.*29 Feb 2032/);
  await act(page, 'Neurología clínica', 'Edit');
  await page.getByRole('button', { name: 'Remove Søren Kjær' }).click();
  await fill(page, { Title: 'Neurologie' });
  await save(page);
  await search(page, 'NEU-310');
  await settles(async () => (await cellsOf(rowOf(page, 'Neurologie'))).Teachers, '');
  await rowOf(page, 'Neurologie').getByRole('link').click();
  await shows(heading(page), 'Neurologie');
  await shows(page.getByRole('main'), 'This course is in no course session.');
});

journey('what cannot be is said beside its field', async ({ page, openSample, open }) => {
  await atCourses(page, openSample, open);
  await page.getByRole('button', { name: 'New course' }).click();
  const button = page.getByRole('button', { name: 'Add course' });
  await refuses(page, button, [text(page, 'Code'), 'The course has no code.'], [text(page, 'Title'), 'The course has no title.']);
  await fill(page, { Code: 'ana-101', Title: 'x'.repeat(201) });
  await refuses(page, button, [text(page, 'Title'), 'This has 201 characters.']);
  await fill(page, { Title: 'Fine' });
  await refuses(page, button, [text(page, 'Code'), '“Anatomy of the human body I” has this code.']);
  await fill(page, { Code: 'NEW-1', 'Academic year': 'soon' });
  await refuses(page, button, [text(page, 'Academic year'), 'Write a whole number from 1900 to 9,999.']);
  await fill(page, { 'Academic year': '2031', 'Start date': '2031-02-02', 'End date': '2031-02-01' });
  await refuses(page, button, [text(page, 'End date'), 'The end is before the start. Choose 2 Feb 2031 or later.']);
  await fill(page, { 'End date': '2031-02-02' });
  await save(page, 'Add course');
});

journey('deleting a course says which course sessions lose it, and Undo puts it back in its place', async ({ page, openSample, open }) => {
  await atCourses(page, openSample, open);
  await search(page, 'EBM-210');
  const title = 'Evidence-based medicine';
  const before = await cellsOf(rowOf(page, title));
  await act(page, title, 'Delete');
  const { dialog, confirm } = question(page);
  await shows(dialog, `Taken out of ${before['Course sessions']} course sessions:`);
  await shows(dialog, /Research methods and biostatistics, \d+ learners/);
  await shows(dialog, 'The learners stay in those course sessions.');
  await confirm('Delete 1 course');
  await gone(rowOf(page, title));
  const coursesOf = async () => {
    await open('#/course-sessions');
    return (await cellsOf(rowOf(page, 'Research methods and biostatistics'))).Courses;
  };
  assert.equal(await coursesOf(), '4');
  await undoButton(page).click();
  await settles(coursesOf, '5');
  await page.getByRole('link', { name: 'Research methods and biostatistics' }).click();
  await shows(page.getByRole('main'), '5 courses');
  const listed = await page.getByRole('listitem').filter({ hasText: /[A-Z]{3}-\d{3}/ }).allInnerTexts();
  assert.deepEqual(listed.map((item) => item.match(/[A-Z]{3}-\d{3}/)[0]), ['RES-206', 'STA-205', 'EBM-210', 'ETH-105', 'PRO-100']);
});

journey('the page of a course says where it is given, to how many', async ({ page, openSample, open }) => {
  await atCourses(page, openSample, open);
  await search(page, 'SIM-310');
  await rowOf(page, 'Simulation: the acute care team').getByRole('link').click();
  const row = rowOf(page, 'Simulation week – acute care');
  await shows(row, 'Accessible');
  await row.getByRole('link').click();
  await shows(page.getByRole('main'), 'Simulation week – acute care');
});

journey('academic years narrow the list; a row of what is left sorts', async ({ page, openSample, open }) => {
  await atCourses(page, openSample, open);
  await shows(page.getByRole('main'), '40 of 40 shown');
  await page.getByRole('group', { name: 'Academic year' }).getByRole('button').nth(1).click();
  await settles(async () => Number((await page.getByText(/^\d+ of 40 shown$/).innerText()).split(' ')[0]) < 40, true);
  await add(page, 'course', { Code: 'AAA-001', Title: 'First of all', 'Academic year': '1999' });
  await page.getByRole('group', { name: 'Academic year' }).getByRole('button', { name: /^1999–00/ }).click();
  await shows(page.getByRole('main'), '1 of 41 shown');
});
