// The days of the offerings of a course that is copied to another year: clashes and holidays in the copy.
import { expect, test } from '../support/fixtures.mjs';
import { fill } from '../support/forms.mjs';
import { dialog } from '../support/locators.mjs';
import { addRecords, cohort, course, courseId, group, groupId, holiday, offering, person, personId, session } from '../support/records.mjs';

test.use({ locale: 'en-GB', contextOptions: { reducedMotion: 'reduce' } });

const button = (part, name) => part.getByRole('button', { name, exact: true });
/// A row of the preview.
const row = (page, number) => dialog(page).getByRole('region', { name: 'Preview' }).getByRole('row').nth(number);
const day = (page, number) => row(page, number).getByRole('cell').nth(2);
/// For the same group and learner.
const labs = (fields) => ({ ...fields, groups: [groupId(1)], learners: [personId(1)] });

/// Opens the copy of a course that starts on Monday, 13 September 2027, a year after these offerings.
async function openCopy(page, openEmpty, open, records) {
  await openEmpty();
  const dated = { ...course(1, 'Anatomy'), start: '2026-09-14', end: '2026-12-18' };
  await addRecords(page, [dated, session(1, 1, 'The heart'), cohort(1, 'Class of 2040'), group(1, 1, 'Labs'), person(1), ...records]);
  await open(`#/courses/${courseId(1)}`);
  await button(page, 'More actions').click();
  await page.getByRole('menuitem', { name: 'Copy to another year' }).click();
  await fill(dialog(page), { 'Start date': '2027-09-13' });
}

test('of two copies in conflict with each other, one moves', async ({ page, openEmpty, open }) => {
  await openCopy(page, openEmpty, open, [
    labs(offering(1, 1, '2026-09-14T08:00:00')), labs(offering(2, 1, '2026-09-14T08:30:00')), labs(offering(3, 1, '2026-09-15T08:30:00')),
  ]);
  await expect(dialog(page).getByText('2 in conflict', { exact: true })).toBeVisible();
  await button(dialog(page), 'Move 1 offering to the next free day').click();
  await expect(dialog(page).getByText('No conflicts', { exact: true })).toBeVisible();
  await expect(day(page, 1)).toContainText('Mon 13 Sep 2027, 08:00');
  await expect(day(page, 2)).toContainText('Wed 15 Sep 2027, 08:30');
  await expect(dialog(page).getByText('Moved to another day')).toHaveCount(1);
});

test('copies that meet a holiday keep their order and take no place, and those that stay say so', async ({ page, openEmpty, open }) => {
  const days = [14, 15, 16].map((date, at) => labs(offering(at + 1, 1, `2026-09-${date}T08:00:00`)));
  await openCopy(page, openEmpty, open, [...days, holiday(1, 'Fair', '2027-09-13', '2027-09-14')]);
  await expect(dialog(page).getByText('No conflicts', { exact: true })).toBeVisible();
  for (const [at, moved] of [[1, 'Thu 16 Sep'], [2, 'Fri 17 Sep'], [3, 'Wed 15 Sep']]) await expect(day(page, at)).toContainText(moved);
  // With the last day of the course in between, there is room for one.
  await fill(dialog(page), { 'End date': '2027-09-16' });
  await expect(day(page, 1)).toContainText('Thu 16 Sep');
  await expect(row(page, 2)).toContainText('Stays: no day after it is free.');
  await expect(day(page, 2)).toContainText('Tue 14 Sep');
});
