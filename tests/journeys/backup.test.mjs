// A workspace as one file: made, looked at, opened again, here and elsewhere; and the end of it all.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { journey, open } from '../support/app.mjs';
import { upload } from '../support/csv.mjs';
import { keptRows, spoil } from '../support/kept.mjs';
import { add, question } from '../support/panel.mjs';
import { goTo, gone, heading, labelled, rowOf, saved, settles, shows, takeBack, told } from '../support/see.mjs';

const chooser = (page) => page.getByRole('button', { name: 'Choose file' });
const dryRun = (page) => page.getByRole('table', { name: 'Dry run' });
const takeIt = (page) => page.getByRole('button', { name: 'Import the backup' }).click();

/// The backup that the page hands out.
async function backup(page) {
  await goTo(page, 'Files');
  const card = page.getByRole('region', { name: 'Export' });
  await labelled(card, 'combobox', 'What').selectOption({ label: 'Workspace backup' });
  const button = card.getByRole('button', { name: 'Export' });
  await settles(() => button.getAttribute('aria-disabled'), 'false');
  const [file] = await Promise.all([page.waitForEvent('download'), button.click()]);
  assert.match(file.suggestedFilename(), /^lectern-backup-\d{4}-\d\d-\d\d\.json$/);
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

journey('a backup brings back what was deleted since and takes away what came, as one step', async ({ page, openSample, open }) => {
  await openSample();
  const file = await backup(page);
  await open('#/people');
  await add(page, 'person', { Username: 'later', 'First name': 'Came', 'Last name': 'Later' });
  await open('#/classes');
  await rowOf(page, 'MD-PhD programme').getByRole('button', { name: /^Delete/ }).click();
  await question(page).confirm('Delete class');
  await saved(page);
  await goTo(page, 'Files');
  await chooser(page).setInputFiles(upload('kept.json', file));
  await dryRun(page).waitFor();
  assert.deepEqual(await counts(page, 'People'), [0, 0, 1, 12_480]);
  assert.deepEqual(await counts(page, 'Classes'), [1, 0, 0, 85]);
  await takeIt(page);
  await told(page, 'Restored the backup “kept.json”');
  await saved(page);
  await page.reload();
  await open('#/classes');
  await rowOf(page, 'MD-PhD programme').waitFor();
  await find(page, 'later');
  await gone(rowOf(page, 'Later, Came'));
  await page.getByRole('banner').getByRole('button', { name: 'Undo', exact: true }).click();
  await rowOf(page, 'Later, Came').waitFor();
});

journey('the settings hand out the same backup as the page of files', async ({ page, openSample, open }) => {
  await openSample();
  const file = await backup(page);
  await open('#/settings');
  const card = page.getByRole('region', { name: 'Storage' });
  const [saved] = await Promise.all([page.waitForEvent('download'), card.getByRole('button', { name: 'Save a backup' }).click()]);
  assert.match(saved.suggestedFilename(), /^lectern-backup-/);
  assert.deepEqual(await readFile(await saved.path()), file);
});

journey('the settings tell what is where, and how much of it', async ({ page, openSample, open }) => {
  await openSample();
  await open('#/settings');
  const card = page.getByRole('region', { name: 'Storage' });
  await shows(card, 'Ready to work offline');
  const row = (name) => rowOf(card, name).getByRole('cell').allInnerTexts();
  await settles(async () => (await row('21,728 records and the history of changes'))[0], 'Database of this browser');
  assert.match((await row('21,728 records and the history of changes'))[1], /^\d[.\d]* MB$/);
  const [place, much] = await row('Lectern itself');
  assert.equal(place, 'Cache of this browser');
  assert.match(much, /^[1-9][.\d]* [kM]B$/);
  assert.deepEqual(await row('Colours and how you registered last'), ['Preferences of this browser', 'Less than 1 kB']);
});

journey('what a backup would do is told anew when another tab changes the workspace', async ({ page, openSample, newTab }) => {
  await openSample();
  const file = await backup(page);
  await chooser(page).setInputFiles(upload('kept.json', file));
  await dryRun(page).waitFor();
  assert.deepEqual(await counts(page, 'People'), [0, 0, 0, 12_480]);
  const other = await newTab('#/people');
  await add(other, 'person', { Username: 'later', 'First name': 'Came', 'Last name': 'Later' });
  await settles(() => counts(page, 'People').then(String), '0,0,1,12480');
  await page.getByRole('button', { name: 'Import the backup' }).waitFor();
});

journey('a first visitor opens a backup and goes on where it ends; the same file then changes nothing', async ({ page, openSample, newPerson }) => {
  await openSample();
  const file = await backup(page);
  const other = await newPerson();
  await other.open('#/welcome');
  await other.page.getByRole('button', { name: 'Open a backup' }).click();
  await chooser(other.page).setInputFiles(upload('whole.json', file));
  await takeIt(other.page);
  await shows(heading(other.page), 'Course sessions');
  await saved(other.page);
  await other.page.reload();
  await rowOf(other.page, 'Simulation week – acute care').waitFor();
  assert.equal((await backup(other.page)).toString(), file.toString());
  await chooser(other.page).setInputFiles(upload('whole.json', file));
  await dryRun(other.page).waitFor();
  assert.deepEqual(await counts(other.page, 'People'), [0, 0, 0, 12_480]);
  assert.equal(await other.page.getByRole('button', { name: 'Import the backup' }).count(), 0);
});

const bad = {
  'JSON of something else': ['{"name":"package"}', 'This file is no workspace backup'],
  'a backup that was cut off': ['{"lectern":"backup","version":1,"records":[{"id":"settings:', 'This backup is damaged'],
  'a backup of a newer version': ['{"lectern":"backup","version":99,"records":[]}', 'A newer version of Lectern made this backup'],
};
for (const [what, [text, words]] of Object.entries(bad)) {
  journey(`${what} is refused in words, and nothing changes`, async ({ page, openEmpty, open }) => {
    await openEmpty();
    await open('#/files');
    await chooser(page).setInputFiles(upload('bad.json', text));
    await shows(page.getByRole('alert'), words);
    assert.equal(await dryRun(page).count(), 0);
  });
}

journey('everything is deleted once the name of the workspace is typed, in all tabs, and stays so', async ({ page, openSample, newTab, open }) => {
  await openSample();
  const other = await newTab('#/people');
  await open('#/settings');
  await page.getByRole('radio', { name: 'Dark' }).or(page.getByRole('button', { name: 'Dark' })).first().click();
  await page.evaluate(() => localStorage.setItem('of-another-page', 'stays'));
  const name = await labelled(page, 'textbox', 'Workspace name').inputValue();
  await page.getByRole('button', { name: 'Delete everything' }).click();
  const dialog = page.getByRole('alertdialog');
  await settles(() => page.evaluate(() => document.activeElement.textContent), 'Cancel');
  await dialog.getByRole('textbox').fill('something else');
  await dialog.getByRole('button', { name: 'Delete everything' }).click();
  await shows(dialog, 'This is not the name of the workspace');
  await dialog.getByRole('textbox').fill(name);
  await dialog.getByRole('textbox').press('Enter');
  await page.getByRole('button', { name: 'Open the sample workspace' }).waitFor();
  // What another page of the host keeps is not ours.
  const keys = await page.evaluate(() => Object.keys(localStorage));
  assert.deepEqual(keys, ['of-another-page']);
  await page.reload();
  await page.getByRole('button', { name: 'Start with an empty workspace' }).waitFor();
  // The other tab has what it had in memory, and says that it is not kept.
  await add(other, 'person', { Username: 'late', 'First name': 'Too', 'Last name': 'Late' });
  await shows(other.getByRole('alert'), 'The workspace was deleted, in another tab');
});

journey('a workspace that a newer version wrote is shown for reading, and can be taken along', async ({ page, openSample, server }) => {
  await openSample();
  await settles(async () => (await keptRows(page, 'meta')).length, 1);
  const [[key, state]] = await keptRows(page, 'meta');
  await spoil(page, 'meta', key, JSON.stringify({ ...JSON.parse(state), version: JSON.parse(state).version + 1 }));
  await page.goto('about:blank');
  await open(page, server.url, '#/people');
  await shows(page.getByRole('alert'), 'written by a newer version of Lectern');
  await shows(page.getByRole('main'), '12,480');
  await page.getByRole('button', { name: 'New person' }).first().click();
  for (const [field, text] of Object.entries({ Username: 'no', 'First name': 'No', 'Last name': 'No' })) await labelled(page, 'textbox', field).fill(text);
  await page.getByRole('button', { name: 'Add person', exact: true }).click();
  await told(page, 'reading only');
  await page.getByRole('button', { name: 'Cancel' }).first().click();
  const discard = page.getByRole('button', { name: /^Discard/ });
  if (await discard.isVisible()) await discard.click();
  assert.ok((await backup(page)).length > 1_000_000);
});
