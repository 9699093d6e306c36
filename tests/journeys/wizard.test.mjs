// A course session from nothing to Finish with the mouse, and again after the browser was closed.
import assert from 'node:assert/strict';
import { journey, openSample, open } from '../support/app.mjs';
import { codes, counts, dualList, find } from '../support/lists.mjs';
import {
  cellsOf, gone, heading, holds, labelled, pick, rowOf, saved, settles, shows, takeBack, told,
} from '../support/see.mjs';
import { at, back, begin, beginNamed, edit, field, fillDetails, finish, next, radio } from '../support/wizard.mjs';

const NAME = 'Clinical skills, week 5';
const DETAILS = {
  'Session name': NAME,
  'Access start date': '2031-03-03', 'Access start time': '08:00',
  'Access end date': '2031-04-04', 'Access end time': '18:00',
  'Days before start': '10', 'Days after end': '14',
  Description: 'Bring a stethoscope.\nMeet at the skills centre.',
};
const COURSES = ['PHY-121', 'ANA-101', 'PHY-120', 'PHY-220'];

journey('a course session planned with the mouse is all there after the browser was closed', async ({ server, onDisk }) => {
  const profile = await onDisk();
  let page = await profile.start();
  await openSample(page, server.url);
  await begin(page);

  const { 'Access start date': start, ...rest } = DETAILS;
  await fillDetails(page, {
    coaches: [['soren kj', 'Søren Kjær'], ['ibanez to', 'Tomás Ibáñez']],
    choose: ['By dates', 'Accessible'],
    'Access start date': start, ...rest,
  });
  await page.getByRole('checkbox', { name: 'Show the description to learners' }).check();
  await newCategory(page, 'Skills weeks');
  await seePhases(page);
  await next(page, 'Courses');

  const courses = dualList(page, 'courses');
  await counts(courses.available, 40);
  await find(courses.available, 'ANA-101', 1);
  await courses.available.option('ANA-101').click();
  await courses.button('Add selected').click();
  await find(courses.available, 'physiology', 3);
  await courses.button('Add all shown').click();
  await counts(courses.chosen, 4);
  await codes(courses.chosen, ['ANA-101', 'PHY-120', 'PHY-121', 'PHY-220']);
  await courses.chosen.option('PHY-121').click();
  await courses.button('Move up').click();
  await courses.button('Move up').click();
  await codes(courses.chosen, COURSES);
  await pick(page.getByRole('main'), 'Course coaches', 'zoe ak', 'Zoë Åkesson');
  await next(page, 'Learners');

  const learners = dualList(page, 'learners');
  await find(learners.available, 'M-20001', 1);
  await learners.available.option('Abdel-Rahman').dblclick();
  await counts(learners.chosen, 1);
  await radio(page, 'Single registration').check();
  const add = page.getByRole('combobox', { name: 'Add a learner' });
  await add.fill('linnea ab');
  await page.getByRole('option', { name: /Åberg, Linnéa/ }).first().click();
  await holds(add, '');
  await radio(page, 'Classes').check();
  await page.getByRole('checkbox', { name: 'Repeaters, preclinical year 1' }).check();
  await next(page, 'Review');

  await seeReview(page);
  await page.getByRole('button', { name: 'Finish', exact: true }).click();
  await told(page, `Created “${NAME}”`);
  await seeInList(page);
  await saved(page);
  await profile.close();

  page = await profile.start();
  await open(page, server.url, '#/course-sessions');
  await seeInList(page);
  await edit(page, NAME, 'Details');
  for (const [name, value] of Object.entries(DETAILS)) await holds(field(page, name), value);
  await page.getByRole('button', { name: 'Remove Søren Kjær' }).waitFor();
  await page.getByRole('button', { name: 'Remove Tomás Ibáñez' }).waitFor();
  assert.ok(await radio(page, 'By dates').isChecked());
  assert.ok(await radio(page, 'Accessible').isChecked());
  assert.ok(await page.getByRole('checkbox', { name: 'Show the description to learners' }).isChecked());
  assert.equal(await chosenCategory(page), 'Skills weeks');
  await next(page, 'Courses');
  await codes(dualList(page, 'courses').chosen, COURSES);
  await dualList(page, 'courses').chosen.option('PHY-121').click();
  await page.getByRole('button', { name: 'Remove Zoë Åkesson' }).waitFor();
  await next(page, 'Learners');
  assert.ok(await page.getByRole('checkbox', { name: 'Repeaters, preclinical year 1' }).isChecked());
  await radio(page, 'Multiple registration').check();
  await counts(dualList(page, 'learners').chosen, 16);
});

journey('Undo in the message after Finish takes the course session back, Redo brings all of it', async ({ page, openSample }) => {
  await openSample();
  await beginNamed(page, 'Short one');
  const courses = dualList(page, 'courses');
  await courses.available.option('Cell biology').dblclick();
  await counts(courses.chosen, 1);
  await finish(page);
  await rowOf(page, 'Short one').waitFor();
  await takeBack(page);
  await gone(rowOf(page, 'Short one'));
  await page.keyboard.press('ControlOrMeta+Shift+z');
  await settles(async () => (await cellsOf(rowOf(page, 'Short one'))).Courses, '1');
});

journey('Open in the message after Finish goes to the course session', async ({ page, openSample }) => {
  await openSample();
  await beginNamed(page, 'Opened at once');
  await finish(page);
  await page.getByRole('status').getByRole('link', { name: 'Open' }).click();
  await at(page, 'Review');
  await shows(page.getByRole('main'), 'Opened at once');
});

journey('Back goes to what was there, step by step', async ({ page, openSample }) => {
  await openSample();
  await beginNamed(page, 'Back and forth', { Description: 'kept' });
  await dualList(page, 'courses').available.option('Cell biology').dblclick();
  await next(page, 'Learners');
  await dualList(page, 'learners').available.list.getByRole('option').first().dblclick();
  await next(page, 'Review');
  await back(page, 'Learners');
  await counts(dualList(page, 'learners').chosen, 1);
  await back(page, 'Courses');
  await codes(dualList(page, 'courses').chosen, ['BIO-112']);
  await back(page, 'Details');
  await holds(field(page, 'Session name'), 'Back and forth');
  await holds(field(page, 'Description'), 'kept');
  await page.goBack();
  await at(page, 'Courses');
});

journey('the review warns of what is missing, each with a way there', async ({ page, openSample }) => {
  await openSample();
  await beginNamed(page, 'Long over', {
    choose: ['By dates'], 'Access start date': '2001-03-05', 'Access end date': '2001-03-09',
  });
  await next(page, 'Learners');
  await next(page, 'Review');
  const main = page.getByRole('main');
  await shows(main, 'The course session has no courses.');
  await shows(main, 'The course session has no learners.');
  await shows(main, 'The period is in the past: it ended 9 Mar 2001.');
  await page.getByRole('link', { name: 'Add courses' }).click();
  await at(page, 'Courses');
  const courses = dualList(page, 'courses');
  await courses.available.option('Cell biology').dblclick();
  await next(page, 'Learners');
  await next(page, 'Review');
  await shows(main, '1 course has no coach of its own.');
  await gone(main.getByText('The course session has no courses.'));
  await page.getByRole('link', { name: 'Change the dates' }).click();
  await at(page, 'Details');
});

async function newCategory(page, name) {
  await page.getByRole('button', { name: 'New category' }).click();
  await page.getByRole('textbox', { name: 'Category name' }).fill(name);
  await labelled(page, 'textbox', 'First day').fill('2031-01-01');
  await page.getByRole('button', { name: 'Add category' }).click();
  await settles(() => chosenCategory(page), name);
}

const chosenCategory = (page) => labelled(page.getByRole('main'), 'combobox', 'Category').evaluate((box) => box.selectedOptions[0].textContent);

/// The table of who may see what, and when.
async function seePhases(page) {
  const table = page.getByRole('table', { name: 'Who may see what, and when' });
  const rows = () => table.getByRole('row').filter({ has: page.getByRole('rowheader') })
    .evaluateAll((rows) => rows.map((row) => [...row.cells].map((cell) => cell.innerText.trim().replace(/\s+/g, ' '))));
  await settles(async () => (await rows()).map(([name, , learners, coaches]) => [name.replace(/ now$/, ''), learners, coaches]), [
    ['Closed', 'Closed', 'Closed'],
    ['Preparation, 10 days', 'Closed', 'Available'],
    ['Teaching, 32 days', 'Available', 'Available'],
    ['Wrap-up, 14 days', 'Accessible', 'Available'],
    ['History', 'Accessible', 'Accessible'],
  ]);
  assert.match((await rows())[2][1], /3 Mar 2031.*08:00/);
  const present = table.locator('[aria-current="true"]');
  assert.equal(await present.count(), 1);
  assert.match(await present.innerText(), /^Closed/);
}

async function seeReview(page) {
  const main = page.getByRole('main');
  await shows(main, '4 courses');
  await shows(main, '16 learners');
  const sums = async (name) => (await main.getByRole('row').filter({ has: page.getByRole('rowheader', { name, exact: true }) }).getByRole('cell').innerText()).trim();
  assert.equal(await sums('via Repeaters, preclinical year 1'), '14');
  assert.equal(await sums('individually'), '2');
  assert.equal(await sums('different people'), '16');
  await shows(main, '3 courses have no coach of their own.');
}

async function seeInList(page) {
  await shows(heading(page), 'Course sessions');
  const row = rowOf(page, NAME);
  await shows(row, 'Skills weeks');
  await shows(row, /Søren Kjær/);
  await shows(row, 'Closed');
  const cells = await cellsOf(row);
  assert.deepEqual([cells.Courses, cells.Learners], ['4', '16']);
}
