// What the calendar says of an offering: that it is cancelled, until when it goes on from the day before, the time
// that was chosen for a new one, and its type by a colour of its own.
import { at, block, dayOf, drag, longDate, openSessionCalendar, termDay } from '../support/calendar.mjs';
import { shownDate } from '../support/dates.mjs';
import { expect, test } from '../support/fixtures.mjs';
import { save } from '../support/forms.mjs';
import { dialog, labelled } from '../support/locators.mjs';

test.use({ locale: 'en-GB', contextOptions: { reducedMotion: 'reduce' } });

const IDEA = 'Drawing the heart';
const [MONDAY, TUESDAY] = [0, 1].map((weekday) => termDay(3, weekday));
const text = (page, name) => labelled(page, 'textbox', name);

async function addOffering(page, start, hours) {
  await page.getByRole('button', { name: 'New offering', exact: true }).click();
  await text(page, 'Date').fill(MONDAY);
  await text(page, 'Start time').fill(start);
  await text(page, 'Hours').fill(hours);
  await save(page, 'Add offering');
}

test('the details of a cancelled offering say so', async ({ page, openSample, open }) => {
  await openSample();
  await openSessionCalendar(page, open, IDEA, MONDAY);
  await addOffering(page, '09:00', '1');
  const drawn = block(dayOf(page, MONDAY), new RegExp(`^${IDEA}, 09:00 – 10:00`));
  await drawn.press('Enter');
  await dialog(page).getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Cancel offering', exact: true }).click();
  await drawn.press('Enter');
  await expect(dialog(page).getByText('Cancelled', { exact: true })).toBeVisible();
});

test('a line that goes on from the day before says until when', async ({ page, openSample, open }) => {
  await openSample();
  await openSessionCalendar(page, open, IDEA, MONDAY);
  await addOffering(page, '22:00', '4');
  await page.getByRole('radio', { name: 'Month', exact: true }).check();
  const line = (date) => dayOf(page, date).getByRole('button', { name: new RegExp(`^${IDEA}, Mon 22:00 – Tue 02:00`) });
  await expect(line(MONDAY)).toContainText(`22:00 ${IDEA}`);
  await expect(line(TUESDAY)).toContainText(`until 02:00 ${IDEA}`);
});

test('the time that was dragged over stands above the question for the session', async ({ page, openEmpty, open }) => {
  await openEmpty();
  await open(`#/calendar?view=week&date=${MONDAY}`);
  await page.locator('.cal-grid[style*="--hour"]').waitFor();
  await drag(page, await at(page, MONDAY, 9.05), await at(page, MONDAY, 10.4));
  await page.mouse.up();
  const panel = page.getByRole('region', { name: 'New offering' });
  await expect(panel).toContainText(`${shownDate(MONDAY)}, 09:00 – 10:30`);
});

test('an examination has a grey of its own, which no lecture has', async ({ page, openSample, open }) => {
  await openSample();
  const chroma = (kind) =>
    page.locator(`.month-line[data-kind="${kind}"]`).first().evaluate((line) => Number(getComputedStyle(line).backgroundColor.match(/oklch\([\d.]+ ([\d.]+)/)[1]));
  await open(`#/calendar?view=month&date=${MONDAY}`);
  await expect(dayOf(page, MONDAY)).toHaveAccessibleName(new RegExp(longDate(MONDAY)));
  expect(await chroma('Lecture')).toBeGreaterThan(0.03);
  await page.getByRole('button', { name: 'Previous', exact: true }).waitFor();
  for (let month = 0; month < 6 && (await page.locator('.month-line[data-kind="Examination"]').count()) === 0; month += 1) {
    const before = await page.getByRole('heading', { level: 1 }).textContent();
    await page.getByRole('button', { name: 'Next', exact: true }).click();
    await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(before);
  }
  expect(await chroma('Examination')).toBeLessThan(0.012);
});

test.describe('in a narrow window', () => {
  test.use({ viewport: { width: 360, height: 740 } });

  test('lines of a month have their time and their title', async ({ page, openSample, open }) => {
    await openSample();
    await openSessionCalendar(page, open, IDEA, MONDAY);
    await page.getByRole('radio', { name: 'Day', exact: true }).check();
    await addOffering(page, '09:00', '1');
    await page.getByRole('radio', { name: 'Month', exact: true }).check();
    const line = dayOf(page, MONDAY).getByRole('button', { name: new RegExp(`^${IDEA}`) });
    await expect(line.locator('bdi')).toBeVisible();
    const [outer, inner] = await Promise.all([line.boundingBox(), line.locator('bdi').boundingBox()]);
    expect(inner.width).toBeGreaterThan(28);
    // The time and a line or two of the title.
    expect(inner.height).toBeGreaterThan(28);
    expect(inner.y + inner.height).toBeLessThanOrEqual(outer.y + outer.height + 1);
  });
});
