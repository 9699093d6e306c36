// Undo by key while a control has the focus: typed text is the browser's to undo, everything else the
// workspace's.
import { expectSaved, expectToast } from '../support/assertions.mjs';
import { expect, test } from '../support/fixtures.mjs';
import { addMembers, addThing, expectMembers } from '../support/learner-groups.mjs';
import { heading, labelled, rowOf, undoButton } from '../support/locators.mjs';

const UNDO = 'ControlOrMeta+z';
const REDO = 'ControlOrMeta+Shift+z';
const text = (part, name) => labelled(part, 'textbox', name);
const type = (page) => page.getByRole('combobox', { name: 'Session type' });

async function atSession(page, openSample, open) {
  await openSample();
  await open('#/courses');
  await rowOf(page, 'Anatomy of the human body I').getByRole('link').first().click();
  await rowOf(page, 'Anatomy lab 1').getByRole('link').first().click();
  await expect(heading(page)).toHaveText('Anatomy lab 1');
}

test('a list and an untouched field leave undo and redo to the workspace', async ({ page, openSample, open }) => {
  await atSession(page, openSample, open);
  const attire = page.getByRole('checkbox', { name: 'Special attire' });
  const before = await attire.isChecked();
  await attire.setChecked(!before);
  await expectToast(page, /Special attire|Anatomy lab 1|Changed/);
  for (const control of [type(page), text(page, 'New objective')]) {
    await control.focus();
    await page.keyboard.press(UNDO);
    await expect(attire).toBeChecked({ checked: before });
    await expect(control).toBeFocused();
    await page.keyboard.press(REDO);
    await expect(attire).toBeChecked({ checked: !before });
  }
});

test('typed text is undone before anything else', async ({ page, openSample, open }) => {
  await atSession(page, openSample, open);
  const attire = page.getByRole('checkbox', { name: 'Special attire' });
  const before = await attire.isChecked();
  await attire.setChecked(!before);
  const objective = text(page, 'New objective');
  await objective.focus();
  await page.keyboard.type('Name');
  await page.keyboard.press(UNDO);
  await expect(objective).toHaveValue('');
  await expect(attire).toBeChecked({ checked: !before });
  await page.keyboard.press(UNDO);
  await expect(attire).toBeChecked({ checked: before });
});

test('what was just picked is undone in the box in which it was picked', async ({ page, openSample, open }) => {
  await openSample();
  await open('#/learner-groups');
  await addThing(page, 'cohort', 'Class of 2040');
  await addThing(page, 'group', 'Labs');
  await addMembers(page, 'an');
  await expectMembers(page, 'Labs', '1 member');
  const box = page.getByRole('combobox', { name: 'Add a member' });
  await box.focus();
  await page.keyboard.press(UNDO);
  await expectMembers(page, 'Labs', '0 members');
  await expect(box).toBeFocused();
});

test('a run of arrow keys in a list is one change', async ({ page, openSample, open }) => {
  await atSession(page, openSample, open);
  const label = () => type(page).evaluate((list) => list.selectedOptions[0].label);
  const before = await label();
  await type(page).focus();
  for (const key of ['Home', 'ArrowDown', 'ArrowDown', 'ArrowDown']) await page.keyboard.press(key);
  const after = await label();
  expect(after).not.toBe(before);
  await page.keyboard.press('Tab');
  await expectToast(page, /Anatomy lab 1/);
  await undoButton(page).click();
  await expect.poll(label).toBe(before);
  await expect(undoButton(page)).toHaveAttribute('aria-disabled', 'true');
  // What was chosen is saved without leaving the list, too.
  await type(page).focus();
  for (const key of ['Home', 'ArrowDown', 'ArrowDown']) await page.keyboard.press(key);
  const chosen = await label();
  await page.keyboard.press('ControlOrMeta+s');
  await expectSaved(page);
  await page.reload();
  await expect.poll(label).toBe(chosen);
});

test('nothing is undone behind a dialog', async ({ page, openSample, open }) => {
  await atSession(page, openSample, open);
  const attire = page.getByRole('checkbox', { name: 'Special attire' });
  const before = await attire.isChecked();
  await attire.setChecked(!before);
  await page.getByRole('button', { name: 'More actions' }).first().click();
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  const cancel = page.getByRole('alertdialog').getByRole('button', { name: 'Cancel' });
  await expect(cancel).toBeFocused();
  await page.keyboard.press(UNDO);
  await cancel.press('Enter');
  await expect(attire).toBeChecked({ checked: !before });
  await page.keyboard.press(UNDO);
  await expect(attire).toBeChecked({ checked: before });
});
