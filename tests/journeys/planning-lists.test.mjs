// The lists for planning: instructor groups, session types, vocabularies with their terms, holidays.
import { expectText, expectToast } from '../support/assertions.mjs';
import { expect, test } from '../support/fixtures.mjs';
import { expectRefused } from '../support/form-errors.mjs';
import { add, deletePrompt, fill, save } from '../support/forms.mjs';
import { cellsOf, goTo, heading, labelled, rowOf, undoButton } from '../support/locators.mjs';
import { act, tick } from '../support/session-list.mjs';

const field = (page, name) => labelled(page, 'textbox', name);
const search = (page, list, typed) => page.getByRole('searchbox', { name: `Search ${list}` }).fill(typed);

test('the lists are found from Settings, and each from the others', async ({ page, openSample }) => {
  await openSample();
  await goTo(page, 'Settings');
  await page.getByRole('main').getByRole('link', { name: 'Holidays' }).click();
  await expect(heading(page)).toHaveText('Holidays');
  for (const list of ['Rooms', 'Instructor groups', 'Session types', 'Vocabularies']) {
    await page.getByRole('tab', { name: new RegExp(`^${list}`) }).click();
    await expect(heading(page)).toHaveText(list);
  }
});

test('an instructor group has members, and what it instructs is said before it is deleted', async ({ page, openSample, open }) => {
  await openSample();
  await open('#/instructor-groups');
  await page.getByRole('button', { name: 'New instructor group' }).click();
  const button = page.getByRole('button', { name: 'Add instructor group' });
  await expectRefused(page, button, [field(page, 'Title'), 'Enter a title for the instructor group.']);
  await fill(page, { Title: 'Night demonstrators' });
  await labelled(page, 'combobox', 'Members').fill('Kj');
  await page.getByRole('option').first().click();
  await save(page, 'Add instructor group');
  await expectToast(page, 'Added instructor group “Night demonstrators”');
  await search(page, 'instructor groups', 'night');
  await expect.poll(() => cellsOf(rowOf(page, 'Night demonstrators'))).toMatchObject({ 'Number of members': '1', Offerings: '0', Status: 'Active' });
  await act(page, 'Night demonstrators', 'Delete');
  await expectText(deletePrompt(page).dialog, 'The members are not deleted.');
  await deletePrompt(page).confirm('Delete 1 instructor group');
  await expect(rowOf(page, 'Night demonstrators')).toBeHidden();
  await undoButton(page).click();
  await expect(rowOf(page, 'Night demonstrators')).toBeVisible();
});

test('a session type has a colour, can be switched off, and says where it is used', async ({ page, openSample, open }) => {
  await openSample();
  await open('#/session-types');
  await page.getByRole('button', { name: 'New session type' }).click();
  const button = page.getByRole('button', { name: 'Add session type' });
  await button.click();
  await expectText(page.getByRole('group', { name: 'There is a problem' }), 'Choose a colour.');
  await fill(page, { Title: 'lecture' });
  await page.getByRole('radio', { name: 'Violet' }).check();
  await expectRefused(page, button, [field(page, 'Title'), 'Another session type is called “Lecture”.']);
  await fill(page, { Title: 'Bedside teaching' });
  await page.getByRole('checkbox', { name: 'Active' }).uncheck();
  await save(page, 'Add session type');
  await search(page, 'session types', 'bedside');
  await expect.poll(() => cellsOf(rowOf(page, 'Bedside teaching'))).toMatchObject({ Use: 'Teaching', Sessions: '0', Status: 'Inactive' });
  await search(page, 'session types', 'lecture');
  const sessions = (await cellsOf(rowOf(page, 'Lecture'))).Sessions;
  await act(page, 'Lecture', 'Delete');
  await expectText(deletePrompt(page).dialog, `Type of ${sessions} sessions:`);
  await expectText(deletePrompt(page).dialog, 'These sessions are left without a type');
  await deletePrompt(page).confirm('Delete session type');
  await undoButton(page).click();
  await expect.poll(async () => (await cellsOf(rowOf(page, 'Lecture'))).Sessions).toBe(sessions);
});

test('terms of a vocabulary are a tree; those below a deleted one move up', async ({ page, openSample, open }) => {
  await openSample();
  await open('#/vocabularies');
  await add(page, 'vocabulary', { Title: 'Regions' });
  await rowOf(page, 'Regions').getByRole('link').click();
  await expect(heading(page)).toHaveText('Regions');
  await add(page, 'term', { Term: 'Thorax' });
  await page.getByRole('button', { name: 'New term' }).click();
  await expectRefused(page, page.getByRole('button', { name: 'Add term' }), [field(page, 'Term'), 'Enter a term.']);
  await fill(page, { Term: 'Heart' });
  await labelled(page, 'combobox', 'Broader term').selectOption('Thorax');
  await save(page, 'Add term');
  await add(page, 'term', { Term: 'Abdomen' });
  await expect(page.getByRole('rowheader')).toHaveText(['Abdomen', 'Thorax', 'Heart']);
  await act(page, 'Thorax', 'Edit');
  await expect(labelled(page, 'combobox', 'Broader term').getByRole('option')).toHaveText(['None', 'Abdomen']);
  await page.keyboard.press('Escape');
  await act(page, 'Thorax', 'Delete');
  await expectText(deletePrompt(page).dialog, '1 narrower term moves up a level:');
  await deletePrompt(page).confirm('Delete term');
  await expect(page.getByRole('rowheader')).toHaveText(['Abdomen', 'Heart']);
  await undoButton(page).click();
  await expect(page.getByRole('rowheader')).toHaveText(['Abdomen', 'Thorax', 'Heart']);
  await page.getByRole('link', { name: 'Vocabularies' }).click();
  await act(page, 'Regions', 'Delete');
  await expectText(deletePrompt(page).dialog, '3 terms are deleted too:');
  await deletePrompt(page).confirm('Delete vocabulary');
  await expect(rowOf(page, 'Regions')).toBeHidden();
});

test('many session types, vocabularies and terms are deleted in one step', async ({ page, openSample, open }) => {
  await openSample();
  await open('#/session-types');
  await tick(page, 'Lecture', 'Ward rounds');
  await page.getByRole('button', { name: 'Delete 2 session types' }).click();
  await expectText(deletePrompt(page).dialog, 'Delete 2 session types?');
  await expectText(deletePrompt(page).dialog, 'These sessions are left without a type');
  await deletePrompt(page).confirm('Delete 2 session types');
  await expectToast(page, 'Deleted 2 session types');
  await expect(rowOf(page, 'Lecture')).toBeHidden();
  await undoButton(page).click();
  await expect(rowOf(page, 'Ward rounds')).toBeVisible();
  await open('#/vocabularies');
  await add(page, 'vocabulary', { Title: 'Regions' });
  await rowOf(page, 'Regions').getByRole('link').click();
  await add(page, 'term', { Term: 'Thorax' });
  await page.getByRole('button', { name: 'New term' }).click();
  await fill(page, { Term: 'Heart' });
  await labelled(page, 'combobox', 'Broader term').selectOption('Thorax');
  await save(page, 'Add term');
  await add(page, 'term', { Term: 'Abdomen' });
  await tick(page, 'Thorax', 'Abdomen');
  await page.getByRole('button', { name: 'Delete 2 terms' }).click();
  await expectText(deletePrompt(page).dialog, '1 narrower term moves up a level:');
  await deletePrompt(page).confirm('Delete 2 terms');
  await expect(page.getByRole('rowheader')).toHaveText(['Heart']);
  await undoButton(page).click();
  await expect(page.getByRole('rowheader')).toHaveText(['Abdomen', 'Thorax', 'Heart']);
  await page.getByRole('link', { name: 'Vocabularies' }).click();
  await page.getByRole('checkbox', { name: 'Select all shown' }).check();
  const count = await page.getByRole('rowheader').count();
  await page.getByRole('button', { name: `Delete ${count} vocabularies` }).click();
  await expectText(deletePrompt(page).dialog, /terms are deleted too:/);
  await deletePrompt(page).confirm(`Delete ${count} vocabularies`);
  await expectText(page.getByRole('main'), 'No vocabularies yet');
});

test('a holiday is a day or a period, which does not end before it begins', async ({ page, openEmpty, open }) => {
  await openEmpty();
  await open('#/holidays');
  await page.getByRole('button', { name: 'New holiday' }).first().click();
  const button = page.getByRole('button', { name: 'Add holiday' });
  await expectRefused(page, button, [field(page, 'Title'), 'Enter a holiday title.'], [field(page, 'First day'), 'Choose the first day.']);
  await fill(page, { Title: 'Winter break', 'First day': '2026-12-24', 'Last day': '2026-12-23' });
  await expectRefused(page, button, [field(page, 'Last day'), 'The end cannot be before the start.']);
  await fill(page, { 'Last day': '2027-01-03' });
  await save(page, 'Add holiday');
  await add(page, 'holiday', { Title: 'Jubilee', 'First day': '2026-11-20' });
  await expect(page.getByRole('rowheader')).toHaveText(['Jubilee', 'Winter break']);
  await expect.poll(() => cellsOf(rowOf(page, 'Winter break'))).toMatchObject({ Dates: '24 Dec 2026 – 3 Jan 2027', Days: '11' });
  await expect.poll(() => cellsOf(rowOf(page, 'Jubilee'))).toMatchObject({ Dates: '20 Nov 2026', Days: '1' });
});

test('once the last row was deleted, the title of the page has the focus', async ({ page, openEmpty, open }) => {
  await openEmpty();
  await open('#/vocabularies');
  await act(page, 'Topics', 'Delete');
  await deletePrompt(page).confirm('Delete vocabulary');
  await expect(rowOf(page, 'Topics')).toHaveCount(0);
  await expect(heading(page)).toBeFocused();
});

test('a row that shows its whole text by keyboard takes a click of the mouse all the same', async ({ page, openSample, open }) => {
  await openSample();
  await open('#/instructor-groups');
  const row = rowOf(page, 'Tutors: Anatomy labs');
  const low = (await row.boundingBox()).height;
  await search(page, 'instructor groups', 'Tutors: Anatomy labs');
  await page.keyboard.press('Tab');
  await row.focus();
  await expect.poll(async () => (await row.boundingBox()).height).toBeGreaterThan(2 * low);
  await row.getByRole('button', { name: /^Delete/ }).click();
  await expect(page.getByRole('alertdialog')).toContainText('Tutors: Anatomy labs');
});
