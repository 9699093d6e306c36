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
const folder = process.env.LECTERN_BASELINE;
const baseline = folder ? await startServer({ folder }) : null;
if (baseline) subjects.baseline = `${baseline.url}?bench=1`;

for (const count of COUNTS) {
  const runs = Object.fromEntries(Object.keys(subjects).map((name) => [name, []]));
  for (let repeat = 0; repeat < REPEATS; repeat++) {
    const names = Object.keys(subjects);
    if (repeat % 2) names.reverse();
    for (const name of names) runs[name].push(await run(subjects[name], count));
  }
  print(count, runs);
}
await browser.close();
await Promise.all([plain, lectern, baseline].map((server) => server?.stop()));

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
  const row = (step, goal, value) => {
    const [limit, ours] = ['plain', 'lectern'].map(value);
    const cells = [step, limit, ours, (ours / limit).toFixed(2), goal === null ? '' : goal.toFixed(1)];
    return baseline ? [...cells, value('baseline'), (ours / value('baseline')).toFixed(2)] : cells;
  };
  const rows = STEPS.map(([step, kind, goal]) => row(step, goal, (name) => middle(name, step, kind)));
  rows.push(row('key "m" warm, script', 0.5, (name) => median(runs[name].map((times) => times.warm))));
  const head = ['', 'plain', 'lectern', 'ratio', 'goal', ...(baseline ? ['baseline', 'ratio'] : [])];
  console.log();
  printTable(`Dual list, ${count.toLocaleString('en')} people, ms, median of ${REPEATS}`, head, rows);
  console.log(`memory of the WebAssembly: ${(median(runs.lectern.map((times) => times.bytes)) / MB).toFixed(1)} MB`);
}
