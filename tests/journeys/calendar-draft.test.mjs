// An offering that is being added is drawn in the calendar where its form has it.
import { dayOf, openSessionCalendar, termDay } from '../support/calendar.mjs';
import { expect, test } from '../support/fixtures.mjs';
import { labelled } from '../support/locators.mjs';

test.use({ locale: 'en-GB', contextOptions: { reducedMotion: 'reduce' } });

const IDEA = 'Drawing the heart';
const [MONDAY, TUESDAY] = [0, 1].map((weekday) => termDay(3, weekday));
const text = (page, name) => labelled(page, 'textbox', name);
const draft = (page) => page.locator('[data-draft]');

/// The hours of the day at which the draft begins and ends, as it is drawn.
async function hoursOf(page, date) {
  const [column, box] = [await dayOf(page, date).boundingBox(), await draft(page).boundingBox()];
  const hour = (y) => Math.round(((y - column.y) / column.height) * 24 * 4) / 4;
  return [hour(box.y), hour(box.y + box.height)];
}

test('a new offering is drawn where its fields have it, and follows them', async ({ page, openSample, open }) => {
  await openSample();
  await openSessionCalendar(page, open, IDEA, MONDAY);
  await page.getByRole('button', { name: 'New offering', exact: true }).click();
  await text(page, 'Date').fill(MONDAY);
  await text(page, 'Start time').fill('10:00');
  await expect(dayOf(page, MONDAY).locator('[data-draft]')).toContainText(`${IDEA} 10:00 – 11:00`);
  expect(await hoursOf(page, MONDAY)).toEqual([10, 11]);
  await text(page, 'Hours').fill('3');
  await text(page, 'Date').fill(TUESDAY);
  await expect(dayOf(page, TUESDAY).locator('[data-draft]')).toContainText('10:00 – 13:00');
  await expect(draft(page)).toHaveCount(1);
  expect(await hoursOf(page, TUESDAY)).toEqual([10, 13]);
  await page.getByRole('button', { name: 'Add offering', exact: true }).click();
  await expect(draft(page)).toHaveCount(0);
});

test('on the board it is in the row of its room', async ({ page, openSample, open }) => {
  await openSample();
  await openSessionCalendar(page, open, IDEA, MONDAY);
  await page.getByRole('radio', { name: 'Board', exact: true }).check();
  await page.getByRole('button', { name: 'New offering', exact: true }).click();
  await text(page, 'Date').fill(MONDAY);
  await text(page, 'Start time').fill('10:00');
  await expect(draft(page)).toHaveCount(0);
  await text(page, 'Room').fill('Hall 3');
  await page.keyboard.press('Tab');
  const row = page.getByRole('group', { name: 'Hall 3', exact: true });
  await expect(row.locator('[data-draft]')).toContainText('10:00 – 11:00');
});

test('of the times that were found, the one that is looked at is drawn', async ({ page, openSample, open }) => {
  await openSample();
  await open(`#/calendar?view=week&date=${MONDAY}`);
  await page.keyboard.press('f');
  const found = page.locator('.found-slot');
  await expect(found.first()).toBeVisible();
  await expect(draft(page)).toHaveCount(1);
  const time = (text) => text.match(/\d\d:\d\d – \d\d:\d\d/)[0];
  await expect(draft(page)).toContainText(time(await found.first().textContent()));
  await found.nth(1).focus();
  await expect(draft(page)).toContainText(time(await found.nth(1).textContent()));
  await page.keyboard.press('Escape');
  await expect(draft(page)).toHaveCount(0);
});
