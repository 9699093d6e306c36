// Lists as files for spreadsheets: the columns as the table names them, and the rows that it shows, in its order.
import { readFile } from 'node:fs/promises';
import { termDay } from '../support/calendar.mjs';
import { expect, test } from '../support/fixtures.mjs';
import { addMembers, addThing } from '../support/learner-groups.mjs';
import { heading, rowOf } from '../support/locators.mjs';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

const exportIn = (part) => part.getByRole('button', { name: 'Export', exact: true });
const table = (page, name) => page.getByRole('table', { name, exact: true });
const rows = (page, name) => table(page, name).locator('tr[data-at]');
const search = (page, name) => page.getByRole('searchbox', { name });

/// The names of the rows that a table shows, in order. Short lists only: a long one draws what is in view.
const shown = (page, name) => rows(page, name).locator('.row-link').allInnerTexts();

/// The name of the file that a button downloads, and its lines.
async function exported(page, button) {
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
  const text = await readFile(await download.path(), 'utf8');
  expect(text.startsWith('\ufeff'), 'a byte order mark, which spreadsheets need').toBe(true);
  return { file: download.suggestedFilename(), lines: text.slice(1).trim().split(/\r?\n/) };
}

test('conflicts are exported as their filters show them', async ({ page, openSample, open }) => {
  await openSample();
  await open('#/conflicts?kind=room-too-small');
  await expect(heading(page)).toHaveText('Conflicts');
  await expect(rows(page, 'Conflicts')).toHaveCount(1);
  const [session] = await shown(page, 'Conflicts');
  const { file, lines } = await exported(page, exportIn(page.getByRole('main')));
  expect(file).toBe('conflicts.csv');
  expect(lines[0]).toBe('Offering,Time,Conflict');
  expect(lines).toHaveLength(2);
  expect(lines[1]).toContain(session);
  expect(lines[1]).toContain('Room too small · ');
});

test('categories are exported in the order of their table, and not while it is empty', async ({ page, openSample, open }) => {
  await openSample();
  await open('#/categories');
  await expect(rowOf(page, 'Electives')).toBeVisible();
  const name = page.getByRole('columnheader', { name: 'Name' });
  await name.getByRole('button').click();
  await expect(name).toHaveAttribute('aria-sort', 'descending');
  const names = await shown(page, 'Categories');
  expect(names.length).toBeGreaterThan(1);
  const { file, lines } = await exported(page, exportIn(page.getByRole('main')));
  expect(file).toBe('categories.csv');
  expect(lines[0]).toBe('Name,First day,Last day,Course sessions');
  expect(lines).toHaveLength(names.length + 1);
  for (const [at, name] of names.entries()) expect(lines[at + 1]).toContain(name);
  expect(lines.find((line) => line.startsWith('Electives,'))).toMatch(/,3$/);
  await search(page, 'Search categories').fill('%');
  await expect(exportIn(page.getByRole('main'))).toHaveAttribute('aria-disabled', 'true');
});

test('a list of records that a search leaves empty has nothing to export', async ({ page, openSample, open }) => {
  await openSample();
  for (const [route, label] of [['#/people', 'Search people'], ['#/courses', 'Search courses'], ['#/classes', 'Search classes']]) {
    await open(route);
    const button = exportIn(page.getByRole('main'));
    await expect(button).toHaveAttribute('aria-haspopup', 'menu');
    await search(page, label).fill('%');
    await expect(button).toHaveAttribute('aria-disabled', 'true');
  }
});

test('the list of the calendar is exported, all that it shows or what is ticked', async ({ page, openSample, open }) => {
  await openSample();
  await open(`#/calendar?view=list&date=${termDay(3, 0)}`);
  await search(page, 'Search offerings').fill('Anatomy');
  await expect(table(page, 'Offerings').locator('tr.gap')).toHaveCount(0);
  const names = await shown(page, 'Offerings');
  expect(names.length).toBeGreaterThan(1);
  const all = await exported(page, exportIn(page.locator('.calendar-list')));
  expect(all.file).toBe('offerings.csv');
  expect(all.lines[0]).toBe('Time,Session,Course,Learner groups,Room,Instructors');
  expect(all.lines).toHaveLength(names.length + 1);
  for (const [at, name] of names.entries()) expect(all.lines[at + 1]).toContain(name);
  await rows(page, 'Offerings').nth(1).getByRole('checkbox').check();
  const ticked = await exported(page, exportIn(page.getByRole('group', { name: 'Selected rows' })));
  expect(ticked.lines).toEqual([all.lines[0], all.lines[2]]);
});

test('the members of a learner group are exported', async ({ page, openSample, open }) => {
  await openSample();
  await open('#/learner-groups');
  await addThing(page, 'cohort', 'Class of 2040');
  await addThing(page, 'group', 'Anatomy labs');
  const members = page.getByRole('region', { name: 'Members', exact: true });
  await expect(members).toBeVisible();
  await expect(exportIn(members)).toHaveCount(0);
  await addMembers(page, 'an', 'be');
  await expect(rows(page, 'Members')).toHaveCount(2);
  const names = await shown(page, 'Members');
  const { file, lines } = await exported(page, exportIn(members));
  expect(file).toBe('members.csv');
  expect(lines[0]).toBe('Name,Username,Subgroup');
  expect(lines).toHaveLength(3);
  for (const [at, name] of names.entries()) expect(lines[at + 1]).toContain(name);
});

test('where a learner group is used is exported with its sum', async ({ page, openSample, open }) => {
  await openSample();
  await open('#/learner-groups');
  await page.getByRole('searchbox', { name: 'Filter groups' }).fill('Anatomy labs 01');
  await page.getByRole('link', { name: 'Anatomy labs 01', exact: true }).click();
  const usage = page.getByRole('region', { name: 'Where it is used', exact: true });
  const sessions = usage.getByRole('table').locator('tbody').getByRole('rowheader');
  await expect(sessions).not.toHaveCount(0);
  const titles = await sessions.allInnerTexts();
  const { file, lines } = await exported(page, exportIn(usage));
  expect(file).toBe('group-use.csv');
  expect(lines[0]).toBe('Session,Course,Offerings,Hours');
  expect(lines.slice(1, -1).map((line) => line.split(',')[0])).toEqual(titles);
  expect(lines.at(-1)).toMatch(/^Total,,\d+,[\d.]+$/);
});

test('the sessions of a course are exported as the search shows them', async ({ page, openSample, open }) => {
  await openSample();
  await open('#/courses');
  await rowOf(page, 'Anatomy of the human body I').getByRole('link').first().click();
  await expect(heading(page)).toHaveText('Anatomy of the human body I');
  await search(page, 'Search sessions').fill('Anatomy lab');
  await expect(rowOf(table(page, 'Sessions'), 'Anatomy lab 1')).toBeVisible();
  const names = await shown(page, 'Sessions');
  const { file, lines } = await exported(page, exportIn(page.getByRole('region', { name: /^Sessions/ })));
  expect(file).toBe('sessions.csv');
  expect(lines[0]).toBe('Title,Type,First offering,Groups,Offerings,Hours,Status,Attention');
  expect(lines.slice(1).map((line) => line.split(',')[0])).toEqual(names);
  expect(lines.find((line) => line.startsWith('Anatomy lab 1,'))).toMatch(/,38,38,20,/);
});

test('course sessions are exported as their tab shows them', async ({ page, openSample, open }) => {
  await openSample();
  await open('#/course-sessions');
  await search(page, 'Search course sessions').fill('Anatomy');
  await expect(table(page, 'Course sessions').locator('tr.gap')).toHaveCount(0);
  const names = await shown(page, 'Course sessions');
  expect(names.length).toBeGreaterThan(0);
  const { file, lines } = await exported(page, exportIn(page.locator('.table-foot')));
  expect(file).toBe('course-sessions.csv');
  expect(lines[0]).toBe('Name,Category,Coaches,Learners now,Coaches now,Access start,Access end,Duration in days,Courses,Learners');
  expect(lines).toHaveLength(names.length + 1);
});

test('the members of a class are exported as the search shows them', async ({ page, openSample, open }) => {
  await openSample();
  await open('#/classes');
  await table(page, 'Classes').getByRole('link').first().click();
  const members = page.getByRole('region', { name: 'Members', exact: true });
  const all = await exported(page, exportIn(members));
  expect(all.file).toBe('members.csv');
  expect(all.lines[0]).toBe('Name,Username,Official code');
  await search(page, 'Search members').fill('an');
  const options = members.getByRole('option');
  await expect.poll(() => options.count()).toBeLessThan(all.lines.length - 1);
  const { lines } = await exported(page, exportIn(members));
  expect(lines.length).toBeGreaterThan(1);
  expect(lines.length).toBeLessThan(all.lines.length);
});

test('the courses and learners of the wizard and its review are exported', async ({ page, openSample, open }) => {
  await openSample();
  await open('#/course-sessions');
  await rowOf(page, 'Simulation week – acute care').getByRole('link').first().click();
  await expect(page).toHaveURL(/course-sessions\/[^/]+/);
  const id = new URL(page.url()).hash.match(/course-sessions\/([^/]+)/)[1];
  await open(`#/course-sessions/${id}/courses`);
  const chosen = page.getByRole('region', { name: 'In this course session' });
  const courses = await exported(page, exportIn(chosen));
  expect(courses.file).toBe('courses.csv');
  expect(courses.lines[0]).toBe('Title,Course coaches,Code');
  expect(courses.lines).toHaveLength(await chosen.getByRole('option').count() + 1);
  await open(`#/course-sessions/${id}/learners`);
  const learners = await exported(page, exportIn(page.getByRole('region', { name: 'Enrolled', exact: true })));
  expect(learners.lines[0]).toBe('Name,Username,Official code,Enrolled');
  expect(learners.lines.length).toBeGreaterThan(1);
  await open(`#/course-sessions/${id}/review`);
  const reviewed = await exported(page, exportIn(page.getByRole('region', { name: 'Courses', exact: true })));
  expect(reviewed.lines[0]).toBe('Title,Code,Change');
  expect(reviewed.lines).toHaveLength(courses.lines.length);
  const sums = await exported(page, exportIn(page.getByRole('region', { name: 'Learners', exact: true })));
  expect(sums.lines.at(-1)).toBe('Total learners,96');
});

test('the week of a room is exported', async ({ page, openSample, open }) => {
  await openSample();
  await open('#/rooms');
  await table(page, 'Rooms').getByRole('link').first().click();
  const week = page.getByRole('region', { name: /^Offerings,/ });
  const first = week.getByRole('button', { name: /First week/ });
  await expect(first.or(week.getByRole('table')).first()).toBeVisible();
  if (await first.isVisible()) await first.click();
  const offerings = week.getByRole('table').locator('tbody tr');
  const { file, lines } = await exported(page, exportIn(week));
  expect(file).toBe('room-week.csv');
  expect(lines[0]).toBe('Date,Time,Session,Type,Course,Learner groups,Instructors');
  expect(lines).toHaveLength(await offerings.count() + 1);
});

/// The card of the offerings of a session.
async function atOfferings(page, openSample, open) {
  await openSample();
  await open('#/courses');
  await rowOf(page, 'Anatomy of the human body I').getByRole('link').first().click();
  await rowOf(table(page, 'Sessions'), 'Anatomy lab 1').getByRole('link').first().click();
  await expect(heading(page)).toHaveText('Anatomy lab 1');
  await expect(table(page, 'Offerings')).toBeVisible();
  return page.getByRole('region', { name: /^Offerings/ });
}

const OFFERING = 'Date,Time,Groups,Room,Instructors,Learners,Conflicts';

test('the offerings of a session are exported, also those that days fold', async ({ page, openSample, open }) => {
  const card = await atOfferings(page, openSample, open);
  const { file, lines } = await exported(page, exportIn(card));
  expect(file).toBe('offerings.csv');
  expect(lines[0]).toBe(OFFERING);
  expect(lines).toHaveLength(39);
  expect(lines[1]).toMatch(/^Mon 14 Sep \d{4},13:00 – 15:00,Anatomy labs 01,/);
});

test('an offering of a session is copied with the heads of its columns', async ({ page, openSample, open }) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await atOfferings(page, openSample, open);
  await table(page, 'Offerings').locator('tr[data-offering]').first().focus();
  await page.keyboard.press('Control+c');
  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  await expect.poll(copied).toContain(OFFERING.replaceAll(',', '\t'));
  const [, row] = (await copied()).split(/\r?\n/);
  expect(row).toMatch(/\t13:00 – 15:00\tAnatomy labs 01\t/);
});
