// The menu of a row by keyboard: the focus returns to the row, where the keys of the list go on.
import { expect, test } from '../support/fixtures.mjs';
import { heading, rowOf } from '../support/locators.mjs';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

/// Opens the menu of a row by keyboard, and leaves it by Escape.
async function expectReturn(page, row) {
  await row.focus();
  for (const key of ['Shift+F10', 'ContextMenu']) {
    await page.keyboard.press(key);
    await expect(page.getByRole('menuitem').first()).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('menu')).toBeHidden();
    await expect(row).toBeFocused();
  }
}

test('Escape leaves the menu of a row for the row', async ({ page, openSample, open }) => {
  await openSample();
  await open('#/rooms');
  await expectReturn(page, rowOf(page, 'Hall 1'));
  await page.keyboard.press('ArrowDown');
  await expect(rowOf(page, 'Hall 1')).not.toBeFocused();
  await expect(page.getByRole('menu')).toBeHidden();
  await rowOf(page, 'Hall 1').getByRole('button', { name: /^More|^Actions/ }).click();
  await page.keyboard.press('Escape');
  await expect(rowOf(page, 'Hall 1').getByRole('button', { name: /^More|^Actions/ })).toBeFocused();
  await open('#/learner-groups');
  await expectReturn(page, page.getByRole('treeitem', { level: 2 }).first());
  await open('#/courses');
  await rowOf(page, 'Anatomy of the human body I').getByRole('link').first().click();
  await rowOf(page, 'Anatomy lab 1').getByRole('link').first().click();
  await expect(heading(page)).toHaveText('Anatomy lab 1');
  await expectReturn(page, page.locator('tr[data-offering]').first());
});

test('a group that is checked by its menu keeps the focus', async ({ page, openSample, open }) => {
  await openSample();
  await open('#/courses');
  await rowOf(page, 'Anatomy of the human body I').getByRole('link').first().click();
  await rowOf(page, 'Anatomy lab 1').getByRole('link').first().click();
  await page.getByRole('button', { name: 'New offering', exact: true }).click();
  const group = page.getByRole('region', { name: 'New offering' }).getByRole('treeitem', { expanded: true }).first();
  const name = await group.getAttribute('id');
  await group.focus();
  await page.keyboard.press('Shift+F10');
  await page.getByRole('menuitem', { name: /^Only this/ }).press('Enter');
  const same = page.locator(`[id="${name}"]`);
  await expect(same).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('menu')).toBeHidden();
  await expect(same).not.toBeFocused();
});
