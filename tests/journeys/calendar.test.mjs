// The calendar: offerings are seen by day, week and month, planned by mouse and by keyboard, and found
// by what the address says.
import { expectToast } from '../support/assertions.mjs';
import { at, block, dayOf, drag, longDate, openSessionCalendar, termDay } from '../support/calendar.mjs';
import { expect, test } from '../support/fixtures.mjs';
import { save } from '../support/forms.mjs';
import { dialog, heading, labelled, undoButton } from '../support/locators.mjs';

test.use({ locale: 'en-GB', contextOptions: { reducedMotion: 'reduce' } });

const IDEA = 'Drawing the heart';
const [MONDAY, TUESDAY, WEDNESDAY] = [0, 1, 2].map((weekday) => termDay(3, weekday));
const view = (page, name) => page.getByRole('radio', { name, exact: true });
const text = (page, name) => labelled(page, 'textbox', name);

/// Adds an offering of the session that is shown on Monday at 09:00, for an hour.
async function addOffering(page) {
  await page.getByRole('button', { name: 'New offering', exact: true }).click();
  await text(page, 'Date').fill(MONDAY);
  await text(page, 'Start time').fill('09:00');
  await save(page, 'Add offering');
  await expect(block(page, `${IDEA}, 09:00 – 10:00`)).toBeVisible();
}

test('a week shows parallel groups as one block, whose details lead to the session', async ({ page, openSample, open }) => {
  await openSample();
  await open(`#/calendar?date=${MONDAY}`);
  await expect(view(page, 'Week')).toBeChecked();
  await expect(page.getByRole('link', { name: 'Calendar', exact: true })).toHaveAttribute('aria-current', 'page');
  const lab = block(dayOf(page, MONDAY), /^Anatomy lab \d+, 13:00 – 15:00, 4 groups$/);
  await lab.click();
  const details = page.getByRole('dialog', { name: /^Anatomy lab/ });
  await expect(details).toContainText('learners');
  await page.keyboard.press('Escape');
  await expect(details).toBeHidden();
  await expect(lab).toBeFocused();
  await lab.click();
  await details.getByRole('link', { name: /^Anatomy lab/ }).click();
  await expect(heading(page)).toHaveText(/^Anatomy lab/);
});

test('an offering is added by dragging, moved, stretched, copied, and all is undone', async ({ page, openSample, open }) => {
  await openSample();
  await openSessionCalendar(page, open, IDEA, MONDAY);
  await drag(page, await at(page, MONDAY, 9.05), await at(page, MONDAY, 10.4));
  await page.mouse.up();
  await expect(text(page, 'Start time')).toHaveValue('09:00');
  await expect(text(page, 'Hours')).toHaveValue('1');
  await expect(text(page, 'Minutes')).toHaveValue('30');
  await save(page, 'Add offering');
  await expect(block(dayOf(page, MONDAY), `${IDEA}, 09:00 – 10:30`)).toBeVisible();

  await drag(page, await at(page, MONDAY, 9.5), await at(page, TUESDAY, 10.5));
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await expect(block(dayOf(page, MONDAY), `${IDEA}, 09:00 – 10:30`)).toBeVisible();

  await drag(page, await at(page, MONDAY, 9.5), await at(page, TUESDAY, 10.5));
  await page.mouse.up();
  await expect(block(dayOf(page, TUESDAY), `${IDEA}, 10:00 – 11:30`)).toBeVisible();
  await expectToast(page, 'Changed 1 offering');

  const end = await at(page, TUESDAY, 11.5);
  await drag(page, { ...end, y: end.y - 4 }, await at(page, TUESDAY, 12));
  await page.mouse.up();
  await expect(block(dayOf(page, TUESDAY), `${IDEA}, 10:00 – 12:00`)).toBeVisible();

  await page.keyboard.down('Control');
  await drag(page, await at(page, TUESDAY, 10.5), await at(page, WEDNESDAY, 10.5));
  await page.mouse.up();
  await page.keyboard.up('Control');
  await expect(block(dayOf(page, WEDNESDAY), `${IDEA}, 10:00 – 12:00`)).toBeVisible();
  await expect(block(dayOf(page, TUESDAY), `${IDEA}, 10:00 – 12:00`)).toBeVisible();

  for (let step = 0; step < 4; step += 1) await undoButton(page).click();
  await expect(block(page, new RegExp(`^${IDEA}, `))).toHaveCount(0);
});

test('an offering is added, moved, stretched and deleted by keyboard alone', async ({ page, openSample, open }) => {
  await openSample();
  await openSessionCalendar(page, open, IDEA, MONDAY);
  const slot = page.getByRole('button', { name: /^Add at / });
  await slot.focus();
  await page.keyboard.press('PageDown');
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('button', { name: `Add at 09:15 on ${longDate(MONDAY)}` })).toBeFocused();
  await page.keyboard.press('c');
  await expect(text(page, 'Start time')).toHaveValue('09:15');
  await page.keyboard.press('Control+Enter');
  const added = block(dayOf(page, MONDAY), `${IDEA}, 09:15 – 10:15`);
  await expect(added).toBeVisible();

  await added.focus();
  await page.keyboard.press('Alt+ArrowDown');
  await page.keyboard.press('Alt+ArrowRight');
  await page.keyboard.press('Shift+Alt+ArrowDown');
  const moved = block(dayOf(page, TUESDAY), `${IDEA}, 09:30 – 10:45`);
  await expect(moved).toBeFocused();
  await expect(page.getByText(/^Now Tue .*, 09:30 – 10:45\.$/)).toBeAttached();
  await page.keyboard.press('Delete');
  await expect(dialog(page)).toContainText('Delete 1 offering?');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect(added).toBeVisible();
});

test('a block that is moved into the next week is followed there', async ({ page, openSample, open }) => {
  await openSample();
  const friday = termDay(3, 4);
  await openSessionCalendar(page, open, IDEA, MONDAY);
  await addOffering(page);
  await block(page, `${IDEA}, 09:00 – 10:00`).focus();
  for (let day = 0; day < 7; day += 1) {
    await page.keyboard.press('Alt+ArrowRight');
    await expect(block(page, `${IDEA}, 09:00 – 10:00`)).toBeFocused();
  }
  await expect(block(dayOf(page, termDay(4, 0)), `${IDEA}, 09:00 – 10:00`)).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect(page.getByRole('button', { name: new RegExp(`^Add at .* ${longDate(friday)}$`) })).toBeFocused();
});

test('letters change the view, and the day of a month opens by what it does not show', async ({ page, openSample, open }) => {
  await openSample();
  await open(`#/calendar?date=${MONDAY}`);
  await page.keyboard.press('m');
  await expect(view(page, 'Month')).toBeChecked();
  const day = dayOf(page, MONDAY);
  await expect(day.getByRole('button')).toHaveCount(3);
  await day.getByRole('link', { name: /more on/ }).click();
  await expect(view(page, 'Day')).toBeChecked();
  await expect(heading(page)).toHaveText(`Calendar, ${longDate(MONDAY)}`);
  await page.keyboard.press('a');
  await expect(page.getByRole('table', { name: 'Offerings' })).toBeVisible();
  await page.keyboard.press('w');
  await expect(view(page, 'Week')).toBeChecked();
  await page.keyboard.press('t');
  await expect(page).not.toHaveURL(new RegExp(MONDAY));
});

test('many offerings of several sessions are selected in the list and changed at once', async ({ page, openSample, open }) => {
  await openSample();
  await open(`#/calendar?view=list&date=${MONDAY}`);
  const boxes = page.getByRole('table', { name: 'Offerings' }).getByRole('checkbox', { name: /^Select .*, \d\d:\d\d – / });
  await boxes.nth(0).check();
  await boxes.nth(1).check();
  await page.getByRole('button', { name: 'Change', exact: true }).click();
  await expect(dialog(page)).toContainText('Change 2 offerings');
});

test('filters and hidden types are in the address', async ({ page, openSample, open }) => {
  await openSample();
  await open(`#/calendar?view=week&date=${MONDAY}`);
  await expect(block(page, /^Ward round/).first()).toBeVisible();
  await page.getByRole('checkbox', { name: 'Ward rounds' }).uncheck();
  await expect(block(page, /^Ward round/)).toHaveCount(0);
  await expect(page).toHaveURL(/without-type=/);
  await page.goBack();
  await expect(block(page, /^Ward round/).first()).toBeVisible();
  const rooms = labelled(page, 'combobox', 'Rooms');
  await rooms.fill('Hall 2');
  await rooms.press('Enter');
  await expect(page).toHaveURL(/room=/);
  await expect(block(page, /Hall 2$/).first()).toBeVisible();
  await expect(block(page, /^Anatomy lab/)).toHaveCount(0);
  await page.reload();
  await expect(block(page, /Hall 2$/).first()).toBeVisible();
  await page.getByRole('button', { name: 'Clear filters' }).click();
  await expect(block(page, /^Anatomy lab/).first()).toBeVisible();
});

test('the weekend can be asked for where it may be left out', async ({ page, openSample, open }) => {
  await openSample();
  const weekend = page.getByRole('checkbox', { name: 'Show the weekend' });
  const saturday = dayOf(page, termDay(3, 5));
  await open(`#/calendar?view=week&date=${MONDAY}`);
  await expect(saturday).toHaveCount(0);
  await weekend.check();
  await expect(saturday).toBeVisible();
  for (const name of ['Month', 'List', 'Day']) {
    await view(page, name).check();
    await expect(page).toHaveURL(new RegExp(`view=${name.toLowerCase()}`));
    await expect(weekend).toHaveCount(0);
  }
  await view(page, 'Board').check();
  await expect(weekend).toBeChecked();
});

test.describe('in the United States', () => {
  test.use({ locale: 'en-US' });

  test('weeks begin on Sunday and hours count to twelve', async ({ page, openSample, open }) => {
    await openSample();
    await open(`#/calendar?view=week&weekend=1&date=${MONDAY}`);
    await expect(page.getByRole('group', { name: /^\w+day \d+ \w+ \d{4}$/ }).first()).toHaveAccessibleName(/^Sunday/);
    await expect(block(dayOf(page, MONDAY), /^Anatomy lab \d+, 1:00 pm – 3:00 pm, 4 groups$/)).toBeVisible();
    await open(`#/calendar?view=week&date=${MONDAY}`);
    await expect(page.getByRole('group', { name: /^Sunday/ })).toHaveCount(0);
    const cut = await page.locator('.cal-block > .time').evaluateAll((times) => times.filter((time) => time.clientWidth > 0 && time.scrollWidth > time.clientWidth).length);
    expect(cut).toBe(0);
  });
});

test.describe('where clocks change', () => {
  test.use({ timezoneId: 'Europe/Zurich' });

  /// The last Sunday of a month.
  const lastSunday = (year, month) => {
    const last = new Date(Date.UTC(year, month, 0));
    last.setUTCDate(last.getUTCDate() - last.getUTCDay());
    return last.toISOString().slice(0, 10);
  };

  for (const [name, year, month] of [['forward', 2027, 3], ['back', 2026, 10]]) {
    test(`an offering is at its time on the day on which they go ${name}`, async ({ page, openSample, open }) => {
      await openSample();
      const sunday = lastSunday(year, month);
      await openSessionCalendar(page, open, IDEA, sunday);
      await page.getByRole('button', { name: 'New offering', exact: true }).click();
      await text(page, 'Date').fill(sunday);
      await text(page, 'Start time').fill('08:00');
      await save(page, 'Add offering');
      const added = block(dayOf(page, sunday), `${IDEA}, 08:00 – 09:00`);
      await expect(added).toBeVisible();
      const [column, button] = [await dayOf(page, sunday).boundingBox(), await added.boundingBox()];
      expect(Math.round(((button.y - column.y) / column.height) * 24 * 60)).toBeCloseTo(480, -1);
      await expect(page.getByText('Clocks go forward')).toHaveCount(name === 'forward' ? 1 : 0);
      await expect(page.getByText('Clocks go back')).toHaveCount(name === 'back' ? 1 : 0);
    });
  }

  test('an hour that clocks show twice says which is meant, wherever it is shown', async ({ page, openSample, open }) => {
    await openSample();
    const sunday = lastSunday(2026, 10);
    await openSessionCalendar(page, open, IDEA, sunday);
    for (const pass of ['The first time', 'The second time']) {
      await page.getByRole('button', { name: 'New offering', exact: true }).click();
      await text(page, 'Date').fill(sunday);
      await text(page, 'Start time').fill('02:30');
      await page.getByRole('radio', { name: new RegExp(`^${pass}`) }).check();
      await save(page, 'Add offering');
    }
    for (const pass of ['first', 'second']) {
      const added = block(dayOf(page, sunday), `${IDEA}, 02:30 (${pass}) – 03:30`);
      await added.click();
      await expect(dialog(page)).toContainText(`02:30 (${pass}) – 03:30`);
      await dialog(page).getByRole('link', { name: IDEA }).focus();
      await page.keyboard.press('Escape');
    }
    await view(page, 'List').check();
    const table = page.getByRole('table', { name: 'Offerings' });
    for (const pass of ['first', 'second']) await expect(table).toContainText(`02:30 (${pass}) – 03:30`);
    await table.getByRole('link', { name: IDEA }).first().click();
    const offerings = page.getByRole('table', { name: 'Offerings' });
    for (const pass of ['first', 'second']) await expect(offerings).toContainText(`02:30 (${pass}) – 03:30`);
  });
});

test('a window of middle width shows the filters when they are asked for', async ({ page, openSample, open }) => {
  await page.setViewportSize({ width: 1000, height: 800 });
  await openSample();
  await open(`#/calendar?view=week&date=${MONDAY}`);
  const filters = page.getByRole('complementary', { name: 'Filters' });
  const toggle = page.getByRole('button', { name: 'Filters', exact: true });
  await expect(filters).toBeHidden();
  const width = async () => (await page.locator('.calendar-main').boundingBox()).width;
  expect(await width()).toBeGreaterThan(950);
  await toggle.press('Enter');
  await expect(toggle).toHaveAttribute('aria-expanded', 'true');
  await expect(filters.getByRole('checkbox', { name: /^Laboratory/ })).toBeInViewport();
  await filters.getByRole('checkbox', { name: /^Laboratory/ }).uncheck();
  await expect(page).toHaveURL(/without-type=/);
  await toggle.press('Enter');
  await expect(filters).toBeHidden();
  await expect(toggle, 'a filter that is not in sight shows on its button').toHaveClass(/in-use/);
  await page.setViewportSize({ width: 1440, height: 800 });
  await expect(filters).toBeVisible();
  await expect(toggle).toBeHidden();
});

test.describe('in a narrow window', () => {
  test.use({ viewport: { width: 360, height: 740 } });

  test('the calendar opens on a day, and an offering is added there', async ({ page, openSample, open }) => {
    await openSample();
    await open('#/calendar');
    await expect(view(page, 'Day')).toBeChecked();
    await openSessionCalendar(page, open, IDEA, MONDAY);
    await addOffering(page);
    await block(page, `${IDEA}, 09:00 – 10:00`).click();
    await expect(dialog(page)).toContainText('09:00 – 10:00');
    await dialog(page).getByRole('button', { name: 'Edit' }).click();
    await expect(text(page, 'Start time')).toHaveValue('09:00');
  });
});
