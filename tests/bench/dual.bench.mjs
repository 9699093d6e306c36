// The dual list at 1,000, 10,000 and 100,000 people beside a plain one that does nothing else. The
// two take turns, so that whatever else the machine does troubles both; read the ratios.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { launch } from '../support/browser.mjs';
import { median, printTable } from '../support/measure.mjs';
import { startServer } from '../support/server.mjs';

const REPEATS = Number(process.env.LECTERN_REPEATS ?? 7);
const COUNTS = [1_000, 10_000, 100_000];
const WARM = 15;
const MB = 1e6;

/// Each step, how it is called, and the most that it should be of the plain one.
const STEPS = [
  ['prepare', 'script', 1.0, 'prepare'],
  ['show', 'painted', 1.3, 'show'],
  ['scroll to the end', 'painted', 1.3, 'scroll'],
  ['key "m"', 'painted', 1.2, 'key', 'm'],
  ['key "ma"', 'painted', 1.2, 'key', 'ma'],
  ['key "mar"', 'painted', 1.2, 'key', 'mar'],
  ['move what is shown', 'painted', 1.2, 'moveShown'],
  ['empty the search', 'painted', 1.2, 'clear'],
  ['move all', 'painted', 1.2, 'moveAll'],
  ['nothing', 'painted', null, 'nothing'],
];

const injected = readFileSync(new URL('dual/steps.js', import.meta.url), 'utf8');
const plain = await startServer({ folder: fileURLToPath(new URL('dual/plain/', import.meta.url)) });
const lectern = await startServer();
// Frames as fast as they come, so that a time is not rounded up to the next sixtieth of a second.
const browser = await launch(['--disable-frame-rate-limit', '--disable-gpu-vsync']);
const subjects = { plain: plain.url, lectern: `${lectern.url}?bench=1` };

for (const count of COUNTS) {
  const runs = { plain: [], lectern: [] };
  for (let repeat = 0; repeat < REPEATS; repeat++) {
    const names = Object.keys(subjects);
    if (repeat % 2) names.reverse();
    for (const name of names) runs[name].push(await run(subjects[name], count));
  }
  print(count, runs);
}
await browser.close();
await Promise.all([plain.stop(), lectern.stop()]);

async function run(url, count) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 } });
  const page = await context.newPage();
  await page.addInitScript(injected);
  await page.goto(url);
  await page.waitForFunction(() => window.steps.isReady());
  await page.evaluate((people) => window.steps.data(people), count);
  const times = {};
  for (const [name, , , step, argument] of STEPS) {
    times[name] = await page.evaluate(([call, value]) => window.steps[call](value), [step, argument]);
  }
  times.bytes = await page.evaluate(() => window.steps.bytes());
  await context.close();
  times.warm = await warm(url, count);
  return times;
}

/// The script of the first letter once the browser has compiled all that it needs.
async function warm(url, count) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 } });
  const page = await context.newPage();
  await page.addInitScript(injected);
  await page.goto(url);
  await page.waitForFunction(() => window.steps.isReady());
  const scripts = await page.evaluate(async ([people, times]) => {
    const { steps } = window;
    steps.data(people);
    await steps.prepare();
    await steps.show();
    const scripts = [];
    for (let time = 0; time < times; time++) {
      scripts.push((await steps.key('m')).script);
      await steps.key('');
    }
    return scripts;
  }, [count, WARM]);
  await context.close();
  return median(scripts.slice(WARM / 3));
}

function print(count, runs) {
  const middle = (name, step, kind) => median(runs[name].map((times) => times[step][kind]));
  const row = (step, ours, limit, goal) => [step, limit, ours, (ours / limit).toFixed(2), goal === null ? '' : goal.toFixed(1)];
  const rows = STEPS.map(([step, kind, goal]) => row(step, middle('lectern', step, kind), middle('plain', step, kind), goal));
  const warmed = (name) => median(runs[name].map((times) => times.warm));
  rows.push(row('key "m" warm, script', warmed('lectern'), warmed('plain'), 0.5));
  console.log();
  printTable(`Dual list, ${count.toLocaleString('en')} people, ms, median of ${REPEATS}`, ['', 'plain', 'lectern', 'ratio', 'goal'], rows);
  console.log(`memory of the WebAssembly: ${(median(runs.lectern.map((times) => times.bytes)) / MB).toFixed(1)} MB`);
}
