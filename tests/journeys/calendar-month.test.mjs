// Planning in the month: lines are moved, copied and deleted, and days are chosen, by mouse and by keyboard.
import { expectToast } from '../support/assertions.mjs';
import { block, dayOf, drag, dragOn, longDate, openSessionCalendar, termDay } from '../support/calendar.mjs';
import { shownDate } from '../support/dates.mjs';
import { expect, test } from '../support/fixtures.mjs';
import { deletePrompt, save } from '../support/forms.mjs';
import { labelled, undoButton } from '../support/locators.mjs';

test.use({ locale: 'en-GB', contextOptions: { reducedMotion: 'reduce' }, viewport: { width: 1440, height: 900 } });

const IDEA = 'Drawing the heart';
const [MONDAY, TUESDAY, WEDNESDAY, THURSDAY] = [0, 1, 2, 3].map((weekday) => termDay(3, weekday));
const lines = (page, date) => dayOf(page, date).getByRole('button', { name: new RegExp(`^${IDEA}, 14:00`) });
const text = (page, name) => labelled(page, 'textbox', name);

/// The month of one session, with an offering in Hall 1 on Monday at 14:00.
async function openMonth(page, open) {
  await openSessionCalendar(page, open, IDEA, MONDAY);
  await page.getByRole('button', { name: 'New offering', exact: true }).click();
  await text(page, 'Date').fill(MONDAY);
  await text(page, 'Start time').fill('14:00');
  await text(page, 'Room').fill('Hall 1');
  await page.keyboard.press('Tab');
  await save(page, 'Add offering');
  await page.getByRole('radio', { name: 'Month', exact: true }).check();
  await expect(lines(page, MONDAY)).toBeVisible();
}

async function middle(locator) {
  const { x, y, width, height } = await locator.boundingBox();
  return { x: x + width / 2, y: y + height / 2 };
}

test('by mouse a line is dragged to another day, which says how it suits, copied, and added', async ({ page, openSample, open }) => {
  await openSample();
  await openMonth(page, open);
  await expect(page.locator('[data-fit]')).toHaveCount(0);
  await drag(page, await middle(lines(page, MONDAY)), await middle(dayOf(page, WEDNESDAY)));
  await expect(dayOf(page, WEDNESDAY)).toContainText('Free');
  await expect(dayOf(page, THURSDAY)).toHaveAttribute('data-fit', /free|warning|taken/);
  await dragOn(page, await middle(dayOf(page, TUESDAY)));
  await page.mouse.up();
  await expect(lines(page, TUESDAY)).toBeVisible();
  await expect(lines(page, MONDAY)).toHaveCount(0);
  await expect(page.locator('[data-fit]')).toHaveCount(0);

  await page.keyboard.down('Control');
  await drag(page, await middle(lines(page, TUESDAY)), await middle(dayOf(page, THURSDAY)));
  await page.mouse.up();
  await page.keyboard.up('Control');
  await expect(lines(page, THURSDAY)).toBeVisible();
  await expect(lines(page, TUESDAY)).toBeVisible();
  await undoButton(page).click();
  await expect(lines(page, THURSDAY)).toHaveCount(0);

  // Escape ends a drag.
  await drag(page, await middle(lines(page, TUESDAY)), await middle(dayOf(page, THURSDAY)));
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await expect(lines(page, TUESDAY)).toBeVisible();

  await dayOf(page, WEDNESDAY).dblclick({ position: { x: 60, y: 90 } });
  await expect(text(page, 'Date')).toHaveValue(shownDate(WEDNESDAY));
  await expect(text(page, 'Start time')).toHaveValue('08:00');
  // While its form is open, a click gives it another day, and the one under the pointer says how it suits.
  await text(page, 'Room').fill('Hall 1');
  await page.keyboard.press('Tab');
  await expect(dayOf(page, MONDAY)).toHaveAttribute('data-fit', 'taken');
  await expect(dayOf(page, WEDNESDAY).locator('[data-draft]')).toHaveText(`${IDEA} 08:00 – 09:00`);
  const taken = await middle(dayOf(page, MONDAY));
  await page.mouse.move(taken.x, taken.y);
  const reasons = page.getByRole('region', { name: longDate(MONDAY) });
  await expect(reasons.getByRole('link', { name: 'Hall 1' }).first()).toBeVisible();
  const thursday = await middle(dayOf(page, THURSDAY));
  await page.mouse.click(thursday.x, thursday.y);
  await expect(text(page, 'Date')).toHaveValue(shownDate(THURSDAY));
  await expect(text(page, 'Start time')).toHaveValue('08:00');
  await save(page, 'Add offering');
  await expect(block(dayOf(page, THURSDAY), new RegExp(`^${IDEA}, 08:00`))).toBeVisible();
});

test('by keyboard alone a line is moved by days and weeks, copied, deleted, and the focus stays with it', async ({ page, openSample, open }) => {
  await openSample();
  await openMonth(page, open);
  await lines(page, MONDAY).focus();
  await page.keyboard.press('Alt+ArrowRight');
  await expect(lines(page, TUESDAY)).toBeFocused();
  await expect(page.getByText(/^Now Tue .*, 14:00 – 15:00\./)).toBeAttached();
  await page.keyboard.press('Alt+ArrowDown');
  await expect(lines(page, termDay(4, 1))).toBeFocused();
  await page.keyboard.press('Alt+ArrowUp');
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(lines(page, MONDAY)).toBeFocused();

  await page.keyboard.press('Control+c');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Control+v');
  await expect(lines(page, WEDNESDAY)).toBeFocused();
  await expect(lines(page, MONDAY)).toBeVisible();

  await page.keyboard.press('Delete');
  await deletePrompt(page).confirm('Delete');
  await expect(lines(page, WEDNESDAY)).toHaveCount(0);
  await expect(page.locator('.month :focus')).toHaveCount(1);
  await page.keyboard.press('Control+z');
  await expect(lines(page, WEDNESDAY)).toBeVisible();
  await expectToast(page, /^Undone: /);

  await dayOf(page, THURSDAY).getByRole('link').first().focus();
  await page.keyboard.press('c');
  await expect(text(page, 'Date')).toHaveValue(shownDate(THURSDAY));
  // Enter on another day gives it to the form.
  await dayOf(page, TUESDAY).getByRole('link').first().press('Enter');
  await expect(text(page, 'Date')).toHaveValue(shownDate(TUESDAY));
  await text(page, 'Date').press('Escape');
  await page.getByRole('button', { name: 'Discard' }).click();
  await expect(text(page, 'Date')).toBeHidden();
  await expect(page.locator('.month :focus')).toHaveCount(1);
});

test('the bars of the small month follow a move', async ({ page, openSample, open }) => {
  await openSample();
  await openSessionCalendar(page, open, IDEA, MONDAY);
  const load = (date, count) => page.getByRole('navigation', { name: 'Jump to a date' }).getByRole('link', { name: new RegExp(`^${longDate(date)}, ${count} `) });
  await page.getByRole('button', { name: 'New offering', exact: true }).click();
  await labelled(page, 'textbox', 'Date').fill(MONDAY);
  await labelled(page, 'textbox', 'Start time').fill('09:00');
  await save(page, 'Add offering');
  await expect(load(MONDAY, 1)).toBeVisible();
  await block(dayOf(page, MONDAY), `${IDEA}, 09:00 – 10:00`).press('Alt+ArrowRight');
  await expect(load(TUESDAY, 1)).toBeVisible();
  await expect(load(MONDAY, 1)).toHaveCount(0);
});
