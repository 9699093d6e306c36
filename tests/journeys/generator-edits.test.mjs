// Changes of single rows in the preview of the generator: kept while the time is changed, undone by key,
// open over a reload; all conflicts of a row; defaults that subgroups inherit.
import { expectToast } from '../support/assertions.mjs';
import { expect, test } from '../support/fixtures.mjs';
import { fill } from '../support/forms.mjs';
import { atGenerator, atPreview, chooseLabs, create, DATE, offerings, openGroup, preview } from '../support/generator.mjs';
import { cellsOf, dialog, labelled, rowOf, undoInToast } from '../support/locators.mjs';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

const lab = (page, number) => rowOf(preview(page), `Anatomy labs ${number}`);
const editorOf = (page, number) => page.getByRole('group', { name: `Offering of Anatomy labs ${number}` });

test('rows that were changed stay so when the date and the start are others', async ({ page, openSample, open }) => {
  await atPreview(page, openSample, open);
  await lab(page, '02').getByRole('checkbox').uncheck();
  await lab(page, '03').getByRole('button', { name: '13:00, change' }).click();
  await fill(editorOf(page, '03'), { Start: '9', Room: 'Garden' });
  await editorOf(page, '03').getByRole('button', { name: 'Done' }).click();
  await expect(create(page)).toHaveAccessibleName('Create 37 offerings');
  const later = `${DATE.slice(0, 8)}23`;
  await fill(page, { Date: later, 'Start time': '14:30' });
  await expect(lab(page, '01')).toContainText('14:30');
  await expect(lab(page, '02').getByRole('checkbox')).not.toBeChecked();
  expect(await cellsOf(lab(page, '03'))).toMatchObject({ Start: '09:00', End: '11:00', Room: 'Garden' });
  await expect(lab(page, '03')).toContainText('23');
  await expect(create(page)).toHaveAccessibleName('Create 37 offerings');
  await page.getByRole('radio', { name: 'One offering per parent group' }).check();
  await expect(page.getByText('2 offerings that you changed are not proposed now')).toBeVisible();
  await page.getByRole('radio', { name: 'One offering per subgroup' }).check();
  await expect(create(page)).toHaveAccessibleName('Create 37 offerings');
  await expect(page.getByText('not proposed now')).toBeHidden();
});

test('the key that undoes takes back changes of the preview before anything else', async ({ page, openSample, open }) => {
  await atPreview(page, openSample, open);
  await fill(page, { Room: 'Hall 1' });
  await lab(page, '01').getByRole('button', { name: 'Use Hall 2' }).click();
  await expectToast(page, 'Changed the offering of Anatomy labs 01');
  await lab(page, '05').getByRole('checkbox').uncheck();
  await expect(create(page)).toHaveAccessibleName('Create 37 offerings');
  await page.keyboard.press('Control+z');
  await expect(create(page)).toHaveAccessibleName('Create 38 offerings');
  expect((await cellsOf(lab(page, '01'))).Room).toBe('Hall 2');
  await page.keyboard.press('Control+z');
  await expect(lab(page, '01').getByRole('button', { name: 'Hall 1, change' })).toBeVisible();
  await page.keyboard.press('Control+Shift+z');
  await expect(lab(page, '01').getByRole('button', { name: 'Hall 2, change' })).toBeVisible();
  // The session that was added last is still there.
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Generate offerings');
});

test('an open row outlives a reload, and its end moves along with its start', async ({ page, openSample, open }) => {
  await atPreview(page, openSample, open);
  await lab(page, '04').getByRole('button', { name: '13:00, change' }).click();
  const editor = editorOf(page, '04');
  await labelled(editor, 'textbox', 'Start').fill('10:15');
  await expect(labelled(editor, 'textbox', 'End')).toHaveValue('12:15');
  await page.reload();
  await expect(labelled(editor, 'textbox', 'Start')).toHaveValue('10:15');
  await editor.getByRole('button', { name: 'Done' }).click();
  expect(await cellsOf(lab(page, '04'))).toMatchObject({ Start: '10:15', End: '12:15' });
  // So do the steps that the keys take back.
  await page.reload();
  await expect(lab(page, '04')).toContainText('10:15');
  await page.keyboard.press('Control+z');
  await expect(lab(page, '04')).toContainText('13:00');
  await page.keyboard.press('Control+Shift+z');
  await expect(lab(page, '04')).toContainText('10:15');
});

test('a row that cannot be saved leaves the change before it to be taken back', async ({ page, openSample, open }) => {
  await atPreview(page, openSample, open);
  await fill(page, { Room: 'Hall 1' });
  await lab(page, '01').getByRole('button', { name: 'Use Hall 2' }).click();
  await expectToast(page, 'Changed the offering of Anatomy labs 01');
  await lab(page, '05').getByRole('button', { name: '13:00, change' }).click();
  const editor = editorOf(page, '05');
  await labelled(editor, 'textbox', 'Start').fill('late');
  await editor.getByRole('button', { name: 'Done' }).click();
  await expect(editor).toContainText('Enter a date, a start and an end');
  await undoInToast(page).click();
  await expect(lab(page, '01').getByRole('button', { name: 'Hall 1, change' })).toBeVisible();
});

test('without groups, the button that creates says what to choose', async ({ page, openSample, open }) => {
  await atGenerator(page, openSample, open);
  await page.keyboard.press('Control+Enter');
  await expectToast(page, 'Choose the learner groups that get offerings.');
  await expect(page.getByRole('searchbox', { name: 'Filter learner groups' })).toBeFocused();
});

test('all conflicts of a row are read by keyboard, and nothing links to what does not exist yet', async ({ page, openSample, open }) => {
  await atPreview(page, openSample, open);
  await fill(page, { Room: 'Hall 1' });
  const row = lab(page, '01');
  await expect(row).toContainText('is also used by');
  await row.focus();
  const all = row.getByRole('button', { name: 'All 37 conflicts' });
  await all.focus();
  await page.keyboard.press('Enter');
  const list = page.getByRole('list', { name: 'Conflicts of Anatomy labs 01' });
  await expect(list.getByRole('listitem')).toHaveCount(37);
  await expect(list.getByRole('link', { name: 'Hall 1' }).first()).toBeVisible();
  await expect(page.locator('a[href*="offering=0000"]')).toHaveCount(0);
  await list.getByRole('link').first().focus();
  await page.keyboard.press('Escape');
  await expect(list).toBeHidden();
  await expect(row).toBeFocused();
});

test('offerings that have inherited a default follow it, and one key takes that back', async ({ page, openSample, open }) => {
  await atGenerator(page, openSample, open);
  await chooseLabs(page);
  await fill(page, { Date: `${new Date().getFullYear() + 2}-09-18`, 'Start time': '13:00' });
  await page.getByRole('checkbox', { name: 'Inherit defaults from parent groups' }).check();
  await create(page).click();
  await expectToast(page, 'Added 38 offerings');
  const session = new URL(page.url()).hash;
  const save = () => page.getByRole('button', { name: 'Save', exact: true }).click();
  const offering = page.locator('tr[data-offering]').filter({ hasText: 'Anatomy labs 05' });
  // The subgroup gives its room up, and so does its offering, which then inherits that of the group above.
  await openGroup(page, 'Anatomy labs 05');
  await labelled(page, 'textbox', 'Default room').fill('');
  await save();
  await dialog(page).getByRole('button', { name: /^Update \d+ offering/ }).click();
  await expectToast(page, 'Updated');
  await openGroup(page, 'Anatomy labs');
  await labelled(page, 'textbox', 'Default room').fill('Garden');
  await save();
  await expect(dialog(page)).toContainText('Update 1 future offering?');
  await expect(dialog(page)).toContainText('13:00');
  await expect(dialog(page)).toContainText('No conflict comes or goes.');
  await dialog(page).getByRole('button', { name: 'Update 1 offering' }).click();
  await expectToast(page, 'Updated');
  await open(session);
  await expect(offering).toContainText('Garden');
  await page.keyboard.press('Control+z');
  await expectToast(page, /^Undid|^Undone/);
  await expect(offering).not.toContainText('Garden');
  await expect(offerings(page)).toContainText('38 on 1 day');
});
