// Thousands of offerings of a session, of which those in view are drawn; and hundreds over several
// courses, which are changed in one step.
import { expectText, expectToast } from '../support/assertions.mjs';
import { expectAccessible } from '../support/axe.mjs';
import { expect, test } from '../support/fixtures.mjs';
import { fill } from '../support/forms.mjs';
import { dialog, heading, rowOf, undoButton } from '../support/locators.mjs';
import { addRecords, course, courseId, offering, session, sessionId } from '../support/records.mjs';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

const DAYS = 100;
const PER_DAY = 40;
/// Elements of the card of offerings, of which there would be more than 80,000.
const MOST_ELEMENTS = 3000;

const card = (page) => page.getByRole('region', { name: /^Offerings/ });
const rows = (page) => card(page).locator('tr[data-offering]');
const days = (page) => card(page).locator('tr.day-head');
const elements = (page) => card(page).evaluate((card) => card.querySelectorAll('*').length);
const focusedOffering = (page) => page.evaluate(() => document.activeElement.dataset.offering);

/// Opens a session with 4,000 offerings on a hundred days.
async function atSession(page, openEmpty, open) {
  await openEmpty();
  const all = [course(1, 'Anatomy'), session(1, 1, 'Labs')];
  for (let number = 0; number < DAYS * PER_DAY; number += 1) {
    const date = new Date(Date.UTC(2026, 8, 1 + Math.floor(number / PER_DAY))).toISOString().slice(0, 10);
    const hour = String(8 + (number % 8)).padStart(2, '0');
    all.push(offering(number, 1, `${date}T${hour}:00:00`));
  }
  await addRecords(page, all);
  await open(`#/courses/${courseId(1)}/sessions/${sessionId(1)}`);
  await expect(heading(page)).toHaveText('Labs');
  await expect(rows(page).first()).toBeVisible();
}

test('of 4,000 offerings those in view are drawn, and the keys reach the last', async ({ page, openEmpty, open }) => {
  await atSession(page, openEmpty, open);
  await expect(card(page).getByRole('heading', { level: 2 })).toContainText('4,000 on 100 days');
  await expect(card(page).getByRole('table', { name: 'Offerings' })).toHaveAttribute('aria-rowcount', '701');
  expect(await elements(page)).toBeLessThan(MOST_ELEMENTS);
  await expectAccessible(page, 'a session with thousands of offerings');

  await rows(page).first().focus();
  await page.keyboard.press('End');
  await expect(rows(page).last()).toBeFocused();
  await expect(rows(page).last()).toBeInViewport();
  await expect(days(page).last()).toContainText('9 December 2026');
  expect(await elements(page)).toBeLessThan(MOST_ELEMENTS);
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'Edit offering' })).toBeVisible();
  await page.keyboard.press('Escape');

  await rows(page).last().focus();
  await page.keyboard.press('Home');
  await expect(rows(page).first()).toBeFocused();
  await expect(days(page).first()).toContainText('1 September 2026');
  await card(page).getByRole('button', { name: 'Show 35 more' }).first().click();
  await expect(rows(page).nth(PER_DAY - 1)).toContainText('15:00 – 16:00');
  expect(await elements(page)).toBeLessThan(MOST_ELEMENTS);
});

test('what is scrolled to is drawn, and the focus stays where it was', async ({ page, openEmpty, open }) => {
  await atSession(page, openEmpty, open);
  await rows(page).first().focus();
  const focused = await focusedOffering(page);
  for (const part of [0.3, 0.9, 0.5]) {
    await card(page).evaluate((card, part) => window.scrollTo(0, card.offsetTop + card.offsetHeight * part), part);
    const inView = () => rows(page).evaluateAll((rows) => rows.filter((row) => {
      const { top, bottom } = row.getBoundingClientRect();
      return bottom > 0 && top < window.innerHeight;
    }).length);
    await expect.poll(inView).toBeGreaterThan(8);
    expect(await elements(page)).toBeLessThan(MOST_ELEMENTS);
  }
  expect(await focusedOffering(page)).toBe(focused);
  await page.keyboard.press('ArrowDown');
  await expect(rows(page).nth(1)).toBeFocused();
  await expect(rows(page).nth(1)).toBeInViewport();
});

test('210 offerings of three courses are changed in one step, and that is undone in one', async ({ page, openSample, open }) => {
  await openSample();
  const all = [];
  for (const number of [1, 2, 3]) {
    all.push(course(number, `Course ${number}`), session(number, number, `Practical ${number}`));
    for (let at = 0; at < 70; at += 1) {
      const hour = String(8 + Math.floor((at % 14) / 2)).padStart(2, '0');
      all.push(offering(number * 100 + at, number, `2031-03-${10 + Math.floor(at / 14)}T${hour}:00:00`));
    }
  }
  await addRecords(page, all);
  await open('#/calendar?view=list&date=2031-03-10');
  const list = page.getByRole('table', { name: 'Offerings' });
  await page.getByRole('searchbox', { name: 'Search offerings' }).fill('Practical');
  await list.getByRole('checkbox', { name: 'Select all shown' }).check();
  await expectText(page.getByRole('main'), '210 selected');
  await page.getByRole('group', { name: 'Selected rows' }).getByRole('button', { name: 'Change' }).click();
  await fill(dialog(page), { 'Days later': '7', 'Hours later': '1:30', Room: 'Hall 3' });
  await expectText(dialog(page), /^210 of 210 offerings/);
  await dialog(page).getByRole('button', { name: 'Change 210 offerings' }).click();
  await expectToast(page, 'Changed 210 offerings');
  await expect(dialog(page)).toBeHidden();

  for (const number of [1, 2, 3]) {
    await open(`#/courses/${courseId(number)}/sessions/${sessionId(number)}`);
    await expect(days(page)).toHaveCount(5);
    await expect(days(page).first()).toContainText('17 March 2031');
    await expect(rows(page).first()).toContainText('09:30 – 10:30');
    await expect(rows(page).first()).toContainText('Hall 3');
  }
  await undoButton(page).click();
  for (const number of [3, 2, 1]) {
    await open(`#/courses/${courseId(number)}/sessions/${sessionId(number)}`);
    await expect(days(page).first()).toContainText('10 March 2031');
    await expect(rows(page).first()).toContainText('08:00 – 09:00');
    await expect(card(page).getByText('Hall 3')).toHaveCount(0);
  }
  await open('#/courses');
  await expect(rowOf(page, 'Course 1')).toBeVisible();
});
