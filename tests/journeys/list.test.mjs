// The list of course sessions: where each stands, how it is found, and what can be done with it.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { journey } from '../support/app.mjs';
import {
  cellsOf, gone, heading, holds, labelled, numberField, rowOf, saved, settles, shows, takeBack, told,
} from '../support/see.mjs';
import { act, bulk, names, tab, tick } from '../support/sessions.mjs';
import { at, edit, field, radio } from '../support/wizard.mjs';

const RESEARCH = 'Research methods and biostatistics';
const SIMULATION = 'Simulation week – acute care';
const PHARMA = 'Pharmacology self-study, 120 days from first visit';
const dialog = (page) => page.getByRole('dialog').or(page.getByRole('alertdialog'));
const search = (page) => page.getByRole('searchbox', { name: 'Search course sessions' });
const status = async (page, name) => (await cellsOf(rowOf(page, name))).Status.split('\n')[0].trim();

journey('each course session is in exactly one of Current, Upcoming and Past', async ({ page, openSample }) => {
  await openSample();
  const all = await names(page);
  assert.equal(all.length, 12);
  const parts = {};
  for (const name of ['Current', 'Upcoming', 'Past', 'Drafts', 'Bin']) {
    await tab(page, name);
    parts[name] = await names(page);
  }
  assert.deepEqual([...parts.Current, ...parts.Upcoming, ...parts.Past].sort(), [...all].sort());
  assert.deepEqual(Object.values(parts).map((part) => part.length), [6, 2, 4, 1, 1]);
  await page.reload();
  await page.getByRole('tab', { name: /^Bin/, selected: true }).waitFor();
  await page.goBack();
  await page.getByRole('tab', { name: /^Drafts/, selected: true }).waitFor();
});

journey('a row says in words what learners have now, and what coaches have where it differs', async ({ page, openSample }) => {
  await openSample();
  assert.equal(await status(page, RESEARCH), 'Available');
  assert.equal(await status(page, SIMULATION), 'Accessible');
  const row = page.getByRole('row').filter({ hasText: 'Resit period' });
  await shows(row, 'Read only');
  await shows(row, 'Coaches: Available');
  await shows(page.getByRole('row').filter({ hasText: 'Faculty development' }), 'Not accessible');
  await shows(page.getByRole('row').filter({ hasText: 'Clerkship rotation A' }), 'Closed');
});

journey('search finds by name, category, coach and course, without accents and in any order', async ({ page, openSample }) => {
  await openSample();
  const finds = async (typed, expected) => {
    await search(page).fill(typed);
    await settles(async () => (await names(page)).sort(), [...expected].sort(), `found by “${typed}”`);
  };
  await finds('acute sim', [SIMULATION]);
  await finds('nguyen', [RESEARCH]);
  await finds('PHARMACOLOGY self', [PHARMA]);
  await finds('staff', ['Faculty development: teaching on the ward']);
  await finds('notfallmedizin', [SIMULATION]);
  await search(page).fill('%');
  await shows(page.getByRole('main'), 'Nothing matches “%”');
  await page.getByRole('button', { name: 'Clear search' }).click();
  await settles(async () => (await names(page)).length, 12);
});

journey('filters by status, category, coach and course narrow the list together', async ({ page, openSample }) => {
  await openSample();
  const count = (expected) => settles(async () => (await names(page)).length, expected);
  await page.getByRole('button', { name: /^Available/ }).click();
  await count(6);
  await page.getByRole('button', { name: /^More filters/ }).click();
  await labelled(page, 'combobox', 'Category').selectOption({ label: 'Electives' });
  await count(1);
  await page.getByRole('group', { name: 'Status' }).getByRole('button', { name: /^All/ }).click();
  await count(3);
  await labelled(page, 'combobox', 'Coach').selectOption({ label: 'Jürgen Großmann' });
  await settles(() => names(page), [SIMULATION]);
  await labelled(page, 'combobox', 'Category').selectOption({ label: 'Any category' });
  await labelled(page, 'combobox', 'Coach').selectOption({ label: 'Any coach' });
  await labelled(page, 'combobox', 'Course').selectOption({ label: 'Research methods' });
  await count(2);
});

journey('the columns sort, there and back', async ({ page, openSample }) => {
  await openSample();
  const column = async (name) => Promise.all((await names(page)).map(async (row) => (await cellsOf(rowOf(page, row)))[name]));
  const numbers = async () => (await column('Learners')).map((text) => Number(text.replaceAll(',', '')));
  const press = (name) => page.getByRole('columnheader', { name }).getByRole('button').click();
  const up = (values) => [...values].sort((a, b) => a - b);
  const before = await numbers();
  await press('Learners');
  await settles(numbers, up(before));
  await page.getByRole('columnheader', { name: 'Learners' }).and(page.locator('[aria-sort="ascending"]')).waitFor();
  await press('Learners');
  await settles(numbers, up(before).reverse());
  await press('Name and coaches');
  const byName = await names(page);
  assert.deepEqual(byName, [...byName].sort(new Intl.Collator('en', { numeric: true }).compare));
});

journey('a copy has a name of its own and new dates, takes along what is asked, and leaves the original alone', async ({ page, openSample }) => {
  await openSample();
  const original = await cellsOf(rowOf(page, SIMULATION));
  await act(page, SIMULATION, 'Copy');
  await holds(labelled(dialog(page), 'textbox', 'Session name'), `${SIMULATION} (copy)`);
  await dialog(page).getByRole('checkbox', { name: 'Learners' }).uncheck();
  await dialog(page).getByRole('checkbox', { name: 'Classes' }).uncheck();
  await dialog(page).getByRole('button', { name: 'Copy', exact: true }).click();
  await told(page, `Created “${SIMULATION} (copy)”`);
  await settles(async () => {
    const { Courses, Learners } = await cellsOf(rowOf(page, `${SIMULATION} (copy)`));
    return [Courses, Learners];
  }, [original.Courses, '0']);
  assert.deepEqual(await cellsOf(rowOf(page, SIMULATION)), original);
  await act(page, SIMULATION, 'Copy');
  await holds(labelled(dialog(page), 'textbox', 'Session name'), `${SIMULATION} (copy 2)`);
  await dialog(page).getByRole('checkbox', { name: 'Learners' }).check();
  await dialog(page).getByRole('checkbox', { name: 'Classes' }).check();
  await dialog(page).getByRole('button', { name: 'Copy', exact: true }).click();
  await settles(async () => (await cellsOf(rowOf(page, `${SIMULATION} (copy 2)`))).Learners, original.Learners);
  await edit(page, `${SIMULATION} (copy)`, 'Details');
  const date = async (name) => new Date(await field(page, name).inputValue());
  const [start, end] = [await date('Access start date'), await date('Access end date')];
  await page.goBack();
  await edit(page, SIMULATION, 'Details');
  const [before, after] = [await date('Access start date'), await date('Access end date')];
  assert.equal(end - start, after - before, 'as long as the original');
  assert.ok(start > after, 'after the end of the original');
});

journey('what is deleted lies in the bin, comes back with Undo or Restore, or goes for good', async ({ page, openSample }) => {
  await openSample();
  await act(page, SIMULATION, 'Delete');
  await told(page, `Moved “${SIMULATION}” to the bin`);
  await gone(rowOf(page, SIMULATION));
  await takeBack(page);
  await rowOf(page, SIMULATION).waitFor();
  const before = await cellsOf(rowOf(page, SIMULATION));
  await act(page, SIMULATION, 'Delete');
  await saved(page);
  await page.reload();
  await tab(page, 'Bin');
  await act(page, SIMULATION, 'Restore');
  await gone(rowOf(page, SIMULATION));
  await tab(page, 'All');
  assert.deepEqual(await cellsOf(rowOf(page, SIMULATION)), before);
  await act(page, RESEARCH, 'Delete');
  await tab(page, 'Bin');
  await act(page, RESEARCH, 'Delete for good');
  await shows(dialog(page), `Delete “${RESEARCH}” for good?`);
  await dialog(page).getByRole('button', { name: /^Delete/ }).click();
  await gone(rowOf(page, RESEARCH));
  await saved(page);
  await page.reload();
  await page.getByRole('tab', { name: /^Bin 1/, selected: true }).waitFor();
  await gone(rowOf(page, RESEARCH));
});

journey('several at once: set category, shift dates, copy, delete, each one step to undo', async ({ page, openSample }) => {
  await openSample();
  const both = [SIMULATION, RESEARCH];
  const texts = () => Promise.all(both.map((name) => rowOf(page, name).innerText()));
  await tick(page, ...both);
  await shows(page.getByRole('group', { name: 'Selected rows' }), '2 selected');
  await bulk(page, 'Set category');
  await labelled(dialog(page), 'combobox', 'Category').selectOption({ label: 'Staff' });
  await dialog(page).getByRole('button', { name: 'Set category of 2' }).click();
  await settles(async () => (await texts()).every((text) => text.includes('Staff')), true);
  await takeBack(page);
  await settles(async () => (await texts()).every((text) => text.includes('Electives')), true);

  await tick(page, ...both);
  await bulk(page, 'Shift dates');
  await shows(dialog(page), 'The dates of 1 of 2 shift; the others have no dates.');
  await numberField(dialog(page), 'Days').fill('1.5');
  await dialog(page).getByRole('button', { name: /^Shift / }).click();
  await shows(dialog(page), 'Write a whole number');
  await numberField(dialog(page), 'Days').fill('365');
  await dialog(page).getByRole('button', { name: /^Shift / }).click();
  await settles(() => status(page, SIMULATION), 'Closed');
  await tab(page, 'Upcoming');
  await rowOf(page, SIMULATION).waitFor();
  await takeBack(page);
  await gone(rowOf(page, SIMULATION));
  await tab(page, 'All');
  await settles(() => status(page, SIMULATION), 'Accessible');

  await tick(page, ...both);
  await bulk(page, 'Delete');
  await told(page, 'Moved 2 course sessions to the bin');
  await settles(async () => (await names(page)).length, 10);
  await takeBack(page);
  await settles(async () => (await names(page)).length, 12);
  await tick(page, ...both);
  await bulk(page, 'Copy');
  await dialog(page).getByRole('button', { name: 'Make 2 copies' }).click();
  await settles(async () => (await names(page)).filter((name) => name.endsWith('(copy)')).length, 2);
});

journey('an export is a file with what is shown', async ({ page, openSample }) => {
  await openSample();
  await act(page, SIMULATION, 'Export');
  await radio(page, 'Chamilo 1.11 (CSV)').check();
  const download = page.waitForEvent('download');
  await dialog(page).getByRole('button', { name: 'Download' }).click();
  const file = await readFile(await (await download).path(), 'utf8');
  const [head, row] = file.split(/\r?\n/);
  assert.match(head, /^\W*SessionName;/i);
  assert.ok(row.includes(SIMULATION) && row.includes('SIM-310'), row.slice(0, 200));
  await tick(page, SIMULATION, RESEARCH);
  await bulk(page, 'Export');
  await radio(page, 'As shown (CSV)').check();
  const second = page.waitForEvent('download');
  await dialog(page).getByRole('button', { name: 'Download' }).click();
  const lines = (await readFile(await (await second).path(), 'utf8')).trim().split(/\r?\n/);
  assert.equal(lines.length, 3);
});

journey('rows are walked and opened by keyboard', async ({ page, openSample }) => {
  await openSample();
  const all = await names(page);
  await page.getByRole('row').nth(1).focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Space');
  await shows(page.getByRole('group', { name: 'Selected rows' }), '1 selected');
  assert.ok(await page.getByRole('checkbox', { name: `Select ${all[1]}` }).isChecked());
  await page.keyboard.press('Shift+F10');
  await page.getByRole('menuitem', { name: 'Edit courses' }).waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Enter');
  await at(page, 'Review');
  await shows(page.getByRole('main'), all[1]);
});

journey('categories: deleting one asks what becomes of its course sessions', async ({ page, openSample, open }) => {
  await openSample();
  await open('#/categories');
  assert.equal((await cellsOf(rowOf(page, 'Electives')))['Course sessions'], '3');
  await act(page, 'Electives', 'Delete');
  await radio(page, 'They go to the bin').check();
  await dialog(page).getByRole('button', { name: /^Delete/ }).click();
  await gone(rowOf(page, 'Electives'));
  await open('#/course-sessions');
  await shows(heading(page), 'Course sessions');
  await settles(async () => (await names(page)).length, 9);
  await tab(page, 'Bin');
  await settles(async () => (await names(page)).length, 4);
  await takeBack(page);
  await settles(async () => (await names(page)).length, 1);
});

