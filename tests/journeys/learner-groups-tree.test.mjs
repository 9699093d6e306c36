// The tree of learner groups: titles typed ahead, groups of other cohorts, and members that a group refuses.
import { expectText } from '../support/assertions.mjs';
import { expect, test } from '../support/fixtures.mjs';
import { deletePrompt, discard } from '../support/forms.mjs';
import { addMembers, addThing, expectMembers, more, node, shown } from '../support/learner-groups.mjs';
import { addRecords, cohort, group, person } from '../support/records.mjs';

/// Two cohorts, the first with labs whose titles have spaces.
async function atLabs(page, openEmpty, open) {
  await openEmpty();
  await addRecords(page, [
    cohort(1, 'Class of 2040'), cohort(2, 'Class of 2041'),
    group(1, 1, 'Labs'), group(2, 1, 'Lab 1', 1), group(3, 1, 'Lab 2', 1), group(4, 1, 'Seminars'),
    group(5, 2, 'Clinical skills'), group(6, 2, 'Lab 2', 5),
  ]);
  await open('#/learner-groups');
  await expect(node(page, 'Labs')).toBeVisible();
}

test('a title with spaces is typed ahead', async ({ page, openEmpty, open }) => {
  await atLabs(page, openEmpty, open);
  await node(page, 'Labs').focus();
  await page.keyboard.press('*');
  await expect(node(page, 'Lab 2')).toBeVisible();
  await node(page, 'Class of 2040').focus();
  await page.keyboard.type('lab 2');
  await expect(node(page, 'Lab 2')).toBeFocused();
  // Nothing was chosen on the way.
  await expect(page).toHaveURL(/#\/learner-groups$/);
});

test('the filter finds groups of other cohorts', async ({ page, openEmpty, open }) => {
  await atLabs(page, openEmpty, open);
  const filter = page.getByRole('searchbox', { name: 'Filter groups' });
  await filter.fill('lab');
  await expectText(page, '1 group of other cohorts');
  await filter.fill('clinical');
  await expectText(page, 'Nothing matches “clinical”');
  await page.getByRole('link', { name: 'Clinical skills' }).click();
  await expect(shown(page)).toHaveText('Clinical skills');
  await expect(node(page, 'Clinical skills')).toBeVisible();
});

test('a member that a group refuses is not announced as added', async ({ page, openSample, open }) => {
  await openSample();
  await open('#/learner-groups');
  await addThing(page, 'cohort', 'Class of 2040');
  await addThing(page, 'group', 'Labs');
  for (const lab of ['Lab 1', 'Lab 2']) {
    await node(page, 'Labs').click();
    await addThing(page, 'subgroup', lab);
    if (lab === 'Lab 1') await addMembers(page, 'an');
  }
  await page.evaluate(() => {
    window.announced = [];
    const regions = document.querySelectorAll('[aria-live], [role=status]');
    for (const region of regions) {
      new MutationObserver(() => window.announced.push(region.textContent)).observe(region, { childList: true, subtree: true, characterData: true });
    }
  });
  await page.getByRole('combobox', { name: 'Add a member' }).fill('an');
  await page.getByRole('option').first().click();
  await expectText(page, 'A learner can be in only one of the groups beside each other.');
  await expectMembers(page, 'Lab 2', '0 members');
  const announced = await page.evaluate(() => window.announced.join('\n'));
  expect(announced).not.toMatch(/\badded\b/i);
});

test('the focus stays in the page after a group was deleted or moved', async ({ page, openEmpty, open }) => {
  await atLabs(page, openEmpty, open);
  await node(page, 'Labs').press('ArrowRight');
  await node(page, 'Lab 1').click();
  await node(page, 'Lab 1').press('Shift+F10');
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  await deletePrompt(page).confirm(/^Delete/);
  await expect(node(page, 'Lab 1')).toHaveCount(0);
  await expect(node(page, 'Lab 2')).toBeFocused();
  await node(page, 'Lab 2').press('Alt+ArrowLeft');
  await expect(node(page, 'Lab 2')).toBeFocused();
  await expect(node(page, 'Lab 2')).toHaveAttribute('aria-level', '2');
});

test('a member is not moved to where it is, nor a group, and both are said', async ({ page, openEmpty, open }) => {
  await openEmpty();
  await addRecords(page, [cohort(1, 'Class of 2040'), group(1, 1, 'Labs'), group(2, 1, 'Lab 1', 1), person(1)]);
  await open('#/learner-groups');
  await node(page, 'Labs').press('ArrowRight');
  await node(page, 'Lab 1').click();
  await addMembers(page, 'Lef');
  const refused = (text) => expect(page.getByRole('alert').filter({ hasText: text })).toBeVisible();
  const targets = page.getByRole('tree', { name: 'Move to' });
  await page.getByRole('table', { name: 'Members' }).getByRole('checkbox').last().check();
  await page.getByRole('button', { name: 'Move to a group' }).first().click();
  await targets.getByRole('treeitem', { name: 'Labs', exact: true }).press('ArrowRight');
  await targets.getByRole('treeitem', { name: 'Lab 1' }).click();
  await page.getByRole('button', { name: 'Move to “Lab 1”' }).click();
  await refused('The member is in “Lab 1” already. Choose another group.');
  await discard(page);
  await more(page, 'Move group');
  await targets.getByRole('treeitem', { name: 'Labs', exact: true }).click();
  await page.getByRole('button', { name: 'Move to “Labs”' }).click();
  await refused('The group is directly in “Labs” already. Choose another place.');
});
