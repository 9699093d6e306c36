// Records in their stored form, and how they come into a workspace: as a list without the head of a
// backup, which adds them to what is there.
import { expect } from '@playwright/test';
import { goTo } from './locators.mjs';

/// An id that is the same in every run: the kind, a number, and so on.
export const id = (...numbers) => {
  const digits = numbers.map((number) => number.toString(16).padStart(8, '0')).join('').padStart(32, '0').slice(-32);
  return [digits.slice(0, 8), digits.slice(8, 12), digits.slice(12, 16), digits.slice(16, 20), digits.slice(20)].join('-');
};

const record = (kind, ids, fields = {}) => ({ id: [kind, ...ids].join(':'), kind, schema: 1, ...fields });

const FIRST = ['Ana', 'Zoë', 'Łukasz', 'Marta', 'Thảo', 'Siân', 'Omar', 'Ida'];
const LAST = ['Muñoz', 'Lefèvre', 'Wójcik', 'Groß', 'Nguyễn', 'O’Brien', 'Marin', 'Dahl'];

export const personId = (number) => id(1, number);
export const person = (number) => record('person', [personId(number)], {
  username: `person${number}`, firstName: FIRST[number % FIRST.length], lastName: `${LAST[number % LAST.length]} ${number}`,
  email: `person${number}@uni.example`, officialCode: `P-${number}`,
});

export const courseId = (number) => id(2, number);
export const course = (number, title) => record('course', [courseId(number)], { code: `BENCH-${number}`, title, academicYear: 2026 });

export const sessionId = (number) => id(3, number);
export const session = (number, ofCourse, title) => record('session', [sessionId(number)], { course: courseId(ofCourse), title });

export const courseSession = (number, name) => record('course-session', [id(7, number)], { name });

/// An offering of an hour that begins at a local time such as `2026-09-14T08:00:00`.
export const offering = (number, ofSession, start) => record('offering', [id(4, number)], {
  session: sessionId(ofSession), slot: { start, duration: 60, zone: 'Europe/Zurich' }, place: { text: `Place ${number % 40}` },
});

export const holiday = (number, title, first, last) => record('holiday', [id(9, number)], { title, days: { first, last } });

export const cohortId = (number) => id(5, number);
export const cohort = (number, title) => record('cohort', [cohortId(number)], { title });

export const groupId = (number) => id(6, number);
export const group = (number, ofCohort, title, parent = null) => record('learner-group', [groupId(number)], {
  cohort: cohortId(ofCohort), title, ...(parent === null ? {} : { parent: groupId(parent) }),
});

/// A person in a subgroup of a top-level group.
export const membership = (tree, subgroup, ofPerson) =>
  record('group-membership', [groupId(tree), personId(ofPerson)], { subgroup: groupId(subgroup) });

/// Adds records to the open workspace.
export async function addRecords(page, records) {
  await goTo(page, 'Files');
  const buffer = Buffer.from(JSON.stringify(records));
  await page.getByRole('button', { name: 'Choose file' }).setInputFiles({ name: 'records.json', mimeType: 'application/json', buffer });
  await page.getByRole('button', { name: 'Import the backup' }).click({ timeout: 120_000 });
  await expect(page.getByRole('table', { name: 'Dry run' })).toBeHidden({ timeout: 120_000 });
}
