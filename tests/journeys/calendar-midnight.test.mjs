// Times over midnight in the calendar: chosen by dragging into the next day, and held over it.
import { at, block, dayOf, drag, openSessionCalendar, termDay } from '../support/calendar.mjs';
import { shownDate } from '../support/dates.mjs';
import { expect, test } from '../support/fixtures.mjs';
import { save } from '../support/forms.mjs';
import { labelled } from '../support/locators.mjs';

// All hours of a day are in view.
test.use({ locale: 'en-GB', viewport: { width: 1440, height: 2000 }, contextOptions: { reducedMotion: 'reduce' } });

const IDEA = 'Drawing the heart';
const [MONDAY, TUESDAY, WEDNESDAY] = [0, 1, 2].map((weekday) => termDay(3, weekday));
const text = (page, name) => labelled(page, 'textbox', name);

/// The hours of a day at which a part begins and ends, as it is drawn.
async function hoursOf(page, date, selector) {
  const day = dayOf(page, date);
  const [column, box] = [await day.boundingBox(), await day.locator(selector).boundingBox()];
  const hour = (y) => Math.round(((y - column.y) / column.height) * 24 * 4) / 4;
  return [hour(box.y), hour(box.y + box.height)];
}

test('dragging over empty time into the next day makes an offering over midnight', async ({ page, openSample, open }) => {
  await openSample();
  await openSessionCalendar(page, open, IDEA, MONDAY);
  await drag(page, await at(page, MONDAY, 22.05), await at(page, TUESDAY, 1.95));
  const ghost = page.locator('.cal-ghost');
  await expect(ghost.filter({ hasText: 'Mon 22:00 – Tue 02:00' })).toHaveCount(1);
  expect(await hoursOf(page, MONDAY, '.cal-ghost')).toEqual([22, 24]);
  expect(await hoursOf(page, TUESDAY, '.cal-ghost')).toEqual([0, 2]);
  await page.mouse.up();
  await expect(text(page, 'Date')).toHaveValue(shownDate(MONDAY));
  await expect(text(page, 'Start time')).toHaveValue('22:00');
  await expect(text(page, 'Hours')).toHaveValue('4');
  await save(page, 'Add offering');

  const first = block(dayOf(page, MONDAY), `${IDEA}, Mon 22:00 – Tue 02:00`);
  await expect(first).toBeVisible();
  await drag(page, await at(page, MONDAY, 22.5), await at(page, TUESDAY, 23.5));
  expect(await hoursOf(page, TUESDAY, '.cal-ghost')).toEqual([23, 24]);
  expect(await hoursOf(page, WEDNESDAY, '.cal-ghost')).toEqual([0, 3]);
  await page.mouse.up();
  await expect(block(dayOf(page, WEDNESDAY), `${IDEA}, Tue 23:00 – Wed 03:00`)).toBeVisible();
});

test('the board of a week with an offering over midnight names hours that have room, and takes a time over midnight', async ({ page, openSample, open }) => {
  await openSample();
  await openSessionCalendar(page, open, IDEA, MONDAY);
  await page.getByRole('button', { name: 'New offering', exact: true }).click();
  await text(page, 'Date').fill(MONDAY);
  await text(page, 'Start time').fill('22:00');
  await text(page, 'Hours').fill('4');
  await text(page, 'Room').fill('Hall 3');
  await page.keyboard.press('Tab');
  await save(page, 'Add offering');
  await page.getByRole('radio', { name: 'Board', exact: true }).check();
  const hours = page.locator('.board-hour');
  await expect(hours.first()).toBeVisible();
  const overlaps = await hours.evaluateAll((hours) => {
    const rects = hours.map((hour) => hour.getBoundingClientRect());
    return rects.slice(1).filter((rect, at) => rect.left < rects[at].right).length;
  });
  expect(overlaps).toBe(0);

  const lane = await page.getByRole('group', { name: 'Hall 1', exact: true }).locator('.board-lane').boundingBox();
  const days = await page.locator('.board-day').count();
  const hour = (day, hour) => ({ x: lane.x + (lane.width * (day + hour / 24)) / days, y: lane.y + lane.height / 2 });
  await drag(page, hour(1, 22.1), hour(2, 1.9));
  await expect(page.locator('.cal-ghost').filter({ hasText: 'Tue 22:00 – Wed 02:00' })).toHaveCount(1);
  await page.mouse.up();
  await expect(text(page, 'Date')).toHaveValue(shownDate(TUESDAY));
  await expect(text(page, 'Start time')).toHaveValue('22:00');
  await expect(text(page, 'Hours')).toHaveValue('4');
});
