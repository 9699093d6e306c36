// Two coordinators who plan in one workspace, each in a browser of their own.
import { expectText, expectToast } from '../support/assertions.mjs';
import { fill } from '../support/forms.mjs';
import { heading, labelled, rowOf, undoButton } from '../support/locators.mjs';
import { openSample } from '../support/start.mjs';
import { connect, expect, expectSame, sent, state, test } from '../support/sync.mjs';

test.use({ contextOptions: { reducedMotion: 'reduce' } });
test.slow();

const COURSE = 'Anatomy of the human body I';
const SESSION = 'Dissection of the forearm';
const now = new Date();
const YEAR = now.getFullYear() - (now.getMonth() < 7 ? 1 : 0);
/// How long the sample of some ten thousand records may take.
const LONG = { timeout: 90_000 };

const offerings = (page) => page.getByRole('region', { name: /^Offerings/ });

/// Two browsers with the sample workspace, of which both show a new session.
async function pair({ page, server, newUser, database }) {
  await openSample(page, server.url);
  await connect(page, database.url);
  await expect(state(page)).toContainText(/Saved · sent/, LONG);
  const other = await newUser();
  await other.open('#/sync');
  await connect(other.page, database.url);
  await expect(state(other.page)).toContainText(/Saved · sent/, LONG);
  await page.goto(`${server.url}#/courses`);
  await rowOf(page, COURSE).getByRole('link').first().click();
  await page.getByRole('button', { name: 'New session' }).click();
  await labelled(page, 'textbox', 'Title').fill(SESSION);
  await labelled(page, 'textbox', 'Title').press('Alt+Enter');
  await expect(heading(page)).toHaveText(SESSION);
  await other.page.goto(page.url());
  await expect(heading(other.page)).toHaveText(SESSION);
  return other;
}

async function generate(page) {
  await page.getByRole('link', { name: 'Generate offerings' }).click();
  await page.getByRole('searchbox', { name: 'Filter learner groups' }).fill('Anatomy labs');
  await page.getByRole('tree', { name: 'Learner groups' }).getByRole('treeitem', { name: 'Anatomy labs', exact: true }).click();
  await fill(page, { Date: `${YEAR}-09-16`, 'Start time': '13:00', Hours: '2' });
  await page.getByRole('button', { name: /^Create 38/ }).click();
  await expectToast(page, 'Added 38 offerings');
}

test('38 offerings arrive as one change, and are taken back as one by the other', async ({ page, server, newUser, database }) => {
  const other = await pair({ page, server, newUser, database });
  // The answers to the other browser end after twelve offerings until the rest may pass.
  let isHeld = true;
  let received = 0;
  await other.context.route(`${database.url}lectern/_changes**`, async (route) => {
    const answer = await route.fetch({ timeout: 0 }).catch(() => undefined);
    if (!answer) return route.abort();
    const body = await answer.json();
    const results = [];
    for (const row of body.results) {
      const isOffering = row.id.startsWith('offering:') && isHeld && row.doc;
      if (isOffering && received === 12) break;
      received += isOffering ? 1 : 0;
      results.push(row);
    }
    const isCut = results.length < body.results.length;
    const last = isCut && results.length > 0 ? results.at(-1).seq : isCut ? new URL(route.request().url()).searchParams.get('since') : body.last_seq;
    return route.fulfill({ response: answer, json: { ...body, results, last_seq: last } });
  });
  await generate(page);
  await expect(offerings(page)).toContainText('38 on 1 day');
  const session = other.page.url();
  await other.page.goto(new URL('#/sync', session).href);
  const arriving = other.page.getByRole('table', { name: 'Arriving' });
  await expect(arriving).toContainText('Added 38 offerings');
  await expect(arriving).toContainText('38 records, 12 received so far');
  await other.page.goto(session);
  await expect(offerings(other.page)).toContainText('No offerings yet');

  isHeld = false;
  await other.page.evaluate(() => window.dispatchEvent(new Event('online')));
  await expect(offerings(other.page)).toContainText('38 on 1 day');
  await undoButton(other.page).click();
  await expect(offerings(other.page)).toContainText('No offerings yet');
  await expect(offerings(page)).toContainText('No offerings yet');
  for (const browser of [page, other.page]) await expectSame(browser);
});

test('two coordinators plan offline, come back, and are asked about the one field that both changed', async ({ page, server, newUser, database }) => {
  const other = await pair({ page, server, newUser, database });
  await database.kill();
  await generate(page);
  await page.getByRole('button', { name: 'Edit Description' }).click();
  await labelled(page, 'textbox', 'Description').fill('Bring gloves.');
  await page.keyboard.press('Control+Enter');
  const there = other.page;
  await there.getByRole('button', { name: 'Edit Description' }).click();
  await labelled(there, 'textbox', 'Description').fill('Bring a lab coat.');
  await there.keyboard.press('Control+Enter');
  await expect(state(page)).toContainText('Offline · 39 records to be sent');
  await expect(state(there)).toContainText('Offline · 1 record to be sent');
  await database.start();
  for (const browser of [page, there]) {
    await browser.goto(new URL('#/sync', browser.url()).href);
    await browser.getByRole('button', { name: 'Sync now' }).click();
    await expect(state(browser)).toContainText(browser === page ? /Saved · sent/ : '1 record needs a decision');
  }
  const conflicts = there.getByRole('table', { name: 'Conflicts' });
  await expect(conflicts.getByRole('row', { name: new RegExp(SESSION) })).toContainText('Description');
  await conflicts.getByRole('button', { name: 'Compare and decide' }).click();
  const dialog = there.getByRole('dialog');
  await dialog.getByRole('textbox').fill('Bring gloves and a lab coat.');
  await dialog.getByRole('button', { name: 'Save merged version' }).click();
  await sent(there);
  for (const browser of [page, there]) {
    await browser.goto(`${server.url}#/courses`);
    await rowOf(browser, COURSE).getByRole('link').first().click();
    await browser.getByRole('searchbox', { name: 'Search sessions' }).fill(SESSION);
    await rowOf(browser, SESSION).getByRole('link').first().click();
    await expect(offerings(browser)).toContainText('38 on 1 day');
    await expectText(browser.getByRole('main'), 'Bring gloves and a lab coat.');
    await expectSame(browser);
  }
});
