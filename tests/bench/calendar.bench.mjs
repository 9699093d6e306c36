// The calendar with many offerings: from the change of the address until the week or the month is on the
// screen. The weeks are made from those of the sample, each copied into the next.
import { launch } from '../support/browser.mjs';
import { fillWeek, termDay } from '../support/calendar.mjs';
import { median, printTable } from '../support/measure.mjs';
import { startServer } from '../support/server.mjs';
import { openSample } from '../support/start.mjs';

const REPEATS = Number(process.env.LECTERN_REPEATS ?? 9);
const COPIES = 6;

const server = await startServer();
const browser = await launch();
const page = await (await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en-GB' })).newPage();
await openSample(page, server.url);
for (let week = 0; week < COPIES; week += 1) await fillWeek(page, server.url, week);
const rows = [];
for (const week of [1, COPIES]) {
  rows.push(await measured('week', termDay(week, 0)));
  rows.push(await measured('month', termDay(week, 0)));
}
await browser.close();
await server.stop();
printTable(`Calendar, ms until painted, median of ${REPEATS}`, ['', 'offerings', 'blocks', 'painted'], rows);

async function measured(view, date) {
  const times = [];
  for (let turn = 0; turn < REPEATS; turn += 1) {
    await shown(`#/calendar?view=day&date=${termDay(20, 0)}`);
    times.push(await shown(`#/calendar?view=${view}&date=${date}`));
  }
  const blocks = await page.locator('.cal-block, .month-line').count();
  const counts = await page.locator('.calendar-types .count').allTextContents();
  const offerings = counts.reduce((sum, count) => sum + Number(count.replace(',', '')), 0);
  return [`${view} of ${date}`, String(offerings), String(blocks), median(times)];
}

/// Changes the address, and returns the time until the frame after the change of the heading.
function shown(hash) {
  return page.evaluate((hash) => new Promise((resolve) => {
    const heading = document.querySelector('h1');
    const start = performance.now();
    const seen = new MutationObserver(() => {
      seen.disconnect();
      requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now() - start)));
    });
    seen.observe(heading, { childList: true, characterData: true, subtree: true });
    location.hash = hash;
  }), hash);
}
