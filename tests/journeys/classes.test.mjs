// Classes: added, filled, edited, deleted, and what that means to the course sessions they are in.
import { expectSaved, expectText, expectToast } from '../support/assertions.mjs';
import { classMembers, expectCounts, find } from '../support/dual-list.mjs';
import { expect, test } from '../support/fixtures.mjs';
import { expectRefused } from '../support/form-errors.mjs';
import { add, deletePrompt, fill, save } from '../support/forms.mjs';
import { cellsOf, heading, labelled, rowOf, undoButton, undoInToast } from '../support/locators.mjs';
import { act } from '../support/session-list.mjs';

const search = (page, typed) => page.getByRole('searchbox', { name: 'Search classes' }).fill(typed);

async function atClass(page, openSample, open, title) {
  await openSample();
  await open('#/classes');
  await search(page, title);
  await rowOf(page, title).getByRole('link').click();
  await expect(heading(page)).toHaveText(title);
}

test('a class is added, described, filled, and there after a reload', async ({ page, openSample, open }) => {
  await openSample();
  await open('#/people');
  await page.getByRole('tab', { name: /^Classes/ }).click();
  await expect(heading(page)).toHaveText('Classes');
  await add(page, 'class', { Title: 'Night shift', Description: 'Wards 3 and 4' });
  await expectToast(page, 'Added class “Night shift”');
  await search(page, 'night');
  await rowOf(page, 'Night shift').getByRole('link').click();
  const { available, chosen, button } = classMembers(page);
  await find(available, 'M-20001', 1);
  await button('Add all shown').click();
  await available.search.fill('M-20002');
  await available.list.press('Home');
  await available.list.press('Enter');
  await expectCounts(chosen, 2);
  await expectText(page.getByRole('main'), '+2 members compared with saved');
  await page.getByRole('button', { name: 'Save 2 changes' }).click();
  await expectToast(page, 'Changed 2 members of “Night shift”');
  await expectSaved(page);
  await page.reload();
  await expectCounts(chosen, 2);
  await open('#/classes');
  await search(page, 'night');
  await expect.poll(async () => (await cellsOf(rowOf(page, 'Night shift'))).Members).toBe('2');
});

test('members that are not saved are not lost by looking elsewhere, and not saved either', async ({ page, openSample, open }) => {
  await atClass(page, openSample, open, 'MD-PhD programme');
  const { available, chosen, button } = classMembers(page);
  await expectCounts(chosen, 13);
  await find(available, 'M-20001', 1);
  await button('Add all shown').click();
  await expectCounts(chosen, 14);
  await page.getByRole('link', { name: 'Classes', exact: true }).click();
  await search(page, 'MD-PhD');
  await expect.poll(async () => (await cellsOf(rowOf(page, 'MD-PhD programme'))).Members).toBe('13');
  await rowOf(page, 'MD-PhD programme').getByRole('link').click();
  await expectCounts(chosen, 14);
  await page.getByRole('button', { name: 'Discard changes' }).click();
  await expectCounts(chosen, 13);
});

test('before members are saved, the page says what that does in course sessions that follow', async ({ page, openSample, open }) => {
  await atClass(page, openSample, open, 'Simulation team A');
  const { available, chosen, button } = classMembers(page);
  await expectText(page.getByRole('main'), '1 course session follows this class');
  await find(available, 'M-20001', 1);
  await button('Add all shown').click();
  await expectText(page.getByRole('main'), '1 enrolment will start.');
  await expectCounts(chosen, 17);
  await page.getByRole('button', { name: 'Save 1 change' }).click();
  await undoInToast(page).click();
  await expectCounts(chosen, 16);
});

test('titles are needed, and taken once', async ({ page, openSample, open }) => {
  await openSample();
  await open('#/classes');
  await page.getByRole('button', { name: 'New class' }).click();
  const title = labelled(page, 'textbox', 'Title');
  const button = page.getByRole('button', { name: 'Add class' });
  await expectRefused(page, button, [title, 'Enter a class title.']);
  await fill(page, { Title: 'md-phd PROGRAMME' });
  await expectRefused(page, button, [title, 'Another class is called “MD-PhD programme”.']);
  await fill(page, { Title: 'x'.repeat(151) });
  await expectRefused(page, button, [title, 'Shorten this to 150 characters or fewer; it has 151.']);
  await fill(page, { Title: 'MD-PhD programme 2' });
  await save(page, 'Add class');
});

test('deleting a class says who leaves where; its members stay as people; Undo restores all', async ({ page, openSample, open }) => {
  await openSample();
  const simulation = 'Simulation week – acute care';
  const learners = async () => {
    await open('#/course-sessions');
    return Number((await cellsOf(rowOf(page, simulation))).Learners);
  };
  const before = await learners();
  await open('#/classes');
  await search(page, 'simulation team a');
  await act(page, 'Simulation team A', 'Delete');
  const { dialog, confirm } = deletePrompt(page);
  await expectText(dialog, 'Delete “Simulation team A”?');
  await expectText(dialog, /Enrolled in 1 course session; \d+ learners lose their enrolment/);
  await expectText(dialog, simulation);
  await expectText(dialog, '16 members are not deleted.');
  await confirm('Delete class');
  await expect(rowOf(page, 'Simulation team A')).toBeHidden();
  const after = await learners();
  expect(after, `${before} learners before, ${after} after`).toBeLessThan(before);
  await undoButton(page).click();
  await expect.poll(learners).toEqual(before);
  await open('#/classes');
  await search(page, 'simulation team a');
  await expect.poll(async () => (await cellsOf(rowOf(page, 'Simulation team A'))).Members).toBe('16');
});

test('titles are in natural order', async ({ page, openEmpty, open }) => {
  await openEmpty();
  await open('#/classes');
  for (const title of ['Group 10', 'group 2', 'Group 1', 'Échange', 'Zebra', 'Eagle']) await add(page, 'class', { Title: title });
  const titles = async () => (await page.getByRole('rowheader').allInnerTexts()).map((text) => text.trim());
  await expect.poll(titles).toEqual(['Eagle', 'Échange', 'Group 1', 'group 2', 'Group 10', 'Zebra']);
});

test('members who are not saved yet are asked about before the page is left', async ({ page, openSample, open, allowErrors }) => {
  await atClass(page, openSample, open, 'MD-PhD programme');
  const { available, button } = classMembers(page);
  await find(available, 'M-20001', 1);
  await button('Add all shown').click();
  await expectText(page.getByRole('main'), 'Save');
  allowErrors(/the browser asked: beforeunload/);
  const asked = page.waitForEvent('dialog');
  await page.reload();
  expect((await asked).type()).toBe('beforeunload');
});
