// axe on the states of the page of learner groups, in light and dark, on a desktop and at 360 px.
import { expectAccessible } from '../support/axe.mjs';
import { expect, test } from '../support/fixtures.mjs';
import { labelled } from '../support/locators.mjs';
import { addMembers, addThing, more, node } from '../support/learner-groups.mjs';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

test('learner groups without a cohort', async ({ page, openEmpty, open }) => {
  await openEmpty();
  await open('#/learner-groups');
  await expectAccessible(page, 'no cohort');
});

test('learner groups: the tree, each task, forms with problems', async ({ page, openSample, open }) => {
  await openSample();
  await open('#/learner-groups');
  await addThing(page, 'cohort', 'Class of 2040');
  await addThing(page, 'group', 'Anatomy labs');
  await addMembers(page, 'an', 'be');
  await page.getByRole('button', { name: 'Make subgroups' }).click();
  await expectAccessible(page, 'making subgroups');
  await page.getByRole('button', { name: 'Make 2 subgroups' }).click();
  await node(page, 'Anatomy labs').press('ArrowRight');
  await expectAccessible(page, 'a group with subgroups and members');
  await page.getByRole('button', { name: 'Distribute members' }).click();
  await page.getByRole('radio', { name: 'At random' }).check();
  await expectAccessible(page, 'distributing members');
  await page.keyboard.press('Escape');
  await more(page, 'Move group');
  await expect(page.getByRole('tree', { name: 'Move to' })).toBeVisible();
  await expectAccessible(page, 'moving a group');
  await page.keyboard.press('Escape');
  await labelled(page, 'textbox', 'Default virtual link').fill('x');
  await labelled(page, 'textbox', 'Title').fill('');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByRole('group', { name: 'There is a problem' })).toBeVisible();
  await expectAccessible(page, 'a form with problems');
  await page.getByRole('button', { name: 'Discard changes' }).click();
  await labelled(page, 'textbox', 'Default room').fill('a');
  await expect(page.getByRole('listbox', { name: 'Default room' })).toBeVisible();
  await expectAccessible(page, 'suggested rooms');
  await page.getByRole('button', { name: 'Discard changes' }).click();
  await node(page, 'Anatomy labs').press('Shift+F10');
  await expect(page.getByRole('menu')).toBeVisible();
  await expectAccessible(page, 'the menu of a row');
});
