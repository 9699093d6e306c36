// Rooms: added with their hours, found, edited, deleted with what is in them, and made of texts.
import { expectSaved, expectText, expectToast } from '../support/assertions.mjs';
import { expect, test } from '../support/fixtures.mjs';
import { expectRefused } from '../support/form-errors.mjs';
import { deletePrompt, fill, save } from '../support/forms.mjs';
import { tabTo } from '../support/keyboard.mjs';
import { cellsOf, dialog, heading, labelled, rowOf, undoButton } from '../support/locators.mjs';
import { act } from '../support/session-list.mjs';

const search = (page, typed) => page.getByRole('searchbox', { name: 'Search rooms' }).fill(typed);
const hours = (page, day) => page.getByRole('textbox', { name: `${day}, hours` });
const rule = (page, day) => page.getByRole('combobox', { name: day, exact: true });

async function atRooms(openSample, open) {
  await openSample();
  await open('#/rooms');
}

test('a room is added with its hours, found, and there after a reload', async ({ page, openSample, open }) => {
  await atRooms(openSample, open);
  await page.getByRole('button', { name: 'New room' }).click();
  await fill(page, { Name: 'Dissection hall', Building: 'Old hospital', Floor: 'Attic', Capacity: '40', Equipment: 'projector, camera' });
  await rule(page, 'Monday').selectOption('Hours');
  await hours(page, 'Monday').fill('8-12, 13-17');
  await page.getByRole('button', { name: 'Use Monday’s hours until Friday' }).click();
  await expect(hours(page, 'Friday')).toHaveValue('8-12, 13-17');
  await rule(page, 'Sunday').selectOption('Closed');
  await fill(page, { 'First day': '2027-05-03', 'Last day': '2027-05-07' });
  await page.getByRole('button', { name: 'Add days' }).click();
  await expect(page.getByRole('button', { name: 'Remove 3 May – 7 May 2027' })).toBeVisible();
  await save(page, 'Add room');
  await expectToast(page, 'Added room “Dissection hall”');
  await search(page, 'attic camera');
  const row = rowOf(page, 'Dissection hall');
  await expect.poll(() => cellsOf(row)).toMatchObject({ Building: 'Old hospital', Capacity: '40', Equipment: 'camera, projector', Offerings: '0', Status: 'Active' });
  await row.getByRole('link').click();
  await expect(heading(page)).toHaveText('Dissection hall');
  await expectText(page.getByRole('main'), '08:00–12:00, 13:00–17:00');
  await expectText(page.getByRole('main'), '3 May – 7 May 2027');
  await expectSaved(page);
  await page.reload();
  await expectText(page.getByRole('main'), '08:00–12:00, 13:00–17:00');
  await page.getByRole('button', { name: 'Edit room' }).click();
  await page.getByRole('checkbox', { name: 'Active' }).uncheck();
  await save(page);
  await expectText(page.getByRole('main'), 'Inactive');
});

test('what is wrong in the form of a room is said beside each field', async ({ page, openSample, open }) => {
  await atRooms(openSample, open);
  await page.getByRole('button', { name: 'New room' }).click();
  const [name, capacity, last] = ['Name', 'Capacity', 'Last day'].map((name) => labelled(page, 'textbox', name));
  const button = page.getByRole('button', { name: 'Add room' });
  await capacity.fill('many');
  await rule(page, 'Tuesday').selectOption('Hours');
  await hours(page, 'Tuesday').fill('noon');
  await fill(page, { 'First day': '2027-05-07', 'Last day': '2027-05-03' });
  await expectRefused(page, button,
    [name, 'Enter a room name.'],
    [capacity, 'Enter a whole number from 1 to 10,000.'],
    [hours(page, 'Tuesday'), 'Enter hours such as 08:00–12:00, 13:00–17:00.'],
    [last, 'The end cannot be before the start. Choose 7 May 2027 or later.']);
  await fill(page, { Name: 'hall 1', Capacity: '0', 'Last day': '2027-05-07' });
  await hours(page, 'Tuesday').fill('18-8');
  await expectRefused(page, button,
    [capacity, 'Enter a whole number from 1 to 10,000.'],
    [hours(page, 'Tuesday'), 'Enter hours such as 08:00–12:00, 13:00–17:00.']);
  await capacity.fill('');
  await hours(page, 'Tuesday').fill('8-12, 11-14');
  await expectRefused(page, button, [hours(page, 'Tuesday'), 'These hours overlap. Enter each only once.']);
  await rule(page, 'Tuesday').selectOption('No limits');
  await expectRefused(page, button, [name, 'Another room is called “Hall 1”.']);
  await name.fill('Hall 77');
  await save(page, 'Add room');
});

test('deleting a room says where it is used; rooms are made of the texts it leaves; Undo restores all', async ({ page, openSample, open }) => {
  await atRooms(openSample, open);
  await search(page, 'Hall 1');
  const before = (await cellsOf(rowOf(page, 'Hall 1'))).Offerings;
  await act(page, 'Hall 1', 'Delete');
  const { dialog: prompt, confirm } = deletePrompt(page);
  await expectText(prompt, 'Delete “Hall 1”?');
  await expectText(prompt, `Used in ${before} offering`);
  await expectText(prompt, 'Keep the name as text');
  await confirm('Delete 1 room');
  await expect(rowOf(page, 'Hall 1')).toBeHidden();
  await expectText(page.getByRole('main'), '13 rooms are written as text');
  await page.getByRole('button', { name: 'Make rooms of these texts' }).click();
  await expectText(dialog(page), 'New room');
  for (const text of await dialog(page).getByRole('checkbox').all()) await text.uncheck();
  await expectText(dialog(page), 'Choose at least one text.');
  await dialog(page).getByRole('checkbox', { name: 'Hall 1', exact: true }).check();
  await dialog(page).getByRole('button', { name: 'Make 1 room' }).click();
  await expect.poll(async () => (await cellsOf(rowOf(page, 'Hall 1'))).Offerings).toBe(before);
  await undoButton(page).click();
  await expectText(page.getByRole('main'), '13 rooms are written as text');
  await undoButton(page).click();
  await expect.poll(async () => (await cellsOf(rowOf(page, 'Hall 1'))).Capacity).toBe('400');
});

test('a room is added by keyboard alone', async ({ page, openSample, open }) => {
  await atRooms(openSample, open);
  await tabTo(page, page.getByRole('button', { name: 'New room' }));
  await page.keyboard.press('Enter');
  await expect(labelled(page, 'textbox', 'Name')).toBeFocused();
  await page.keyboard.type('Vault');
  await tabTo(page, rule(page, 'Wednesday'));
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Tab');
  await expect(hours(page, 'Wednesday')).toBeFocused();
  await page.keyboard.type('9-11');
  await tabTo(page, labelled(page, 'textbox', 'First day'));
  await page.keyboard.type('05032027');
  await tabTo(page, page.getByRole('button', { name: 'Add days' }));
  await page.keyboard.press('Enter');
  await expect(labelled(page, 'textbox', 'First day')).toBeFocused();
  await page.keyboard.press('Control+Enter');
  await expectToast(page, 'Added room “Vault”');
  await search(page, 'vault');
  await tabTo(page, rowOf(page, 'Vault'));
  await page.keyboard.press('Enter');
  await expect(heading(page)).toHaveText('Vault');
  await expectText(page.getByRole('main'), '09:00–11:00');
});

test('the page of a room lists a week and says how much of its hours are used', async ({ page, openSample, open }) => {
  await atRooms(openSample, open);
  await search(page, 'Hall 1');
  await rowOf(page, 'Hall 1').getByRole('link').click();
  const week = page.getByRole('heading', { name: /^Offerings, / });
  const shown = await week.innerText();
  await page.getByRole('button', { name: 'Next week' }).click();
  await expect(week).not.toHaveText(shown);
  await page.getByRole('button', { name: 'This week' }).click();
  await expect(week).toHaveText(shown);
  await expectText(page.getByRole('main'), /\d+% used/);
  await expectText(page.getByRole('main'), 'The part of the opening hours in which at least one offering takes place.');
});
