// On paper, a week and a month are one page of A4 each, in landscape, of which nothing is cut off and which
// needs no colour.
import { dayOf, termDay } from '../support/calendar.mjs';
import { expect, test } from '../support/fixtures.mjs';
import { addRecords, course, offering, session, sessionId } from '../support/records.mjs';

test.use({ locale: 'en-GB', contextOptions: { reducedMotion: 'reduce' } });

/// What the margins of 10 mm leave of A4 in landscape, in CSS pixels.
const PAPER = { width: 1047, height: 718 };
/// Least size of the text on paper, in CSS pixels: 6 points.
const READABLE = 8;

/// The pages of a PDF file, each with its width and height in points.
function pages(pdf) {
  const text = pdf.toString('latin1');
  const count = text.match(/\/Type\s*\/Page[^s]/g).length;
  const sizes = [...text.matchAll(/\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/g)];
  return { count, sizes: sizes.map(([, width, height]) => [Math.round(width), Math.round(height)]) };
}

async function expectOnePage(page) {
  const { count, sizes } = pages(await page.pdf({ preferCSSPageSize: true, printBackground: true }));
  expect(count).toBe(1);
  expect(sizes[0]).toEqual([842, 595]);
}

/// Shows the page as it is printed, and returns what of it is cut off.
async function cutOff(page) {
  await page.setViewportSize(PAPER);
  await page.emulateMedia({ media: 'print' });
  return page.evaluate((height) => {
    const found = [];
    const isDrawn = (element) => element.getClientRects().length > 0 && !element.classList.contains('unseen');
    const check = (part, whole, what) => {
      const [inner, outer] = [part, whole].map((element) => element.getBoundingClientRect());
      if (inner.top < outer.top - 0.6 || inner.bottom > outer.bottom + 0.6) found.push(`${what}: ${part.textContent} (${inner.bottom.toFixed(1)} of ${outer.bottom.toFixed(1)})`);
    };
    const all = (selector) => [...document.querySelectorAll(selector)].filter(isDrawn);
    const root = document.querySelector('.cal-grid, .month');
    if (root.getBoundingClientRect().bottom > height) found.push('the calendar ends below the page');
    for (const part of all('.cal-head, .cal-block, .cal-axis span, .cal-due-day, .month-day')) {
      if (!part.closest('.cal-axis')?.contains(part) || isHour(part)) check(part, root, 'below the calendar');
    }
    for (const block of all('.cal-block')) {
      check(block, document.querySelector('.cal-body'), 'outside the hours');
      [...block.children].filter(isDrawn).forEach((line) => check(line, block, 'text of a block'));
    }
    for (const day of all('.cal-due-day, .month-day')) [...day.children].filter(isDrawn).forEach((line) => check(line, day, 'line of a day'));
    return found;

    /// Whether a label of the axis is that of an hour which is printed.
    function isHour(label) {
      const body = document.querySelector('.cal-body').getBoundingClientRect();
      const { top, bottom } = label.getBoundingClientRect();
      return bottom > body.top && top < body.bottom;
    }
  }, PAPER.height);
}

for (const [view, date] of [['week', termDay(3, 0)], ['week', termDay(12, 0)], ['month', termDay(3, 0)], ['month', '2026-08-10']]) {
  test(`the ${view} of ${date} fits one page`, async ({ page, openSample, open }) => {
    await openSample();
    await open(`#/calendar?view=${view}&date=${date}`);
    await expect(page.getByRole('group', { name: 'Calendar' }).last()).toBeVisible();
    await expectOnePage(page);
    expect(await cutOff(page)).toEqual([]);
  });
}

test('blocks of a printed week and lines of a printed month have their type as text, in black on white', async ({ page, openSample, open }) => {
  await openSample();
  for (const [view, selector] of [['week', '.cal-block:not(.more)'], ['month', '.month-line']]) {
    await open(`#/calendar?view=${view}&date=${termDay(3, 0)}`);
    await page.emulateMedia({ media: 'print' });
    const block = page.locator(selector).first();
    await expect(block).toHaveCSS('color', 'rgb(0, 0, 0)');
    await expect(block).toHaveCSS('background-color', 'rgb(255, 255, 255)');
    const type = await block.evaluate((element) => getComputedStyle(element, '::after').content);
    expect(type).toMatch(/^"[A-Z][a-z ]+"$/);
    await page.emulateMedia({ media: 'screen' });
  }
});

/// A week from Monday 14 September with everything that takes up room: due dates, short, parallel and very
/// long offerings, at all hours of all days.
function crowdedWeek() {
  const records = [course(1, 'Crowded course')];
  let number = 0;
  const add = (start, duration, title = `Session ${number + 1} with a long title that needs several lines`) => {
    number += 1;
    const { slot, ...rest } = offering(number, number, start);
    records.push(session(number, 1, title), { ...rest, slot: { ...slot, duration } });
  };
  for (let day = 14; day <= 20; day += 1) {
    for (const [time, duration] of [['00:00', 45], ['03:15', 60], ['08:00', 90], ['10:00', 120], ['23:00', 60]]) add(`2026-09-${day}T${time}:00`, duration);
    for (let parallel = 0; parallel < day % 7; parallel += 1) add(`2026-09-${day}T14:00:00`, 105);
  }
  add('2026-09-14T22:00:00', 3 * 24 * 60, 'Three days on call');
  add('2026-09-18T13:00:00', 4 * 24 * 60, 'Four days on call');
  for (let due = 0; due < 14; due += 1) {
    const of = 200 + due;
    records.push(session(of, 1, `Reading ${due + 1} of the crowded course before the next session`));
    records.push({ id: `ilm:${sessionId(of)}`, kind: 'ilm', schema: 1, enabled: true, hours: '2', due: `2026-09-${due < 13 ? 16 : 20}T17:00:00` });
  }
  return records;
}

test('a week fits one page with any number of due dates, at all hours and with offerings of several days', async ({ page, openEmpty, open }) => {
  await openEmpty();
  await addRecords(page, crowdedWeek());
  await open('#/calendar?view=week&date=2026-09-14');
  const wednesday = page.getByRole('group', { name: /^Due.*16 September 2026/ });
  await expect(wednesday.getByRole('link')).toHaveCount(4);
  await expect(dayOf(page, '2026-09-20').getByRole('button', { name: /^Four days on call/ })).toBeVisible();
  await expectOnePage(page);
  expect(await cutOff(page)).toEqual([]);
  await expect(wednesday.getByRole('link')).toHaveCount(10);
  await expect(wednesday).toContainText('3 more');
  const sizes = await page.locator('.cal-block:visible .title').evaluateAll((titles) => titles.map((title) => parseFloat(getComputedStyle(title).fontSize)));
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(READABLE);
});

test('a month of which every day has more than it shows fits one page', async ({ page, openEmpty, open }) => {
  await openEmpty();
  const records = [course(1, 'Crowded course')];
  // May 2027 touches six weeks that begin on Monday.
  for (let number = 1; number <= 31 * 5; number += 1) {
    const day = String(Math.ceil(number / 5)).padStart(2, '0');
    records.push(session(number, 1, `Session ${number} with a long title`), offering(number, number, `2027-05-${day}T0${4 + (number % 5)}:00:00`));
  }
  await addRecords(page, records);
  await open('#/calendar?view=month&date=2027-05-01');
  await expect(page.getByRole('link', { name: /^\d more on .*May 2027$/ })).toHaveCount(31);
  await expectOnePage(page);
  expect(await cutOff(page)).toEqual([]);
});

test('a list begins on the page of its title, and has all its rows on paper', async ({ page, openEmpty, open }) => {
  await openEmpty();
  const planned = (number, day) => [session(number, 1, `Session ${number}`), offering(number, number, `${day}T08:00:00`)];
  const records = [course(1, 'Course')];
  for (let number = 1; number <= 40; number += 1) records.push(...planned(number, '2026-09-14'));
  for (let number = 41; number <= 300; number += 1) records.push(...planned(number, '2026-09-22'));
  await addRecords(page, records);
  await open('#/calendar?view=list&date=2026-09-14');
  await expect(page.getByRole('row', { name: /Session 40/ })).toBeVisible();
  expect(pages(await page.pdf({ preferCSSPageSize: true })).count).toBe(2);
  await open('#/calendar?view=list&date=2026-09-22');
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('row', { name: /Session \d+/ })).toHaveCount(260);
});

test('a board is printed as a list by row, with times, titles and types as text', async ({ page, openSample, open }) => {
  await openSample();
  await open(`#/calendar?view=board&date=${termDay(3, 0)}`);
  await expect(page.locator('.board-row').first()).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.board-row').first()).toBeHidden();
  const line = page.getByRole('region', { name: 'Anatomy lab 1', exact: true }).locator('.cal-block').first();
  await expect(line.locator('.title')).toBeVisible();
  await expect(line.locator('.time')).toBeVisible();
  await expect(page.locator('.board.narrow .tray-item').first()).toBeVisible();
  // All of it is in one line, of which the type is the end.
  expect((await line.boundingBox()).height).toBeLessThan(24);
  await page.emulateMedia({ media: 'screen' });
  await expect(page.locator('.board-row').first()).toBeVisible();
  await expect(page.locator('.board.narrow')).toHaveCount(0);
});
