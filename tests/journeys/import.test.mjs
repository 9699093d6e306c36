// Files that do not say all: the encoding is chosen, people are found by what the file has of them.
import { expectText, expectToast } from '../support/assertions.mjs';
import { upload } from '../support/csv.mjs';
import { expect, test } from '../support/fixtures.mjs';
import { goTo, heading, labelled, rowOf } from '../support/locators.mjs';

const chooser = (page) => page.getByRole('button', { name: 'Choose file' });
const dryRun = (page) => page.getByRole('table', { name: 'Dry run' });
const importButton = (page) => page.getByRole('main').getByRole('button', { name: /^(Import|Add|Remove) .*\d/ });
const count = (page, word) => page.getByRole('group', { name: 'Show rows that are' }).getByRole('button', { name: new RegExp(`^${word} ?\\d`) });

async function atFiles(page, begin, open) {
  await begin();
  await open('#/files');
  await expect(heading(page)).toHaveText('Files');
}

const inBytes = (...parts) => Buffer.concat(parts.map((part) => Buffer.from(part)));

test('names in Windows-1256 are imported once the encoding is chosen, and show anew at each choice', async ({ page, openEmpty, open }) => {
  await atFiles(page, openEmpty, open);
  const arabic = inBytes('LastName;FirstName;UserName\n', [0xcd, 0xcf, 0xc7, 0xcf], ';', [0xd3, 0xe3, 0xed, 0xd1], ';shaddad\n');
  await chooser(page).setInputFiles(upload('arabic.csv', arabic));
  await expectText(page.getByRole('main'), 'The encoding of this file cannot be told.');
  await expect(importButton(page)).toHaveAttribute('aria-disabled', 'true');
  await expect(importButton(page)).toHaveAccessibleDescription(/Choose the one under Encoding/);
  await importButton(page).press('Enter');
  await expect(dryRun(page), 'nothing is imported unasked').toBeVisible();
  const encoding = labelled(page, 'combobox', 'Encoding');
  await encoding.selectOption({ label: 'Cyrillic (Windows-1251)' });
  await expectText(dryRun(page), 'НПЗП');
  await encoding.selectOption({ label: 'Arabic (Windows-1256)' });
  await expectText(dryRun(page), 'حداد · سمير · shaddad');
  await expect(importButton(page)).toHaveAttribute('aria-disabled', 'false');
  await importButton(page).click();
  await expectToast(page, 'Imported');
  await goTo(page, 'People');
  await expect(page.getByRole('row').filter({ hasText: 'حداد' })).toBeVisible();
});

test('a second byte that is a backslash tears no row', async ({ page, openEmpty, open }) => {
  await atFiles(page, openEmpty, open);
  const japanese = inBytes('LastName;FirstName;UserName\n"', [0x95, 0x5c], '";', [0x83, 0x5c, 0x94, 0x5c], ';hyo\nLast;One;last\n');
  await chooser(page).setInputFiles(upload('japanese.csv', japanese));
  await labelled(page, 'combobox', 'Encoding').selectOption({ label: 'Japanese (Shift_JIS)' });
  await expectText(dryRun(page), '表 · ソ能 · hyo');
  await expect(count(page, 'Will be created')).toHaveText(/2/);
});

test('one wrong byte is named with its place, and the file stays UTF-8', async ({ page, openEmpty, open }) => {
  await atFiles(page, openEmpty, open);
  const file = inBytes('LastName;FirstName;UserName\nŠimić;Željka;zsimic\nGroup A ', [0x96], ' evening;Eve;eveg\n');
  await chooser(page).setInputFiles(upload('mixed.csv', file));
  await expectText(dryRun(page), 'Šimić · Željka · zsimic');
  await expectText(dryRun(page), 'LastName: A byte here (hexadecimal 96) is not UTF-8. It is read as “–”.');
});

const ROSTER = 'LastName;FirstName;Email\nO\'Connor;Niamh;niamh@uni.example\nO’Connor;Sean;sean@uni.example\nD\'Arcy;Will;will@uni.example\n';

test('the same roster without usernames: people are found by email, and only the new one is created', async ({ page, openEmpty, open }) => {
  await atFiles(page, openEmpty, open);
  await chooser(page).setInputFiles(upload('roster.csv', ROSTER));
  await importButton(page).click();
  await expectToast(page, 'Imported');
  await chooser(page).setInputFiles(upload('later.csv', `${ROSTER.replaceAll('\'', '’')}New;Nora;nora@uni.example\n`));
  await expect(count(page, 'Will be created')).toHaveText(/1/);
  await expect(count(page, 'Unchanged')).toHaveText(/3/);
  await expectText(dryRun(page), 'Found by email address.');
  await importButton(page).click();
  await expectToast(page, 'Imported');
  await goTo(page, 'People');
  await expect(page.getByText(/^4 of 4 shown$/)).toBeVisible();
});

test('a name alone is asked about, answered by keyboard, and imported as answered', async ({ page, openEmpty, open }) => {
  await atFiles(page, openEmpty, open);
  await chooser(page).setInputFiles(upload('roster.csv', ROSTER));
  await importButton(page).click();
  await expectToast(page, 'Imported');
  await chooser(page).setInputFiles(upload('names.csv', 'LastName;FirstName\nO’Connor;Niamh\nD’Arcy;Will\n'));
  await expectText(page.getByRole('main'), '2 rows need an answer before you can import.');
  await expect(importButton(page)).toHaveAttribute('aria-disabled', 'true');
  const niamh = page.getByRole('group', { name: /Line 2, .*Niamh O'Connor \(noconnor, niamh@uni\.example\) has the same name/ });
  await niamh.getByRole('radio', { name: 'Same person' }).focus();
  await page.keyboard.press('Space');
  await expect(count(page, 'Needs an answer')).toHaveText(/1/);
  await expect(niamh.getByRole('radio', { name: 'Same person' }), 'the focus stays').toBeFocused();
  await page.getByRole('group', { name: /Line 3, / }).getByRole('radio', { name: 'New person' }).check();
  await expectText(dryRun(page), 'Found by name.');
  await importButton(page).click();
  await expectToast(page, 'Imported');
  await goTo(page, 'People');
  await expect(page.getByText(/^4 of 4 shown$/)).toBeVisible();
  await expect(rowOf(page, 'D’Arcy, Will')).toBeVisible();
});

const NAMESAKES = 'LastName;FirstName;UserName\nRoa;Ines;iroa1\nRoa;Ines;iroa2\n';

test('of several people with one name, the right one is chosen', async ({ page, openEmpty, open }) => {
  await atFiles(page, openEmpty, open);
  await chooser(page).setInputFiles(upload('people.csv', NAMESAKES));
  await importButton(page).click();
  await expectToast(page, 'Imported');
  await chooser(page).setInputFiles(upload('codes.csv', 'LastName;FirstName;OfficialCode\nRoa;Ines;C-7\n'));
  const question = page.getByRole('group', { name: /Line 2, .*2 people have the same name/ });
  await expect(question.getByRole('radio')).toHaveCount(3);
  await question.getByRole('radio', { name: 'Ines Roa (iroa2)' }).check();
  await expectText(dryRun(page), 'OfficialCode: C-7');
  await importButton(page).click();
  await expectToast(page, 'Imported');
  await goTo(page, 'People');
  await expect(page.getByRole('row').filter({ hasText: 'iroa2' })).toContainText('C-7');
});

test('codes that a spreadsheet changed are named row by row and left out', async ({ page, openEmpty, open }) => {
  await atFiles(page, openEmpty, open);
  const codes = (...cells) => `LastName;FirstName;UserName;OfficialCode\nRoa;Ines;iroa;${cells[0]}\nBauer;Tom;tbauer;${cells[1]}\nPetit;Lea;lpetit;${cells[2]}\n`;
  await chooser(page).setInputFiles(upload('before.csv', codes('0012345', '20260117000001', '1-2')));
  await importButton(page).click();
  await expectToast(page, 'Imported');
  await chooser(page).setInputFiles(upload('after.csv', codes('12345', '2,0260117E+13', '01. Feb')));
  await expectText(dryRun(page), 'OfficialCode: A spreadsheet may have changed 0012345 to this. 0012345 stays.');
  await expectText(dryRun(page), 'OfficialCode: A spreadsheet has changed this to a number. It is not imported.');
  await expectText(dryRun(page), 'OfficialCode: A spreadsheet may have changed this to a date. It is not imported.');
  await expectText(page.getByRole('main'), 'Everything in this file is already here.');
  await chooser(page).setInputFiles(upload('protected.csv', codes('"=""0012345"""', '\'20260117000001', '\'1-2')));
  await expectText(page.getByRole('main'), '3 cells have a mark for spreadsheets');
  await expect(count(page, 'Unchanged')).toHaveText(/3/);
});
