// Imports of large files: how long they take, and the tasks of more than 50 ms on the way.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { launch } from '../support/browser.mjs';
import { chamiloUsers, manyOfferings } from '../support/csv.mjs';
import { watchLongTasks } from '../support/long-tasks.mjs';
import { printTable } from '../support/measure.mjs';
import { startServer } from '../support/server.mjs';
import { openEmpty } from '../support/start.mjs';

const MANY = Number(process.env.LECTERN_ROWS ?? 100_000);
const PATIENCE = { timeout: 600_000 };

const server = await startServer();
const browser = await launch();
const folder = await mkdtemp(path.join(tmpdir(), 'lectern-import-'));
const rows = [
  ...(await imported('people', chamiloUsers(MANY))),
  ...(await imported('offerings', manyOfferings(MANY))),
];
await rm(folder, { recursive: true });
await browser.close();
await server.stop();
printTable(`Imports of ${MANY} rows`, ['', 'ms', 'long tasks', 'longest, ms'], rows);

async function imported(name, content) {
  const file = path.join(folder, `${name}.csv`);
  await writeFile(file, content);
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 } });
  const page = await context.newPage();
  await openEmpty(page, server.url);
  await page.goto(`${server.url}#/files`);
  await page.getByRole('heading', { level: 1, name: 'Files' }).waitFor();
  const take = await watchLongTasks(page);
  const step = async (title, act) => {
    const start = performance.now();
    await act();
    const duration = performance.now() - start;
    const tasks = await take();
    if (process.env.LECTERN_ALL_TASKS) console.log(name, title, tasks.map(Math.round).join(' '));
    return [`${name}: ${title}`, duration, String(tasks.length), tasks[0] ?? 0];
  };
  const button = page.getByRole('main').getByRole('button', { name: /^Import/ });
  const steps = [
    await step('read and planned', async () => {
      await page.getByRole('button', { name: 'Choose file' }).setInputFiles(file);
      await page.getByRole('table', { name: 'Dry run' }).waitFor(PATIENCE);
    }),
  ];
  const create = page.getByRole('checkbox', { name: /Create .*not exist/ });
  if (await create.count()) {
    steps.push(await step('planned again', async () => {
      await create.check();
      await page.getByRole('table', { name: 'Dry run' }).waitFor(PATIENCE);
    }));
  }
  steps.push(await step('imported', async () => {
    await button.click();
    await button.waitFor({ state: 'hidden', ...PATIENCE });
  }));
  steps.push(await step('saved', () => page.getByRole('status').filter({ hasText: 'Saved in this browser' }).waitFor(PATIENCE)));
  await context.close();
  return steps;
}
