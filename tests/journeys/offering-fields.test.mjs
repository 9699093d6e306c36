// The fields of the form of an offering: what is typed and not chosen, suggestions in view, and messages that
// say what to do.
import { expectSaved } from '../support/assertions.mjs';
import { expect, test } from '../support/fixtures.mjs';
import { expectDescription } from '../support/form-errors.mjs';
import { fill } from '../support/forms.mjs';
import { dialog, heading, labelled, rowOf } from '../support/locators.mjs';
import { addRecords, course, courseId, person, session, sessionId } from '../support/records.mjs';

test.use({ locale: 'en-GB', contextOptions: { reducedMotion: 'reduce' } });

const text = (part, name) => labelled(part, 'textbox', name);
const button = (part, name) => part.getByRole('button', { name, exact: true });
const offerings = (page) => page.locator('tr[data-offering]');

/// Opens the form of a new offering of a session in an empty workspace with a few people.
async function atForm(page, openEmpty, open) {
  await openEmpty();
  const people = [['Zoë', 'Åkesson'], ['Zoë', 'Åkerman'], ['Max', 'Maier']];
  await addRecords(page, [
    course(1, 'Anatomy'), session(1, 1, 'Labs'),
    ...people.map(([firstName, lastName], at) => ({ ...person(at + 1), firstName, lastName, role: 'teacher' })),
  ]);
  await open(`#/courses/${courseId(1)}/sessions/${sessionId(1)}`);
  await expect(heading(page)).toHaveText('Labs');
  await button(page, 'New offering').click();
  await expect(text(page, 'Date')).toBeFocused();
}

test.describe('in a low window', () => {
  test.use({ viewport: { width: 1366, height: 900 } });

  test('the suggestion that the keys have come to is in view', async ({ page, openSample, open }) => {
    await openSample();
    await open('#/courses');
    await rowOf(page, 'Anatomy of the human body I').getByRole('link').first().click();
    await rowOf(page, 'Anatomy lab 1').getByRole('link').first().click();
    await button(page, 'New offering').click();
    for (const [role, name, typed] of [['combobox', 'Instructors', 'ma'], ['combobox', 'Learners', 'ma'], ['textbox', 'Room', 'a']]) {
      const box = labelled(page, role, name);
      await box.fill(typed);
      for (let time = 0; time < 7; time += 1) await box.press('ArrowDown');
      const active = page.locator(`[id="${await box.getAttribute('aria-activedescendant')}"]`);
      await expect(active).toBeInViewport({ ratio: 1 });
      await box.fill('');
    }
  });
});

test('a text in a picker that names nobody keeps an offering from being saved', async ({ page, openEmpty, open }) => {
  await atForm(page, openEmpty, open);
  await fill(page, { Date: '2031-09-16' });
  const instructors = labelled(page, 'combobox', 'Instructors');
  await instructors.fill('Zoë Åk');
  await button(page, 'Add offering').click();
  await expectDescription(instructors, 'Choose from the list, or empty this field.');
  await expect(instructors).toBeFocused();
  await expect(instructors).toHaveValue('Zoë Åk');
  await expect(offerings(page)).toHaveCount(0);
  await instructors.fill('');
  await instructors.press('Control+Enter');
  await expect(offerings(page)).toHaveCount(1);
  await expectSaved(page);
  // A whole name is taken.
  await offerings(page).focus();
  await page.keyboard.press('Enter');
  await instructors.fill('Zoë Åkesson');
  await button(page, 'Save').click();
  await expect(button(page, 'Save')).toBeHidden();
  await expect(offerings(page)).toContainText('Åkesson');
});

test('a recurrence that is too long says until when it can be', async ({ page, openEmpty, open }) => {
  await atForm(page, openEmpty, open);
  await fill(page, { Date: '2026-10-20' });
  await page.getByRole('checkbox', { name: 'Repeat weekly' }).check();
  await text(page, 'Weeks').fill('5');
  for (const until of ['31.12.2030', '1/1/2100']) {
    await text(page, 'Until').fill(until);
    await text(page, 'Until').blur();
    await expectDescription(text(page, 'Until'), 'Choose a date until 15 Oct 2028: an offering repeats for at most 104 weeks.');
    await expect(text(page, 'Weeks')).toHaveValue('5');
    await text(page, 'Until').fill('');
    await text(page, 'Until').blur();
    await expect(text(page, 'Until')).not.toHaveAccessibleDescription(/Choose a date until/);
    await text(page, 'Weeks').fill('5');
  }
  await text(page, 'Until').fill('');
  await text(page, 'Weeks').fill('');
  await text(page, 'Weeks').blur();
  await expectDescription(text(page, 'Weeks'), 'Enter the number of weeks.');
});

test('dates to skip are typed and shown as in other fields of dates', async ({ page, openEmpty, open }) => {
  await atForm(page, openEmpty, open);
  await fill(page, { Date: '2031-12-01' });
  await page.getByRole('checkbox', { name: 'Repeat weekly' }).check();
  await text(page, 'Weeks').fill('4');
  const skipped = text(page, 'Skip dates');
  await skipped.fill('7.12.2031-14.12.2031, mon');
  await skipped.blur();
  await expect(skipped).toHaveValue(/^Sun 7 Dec 2031 – Sun 14 Dec 2031, Mon \d+ \w+ \d+$/);
  await skipped.fill('8.12.2031');
  await expect(page.getByRole('status').filter({ hasText: '3 offerings' })).toBeVisible();
  await skipped.fill('soon');
  await skipped.blur();
  await expectDescription(skipped, 'Enter dates such as 5 Oct 2026');
});

test('a decimal number of hours is the whole duration, and links say what is wrong with them', async ({ page, openEmpty, open }) => {
  await atForm(page, openEmpty, open);
  await text(page, 'Minutes').fill('30');
  await text(page, 'Hours').fill('1,5');
  await text(page, 'Hours').blur();
  await expect(text(page, 'Hours')).toHaveValue('1');
  await expect(text(page, 'Minutes')).toHaveValue('30');
  for (const [typed, message] of [['HTTPS://Zoom.us/j/1 2', 'A web address cannot contain spaces.'], ['https://', 'Enter the whole address']]) {
    await text(page, 'Virtual link').fill(typed);
    await text(page, 'Virtual link').blur();
    await expectDescription(text(page, 'Virtual link'), message);
  }
});

test('an end time is the duration of many offerings too', async ({ page, openEmpty, open }) => {
  await atForm(page, openEmpty, open);
  await fill(page, { Date: '2031-09-16', 'Start time': '17:00' });
  await button(page, 'Add offering').click();
  const card = page.getByRole('region', { name: /^Offerings/ });
  await button(card, 'Select').click();
  await card.getByRole('checkbox').first().check();
  await button(card, 'Change').click();
  await text(dialog(page), 'Duration').fill('-19:00');
  await button(dialog(page), 'Change 1 offering').click();
  await expect(dialog(page)).toBeHidden();
  await expect(offerings(page)).toContainText('17:00 – 19:00');
});
