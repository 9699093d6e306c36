// Where the focus goes when what has it is removed, and Escape in the forms of cards.
import { expectText } from '../support/assertions.mjs';
import { expect, test } from '../support/fixtures.mjs';
import { deletePrompt } from '../support/forms.mjs';
import { dialog, heading, labelled, rowOf } from '../support/locators.mjs';
import { node, shown } from '../support/learner-groups.mjs';
import { addRecords, cohort, group } from '../support/records.mjs';

const button = (part, name) => part.getByRole('button', { name, exact: true });

async function atSession(page, openSample, open) {
  await openSample();
  await open('#/courses');
  await rowOf(page, 'Anatomy of the human body I').getByRole('link').first().click();
  await button(page, 'New session').click();
  await labelled(page, 'textbox', 'Title').fill('Palpation of the arm');
  await page.keyboard.press('Alt+Enter');
  await expect(heading(page)).toHaveText('Palpation of the arm');
}

async function atGroups(page, openEmpty, open) {
  await openEmpty();
  await addRecords(page, [
    cohort(1, 'Class of 2040'),
    group(1, 1, 'Labs'), group(2, 1, 'Lab 1', 1), group(3, 1, 'Lab 2', 1), group(4, 1, 'Lab 3', 1),
  ]);
  await open('#/learner-groups');
}

test('of objectives, materials and chosen people, the next has the focus, and then the field that adds one', async ({ page, openSample, open }) => {
  await atSession(page, openSample, open);
  const objectives = page.getByRole('region', { name: 'Objectives' });
  const newObjective = labelled(objectives, 'textbox', 'New objective');
  for (const text of ['Find the artery', 'Find the vein']) {
    await newObjective.fill(text);
    await newObjective.press('Control+Enter');
    await expectText(objectives, text);
  }
  await button(objectives, 'Delete Objective 1').press('Enter');
  await expect(objectives.getByRole('listitem')).toHaveCount(1);
  await expect(button(objectives, 'Delete Objective 1')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(newObjective).toBeFocused();

  await button(page, 'New material').click();
  await labelled(dialog(page), 'textbox', 'Title').fill('An atlas');
  await dialog(page).getByRole('radio', { name: 'Citation' }).check();
  await labelled(dialog(page), 'textbox', 'Citation').fill('Gray, 1858');
  await button(dialog(page), 'Add material').click();
  await button(page, 'Delete An atlas').press('Enter');
  await expect(button(page, 'New material')).toBeFocused();

  await button(page, 'Edit Administrators').press('Enter');
  const box = labelled(page, 'combobox', 'Administrators');
  for (const name of ['zoe ak', 'kjaer sor']) {
    await box.fill(name);
    await box.press('Enter');
  }
  await button(page, 'Remove Søren Kjær').press('Enter');
  await expect(button(page, 'Remove Zoë Åkesson')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(box).toBeFocused();
});

test('after a group was deleted the next row of the tree has the focus', async ({ page, openEmpty, open }) => {
  await atGroups(page, openEmpty, open);
  await node(page, 'Labs').press('ArrowRight');
  await node(page, 'Lab 1').focus();
  for (const [title, next] of [['Lab 1', 'Lab 2'], ['Lab 2', 'Lab 3'], ['Lab 3', 'Labs']]) {
    await node(page, title).press('Shift+F10');
    await page.getByRole('menuitem', { name: 'Delete' }).press('Enter');
    await deletePrompt(page).confirm(/^Delete/);
    await expect(node(page, title)).toHaveCount(0);
    await expect(node(page, next)).toBeFocused();
  }
});

test('Escape leaves the card of a new group, and asks before it discards what was typed', async ({ page, openEmpty, open }) => {
  await atGroups(page, openEmpty, open);
  for (const thing of ['group', 'cohort']) {
    const opener = button(page, `New ${thing}`);
    await opener.press('Enter');
    const title = labelled(page, 'textbox', 'Title');
    await expect(title).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(opener).toBeFocused();
    await expect(shown(page)).toHaveText('Class of 2040');
    await page.keyboard.press('Enter');
    // The card of the cohort has a title as well.
    await expect(title).toHaveValue('');
    await title.fill('Seminars');
    await page.keyboard.press('Escape');
    await expect(button(page, 'Keep editing')).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(title).toBeFocused();
    await expect(title).toHaveValue('Seminars');
    await page.keyboard.press('Escape');
    await button(page, 'Discard changes').press('Enter');
    await expect(opener).toBeFocused();
  }
});

test('a type that arrow keys have chosen is there after a reload at once', async ({ page, openSample, open }) => {
  await atSession(page, openSample, open);
  const type = labelled(page, 'combobox', 'Session type');
  const before = await type.inputValue();
  await type.focus();
  await page.keyboard.press('ArrowDown');
  await expect(type).not.toHaveValue(before);
  const chosen = await type.inputValue();
  await page.reload();
  await expect(type).toHaveValue(chosen);
});

test('a session is copied from its row in the list of a course', async ({ page, openSample, open }) => {
  await openSample();
  await open('#/courses');
  await rowOf(page, 'Anatomy of the human body I').getByRole('link').first().click();
  await page.getByRole('searchbox', { name: 'Search sessions' }).fill('Anatomy lab 1');
  const row = rowOf(page, 'Anatomy lab 1');
  await row.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Copy', exact: true }).click();
  await labelled(dialog(page), 'textbox', 'Title').fill('Anatomy lab 1, again');
  await page.reload();
  await expect(labelled(dialog(page), 'textbox', 'Title')).toHaveValue('Anatomy lab 1, again');
  await dialog(page).getByRole('button', { name: /copy$/i }).click();
  await expect(dialog(page)).toBeHidden();
  await expect(rowOf(page, 'Anatomy lab 1, again')).toBeVisible();
});
