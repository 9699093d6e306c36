// Fields of dates and times: what people type, what the field makes of it, and what is picked.
import { expectAccessible } from '../support/axe.mjs';
import { daysAfter, shownDate } from '../support/dates.mjs';
import { expect, test } from '../support/fixtures.mjs';
import { expectDescription, expectRefused } from '../support/form-errors.mjs';
import { discard, fill, save } from '../support/forms.mjs';
import { tabTo } from '../support/keyboard.mjs';
import { labelled, rowOf } from '../support/locators.mjs';
import { fingers, fits } from '../support/narrow.mjs';
import { addRecords, course, courseId, session, sessionId } from '../support/records.mjs';

// Colours that are on their way to others have no contrast to speak of.
test.use({ contextOptions: { reducedMotion: 'reduce' } });

const text = (page, name) => labelled(page, 'textbox', name);
const picker = (page, name) => page.getByRole('dialog', { name });
const day = (dialog) => dialog.locator('button:focus');

/// Today where the person is.
const today = (page) => page.evaluate(() => new Date().toLocaleDateString('sv'));

async function newHoliday(page, openEmpty, open) {
  await openEmpty();
  await open('#/holidays');
  await page.getByRole('button', { name: 'New holiday' }).first().click();
}

/// The form of a new offering.
async function newOffering(page, open) {
  await addRecords(page, [course(1, 'Anatomy'), session(1, 1, 'The heart')]);
  await open(`#/courses/${courseId(1)}/sessions/${sessionId(1)}`);
  await page.getByRole('button', { name: 'New offering' }).first().click();
}

/// Types into a field and leaves it.
async function type(control, typed) {
  await control.fill(typed);
  await control.press('Tab');
}

test('a date is typed in the shortest words and written out once the field is left', async ({ page, openEmpty, open }) => {
  await newHoliday(page, openEmpty, open);
  const now = await today(page);
  const weekday = (new Date(now).getUTCDay() + 6) % 7;
  const first = text(page, 'First day');
  const meanings = {
    '14/9/2031': '2031-09-14', '14.9.31': '2031-09-14', '2031-09-14': '2031-09-14', '14 sept 2031': '2031-09-14',
    t: now, '+12w': daysAfter(now, 84), '-1d': daysAfter(now, -1), mon: daysAfter(now, (7 - weekday) % 7),
  };
  for (const [typed, meant] of Object.entries(meanings)) {
    await first.fill(typed);
    await expect(first, 'as typed while the field has the focus').toHaveValue(typed);
    await first.press('Tab');
    await expect(first, typed).toHaveValue(shownDate(meant));
  }
  // What is shown can be edited.
  await type(first, shownDate('2031-09-14').replace('14 Sep', '15 Sep'));
  await expect(first).toHaveValue('Mon 15 Sep 2031');
  await fill(page, { Title: 'Short words', 'Last day': '16.9.2031' });
  await save(page, 'Add holiday');
  await expect(rowOf(page, 'Short words')).toContainText('16 Sep 2031');
});

test('a date that was saved in another tab meanwhile is said as the field shows it', async ({ page, openEmpty, open, newTab }) => {
  await newHoliday(page, openEmpty, open);
  await fill(page, { Title: 'Founding day', 'First day': '2031-09-14' });
  await save(page, 'Add holiday');
  const other = await newTab('#/holidays');
  for (const tab of [page, other]) await rowOf(tab, 'Founding day').getByRole('button', { name: /^Edit/ }).click();
  await type(text(other, 'First day'), '2031-09-16');
  await type(text(page, 'First day'), '2031-09-15');
  await save(page, 'Save');
  await expectDescription(text(other, 'First day'), 'Changed elsewhere to “Mon 15 Sep 2031”. Saving replaces that.');
});

test('what is no date stays as typed, after a reload too, and the field says what to type', async ({ page, openEmpty, open }) => {
  await newHoliday(page, openEmpty, open);
  const [first, sentence] = [text(page, 'First day'), 'Enter a date such as 14.9.2026, mon, +12w, or t for today.'];
  await fill(page, { Title: 'Some day' });
  await type(first, '31.2.2031');
  await expect(first).toHaveValue('31.2.2031');
  await expectDescription(first, sentence);
  await expectRefused(page, page.getByRole('button', { name: 'Add holiday' }), [first, sentence]);
  await page.reload();
  await expect(first).toHaveValue('31.2.2031');
  await type(first, '28.2.2031');
  await expect(first).toHaveValue('Fri 28 Feb 2031');
  await expect(first).not.toHaveAttribute('aria-invalid', 'true');
});

test.describe('in the United States', () => {
  test.use({ locale: 'en-US' });

  test('the month comes first, and times count to twelve', async ({ page, openEmpty, open }) => {
    await newHoliday(page, openEmpty, open);
    const first = text(page, 'First day');
    await type(first, '4/9/2031');
    await expect(first).toHaveValue('Wed 9 Apr 2031');
    await type(first, '14/9/2031');
    await expect(first).toHaveValue('Sun 14 Sep 2031');
    await type(first, 'never');
    await expectDescription(first, 'Enter a date such as 9/14/2026');
    await discard(page);
    await newOffering(page, open);
    await type(text(page, 'Start time'), '115 pm');
    await expect(text(page, 'Start time')).toHaveValue('1:15 pm');
  });
});

test('a date is picked with the keyboard alone', async ({ page, openEmpty, open }) => {
  await newHoliday(page, openEmpty, open);
  const first = text(page, 'First day');
  const name = 'Choose a date: First day';
  await type(first, '30.9.2026');
  await expect(page.getByRole('button', { name })).toBeFocused();
  await page.keyboard.press('Enter');
  const dialog = picker(page, name);
  await expect(day(dialog)).toHaveAccessibleName('Wednesday 30 September 2026');
  await expect(dialog.getByRole('gridcell', { selected: true })).toHaveText('30');
  await expectAccessible(page, 'the month beside a field');
  const moves = [
    ['ArrowRight', 'Thursday 1 October 2026'], ['ArrowDown', 'Thursday 8 October 2026'],
    ['Home', 'Monday 5 October 2026'], ['End', 'Sunday 11 October 2026'], ['ArrowLeft', 'Saturday 10 October 2026'],
    ['PageUp', 'Thursday 10 September 2026'], ['PageDown', 'Saturday 10 October 2026'],
    ['Shift+PageDown', 'Sunday 10 October 2027'], ['Shift+PageUp', 'Saturday 10 October 2026'], ['ArrowUp', 'Saturday 3 October 2026'],
  ];
  for (const [key, date] of moves) {
    await page.keyboard.press(key);
    await expect(day(dialog), key).toHaveAccessibleName(date);
  }
  await expect(dialog.getByRole('heading')).toHaveText('October 2026');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(first).toBeFocused();
  await expect(first).toHaveValue('Wed 30 Sep 2026');
  await page.keyboard.press('Alt+ArrowDown');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(first).toBeFocused();
  await expect(first).toHaveValue('Thu 1 Oct 2026');
  // The buttons beside the month keep the focus.
  await page.keyboard.press('Alt+ArrowDown');
  await tabTo(page, dialog.getByRole('button', { name: 'Next month' }), { back: true });
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('heading')).toHaveText('November 2026');
  await expect(dialog.getByRole('button', { name: 'Next month' })).toBeFocused();
  await tabTo(page, dialog.getByRole('button', { name: 'Today' }));
  await page.keyboard.press('Enter');
  await expect(first).toHaveValue(shownDate(await today(page)));
});

test('a time is typed short or picked from the quarters of the day', async ({ page, openEmpty, open }) => {
  await openEmpty();
  await newOffering(page, open);
  const [date, time] = [text(page, 'Date'), text(page, 'Start time')];
  for (const [typed, shown] of [['8', '08:00'], ['815', '08:15'], ['8:15', '08:15'], ['1 pm', '13:00'], ['25', '25']]) {
    await type(time, typed);
    await expect(time, typed).toHaveValue(shown);
  }
  await expectDescription(time, 'Enter a time such as 8, 815 or 8:15.');
  await expect(date).not.toHaveAttribute('aria-invalid', 'true');
  await type(time, '9');
  const name = 'Choose a time: Start time';
  await page.keyboard.press('Enter');
  const list = picker(page, name).getByRole('listbox');
  await expect(list.getByRole('option', { name: '09:00' })).toBeFocused();
  await page.keyboard.press('PageDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(time).toBeFocused();
  await expect(time).toHaveValue('10:15');
});

test('a distance typed into the last day counts from the first', async ({ page, openEmpty, open }) => {
  await newHoliday(page, openEmpty, open);
  await type(text(page, 'First day'), '1.10.2031');
  await type(text(page, 'Last day'), '+12w');
  await expect(text(page, 'Last day')).toHaveValue(shownDate(daysAfter('2031-10-01', 84)));
});

test('a field whose date is asked for and not saved says too what to type', async ({ page, openEmpty, open }) => {
  await openEmpty();
  await open('#/course-sessions/new');
  await page.getByRole('radio', { name: 'By dates' }).check();
  await fill(page, { 'Access start date': '2031-09-01', 'Access end date': '2031-12-19' });
  const asked = text(page, 'Date to check');
  await type(asked, 'some day');
  await expect(asked).toHaveValue('some day');
  await expectDescription(asked, 'Enter a date such as 14.9.2026');
  await type(asked, '1.10.2031');
  await expect(asked).toHaveValue('Wed 1 Oct 2031');
  await expect(asked).not.toHaveAttribute('aria-invalid', 'true');
});

test.describe('on a telephone', () => {
  test.use({ viewport: { width: 360, height: 780 }, hasTouch: true, isMobile: true });

  test('a date is picked by touch', async ({ page, openEmpty, open }) => {
    await newHoliday(page, openEmpty, open);
    const name = 'Choose a date: First day';
    await text(page, 'First day').fill('2026-09-30');
    await page.getByRole('button', { name }).tap();
    await fits(page, 'the month');
    await fingers(page, 'the month');
    const sizes = await picker(page, name).getByRole('button').evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height));
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(36);
    await picker(page, name).getByRole('button', { name: 'Next month' }).tap();
    await picker(page, name).getByRole('button', { name: 'Saturday 31 October 2026' }).tap();
    await expect(text(page, 'First day')).toHaveValue('Sat 31 Oct 2026');
    await expect(page.getByRole('button', { name }), 'no keyboard appears').toBeFocused();
    await page.getByRole('button', { name }).tap();
    await picker(page, name).getByRole('button', { name: 'Cancel' }).tap();
    await expect(picker(page, name)).toBeHidden();
  });
});
