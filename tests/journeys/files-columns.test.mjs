// What the page of files says about formats before there is a file, and calendars that come again.
import { readFile } from 'node:fs/promises';
import { expectText, expectToast } from '../support/assertions.mjs';
import { upload } from '../support/csv.mjs';
import { expect, test } from '../support/fixtures.mjs';
import { labelled } from '../support/locators.mjs';

const choose = (page, name, text) => page.getByRole('button', { name: 'Choose file' }).setInputFiles(upload(name, text));
const dryRun = (page) => page.getByRole('table', { name: 'Dry run' });
const importButton = (page) => page.getByRole('main').getByRole('button', { name: /^(Import|Add|Remove) \d/ });

async function begin(openEmpty, open) {
  await openEmpty();
  await open('#/files');
}

test('a format shows its columns, and its template is imported as it is', async ({ page, openEmpty, open }) => {
  await begin(openEmpty, open);
  await expectText(page.getByRole('main'), 'Choose a format to see its columns');
  await labelled(page, 'combobox', 'Format').selectOption('Rooms');
  const columns = page.getByRole('region', { name: 'Columns: Rooms' });
  await expect(columns.getByRole('row')).toHaveCount(17);
  await expect(columns.getByRole('row', { name: /^Room / })).toContainText('yes');
  await expect(columns.getByRole('row', { name: /^Capacity / })).toContainText('120');
  const link = page.getByRole('link', { name: 'Download a template' });
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
  expect(download.suggestedFilename()).toBe('template-rooms.csv');
  const template = await readFile(await download.path(), 'utf8');
  expect(template.startsWith('\ufeffRoom,Building,Floor,Capacity')).toBe(true);
  await labelled(page, 'combobox', 'Format').selectOption({ index: 0 });
  await choose(page, 'rooms.csv', template);
  await expect(importButton(page)).toHaveText('Import 1 room');
  await expect(columns, 'folded once there is a file').toBeHidden();
  await page.getByText('Columns: Rooms').click();
  await expect(columns).toBeVisible();
});

const event = (uid, day, hours) => ['BEGIN:VEVENT', `UID:${uid}`, `SUMMARY:Event ${uid}`, `DTSTART:202709${day}T${hours}0000`, 'DURATION:PT2H', 'END:VEVENT'];
const calendar = (...events) => ['BEGIN:VCALENDAR', 'VERSION:2.0', 'X-WR-CALNAME:Meetings', ...events.flat(), 'END:VCALENDAR', ''].join('\r\n');

test('a newer file of a calendar takes the place of the first', async ({ page, openEmpty, open }) => {
  await begin(openEmpty, open);
  await choose(page, 'rooms.csv', 'Room,Building\nHall 1,Main\n');
  await importButton(page).click();
  await expectToast(page, 'Imported');
  const bring = async (name, text) => {
    await choose(page, name, text);
    await labelled(page, 'combobox', 'This calendar is of').fill('Hall');
    await page.keyboard.press('Enter');
  };
  await bring('a.ics', calendar(event(1, 13, '09'), event(2, 14, '09'), event(3, 15, '09')));
  await expect(importButton(page)).toHaveText('Import 3 busy times');
  await importButton(page).click();
  await expectToast(page, 'Imported');
  await bring('b.ics', calendar(event(1, 13, '09'), event(3, 15, '14'), event(4, 16, '09')));
  await expect(importButton(page)).toHaveText('Add 2 and remove 1 busy time');
  await expectText(page.getByRole('main'), 'No longer in this calendar, and free again: Tue 14 Sep 2027 09:00–11:00.');
  await expect(dryRun(page).getByRole('row').filter({ hasText: 'Event 3' })).toContainText('Will be changed');
  await importButton(page).click();
  await expectToast(page, 'Imported');
  await open('#/rooms');
  await page.getByRole('link', { name: 'Hall 1' }).click();
  await expectText(page.getByRole('main'), 'Meetings: 3 times, until Thu 16 Sep 2027');
  await page.getByRole('button', { name: 'Edit room' }).click();
  await page.getByRole('button', { name: 'Remove Meetings' }).click();
  await page.getByRole('button', { name: /^Save/ }).click();
  await expect(page.getByRole('main')).not.toContainText('Meetings');
});
