// The page of learner groups: its tree, and what is beside it.
import { expectToast } from './assertions.mjs';
import { expect } from './fixtures.mjs';
import { labelled, numberField, toast } from './locators.mjs';

/// A row of the tree by its exact title.
export const node = (page, title) => page.getByRole('tree', { name: 'Learner groups' }).getByRole('treeitem', { name: title, exact: true });

/// What a row says of its members.
export const expectMembers = (page, title, text) => expect(node(page, title)).toHaveAccessibleDescription(new RegExp(`^${text}`));

/// The heading of what is shown beside the tree, which comes before those of its cards.
export const shown = (page) => page.getByRole('heading', { level: 2 }).first();

/// Adds a cohort, a group or a subgroup by its button.
export async function addThing(page, thing, title) {
  await page.getByRole('button', { name: `New ${thing}` }).first().click();
  await expect(shown(page)).toHaveText(new RegExp(`^New ${thing}`));
  await labelled(page, 'textbox', 'Title').fill(title);
  await page.getByRole('button', { name: `Add ${thing}`, exact: true }).click();
  await expect(shown(page)).toHaveText(title);
}

/// Adds the first person that each text finds.
export async function addMembers(page, ...texts) {
  const box = page.getByRole('combobox', { name: 'Add a member' });
  for (const text of texts) {
    await box.fill(text);
    await page.getByRole('option').first().click();
    await expect(toast(page, 'Changed 1 member')).toBeVisible();
    await expect(box).toHaveValue('');
  }
}

/// Makes numbered subgroups of the group that is shown.
export async function makeSubgroups(page, count) {
  await page.getByRole('button', { name: 'Make subgroups' }).click();
  await numberField(page, 'Number of subgroups').fill(String(count));
  await page.getByRole('button', { name: `Make ${count} subgroups` }).click();
  await expectToast(page, `Added ${count} groups`);
}

/// Opens the menu of a group beside the tree and chooses an item.
export async function more(page, item) {
  await page.getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitem', { name: item, exact: true }).click();
}
