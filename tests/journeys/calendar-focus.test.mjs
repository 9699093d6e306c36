// The focus on the calendar: what was opened from it gives the focus back, and Escape closes what nobody has edited.
import { block, dayOf, drag, at, openSessionCalendar, termDay } from '../support/calendar.mjs';
import { expect, test } from '../support/fixtures.mjs';
import { deletePrompt, save } from '../support/forms.mjs';
import { dialog, labelled } from '../support/locators.mjs';

test.use({ locale: 'en-GB', contextOptions: { reducedMotion: 'reduce' } });

const IDEA = 'Drawing the heart';
const MONDAY = termDay(3, 0);
const text = (page, name) => labelled(page, 'textbox', name);
const drawn = (page) => block(dayOf(page, MONDAY), new RegExp(`^${IDEA}, 14:00`));

async function addOffering(page) {
  await page.getByRole('button', { name: 'New offering', exact: true }).click();
  await text(page, 'Date').fill(MONDAY);
  await text(page, 'Start time').fill('14:00');
  await save(page, 'Add offering');
  await expect(drawn(page)).toBeVisible();
}

/// Opens the details of a block and presses a button or a menu item there.
async function choose(page, ...names) {
  await drawn(page).press('Enter');
  await expect(dialog(page)).toBeVisible();
  for (const name of names) await page.getByRole(name === names[0] ? 'button' : 'menuitem', { name, exact: true }).click();
}

test('the form and the dialogs of a block give the focus back to it', async ({ page, openSample, open }) => {
  await openSample();
  await openSessionCalendar(page, open, IDEA, MONDAY);
  await addOffering(page);
  await choose(page, 'Edit');
  await expect(text(page, 'Date')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(drawn(page)).toBeFocused();
  await choose(page, 'More', 'Copy');
  await expect(text(page, 'Date')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(drawn(page)).toBeFocused();
  await choose(page, 'More', 'Cancel offering');
  await expect(drawn(page)).toBeFocused();
  // What is cancelled can be reinstated, and not be cancelled again.
  await choose(page, 'More', 'Reinstate offering');
  await expect(drawn(page)).toBeFocused();
  // A block that is gone leaves its time.
  await page.keyboard.press('Delete');
  await deletePrompt(page).confirm('Delete');
  await expect(drawn(page)).toHaveCount(0);
  await expect(page.getByRole('button', { name: /^Add at 14:00 on Monday / })).toBeFocused();
});

test('what was added has the focus, and keeps it when its move to another day is undone', async ({ page, openSample, open }) => {
  await openSample();
  await openSessionCalendar(page, open, IDEA, MONDAY);
  const { x, y } = await at(page, MONDAY, 14.02);
  await page.mouse.click(x, y);
  await page.keyboard.press('c');
  await expect(text(page, 'Start time')).toHaveValue('14:00');
  await page.keyboard.press('Control+Enter');
  await expect(drawn(page)).toBeFocused();
  await page.keyboard.press('Alt+ArrowRight');
  await expect(block(dayOf(page, termDay(3, 1)), new RegExp(`^${IDEA}, 14:00`))).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(drawn(page)).toBeFocused();
  // Undone as well, it leaves its time.
  await page.keyboard.press('Control+z');
  await expect(drawn(page)).toHaveCount(0);
  await expect(page.getByRole('button', { name: /^Add at 14:00 on Monday / })).toBeFocused();
});

test('Escape closes the form of a chosen time at once, and a question about unsaved input', async ({ page, openSample, open }) => {
  await openSample();
  await openSessionCalendar(page, open, IDEA, MONDAY);
  await drag(page, await at(page, MONDAY, 14.02), await at(page, MONDAY, 15.4));
  await page.mouse.up();
  await expect(text(page, 'Start time')).toHaveValue('14:00');
  await expect(page.locator('.panel-subject')).toHaveText(/Drawing the heart.*ANA-101/);
  await page.keyboard.press('Escape');
  await expect(text(page, 'Start time')).toBeHidden();
  await expect(page.locator('[data-slot]')).toBeFocused();

  await page.keyboard.press('Enter');
  await text(page, 'Start time').fill('15:00');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Keep editing' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Keep editing' })).toBeHidden();
  await expect(text(page, 'Start time')).toHaveValue('15:00');
});

test('without a session, the question for one gives the focus back', async ({ page, openSample, open }) => {
  await openSample();
  await open(`#/calendar?view=week&date=${MONDAY}`);
  const session = page.getByRole('combobox', { name: 'Session of the new offering', exact: true });
  const button = page.getByRole('button', { name: 'New offering', exact: true });
  await button.press('Enter');
  await expect(session).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(session).toBeHidden();
  await expect(button).toBeFocused();
  await drag(page, await at(page, MONDAY, 17.02), await at(page, MONDAY, 18.1));
  await page.mouse.up();
  await expect(session).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.locator('.cal-grid :focus')).toHaveCount(1);
});

test('the focus goes along with the view that a letter chooses, and letters follow keys that were pressed just before', async ({ page, openSample, open }) => {
  await openSample();
  await open(`#/calendar?view=week&date=${MONDAY}`);
  const view = (name) => page.getByRole('radio', { name, exact: true });
  await view('Week').focus();
  await page.keyboard.press('d');
  await expect(view('Day')).toBeChecked();
  await expect(view('Day')).toBeFocused();

  // Both keys come before the page has drawn what the first leads to.
  await page.getByRole('button', { name: 'Next', exact: true }).evaluate((button) => {
    button.click();
    button.click();
    button.dispatchEvent(new KeyboardEvent('keydown', { key: 'w', code: 'KeyW', bubbles: true }));
  });
  await expect(view('Week')).toBeChecked();
  await expect(page).toHaveURL(new RegExp(`date=${termDay(3, 2)}`));
});
