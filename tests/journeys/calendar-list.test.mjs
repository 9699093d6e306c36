// The list of the calendar: offerings by day, of which one, a day or many are changed, by mouse and by keyboard.
import { YEAR, longDate, openSessionCalendar, termDay } from '../support/calendar.mjs';
import { expect, test } from '../support/fixtures.mjs';
import { dialog } from '../support/locators.mjs';

test.use({ locale: 'en-GB', contextOptions: { reducedMotion: 'reduce' } });

const [MONDAY, TUESDAY] = [0, 1].map((weekday) => termDay(3, weekday));
const table = (page) => page.getByRole('table', { name: 'Offerings' });
const head = (page, day) => table(page).getByRole('rowheader', { name: new RegExp(`^(Select all of )?${longDate(day)}`) });
const dayBox = (page, day) => page.getByRole('checkbox', { name: `Select all of ${longDate(day)}` });

/// The rows under the head of a day.
const rowsOf = (page, day) => head(page, day).evaluate((head) => {
  const rows = [];
  for (let row = head.closest('tr').nextElementSibling; row?.matches('[data-at]'); row = row.nextElementSibling) rows.push(row.innerText);
  return rows;
});

/// Opens the list of a week with so few offerings that all are in the page.
async function openList(page, open) {
  await open(`#/calendar?view=list&date=${MONDAY}`);
  await page.getByRole('searchbox', { name: 'Search offerings' }).fill('Anatomy');
  await expect(table(page).locator('tr.gap')).toHaveCount(0);
}

test('offerings are under their days, with times of day only', async ({ page, openSample, open }) => {
  await openSample();
  await openList(page, open);
  const rows = await rowsOf(page, MONDAY);
  await expect(head(page, MONDAY)).toContainText(`${longDate(MONDAY)}`);
  await expect(head(page, MONDAY)).toContainText(`${rows.length} offerings`);
  for (const row of rows) expect(row).toMatch(/\d\d:\d\d – \d\d:\d\d/);
  for (const row of rows) expect(row).not.toContain('Mon ');
  // In the order of another column, a day is in several places.
  await page.getByRole('button', { name: 'Session', exact: true }).click();
  await expect(head(page, MONDAY)).toHaveCount(0);
  await expect(table(page)).toContainText(/Mon \d+ \w+ \d{4}, \d\d:\d\d/);
});

test('all offerings of a day are selected or changed at once, also together with others', async ({ page, openSample, open }) => {
  await openSample();
  await openList(page, open);
  const count = (await rowsOf(page, MONDAY)).length;
  await page.getByRole('button', { name: `Change all of ${longDate(MONDAY)}` }).click();
  await expect(dialog(page)).toContainText(`Change ${count} offerings`);
  await page.keyboard.press('Escape');
  await dayBox(page, MONDAY).check();
  await table(page).getByRole('checkbox', { name: /^Select .*Tue .*, \d\d:\d\d – / }).first().check();
  await page.getByRole('button', { name: 'Change', exact: true }).click();
  await expect(dialog(page)).toContainText(`Change ${count + 1} offerings`);
  await page.keyboard.press('Escape');
  await dayBox(page, MONDAY).uncheck();
  await expect(page.locator('.bulk-bar')).toContainText('1 selected');
});

test('by keyboard the head of a day is between its rows and those of the day before', async ({ page, openSample, open }) => {
  await openSample();
  await openList(page, open);
  const first = table(page).locator('tr[data-at="0"]');
  await first.focus();
  await page.keyboard.press('ArrowUp');
  await expect(dayBox(page, MONDAY)).toBeFocused();
  await page.keyboard.press('Space');
  const count = (await rowsOf(page, MONDAY)).length;
  await expect(page.locator('.bulk-bar')).toContainText(`${count} selected`);
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('button', { name: `Change all of ${longDate(MONDAY)}` })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(first).toBeFocused();
  const last = table(page).locator(`tr[data-at="${count - 1}"]`);
  await last.focus();
  await page.keyboard.press('ArrowDown');
  await expect(dayBox(page, TUESDAY)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(table(page).locator(`tr[data-at="${count}"]`)).toBeFocused();
});

test('an offering in conflict has a mark in the list, in a month and in a narrow block of the board', async ({ page, openSample, open }) => {
  await openSample();
  await openSessionCalendar(page, open, 'Revision of the term', MONDAY);
  const { hash } = new URL(page.url());
  const name = /^Revision of the term, .*in conflict$/;
  await open(hash.replace('view=week', 'view=list'));
  const mark = table(page).getByText('In conflict', { exact: true }).first();
  await expect(mark).toBeVisible();
  for (const width of [800, 1000, 1180, 1240]) {
    await page.setViewportSize({ width, height: 800 });
    const isWhole = mark.evaluate((chip) => chip.getBoundingClientRect().right <= chip.closest('td').getBoundingClientRect().right - 8);
    expect(await isWhole, `at ${width} px`).toBe(true);
  }
  await page.setViewportSize({ width: 1280, height: 800 });
  await open(hash.replace('view=week', 'view=month'));
  await expect(page.getByRole('button', { name }).first().locator('svg')).toBeVisible();
  await open(hash.replace('view=week', 'view=board'));
  await expect(page.getByRole('button', { name }).first().locator('svg')).toBeVisible();
});

test('a week without offerings says so and what to do', async ({ page, openSample, open }) => {
  await openSample();
  await open(`#/calendar?view=list&date=${YEAR}-08-10`);
  await expect(page.getByRole('heading', { name: 'Nothing is planned at this time' })).toBeVisible();
  await expect(page.getByText('or add an offering')).toBeVisible();
});
