// Files in and out: what would happen is shown first, then it happens as one step, or not at all.
import { mkdtemp, open as openFile, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expectSaved, expectText, expectToast } from '../support/assertions.mjs';
import { chamiloFile, chamiloRow, chamiloUsers, lines, upload } from '../support/csv.mjs';
import { expect, test } from '../support/fixtures.mjs';
import { cellsOf, goTo, heading, labelled, rowOf, undoButton, undoInToast } from '../support/locators.mjs';

const chooser = (page) => page.getByRole('button', { name: 'Choose file' });
const dryRun = (page) => page.getByRole('table', { name: 'Dry run' });
const importButton = (page) => page.getByRole('main').getByRole('button', { name: /^Import/ });
const results = (page) => page.getByRole('group', { name: 'Show rows that are' });
const result = async (page, word) => Number((await results(page).getByRole('button', { name: new RegExp(`^${word}`) }).innerText()).match(/[\d,]+/)[0].replaceAll(',', ''));

async function atFiles(page, begin, open) {
  await begin();
  await open('#/files');
  await expect(heading(page)).toHaveText('Files');
}

async function people(page) {
  await goTo(page, 'People');
  await expect(heading(page)).toHaveText('People');
  const shown = page.getByText(/ of [\d,]+ shown$/);
  await expect(shown.or(page.getByText('No people yet')).first()).toBeVisible();
  return (await shown.count()) ? Number((await shown.innerText()).match(/of ([\d,]+)/)[1].replaceAll(',', '')) : 0;
}

const chosen = (page, box) => labelled(page, 'combobox', box).evaluate((box) => box.selectedOptions[0].textContent);

test('200 people of a Chamilo 1.11 export: dry run, import, undo, again, reload', async ({ page, openEmpty, open }) => {
  await atFiles(page, openEmpty, open);
  await chooser(page).setInputFiles(upload('users.csv', chamiloUsers(200)));
  await expect(dryRun(page)).toBeVisible();
  expect(await result(page, 'Will be created')).toBe(200);
  await expect.poll(() => chosen(page, 'Format')).toBe('People (detected)');
  await expect.poll(() => chosen(page, 'Delimiter')).toBe('Semicolon (detected)');
  await expectText(page.getByRole('main'), 'The file has passwords. They are not imported.');
  await expectText(page.getByRole('main'), /Columns not imported: .*Courses/);
  expect(await people(page), 'a dry run changes nothing').toBe(0);
  await goTo(page, 'Files');
  await chooser(page).setInputFiles(upload('users.csv', chamiloUsers(200)));
  await importButton(page).click();
  await expectToast(page, 'Imported');
  expect(await people(page)).toBe(200);
  await undoInToast(page).click().catch(() => undoButton(page).click());
  await expect(page.getByText('No people yet')).toBeVisible();
  await page.getByRole('banner').getByRole('button', { name: 'Redo' }).click();
  await expectSaved(page);
  await page.reload();
  expect(await people(page)).toBe(200);
  await page.getByRole('searchbox', { name: 'Search people' }).fill('imported10');
  const cells = await cellsOf(rowOf(page, 'Wójcik, Thảo').or(page.getByRole('row').filter({ hasText: 'IMP-0010' })).first());
  expect([cells.Username, cells['Official code'], cells.Role]).toEqual(['imported10', 'IMP-0010', 'Teacher']);
});

test('the same file once more changes nothing, a changed one only what is changed', async ({ page, openEmpty, open }) => {
  await atFiles(page, openEmpty, open);
  await chooser(page).setInputFiles(upload('users.csv', chamiloUsers(20)));
  await importButton(page).click();
  await expectToast(page, 'Imported');
  await chooser(page).setInputFiles(upload('users.csv', chamiloUsers(20)));
  await expectText(page.getByRole('main'), 'Everything in this file is already here.');
  expect(await result(page, 'Unchanged')).toBe(20);
  await chooser(page).setInputFiles(upload('users.csv', chamiloFile([chamiloRow(1, { LastName: 'Married' }), chamiloRow(2), chamiloRow(21)])));
  await expect.poll(async () => [await result(page, 'Will be created'), await result(page, 'Will be changed'), await result(page, 'Unchanged')]).toEqual([1, 1, 1]);
  await expectText(dryRun(page), 'LastName: Lefèvre becomes Married');
  await importButton(page).click();
  expect(await people(page)).toBe(21);
});

test('the same file can be chosen again: corrected, imported, undone', async ({ page, openEmpty, open }) => {
  await atFiles(page, openEmpty, open);
  const folder = await mkdtemp(path.join(tmpdir(), 'lectern-again-'));
  const name = path.join(folder, 'people.csv');
  const choose = async () => {
    const choosing = page.waitForEvent('filechooser');
    await chooser(page).click();
    await (await choosing).setFiles(name);
  };
  try {
    await writeFile(name, 'LastName;FirstName;UserName\n;Abel;abel\n');
    await choose();
    await expectText(dryRun(page), 'LastName: Required');
    await writeFile(name, 'LastName;FirstName;UserName\nA;Abel;abel\n');
    await choose();
    await expectText(dryRun(page), 'A · Abel · abel');
    await importButton(page).click();
    await expectToast(page, 'Imported');
    await choose();
    await expectText(page.getByRole('main'), 'Everything in this file is already here.');
    await undoButton(page).click();
    await choose();
    await expect.poll(() => result(page, 'Will be created')).toBe(1);
  } finally {
    await rm(folder, { recursive: true });
  }
});

test('a file whose rows are all rejected or skipped is not said to be here', async ({ page, openEmpty, open }) => {
  await atFiles(page, openEmpty, open);
  const main = page.getByRole('main');
  await chooser(page).setInputFiles(upload('bad.csv', chamiloFile([chamiloRow(1, { LastName: '' }), chamiloRow(2, { LastName: '' })])));
  await expectText(main, '2 rows are rejected and not imported.');
  await expectText(main, 'Nothing in this file can be imported as it is.');
  await chooser(page).setInputFiles(upload('users.csv', chamiloUsers(2)));
  await importButton(page).click();
  await expectToast(page, 'Imported');
  await chooser(page).setInputFiles(upload('users.csv', chamiloFile([chamiloRow(1), chamiloRow(3, { LastName: '' })])));
  await expectText(main, 'Nothing else in this file is new.');
  await chooser(page).setInputFiles(upload('users.csv', chamiloFile([chamiloRow(1, { LastName: 'Married' })])));
  await expectText(dryRun(page), 'becomes Married');
  await page.getByRole('checkbox', { name: 'Skip entries that already exist' }).check();
  await expectText(main, 'Entries that already exist are skipped, even where they differ.');
  await expect(main).not.toContainText('Everything in this file is already here.');
});

test('a half-bad file: refused rows are named with line, column and reason, the others go in', async ({ page, openEmpty, open }) => {
  await atFiles(page, openEmpty, open);
  const rows = [
    chamiloRow(1), chamiloRow(2, { LastName: '' }), chamiloRow(3, { Email: 'no mail' }), chamiloRow(4, { Status: 'wizard' }),
    chamiloRow(5, { UserName: 'imported1' }), chamiloRow(6), chamiloRow(7, { UserName: 'two words' }), chamiloRow(8, { FirstName: '=HYPERLINK("x")' }),
  ];
  await chooser(page).setInputFiles(upload('half.csv', chamiloFile(rows)));
  await expect(dryRun(page)).toBeVisible();
  expect([await result(page, 'Will be created'), await result(page, 'Rejected')]).toEqual([3, 5]);
  const refused = async () => (await dryRun(page).getByRole('row').allInnerTexts()).slice(1).map((text) => text.replace(/\s+/g, ' '));
  const text = (await refused()).join('\n');
  for (const [line, reason] of [[3, 'LastName: Required'], [4, 'Email: Enter an email address'], [5, 'Status: “wizard” is not a role.'], [6, 'Same as line 2.'], [8, 'UserName:']]) {
    expect(text, `line ${line}`).toMatch(new RegExp(`(^|\\n)${line} .*${reason.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`));
  }
  await expectText(page.getByRole('main'), '5 rows are rejected and not imported.');
  await importButton(page).click();
  expect(await people(page)).toBe(3);
});

for (const [what, content, sentence] of [
  ['a web page', '<!DOCTYPE html><html><head><title>Sign in</title></head><body>Sign in</body></html>', 'This is a web page'],
  ['nothing but zeros', Buffer.alloc(1_000_000), 'The file contains only zeros'],
  ['an empty file', '', 'The file is empty.'],
  ['a file of blanks', ' \r\n \r\n', 'The file is empty.'],
  ['a spreadsheet', Buffer.concat([Buffer.from('PK\x03\x04'), Buffer.from('[Content_Types].xml xl/workbook.xml')]), 'This is a spreadsheet.'],
  ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 1, 2, 3, 4, 5, 6, 7, 0]), 'This is not a text file.'],
  ['columns of something else', 'Colour;Shape\r\nred;round\r\n', 'The columns of this file were not recognised.'],
]) {
  test(`${what} is refused in words, and nothing is imported`, async ({ page, openEmpty, open }) => {
    await atFiles(page, openEmpty, open);
    await chooser(page).setInputFiles(upload('wrong.csv', content));
    await expectText(page.getByRole('main'), sentence);
    expect(await dryRun(page).count()).toBe(0);
    expect(await importButton(page).filter({ hasText: /\d/ }).count()).toBe(0);
    await chooser(page).setInputFiles(upload('users.csv', chamiloUsers(3))); // and the next file is welcome
    await expect.poll(() => result(page, 'Will be created')).toBe(3);
  });
}

test('200 MB are the most; more is refused before it is read, and zeros are, however many', async ({ page, openEmpty, open }) => {
  await atFiles(page, openEmpty, open);
  const folder = await mkdtemp(path.join(tmpdir(), 'lectern-large-'));
  try {
    for (const [megabytes, sentence] of [[201, 'The file is 201 MB. The limit is 200 MB'], [200, 'The file contains only zeros']]) {
      const name = path.join(folder, `${megabytes}.csv`);
      const file = await openFile(name, 'w');
      await file.truncate(megabytes * 1_000_000); // takes no room on the disk
      await file.close();
      await chooser(page).setInputFiles(name);
      await expectText(page.getByRole('main'), sentence);
      await expect(dryRun(page)).toBeHidden();
    }
    await chooser(page).setInputFiles(upload('users.csv', chamiloUsers(3)));
    await expect.poll(() => result(page, 'Will be created')).toBe(3);
  } finally {
    await rm(folder, { recursive: true });
  }
});

test('encodings: Windows-1252 with a notice, UTF-16 and UTF-8 with their marks, comma and tab', async ({ page, openEmpty, open }) => {
  await atFiles(page, openEmpty, open);
  const row = 'LastName;FirstName;UserName\r\nGarçon;José;jgarcon\r\n';
  const files = {
    'latin1.csv': Buffer.from(row, 'latin1'),
    'utf16.csv': Buffer.from(`\ufeff${row}`, 'utf16le'),
    'bom.csv': Buffer.from(`\ufeff${row}`, 'utf8'),
    'comma.csv': Buffer.from(row.replaceAll(';', ',')),
    'tab.csv': Buffer.from(row.replaceAll(';', '\t').replaceAll('\r\n', '\n')),
  };
  for (const [name, content] of Object.entries(files)) {
    await chooser(page).setInputFiles(upload(name, content));
    await expectText(page.getByRole('main'), `${name}, 1 row`);
    await expectText(dryRun(page), 'Garçon · José · jgarcon');
    if (name === 'latin1.csv') await expectText(page.getByRole('main'), 'The file is not UTF-8 and is read as Windows-1252.');
  }
});

test('a long file shows how far it is and can be cancelled', async ({ page, openEmpty, open }) => {
  await atFiles(page, openEmpty, open);
  const folder = await mkdtemp(path.join(tmpdir(), 'lectern-long-'));
  try {
    const name = path.join(folder, 'long.csv');
    await writeFile(name, chamiloUsers(200_000));
    // As on a slow machine, so that there is time to cancel.
    const processor = await page.context().newCDPSession(page);
    await processor.send('Emulation.setCPUThrottlingRate', { rate: 10 });
    await chooser(page).setInputFiles(name);
    await expect(page.getByRole('progressbar')).toBeVisible();
    await page.getByRole('main').getByRole('button', { name: 'Cancel' }).click();
    await processor.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  } finally {
    await rm(folder, { recursive: true });
  }
  await expectToast(page, 'Cancelled. Nothing was imported.');
  await expect(page.getByRole('progressbar')).toBeHidden();
  expect(await people(page)).toBe(0);
});

test('what is exported comes back the same from an import', async ({ page, openEmpty, newUser, open }) => {
  await atFiles(page, openEmpty, open);
  await chooser(page).setInputFiles(upload('users.csv', chamiloUsers(50)));
  await importButton(page).click();
  await expectToast(page, 'Imported');
  const first = await exported(page);
  const other = await newUser();
  await atFiles(other.page, other.openEmpty, other.open);
  await chooser(other.page).setInputFiles(upload('people.csv', first));
  await expect.poll(() => result(other.page, 'Will be created')).toBe(50);
  await importButton(other.page).click();
  await expectToast(other.page, 'Imported');
  expect((await exported(other.page)).toString()).toBe(first.toString());
  expect(first.toString(), 'no passwords').not.toContain('secret');
});

test('classes with their members come in by a file', async ({ page, openSample, open }) => {
  await atFiles(page, openSample, open);
  const file = lines([['name', 'description', 'users'], ['By file', 'From a file', 'skjaer,zakesso,nobodyknown']]);
  await chooser(page).setInputFiles(upload('classes.csv', file));
  await expect.poll(() => result(page, 'Will be created')).toBe(1);
  await expectText(dryRun(page), 'Nobody has the username “nobodyknown”.');
  await importButton(page).click();
  await expectToast(page, 'Imported');
  await open('#/classes');
  await page.getByRole('searchbox', { name: 'Search classes' }).fill('by file');
  await expect.poll(async () => (await cellsOf(rowOf(page, 'By file'))).Members).toBe('2');
});

async function exported(page) {
  const card = page.getByRole('region', { name: 'Export' });
  await labelled(card, 'combobox', 'Data').selectOption({ label: 'People' });
  const download = page.waitForEvent('download');
  await card.getByRole('button', { name: 'Export' }).click();
  return readFile(await (await download).path());
}
