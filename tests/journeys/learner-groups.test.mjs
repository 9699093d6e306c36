// Learner groups: cohorts, trees of groups, their members and defaults; moved, copied, deleted.
import { expectSaved, expectText, expectToast } from '../support/assertions.mjs';
import { expect, test } from '../support/fixtures.mjs';
import { expectRefused } from '../support/form-errors.mjs';
import { deletePrompt } from '../support/forms.mjs';
import { heading, labelled, numberField, undoButton } from '../support/locators.mjs';
import { tabTo } from '../support/keyboard.mjs';
import { addMembers, addThing, expectMembers, makeSubgroups, more, node, shown } from '../support/learner-groups.mjs';

/// A cohort of its own in the sample workspace, with one group.
async function atLabs(page, openSample, open) {
  await openSample();
  await open('#/learner-groups');
  await addThing(page, 'cohort', 'Class of 2040');
  await addThing(page, 'group', 'Anatomy labs');
}

test('a cohort gets a group with 38 subgroups, members are distributed, one is moved, and all is undone', async ({ page, openSample, open }) => {
  await openSample();
  await open('#/learner-groups');
  await addThing(page, 'cohort', 'Class of 2040');
  await addThing(page, 'group', 'Anatomy labs');
  await addMembers(page, 'an', 'be', 'lo', 'ma');
  await expectMembers(page, 'Anatomy labs', '4 members');
  await makeSubgroups(page, 38);
  await node(page, 'Anatomy labs').press('ArrowRight');
  await expect(node(page, 'Anatomy labs 01')).toBeVisible();
  await expect(node(page, 'Anatomy labs 01')).toHaveAttribute('aria-setsize', '38');
  await page.getByRole('button', { name: 'Distribute members' }).click();
  await page.getByRole('radio', { name: 'At random' }).check();
  await expect(labelled(page, 'textbox', 'Seed')).toHaveValue(/^\d+$/);
  await page.getByRole('button', { name: 'Distribute 4 members' }).click();
  await expectToast(page, 'Distributed 4 members of “Anatomy labs”');
  await expectMembers(page, 'Anatomy labs', '0 members directly, 4 with subgroups');
  await expectMembers(page, 'Anatomy labs 04', '1 member');
  await node(page, 'Anatomy labs 01').click();
  await expect(shown(page)).toHaveText('Anatomy labs 01');
  const member = page.getByRole('table', { name: 'Members' }).getByRole('row').nth(1);
  await member.getByRole('checkbox').check();
  await page.getByRole('button', { name: 'Move to a group' }).first().click();
  const targets = page.getByRole('tree', { name: 'Move to' });
  await targets.getByRole('treeitem', { name: 'Anatomy labs', exact: true }).press('ArrowRight');
  await targets.getByRole('treeitem', { name: 'Anatomy labs 02' }).click();
  await page.getByRole('button', { name: 'Move to “Anatomy labs 02”' }).click();
  await expectToast(page, 'Moved 1 learner to “Anatomy labs 02”');
  await expectMembers(page, 'Anatomy labs 02', '2 members');
  for (const steps of [['Anatomy labs 02', '1 member'], ['Anatomy labs', '4 members directly']]) {
    await undoButton(page).click();
    await expectMembers(page, ...steps);
  }
  await undoButton(page).click();
  await expectMembers(page, 'Anatomy labs', '4 members');
  await expectSaved(page);
});

test('the same by keyboard alone', async ({ page, openSample, open }) => {
  await openSample();
  await open('#/learner-groups');
  const press = (...keys) => keys.reduce((before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve());
  await tabTo(page, page.getByRole('button', { name: 'New cohort' }));
  await press('Enter');
  await expect(labelled(page, 'textbox', 'Title')).toBeFocused();
  await page.keyboard.type('Class of 2040');
  await press('Enter');
  await expect(shown(page)).toHaveText('Class of 2040');
  await expect(shown(page)).toBeFocused();
  await tabTo(page, page.getByRole('button', { name: 'New group' }), { back: true });
  await press('Enter');
  await expect(labelled(page, 'textbox', 'Title')).toBeFocused();
  await page.keyboard.type('Anatomy labs');
  await press('Enter');
  await expect(shown(page)).toBeFocused();
  await tabTo(page, page.getByRole('button', { name: 'Make subgroups' }));
  await press('Enter');
  await expect(numberField(page, 'Number of subgroups')).toBeFocused();
  await press('Control+a');
  await page.keyboard.type('3');
  await press('Enter');
  await expectToast(page, 'Added 3 groups');
  await tabTo(page, page.getByRole('combobox', { name: 'Add a member' }));
  await page.keyboard.type('an');
  await press('Enter');
  await expectToast(page, 'Changed 1 member of “Anatomy labs”');
  await tabTo(page, page.getByRole('button', { name: 'Distribute members' }), { back: true });
  await press('Enter');
  await expectText(page, 'Members who follow each other by name stay together.');
  await press('Control+Enter');
  await expectToast(page, 'Distributed 1 member of “Anatomy labs”');
  await tabTo(page, node(page, 'Anatomy labs'), { back: true });
  await press('ArrowRight', 'ArrowRight');
  await expect(node(page, 'Anatomy labs 1')).toBeFocused();
  await expectMembers(page, 'Anatomy labs 1', '1 member');
  await press('ArrowDown', 'Alt+ArrowRight');
  await expectToast(page, 'Moved group “Anatomy labs 2”');
  await expect(node(page, 'Anatomy labs 2')).toBeFocused();
  await expect(node(page, 'Anatomy labs 2')).toHaveAttribute('aria-level', '4');
  await press('Alt+ArrowLeft');
  await expect(node(page, 'Anatomy labs 2')).toHaveAttribute('aria-level', '3');
  await press('Shift+F10');
  await expect(page.getByRole('menuitem', { name: 'New subgroup' })).toBeFocused();
  await press('Escape', 'Control+z', 'Control+z');
  await expect(node(page, 'Anatomy labs 2')).toHaveAttribute('aria-level', '3');
});

test('every field says what is wrong with it', async ({ page, openSample, open }) => {
  await atLabs(page, openSample, open);
  const title = labelled(page, 'textbox', 'Title');
  const room = labelled(page, 'textbox', 'Default room');
  const link = labelled(page, 'textbox', 'Default virtual link');
  await title.fill(' ');
  await room.fill('x'.repeat(256));
  await link.fill('ftp://example.org');
  const save = page.getByRole('button', { name: 'Save', exact: true });
  await expectRefused(page, save, [title, 'Enter a group title.'], [room, 'Shorten this to 255 characters'], [link, 'Enter a web address']);
  await page.getByRole('button', { name: 'Discard changes' }).click();
  await expect(title).toHaveValue('Anatomy labs');
  await title.fill('x'.repeat(61));
  await expectRefused(page, save, [title, 'Shorten this to 60 characters']);
  await page.getByRole('button', { name: 'Discard changes' }).click();
  await page.getByRole('button', { name: 'New group' }).click();
  await expect(shown(page)).toHaveText('New group in “Class of 2040”');
  await title.fill('ANATOMY labs');
  const add = page.getByRole('button', { name: 'Add group', exact: true });
  await add.click();
  await expectText(page, /“Anatomy labs”/);
  await title.fill('Skills');
  await add.click();
  await page.getByRole('button', { name: 'Make subgroups' }).click();
  const card = page.getByRole('region', { name: 'Make subgroups' });
  const count = numberField(card, 'Number of subgroups');
  for (const wrong of ['0', '1001', '']) {
    await count.fill(wrong);
    await card.getByRole('button', { name: 'Make subgroups', exact: true }).click();
    await expectText(page, /from 1 to 1,?000|between 1 and 1,?000/);
  }
});

test('defaults are kept, a room by its name, and a half-filled form outlives a reload', async ({ page, openSample, open }) => {
  await atLabs(page, openSample, open);
  const room = labelled(page, 'textbox', 'Default room');
  await room.fill('a');
  const first = page.getByRole('listbox', { name: 'Default room' }).getByRole('option').first();
  await expect(first).toBeVisible();
  await room.press('ArrowDown');
  await room.press('Enter');
  await expect(room).not.toHaveValue('a');
  const chosen = await room.inputValue();
  await labelled(page, 'textbox', 'Default virtual link').fill('https://example.org/labs');
  await page.getByRole('checkbox', { name: 'Needs accommodation' }).check();
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expectToast(page, 'Changed group “Anatomy labs”');
  await labelled(page, 'textbox', 'Title').fill('Anatomy labs, half ren');
  await page.reload();
  await expect(labelled(page, 'textbox', 'Title')).toHaveValue('Anatomy labs, half ren');
  await expect(room).toHaveValue(chosen);
  // A badge says that the group needs accommodation.
  await expect(node(page, 'Anatomy labs accommodation')).toHaveAttribute('aria-selected', 'true');
  await page.getByRole('button', { name: 'New subgroup' }).click();
  await expect(shown(page)).toHaveText('New subgroup of “Anatomy labs”');
  await labelled(page, 'textbox', 'Title').fill('Half a subgr');
  await page.reload();
  await expect(labelled(page, 'textbox', 'Title')).toHaveValue('Half a subgr');
  await expect(shown(page)).toHaveText('New subgroup of “Anatomy labs”');
});

test('a group is moved where it fits, refused where it does not, copied and deleted', async ({ page, openSample, open }) => {
  await atLabs(page, openSample, open);
  await makeSubgroups(page, 2);
  await addMembers(page, 'an');
  await more(page, 'Move group');
  const targets = page.getByRole('tree', { name: 'Move to' });
  await targets.getByRole('treeitem', { name: 'Anatomy labs', exact: true }).press('ArrowRight');
  await targets.getByRole('treeitem', { name: 'Anatomy labs 1' }).click();
  await page.getByRole('button', { name: 'Move to “Anatomy labs 1”' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'A group cannot be moved into itself.' })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Discard changes', exact: true }).click();
  await expect(targets).toBeHidden();
  await more(page, 'Copy with members');
  await expectToast(page, 'Created group “Anatomy labs (copy)”');
  await expectMembers(page, 'Anatomy labs (copy)', '1 member directly');
  await more(page, 'Delete');
  const { dialog, confirm } = deletePrompt(page);
  await expectText(dialog, 'Delete “Anatomy labs”?');
  await expectText(dialog, '2 groups are deleted too:');
  await confirm('Delete group');
  await expect(shown(page)).toHaveText('Class of 2040');
  await expect(node(page, 'Anatomy labs')).toBeHidden();
  await undoButton(page).click();
  await expect(node(page, 'Anatomy labs')).toBeVisible();
});

test('the filter keeps what is above a match, and says when nothing matches', async ({ page, openSample, open }) => {
  await atLabs(page, openSample, open);
  await makeSubgroups(page, 12);
  const filter = page.getByRole('searchbox', { name: 'Filter groups' });
  await filter.fill('labs 07');
  await expect(page.getByRole('treeitem')).toHaveCount(3);
  await expect(node(page, 'Anatomy labs 07')).toBeVisible();
  await filter.fill('nobody');
  await expectText(page, 'Nothing matches “nobody”');
  await page.getByRole('button', { name: 'Clear search' }).click();
  await expect(filter).toBeFocused();
  await expect(node(page, 'Class of 2040')).toBeVisible();
  await filter.fill('nobody');
  await filter.press('Escape');
  await expect(node(page, 'Class of 2040')).toBeVisible();
});

test('another cohort is shown with its groups', async ({ page, openSample, open }) => {
  await openSample();
  await open('#/learner-groups');
  await page.getByRole('button', { name: /^Cohort/ }).first().click();
  const other = page.getByRole('menuitem').nth(1);
  const title = await other.innerText();
  await other.click();
  await expect(shown(page)).toHaveText(title);
  await expect(page.getByRole('treeitem').nth(1)).toBeVisible();
});

test('in a narrow window the tree leads to a group and back', async ({ page, openSample, open }) => {
  await atLabs(page, openSample, open);
  await page.setViewportSize({ width: 360, height: 740 });
  await expect(page.getByRole('tree')).toBeHidden();
  await page.getByRole('link', { name: 'All groups' }).click();
  await expect(page.getByRole('tree')).toBeVisible();
  await page.getByRole('treeitem').nth(1).click();
  await expect(shown(page)).toBeFocused();
  await expect(heading(page)).toHaveText('Learner groups');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
});

test('a group says where it is used', async ({ page, openSample, open }) => {
  await atLabs(page, openSample, open);
  await expectText(page, 'Neither the group nor its subgroups take part in a session.');
});

test('a group is moved to another cohort with its members, and back by undo', async ({ page, openSample, open }) => {
  await atLabs(page, openSample, open);
  await more(page, 'Move group');
  const cohort = page.getByRole('combobox', { name: 'Cohort', exact: true });
  const titles = await cohort.getByRole('option').allInnerTexts();
  const here = await cohort.locator('option:checked').innerText();
  const other = titles.find((title) => title !== here);
  await cohort.selectOption(other);
  const targets = page.getByRole('tree', { name: 'Move to' });
  await targets.getByRole('treeitem', { level: 1 }).click();
  await page.getByRole('button', { name: `Move to “${other}”` }).click();
  await expectToast(page, 'Moved group “Anatomy labs”');
  const path = page.getByRole('navigation', { name: 'Path of the group' });
  await expect(path.getByRole('link', { name: other, exact: true })).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(path.getByRole('link', { name: here, exact: true })).toBeVisible();
});
