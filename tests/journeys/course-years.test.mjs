// A course as a whole: copied to another year with its groups, and its sessions published together.
import { expectSaved, expectText, expectToast } from '../support/assertions.mjs';
import { expectAccessible } from '../support/axe.mjs';
import { expect, test } from '../support/fixtures.mjs';
import { fill } from '../support/forms.mjs';
import { dialog, heading, labelled, rowOf, toast, undoButton } from '../support/locators.mjs';
import { addRecords, course, courseId, session } from '../support/records.mjs';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

const ANATOMY = 'Anatomy of the human body I';
const button = (part, name) => part.getByRole('button', { name, exact: true });
/// One of the three groups of sessions by publication.
const part = (page, name) => review(page).getByRole('group', { name: new RegExp(`^${name}`) });
const review = (page) => page.getByRole('region', { name: 'Publication', exact: true });

async function atAnatomy(page, openSample, open) {
  await openSample();
  await open('#/courses');
  await rowOf(page, ANATOMY).getByRole('link').first().click();
  await expect(heading(page)).toHaveText(ANATOMY);
}

async function copyToAnotherYear(page) {
  await button(page, 'More actions').click();
  await page.getByRole('menuitem', { name: 'Copy to another year' }).click();
}

test('a course is copied to the next year with copies of its groups, and the copy is undone', async ({ page, openSample, open }) => {
  await atAnatomy(page, openSample, open);
  const sessions = await page.getByRole('heading', { level: 2, name: /^Sessions/ }).innerText();
  await copyToAnotherYear(page);
  const box = dialog(page);
  await expectAccessible(page, 'the copy of a course');
  await button(box, 'Create copy').click();
  await expectText(box, 'Enter a course code.');
  await fill(box, { Code: 'ANA-NEXT', Title: 'Anatomy, next year' });
  const end = labelled(box, 'textbox', 'End date');
  const last = await end.inputValue();
  await end.fill('2000-01-01');
  await expectText(box, /^The end cannot be before the start/);
  await end.fill(last);
  await expect(box.getByRole('region', { name: 'Preview' }).getByRole('row').nth(1)).toBeVisible();
  await box.getByRole('radio', { name: /^Copies of the groups/ }).check();
  const title = box.getByRole('textbox', { name: /^Title of the copy of/ }).first();
  await title.fill(' ');
  await button(box, 'Create copy').click();
  await expect(title).toHaveAttribute('aria-invalid', 'true');
  await title.fill('The class after that');
  await button(box, 'Create copy').click();
  await expect(box).toBeHidden();
  await expectSaved(page);
  await toast(page, '“Anatomy, next year”').getByRole('link', { name: 'Open' }).click();
  await expect(heading(page)).toHaveText('Anatomy, next year');
  await expect(page.getByRole('heading', { level: 2, name: /^Sessions/ })).toHaveText(sessions);
  await expectText(page.getByRole('main'), 'The class after that');
  await open('#/learner-groups');
  await page.getByRole('button', { name: /^Cohort/ }).first().click();
  await expect(page.getByRole('menuitem', { name: 'The class after that' })).toBeVisible();
  await page.keyboard.press('Escape');
  await undoButton(page).click();
  await open('#/courses');
  await expect(rowOf(page, ANATOMY)).toBeVisible();
  await expect(rowOf(page, 'Anatomy, next year')).toBeHidden();
});

test('the preview of a copy shows every offering, however many there are', async ({ page, openSample, open }) => {
  await atAnatomy(page, openSample, open);
  await copyToAnotherYear(page);
  const preview = dialog(page).getByRole('region', { name: 'Preview' });
  const rows = Number(await preview.getByRole('table').getAttribute('aria-rowcount'));
  expect(rows).toBeGreaterThan(500);
  await preview.focus();
  await expect.poll(async () => {
    await page.keyboard.press('End');
    return preview.getByRole('row').count();
  }).toBe(rows);
});

test('a copy of a course needs a start', async ({ page, openSample, open }) => {
  await atAnatomy(page, openSample, open);
  await copyToAnotherYear(page);
  const box = dialog(page);
  await fill(box, { Code: 'ANA-NEXT', 'Start date': '' });
  await button(box, 'Create copy').click();
  const start = labelled(box, 'textbox', 'Start date');
  await expect(start).toBeFocused();
  await expect(start).toHaveAttribute('aria-invalid', 'true');
  await expect(start).toHaveAccessibleDescription(/./);
});

test('a copy that is in conflict says with what, and moves to the next day that is free', async ({ page, openSample, open }) => {
  await atAnatomy(page, openSample, open);
  await button(page, 'Edit course').click();
  const original = await labelled(page, 'textbox', 'Start date').inputValue();
  await button(page, 'Cancel').click();
  await copyToAnotherYear(page);
  const box = dialog(page);
  // In the same weeks, each copy is where its original is.
  await fill(box, { Code: 'ANA-TWIN', Title: 'Anatomy, twice', 'Start date': original });
  await expectText(box, /^5\d\d in conflict$/);
  await box.getByRole('checkbox', { name: 'Show only offerings in conflict' }).check();
  const preview = box.getByRole('region', { name: 'Preview' });
  const both = /Anatomy lab 1 is also used by Anatomy lab 1 \(Anatomy labs 01\), Mon 14 Sep \d+, 13:00/;
  await expect(preview.getByRole('row').filter({ hasText: both }).first()).toBeVisible();
  await expectAccessible(page, 'conflicts of the copy of a course');
  const move = preview.getByRole('button', { name: /^Move to / }).first();
  const [, day, session] = (await move.getAttribute('aria-label')).match(/^Move to (.+?): (.+)$/);
  await move.focus();
  await page.keyboard.press('Enter');
  const moved = preview.getByRole('row').filter({ hasText: 'Moved to another day' }).first();
  await expect(moved.getByRole('cell').nth(2)).toContainText(day);
  await expect(moved).not.toContainText(/also used|also teach|also in/);
  await expect(moved.getByRole('button', { name: /^Back to / })).toBeFocused();
  await moved.getByRole('button', { name: /^Back to / }).click();
  await expect(moved).toBeHidden();
  await expect(preview).toBeFocused();
  await move.click();
  await expect(moved).toBeVisible();
  await button(box, 'Create copy').click();
  await expect(box).toBeHidden();
  await open('#/courses');
  await rowOf(page, 'Anatomy, twice').getByRole('link').first().click();
  await page.getByRole('searchbox', { name: 'Search sessions' }).fill(session);
  await rowOf(page, session).getByRole('link').first().click();
  await expect(heading(page)).toHaveText(session);
  const [, date, month, year] = day.split(' ');
  await expect(page.getByRole('rowheader').filter({ hasText: new RegExp(`${date} ${month}[a-z]* ${year}`) })).toBeVisible();
});

test('sessions that are complete are published together, and taken back in one step', async ({ page, openSample, open }) => {
  await atAnatomy(page, openSample, open);
  await button(page, 'New session').click();
  await fill(page, { Title: 'Nothing planned yet' });
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expect(button(page, 'New session')).toBeFocused();
  const incomplete = part(page, 'Incomplete');
  await expect(incomplete.getByRole('listitem').filter({ hasText: 'Nothing planned yet' })).toContainText('Missing: offerings or independent learning');
  await expectAccessible(page, 'the page of a course');
  const ready = part(page, 'Ready');
  const publish = ready.getByRole('button', { name: /^Publish/ });
  const published = part(page, 'Published');
  const take = published.getByRole('button', { name: /^Take (.* )?back to draft$/ });
  await expect(take, 'nothing is taken back unasked').toHaveAttribute('aria-disabled', 'true');
  await published.getByRole('checkbox', { name: 'Select all' }).check();
  await take.press('Enter');
  await expectText(review(page), 'No session is published yet.');
  await expect(published.getByRole('heading', { name: /^Published/ })).toBeFocused();
  const first = ready.getByRole('listitem').getByRole('checkbox').first();
  const name = await first.getAttribute('aria-label');
  await first.uncheck();
  await publish.click();
  await expectToast(page, /^Published/);
  await expect(ready.getByRole('checkbox', { name, exact: true })).not.toBeChecked();
  await expect(publish).toHaveAttribute('aria-disabled', 'true');
  await undoButton(page).click();
  await expectText(review(page), 'No session is published yet.');
});

test('what is scheduled is not scheduled again, and is taken back where it stands', async ({ page, openEmpty, open }) => {
  await openEmpty();
  await addRecords(page, [course(1, 'Anatomy'), session(1, 1, 'The heart'), session(2, 1, 'The lungs')]);
  await open(`#/courses/${courseId(1)}`);
  const group = part(page, 'Incomplete');
  const [schedule, take] = ['Mark', 'Take'].map((verb) => group.getByRole('button', { name: new RegExp(`^${verb} `) }));
  await expect(schedule).toHaveAttribute('aria-disabled', 'true');
  await group.getByRole('checkbox', { name: 'Select all' }).check();
  await expect(schedule).toHaveText('Mark 2 sessions as scheduled');
  await group.getByRole('checkbox', { name: 'The lungs' }).uncheck();
  await schedule.click();
  await expectToast(page, 'Marked “The heart” as scheduled');
  await group.getByRole('checkbox', { name: 'Select all' }).check();
  await expect(schedule).toHaveText('Mark 1 session as scheduled');
  await expect(take).toHaveText('Take 1 session back to draft');
  await schedule.click();
  await expect(group.getByText('Scheduled', { exact: true })).toHaveCount(2);
  await group.getByRole('checkbox', { name: 'Select all' }).check();
  await take.click();
  await expectToast(page, 'Took 2 sessions back to draft');
  await expect(group.getByText('Scheduled', { exact: true })).toHaveCount(0);
  await undoButton(page).click();
  await expect(group.getByText('Scheduled', { exact: true })).toHaveCount(2);
});
