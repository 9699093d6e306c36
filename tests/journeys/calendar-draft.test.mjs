// An offering that is being added is drawn in the calendar where its form has it.
import { at, block, dayOf, drag, openSessionCalendar, termDay } from '../support/calendar.mjs';
import { shownDate } from '../support/dates.mjs';
import { expect, test } from '../support/fixtures.mjs';
import { save } from '../support/forms.mjs';
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

test('it is dragged to another time and made longer, which its fields follow', async ({ page, openSample, open }) => {
  await openSample();
  await openSessionCalendar(page, open, IDEA, MONDAY);
  await page.getByRole('button', { name: 'New offering', exact: true }).click();
  await text(page, 'Date').fill(MONDAY);
  await text(page, 'Start time').fill('10:00');
  await expect(draft(page)).toBeVisible();
  await drag(page, await at(page, MONDAY, 10.5), await at(page, TUESDAY, 12.5));
  await page.mouse.up();
  await expect(text(page, 'Date')).toHaveValue(shownDate(TUESDAY));
  await expect(text(page, 'Start time')).toHaveValue('12:00');
  await expect(dayOf(page, TUESDAY).locator('[data-draft]')).toContainText('12:00 – 13:00');
  const end = await at(page, TUESDAY, 13);
  await drag(page, { ...end, y: end.y - 3 }, await at(page, TUESDAY, 14.5));
  await page.mouse.up();
  await expect(text(page, 'Start time')).toHaveValue('12:00');
  await expect(draft(page)).toContainText('12:00 – 14:30');
});

test('a block whose form is open changes the form alone, by mouse and by keyboard', async ({ page, openSample, open }) => {
  await openSample();
  await openSessionCalendar(page, open, IDEA, MONDAY);
  await page.getByRole('button', { name: 'New offering', exact: true }).click();
  await text(page, 'Date').fill(MONDAY);
  await text(page, 'Start time').fill('10:00');
  await save(page, 'Add offering');
  const stored = block(dayOf(page, MONDAY), `${IDEA}, 10:00 – 11:00`);
  await stored.click();
  await page.getByRole('dialog', { name: IDEA }).getByRole('button', { name: 'Edit' }).click();
  await expect(text(page, 'Start time')).toHaveValue('10:00');

  await drag(page, await at(page, MONDAY, 10.5), await at(page, TUESDAY, 12.5));
  await page.mouse.up();
  await expect(text(page, 'Date')).toHaveValue(shownDate(TUESDAY));
  await expect(text(page, 'Start time')).toHaveValue('12:00');
  await expect(dayOf(page, TUESDAY).locator('[data-draft]')).toContainText('12:00 – 13:00');
  await expect(stored).toBeVisible();

  await stored.press('Alt+ArrowDown');
  await expect(text(page, 'Start time')).toHaveValue('12:15');
  await stored.press('Alt+ArrowDown');
  await expect(text(page, 'Start time')).toHaveValue('12:30');
  await stored.press('Alt+Shift+ArrowDown');
  await expect(draft(page)).toContainText('12:30 – 13:45');
  await expect(stored).toBeVisible();

  await save(page);
  await expect(block(dayOf(page, TUESDAY), `${IDEA}, 12:30 – 13:45`)).toBeVisible();
  await expect(stored).toHaveCount(0);
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

test('a block whose form is open is moved on the board in the form alone', async ({ page, openSample, open }) => {
  await openSample();
  await openSessionCalendar(page, open, IDEA, MONDAY);
  await page.getByRole('button', { name: 'New offering', exact: true }).click();
  await text(page, 'Date').fill(MONDAY);
  await text(page, 'Start time').fill('10:00');
  await text(page, 'Room').fill('Hall 3');
  await save(page, 'Add offering');
  await page.getByRole('radio', { name: 'Board', exact: true }).check();
  const [from, to] = ['Hall 3', 'Hall 2'].map((name) => page.getByRole('group', { name, exact: true }));
  const stored = block(from, `${IDEA}, 10:00 – 11:00`);
  await stored.click();
  await page.getByRole('dialog', { name: IDEA }).getByRole('button', { name: 'Edit' }).click();
  await expect(text(page, 'Room')).toHaveValue('Hall 3');
  const [box, row] = [await stored.boundingBox(), await to.boundingBox()];
  // Beside the edge that makes the block longer.
  const x = box.x + 3;
  await drag(page, { x, y: box.y + box.height / 2 }, { x, y: row.y + row.height / 2 });
  await page.mouse.up();
  await expect(text(page, 'Room')).toHaveValue('Hall 2');
  await expect(text(page, 'Start time')).toHaveValue('10:00');
  await expect(stored).toBeVisible();
  await expect(to.locator('[data-draft]')).toContainText('10:00 – 11:00');
  await save(page);
  await expect(block(to, `${IDEA}, 10:00 – 11:00`)).toBeVisible();
  await expect(stored).toHaveCount(0);
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
