// Files in and out: what would happen is shown first, then it happens as one step, or not at all.
import assert from 'node:assert/strict';
import { mkdtemp, open as openFile, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { journey } from '../support/app.mjs';
import { chamiloFile, chamiloRow, chamiloUsers, lines, upload } from '../support/csv.mjs';
import {
  cellsOf, gone, goTo, heading, labelled, rowOf, saved, settles, shows, takeBack, told, undoButton,
} from '../support/see.mjs';

const chooser = (page) => page.getByRole('button', { name: 'Choose file' });
const dryRun = (page) => page.getByRole('table', { name: 'Dry run' });
const importButton = (page) => page.getByRole('main').getByRole('button', { name: /^Import/ });
const results = (page) => page.getByRole('group', { name: 'Show rows that are' });
const result = async (page, word) => Number((await results(page).getByRole('button', { name: new RegExp(`^${word}`) }).innerText()).match(/[\d,]+/)[0].replaceAll(',', ''));

async function atFiles(page, begin, open) {
  await begin();
  await open('#/files');
  await shows(heading(page), 'Files');
}

async function people(page) {
  await goTo(page, 'People');
  await shows(heading(page), 'People');
  const shown = page.getByText(/ of [\d,]+ shown$/);
  await shown.or(page.getByText('There is nobody here yet')).first().waitFor();
  return (await shown.count()) ? Number((await shown.innerText()).match(/of ([\d,]+)/)[1].replaceAll(',', '')) : 0;
}

const chosen = (page, box) => labelled(page, 'combobox', box).evaluate((box) => box.selectedOptions[0].textContent);

journey('200 people of a Chamilo 1.11 export: dry run, import, undo, again, reload', async ({ page, openEmpty, open }) => {
  await atFiles(page, openEmpty, open);
  await chooser(page).setInputFiles(upload('users.csv', chamiloUsers(200)));
  await dryRun(page).waitFor();
  assert.equal(await result(page, 'Created'), 200);
  await settles(() => chosen(page, 'Format'), 'People, found by itself');
  await settles(() => chosen(page, 'Parted by'), 'Semicolon, found by itself');
  await shows(page.getByRole('main'), 'The file has passwords. They are not read.');
  await shows(page.getByRole('main'), /There is no place here for: .*Courses/);
  assert.equal(await people(page), 0, 'a dry run changes nothing');
  await goTo(page, 'Files');
  await chooser(page).setInputFiles(upload('users.csv', chamiloUsers(200)));
  await importButton(page).click();
  await told(page, 'Imported');
  assert.equal(await people(page), 200);
  await takeBack(page).catch(() => undoButton(page).click());
  await page.getByText('There is nobody here yet').waitFor();
  await page.getByRole('banner').getByRole('button', { name: 'Redo' }).click();
  await saved(page);
  await page.reload();
  assert.equal(await people(page), 200);
  await page.getByRole('searchbox', { name: 'Search people' }).fill('imported10');
  const cells = await cellsOf(rowOf(page, 'Wójcik, Thảo').or(page.getByRole('row').filter({ hasText: 'IMP-0010' })).first());
  assert.deepEqual([cells.Username, cells['Official code'], cells.Role], ['imported10', 'IMP-0010', 'Teacher']);
});

journey('the same file once more changes nothing, a changed one only what is changed', async ({ page, openEmpty, open }) => {
  await atFiles(page, openEmpty, open);
  await chooser(page).setInputFiles(upload('users.csv', chamiloUsers(20)));
  await importButton(page).click();
  await told(page, 'Imported');
  await chooser(page).setInputFiles(upload('users.csv', chamiloUsers(20)));
  await shows(page.getByRole('main'), 'There is nothing in this file that is not here already.');
  assert.equal(await result(page, 'Left alone'), 20);
  await chooser(page).setInputFiles(upload('users.csv', chamiloFile([chamiloRow(1, { LastName: 'Married' }), chamiloRow(2), chamiloRow(21)])));
  await settles(async () => [await result(page, 'Created'), await result(page, 'Changed'), await result(page, 'Left alone')], [1, 1, 1]);
  await shows(dryRun(page), 'LastName: Lefèvre becomes Married');
  await importButton(page).click();
  assert.equal(await people(page), 21);
});

journey('a half-bad file: refused rows are named with line, column and reason, the others go in', async ({ page, openEmpty, open }) => {
  await atFiles(page, openEmpty, open);
  const rows = [
    chamiloRow(1), chamiloRow(2, { LastName: '' }), chamiloRow(3, { Email: 'no mail' }), chamiloRow(4, { Status: 'wizard' }),
    chamiloRow(5, { UserName: 'imported1' }), chamiloRow(6), chamiloRow(7, { UserName: 'two words' }), chamiloRow(8, { FirstName: '=HYPERLINK("x")' }),
  ];
  await chooser(page).setInputFiles(upload('half.csv', chamiloFile(rows)));
  await dryRun(page).waitFor();
  assert.deepEqual([await result(page, 'Created'), await result(page, 'Refused')], [3, 5]);
  const refused = async () => (await dryRun(page).getByRole('row').allInnerTexts()).slice(1).map((text) => text.replace(/\s+/g, ' '));
  const text = (await refused()).join('\n');
  for (const [line, reason] of [[3, 'LastName: Nothing stands here.'], [4, 'Email: This is not a mail address.'], [5, 'Status: “wizard” stands for no role.'], [6, 'Line 2 is about the same one.'], [8, 'UserName:']]) {
    assert.match(text, new RegExp(`(^|\\n)${line} .*${reason.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`), `line ${line}`);
  }
  await shows(page.getByRole('main'), '5 rows are refused and left out.');
  await importButton(page).click();
  assert.equal(await people(page), 3);
});

for (const [what, content, sentence] of [
  ['a web page', '<!DOCTYPE html><html><head><title>Sign in</title></head><body>Sign in</body></html>', 'This is a web page'],
  ['nothing but zeros', Buffer.alloc(1_000_000), 'The file holds nothing but zeros'],
  ['an empty file', '', 'The file is empty.'],
  ['a file of blanks', ' \r\n \r\n', 'The file is empty.'],
  ['a spreadsheet', Buffer.concat([Buffer.from('PK\x03\x04'), Buffer.from('[Content_Types].xml xl/workbook.xml')]), 'This is a spreadsheet.'],
  ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 1, 2, 3, 4, 5, 6, 7, 0]), 'This is not a text file.'],
  ['columns of something else', 'Colour;Shape\r\nred;round\r\n', 'The columns of this file are none that are known here.'],
]) {
  journey(`${what} is refused in words, and nothing is imported`, async ({ page, openEmpty, open }) => {
    await atFiles(page, openEmpty, open);
    await chooser(page).setInputFiles(upload('wrong.csv', content));
    await shows(page.getByRole('main'), sentence);
    assert.equal(await dryRun(page).count(), 0);
    assert.equal(await importButton(page).filter({ hasText: /\d/ }).count(), 0);
    await chooser(page).setInputFiles(upload('users.csv', chamiloUsers(3))); // and the next file is welcome
    await settles(() => result(page, 'Created'), 3);
  });
}

journey('200 MB are the most; more is refused before it is read, and zeros are, however many', async ({ page, openEmpty, open }) => {
  await atFiles(page, openEmpty, open);
  const folder = await mkdtemp(path.join(tmpdir(), 'lectern-large-'));
  try {
    for (const [megabytes, sentence] of [[201, 'The file has 201 MB. Up to 200 MB can be read'], [200, 'The file holds nothing but zeros']]) {
      const name = path.join(folder, `${megabytes}.csv`);
      const file = await openFile(name, 'w');
      await file.truncate(megabytes * 1_000_000); // takes no room on the disk
      await file.close();
      await chooser(page).setInputFiles(name);
      await shows(page.getByRole('main'), sentence);
      await gone(dryRun(page));
    }
    await chooser(page).setInputFiles(upload('users.csv', chamiloUsers(3)));
    await settles(() => result(page, 'Created'), 3);
  } finally {
    await rm(folder, { recursive: true });
  }
});

journey('encodings: Windows-1252 with a notice, UTF-16 and UTF-8 with their marks, comma and tab', async ({ page, openEmpty, open }) => {
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
    await shows(page.getByRole('main'), `${name}, 1 row`);
    await shows(dryRun(page), 'Garçon · José · jgarcon');
    if (name === 'latin1.csv') await shows(page.getByRole('main'), 'Windows-1252, because it is not UTF-8.');
  }
});

journey('a long file shows how far it is and can be cancelled', async ({ page, openEmpty, open }) => {
  await atFiles(page, openEmpty, open);
  const folder = await mkdtemp(path.join(tmpdir(), 'lectern-long-'));
  try {
    const name = path.join(folder, 'long.csv');
    await writeFile(name, chamiloUsers(200_000));
    // As on a slow machine, so that there is time to cancel.
    const processor = await page.context().newCDPSession(page);
    await processor.send('Emulation.setCPUThrottlingRate', { rate: 10 });
    await chooser(page).setInputFiles(name);
    await page.getByRole('progressbar').waitFor();
    await page.getByRole('main').getByRole('button', { name: 'Cancel' }).click();
    await processor.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  } finally {
    await rm(folder, { recursive: true });
  }
  await told(page, 'Cancelled. Nothing was imported.');
  await gone(page.getByRole('progressbar'));
  assert.equal(await people(page), 0);
});

journey('what is exported comes back the same from an import', async ({ page, openEmpty, newPerson, open }) => {
  await atFiles(page, openEmpty, open);
  await chooser(page).setInputFiles(upload('users.csv', chamiloUsers(50)));
  await importButton(page).click();
  await told(page, 'Imported');
  const first = await exported(page);
  const other = await newPerson();
  await atFiles(other.page, other.openEmpty, other.open);
  await chooser(other.page).setInputFiles(upload('people.csv', first));
  await settles(() => result(other.page, 'Created'), 50);
  await importButton(other.page).click();
  await told(other.page, 'Imported');
  assert.equal((await exported(other.page)).toString(), first.toString());
  assert.ok(!first.toString().includes('secret'), 'no passwords');
});

journey('classes with their members come in by a file', async ({ page, openSample, open }) => {
  await atFiles(page, openSample, open);
  const file = lines([['name', 'description', 'users'], ['By file', 'From a file', 'skjaer,zakesso,nobodyknown']]);
  await chooser(page).setInputFiles(upload('classes.csv', file));
  await settles(() => result(page, 'Created'), 1);
  await shows(dryRun(page), 'Nobody has the username “nobodyknown”.');
  await importButton(page).click();
  await told(page, 'Imported');
  await open('#/classes');
  await page.getByRole('searchbox', { name: 'Search classes' }).fill('by file');
  await settles(async () => (await cellsOf(rowOf(page, 'By file'))).Members, '2');
});

async function exported(page) {
  const card = page.getByRole('region', { name: 'Export' });
  await labelled(card, 'combobox', 'What').selectOption({ label: 'People' });
  const download = page.waitForEvent('download');
  await card.getByRole('button', { name: 'Export' }).click();
  return readFile(await (await download).path());
}
