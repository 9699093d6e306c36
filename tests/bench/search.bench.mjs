// "Search everything" over 100,000 people: opened, and answered key by key.
import { launch } from '../support/browser.mjs';
import { medians, printTable, timed } from '../support/measure.mjs';
import { addRecords, person } from '../support/records.mjs';
import { startServer } from '../support/server.mjs';
import { openEmpty } from '../support/start.mjs';

const REPEATS = Number(process.env.LECTERN_REPEATS ?? 7);
const MANY = 100_000;

const server = await startServer();
const browser = await launch();
const context = await browser.newContext({ viewport: { width: 1280, height: 720 } });
const page = await context.newPage();
await openEmpty(page, server.url);
await addRecords(page, Array.from({ length: MANY }, (_, number) => person(number)));
const box = page.getByRole('combobox', { name: 'Search everything' });

const first = await run();
const rows = await medians(REPEATS, run);
await browser.close();
await server.stop();
const table = rows.map(([step, time]) => [step, first[step], time]);
printTable(`Search everything over 100,000 people, ms, median of ${REPEATS}`, ['', 'first time', 'then'], table);

async function run() {
  const times = {};
  times.open = await timed(page, { selector: 'dialog[open]' }, () => page.keyboard.press('Control+k'));
  await box.waitFor();
  for (const key of ['m', 'a', 'r']) {
    times[`key "${key}"`] = await timed(page, { selector: 'dialog [role=option] mark' }, () => page.keyboard.press(key));
  }
  times['the rest of a name'] = await timed(page, { selector: 'dialog [role=option]', text: '99998' }, () => page.keyboard.insertText('in 99998'));
  await page.keyboard.press('Escape');
  return times;
}
