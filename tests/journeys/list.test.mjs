// The list of course sessions: where each stands, how it is found, and what can be done with it.
import { readFile } from 'node:fs/promises';
import { expectSaved, expectText, expectToast } from '../support/assertions.mjs';
import { expect, test } from '../support/fixtures.mjs';
import { cellsOf, heading, labelled, numberField, rowOf, undoInToast } from '../support/locators.mjs';
import { act, bulk, names, tab, tick } from '../support/session-list.mjs';
import { at, edit, field, radio } from '../support/wizard.mjs';

const RESEARCH = 'Research methods and biostatistics';
const SIMULATION = 'Simulation week – acute care';
const PHARMA = 'Pharmacology self-study, 120 days from first visit';
const dialog = (page) => page.getByRole('dialog').or(page.getByRole('alertdialog'));
const search = (page) => page.getByRole('searchbox', { name: 'Search course sessions' });
const status = async (page, name) => (await cellsOf(rowOf(page, name))).Status.split('\n')[0].trim();

test('each course session is in exactly one of Current, Upcoming and Past', async ({ page, openSample }) => {
  await openSample();
  const all = await names(page);
  expect(all).toHaveLength(12);
  const parts = {};
  for (const name of ['Current', 'Upcoming', 'Past', 'Drafts', 'Bin']) {
    await tab(page, name);
    parts[name] = await names(page);
  }
  expect([...parts.Current, ...parts.Upcoming, ...parts.Past].sort()).toEqual([...all].sort());
  expect(Object.values(parts).map((part) => part.length)).toEqual([6, 2, 4, 1, 1]);
  await page.reload();
  await expect(page.getByRole('tab', { name: /^Bin/, selected: true })).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('tab', { name: /^Drafts/, selected: true })).toBeVisible();
});

test('a row says in words what learners have now, and what coaches have where it differs', async ({ page, openSample }) => {
  await openSample();
  expect(await status(page, RESEARCH)).toBe('Available');
  expect(await status(page, SIMULATION)).toBe('Accessible');
  const row = page.getByRole('row').filter({ hasText: 'Resit period' });
  await expectText(row, 'Read only');
  await expectText(row, 'Coaches: Available');
  await expectText(page.getByRole('row').filter({ hasText: 'Faculty development' }), 'Not accessible');
  await expectText(page.getByRole('row').filter({ hasText: 'Clerkship rotation A' }), 'Closed');
});

test('search finds by name, category, coach and course, without accents and in any order', async ({ page, openSample }) => {
  await openSample();
  const finds = async (typed, expected) => {
    await search(page).fill(typed);
    await expect.poll(async () => (await names(page)).sort(), `found by “${typed}”`).toEqual([...expected].sort());
  };
  await finds('acute sim', [SIMULATION]);
  await finds('nguyen', [RESEARCH]);
  await finds('PHARMACOLOGY self', [PHARMA]);
  await finds('staff', ['Faculty development: teaching on the ward']);
  await finds('notfallmedizin', [SIMULATION]);
  await search(page).fill('%');
  await expectText(page.getByRole('main'), 'Nothing matches “%”');
  await page.getByRole('button', { name: 'Clear search' }).click();
  await expect.poll(() => names(page)).toHaveLength(12);
});

test('filters by status, category, coach and course narrow the list together', async ({ page, openSample }) => {
  await openSample();
  const count = (expected) => expect.poll(async () => (await names(page)).length).toEqual(expected);
  await page.getByRole('button', { name: /^Available/ }).click();
  await count(6);
  await page.getByRole('button', { name: /^More filters/ }).click();
  await labelled(page, 'combobox', 'Category').selectOption({ label: 'Electives' });
  await count(1);
  await page.getByRole('group', { name: 'Status' }).getByRole('button', { name: /^All/ }).click();
  await count(3);
  await labelled(page, 'combobox', 'Coach').selectOption({ label: 'Jürgen Großmann' });
  await expect.poll(() => names(page)).toEqual([SIMULATION]);
  await labelled(page, 'combobox', 'Category').selectOption({ label: 'Any category' });
  await labelled(page, 'combobox', 'Coach').selectOption({ label: 'Any coach' });
  await labelled(page, 'combobox', 'Course').selectOption({ label: 'Research methods' });
  await count(2);
});

test('the columns sort, there and back', async ({ page, openSample }) => {
  await openSample();
  const column = async (name) => Promise.all((await names(page)).map(async (row) => (await cellsOf(rowOf(page, row)))[name]));
  const numbers = async () => (await column('Learners')).map((text) => Number(text.replaceAll(',', '')));
  const press = (name) => page.getByRole('columnheader', { name }).getByRole('button').click();
  const up = (values) => [...values].sort((a, b) => a - b);
  const before = await numbers();
  await press('Learners');
  await expect.poll(numbers).toEqual(up(before));
  await expect(page.getByRole('columnheader', { name: 'Learners' }).and(page.locator('[aria-sort="ascending"]'))).toBeVisible();
  await press('Learners');
  await expect.poll(numbers).toEqual(up(before).reverse());
  await press('Name and coaches');
  const byName = await names(page);
  expect(byName).toEqual([...byName].sort(new Intl.Collator('en', { numeric: true }).compare));
});

test('a copy has a name of its own and new dates, takes along what is asked, and leaves the original alone', async ({ page, openSample }) => {
  await openSample();
  const original = await cellsOf(rowOf(page, SIMULATION));
  await act(page, SIMULATION, 'Copy');
  await expect(labelled(dialog(page), 'textbox', 'Session name')).toHaveValue(`${SIMULATION} (copy)`);
  await dialog(page).getByRole('checkbox', { name: 'Learners' }).uncheck();
  await dialog(page).getByRole('checkbox', { name: 'Classes' }).uncheck();
  await dialog(page).getByRole('button', { name: 'Copy', exact: true }).click();
  await expectToast(page, `Created “${SIMULATION} (copy)”`);
  await expect.poll(async () => {
    const { Courses, Learners } = await cellsOf(rowOf(page, `${SIMULATION} (copy)`));
    return [Courses, Learners];
  }).toEqual([original.Courses, '0']);
  expect(await cellsOf(rowOf(page, SIMULATION))).toEqual(original);
  await act(page, SIMULATION, 'Copy');
  await expect(labelled(dialog(page), 'textbox', 'Session name')).toHaveValue(`${SIMULATION} (copy 2)`);
  await dialog(page).getByRole('checkbox', { name: 'Learners' }).check();
  await dialog(page).getByRole('checkbox', { name: 'Classes' }).check();
  await dialog(page).getByRole('button', { name: 'Copy', exact: true }).click();
  await expect.poll(async () => (await cellsOf(rowOf(page, `${SIMULATION} (copy 2)`))).Learners).toEqual(original.Learners);
  await edit(page, `${SIMULATION} (copy)`, 'Details');
  const date = async (name) => Date.parse(await field(page, name).inputValue());
  const [start, end] = [await date('Access start date'), await date('Access end date')];
  await page.goBack();
  await edit(page, SIMULATION, 'Details');
  const [before, after] = [await date('Access start date'), await date('Access end date')];
  expect(end - start, 'as long as the original').toBe(after - before);
  expect(start, 'after the end of the original').toBeGreaterThan(after);
});

test('what is deleted lies in the bin, comes back with Undo or Restore, or goes for good', async ({ page, openSample }) => {
  await openSample();
  await act(page, SIMULATION, 'Delete');
  await expectToast(page, `Moved “${SIMULATION}” to the bin`);
  await expect(rowOf(page, SIMULATION)).toBeHidden();
  await undoInToast(page).click();
  await expect(rowOf(page, SIMULATION)).toBeVisible();
  const before = await cellsOf(rowOf(page, SIMULATION));
  await act(page, SIMULATION, 'Delete');
  await expectSaved(page);
  await page.reload();
  await tab(page, 'Bin');
  await act(page, SIMULATION, 'Restore');
  await expect(rowOf(page, SIMULATION)).toBeHidden();
  await tab(page, 'All');
  expect(await cellsOf(rowOf(page, SIMULATION))).toEqual(before);
  await act(page, RESEARCH, 'Delete');
  await tab(page, 'Bin');
  await act(page, RESEARCH, 'Delete permanently');
  await expectText(dialog(page), `Permanently delete “${RESEARCH}”?`);
  await dialog(page).getByRole('button', { name: /^Delete/ }).click();
  await expect(rowOf(page, RESEARCH)).toBeHidden();
  await expectSaved(page);
  await page.reload();
  await expect(page.getByRole('tab', { name: /^Bin 1/, selected: true })).toBeVisible();
  await expect(rowOf(page, RESEARCH)).toBeHidden();
});

test('several at once: set category, shift dates, copy, delete, each one step to undo', async ({ page, openSample }) => {
  await openSample();
  const both = [SIMULATION, RESEARCH];
  const texts = () => Promise.all(both.map((name) => rowOf(page, name).innerText()));
  await tick(page, ...both);
  await expectText(page.getByRole('group', { name: 'Selected rows' }), '2 selected');
  await bulk(page, 'Set category');
  await labelled(dialog(page), 'combobox', 'Category').selectOption({ label: 'Staff' });
  await dialog(page).getByRole('button', { name: 'Set category of 2' }).click();
  await expect.poll(async () => (await texts()).every((text) => text.includes('Staff'))).toBe(true);
  await undoInToast(page).click();
  await expect.poll(async () => (await texts()).every((text) => text.includes('Electives'))).toBe(true);

  await tick(page, ...both);
  await bulk(page, 'Shift dates');
  await expectText(dialog(page), 'The dates of 1 of 2 will change; the others have no dates.');
  await numberField(dialog(page), 'Days').fill('1.5');
  await dialog(page).getByRole('button', { name: /^Shift / }).click();
  await expectText(dialog(page), 'Enter a whole number');
  await numberField(dialog(page), 'Days').fill('365');
  await dialog(page).getByRole('button', { name: /^Shift / }).click();
  await expect.poll(() => status(page, SIMULATION)).toBe('Closed');
  await tab(page, 'Upcoming');
  await expect(rowOf(page, SIMULATION)).toBeVisible();
  await undoInToast(page).click();
  await expect(rowOf(page, SIMULATION)).toBeHidden();
  await tab(page, 'All');
  await expect.poll(() => status(page, SIMULATION)).toBe('Accessible');

  await tick(page, ...both);
  await bulk(page, 'Delete');
  await expectToast(page, 'Moved 2 course sessions to the bin');
  await expect.poll(() => names(page)).toHaveLength(10);
  await undoInToast(page).click();
  await expect.poll(() => names(page)).toHaveLength(12);
  await tick(page, ...both);
  await bulk(page, 'Copy');
  await dialog(page).getByRole('button', { name: 'Create 2 copies' }).click();
  await expect.poll(async () => (await names(page)).filter((name) => name.endsWith('(copy)')).length).toBe(2);
});

test('an export is a file with what is shown', async ({ page, openSample }) => {
  await openSample();
  await act(page, SIMULATION, 'Export');
  await radio(page, 'Chamilo 1.11 (CSV)').check();
  const download = page.waitForEvent('download');
  await dialog(page).getByRole('button', { name: 'Download' }).click();
  const file = await readFile(await (await download).path(), 'utf8');
  const [head, row] = file.split(/\r?\n/);
  expect(head).toMatch(/^\W*SessionName;/i);
  expect(row.includes(SIMULATION) && row.includes('SIM-310'), row.slice(0, 200)).toBeTruthy();
  await tick(page, SIMULATION, RESEARCH);
  await bulk(page, 'Export');
  await radio(page, 'As shown (CSV)').check();
  const second = page.waitForEvent('download');
  await dialog(page).getByRole('button', { name: 'Download' }).click();
  const lines = (await readFile(await (await second).path(), 'utf8')).trim().split(/\r?\n/);
  expect(lines).toHaveLength(3);
});

test('rows are walked and opened by keyboard', async ({ page, openSample }) => {
  await openSample();
  const all = await names(page);
  await page.getByRole('row').nth(1).focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Space');
  await expectText(page.getByRole('group', { name: 'Selected rows' }), '1 selected');
  await expect(page.getByRole('checkbox', { name: `Select ${all[1]}` })).toBeChecked();
  await page.keyboard.press('Shift+F10');
  await expect(page.getByRole('menuitem', { name: 'Edit courses' })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Enter');
  await at(page, 'Review');
  await expectText(page.getByRole('main'), all[1]);
});

test('categories: deleting one asks what becomes of its course sessions', async ({ page, openSample, open }) => {
  await openSample();
  await open('#/categories');
  expect((await cellsOf(rowOf(page, 'Electives')))['Course sessions']).toBe('3');
  await act(page, 'Electives', 'Delete');
  await radio(page, 'Move them to the bin').check();
  await dialog(page).getByRole('button', { name: /^Delete/ }).click();
  await expect(rowOf(page, 'Electives')).toBeHidden();
  await open('#/course-sessions');
  await expect(heading(page)).toHaveText('Course sessions');
  await expect.poll(() => names(page)).toHaveLength(9);
  await tab(page, 'Bin');
  await expect.poll(() => names(page)).toHaveLength(4);
  await undoInToast(page).click();
  await expect.poll(() => names(page)).toHaveLength(1);
});

