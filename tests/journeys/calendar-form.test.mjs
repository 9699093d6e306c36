// The form of an offering beside the calendar: places are taken from the calendar while it is open, also those that
// are in use, and in a narrow window the two are shown in turn.
import { at, block, dayOf, drag, openSessionCalendar, termDay } from '../support/calendar.mjs';
import { shownDate } from '../support/dates.mjs';
import { expect, test } from '../support/fixtures.mjs';
import { discard, save } from '../support/forms.mjs';
import { labelled } from '../support/locators.mjs';

test.use({ locale: 'en-GB', contextOptions: { reducedMotion: 'reduce' } });

const IDEA = 'Drawing the heart';
const [MONDAY, TUESDAY] = [0, 1].map((weekday) => termDay(3, weekday));
const text = (page, name) => labelled(page, 'textbox', name);

async function fillNew(page, date, hour) {
  await page.getByRole('button', { name: 'New offering', exact: true }).click();
  await text(page, 'Date').fill(date);
  await text(page, 'Start time').fill(hour);
}

test('while a form is open, a place in use is taken by a click, and what uses it is opened by its title or by Enter', async ({ page, openSample, open }) => {
  await openSample();
  await openSessionCalendar(page, open, IDEA, MONDAY);
  await fillNew(page, MONDAY, '10:00');
  await save(page, 'Add offering');
  await fillNew(page, TUESDAY, '10:00');
  await text(page, 'Room').fill('Hall 1');
  const stored = block(dayOf(page, MONDAY), `${IDEA}, 10:00 – 11:00`);
  await stored.scrollIntoViewIfNeeded();

  const covered = await at(page, MONDAY, 10.8);
  await page.mouse.click(covered.x, covered.y);
  await expect(text(page, 'Date')).toHaveValue(shownDate(MONDAY));
  await expect(text(page, 'Start time')).toHaveValue('10:45');
  const details = page.getByRole('dialog', { name: IDEA });
  await expect(details).toBeHidden();

  await stored.locator('.title bdi').click();
  await expect(details).toBeVisible();
  await page.keyboard.press('Escape');
  await stored.focus();
  await page.keyboard.press('Enter');
  await expect(details).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(text(page, 'Room')).toHaveValue('Hall 1');
  await expect(text(page, 'Start time')).toHaveValue('10:45');
});

test('the new time of an offering whose form is open is drawn before it is saved', async ({ page, openSample, open }) => {
  await openSample();
  await openSessionCalendar(page, open, IDEA, MONDAY);
  await fillNew(page, MONDAY, '10:00');
  await save(page, 'Add offering');
  await block(dayOf(page, MONDAY), `${IDEA}, 10:00 – 11:00`).click();
  await page.getByRole('dialog', { name: IDEA }).getByRole('button', { name: 'Edit' }).click();
  await expect(page.locator('[data-draft]')).toHaveCount(0);
  await text(page, 'Start time').fill('12:00');
  await expect(dayOf(page, MONDAY).locator('[data-draft]')).toContainText('12:00 – 13:00');
});

test.describe('in a narrow window, by touch', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true });

  test('the form and the shaded calendar are shown in turn, and nothing typed is lost', async ({ page, openSample, open }) => {
    await openSample();
    await openSessionCalendar(page, open, IDEA, MONDAY);
    await page.getByRole('radio', { name: 'Day', exact: true }).check();
    await fillNew(page, MONDAY, '14:00');
    await text(page, 'Room').fill('Hall 1');
    await expect(page.locator('.cal-grid')).toBeHidden();
    const show = (name) => page.getByRole('group', { name: 'Show' }).getByRole('radio', { name });
    await show('Calendar').check();
    await expect(page.locator('[data-fit="taken"]').first()).toBeVisible();
    await expect(text(page, 'Room')).toBeHidden();

    await page.locator('.cal-grid').evaluate((grid) => {
      grid.scrollTop = (grid.querySelector('.cal-body').clientHeight * 9) / 24;
    });
    const taken = await at(page, MONDAY, 10.05);
    await page.touchscreen.tap(taken.x, taken.y);
    const reasons = page.getByRole('region', { name: /^10:00 on / });
    await expect(reasons).toContainText('Taken');
    await expect(reasons.getByRole('link', { name: 'Hall 1' })).toBeVisible();
    await expect(page.locator('[data-draft]')).toContainText('10:00 – 11:00');

    await show('Form').check();
    await expect(text(page, 'Start time')).toHaveValue('10:00');
    await expect(text(page, 'Room')).toHaveValue('Hall 1');
    await save(page, 'Add offering');
    await expect(block(dayOf(page, MONDAY), new RegExp(`^${IDEA}, 10:00 – 11:00, Hall 1`))).toBeVisible();
  });
});

test('a form beside the calendar is open again after a reload, with its session, its time and what was typed', async ({ page, openSample, open }) => {
  await openSample();
  await openSessionCalendar(page, open, IDEA, MONDAY);
  // A place that was chosen, before anything was typed.
  await drag(page, await at(page, TUESDAY, 13), await at(page, TUESDAY, 14.2));
  await page.mouse.up();
  await expect(text(page, 'Start time')).toHaveValue('13:00');
  await page.reload();
  await expect(text(page, 'Date')).toHaveValue(shownDate(TUESDAY));
  await expect(text(page, 'Start time')).toHaveValue('13:00');
  // What was typed stands for the place that was chosen.
  await text(page, 'Start time').fill('15:00');
  await text(page, 'Room').fill('Hall 1');
  await page.reload();
  await expect(text(page, 'Start time')).toHaveValue('15:00');
  await expect(text(page, 'Date')).toHaveValue(shownDate(TUESDAY));
  await expect(text(page, 'Room')).toHaveValue('Hall 1');
  await expect(dayOf(page, TUESDAY).locator('[data-draft]')).toContainText('15:00 – 16:15');
  await save(page, 'Add offering');
  // The form of an offering that is there.
  await block(dayOf(page, TUESDAY), `${IDEA}, 15:00 – 16:15`).click();
  await page.getByRole('dialog', { name: IDEA }).getByRole('button', { name: 'Edit' }).click();
  await text(page, 'Start time').fill('16:00');
  await page.reload();
  await expect(text(page, 'Start time')).toHaveValue('16:00');
  await discard(page);
  await page.reload();
  await expect(dayOf(page, TUESDAY)).toBeVisible();
  await expect(text(page, 'Start time')).toHaveCount(0);
});
