// What a dry run says about what it leaves out, reads in another way or refuses.
import { expectText, expectToast } from '../support/assertions.mjs';
import { upload } from '../support/csv.mjs';
import { expect, test } from '../support/fixtures.mjs';
import { labelled } from '../support/locators.mjs';

const choose = (page, name, text) => page.getByRole('button', { name: 'Choose file' }).setInputFiles(upload(name, text));
const dryRun = (page) => page.getByRole('table', { name: 'Dry run' });
const importButton = (page) => page.getByRole('main').getByRole('button', { name: /^Import/ });

test('a calendar says how many times of an event are outside the dates of the workspace', async ({ page, openEmpty, open }) => {
  await openEmpty();
  await open('#/files');
  await choose(page, 'rooms.csv', 'Room,Building,Floor,Capacity,Equipment\nHall 1,Main,1,120,projector\n');
  await importButton(page).click();
  await expectToast(page, 'Imported');
  const today = new Date().toISOString().slice(0, 10).replaceAll('-', '');
  await choose(page, 'hall.ics', ['BEGIN:VCALENDAR', 'VERSION:2.0', 'BEGIN:VEVENT', 'UID:1', 'SUMMARY:Meeting', `DTSTART:${today}T080000Z`, 'DURATION:PT1H',
    'RRULE:FREQ=YEARLY;COUNT=5', 'END:VEVENT', 'END:VCALENDAR', ''].join('\r\n'));
  await labelled(page, 'combobox', 'This calendar is of').fill('Hall');
  await page.keyboard.press('Enter');
  await expectText(dryRun(page), 'Some times of the event are outside the dates of this workspace');
  await expectText(dryRun(page), 'not imported: 3 later times.');
});

test('a quote that lacks its end hides no row, and one row of Ilios is read by its name', async ({ page, openEmpty, open }) => {
  await openEmpty();
  await open('#/files');
  await choose(page, 'people.csv', 'LastName;FirstName;UserName\nA;"Abel;abel\nB;Berta;berta\nC;"Carl";carl\n');
  await expectText(dryRun(page), 'The quote that opens here lacks its closing one; the next is on line 4, in another row.');
  await expect(importButton(page)).toHaveText(/Import 2 people/);
  await choose(page, 'other.json', '{"something":{"else":1}}');
  await expectText(page.getByRole('main'), 'neither a workspace backup nor data of Ilios');
  await choose(page, 'course.json', '{"course":{"id":7,"title":"Anatomy","externalId":"ANA101","year":2026}}');
  await expectText(page.getByRole('main'), '1 id of Ilios is kept');
  await importButton(page).click();
  await expectToast(page, 'Imported');
  await choose(page, 'course.json', '{"course":{"id":8,"title":"Anatomy","externalId":"ANA101","year":2027}}');
  await importButton(page).click();
  await expectToast(page, 'Imported');
  const card = page.getByRole('region', { name: 'Export' });
  await labelled(card, 'combobox', 'Data').selectOption('Ilios (JSON:API)');
  await expectText(card, '1 course has the external id without the academic year behind it');
  await expect(card).not.toContainText('no id of Ilios');
  // Ilios knows the course that is called otherwise now.
  await choose(page, 'course.json', '{"course":{"id":7,"title":"Anatomy of the body","externalId":"ANA200","year":2026}}');
  await expectText(dryRun(page), 'Code: ANA101 becomes ANA200');
  await expectText(dryRun(page), 'Title: Anatomy becomes Anatomy of the body');
  await importButton(page).click();
  await expectToast(page, 'Imported');
  await open('#/courses');
  await expect(page.getByRole('link', { name: 'Anatomy of the body' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Anatomy', exact: true })).toHaveCount(1);
});
