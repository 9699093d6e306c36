// Opening a workspace that is there already: from the start of navigation until the table of people
// has its first row on the screen.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { launch } from '../support/browser.mjs';
import { chamiloUsers } from '../support/csv.mjs';
import { median, printTable } from '../support/measure.mjs';
import { addRecords, course, offering, session } from '../support/records.mjs';
import { startServer } from '../support/server.mjs';

const OPENINGS = Number(process.env.LECTERN_REPEATS ?? 9);
const MANY = 100_000;

const server = await startServer();
const browser = await launch();
const rows = [
  await opened('the sample: 12,480 people, 4,000 offerings', 500, openSample),
  await opened('the sample with 16,000 offerings more', '', openManyOfferings),
  await opened('100,000 people', 1000, importPeople),
];
await browser.close();
await server.stop();
printTable(`Opening a workspace, ms, median of ${OPENINGS}`, ['', 'heading there', 'usable', 'goal'], rows);

async function opened(name, goal, begin) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 } });
  const page = await context.newPage();
  await page.goto(server.url);
  await begin(page);
  await page.getByRole('status').filter({ hasText: 'Saved in this browser' }).waitFor({ timeout: 120_000 });
  // The first two openings fold the journal into chunks and fill the browser's caches.
  const times = [];
  for (let opening = 0; opening < OPENINGS + 2; opening++) times.push(await open(context));
  await context.close();
  const kept = times.slice(2);
  const of = (key) => median(kept.map((time) => time[key]));
  return [name, of('heading'), of('usable'), goal];
}

async function open(context) {
  const page = await context.newPage();
  await page.addInitScript(() => {
    const seen = new MutationObserver(() => {
      window.headingAt ??= document.querySelector('h1') ? performance.now() : undefined;
      if (!document.querySelector('tbody tr[data-at]')) return;
      seen.disconnect();
      requestAnimationFrame(() => requestAnimationFrame(() => {
        window.opened = { heading: window.headingAt, usable: performance.now() };
      }));
    });
    seen.observe(document, { childList: true, subtree: true });
  });
  await page.goto(`${server.url}#/people`);
  const times = await (await page.waitForFunction(() => window.opened)).jsonValue();
  await page.close();
  return times;
}

async function openSample(page) {
  await page.getByRole('button', { name: 'Open the sample workspace' }).click();
  await page.getByRole('table').first().waitFor();
}

async function openManyOfferings(page) {
  await openSample(page);
  const sessions = [course(1, 'Bench')];
  for (let number = 0; number < 200; number += 1) sessions.push(session(number, 1, `Lab ${number}`));
  const offerings = Array.from({ length: 16_000 }, (_, number) => {
    const day = String(1 + Math.floor(number / 160) % 28).padStart(2, '0');
    const month = String(9 + Math.floor(number / 160 / 28)).padStart(2, '0');
    return offering(number, number % 200, `2026-${month}-${day}T${String(8 + (number % 8)).padStart(2, '0')}:00:00`);
  });
  await addRecords(page, [...sessions, ...offerings]);
}

async function importPeople(page) {
  await page.getByRole('button', { name: 'Start with an empty workspace' }).click();
  await page.getByRole('link', { name: 'Files' }).first().click();
  const folder = await mkdtemp(path.join(tmpdir(), 'lectern-people-'));
  try {
    const file = path.join(folder, 'people.csv');
    await writeFile(file, chamiloUsers(MANY));
    await page.getByRole('button', { name: 'Choose file' }).setInputFiles(file);
    const button = page.getByRole('main').getByRole('button', { name: /^Import/ });
    await page.getByRole('table', { name: 'Dry run' }).waitFor({ timeout: 120_000 });
    await button.click();
    await button.waitFor({ state: 'hidden', timeout: 120_000 });
  } finally {
    await rm(folder, { recursive: true });
  }
}
