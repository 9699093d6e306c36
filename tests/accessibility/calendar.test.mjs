// axe on the calendar in every view, with the details of a block and the form of a new offering.
import { expectAccessible } from '../support/axe.mjs';
import { block, termDay } from '../support/calendar.mjs';
import { expect, test } from '../support/fixtures.mjs';

test.use({ locale: 'en-GB', contextOptions: { reducedMotion: 'reduce' } });

test('the calendar in every view, with details and the form of a new offering', async ({ page, openSample, open }) => {
  await openSample();
  for (const view of ['day', 'week', 'month', 'list']) {
    await open(`#/calendar?view=${view}&date=${termDay(3, 0)}`);
    await expectAccessible(page, `the ${view} of the calendar`);
  }
  await open(`#/calendar?view=week&date=${termDay(3, 0)}`);
  await block(page, /^Anatomy lab/).first().click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await expectAccessible(page, 'the details of a block');
  await page.keyboard.press('Escape');
  await page.keyboard.press('n');
  await expect(page.getByRole('combobox', { name: /^Session of the new offering/ })).toBeFocused();
  await expectAccessible(page, 'the choice of a session');
});
