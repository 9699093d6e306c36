// The calendar: days of the autumn term of the sample, blocks, and dragging.
import { rowOf } from './locators.mjs';

/// The year in which the academic year of the sample began.
const now = new Date();
export const YEAR = now.getFullYear() - (now.getMonth() < 7 ? 1 : 0);

/// A day of the autumn term, which starts on the first Monday on or after 14 September: `2026-10-05`.
export function termDay(week, weekday) {
  const first = new Date(Date.UTC(YEAR, 8, 14));
  const ahead = (8 - first.getUTCDay()) % 7;
  first.setUTCDate(14 + ahead + week * 7 + weekday);
  return first.toISOString().slice(0, 10);
}

/// A date as the names of days have it: "Monday 5 October 2026".
export function longDate(date) {
  const part = (options) => new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', ...options }).format(new Date(date));
  return `${part({ weekday: 'long' })} ${part({ day: 'numeric' })} ${part({ month: 'long' })} ${part({ year: 'numeric' })}`;
}

/// The column of a day, or its place in a month. Its name goes on with a holiday, if it is one.
export const dayOf = (page, date) => page.getByRole('group', { name: new RegExp(`^${longDate(date)}`) });

/// A block by its title, anywhere or on one day.
export const block = (part, name) => part.getByRole('button', { name });

/// Opens the calendar of one session of the first course, in the week of a date.
export async function openSessionCalendar(page, open, title, date) {
  await open('#/courses');
  await rowOf(page, 'Anatomy of the human body I').getByRole('link').first().click();
  await page.getByRole('searchbox', { name: 'Search sessions' }).fill(title);
  const href = await rowOf(page, title).getByRole('link').first().getAttribute('href');
  const id = href.split('/').pop();
  await open(`#/calendar?view=week&date=${date}&session=${id}`);
  // Hours have their height, so that a position is a time.
  await page.locator('.cal-grid[style*="--hour"]').waitFor();
}

/// The position of a time of day in the column of a day.
export async function at(page, date, hour) {
  const box = await dayOf(page, date).boundingBox();
  return { x: box.x + box.width / 2, y: box.y + (box.height * hour) / 24 };
}

/// Drags the mouse from one position to another, in steps as a hand does.
export async function drag(page, from, to) {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 3 });
  await page.mouse.move(to.x, to.y, { steps: 3 });
}

/// Moves the mouse on, while its button is held down.
export const dragOn = (page, to) => page.mouse.move(to.x, to.y, { steps: 3 });

/// Copies all offerings of a week of the term into the next, so that it has those of both.
export async function fillWeek(page, url, week) {
  await page.goto(`${url}#/calendar?view=list&date=${termDay(week, 0)}`);
  await page.getByRole('checkbox', { name: 'Select all shown' }).check();
  await page.locator('.bulk-bar').getByRole('button', { name: 'Copy' }).click();
  await page.getByRole('dialog').getByRole('button', { name: /^Copy/ }).click();
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await page.getByRole('status').filter({ hasText: 'Saved in this browser' }).waitFor();
}
