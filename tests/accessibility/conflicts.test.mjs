// axe on the states of conflicts, in light and dark, on a desktop and at 360 px.
import { expectAccessible } from '../support/axe.mjs';
import { expect, test } from '../support/fixtures.mjs';
import { fill } from '../support/forms.mjs';
import { dialog } from '../support/locators.mjs';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

const rows = (page) => page.getByRole('table', { name: 'Conflicts' }).locator('tbody tr[data-at]');

test('conflicts: filters, the menu of a row, a change of many, those set aside', async ({ page, openSample, open }) => {
  await openSample();
  await open('#/conflicts?period=upcoming');
  await expect(rows(page).or(page.getByText('No conflicts').or(page.getByText(/^Nothing matches/))).first()).toBeVisible();
  await expectAccessible(page, 'conflicts with more filters');
  await open('#/conflicts?kind=room');
  await rows(page).first().focus();
  await page.keyboard.press('Shift+F10');
  await expect(page.getByRole('menu')).toBeVisible();
  await expectAccessible(page, 'the menu of a conflict');
  await page.keyboard.press('Escape');
  await rows(page).first().getByRole('checkbox').check();
  await page.getByRole('button', { name: 'Change offerings' }).click();
  await fill(dialog(page), { 'Days later': '1', 'Hours later': '3' });
  await expect(dialog(page).getByRole('status').filter({ hasText: /would (come|go)/ })).toBeVisible();
  await expectAccessible(page, 'conflicts that come and go');
  await page.keyboard.press('Escape');
  await expectAccessible(page, 'the question before a change of many is discarded');
  await dialog(page).getByRole('button', { name: 'Discard changes' }).click();
  await page.getByRole('button', { name: 'Not a conflict', exact: true }).first().click();
  await open('#/conflicts?show=set-aside');
  await expect(rows(page)).toHaveCount(1);
  await expectAccessible(page, 'conflicts that are set aside');
});

test('the offerings of a session in conflict, and the form of one', async ({ page, openSample, open }) => {
  await openSample();
  await open('#/conflicts?kind=room');
  await rows(page).first().getByRole('rowheader').getByRole('link').click();
  await expect(page.getByRole('status').filter({ hasText: 'is also used by' })).toBeVisible();
  await expectAccessible(page, 'the form of an offering in conflict');
});
