// The page of a person: what they are in, when they can teach, and how many hours they teach.
import { readFile } from 'node:fs/promises';
import { expectSaved, expectText } from '../support/assertions.mjs';
import { expectAccessible } from '../support/axe.mjs';
import { expect, test } from '../support/fixtures.mjs';
import { fill, save } from '../support/forms.mjs';
import { tabTo } from '../support/keyboard.mjs';
import { dialog, heading, labelled, rowOf, undoButton } from '../support/locators.mjs';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

const region = (page, name) => page.getByRole('region', { name, exact: true });
const hours = (page) => region(page, 'Teaching hours');
const button = (part, name) => part.getByRole('button', { name, exact: true });

/// The page of a teacher, from the list of people.
async function atTeacher(page, openSample, open) {
  await openSample();
  await open('#/people');
  await page.getByRole('searchbox', { name: 'Search people' }).fill('M-90003');
  await rowOf(page, 'Kjær, Søren').getByRole('link').click();
  await expect(heading(page)).toHaveText('Søren Kjær');
}

/// What a download has, line by line.
async function downloaded(page, press) {
  const download = page.waitForEvent('download');
  await press();
  const text = await readFile(await (await download).path(), 'utf8');
  return text.replace(/^\ufeff/, '').trim().split('\n');
}

test('a person is found from anywhere, with links to everything they are in, and back', async ({ page, openSample }) => {
  await openSample();
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Search everything' }).fill('kjaer soren');
  await dialog(page).getByRole('option').filter({ hasText: /Person$/ }).first().click();
  await expect(heading(page)).toHaveText('Søren Kjær');
  const roles = region(page, 'Courses, sessions and groups');
  await expectText(roles, 'Teaches');
  await expectText(roles, 'Coaches the course sessions');
  await roles.getByRole('link', { name: 'Internal medicine on the ward' }).first().click();
  await expect(heading(page)).toHaveText('Internal medicine on the ward');
  await region(page, 'About this course').getByRole('link', { name: 'Søren Kjær' }).click();
  await expect(heading(page)).toHaveText('Søren Kjær');
});

test('the times at which somebody teaches are edited by keyboard, kept over a reload, and undone', async ({ page, openSample, open }) => {
  await atTeacher(page, openSample, open);
  const edit = button(page, 'Edit availability');
  await edit.focus();
  await page.keyboard.press('Enter');
  const monday = page.getByRole('combobox', { name: 'Monday', exact: true });
  await expect(monday).toBeFocused();
  await monday.selectOption('Hours');
  await page.keyboard.press('Tab');
  await page.keyboard.type('8-12, 13-17');
  await tabTo(page, button(page, 'Use Monday’s hours until Friday'));
  await page.keyboard.press('Enter');
  await page.reload();
  await expect(page.getByRole('textbox', { name: 'Tuesday, hours' })).toHaveValue('8-12, 13-17');
  await page.getByRole('textbox', { name: 'Friday, hours' }).fill('at noon');
  await page.keyboard.press('Control+Enter');
  await expectText(page.getByRole('main'), 'Enter hours such as');
  await page.getByRole('textbox', { name: 'Friday, hours' }).fill('8-12');
  await fill(page, { 'First day': '2027-05-03', 'Last day': '2027-05-07' });
  await page.keyboard.press('Control+Enter');
  await expect(edit).toBeFocused();
  await expectText(region(page, 'Availability'), '08:00–12:00, 13:00–17:00');
  await expectText(region(page, 'Availability'), '3 May – 7 May 2027');
  await expectSaved(page);
  await undoButton(page).click();
  await expect(region(page, 'Availability').getByText('08:00–12:00, 13:00–17:00')).toHaveCount(0);
});

test('details are edited beside the page, and deleting the person goes back to the list', async ({ page, openSample, open }) => {
  await atTeacher(page, openSample, open);
  await button(page, 'Edit person').click();
  await fill(page, { 'First name': 'Sören' });
  await page.reload();
  await expect(labelled(page, 'textbox', 'First name')).toHaveValue('Sören');
  await save(page);
  await expect(heading(page)).toHaveText('Sören Kjær');
  await button(page, 'Delete').click();
  const asked = page.getByRole('alertdialog');
  await asked.getByRole('button', { name: 'Delete 1 person' }).click();
  await asked.getByRole('button', { name: /^Delete .* anyway$/ }).click();
  await expect(heading(page)).toHaveText('People');
  await undoButton(page).click();
  await page.goBack();
  await expect(heading(page)).toHaveText('Sören Kjær');
});

test('hours are counted for those who teach and for a learner, and leave as CSV', async ({ page, openSample, open }) => {
  await openSample();
  await open('#/courses');
  await rowOf(page, 'Anatomy of the human body I').getByRole('link').first().click();
  await expectText(hours(page), 'Taught: every offering counts.');
  const types = hours(page).getByRole('table', { name: 'By session type' });
  await expect(types.getByRole('rowheader', { name: 'Laboratory' })).toBeVisible();
  const cells = await types.getByRole('row', { name: /^Total/ }).getByRole('cell').allInnerTexts();
  const [offerings, taught, learner] = cells.map((cell) => Number(cell.replaceAll(',', '')));
  expect(taught, 'small groups run in parallel').toBeGreaterThan(learner);
  await button(hours(page), 'Export').click();
  const rows = await downloaded(page, () => page.getByRole('menuitem', { name: 'Offerings, one in each row' }).click());
  expect(rows[0]).toBe('course,year,session,type,date,start,end,minutes,room,instructors,groups,learners,link');
  expect(rows).toHaveLength(offerings + 1);
  await button(hours(page), 'Export').click();
  const people = await downloaded(page, () => page.getByRole('menuitem', { name: 'Totals by person' }).click());
  expect(people[0]).toBe('last name,first name,username,code,offerings,minutes,hours,hours once');
  expect(people.length).toBeGreaterThan(1);
  const tables = [['By session type', 'Session type', types], ['By week', 'Week', hours(page).getByRole('table', { name: 'By week' })]];
  for (const [name, head, table] of tables) {
    await button(hours(page), 'Export').click();
    const lines = await downloaded(page, () => page.getByRole('menuitem', { name, exact: true }).click());
    expect(lines[0]).toBe(`${head},Offerings,Taught,For a learner`);
    expect(lines).toHaveLength(await table.getByRole('row').count());
    expect(lines.at(-1)).toBe(`Total,${offerings},${taught.toFixed(2)},${learner.toFixed(2)}`);
  }
});

test('an instructor is a link in the offerings of a session, and has the hours of the session', async ({ page, openSample, open }) => {
  await openSample();
  await open('#/courses');
  await rowOf(page, 'Anatomy of the human body I').getByRole('link').first().click();
  await page.getByRole('searchbox', { name: 'Search sessions' }).fill('Anatomy lab 1');
  await rowOf(page, 'Anatomy lab 1').getByRole('link').first().click();
  const offering = page.getByRole('region', { name: /^Offerings/ }).locator('tr[data-offering]').first();
  const instructor = offering.locator('.instructors').getByRole('link').first();
  const name = await instructor.innerText();
  await instructor.click();
  await expect(heading(page)).toHaveText(name.replace(/ \(.*\)$/, ''));
  await expect(hours(page).getByRole('table', { name: 'By session', exact: true }).getByRole('link', { name: 'Anatomy lab 1', exact: true })).toBeVisible();
});

test('the page of a person is accessible, and fits a telephone', async ({ page, openSample, open }) => {
  await atTeacher(page, openSample, open);
  await expectAccessible(page, 'the page of a person');
  await button(page, 'Edit availability').click();
  await expectAccessible(page, 'the form of an availability');
  await page.setViewportSize({ width: 360, height: 780 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
});
