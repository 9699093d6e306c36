// Two browsers and a database server on this machine: how long a change of 38 offerings takes from the
// click here to the screen there, and how long a browser takes to fetch 100,000 records.
import { launch } from '../support/browser.mjs';
import { startDatabase } from '../support/couchdb.mjs';
import { fill } from '../support/forms.mjs';
import { heading, labelled, rowOf, undoButton } from '../support/locators.mjs';
import { median } from '../support/measure.mjs';
import { person } from '../support/records.mjs';
import { startServer } from '../support/server.mjs';
import { openSample } from '../support/start.mjs';
import { connect, state } from '../support/sync.mjs';

const REPEATS = Number(process.env.LECTERN_REPEATS ?? 7);
const MANY = Number(process.env.LECTERN_RECORDS ?? 100_000);
const now = new Date();
const DATE = `${now.getFullYear() - (now.getMonth() < 7 ? 1 : 0)}-09-16`;

const server = await startServer();
const browser = await launch();

/// Everything has been exchanged; the sample takes longer to send than journeys wait.
const sent = (page) => state(page).filter({ hasText: 'Saved · sent' }).waitFor();

async function newUser() {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' });
  const page = await context.newPage();
  page.setDefaultTimeout(600_000);
  await page.goto(`${server.url}#/sync`);
  return page;
}

/// The milliseconds from the press of the pointer here until the offerings there say `text`.
async function across(here, there, text, act) {
  const shown = there.evaluate((text) => new Promise((resolve) => {
    const look = () => {
      const card = [...document.querySelectorAll('section')].some((section) => section.textContent.includes(text));
      if (card) requestAnimationFrame(() => resolve(Date.now()));
      else requestAnimationFrame(look);
    };
    look();
  }), text);
  await here.evaluate(() => {
    window.pressed = new Promise((resolve) => {
      addEventListener('pointerdown', () => resolve(Date.now()), { capture: true, once: true });
    });
  });
  await act();
  return (await shown) - (await here.evaluate(() => window.pressed));
}

async function offerings() {
  const database = await startDatabase();
  const [here, there] = [await newUser(), await newUser()];
  await openSample(here, server.url);
  await connect(here, database.url);
  await sent(here);
  await connect(there, database.url);
  await sent(there);
  await here.goto(`${server.url}#/courses`);
  await rowOf(here, 'Anatomy of the human body I').getByRole('link').first().click();
  await here.getByRole('button', { name: 'New session' }).click();
  await labelled(here, 'textbox', 'Title').fill('Measured');
  await labelled(here, 'textbox', 'Title').press('Alt+Enter');
  await heading(here).getByText('Measured').waitFor();
  await there.goto(here.url());
  await heading(there).getByText('Measured').waitFor();
  const times = { made: [], undone: [] };
  for (let repeat = 0; repeat < REPEATS; repeat += 1) {
    await here.getByRole('link', { name: 'Generate offerings' }).click();
    await here.getByRole('searchbox', { name: 'Filter learner groups' }).fill('Anatomy labs');
    await here.getByRole('tree', { name: 'Learner groups' }).getByRole('treeitem', { name: 'Anatomy labs', exact: true }).click();
    await fill(here, { Date: DATE, 'Start time': '13:00', Hours: '2' });
    times.made.push(await across(here, there, '38 on 1 day', () => here.getByRole('button', { name: /^Create 38/ }).click()));
    await sent(here);
    times.undone.push(await across(here, there, 'No offerings yet', () => undoButton(here).click()));
    await sent(here);
  }
  await database.stop();
  console.log(`38 offerings from the click here to the screen there, ms, median of ${REPEATS} (goal 300)`);
  for (const [what, all] of Object.entries(times)) console.log(`${what.padEnd(8)} ${median(all)}   (${all.join(', ')})`);
}

async function firstPull() {
  const database = await startDatabase();
  await database.ask('PUT', 'lectern');
  const settings = { id: 'settings:workspace', kind: 'settings', schema: 1, name: 'Many' };
  const records = [settings, ...Array.from({ length: MANY - 1 }, (_, number) => person(number))];
  for (let at = 0; at < records.length; at += 1_000) {
    const docs = records.slice(at, at + 1_000).map((record) => ({ _id: record.id, record }));
    await database.ask('POST', 'lectern/_bulk_docs', { docs });
  }
  const page = await newUser();
  const begun = Date.now();
  await connect(page, database.url);
  await sent(page);
  const seconds = (Date.now() - begun) / 1_000;
  await database.stop();
  console.log(`First pull of ${MANY.toLocaleString('en')} records: ${seconds.toFixed(1)} s`);
}

await offerings();
await firstPull();
await browser.close();
await server.stop();
