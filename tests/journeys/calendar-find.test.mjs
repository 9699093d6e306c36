// Find a slot: times at which the groups, the instructors and a room are free, each applied with one key, and
// what to give up where there is none.
import { expectToast } from '../support/assertions.mjs';
import { block, dayOf, openSessionCalendar, termDay } from '../support/calendar.mjs';
import { shownDate } from '../support/dates.mjs';
import { expect, test } from '../support/fixtures.mjs';
import { save } from '../support/forms.mjs';
import { labelled, undoButton } from '../support/locators.mjs';

test.use({ locale: 'en-GB', contextOptions: { reducedMotion: 'reduce' } });

const IDEA = 'Drawing the heart';
const [MONDAY, TUESDAY] = [0, 1].map((weekday) => termDay(3, weekday));
const panel = (page) => page.getByRole('region', { name: /^Find a slot/ });
const slots = (page) => panel(page).getByRole('list').getByRole('button');
const text = (part, name) => labelled(part, 'textbox', name);

async function pick(part, name, value) {
  const field = labelled(part, 'combobox', name);
  await field.fill(value);
  await field.press('Enter');
}

test('the earliest slot is used with one key, and undone', async ({ page, openSample, open }) => {
  await openSample();
  await openSessionCalendar(page, open, IDEA, MONDAY);
  await page.getByRole('button', { name: 'Find a slot', exact: true }).click();
  await pick(panel(page), 'Learner groups', 'Year 1, all learners');
  await pick(panel(page), 'Rooms, one of these', 'Hall 1');
  await expect(slots(page).first()).toHaveAccessibleName(/^Mon .*, 1[2-7]:\d\d – 1[3-8]:\d\d, Hall 1$/);
  await slots(page).first().focus();
  await page.keyboard.press('ArrowDown');
  await expect(slots(page).nth(1)).toBeFocused();
  await page.keyboard.press('ArrowUp');
  const name = await slots(page).first().textContent();
  const [, start] = name.match(/, (\d\d:\d\d) –/);
  await page.keyboard.press('Enter');
  const added = block(dayOf(page, MONDAY), new RegExp(`^${IDEA}, ${start} .*Hall 1$`));
  await expect(added).toBeFocused();
  await expect(panel(page)).toBeHidden();
  await expectToast(page, 'Added 1 offering');
  await undoButton(page).click();
  await expect(added).toHaveCount(0);
});

test('an offering is moved from its details to the nearest slot', async ({ page, openSample, open }) => {
  await openSample();
  await openSessionCalendar(page, open, IDEA, MONDAY);
  await page.getByRole('button', { name: 'New offering', exact: true }).click();
  await text(page, 'Date').fill(MONDAY);
  await text(page, 'Start time').fill('09:00');
  await labelled(page, 'textbox', 'Room').fill('Hall 1');
  await page.keyboard.press('Tab');
  await save(page, 'Add offering');
  await block(page, new RegExp(`^${IDEA}, 09:00 – 10:00, Hall 1, in conflict$`)).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Find a slot' }).click();
  await expect(slots(page).first()).toBeFocused();
  await expect(slots(page).first()).toHaveAccessibleName(/^Mon .*, 12:00 – 13:00, Hall 1$/);
  await page.keyboard.press('Enter');
  await expect(block(dayOf(page, MONDAY), `${IDEA}, 12:00 – 13:00, Hall 1`)).toBeFocused();
});

test('where nothing is free, one thing is given up with one key', async ({ page, openSample, open }) => {
  await openSample();
  await openSessionCalendar(page, open, IDEA, MONDAY);
  await page.getByRole('button', { name: 'Find a slot', exact: true }).click();
  await pick(panel(page), 'Rooms, one of these', 'Hall 1');
  await text(panel(page), 'First day').fill(MONDAY);
  await text(panel(page), 'Last day').fill(MONDAY);
  await text(panel(page), 'Last end').fill('12:00');
  await expect(panel(page).getByRole('status')).toContainText('Nothing is free for everybody');
  const other = slots(page).filter({ hasText: 'In another room' });
  await expect(other).toHaveAccessibleName(/^In another room: Mon .*, 08:00 – 09:00, /);
  await expect(slots(page).filter({ hasText: 'At another hour' })).toHaveCount(1);
  await expect(slots(page).filter({ hasText: 'On a later day' })).toHaveAccessibleName(/: Tue .*, 08:00 – 09:00, Hall 1$/);
  await slots(page).filter({ hasText: 'On a later day' }).press('Enter');
  await expect(block(dayOf(page, TUESDAY), `${IDEA}, 08:00 – 09:00, Hall 1`)).toBeFocused();
});

test('wrong fields are named, and what was typed stays', async ({ page, openSample, open }) => {
  await openSample();
  await open(`#/calendar?view=week&date=${MONDAY}`);
  await page.keyboard.press('f');
  await text(panel(page), 'Duration').fill('soon');
  await text(panel(page), 'Last day').fill('2020-01-01');
  await text(panel(page), 'First start').focus();
  await expect(panel(page).getByRole('status')).toContainText('Correct the fields');
  await expect(panel(page)).toContainText('The end cannot be before the start.');
  await expect(text(panel(page), 'Duration')).toHaveValue('soon');
  await page.keyboard.press('Escape');
  await expect(panel(page)).toBeHidden();
  await expect(page.getByRole('button', { name: 'Find a slot', exact: true })).toBeFocused();
});

test('a slot is found for the form that is open', async ({ page, openSample, open }) => {
  await openSample();
  await openSessionCalendar(page, open, IDEA, MONDAY);
  await page.getByRole('button', { name: 'New offering', exact: true }).click();
  await text(page, 'Date').fill(MONDAY);
  await labelled(page, 'textbox', 'Room').fill('Hall 1');
  await page.keyboard.press('Tab');
  await page.getByRole('button', { name: 'Find a slot', exact: true }).click();
  await expect(slots(page).first()).toHaveAccessibleName(/^Mon .*, 12:00 – 13:00, Hall 1$/);
  await slots(page).first().press('Enter');
  await expect(text(page, 'Start time')).toHaveValue('12:00');
  await save(page, 'Add offering');
  await expect(block(dayOf(page, MONDAY), `${IDEA}, 12:00 – 13:00, Hall 1`)).toBeVisible();
});

test('for a form with a date of another month, that date is searched', async ({ page, openSample, open }) => {
  await openSample();
  await openSessionCalendar(page, open, IDEA, MONDAY);
  await page.getByRole('button', { name: 'New offering', exact: true }).click();
  const later = termDay(9, 0);
  await text(page, 'Date').fill(later);
  await text(page, 'Start time').fill('14:00');
  await page.keyboard.press('Tab');
  await page.getByRole('button', { name: 'Find a slot', exact: true }).click();
  await expect(text(panel(page), 'First day')).toHaveValue(shownDate(later));
  await expect(slots(page).first()).toHaveAccessibleName(new RegExp(`^${shownDate(later)}, `));
});

test('small groups in parallel are moved together to a time that is free for all of them, and undone', async ({ page, openSample, open }) => {
  await openSample();
  await open(`#/calendar?view=week&date=${MONDAY}`);
  const groups = block(dayOf(page, MONDAY), /^Anatomy lab \d+, 13:00 – 15:00, 4 groups$/);
  const [, title] = (await groups.locator('.title').textContent()).match(/(Anatomy lab \d+)/);
  await groups.click();
  const details = page.getByRole('dialog');
  await expect(details.getByRole('button', { name: 'Find a slot' })).toHaveCount(0);
  await details.getByRole('button', { name: 'More' }).click();
  // Nothing cuts the menu off.
  const isWhole = page.getByRole('menu').evaluate((menu) => {
    const { left, right, top, bottom } = menu.getBoundingClientRect();
    const corners = [[left + 6, top + 6], [right - 6, top + 6], [left + 6, bottom - 6], [right - 6, bottom - 6]];
    return corners.every(([x, y]) => menu.contains(document.elementFromPoint(x, y)));
  });
  expect(await isWhole).toBe(true);
  await page.getByRole('menuitem', { name: 'Find a slot' }).click();
  await expect(panel(page)).toHaveAccessibleName(`Find a slot for 4 offerings of ${title}`);
  await expect(panel(page)).toContainText('All move together. Rooms, instructors and learners stay as they are.');
  await expect(labelled(panel(page), 'textbox', 'Duration')).toHaveCount(0);
  await expect(slots(page).first()).toBeFocused();
  const name = await slots(page).first().textContent();
  const [, time] = name.match(/, (\d\d:\d\d – \d\d:\d\d)$/);
  await page.keyboard.press('Enter');
  await expect(panel(page)).toBeHidden();
  await expectToast(page, 'Changed 4 offerings');
  // All four are there, and none of them is in conflict.
  await expect(block(page, `${title}, ${time}, 4 groups`)).toBeFocused();
  await expect(groups).toHaveCount(0);
  await undoButton(page).click();
  await expect(groups).toBeVisible();
});

test('where no time is free for all offerings of a block, another hour or a later day is offered', async ({ page, openSample, open }) => {
  await openSample();
  await open(`#/calendar?view=week&date=${MONDAY}`);
  await block(dayOf(page, MONDAY), /^Anatomy lab \d+, 13:00 – 15:00, 4 groups$/).click();
  await page.getByRole('dialog').getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'Find a slot' }).click();
  await text(panel(page), 'First day').fill(MONDAY);
  await text(panel(page), 'Last day').fill(MONDAY);
  await text(panel(page), 'First start').fill('13:00');
  await text(panel(page), 'Last end').fill('15:00');
  await expect(panel(page).getByRole('status')).toHaveText('Nothing is free for everybody then. One of these would be:');
  // On the days of the week that are chosen, none of the two weeks after it is free at that hour.
  await expect(slots(page)).toHaveCount(1);
  await expect(slots(page)).toHaveAccessibleName(/^At another hour: Mon /);
  await panel(page).getByRole('checkbox', { name: 'Sat' }).check();
  await expect(slots(page)).toHaveCount(2);
  await expect(slots(page).last()).toHaveAccessibleName(/^On a later day: Sat /);
  await page.keyboard.press('Escape');
  await expect(panel(page)).toBeHidden();
  await expect(block(dayOf(page, MONDAY), /^Anatomy lab \d+, 13:00 – 15:00, 4 groups$/)).toBeFocused();
});
