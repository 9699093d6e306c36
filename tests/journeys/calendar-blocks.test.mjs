// The blocks of a day: what they show at each width and height, in a week and beside a form.
import { dayOf, drag, termDay } from '../support/calendar.mjs';
import { expect, test } from '../support/fixtures.mjs';
import { labelled } from '../support/locators.mjs';
import { addRecords, course, offering, session } from '../support/records.mjs';

test.use({ locale: 'en-GB', timezoneId: 'Europe/Zurich', contextOptions: { reducedMotion: 'reduce' } });

const MONDAY = '2026-09-14';

/// An offering of a session of its own, with the minutes that it takes.
function planned(number, title, time, duration = 60) {
  const { slot, ...rest } = offering(number, number, `${MONDAY}T${time}:00`);
  return [session(number, 1, title), { ...rest, slot: { ...slot, duration } }];
}

async function openWeek(page, open, openEmpty, records) {
  await openEmpty();
  await addRecords(page, [course(1, 'Course'), ...records.flat()]);
  await open(`#/calendar?view=week&date=${MONDAY}`);
  return dayOf(page, MONDAY);
}

/// Whether a text is drawn within its block in full height.
const isWhole = (line) => line.evaluate((line) => {
  const [own, block] = [line, line.closest('.cal-block')].map((element) => element.getBoundingClientRect());
  return own.height > 10 && own.top >= block.top - 0.5 && own.bottom <= block.bottom + 0.5;
});

test('more blocks than a day has columns are counted in a text that is seen', async ({ page, openEmpty, open }) => {
  const parallel = Array.from({ length: 6 }, (_, at) => planned(at + 1, `Session ${at + 1}`, '10:00'));
  const day = await openWeek(page, open, openEmpty, parallel);
  const more = day.getByRole('button', { name: /^3 more/ });
  for (const [width, media] of [[1440, 'screen'], [1000, 'screen'], [1047, 'print']]) {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ media });
    await expect(more.getByText('+3', { exact: true })).toBeVisible();
  }
});

test('a block of an hour shows title, time and place, and one of five minutes a whole line', async ({ page, openEmpty, open }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  const day = await openWeek(page, open, openEmpty, [planned(1, 'Heart', '10:00'), planned(2, 'Lungs', '12:00', 5), planned(3, 'Brain', '23:55', 5)]);
  const block = (name) => day.getByRole('button', { name });
  for (const text of ['Heart', '10:00 – 11:00', 'Place 1']) {
    const line = block(/^Heart/).getByText(text, { exact: true });
    await expect(line).toBeVisible();
    expect(await isWhole(line)).toBe(true);
  }
  for (const name of [/^Lungs/, /^Brain/]) {
    await expect(block(name).locator('.place')).toBeHidden();
    expect(await isWhole(block(name).locator('.title'))).toBe(true);
  }
  const ends = await day.evaluate((day) => [...day.querySelectorAll('.cal-block'), day].map((element) => element.getBoundingClientRect().bottom));
  expect(Math.max(...ends)).toBeLessThanOrEqual(ends.at(-1) + 0.5);
});

test('a narrow block shows its start and nothing that is cut off', async ({ page, openEmpty, open }) => {
  await page.setViewportSize({ width: 360, height: 800 });
  const parallel = Array.from({ length: 8 }, (_, at) => planned(at + 1, `Session ${at + 1}`, '10:00', 90));
  await openWeek(page, open, openEmpty, parallel);
  await open(`#/calendar?view=day&date=${MONDAY}`);
  const first = dayOf(page, MONDAY).getByRole('button', { name: /^Session 1,/ });
  await expect(first.getByText('10:00', { exact: true })).toBeVisible();
  expect(await isWhole(first.locator('.start'))).toBe(true);
  for (const text of ['Session 1', '10:00 – 11:30', 'Place 1']) await expect(first.getByText(text, { exact: true })).toBeHidden();
});

test('a week begins with the hour of what starts in it, not with the midnight of a night', async ({ page, openEmpty, open }) => {
  const night = planned(1, 'Night', '22:00', 600);
  const day = await openWeek(page, open, openEmpty, [night, planned(2, 'Day', '12:00')]);
  const grid = page.locator('.cal-grid');
  const firstHour = () => grid.evaluate((grid) => (24 * grid.scrollTop) / grid.querySelector('.cal-body').clientHeight);
  await expect(day.getByRole('button', { name: /^Night/ })).toBeVisible();
  await expect.poll(firstHour).toBeGreaterThan(11);
  expect(await firstHour()).toBeLessThan(12.1);
  // Dragged, it says when it would end, not where its day does.
  await page.locator('.cal-grid').evaluate((grid) => { grid.scrollTop = grid.scrollHeight; });
  const { x, y } = await day.getByRole('button', { name: /^Night/ }).boundingBox();
  const next = await dayOf(page, '2026-09-16').boundingBox();
  await drag(page, { x: x + 20, y: y + 20 }, { x: next.x + 20, y: y + 20 });
  await expect(page.locator('.cal-ghost-text')).toContainText('Wed 16 Sep 2026, 22:00 – Thu 17 Sep 2026, 08:00');
  await page.keyboard.press('Escape');
  await page.mouse.up();
  // The next morning alone begins with it.
  await open('#/calendar?view=day&date=2026-09-15');
  await expect(dayOf(page, '2026-09-15').getByRole('button', { name: /^Night/ })).toBeVisible();
  await expect.poll(firstHour).toBeLessThan(0.1);
});

test('a calendar begins with the same hour after a reload', async ({ page, openEmpty, open }) => {
  await openWeek(page, open, openEmpty, [planned(1, 'Early', '08:00'), planned(2, 'Late', '17:00')]);
  const firstHour = () => page.locator('.cal-grid').evaluate((grid) => (24 * (grid.scrollTop + 10)) / grid.querySelector('.cal-body').clientHeight);
  await expect.poll(firstHour).toBeCloseTo(8, 0);
  await page.reload();
  await expect(page.getByRole('button', { name: /^Early/ })).toBeVisible();
  await expect.poll(firstHour).toBeCloseTo(8, 0);
});

test('the calendar stays beside a form from a width of 900 px, without scrolling sideways', async ({ page, openSample, open }) => {
  await openSample();
  await open(`#/calendar?view=week&date=${MONDAY}`);
  await page.getByRole('button', { name: 'New offering', exact: true }).click();
  const form = page.locator('.calendar-form');
  for (const [width, isBeside] of [[1180, true], [1000, true], [900, true], [899, false]]) {
    await page.setViewportSize({ width, height: 800 });
    await expect(form).toBeVisible();
    await expect(page.locator('.cal-grid')).toBeVisible({ visible: isBeside });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  }
});

test('a block of several groups lists each of its offerings, and opens the one that is chosen', async ({ page, openSample, open }) => {
  await openSample();
  const monday = termDay(3, 0);
  await open(`#/calendar?view=week&date=${monday}`);
  await dayOf(page, monday).getByRole('button', { name: /^Anatomy lab \d+, 13:00 – 15:00, 4 groups$/ }).click();
  const lines = page.getByRole('dialog', { name: /^Anatomy lab/ }).getByRole('list', { name: /offerings$/ }).getByRole('button');
  await expect(lines).toHaveCount(4);
  await expect(lines.first()).toContainText('13:00 – 15:00');
  await lines.nth(1).press('Enter');
  await expect(labelled(page, 'textbox', 'Date')).toBeVisible();
});
