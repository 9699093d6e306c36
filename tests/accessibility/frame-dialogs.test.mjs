// axe on the dialogs that every page has: the search over everything, and the list of keys.
import { expectAccessible } from '../support/axe.mjs';
import { expect, test } from '../support/fixtures.mjs';
import { heading } from '../support/locators.mjs';

// A look in the middle of a movement would find colours that nobody sees.
test.use({ contextOptions: { reducedMotion: 'reduce' } });

test('the search over everything', async ({ page, openSample }) => {
  await openSample();
  await page.keyboard.press('Control+k');
  const box = page.getByRole('combobox', { name: 'Search everything' });
  await expect(box).toBeFocused();
  await expectAccessible(page, 'search everything, empty');
  await box.fill('an');
  await expect(page.getByRole('dialog').getByRole('option').first()).toBeVisible();
  await expectAccessible(page, 'search everything, with matches');
  await box.fill('anatt');
  await expect(page.getByRole('dialog').getByRole('option')).toHaveCount(0);
  await expectAccessible(page, 'search everything, without matches');
});

test('the list of keys', async ({ page, openSample }) => {
  await openSample();
  await heading(page).focus();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toBeVisible();
  await expectAccessible(page, 'keyboard shortcuts');
});
