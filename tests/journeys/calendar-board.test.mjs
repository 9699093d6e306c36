// The board: rooms, instructors or learner groups as rows, time across, and a tray of what has no row yet, by
// mouse and by keyboard.
import { expectToast } from '../support/assertions.mjs';
import { dayOf, drag, dragOn, longDate, openSessionCalendar, termDay } from '../support/calendar.mjs';
import { setNow } from '../support/dates.mjs';
import { expect, test } from '../support/fixtures.mjs';
import { save } from '../support/forms.mjs';
import { dialog, heading, labelled, undoButton } from '../support/locators.mjs';

test.use({ locale: 'en-GB', contextOptions: { reducedMotion: 'reduce' } });

const IDEA = 'Drawing the heart';
const MONDAY = termDay(3, 0);
const row = (page, name) => page.getByRole('group', { name, exact: true });
const blocks = (part) => part.getByRole('button', { name: new RegExp(`^${IDEA}, `) });
const tray = (page) => page.getByRole('region', { name: 'Without a room' });

/// Adds an offering of the session without a room on Monday at 14:00, and opens the board of the day.
async function openBoard(page, open) {
  await openSessionCalendar(page, open, IDEA, MONDAY);
  await page.getByRole('button', { name: 'New offering', exact: true }).click();
  await labelled(page, 'textbox', 'Date').fill(MONDAY);
  await labelled(page, 'textbox', 'Start time').fill('14:00');
  await save(page, 'Add offering');
  await page.getByRole('radio', { name: 'Board', exact: true }).check();
  await page.getByRole('radio', { name: 'One day' }).check();
  await expect(page).toHaveURL(/view=board.*span=day/);
  await expect(tray(page).getByRole('button', { name: new RegExp(`^${IDEA}`) })).toBeVisible();
}

/// The position of an hour in a row of one day, by the hours above the rows.
async function at(page, name, hour) {
  const box = await row(page, name).locator('.board-lane').boundingBox();
  const [nine, ten] = await Promise.all(['09:00', '10:00'].map((text) => middle(page.locator('.board-hour').getByText(text, { exact: true }))));
  return { x: nine + (hour - 9) * (ten - nine), y: box.y + box.height / 2 };
}

async function middle(label) {
  const { x, width } = await label.boundingBox();
  return x + width / 2;
}

test('an offering is dragged from the tray to a room, to another room and time, and back', async ({ page, openSample, open }) => {
  await openSample();
  await openBoard(page, open);
  const box = await tray(page).getByRole('button', { name: new RegExp(`^${IDEA}`) }).boundingBox();
  await drag(page, { x: box.x + 20, y: box.y + 10 }, await at(page, 'Hall 1', 9.1));
  // The rows may have scrolled on the way.
  await dragOn(page, await at(page, 'Hall 1', 9.1));
  await expect(page.locator('.cal-ghost')).toContainText(/09:00 – 10:00.*Taken/s);
  await expect(row(page, 'Hall 1').locator('[data-fit="taken"]').first()).toBeAttached();
  // All of its text is on a ground of its own.
  const [text, reasons] = await Promise.all(['.cal-ghost-text', '.cal-ghost-text ul'].map((part) => page.locator(part).boundingBox()));
  expect(text.x + text.width).toBeGreaterThan(reasons.x + reasons.width);
  expect(text.y + text.height).toBeGreaterThan(reasons.y + reasons.height);
  await expect(page.locator('.cal-ghost-text')).not.toHaveCSS('background-color', 'rgba(0, 0, 0, 0)');
  await dragOn(page, await at(page, 'Hall 2', 9.1));
  await expect(page.locator('.cal-ghost')).toContainText(/09:00 – 10:00.*Free/s);
  await page.mouse.up();
  await expect(blocks(row(page, 'Hall 2'))).toHaveAccessibleName(`${IDEA}, 09:00 – 10:00, Hall 2`);
  await expect(tray(page)).toContainText('Everything has its place.');

  await drag(page, await at(page, 'Hall 2', 9.5), await at(page, 'Hall 3', 11.5));
  await page.mouse.up();
  await expect(blocks(row(page, 'Hall 3'))).toHaveAccessibleName(`${IDEA}, 11:00 – 12:00, Hall 3`);
  await expectToast(page, 'Changed 1 offering');

  const trayBox = await tray(page).boundingBox();
  await drag(page, await at(page, 'Hall 3', 11.5), { x: trayBox.x + 200, y: trayBox.y + trayBox.height / 2 });
  await page.mouse.up();
  await expect(tray(page).getByRole('button', { name: new RegExp(`^${IDEA}, .*11:00`) })).toBeVisible();
  for (let step = 0; step < 3; step += 1) await undoButton(page).click();
  await expect(tray(page).getByRole('button', { name: new RegExp(`^${IDEA}, .*14:00`) })).toBeVisible();
});

test('by keyboard alone an offering is picked up, placed, moved, stretched, and each step is spoken', async ({ page, openSample, open }) => {
  await openSample();
  await openBoard(page, open);
  await tray(page).getByRole('button', { name: new RegExp(`^${IDEA}`) }).focus();
  await page.keyboard.press('Enter');
  const place = (time, room, verdict) => page.getByRole('button', { name: new RegExp(`^Place at ${time} on .*, ${room}\\. ${verdict}`) });
  await expect(place('08:00', 'Anatomy lab 1', '')).toBeFocused();
  for (let step = 0; step < 4; step += 1) await page.keyboard.press('ArrowDown');
  await expect(place('08:00', 'Hall 1', 'Taken\\. .*Hall 1')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  for (let step = 0; step < 4; step += 1) await page.keyboard.press('ArrowRight');
  await expect(place('09:00', 'Hall 2', 'Free')).toBeFocused();
  await page.keyboard.press('Enter');
  const placed = blocks(row(page, 'Hall 2'));
  await expect(placed).toHaveAccessibleName(`${IDEA}, 09:00 – 10:00, Hall 2`);
  await expect(page.getByText(/^Now Mon .*, 09:00 – 10:00\. Now in Hall 2\.$/)).toBeAttached();

  await placed.focus();
  await page.keyboard.press('Alt+ArrowRight');
  await expect(placed).toHaveAccessibleName(`${IDEA}, 09:15 – 10:15, Hall 2`);
  await expect(placed).toBeFocused();
  await page.keyboard.press('Shift+Alt+ArrowRight');
  await expect(placed).toHaveAccessibleName(`${IDEA}, 09:15 – 10:30, Hall 2`);
  await expect(placed).toBeFocused();
  await page.keyboard.press('Alt+ArrowUp');
  await expect(blocks(row(page, 'Hall 1'))).toBeFocused();
  await expect(page.getByText(/^Now Mon .*, 09:15 – 10:30\. Taken\. .* Now in Hall 1\.$/)).toBeAttached();
  await page.keyboard.press('Delete');
  await expect(dialog(page)).toContainText('Delete 1 offering?');
  await page.keyboard.press('Escape');
  for (let step = 0; step < 4; step += 1) await page.keyboard.press('Control+z');
  await expect(tray(page).getByRole('button', { name: new RegExp(`^${IDEA}`) })).toBeVisible();
});

test('Escape puts an item that was picked up back', async ({ page, openSample, open }) => {
  await openSample();
  await openBoard(page, open);
  const item = tray(page).getByRole('button', { name: new RegExp(`^${IDEA}`) });
  await item.press('Enter');
  await expect(item).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('Escape');
  await expect(item).toBeFocused();
  await expect(item).toHaveAttribute('aria-pressed', 'false');
});

test('rows are rooms, instructors or learner groups, and only those in view are in the page', async ({ page, openSample, open }) => {
  await openSample();
  await open(`#/calendar?view=board&date=${MONDAY}`);
  await expect(row(page, 'Anatomy lab 1').getByRole('button').first()).toBeVisible();
  // Rows and tray scroll, not the page.
  expect(await page.evaluate(() => document.documentElement.scrollHeight - innerHeight)).toBeLessThanOrEqual(0);
  await page.getByRole('radio', { name: 'Instructors' }).check();
  await expect(page).toHaveURL(/rows=people/);
  await expect(page.locator('.board-row').first()).toBeVisible();
  await page.getByRole('radio', { name: 'Learner groups' }).check();
  await expect(page).toHaveURL(/rows=groups/);
  await expect(page.locator('.board-row').first()).toBeVisible();
  const drawn = await page.locator('.board-row').count();
  const height = await page.locator('.board-body').evaluate((body) => body.clientHeight / 56);
  expect(drawn).toBeLessThan(height);
  await page.locator('.board-scroll').evaluate((scroller) => { scroller.scrollTop = scroller.scrollHeight; });
  await expect(page.locator('.board-row').last()).toBeInViewport();
});

test('empty time of a row becomes an offering in its room', async ({ page, openSample, open }) => {
  await openSample();
  await openBoard(page, open);
  await drag(page, await at(page, 'Hall 2', 10.02), await at(page, 'Hall 2', 11.4));
  await page.mouse.up();
  await expect(labelled(page, 'textbox', 'Start time')).toHaveValue('10:00');
  await expect(labelled(page, 'textbox', 'Minutes')).toHaveValue('30');
  await expect(labelled(page, 'textbox', 'Room')).toHaveValue('Hall 2');
  // While its form is open, the rows show where it can go; a click gives it another row and time.
  await expect(row(page, 'Hall 1').locator('[data-fit="taken"]').first()).toBeAttached();
  const taken = await at(page, 'Hall 1', 10.02);
  await page.mouse.move(taken.x, taken.y);
  const reasons = page.getByRole('region', { name: `10:00 on ${longDate(MONDAY)}, Hall 1` });
  await expect(reasons).toContainText('Taken');
  await expect(reasons.getByRole('link', { name: 'Hall 1' }).first()).toBeVisible();
  const other = await at(page, 'Hall 3', 9.02);
  await page.mouse.click(other.x, other.y);
  await expect(labelled(page, 'textbox', 'Start time')).toHaveValue('09:00');
  await expect(labelled(page, 'textbox', 'Room')).toHaveValue('Hall 3');
  await save(page, 'Add offering');
  await expect(blocks(row(page, 'Hall 3'))).toHaveAccessibleName(`${IDEA}, 09:00 – 10:30, Hall 3`);
});

test('the present time is a line across the rows, as across a day', async ({ page, openSample, open }) => {
  await setNow(page, `${MONDAY}T09:30:00`);
  await openSample();
  await openBoard(page, open);
  const half = await at(page, 'Hall 1', 9.5);
  const line = await page.locator('.board-now').boundingBox();
  expect(Math.abs(line.x + line.width / 2 - half.x)).toBeLessThan(3);
  await page.getByRole('radio', { name: 'Day', exact: true }).check();
  const day = await dayOf(page, MONDAY).boundingBox();
  const across = await page.locator('.cal-now').boundingBox();
  expect(Math.abs(across.y - day.y - (day.height * 9.5) / 24)).toBeLessThan(3);
  // Tomorrow has none.
  await page.getByRole('button', { name: 'Next' }).click();
  await expect(dayOf(page, MONDAY)).toBeHidden();
  await expect(page.locator('.cal-now')).toHaveCount(0);
});

test.describe('in a narrow window', () => {
  test.use({ viewport: { width: 360, height: 740 } });

  test('the board is a list by row, and a slot is found for what has none', async ({ page, openSample, open }) => {
    await openSample();
    await open(`#/calendar?view=board&date=${MONDAY}`);
    const lab = page.getByRole('region', { name: 'Anatomy lab 1', exact: true });
    await expect(lab.getByRole('button', { name: /^Anatomy lab/ }).first()).toBeVisible();
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    await lab.getByRole('button', { name: /^Anatomy lab/ }).first().click();
    await expect(dialog(page)).toContainText('Anatomy lab');
    await page.keyboard.press('Escape');
    // What has no room comes after the rooms.
    const lists = await page.getByRole('main').getByRole('region').evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')));
    expect(lists.indexOf('Without a room')).toBeGreaterThan(lists.lastIndexOf('Ward 1'));
    expect(lists.indexOf('Without a room')).toBeGreaterThan(lists.indexOf('Anatomy lab 1'));
    await tray(page).getByRole('button', { name: /^Find a slot for/ }).first().click();
    await expect(page.locator('.found-slot').first()).toBeVisible();
  });

  test('a window that is turned wide has time across, and one that is turned back a list', async ({ page, openSample, open }) => {
    await openSample();
    await open(`#/calendar?view=board&date=${MONDAY}`);
    await expect(page.getByRole('region', { name: 'Anatomy lab 1', exact: true })).toBeVisible();
    await page.setViewportSize({ width: 1000, height: 700 });
    await expect(row(page, 'Anatomy lab 1')).toBeVisible();
    await page.setViewportSize({ width: 360, height: 740 });
    await expect(page.getByRole('region', { name: 'Anatomy lab 1', exact: true })).toBeVisible();
  });
});

test('a board without rows says what would be a row, and leads there', async ({ page, openEmpty, open }) => {
  await openEmpty();
  await open('#/calendar?view=board');
  const title = (name) => page.getByRole('heading', { level: 2, name });
  await expect(title('No rooms yet')).toBeVisible();
  await page.getByRole('radio', { name: 'Instructors', exact: true }).check();
  await expect(title('No teachers yet')).toBeVisible();
  await page.getByRole('radio', { name: 'Learner groups', exact: true }).check();
  await expect(title('No learner groups yet')).toBeVisible();
  await open('#/calendar?view=board&room=00000000-0000-4000-8000-000000000001');
  await expect(title('No row matches the filters')).toBeVisible();
  await page.getByRole('button', { name: 'Clear filters' }).click();
  await page.getByRole('link', { name: 'Open rooms' }).click();
  await expect(heading(page)).toHaveText('Rooms');
});
