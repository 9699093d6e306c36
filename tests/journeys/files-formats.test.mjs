// Formats of Lectern, Ilios and Chamilo beyond people and classes: what comes in, and what goes out again.
import { readFile } from 'node:fs/promises';
import { expectText, expectToast } from '../support/assertions.mjs';
import { upload } from '../support/csv.mjs';
import { expect, test } from '../support/fixtures.mjs';
import { goTo, labelled, undoButton } from '../support/locators.mjs';

const choose = (page, name, text) => page.getByRole('button', { name: 'Choose file' }).setInputFiles(upload(name, text));
const dryRun = (page) => page.getByRole('table', { name: 'Dry run' });
const importButton = (page) => page.getByRole('main').getByRole('button', { name: /^Import/ });
const format = (page) => labelled(page, 'combobox', 'Format').evaluate((box) => box.selectedOptions[0].textContent);
const filter = (page, name) => page.getByRole('group', { name: 'Show rows that are' }).getByRole('button', { name });

async function bring(page, name, text) {
  await choose(page, name, text);
  await importButton(page).click();
  await expectToast(page, 'Imported');
}

async function exported(page, data) {
  const card = page.getByRole('region', { name: 'Export' });
  await labelled(card, 'combobox', 'Data').selectOption(data);
  await expect(card.getByRole('status')).toContainText('.');
  const [download] = await Promise.all([page.waitForEvent('download'), card.getByRole('button', { name: 'Export' }).click()]);
  return readFile(await download.path(), 'utf8');
}

const PEOPLE = 'LastName;FirstName;UserName;OfficialCode\nA;Abel;abel;C-1\nB;Berta;berta;C-2\n';
const ROOMS = 'Room,Building,Floor,Capacity,Equipment,Monday,Tuesday,Wednesday,Thursday,Friday,Saturday,Sunday,OtherHours,ClosedDays,Note,Active\n'
  + 'Hall 1,Main,1,120,projector,08:00–18:00,,,,,closed,closed,,,,yes\n';
const OFFERINGS = 'Course,Session,Date,Start,End,Room,Instructors\nANA,Introduction,2027-09-13,08:00,10:00,Hall 1,abel\nANA,Dissection,2027-09-14,22:00,02:00,,\n';

test('offerings, rooms and instructor groups come in and go out the same', async ({ page, openEmpty, open }) => {
  await openEmpty();
  await open('#/files');
  await bring(page, 'people.csv', PEOPLE);
  await bring(page, 'rooms.csv', ROOMS);
  await bring(page, 'teams.csv', 'InstructorGroup,Members,Active\nAnatomists,abel|berta,yes\n');
  expect(await exported(page, 'Rooms')).toBe(ROOMS);
  expect(await exported(page, 'Instructor groups')).toBe('InstructorGroup,Members,Active\nAnatomists,abel|berta,yes\n');
  await choose(page, 'offerings.csv', OFFERINGS);
  await expect.poll(() => format(page)).toBe('Offerings (detected)');
  await expectText(dryRun(page), 'No course has the code');
  await expect(filter(page, /^Rejected/)).toHaveAttribute('aria-pressed', 'true');
  await page.getByRole('checkbox', { name: 'Create what does not exist' }).check();
  // No row is rejected any more, so that all are shown.
  await expect(filter(page, /^All/)).toHaveAttribute('aria-pressed', 'true');
  await expectText(dryRun(page), 'Session “Introduction” will be created.');
  await importButton(page).click();
  await expectToast(page, 'Imported');
  const file = await exported(page, 'Offerings');
  expect(file).toContain('ANA,Dissection,2027-09-14,22:00,2027-09-15 02:00,');
  expect(file.split('\n').length).toBe(4);
  await choose(page, 'offerings.csv', file);
  await expectText(page.getByRole('main'), 'Everything in this file is already here.');
  await labelled(page, 'combobox', 'Course').selectOption({ label: 'ANA ANA' });
  expect(await exported(page, 'Offerings')).toBe(file);
});

test('lists are exported safe for spreadsheets, files for Chamilo as they are', async ({ page, openEmpty, open }) => {
  await openEmpty();
  await open('#/files');
  await bring(page, 'people.csv', 'LastName;FirstName;UserName\nA;=1+1;abel\n');
  await bring(page, 'rooms.csv', ROOMS.replace('Hall 1', '=Hall'));
  const card = page.getByRole('region', { name: 'Export' });
  const safe = card.getByRole('checkbox', { name: 'Safe for spreadsheets' });
  expect(await exported(page, 'People')).toContain('A,=1+1,');
  await expect(safe).not.toBeChecked();
  await expectText(card, '1 cell begins like a formula.');
  await safe.check();
  await expectText(card, '1 cell gets a leading \'');
  const rooms = await exported(page, 'Rooms');
  await expect(safe).toBeChecked();
  expect(rooms).toContain('\n\'=Hall,Main,');
  await choose(page, 'rooms.csv', rooms);
  await expectText(page.getByRole('main'), 'Everything in this file is already here.');
});

const USERS = (status) => `<Sessions><Users>
<User><Username>abel</Username><Lastname>A</Lastname><Firstname>Abel</Firstname><Status>student</Status></User>
<User><Username>berta</Username><Lastname>B</Lastname><Firstname>Berta</Firstname><Status>${status}</Status></User>
</Users></Sessions>`;

test('students in XML of Chamilo are learners, and so is everybody but teachers, with a note', async ({ page, openEmpty, open }) => {
  await openEmpty();
  await open('#/files');
  await choose(page, 'users.xml', USERS('teacher'));
  await expect.poll(() => format(page)).toBe('People (detected)');
  await expect(importButton(page)).toHaveText('Import 2 people');
  await choose(page, 'users.xml', USERS('wizard'));
  await expectText(dryRun(page), 'The status “wizard” is neither student nor teacher.');
  await importButton(page).click();
  await expectToast(page, 'Imported');
});

const TYPES = '`session_type_id`,`title`,`school_id`,`calendar_color`,`assessment`,`assessment_option_id`,`active`\n'
  + '1,Ward round,1,fff,0,1,1\n2,Oral examination,1,fe7a78,1,2,1\n3,Ward round,2,00cc65,0,1,1\n';
const VOCABULARIES = '`vocabulary_id`,`title`,`school_id`,`active`\n1,Organs,1,1\n';
const TERMS = '`term_id`,`title`,`parent_term_id`,`description`,`vocabulary_id`,`active`\n1,Heart,,,1,1\n2,Left ventricle,1,,1,1\n';

test('session types, vocabularies and terms as Ilios ships them', async ({ page, openEmpty, open }) => {
  await openEmpty();
  await open('#/session-types');
  await page.getByRole('main').getByRole('link', { name: 'Import' }).click();
  await choose(page, 'session_type.csv', TYPES);
  await expect.poll(() => format(page)).toBe('Session types (detected)');
  await expectText(dryRun(page), 'It is imported once.');
  await labelled(page, 'combobox', 'School').selectOption('School 1');
  await expectText(dryRun(page), 'Of another school; not imported.');
  await importButton(page).click();
  await expectToast(page, 'Imported');
  await bring(page, 'vocabulary.csv', VOCABULARIES);
  await choose(page, 'term.csv', TERMS);
  await expect.poll(() => format(page)).toBe('Terms (detected)');
  await expect(importButton(page)).toHaveAttribute('aria-disabled', 'true');
  await labelled(page, 'combobox', '“1” is').selectOption('Organs');
  await expect(importButton(page)).toHaveAttribute('aria-disabled', 'false');
  await importButton(page).click();
  await expectToast(page, 'Imported');
  await open('#/vocabularies');
  await page.getByRole('link', { name: 'Organs' }).click();
  await expectText(page.getByRole('main'), 'Left ventricle');
  await open('#/session-types');
  await expect(page.getByRole('row').filter({ hasText: 'Oral examination' })).toContainText('Assessment');
});

const XML = `<?xml version="1.0" encoding="ISO-8859-1"?>
<Sessions>
 <Users><User><Username>abel</Username><Lastname>Été</Lastname><Firstname>Abel</Firstname></User></Users>
 <Session>
  <SessionName>Ethics & law</SessionName><Coach>abel</Coach>
  <DateStart>2027/03/01</DateStart><DateEnd>2027/06/25</DateEnd>
 </Session>
</Sessions>`;

test('the XML of Chamilo has people and course sessions', async ({ page, openEmpty, open }) => {
  await openEmpty();
  await open('#/files');
  await choose(page, 'sessions.xml', XML);
  await expect.poll(() => format(page)).toBe('Course sessions (detected)');
  await expectText(page.getByRole('main'), 'declares another encoding');
  await expectText(page.getByRole('main'), 'The file has more: People');
  await expectText(dryRun(page), 'Line 5, column 23: & is not written as &amp;');
  await labelled(page, 'combobox', 'Format').selectOption('People');
  await expectText(dryRun(page), 'Été');
  await importButton(page).click();
  await expectToast(page, 'Imported');
  await choose(page, 'sessions.xml', XML);
  await importButton(page).click();
  await expectToast(page, 'Imported');
  await choose(page, 'bomb.xml', '<!DOCTYPE x [<!ENTITY a "b">]>\n<Sessions>&a;</Sessions>');
  await expectText(page.getByRole('alert'), 'Line 1, column 1');
  await choose(page, 'cut.xml', XML.slice(0, 300));
  await expectText(page.getByRole('alert'), 'the file ends inside an element');
  await goTo(page, 'Course sessions');
  await expect(page.getByRole('row').filter({ hasText: 'Ethics & law' })).toBeVisible();
});

const GROUPS = 'LearnerGroup,Members\nClass > Labs > Lab 1,abel\n';
const ASSIGNED = 'First,Last,Campus ID,Sub Group Name\nAbel,A,C-1,Lab B\nBerta,B,C-2,Laboratory 1\n';

test('people are assigned to subgroups by four columns of Ilios', async ({ page, openEmpty, open }) => {
  await openEmpty();
  await open('#/files');
  await bring(page, 'people.csv', PEOPLE);
  await bring(page, 'groups.csv', GROUPS);
  await choose(page, 'assigned.csv', ASSIGNED);
  await expect.poll(() => format(page)).toBe('Members of subgroups (Ilios) (detected)');
  await expect(importButton(page)).toHaveAttribute('aria-disabled', 'true');
  await labelled(page, 'combobox', 'Subgroups of').fill('Labs');
  await page.keyboard.press('Enter');
  await labelled(page, 'combobox', '“Laboratory 1” is').selectOption('Lab 1');
  await expect(labelled(page, 'combobox', '“Lab B” is')).toHaveValue('0');
  await expectText(dryRun(page), 'Lab 1 becomes Lab B');
  await importButton(page).click();
  await expectToast(page, 'Imported');
  const file = await exported(page, 'Learner groups');
  expect(file).toContain('Class > Labs > Lab 1,,,,,berta\n');
  expect(file).toContain('Class > Labs > Lab B,,,,,abel\n');
});

const CALENDAR = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'BEGIN:VEVENT', 'UID:1', 'SUMMARY:Concert', 'DTSTART;TZID=Europe/Zurich:20270913T090000', 'DURATION:PT2H', 'RRULE:FREQ=DAILY;COUNT=2', 'END:VEVENT', 'END:VCALENDAR', ''].join('\r\n');

test('a calendar of a room makes the times of its events conflicts', async ({ page, openEmpty, open }) => {
  await openEmpty();
  await open('#/files');
  await bring(page, 'people.csv', PEOPLE);
  await bring(page, 'rooms.csv', ROOMS);
  await choose(page, 'offerings.csv', OFFERINGS);
  await page.getByRole('checkbox', { name: 'Create what does not exist' }).check();
  await importButton(page).click();
  await expectToast(page, 'Imported');
  await choose(page, 'hall.ics', CALENDAR);
  await expect.poll(() => format(page)).toBe('Calendar (iCalendar) (detected)');
  await expect(importButton(page)).toHaveAttribute('aria-disabled', 'true');
  await labelled(page, 'combobox', 'This calendar is of').fill('Hall');
  await page.keyboard.press('Enter');
  await expect(importButton(page)).toHaveText('Import 2 busy times');
  await importButton(page).click();
  await expectToast(page, 'Imported');
  await open('#/conflicts');
  await expectText(page.getByRole('main'), 'Introduction');
  await undoButton(page).click();
  await expect(page.getByRole('main')).not.toContainText('Introduction');
});

const ILIOS = JSON.stringify({
  data: [{ type: 'courses', id: '7', attributes: { title: 'Anatomy', externalId: 'ANA101', year: 2026 }, relationships: { directors: { data: [{ type: 'users', id: '1' }] } } }],
  included: [
    { type: 'sessions', id: '3', attributes: { title: 'Dissection', description: '<p>Bring <b>gloves</b></p>' }, relationships: { course: { data: { type: 'courses', id: '7' } } } },
    { type: 'offerings', id: '5', attributes: { room: 'Hall 1', startDate: '2026-09-14T08:00:00+00:00', endDate: '2026-09-14T10:00:00+00:00' }, relationships: { session: { data: { type: 'sessions', id: '3' } } } },
    { type: 'users', id: '1', attributes: { firstName: 'Ana', lastName: 'López', campusId: 'c-1' } },
    { type: 'schools', id: '1', attributes: { title: 'Medicine' } },
  ],
}, null, 1);

test('a course of Ilios comes in with its sessions and goes out again', async ({ page, openEmpty, open }) => {
  await openEmpty();
  await open('#/files');
  await choose(page, 'course.json', ILIOS);
  await expect.poll(() => format(page)).toBe('Ilios (JSON:API) (detected)');
  await expectText(page.getByRole('main'), 'Not imported from Ilios: schools (1)');
  await expect(importButton(page)).toHaveText('Import 4 entries');
  await importButton(page).click();
  await expectToast(page, 'Imported');
  const document = JSON.parse(await exported(page, 'Ilios (JSON:API)'));
  expect(document.data[0].attributes.externalId).toBe('ANA101');
  const offering = document.included.find((resource) => resource.type === 'offerings');
  expect(offering.attributes).toMatchObject({ startDate: '2026-09-14T08:00:00+00:00', room: 'Hall 1' });
  await choose(page, 'again.json', JSON.stringify(document));
  await expectText(page.getByRole('main'), 'Everything in this file is already here.');
  await goTo(page, 'Courses');
  await page.getByRole('table').getByRole('link', { name: /Anatomy/ }).click();
  await expectText(page.getByRole('main'), 'Dissection');
});
