// The offerings of a session: planned by mouse and by keyboard, repeated with the holidays left out,
// changed many at once, and undone.
import { expectSaved, expectToast } from '../support/assertions.mjs';
import { expectAccessible } from '../support/axe.mjs';
import { expect, test } from '../support/fixtures.mjs';
import { expectDescription, expectRefused } from '../support/form-errors.mjs';
import { deletePrompt, discard, fill, save } from '../support/forms.mjs';
import { dialog, heading, labelled, rowOf, undoInToast } from '../support/locators.mjs';
import { addRecords, course, courseId, offering, person, personId, session, sessionId } from '../support/records.mjs';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

const text = (part, name) => labelled(part, 'textbox', name);
const button = (part, name) => part.getByRole('button', { name, exact: true });
const card = (page) => page.getByRole('region', { name: /^Offerings/ });
const offerings = (page) => card(page).locator('tr[data-offering]');
const day = (page, name) => card(page).getByRole('rowheader').filter({ hasText: name });
const newOffering = (page) => button(page, 'New offering').click();

/// The year in which the academic year of the sample began.
const now = new Date();
const YEAR = now.getFullYear() - (now.getMonth() < 7 ? 1 : 0);
const IDEA = 'Drawing the heart';
const LAB = 'Anatomy lab 1';

async function atSession(page, openSample, open, title) {
  await openSample();
  await open('#/courses');
  await rowOf(page, 'Anatomy of the human body I').getByRole('link').first().click();
  await page.getByRole('searchbox', { name: 'Search sessions' }).fill(title);
  await rowOf(page, title).getByRole('link').first().click();
  await expect(heading(page)).toHaveText(title);
}

async function choose(page, name, typed) {
  const box = labelled(page, 'combobox', name);
  await box.fill(typed);
  await box.press('Enter');
  await expect(box).toHaveValue('');
}

test.describe('in the United States', () => {
  test.use({ locale: 'en-US' });

  test('times of offerings count to twelve, in the list and in the form', async ({ page, openSample, open }) => {
    await atSession(page, openSample, open, IDEA);
    await newOffering(page);
    await fill(page, { Date: `${YEAR}-09-16`, 'Start time': '13:15', Hours: '1' });
    await save(page, 'Add offering');
    await expect(offerings(page)).toContainText('1:15 pm – 2:15 pm');
    await offerings(page).focus();
    await page.keyboard.press('Enter');
    await expect(text(page, 'Start time')).toHaveValue('1:15 pm');
    await text(page, 'Start time').fill('2 pm');
    await save(page);
    await expect(offerings(page)).toContainText('2:00 pm – 3:00 pm');
  });
});

test('an offering is planned with room, instructor and group, moved, copied, cancelled and deleted', async ({ page, openSample, open }) => {
  await atSession(page, openSample, open, IDEA);
  await newOffering(page);
  await fill(page, { Date: `${YEAR}-09-16`, 'Start time': '22', Hours: '-02:00' });
  await text(page, 'Room').fill('skills room 2');
  await expect(page.getByText('04:00').or(page.getByText(/^02:00 on/))).toBeVisible();
  await expect(text(page, 'Hours')).toHaveValue('4');
  await page.getByRole('option', { name: /Skills room 2/ }).click();
  const tree = page.getByRole('tree', { name: 'Learner groups' });
  await tree.getByRole('treeitem').first().click();
  await expect(tree.getByRole('treeitem').first()).toHaveAttribute('aria-checked', 'true');
  await save(page, 'Add offering');
  await expectToast(page, 'Added 1 offering');
  await expect(offerings(page)).toHaveCount(1);
  await expect(offerings(page)).toContainText('22:00 – 02:00');
  await expect(offerings(page)).toContainText('Skills room 2');

  await offerings(page).focus();
  await page.keyboard.press('Enter');
  await fill(page, { 'Start time': '8:15', Hours: '1', Minutes: '30' });
  await save(page);
  await expect(offerings(page)).toContainText('08:15 – 09:45');

  await button(offerings(page), 'More').click();
  await page.getByRole('menuitem', { name: 'Copy', exact: true }).click();
  await expect(text(page, 'Start time')).toHaveValue('08:15');
  await text(page, 'Date').fill(`${YEAR}-09-17`);
  await save(page, 'Add offering');
  await expect(offerings(page)).toHaveCount(2);

  await button(offerings(page).first(), 'More').click();
  await page.getByRole('menuitem', { name: 'Cancel offering' }).click();
  await expect(offerings(page).first()).toContainText('Cancelled');
  await offerings(page).first().focus();
  await page.keyboard.press('Delete');
  await deletePrompt(page).confirm('Delete 1 offering');
  await expect(offerings(page)).toHaveCount(1);
  await undoInToast(page).click();
  await expect(offerings(page)).toHaveCount(2);
});

test('a room that is no longer in use cannot be chosen by typing its name', async ({ page, openSample, open }) => {
  await openSample();
  await open('#/rooms');
  await button(page, 'New room').click();
  await text(page, 'Name').fill('Old hall');
  await page.getByRole('checkbox', { name: 'Active' }).uncheck();
  await save(page, 'Add room');
  await open('#/courses');
  await rowOf(page, 'Anatomy of the human body I').getByRole('link').first().click();
  await rowOf(page, LAB).getByRole('link').first().click();
  await expect(heading(page)).toHaveText(LAB);
  await newOffering(page);
  const room = text(page, 'Room');
  for (const typed of ['Old hall', 'old hall']) {
    await room.fill(typed);
    await expectDescription(room, 'This is no longer in use. Choose another.');
    await button(page, 'Add offering').click();
    await expectDescription(room, 'This is no longer in use. Choose another.');
  }
  await room.fill('Old hall annexe');
  await save(page, 'Add offering');
  await expectToast(page, 'Added 1 offering');
  await button(card(page), 'Select').click();
  await card(page).getByRole('checkbox').first().check();
  await button(card(page), 'Change').click();
  await text(dialog(page), 'Room').fill('Old hall');
  await expectDescription(text(dialog(page), 'Room'), 'This is no longer in use. Choose another.');
  await text(dialog(page), 'Room').fill('Hall 3');
  await dialog(page).getByRole('button', { name: /^Change \d/ }).click();
  await expectToast(page, /^Changed \d+ offering/);
});

test('every conflict of an offering has its ways out', async ({ page, openEmpty, open }) => {
  await openEmpty();
  const people = [1, 2, 3, 4, 5, 6, 7];
  const taught = (number, start, by) => ({ ...offering(number, 1, start), instructors: by.map(personId) });
  const others = people.map((number) => taught(10 + number, '2026-09-14T08:30:00', [number]));
  const records = [...people.map(person), taught(1, '2026-09-14T08:00:00', people), ...others];
  await addRecords(page, [course(1, 'Anatomy'), session(1, 1, 'Labs'), ...records]);
  await open(`#/courses/${courseId(1)}/sessions/${sessionId(1)}`);
  await offerings(page).first().focus();
  await page.keyboard.press('Enter');
  const conflicts = page.locator('.form-conflicts').getByRole('listitem');
  const answered = conflicts.filter({ has: page.locator('.ways-out button, .meta') });
  await expect(conflicts).toHaveCount(4);
  await expect(answered).toHaveCount(4);
  await button(page, 'Show 3 more').focus();
  await page.keyboard.press('Enter');
  await expect(conflicts.nth(4)).toBeFocused();
  await expect(answered).toHaveCount(7);
});

test('an offering repeats weekly by keyboard alone, and the holidays are left out', async ({ page, openSample, open }) => {
  await atSession(page, openSample, open, IDEA);
  await button(page, 'New offering').focus();
  await page.keyboard.press('Enter');
  await expect(text(page, 'Date')).toBeFocused();
  await text(page, 'Date').fill(`${YEAR}-12-10`);
  const repeat = page.getByRole('checkbox', { name: 'Repeat weekly' });
  await repeat.focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Tab');
  await page.keyboard.type('5');
  await expect(text(page, 'Skip dates')).toHaveValue(new RegExp(`^\\w{3} 24 Dec ${YEAR} – \\w{3} 3 Jan ${YEAR + 1}$`));
  await expect(page.getByText(/^3 offerings: 10 Dec, 17 Dec, 7 Jan/)).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expectToast(page, 'Added 3 offerings');
  await expect(offerings(page)).toHaveCount(3);
  await expect(day(page, '24 December')).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(offerings(page)).toHaveCount(0);
});

test('what is wrong with a field is said beside it', async ({ page, openSample, open }) => {
  await atSession(page, openSample, open, IDEA);
  await newOffering(page);
  await page.getByRole('checkbox', { name: 'Repeat weekly' }).check();
  await fill(page, {
    Date: '', 'Start time': '25:00', Hours: '-1', Room: 'x'.repeat(256), 'Virtual link': 'ftp://files', Weeks: '105', 'Skip dates': 'soon',
  });
  await expectRefused(
    page,
    page.getByRole('button', { name: /^Add / }).last(),
    [text(page, 'Date'), 'Choose a date.'],
    [text(page, 'Start time'), 'Enter a time such as 8, 815 or 8:15.'],
    [text(page, 'Hours'), 'Enter a duration such as 1:30'],
    [text(page, 'Room'), 'Shorten this to 255 characters'],
    [text(page, 'Virtual link'), 'Enter a web address'],
    [text(page, 'Weeks'), 'Enter a whole number from 1 to 104.'],
    [text(page, 'Skip dates'), 'Enter dates such as'],
  );
});

test('a half-filled offering is there again after a reload', async ({ page, openSample, open }) => {
  await atSession(page, openSample, open, IDEA);
  await newOffering(page);
  await fill(page, { 'Start time': '11:20', Room: 'Courtyard' });
  await expect(text(page, 'Room')).toHaveValue('Courtyard');
  await page.reload();
  await expect(text(page, 'Start time')).toHaveValue('11:20');
  await expect(text(page, 'Room')).toHaveValue('Courtyard');
  await save(page, 'Add offering');
  await expect(offerings(page)).toContainText('Courtyard');
});

test('a room that is in use is said, with one that is free', async ({ page, openSample, open }) => {
  await atSession(page, openSample, open, LAB);
  const first = offerings(page).first();
  await first.focus();
  await page.keyboard.press('Enter');
  await text(page, 'Room').fill('Anatomy lab 2');
  const conflicts = page.getByRole('region', { name: 'Edit offering' }).getByRole('status').filter({ hasText: 'Anatomy lab 2 is also used by' });
  await expect(conflicts).toBeVisible();
  await conflicts.getByRole('button', { name: /^Use / }).first().click();
  await expect(conflicts).toBeHidden();
  await text(page, 'Room').fill('Courtyard');
  await save(page);
  await expectToast(page, 'Changed 1 offering');
});

test('many offerings are changed in one step, with a preview, and that is undone in one', async ({ page, openSample, open }) => {
  await atSession(page, openSample, open, LAB);
  await button(card(page), 'Select').click();
  const boxes = card(page).getByRole('checkbox', { name: /^Select all of/ });
  await boxes.first().check();
  await boxes.nth(1).check();
  await expect(card(page).getByText(/^\d+ selected$/)).toBeVisible();
  await button(card(page), 'Change').click();
  const box = dialog(page);
  await fill(box, { 'Days later': '1', 'Hours later': '-0:30', Room: 'Courtyard' });
  const preview = box.getByRole('table', { name: 'Preview' });
  await expect(preview.getByRole('row').nth(1)).toContainText('Courtyard');
  await expectAccessible(page, 'the changes of many offerings');
  await box.getByRole('button', { name: /^Change \d+ offerings$/ }).click();
  await expect(box).toBeHidden();
  await expect(card(page).getByText('Courtyard').first()).toBeVisible();
  await undoInToast(page).click();
  await expect(card(page).getByText('Courtyard')).toHaveCount(0);
  await expectSaved(page);
});

test('everything fits a telephone, and states are accessible', async ({ page, openSample, open }) => {
  await atSession(page, openSample, open, LAB);
  await expectAccessible(page, 'the offerings of a session');
  await newOffering(page);
  await page.getByRole('checkbox', { name: 'Repeat weekly' }).check();
  await expectAccessible(page, 'the form of an offering');
  await page.setViewportSize({ width: 360, height: 780 });
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(360);
  await discard(page);
  await expect(offerings(page).first()).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
});
