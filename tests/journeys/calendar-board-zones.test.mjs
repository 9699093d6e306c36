// The board where clocks change, and in a region whose weeks begin on Sunday and whose hours count to twelve.
import { openSessionCalendar, termDay } from '../support/calendar.mjs';
import { expect, test } from '../support/fixtures.mjs';
import { save } from '../support/forms.mjs';
import { labelled } from '../support/locators.mjs';

test.use({ locale: 'en-GB', contextOptions: { reducedMotion: 'reduce' } });

const IDEA = 'Drawing the heart';
const MONDAY = termDay(3, 0);
const row = (page, name) => page.getByRole('group', { name, exact: true });
const spoken = (page, text) => expect(page.locator('#say-polite')).toHaveText(text);
const inHall = (page) => row(page, 'Hall 3').getByRole('button', { name: new RegExp(`^${IDEA}, `) });

/// Adds an offering of the session in Hall 3, and shows its day on the board.
async function addOnBoard(page, open, date, start) {
  await openSessionCalendar(page, open, IDEA, date);
  await page.getByRole('button', { name: 'New offering', exact: true }).click();
  await labelled(page, 'textbox', 'Date').fill(date);
  await labelled(page, 'textbox', 'Start time').fill(start);
  await labelled(page, 'textbox', 'Room').fill('Hall 3');
  await page.keyboard.press('Tab');
  await save(page, 'Add offering');
  await page.getByRole('radio', { name: 'Board', exact: true }).check();
  await page.getByRole('radio', { name: 'One day' }).check();
  await expect(inHall(page)).toBeVisible();
}

/// The hour at which a block begins, by the hours above the rows.
async function startOf(page, block) {
  const middle = async (text) => {
    const { x, width } = await page.locator('.board-hour').getByText(text, { exact: true }).boundingBox();
    return x + width / 2;
  };
  const [nine, ten] = [await middle('09:00'), await middle('10:00')];
  const { x } = await block.boundingBox();
  return 9 + (x - nine) / (ten - nine);
}

test.describe('where clocks change', () => {
  test.use({ timezoneId: 'Europe/Zurich' });

  /// The last Sunday of a month.
  const lastSunday = (year, month) => {
    const last = new Date(Date.UTC(year, month, 0));
    last.setUTCDate(last.getUTCDate() - last.getUTCDay());
    return last.toISOString().slice(0, 10);
  };

  for (const [name, year, month, night] of [['forward', 2027, 3, '03:00 – 03:30'], ['back', 2026, 10, '02:30 (first) – 03:30']]) {
    test(`on the day on which they go ${name}, blocks are at their times and keep them when they are moved`, async ({ page, openSample, open }) => {
      await openSample();
      const sunday = lastSunday(year, month);
      await addOnBoard(page, open, sunday, '08:00');
      const block = inHall(page);
      await expect(block).toHaveAccessibleName(new RegExp(`^${IDEA}, 08:00 – 09:00, Hall 3`));
      expect(await startOf(page, block)).toBeCloseTo(8, 1);
      // Over the change, it is the wall clock that stays.
      await block.focus();
      await page.keyboard.press('Alt+PageUp');
      await spoken(page, /^Now Sat .*, 08:00 – 09:00\./);
      await page.keyboard.press('Alt+PageDown');
      await spoken(page, /^Now Sun .*, 08:00 – 09:00\./);
      await page.keyboard.press('Alt+PageDown');
      await spoken(page, /^Now Mon .*, 08:00 – 09:00\./);
    });

    test(`in the night in which they go ${name}, a block is where it takes place`, async ({ page, openSample, open }) => {
      await openSample();
      await addOnBoard(page, open, lastSunday(year, month), '02:30');
      await expect(inHall(page)).toHaveAccessibleName(new RegExp(`^${IDEA}, ${night.replace(/[()]/g, '\\$&')}, Hall 3`));
      expect(await startOf(page, inHall(page))).toBeCloseTo(Number(night.slice(0, 2)) + Number(night.slice(3, 5)) / 60, 1);
    });
  }
});

test.describe('in the United States', () => {
  test.use({ locale: 'en-US' });

  test('weeks of the board begin on Sunday and hours count to twelve', async ({ page, openSample, open }) => {
    await openSample();
    await open(`#/calendar?view=board&weekend=1&date=${MONDAY}`);
    await expect(page.locator('.board-day')).toHaveCount(7);
    await expect(page.locator('.board-day').first()).toHaveText(/^Sun /);
    await expect(page.locator('.board-day').last()).toHaveText(/^Sat /);
    await page.getByRole('radio', { name: 'One day' }).check();
    await expect(page.locator('.board-hour').first()).toHaveText(/^\d{1,2} am$/);
    await expect(page.locator('.board-hour').getByText('1 pm', { exact: true })).toBeVisible();
    const lab = row(page, 'Anatomy lab 1').getByRole('button', { name: /^Anatomy lab \d+, 1:00 pm – 3:00 pm, Anatomy lab 1/ });
    await lab.focus();
    await page.keyboard.press('Alt+ArrowRight');
    await spoken(page, /^Now Mon .*, 1:15 pm – 3:15 pm\./);
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowRight');
    await expect(page.locator('[data-slot]:focus, .cal-block:focus')).toHaveAccessibleName(/\d{1,2}(:\d\d)? (am|pm)/);
  });
});
