// A workspace as one file: made, looked at, opened again, here and elsewhere; and the end of it all.
import { readFile } from 'node:fs/promises';
import { expectSaved, expectText, expectToast } from '../support/assertions.mjs';
import { upload } from '../support/csv.mjs';
import { databaseRows, overwriteRow } from '../support/database.mjs';
import { expect, test } from '../support/fixtures.mjs';
import { add, deletePrompt } from '../support/forms.mjs';
import { goTo, heading, labelled, rowOf } from '../support/locators.mjs';
import { open } from '../support/start.mjs';

const chooser = (page) => page.getByRole('button', { name: 'Choose file' });
const dryRun = (page) => page.getByRole('table', { name: 'Dry run' });
const takeIt = (page) => page.getByRole('button', { name: 'Import the backup' }).click();

/// The backup that the page hands out.
async function backup(page) {
  await goTo(page, 'Files');
  const card = page.getByRole('region', { name: 'Export' });
  await labelled(card, 'combobox', 'Data').selectOption({ label: 'Workspace backup' });
  const button = card.getByRole('button', { name: 'Export' });
  await expect(button).toHaveAttribute('aria-disabled', 'false');
  const [file] = await Promise.all([page.waitForEvent('download'), button.click()]);
  expect(file.suggestedFilename()).toMatch(/^lectern-backup-\d{4}-\d\d-\d\d\.json$/);
  return readFile(await file.path());
}

/// The numbers of a row of the dry run: added, changed, removed, unchanged.
async function counts(page, what) {
  const row = dryRun(page).getByRole('row').filter({ has: page.getByRole('rowheader', { name: what, exact: true }) });
  return (await row.getByRole('cell').allInnerTexts()).map((text) => Number(text.replaceAll(',', '')));
}

async function find(page, name) {
  await goTo(page, 'People');
  await page.getByRole('searchbox', { name: 'Search people' }).fill(name);
}

test('a backup brings back what was deleted since and takes away what came, as one step', async ({ page, openSample, open }) => {
  await openSample();
  const file = await backup(page);
  await open('#/people');
  await add(page, 'person', { Username: 'later', 'First name': 'Came', 'Last name': 'Later' });
  await open('#/classes');
  await rowOf(page, 'MD-PhD programme').getByRole('button', { name: /^Delete/ }).click();
  await deletePrompt(page).confirm('Delete class');
  await expectSaved(page);
  await goTo(page, 'Files');
  await chooser(page).setInputFiles(upload('kept.json', file));
  await expect(dryRun(page)).toBeVisible();
  expect(await counts(page, 'People')).toEqual([0, 0, 1, 12_480]);
  expect(await counts(page, 'Classes')).toEqual([1, 0, 0, 85]);
  await takeIt(page);
  await expectToast(page, 'Restored the backup “kept.json”');
  await expectSaved(page);
  await page.reload();
  await open('#/classes');
  await expect(rowOf(page, 'MD-PhD programme')).toBeVisible();
  await find(page, 'later');
  await expect(rowOf(page, 'Later, Came')).toBeHidden();
  await page.getByRole('banner').getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(rowOf(page, 'Later, Came')).toBeVisible();
});

test('the settings hand out the same backup as the page of files', async ({ page, openSample, open }) => {
  await openSample();
  const file = await backup(page);
  await open('#/settings');
  const card = page.getByRole('region', { name: 'Storage' });
  const [download] = await Promise.all([page.waitForEvent('download'), card.getByRole('button', { name: 'Save a backup' }).click()]);
  expect(download.suggestedFilename()).toMatch(/^lectern-backup-/);
  expect(await readFile(await download.path())).toEqual(file);
});

test('the settings tell what is where, and how much of it', async ({ page, openSample, open }) => {
  await openSample();
  await open('#/settings');
  const card = page.getByRole('region', { name: 'Storage' });
  await expectText(card, 'Ready to work offline');
  const row = (name) => rowOf(card, name).getByRole('cell').allInnerTexts();
  await expect.poll(async () => (await row('30,808 records and the change history'))[0]).toBe('Browser database');
  expect((await row('30,808 records and the change history'))[1]).toMatch(/^\d[.\d]* MB$/);
  const [place, much] = await row('Lectern itself');
  expect(place).toBe('Browser cache');
  expect(much).toMatch(/^[1-9][.\d]* [kM]B$/);
  expect(await row('Colours and last registration mode')).toEqual(['Browser preferences', 'Less than 1 kB']);
});

test('what a backup would do is told anew when another tab changes the workspace', async ({ page, openSample, newTab }) => {
  await openSample();
  const file = await backup(page);
  await chooser(page).setInputFiles(upload('kept.json', file));
  await expect(dryRun(page)).toBeVisible();
  expect(await counts(page, 'People')).toEqual([0, 0, 0, 12_480]);
  const other = await newTab('#/people');
  await add(other, 'person', { Username: 'later', 'First name': 'Came', 'Last name': 'Later' });
  await expect.poll(() => counts(page, 'People').then(String)).toBe('0,0,1,12480');
  await expect(page.getByRole('button', { name: 'Import the backup' })).toBeVisible();
});

test('a first visitor opens a backup and goes on where it ends; the same file then changes nothing', async ({ page, openSample, newUser }) => {
  await openSample();
  const file = await backup(page);
  const other = await newUser();
  await other.open('#/welcome');
  const choosing = other.page.waitForEvent('filechooser');
  await other.page.getByRole('button', { name: 'Open a backup' }).click();
  await (await choosing).setFiles(upload('whole.json', file));
  await takeIt(other.page);
  await expect(heading(other.page)).toHaveText('Course sessions');
  await expectSaved(other.page);
  await other.page.reload();
  await expect(rowOf(other.page, 'Simulation week – acute care')).toBeVisible();
  expect((await backup(other.page)).toString()).toBe(file.toString());
  await chooser(other.page).setInputFiles(upload('whole.json', file));
  await expect(dryRun(other.page)).toBeVisible();
  expect(await counts(other.page, 'People')).toEqual([0, 0, 0, 12_480]);
  expect(await other.page.getByRole('button', { name: 'Import the backup' }).count()).toBe(0);
});

const bad = {
  'JSON of something else': ['{"name":"package"}', 'This JSON file is neither a workspace backup nor data of Ilios'],
  'a backup that was cut off': ['{"lectern":"backup","version":1,"records":[{"id":"settings:', 'This backup is damaged'],
  'a backup of a newer version': ['{"lectern":"backup","version":99,"records":[]}', 'This backup was made by a newer version of Lectern'],
};
for (const [what, [text, words]] of Object.entries(bad)) {
  test(`${what} is refused in words, and nothing changes`, async ({ page, openEmpty, open }) => {
    await openEmpty();
    await open('#/files');
    await chooser(page).setInputFiles(upload('bad.json', text));
    await expectText(page.getByRole('alert'), words);
    expect(await dryRun(page).count()).toBe(0);
  });
}

test('everything is deleted once the name of the workspace is typed, in all tabs, and stays so', async ({ page, openSample, newTab, open }) => {
  await openSample();
  const other = await newTab('#/people');
  await open('#/settings');
  await page.getByRole('radio', { name: 'Dark' }).or(page.getByRole('button', { name: 'Dark' })).first().click();
  await page.evaluate(() => localStorage.setItem('of-another-page', 'stays'));
  const name = await labelled(page, 'textbox', 'Workspace name').inputValue();
  await page.getByRole('button', { name: 'Delete everything' }).click();
  const dialog = page.getByRole('alertdialog');
  await expect(dialog.getByRole('button', { name: 'Cancel' })).toBeFocused();
  await dialog.getByRole('textbox').fill('something else');
  await dialog.getByRole('button', { name: 'Delete everything' }).click();
  await expectText(dialog, 'This is not the name of the workspace');
  await dialog.getByRole('textbox').fill(name);
  await dialog.getByRole('textbox').press('Enter');
  await expect(page.getByRole('button', { name: 'Open the sample workspace' })).toBeVisible();
  // What another page of the host keeps is not ours.
  const keys = await page.evaluate(() => Object.keys(localStorage));
  expect(keys).toEqual(['of-another-page']);
  await page.reload();
  await expect(page.getByRole('button', { name: 'Start with an empty workspace' })).toBeVisible();
  // The other tab has what it had in memory, and says that it is not kept.
  await add(other, 'person', { Username: 'late', 'First name': 'Too', 'Last name': 'Late' });
  await expectText(other.getByRole('alert'), 'The workspace was deleted in another tab');
});

test('a workspace that a newer version wrote is shown for reading, and can be taken along', async ({ page, openSample, server }) => {
  await openSample();
  await expect.poll(async () => (await databaseRows(page, 'meta')).length).toBe(1);
  const [[key, state]] = await databaseRows(page, 'meta');
  await overwriteRow(page, 'meta', key, JSON.stringify({ ...JSON.parse(state), version: JSON.parse(state).version + 1 }));
  await page.goto('about:blank');
  await open(page, server.url, '#/people');
  await expectText(page.getByRole('alert'), 'saved by a newer version of Lectern');
  await expectText(page.getByRole('main'), '12,480');
  const main = page.getByRole('main');
  await expect(main.getByRole('button', { name: /^(New person|Import|More)/ })).toHaveCount(0);
  await expect(main.getByRole('checkbox')).toHaveCount(0);
  await page.keyboard.press('n');
  await expect(page.getByRole('region', { name: 'New person' })).toHaveCount(0);
  expect((await backup(page)).length).toBeGreaterThan(1_000_000);
});
