// How much a workspace survives. In every run a few of each; docs/reliability.md says how to run
// hundreds, and what came of it.
import { readFile } from 'node:fs/promises';
import { expectSaved, expectToast } from '../support/assertions.mjs';
import { chamiloUsers, upload } from '../support/csv.mjs';
import { expect, test } from '../support/fixtures.mjs';
import { add, fill } from '../support/forms.mjs';
import { addThing, makeSubgroups } from '../support/learner-groups.mjs';
import { heading, labelled, rowOf } from '../support/locators.mjs';
import { open, openEmpty } from '../support/start.mjs';
import { observeWrites } from '../support/store-writes.mjs';

const KILLS = Number(process.env.LECTERN_KILLS ?? 5);
const TAB_SECONDS = Number(process.env.LECTERN_TAB_SECONDS ?? 6);
const GROUPS = 38;
const SEED = Number(process.env.LECTERN_SEED ?? Date.now() % 100_000);

// A trace of hundreds of kills takes more of the machine than the work itself.
test.use({ trace: 'off' });

/// Numbers that look random and are the same for the same seed.
function chance(seed) {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const card = (page) => page.getByRole('region', { name: 'Export' });

/// The whole workspace, as it would be backed up.
async function whole(page) {
  await page.evaluate(() => { location.hash = '#/files'; });
  await labelled(card(page), 'combobox', 'Data').selectOption({ label: 'Workspace backup' });
  const button = card(page).getByRole('button', { name: 'Export' });
  await expect(button).toHaveAttribute('aria-disabled', 'false');
  const [file] = await Promise.all([page.waitForEvent('download'), button.click()]);
  return JSON.parse(await readFile(await file.path(), 'utf8')).records;
}

async function addPerson(page, username) {
  await page.evaluate(() => { location.hash = '#/people'; });
  await page.getByRole('button', { name: 'New person' }).first().click();
  await fill(page, { Username: username, 'First name': 'A', 'Last name': username });
  await page.getByRole('button', { name: 'Add person', exact: true }).click();
  await expectToast(page, `Added A ${username}`);
  await expectSaved(page);
}

async function importPeople(page, first, count) {
  await page.evaluate(() => { location.hash = '#/files'; });
  const rows = chamiloUsers(count).toString().replaceAll(/imported/g, `import${first}x`).replaceAll(/IMP-/g, `I${first}-`);
  await page.getByRole('button', { name: 'Choose file' }).setInputFiles(upload('people.csv', rows));
  await page.getByRole('main').getByRole('button', { name: /^Import \d/ }).click();
  await expectToast(page, 'Imported');
  await expectSaved(page);
}

/// A session and a group with 38 subgroups, for which offerings are generated.
async function addLabs(page) {
  await page.evaluate(() => { location.hash = '#/courses'; });
  await add(page, 'course', { Code: 'ANA', Title: 'Anatomy' });
  await rowOf(page, 'Anatomy').getByRole('link').first().click();
  await page.getByRole('button', { name: 'New session' }).click();
  await labelled(page, 'textbox', 'Title').fill('Anatomy lab');
  await labelled(page, 'textbox', 'Title').press('Alt+Enter');
  await expect(heading(page)).toHaveText('Anatomy lab');
  const session = new URL(page.url()).hash;
  await page.evaluate(() => { location.hash = '#/learner-groups'; });
  await addThing(page, 'cohort', 'Class of 2040');
  await addThing(page, 'group', 'Anatomy labs');
  await makeSubgroups(page, GROUPS);
  await expectSaved(page);
  return `${session}/generate`;
}

/// Generates an offering of each subgroup on a date. `onCreate` is called right before it is pressed.
async function generate(page, route, date, onCreate) {
  await page.evaluate((route) => { location.hash = route; }, route);
  await expect(heading(page)).toHaveText('Generate offerings');
  const labs = page.getByRole('tree', { name: 'Learner groups' }).getByRole('treeitem', { name: 'Anatomy labs', exact: true });
  // A draft of the browser that was killed may have chosen them.
  if (await labs.getAttribute('aria-checked') !== 'true') await labs.click();
  await fill(page, { Date: date, 'Start time': '13:00' });
  const create = page.getByRole('button', { name: `Create ${GROUPS} offerings` });
  await expect(create).toBeVisible();
  onCreate();
  await create.click();
  await expectToast(page, `Added ${GROUPS} offerings`);
  await expectSaved(page);
}

/// The number of offerings of each date.
function offeringsByDate(records) {
  const counts = new Map();
  for (const { slot } of records.filter((record) => record.kind === 'offering')) {
    const date = slot.start.slice(0, 10);
    counts.set(date, (counts.get(date) ?? 0) + 1);
  }
  return counts;
}

/// What a record must be, whatever happened: it names only what is there.
function assertConsistent(records) {
  const ids = new Set(records.map((record) => record.id));
  expect(ids.size, 'a record is there twice').toBe(records.length);
  const people = records.filter((record) => record.kind === 'person');
  const usernames = new Set(people.map((person) => person.username.toLowerCase()));
  expect(usernames.size, 'a username is there twice').toBe(people.length);
  expect(people.filter((person) => !person.lastName), 'half a person').toEqual([]);
}

test(`a browser that is killed at random moments, ${KILLS} times, has every edit that was acknowledged`, async ({ server, profile }) => {
  test.setTimeout(60_000 + KILLS * 30_000);
  const roll = chance(SEED);
  const kept = new Set();
  const imported = [];
  const begun = [];
  const generated = new Set();
  const interrupted = { whole: 0, absent: 0 };
  let number = 0;
  let left = 0;
  let generator;
  let onWrite = () => {};

  const start = async () => {
    const page = await profile.start();
    await observeWrites(page, (event) => onWrite(event));
    return page;
  };

  async function edit(page) {
    const kind = roll(6);
    if (kind === 1) {
      const date = new Date(Date.UTC(2040, 0, (number += 1))).toISOString().slice(0, 10);
      // More often than by chance, the kill comes while the offerings are written.
      await generate(page, generator, date, () => {
        begun.push(date);
        left = 1 + roll(4);
      });
      generated.add(date);
    } else if (kind === 0) {
      const [first, count] = [(number += 1), 20 + roll(180)];
      await importPeople(page, first, count);
      imported.push([`import${first}x`, count]);
    } else {
      const name = `person${(number += 1)}`;
      await addPerson(page, name);
      kept.add(name);
    }
  }

  let page = await start();
  await openEmpty(page, server.url);
  generator = await addLabs(page);
  for (let kill = 1; kill <= KILLS; kill += 1) {
    // Killed as the n-th write begins or is complete. Now and then the work rests until the journal is
    // compacted, a while after the last edit.
    left = 1 + roll(12);
    let alive = true;
    let compactions = 0;
    let resumeWork = () => {};
    const killed = new Promise((resolve) => {
      onWrite = (event) => {
        if (event === 'compaction') {
          compactions += 1;
          resumeWork();
        }
        left -= 1;
        if (!alive || left > 0) return;
        alive = false;
        resolve(profile.kill());
      };
    });
    const work = (async () => {
      while (alive) {
        const before = compactions;
        await edit(page);
        if (roll(5) === 0 && alive && compactions === before) await new Promise((resolve) => { resumeWork = resolve; });
      }
    })().catch((error) => {
      if (alive) throw error;
    });
    await Promise.race([killed, work]); // work ends first only where it fails
    await killed;
    resumeWork();
    await work;
    onWrite = () => {};

    page = await start();
    await open(page, server.url, '#/files');
    const records = await whole(page);
    assertConsistent(records);
    const usernames = records.filter((record) => record.kind === 'person').map((record) => record.username);
    const there = new Set(usernames);
    const lost = [...kept].filter((name) => !there.has(name));
    expect(lost, `lost at kill ${kill} of seed ${SEED}`).toEqual([]);
    for (const [start, count] of imported) {
      const found = usernames.filter((name) => name.startsWith(start)).length;
      expect(found, `an import in part at kill ${kill} of seed ${SEED}`).toBe(count);
    }
    const offerings = offeringsByDate(records);
    for (const date of begun.splice(0)) {
      const found = offerings.get(date) ?? 0;
      expect([0, GROUPS], `offerings in part at kill ${kill} of seed ${SEED}`).toContain(found);
      if (generated.has(date)) continue;
      interrupted[found ? 'whole' : 'absent'] += 1;
      if (found) generated.add(date);
    }
    for (const date of generated) expect(offerings.get(date), `lost at kill ${kill} of seed ${SEED}`).toBe(GROUPS);
  }
  expect(kept.size + imported.length + generated.size, `nothing was ever acknowledged; seed ${SEED}`).toBeGreaterThan(0);
  console.log(`${KILLS} kills survived; ${kept.size} edits and ${imported.length} imports of ${imported.reduce((sum, [, count]) => sum + count, 0)} people checked; ${generated.size} times ${GROUPS} generated offerings, ${interrupted.whole + interrupted.absent} of them killed before they were acknowledged: ${interrupted.whole} then there as a whole, ${interrupted.absent} not at all; seed ${SEED}`);
});

test(`three tabs that edit at random for ${TAB_SECONDS} seconds are equal at the end, and none has lost anything`, async ({ page, openEmpty: begin, newTab, open: go }) => {
  await begin();
  await go('#/people');
  const tabs = [page, await newTab('#/people'), await newTab('#/people')];
  const end = Date.now() + TAB_SECONDS * 1000;
  const added = [];
  const written = new Map();
  const note = (name, text) => written.set(name, [...(written.get(name) ?? []), text]);

  async function work(tab, at) {
    const roll = chance(SEED + at);
    for (let step = 1; Date.now() < end; step += 1) {
      if (added.length < 3 || roll(2) === 0) {
        const name = `tab${at}n${step}`;
        await addPerson(tab, name);
        added.push(name);
      } else {
        const name = added[roll(added.length)];
        const code = `c${at}-${step}`;
        await tab.getByRole('searchbox', { name: 'Search people' }).fill(name);
        await rowOf(tab, `${name}, A`).getByRole('button', { name: /^Edit/ }).click();
        await labelled(tab, 'textbox', 'Official code').fill(code);
        await tab.getByRole('button', { name: 'Save', exact: true }).click();
        await expectSaved(tab);
        note(name, code);
        await tab.getByRole('searchbox', { name: 'Search people' }).fill('');
      }
    }
  }
  await Promise.all(tabs.map(work));
  await expect(async () => {
    const [one, ...others] = await Promise.all(tabs.map(whole));
    for (const other of others) expect(other).toEqual(one);
    assertConsistent(one);
    const people = new Map(one.filter((record) => record.kind === 'person').map((person) => [person.username, person]));
    for (const name of added) {
      expect(people.has(name), `${name} is lost; seed ${SEED}`).toBeTruthy();
      const codes = written.get(name);
      if (codes) expect(codes, `${name} has a code that nobody wrote`).toContain(people.get(name).officialCode);
    }
  }).toPass();
  console.log(`${added.length} people added and ${[...written.values()].flat().length} edits by three tabs, all there; seed ${SEED}`);
});
