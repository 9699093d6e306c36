// Offerings are copied by keyboard: Ctrl C takes those of a block, Ctrl V puts copies at the time that has the
// focus, in the calendar and on the board.
import { expectToast } from '../support/assertions.mjs';
import { block, dayOf, openSessionCalendar, termDay } from '../support/calendar.mjs';
import { expect, test } from '../support/fixtures.mjs';
import { save } from '../support/forms.mjs';
import { labelled } from '../support/locators.mjs';

test.use({ locale: 'en-GB', contextOptions: { reducedMotion: 'reduce' } });

const IDEA = 'Drawing the heart';
const [MONDAY, NEXT_MONDAY] = [termDay(3, 0), termDay(4, 0)];
const spoken = (page, text) => expect(page.locator('#say-polite')).toHaveText(text);
const row = (page, name) => page.getByRole('group', { name, exact: true });
const original = `${IDEA}, 09:00 – 10:00, Hall 2`;

/// Adds an offering of the session on Monday at 09:00 in a room.
async function addOffering(page, open) {
  await openSessionCalendar(page, open, IDEA, MONDAY);
  await page.getByRole('button', { name: 'New offering', exact: true }).click();
  await labelled(page, 'textbox', 'Date').fill(MONDAY);
  await labelled(page, 'textbox', 'Start time').fill('09:00');
  await labelled(page, 'textbox', 'Room').fill('Hall 2');
  await page.keyboard.press('Tab');
  await save(page, 'Add offering');
  await expect(block(page, original)).toBeVisible();
}

test('an offering is copied to another time, then to another week, and all is undone', async ({ page, openSample, open }) => {
  await openSample();
  await addOffering(page, open);
  await block(page, original).focus();
  await page.keyboard.press('Control+v');
  await spoken(page, 'Nothing to paste. Go to an offering and copy it first.');
  await page.keyboard.press('Control+c');
  await spoken(page, `Copied “${IDEA}”. Go to a time and paste it.`);
  for (let step = 0; step < 3; step += 1) await page.keyboard.press('PageDown');
  await page.keyboard.press('Control+v');
  const later = block(dayOf(page, MONDAY), `${IDEA}, 12:00 – 13:00, Hall 2`);
  await expect(later).toBeFocused();
  await expectToast(page, 'Copied 1 offering');
  await spoken(page, /^Now Mon .*, 12:00 – 13:00\.$/);
  await expect(block(page, original)).toBeVisible();

  await page.keyboard.press('ArrowLeft');
  await expect(page).not.toHaveURL(new RegExp(MONDAY));
  await open(page.url().replace(/^[^#]*/, '').replace(/date=[\d-]+/, `date=${NEXT_MONDAY}`));
  await page.locator('[data-slot]').focus();
  await page.keyboard.press('Control+v');
  const copies = page.getByRole('button', { name: new RegExp(`^${IDEA}, .*, Hall 2`) });
  await expect(copies).toBeFocused();
  for (let step = 0; step < 2; step += 1) await page.keyboard.press('Control+z');
  await expect(copies).toHaveCount(0);
  await open(page.url().replace(/^[^#]*/, '').replace(/date=[\d-]+/, `date=${MONDAY}`));
  await expect(copies).toHaveCount(1);
});

test('all offerings of a block are copied together', async ({ page, openSample, open }) => {
  await openSample();
  await open(`#/calendar?view=week&date=${MONDAY}`);
  const groups = block(dayOf(page, MONDAY), /^Anatomy lab \d+, 13:00 – 15:00, 4 groups$/);
  await groups.focus();
  await page.keyboard.press('Control+c');
  await spoken(page, /^Copied 4 offerings of “Anatomy lab \d+”\. Go to a time and paste them\.$/);
  // On the block itself the copies are at the same time, where everybody is taken.
  await page.keyboard.press('Control+v');
  await expectToast(page, 'Copied 4 offerings');
  await spoken(page, /^Now Mon .*, 13:00 – 15:00\. Taken\. /);
  await expect(block(dayOf(page, MONDAY), /^Anatomy lab \d+, 13:00 – 15:00, 4 groups, in conflict$/)).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(groups).toBeVisible();
});

test('on the board, a copy is pasted into another row', async ({ page, openSample, open }) => {
  await openSample();
  await addOffering(page, open);
  await page.getByRole('radio', { name: 'Board', exact: true }).check();
  await page.getByRole('radio', { name: 'One day' }).check();
  await row(page, 'Hall 2').getByRole('button', { name: original }).focus();
  await page.keyboard.press('Control+c');
  await spoken(page, `Copied “${IDEA}”. Go to a time and paste it.`);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Control+v');
  const copy = row(page, 'Hall 3').getByRole('button', { name: `${IDEA}, 09:00 – 10:00, Hall 3` });
  await expect(copy).toBeFocused();
  await spoken(page, /^Now Mon .*, 09:00 – 10:00\. .*Now in “?Hall 3”?\.$/);
  await expect(row(page, 'Hall 2').getByRole('button', { name: original })).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(copy).toHaveCount(0);
});

test('the keys are in the list of keys', async ({ page, openSample }) => {
  await openSample();
  await page.keyboard.press('Shift+?');
  await expect(page.getByText('Copy an offering, or all of a block')).toBeVisible();
  await expect(page.getByText('Paste the copy in this row, at this time')).toBeVisible();
});
