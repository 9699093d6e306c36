// A course session from nothing to Finish with the mouse, and again after the browser was closed.
import { expectSaved, expectText, expectToast } from '../support/assertions.mjs';
import { dualList, expectCodes, expectCounts, find } from '../support/dual-list.mjs';
import { expect, test } from '../support/fixtures.mjs';
import { pick } from '../support/inputs.mjs';
import { cellsOf, heading, labelled, rowOf, undoInToast } from '../support/locators.mjs';
import { open, openSample } from '../support/start.mjs';
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

test('a course session planned with the mouse is all there after the browser was closed', async ({ server, profile }) => {
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
  await expectCounts(courses.available, 40);
  await find(courses.available, 'ANA-101', 1);
  await courses.available.option('ANA-101').click();
  await courses.button('Add selected').click();
  await find(courses.available, 'physiology', 3);
  await courses.button('Add all shown').click();
  await expectCounts(courses.chosen, 4);
  await expectCodes(courses.chosen, ['ANA-101', 'PHY-120', 'PHY-121', 'PHY-220']);
  await courses.chosen.option('PHY-121').click();
  await courses.button('Move up').click();
  await courses.button('Move up').click();
  await expectCodes(courses.chosen, COURSES);
  await pick(page.getByRole('main'), 'Course coaches', 'zoe ak', 'Zoë Åkesson');
  await next(page, 'Learners');

  const learners = dualList(page, 'learners');
  await find(learners.available, 'M-20001', 1);
  await learners.available.option('Abdel-Rahman').dblclick();
  await expectCounts(learners.chosen, 1);
  await radio(page, 'Single registration').check();
  const add = page.getByRole('combobox', { name: 'Add a learner' });
  await add.fill('linnea ab');
  await page.getByRole('option', { name: /Åberg, Linnéa/ }).first().click();
  await expect(add).toHaveValue('');
  await radio(page, 'Classes').check();
  await page.getByRole('checkbox', { name: 'Repeaters, preclinical year 1' }).check();
  await next(page, 'Review');

  await seeReview(page);
  await page.getByRole('button', { name: 'Finish', exact: true }).click();
  await expectToast(page, `Created “${NAME}”`);
  await seeInList(page);
  await expectSaved(page);
  await profile.close();

  page = await profile.start();
  await open(page, server.url, '#/course-sessions');
  await seeInList(page);
  await edit(page, NAME, 'Details');
  for (const [name, value] of Object.entries(DETAILS)) await expect(field(page, name)).toHaveValue(value);
  await expect(page.getByRole('button', { name: 'Remove Søren Kjær' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Remove Tomás Ibáñez' })).toBeVisible();
  await expect(radio(page, 'By dates')).toBeChecked();
  await expect(radio(page, 'Accessible')).toBeChecked();
  await expect(page.getByRole('checkbox', { name: 'Show the description to learners' })).toBeChecked();
  expect(await chosenCategory(page)).toBe('Skills weeks');
  await next(page, 'Courses');
  await expectCodes(dualList(page, 'courses').chosen, COURSES);
  await dualList(page, 'courses').chosen.option('PHY-121').click();
  await expect(page.getByRole('button', { name: 'Remove Zoë Åkesson' })).toBeVisible();
  await next(page, 'Learners');
  await expect(page.getByRole('checkbox', { name: 'Repeaters, preclinical year 1' })).toBeChecked();
  await radio(page, 'Multiple registration').check();
  await expectCounts(dualList(page, 'learners').chosen, 16);
});

test('Undo in the message after Finish takes the course session back, Redo brings all of it', async ({ page, openSample }) => {
  await openSample();
  await beginNamed(page, 'Short one');
  const courses = dualList(page, 'courses');
  await courses.available.option('Cell biology').dblclick();
  await expectCounts(courses.chosen, 1);
  await finish(page);
  await expect(rowOf(page, 'Short one')).toBeVisible();
  await undoInToast(page).click();
  await expect(rowOf(page, 'Short one')).toBeHidden();
  await page.keyboard.press('ControlOrMeta+Shift+z');
  await expect.poll(async () => (await cellsOf(rowOf(page, 'Short one'))).Courses).toBe('1');
});

test('Open in the message after Finish goes to the course session', async ({ page, openSample }) => {
  await openSample();
  await beginNamed(page, 'Opened at once');
  await finish(page);
  await page.getByRole('status').getByRole('link', { name: 'Open' }).click();
  await at(page, 'Review');
  await expectText(page.getByRole('main'), 'Opened at once');
});

test('Back goes to what was there, step by step', async ({ page, openSample }) => {
  await openSample();
  await beginNamed(page, 'Back and forth', { Description: 'kept' });
  await dualList(page, 'courses').available.option('Cell biology').dblclick();
  await next(page, 'Learners');
  await dualList(page, 'learners').available.list.getByRole('option').first().dblclick();
  await next(page, 'Review');
  await back(page, 'Learners');
  await expectCounts(dualList(page, 'learners').chosen, 1);
  await back(page, 'Courses');
  await expectCodes(dualList(page, 'courses').chosen, ['BIO-112']);
  await back(page, 'Details');
  await expect(field(page, 'Session name')).toHaveValue('Back and forth');
  await expect(field(page, 'Description')).toHaveValue('kept');
  await page.goBack();
  await at(page, 'Courses');
});

test('the review warns of what is missing, each with a way there', async ({ page, openSample }) => {
  await openSample();
  await beginNamed(page, 'Long over', {
    choose: ['By dates'], 'Access start date': '2001-03-05', 'Access end date': '2001-03-09',
  });
  await next(page, 'Learners');
  await next(page, 'Review');
  const main = page.getByRole('main');
  await expectText(main, 'The course session has no courses.');
  await expectText(main, 'The course session has no learners.');
  await expectText(main, 'The period is in the past: it ended on 9 Mar 2001.');
  await page.getByRole('link', { name: 'Add courses' }).click();
  await at(page, 'Courses');
  const courses = dualList(page, 'courses');
  await courses.available.option('Cell biology').dblclick();
  await next(page, 'Learners');
  await next(page, 'Review');
  await expectText(main, '1 course has no course coach.');
  await expect(main.getByText('The course session has no courses.')).toBeHidden();
  await page.getByRole('link', { name: 'Change the dates' }).click();
  await at(page, 'Details');
});

async function newCategory(page, name) {
  await page.getByRole('button', { name: 'New category' }).click();
  await page.getByRole('textbox', { name: 'Category name' }).fill(name);
  await labelled(page, 'textbox', 'First day').fill('2031-01-01');
  await page.getByRole('button', { name: 'Add category' }).click();
  await expect.poll(() => chosenCategory(page)).toEqual(name);
}

const chosenCategory = (page) => labelled(page.getByRole('main'), 'combobox', 'Category').evaluate((box) => box.selectedOptions[0].textContent);

/// The table of who may see what, and when.
async function seePhases(page) {
  const table = page.getByRole('table', { name: 'Who may see what, and when' });
  const rows = () => table.getByRole('row').filter({ has: page.getByRole('rowheader') })
    .evaluateAll((rows) => rows.map((row) => [...row.cells].map((cell) => cell.innerText.trim().replace(/\s+/g, ' '))));
  await expect.poll(async () => (await rows()).map(([name, , learners, coaches]) => [name.replace(/ now$/, ''), learners, coaches])).toEqual([
    ['Closed', 'Closed', 'Closed'],
    ['Preparation, 10 days', 'Closed', 'Available'],
    ['Teaching, 32 days', 'Available', 'Available'],
    ['Wrap-up, 14 days', 'Accessible', 'Available'],
    ['History', 'Accessible', 'Accessible'],
  ]);
  expect((await rows())[2][1]).toMatch(/3 Mar 2031.*8:00/);
  const present = table.locator('[aria-current="true"]');
  expect(await present.count()).toBe(1);
  expect(await present.innerText()).toMatch(/^Closed/);
}

async function seeReview(page) {
  const main = page.getByRole('main');
  await expectText(main, '4 courses');
  await expectText(main, '16 learners');
  const sums = async (name) => (await main.getByRole('row').filter({ has: page.getByRole('rowheader', { name, exact: true }) }).getByRole('cell').innerText()).trim();
  expect(await sums('via Repeaters, preclinical year 1')).toBe('14');
  expect(await sums('individually')).toBe('2');
  expect(await sums('Total learners')).toBe('16');
  await expectText(main, '3 courses have no course coach.');
}

async function seeInList(page) {
  await expect(heading(page)).toHaveText('Course sessions');
  const row = rowOf(page, NAME);
  await expectText(row, 'Skills weeks');
  await expectText(row, /Søren Kjær/);
  await expectText(row, 'Closed');
  const cells = await cellsOf(row);
  expect([cells.Courses, cells.Learners]).toEqual(['4', '16']);
}
