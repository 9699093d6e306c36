// What measurements share: a workspace to measure, the middle of several, and a table to read them in.
import { launch } from './browser.mjs';
import { addRecords } from './records.mjs';
import { startServer } from './server.mjs';
import { openEmpty } from './start.mjs';

export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/// The milliseconds from the first press, key or input of `act` until an element that contains `text` is on the
/// screen, or with `gone` until none is.
export async function timed(page, { selector, text = '', gone = false }, act) {
  await page.evaluate(({ selector, text, gone }) => {
    window.measured = new Promise((resolve) => {
      let start;
      for (const kind of ['pointerdown', 'keydown', 'input']) {
        addEventListener(kind, (event) => { start ??= event.timeStamp; }, { capture: true, once: true });
      }
      const look = () => {
        const found = [...document.querySelectorAll(selector)].some((element) => element.textContent.includes(text));
        if (start !== undefined && found !== gone) requestAnimationFrame(() => resolve(performance.now() - start));
        else requestAnimationFrame(look);
      };
      look();
    });
  }, { selector, text, gone });
  await act();
  return page.evaluate(() => window.measured);
}

/// The medians of steps that are measured several times: `run` returns the milliseconds of each step by
/// name.
export async function medians(repeats, run) {
  const runs = [];
  for (let repeat = 0; repeat < repeats; repeat += 1) runs.push(await run());
  return Object.keys(runs[0]).map((step) => [step, median(runs.map((times) => times[step]))]);
}

/// Measures a page with an empty workspace to which `records` are added, and prints the medians of the steps
/// that `run(page, url)` returns. With `first`, a run before the others is printed in a column of its own.
export async function measureWorkspace({ title, records, repeats, first = false, run }) {
  const server = await startServer();
  const browser = await launch();
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 } });
  const page = await context.newPage();
  await openEmpty(page, server.url);
  await addRecords(page, records);
  const once = () => run(page, server.url);
  const firstRun = first ? await once() : undefined;
  const rows = await medians(repeats, once);
  await browser.close();
  await server.stop();
  const head = firstRun ? ['', 'first time', 'then'] : ['', 'painted'];
  const cells = ([step, time]) => (firstRun ? [step, firstRun[step], time] : [step, time]);
  printTable(`${title}, ms, median of ${repeats}`, head, rows.map(cells));
}

/// `rows` are arrays; the first column is text, the others are right-aligned.
export function printTable(title, head, rows) {
  const all = [head, ...rows].map((row) => row.map((cell) => (typeof cell === 'number' ? cell.toFixed(1) : String(cell))));
  const widths = head.map((_, column) => Math.max(...all.map((row) => row[column].length)));
  const line = (row) => row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]) : cell.padStart(widths[i]))).join('  ');
  console.log([title, ...all.map(line)].join('\n'));
}
