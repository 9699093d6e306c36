// Keys that are pressed faster than a slow computer draws: each counts, in the order in which they come.
import { block, dayOf, openSessionCalendar, termDay } from '../support/calendar.mjs';
import { expect, test } from '../support/fixtures.mjs';
import { discard, fill } from '../support/forms.mjs';
import { slowComputer } from '../support/keyboard.mjs';
import { heading, labelled, undoButton } from '../support/locators.mjs';

test('Enter right after typing opens the first match of what was typed', async ({ page, openSample }) => {
  await openSample();
  const press = await slowComputer(page, 6);
  for (const [typed, title] of [['settings', 'Settings'], ['md-phd', 'MD-PhD programme'], ['holidays', 'Holidays']]) {
    await page.keyboard.press('Control+k');
    await expect(page.getByRole('combobox', { name: 'Search everything' })).toBeFocused();
    await press(...typed, 'Enter');
    await expect(heading(page)).toHaveText(title);
  }
});

test('a block that is moved to other days and back follows every key', async ({ page, openSample, open }) => {
  await openSample();
  const [monday, tuesday, thursday] = [0, 1, 3].map((weekday) => termDay(3, weekday));
  await openSessionCalendar(page, open, 'Drawing the heart', monday);
  await page.getByRole('button', { name: 'New offering', exact: true }).click();
  await page.getByRole('textbox', { name: 'Date' }).fill(monday);
  await page.getByRole('textbox', { name: 'Start time' }).fill('14:00');
  await page.getByRole('button', { name: 'Add offering' }).click();
  const drawn = block(page.getByRole('main'), /^Drawing the heart, 14:00/);
  await drawn.focus();
  const press = await slowComputer(page, 6);
  await press('Alt+ArrowRight', 'Alt+ArrowRight', 'Alt+ArrowRight');
  await expect(block(dayOf(page, thursday), /^Drawing the heart, 14:00/)).toBeFocused();
  await press('Alt+ArrowLeft', 'Alt+ArrowDown', 'Alt+ArrowLeft', 'Alt+ArrowDown');
  await expect(block(dayOf(page, tuesday), /^Drawing the heart, 14:30/)).toBeFocused();
  for (let step = 0; step < 7; step += 1) await undoButton(page).click();
  await expect(block(dayOf(page, monday), /^Drawing the heart, 14:00/)).toBeVisible();
});

test('what was typed right before a reload is there after it', async ({ page, openEmpty, open }) => {
  await openEmpty();
  await open('#/rooms');
  await page.getByRole('button', { name: 'New room' }).first().click();
  const building = labelled(page, 'textbox', 'Building');
  const press = await slowComputer(page, 20);
  await building.focus();
  await press(...'north');
  // In the page, so that nothing is drawn in between.
  await building.evaluate((input) => {
    input.value = 'north wing';
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    location.reload();
  });
  await slowComputer(page, 1);
  await expect(building).toHaveValue('north wing');
});

test('what is put into the fields of a form that is still being drawn stays there', async ({ page, openEmpty, open }) => {
  await openEmpty();
  await open('#/people');
  await slowComputer(page, 6);
  const person = { Username: 'ada', 'First name': 'Ada', 'Last name': 'Lovelace', Email: 'ada@example.org', 'Official code': 'A-1' };
  for (let time = 0; time < 3; time += 1) {
    await page.getByRole('button', { name: 'New person' }).first().click();
    await fill(page, person);
    for (const [name, value] of Object.entries(person)) await expect(labelled(page, 'textbox', name)).toHaveValue(value);
    await discard(page);
    await expect(labelled(page, 'textbox', 'Username')).toBeHidden();
  }
});
