// Names that look alike, long titles, and names from right to left: nobody is mistaken for another,
// everything can be read whole without a mouse, and no name reorders the text around it.
import { expectText, expectToast } from '../support/assertions.mjs';
import { chamiloFile, chamiloRow, upload } from '../support/csv.mjs';
import { dualList } from '../support/dual-list.mjs';
import { expect, test } from '../support/fixtures.mjs';
import { heading, labelled } from '../support/locators.mjs';
import { beginNamed, finish, next, radio } from '../support/wizard.mjs';

const FSI = '\u2068';
const PDI = '\u2069';
const SESSION = 'علم الأعضاء 2026 (A-1)';
const ISOLATED = `${FSI}${SESSION}${PDI}`;
const LONG = 'Interdisciplinary seminar on longitudinal integrated clerkships in rural and underserved communities of the northern region, group';

const person = (number, lastName, firstName, username, code) =>
  chamiloRow(number, { LastName: lastName, FirstName: firstName, UserName: username, OfficialCode: code, Courses: '' });

const PEOPLE = [
  person(1, 'Nguyễn', 'Văn An', 'an001', 'V-1'),
  person(2, 'Nguyễn', 'Văn An', 'an002', 'V-2'),
  person(3, 'Roe', 'Jo', 'johndoe', ''),
  person(4, 'Roe', 'Jo', 'JohnDoe2', ''),
  person(5, 'أحمد', 'مُحَمَّد', 'mahmad', 'Q-11'),
];

async function importFile(page, open, name, content) {
  await open('#/files');
  await page.getByRole('button', { name: 'Choose file' }).setInputFiles(upload(name, content));
  await page.getByRole('main').getByRole('button', { name: /^Import/ }).click();
  await expectToast(page, 'Imported');
}

async function expectIsolated(locator) {
  await expect.poll(() => locator.evaluate((element) => {
    const isolates = (node) => /isolate|plaintext/.test(getComputedStyle(node).unicodeBidi);
    return isolates(element) || [...element.querySelectorAll('*')].some(isolates);
  })).toBe(true);
}

test('people with the same name are told apart wherever they are named', async ({ page, openSample, open }) => {
  await openSample();
  await importFile(page, open, 'people.csv', chamiloFile(PEOPLE));
  await open('#/course-sessions');
  await beginNamed(page, 'Same names');
  await next(page, 'Learners');
  const { available, chosen } = dualList(page, 'learners');
  await available.search.fill('roe jo');
  for (const username of ['johndoe', 'JohnDoe2']) {
    await expect(available.list.getByRole('option', { name: new RegExp(`Roe, Jo.*${username}`) })).toBeVisible();
  }
  await page.getByRole('button', { name: 'Add all shown' }).click();
  await expect(chosen.list.getByRole('option', { name: /Roe, Jo.*johndoe/ })).toBeVisible();
  await expectText(page.getByRole('main'), 'Added: Roe, Jo (johndoe); Roe, Jo (JohnDoe2).');

  await radio(page, 'Single registration').check();
  await labelled(page.getByRole('main'), 'combobox', 'Add a learner').fill('an002');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Undo adding Nguyễn, Văn An (an002)' })).toBeVisible();
  await expectText(page.getByRole('list', { name: 'Added just now' }), 'Nguyễn, Văn An (an002)');

  await page.setViewportSize({ width: 360, height: 740 });
  await radio(page, 'Multiple registration').check();
  await page.getByRole('button', { name: /^Chosen 3/ }).click();
  await expectText(chosen.list, 'JohnDoe2');

  await page.setViewportSize({ width: 1280, height: 800 });
  await open('#/people');
  await page.getByRole('searchbox', { name: 'Search people' }).fill('JohnDoe2');
  await page.getByRole('checkbox', { name: 'Select Jo Roe (JohnDoe2)' }).check();
  await page.getByRole('button', { name: 'Delete', exact: true }).first().click();
  await expect(page.getByRole('alertdialog', { name: 'Delete Jo Roe (JohnDoe2)?' })).toBeVisible();
});

test('a long title can be read whole by keyboard', async ({ page, openSample, open }) => {
  await openSample();
  const rows = ['A', 'B', 'C', 'D'].map((group, at) => `LIC-${at + 1};"${LONG} ${group}"`);
  await importFile(page, open, 'courses.csv', ['Code;Title', ...rows].join('\r\n'));
  await open('#/course-sessions');
  await beginNamed(page, 'Long titles');
  const { available } = dualList(page, 'courses');
  await available.search.fill('interdisciplinary');
  await page.keyboard.press('ArrowDown');
  for (const width of [1280, 360]) {
    await page.setViewportSize({ width, height: 740 });
    for (const group of ['B', 'C', 'D']) {
      await available.list.press(group === 'B' ? 'Home' : 'ArrowDown');
      if (group === 'B') await available.list.press('ArrowDown');
      const title = available.option(`${group}LIC-`).locator('.dl-title');
      await expect.poll(() => title.evaluate((element) => {
        const list = element.closest('[role=listbox]').getBoundingClientRect();
        const { bottom } = element.getBoundingClientRect();
        return element.scrollWidth <= element.clientWidth && bottom <= list.bottom;
      }), `group ${group} at ${width} px`).toBe(true);
    }
  }
});

test('names from right to left reorder nothing around them', async ({ page, openSample, open }) => {
  await openSample();
  await importFile(page, open, 'people.csv', chamiloFile(PEOPLE));
  await open('#/people');
  await page.getByRole('searchbox', { name: 'Search people' }).fill('mahmad');
  await expectIsolated(page.getByRole('rowheader', { name: 'أحمد, مُحَمَّد' }));
  await expect(page.getByRole('searchbox', { name: 'Search people' })).toHaveAttribute('dir', 'auto');

  await open('#/course-sessions');
  await beginNamed(page, SESSION);
  await expect(page).toHaveTitle(`Step 2 of 4 – Courses – ${ISOLATED} – Lectern`);
  await expectIsolated(page.locator('.wizard-name'));
  await next(page, 'Learners');
  const { available } = dualList(page, 'learners');
  await available.search.fill('mahmad');
  await expectIsolated(available.option('mahmad'));
  await available.option('mahmad').click();
  await page.getByRole('button', { name: 'Add selected' }).click();
  await expectText(page.getByRole('main'), `Added: ${FSI}أحمد, مُحَمَّد${PDI}.`);
  await finish(page);
  await expectToast(page, `Created “${ISOLATED}”`);
  const row = page.getByRole('row', { name: SESSION });
  await expectIsolated(row.getByRole('rowheader'));
  await expect(row.getByRole('link', { name: SESSION })).toHaveText(SESSION);
  await row.getByRole('link', { name: SESSION }).click();
  await expect(heading(page)).toBeVisible();
});
