// Dragging over a week with many offerings, in the week and on the board: the time from the press until all
// places are shaded, and how long the frames take while the pointer moves.
import { launch } from '../support/browser.mjs';
import { fillWeek, termDay } from '../support/calendar.mjs';
import { printTable } from '../support/measure.mjs';
import { startServer } from '../support/server.mjs';
import { openSample } from '../support/start.mjs';

const COPIES = 6;
const MOVES = 150;

const server = await startServer();
const browser = await launch();
const page = await (await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en-GB' })).newPage();
await openSample(page, server.url);
for (let week = 0; week < COPIES; week += 1) await fillWeek(page, server.url, week);
const rows = [];
for (const week of [0, COPIES]) {
  rows.push(await dragged(`week of ${termDay(week, 0)}`, `#/calendar?view=week&date=${termDay(week, 0)}`));
  rows.push(await dragged(`board of ${termDay(week, 0)}`, `#/calendar?view=board&date=${termDay(week, 0)}`));
}
await browser.close();
await server.stop();
printTable('Dragging on the calendar, ms', ['', 'press to shaded', 'frame, median', 'frame, 98 %', 'frame, worst', 'frames over 20 ms'], rows);

async function dragged(name, hash) {
  await page.goto(`${server.url}#/`);
  await page.goto(server.url + hash);
  const first = page.locator('.cal-block:not(.more)').first();
  await first.waitFor();
  await first.scrollIntoViewIfNeeded();
  const box = await first.boundingBox();
  const from = { x: box.x + box.width / 2, y: box.y + Math.min(box.height / 2, 10) };
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  const shaded = page.evaluate(() => new Promise((resolve) => {
    let start;
    addEventListener('pointermove', () => { start ??= performance.now(); }, { capture: true, once: true });
    const frame = () => {
      if (start !== undefined && document.querySelector('[data-fit]')) resolve(performance.now() - start);
      else requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  }));
  await page.mouse.move(from.x + 8, from.y + 8);
  const until = await shaded;
  await page.evaluate(() => {
    globalThis.frames = [];
    globalThis.recording = true;
    let last = performance.now();
    const frame = (now) => {
      globalThis.frames.push(now - last);
      last = now;
      if (globalThis.recording) requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  });
  const area = await page.locator('.cal-grid, .board-scroll').boundingBox();
  for (let move = 0; move < MOVES; move += 1) {
    const [across, down] = [(Math.sin(move / 11) + 1) / 2, (Math.sin(move / 7) + 1) / 2];
    await page.mouse.move(area.x + 220 + across * (area.width - 280), area.y + 100 + down * (area.height - 180));
  }
  const frames = await page.evaluate(() => { globalThis.recording = false; return globalThis.frames.slice(1); });
  await page.keyboard.press('Escape');
  await page.mouse.up();
  frames.sort((a, b) => a - b);
  const at = (part) => frames[Math.min(frames.length - 1, Math.floor(frames.length * part))];
  return [name, until.toFixed(1), at(0.5).toFixed(1), at(0.98).toFixed(1), frames.at(-1).toFixed(1), String(frames.filter((frame) => frame > 20).length)];
}
