// Conflicts in the preview of the generator: explained, resolved one by one and all at once, taken back;
// rows edited by mouse; defaults of groups that change afterwards; a narrow window.
import { expectToast } from '../support/assertions.mjs';
import { expect, test } from '../support/fixtures.mjs';
import { fill } from '../support/forms.mjs';
import { atGenerator, atPreview, chooseLabs, create, offerings, openGroup, preview, rows, setTime, strategy } from '../support/generator.mjs';
import { cellsOf, dialog, heading, labelled, rowOf, undoButton, undoInToast } from '../support/locators.mjs';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

const pane = (page) => page.getByRole('region', { name: 'Preview' });
const chip = (page) => pane(page).locator('.pane-head .chip');
const resolveAll = (page) => pane(page).getByRole('button', { name: 'Resolve all' });

/// All groups in one hall.
async function inOneHall(page, openSample, open) {
  await atPreview(page, openSample, open);
  await fill(page, { Room: 'Hall 1' });
  await expect(chip(page)).toHaveText('38 conflicts');
}

test('what is said of all conflicts goes as soon as other offerings are proposed', async ({ page, openSample, open }) => {
  await inOneHall(page, openSample, open);
  await resolveAll(page).click();
  await expect(undoInToast(page)).toBeVisible();
  await strategy(page, 'One offering per parent group').check();
  await expect(undoInToast(page)).toBeHidden();
});

test('a wide window has room for all columns of the preview', async ({ page, openSample, open }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await inOneHall(page, openSample, open);
  for (const [name, least] of [['Group', 120], ['Room', 80], ['Instructors', 80], ['Learners', 60]]) {
    const { width, height } = await preview(page).getByRole('columnheader', { name }).boundingBox();
    expect(width, name).toBeGreaterThan(least);
    expect(height, `${name} is on one line`).toBeLessThan(40);
  }
  const cut = await preview(page).locator('th.group').evaluateAll((cells) => cells.filter((cell) => cell.scrollWidth > cell.clientWidth).map((cell) => cell.innerText));
  expect(cut, 'groups of which the end is cut off').toEqual([]);
  const names = await preview(page).locator('.instructors .cell').evaluateAll((cells) => cells.filter((cell) => cell.scrollHeight > cell.clientHeight).map((cell) => cell.innerText));
  expect(names, 'instructors of whom the end is cut off').toEqual([]);
});

test('a conflict is explained, its way out is taken, and that is undone', async ({ page, openSample, open }) => {
  await inOneHall(page, openSample, open);
  const first = rowOf(preview(page), 'Anatomy labs 01');
  await expect(first).toContainText('is also used by');
  await first.getByRole('button', { name: 'Use Hall 2' }).click();
  await expectToast(page, 'Changed the offering of Anatomy labs 01');
  await expect(chip(page)).toHaveText('37 conflicts');
  expect((await cellsOf(first)).Room).toBe('Hall 2');
  await expect(first).toBeFocused();
  await undoInToast(page).click();
  await expect(chip(page)).toHaveText('38 conflicts');
  expect((await cellsOf(first)).Room).toBe('Hall 1');
  // Nothing was created meanwhile, so that there is nothing else to undo.
  await expect(create(page)).toHaveAccessibleName('Create 38 offerings');
});

test('what a conflict is about and its ways out follow the row in the tab order', async ({ page, openSample, open }) => {
  await inOneHall(page, openSample, open);
  const row = rowOf(preview(page), 'Anatomy labs 02');
  await row.focus();
  await page.keyboard.press('Tab');
  await expect(row.getByRole('link').first()).toBeFocused();
  await expect(rowOf(preview(page), 'Anatomy labs 03').getByRole('link').first()).toHaveAttribute('tabindex', '-1');
  await row.getByRole('button', { name: 'Use Hall 2' }).focus();
  await page.keyboard.press('Enter');
  await expectToast(page, 'Changed the offering of Anatomy labs 02');
  await expect(row).toBeFocused();
});

test('all conflicts are resolved in one step, which says what is left and can be taken back', async ({ page, openSample, open }) => {
  await inOneHall(page, openSample, open);
  await resolveAll(page).click();
  await expectToast(page, /^Changed 37 offerings\. No conflicts are left\./);
  await expect(chip(page)).toBeHidden();
  await expect(resolveAll(page)).toBeHidden();
  await expect(pane(page).locator('tr:focus')).toHaveCount(1);
  await undoInToast(page).click();
  await expect(chip(page)).toHaveText('38 conflicts');
  await resolveAll(page).click();
  await expect(chip(page)).toBeHidden();
  await create(page).click();
  await expectToast(page, 'Added 38 offerings');
  await expect(page.getByText('offerings in conflict')).toBeHidden();
  await undoButton(page).click();
  await expect(offerings(page)).toContainText('No offerings yet');
});

test('no number of conflicts is shown before they are counted', async ({ page, openSample, open }) => {
  await inOneHall(page, openSample, open);
  await expect(rows(page).last()).toContainText('37');
  await page.evaluate(() => {
    window.counts = new Set();
    const note = () => document.querySelectorAll('.conflict-count').forEach((count) => window.counts.add(count.textContent));
    new MutationObserver(note).observe(document.querySelector('.preview-table'), { subtree: true, childList: true, characterData: true });
  });
  const shared = labelled(page, 'textbox', 'One instructor takes up to groups at a time');
  await shared.fill('2');
  await fill(page, { Room: 'Hall 2' });
  await expect(rows(page).last()).toContainText('Hall 2 is also used by');
  const counts = await page.evaluate(() => [...window.counts]);
  expect(counts.filter((count) => !/^3\d conflicts$|^…being counted$/.test(count))).toEqual([]);
});

test('one instructor takes as many groups at a time as are allowed', async ({ page, openSample, open }) => {
  await atGenerator(page, openSample, open);
  await chooseLabs(page);
  await setTime(page);
  // Nobody teaches anything else so late.
  await fill(page, { 'Start time': '18:00', Room: 'Garden' });
  await expect(preview(page)).toContainText('Garden');
  await expect(chip(page)).toBeHidden();
  const instructors = page.locator('.overrides').getByRole('combobox', { name: 'Instructors' });
  await instructors.fill('an');
  await page.getByRole('option').first().click();
  await expect(chip(page)).toHaveText('38 conflicts');
  const shared = labelled(page, 'textbox', 'One instructor takes up to groups at a time');
  await shared.fill('37');
  await expect(chip(page)).toHaveText('38 conflicts');
  await shared.fill('38');
  await expect(chip(page)).toBeHidden();
  await shared.fill('0');
  await strategy(page, 'Each selected group').focus();
  await expect(page.getByText('Enter a whole number from 1 to')).toBeVisible();
  await shared.fill('38');
  await create(page).click();
  await expectToast(page, 'Added 38 offerings');
  await expect(page.getByText('in conflict')).toBeHidden();
  await page.keyboard.press('Control+z');
  await expect(offerings(page)).toContainText('No offerings yet');
});

test('a cell is edited by mouse, and restored', async ({ page, openSample, open }) => {
  await atPreview(page, openSample, open);
  const row = rowOf(preview(page), 'Anatomy labs 03');
  const { Conflicts: _, ...before } = await cellsOf(row);
  await row.getByRole('button', { name: '13:00, change' }).click();
  const editor = page.getByRole('group', { name: 'Offering of Anatomy labs 03' });
  await expect(labelled(editor, 'textbox', 'Start')).toBeFocused();
  await fill(editor, { Start: '9', End: 'late' });
  await editor.getByRole('button', { name: 'Done' }).click();
  await expect(editor).toContainText('Enter a date, a start and an end');
  await fill(editor, { End: '10:30' });
  await editor.getByRole('button', { name: 'Done' }).click();
  await expect(editor).toBeHidden();
  expect(await cellsOf(row)).toMatchObject({ ...before, Start: '09:00', End: '10:30' });
  await row.getByRole('button', { name: '09:00, change' }).click();
  await editor.getByRole('button', { name: 'Restore' }).click();
  expect(await cellsOf(row)).toMatchObject(before);
});

test('future offerings take the new defaults of their group if somebody says so', async ({ page, openSample, open }) => {
  await atGenerator(page, openSample, open);
  await chooseLabs(page);
  await fill(page, { Date: `${new Date().getFullYear() + 2}-09-18`, 'Start time': '13:00' });
  await create(page).click();
  await expectToast(page, 'Added 38 offerings');
  const session = new URL(page.url()).hash;
  const changeRoom = async (room) => {
    await openGroup(page, 'Anatomy labs 05');
    await labelled(page, 'textbox', 'Default room').fill(room);
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(dialog(page)).toContainText(/Update (\d+ )?future offerings?\?/);
  };
  const offering = page.locator('tr[data-offering]').filter({ hasText: 'Anatomy labs 05' });
  const expectRoom = async (room) => {
    await open(session);
    await expect(offering).toContainText(room);
  };
  await changeRoom('Garden');
  await dialog(page).getByRole('button', { name: /^Update \d+ offering/ }).click();
  await expectToast(page, 'Updated');
  await expectRoom('Garden');
  await changeRoom('Pavilion');
  await dialog(page).getByRole('button', { name: 'Cancel' }).click();
  await expectRoom('Garden');
  // What was declined is on offer at the next change, and is not replaced unasked.
  await changeRoom('Terrace');
  await expect(dialog(page).getByRole('button', { name: 'Update 0 offerings' })).toBeDisabled();
  await dialog(page).getByRole('checkbox', { name: /^Also replace other values, in \d+ offering/ }).check();
  await expect(dialog(page).getByRole('row').filter({ hasText: '13:00' })).toContainText('Terrace');
  await dialog(page).getByRole('button', { name: /^Update [1-9]\d* offering/ }).click();
  await expectToast(page, 'Updated');
  await expectRoom('Terrace');
  await undoButton(page).click();
  await expect(offering).toContainText('Garden');
  await undoButton(page).click();
  // The first is the change of the default, the second that of the offering.
  await undoButton(page).click();
  await undoButton(page).click();
  await expect(offering).not.toContainText('Garden');
});

test('an offering is left out of new defaults by keyboard', async ({ page, openSample, open }) => {
  await atGenerator(page, openSample, open);
  await chooseLabs(page);
  await fill(page, { Date: `${new Date().getFullYear() + 2}-09-18`, 'Start time': '13:00' });
  await page.getByRole('checkbox', { name: 'Repeat weekly' }).check();
  await fill(page, { Weeks: '2' });
  await page.getByRole('button', { name: 'Create 76 offerings' }).click();
  await expectToast(page, 'Added 76 offerings');
  const session = new URL(page.url()).hash;
  await openGroup(page, 'Anatomy labs 05');
  await labelled(page, 'textbox', 'Default room').fill('Garden');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  const update = dialog(page).getByRole('button', { name: /^Update / });
  const rows = dialog(page).getByRole('row').filter({ has: page.getByRole('rowheader') });
  await expect(rows.nth(1)).toBeVisible();
  const count = await rows.count();
  await expect(update).toHaveAccessibleName(`Update ${count} offerings`);
  const all = dialog(page).getByRole('checkbox', { name: 'Select all shown' });
  await all.uncheck();
  await expect(update).toHaveAttribute('aria-disabled', 'true');
  await expect(dialog(page).getByRole('status').first()).toHaveText('Nothing changes yet.');
  await all.check();
  // The rows are one tab stop. The last offering is the latest, that of the new session.
  await page.keyboard.press('Tab');
  await page.keyboard.press('End');
  await expect(rows.last().getByRole('checkbox')).toBeFocused();
  await page.keyboard.press('Space');
  await expect(rows.last().getByRole('checkbox')).not.toBeChecked();
  await update.click();
  await expectToast(page, 'Updated');
  await open(session);
  const offering = page.locator('tr[data-offering]').filter({ hasText: 'Anatomy labs 05' });
  await expect(offering.first()).toContainText('Garden');
  await expect(offering.last()).not.toContainText('Garden');
  await expect(offering).toHaveCount(2);
});

test('in a narrow window the panes are tabs, and 38 offerings are made', async ({ page, openSample, open }) => {
  await page.setViewportSize({ width: 360, height: 780 });
  await atGenerator(page, openSample, open);
  const tab = (name) => page.getByRole('tab', { name });
  await chooseLabs(page);
  await expect(tab(/^Groups/)).toHaveAccessibleName(/38/);
  await tab(/^Time/).click();
  await setTime(page);
  await fill(page, { Room: 'Hall 1' });
  await expect(tab(/^Preview/)).toHaveAccessibleName(/38/);
  await tab(/^Preview/).click();
  await expect(rows(page).first()).toContainText('is also used by');
  await rows(page).first().getByRole('button', { name: /^Use / }).click();
  await expect(tab(/^Preview/)).toHaveAccessibleName(/37/);
  await resolveAll(page).click();
  await expect(chip(page)).toBeHidden();
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(360);
  await create(page).click();
  await expect(heading(page)).toHaveText('Anatomy lab');
  await expect(offerings(page)).toContainText('38 on');
});
