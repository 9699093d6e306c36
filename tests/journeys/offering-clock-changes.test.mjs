// Offerings in the nights in which clocks change: a time that is skipped or shown twice is shown as what it
// is, and the person chooses.
import { expectSaved } from '../support/assertions.mjs';
import { expect, test } from '../support/fixtures.mjs';
import { heading, labelled } from '../support/locators.mjs';
import { addRecords, course, courseId, session, sessionId } from '../support/records.mjs';

test.use({ locale: 'en-GB', timezoneId: 'Europe/Zurich', contextOptions: { reducedMotion: 'reduce' } });

const SPRING = '2027-03-28';
const AUTUMN = '2026-10-25';
const field = (page, name) => labelled(page, 'textbox', name);
const end = (page) => page.getByRole('status').filter({ hasText: / the same day$/ });
const button = (page, name) => page.getByRole('button', { name, exact: true });
const row = (page) => page.getByRole('region', { name: /^Offerings/ }).locator('tr[data-offering]');

async function newOffering(page, openEmpty, open, { date, start, hours, minutes }) {
  await openEmpty();
  await addRecords(page, [course(1, 'Night shifts'), session(1, 1, 'On call')]);
  await open(`#/courses/${courseId(1)}/sessions/${sessionId(1)}`);
  await expect(heading(page)).toHaveText('On call');
  await button(page, 'New offering').click();
  await field(page, 'Date').fill(date);
  await field(page, 'Start time').fill(start);
  await field(page, 'Hours').fill(hours);
  await field(page, 'Minutes').fill(minutes);
}

async function add(page) {
  await button(page, 'Add offering').click();
  await expectSaved(page);
}

test('an end that clocks skip is that of the change, or comes after the whole time', async ({ page, openEmpty, open }) => {
  await newOffering(page, openEmpty, open, { date: SPRING, start: '01:30', hours: '1', minutes: '0' });
  await expect(end(page)).toHaveText('03:00 the same day');
  await expect(page.getByText('there is no 02:30 on this day. It counts as 03:00.')).toBeVisible();
  await button(page, 'End at 03:30').click();
  await expect(end(page)).toHaveText('03:30 the same day');
  await expect(page.getByText('It counts as 03:00.')).toBeHidden();
  await field(page, 'Hours').fill('1');
  await button(page, 'End at 03:00').click();
  await expect(field(page, 'Minutes')).toHaveValue('30');
  await add(page);
  await expect(row(page)).toContainText('01:30 – 03:00');
});

test('a start that clocks skip counts as that of the change, in the list too', async ({ page, openEmpty, open }) => {
  await newOffering(page, openEmpty, open, { date: SPRING, start: '02:00', hours: '0', minutes: '30' });
  await expect(end(page)).toHaveText('03:30 the same day');
  await add(page);
  await expect(row(page)).toContainText('03:00 – 03:30');
  await row(page).press('Enter');
  await button(page, 'Begin at 03:00').click();
  await expect(field(page, 'Start time')).toHaveValue('03:00');
  await expect(end(page)).toHaveText('03:30 the same day');
});

test('an end that clocks show twice says which it is, and the other can be chosen', async ({ page, openEmpty, open }) => {
  await newOffering(page, openEmpty, open, { date: AUTUMN, start: '01:30', hours: '1', minutes: '0' });
  await expect(end(page)).toHaveText('02:30 (first) the same day');
  await page.getByRole('radio', { name: 'The second time' }).check();
  await expect(end(page)).toHaveText('02:30 (second) the same day');
  await add(page);
  await expect(row(page)).toContainText('01:30 – 02:30 (second)');
});
