// How much a workspace survives. In every run a few of each; docs/reliability.md says how to run
// hundreds, and what came of it.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { journey, open, openEmpty } from '../support/app.mjs';
import { chamiloUsers, upload } from '../support/csv.mjs';
import { fill } from '../support/panel.mjs';
import { labelled, rowOf, saved, settles, told, until } from '../support/see.mjs';

const KILLS = Number(process.env.LECTERN_KILLS ?? 5);
const TAB_SECONDS = Number(process.env.LECTERN_TAB_SECONDS ?? 6);
const SEED = Number(process.env.LECTERN_SEED ?? Date.now() % 100_000);

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
  await labelled(card(page), 'combobox', 'What').selectOption({ label: 'Workspace backup' });
  const button = card(page).getByRole('button', { name: 'Export' });
  await settles(() => button.getAttribute('aria-disabled'), 'false');
  const [file] = await Promise.all([page.waitForEvent('download'), button.click()]);
  return JSON.parse(await readFile(await file.path(), 'utf8')).records;
}

async function addPerson(page, username) {
  await page.evaluate(() => { location.hash = '#/people'; });
  await page.getByRole('button', { name: 'New person' }).first().click();
  await fill(page, { Username: username, 'First name': 'A', 'Last name': username });
  await page.getByRole('button', { name: 'Add person', exact: true }).click();
  await told(page, `Added A ${username}`);
  await saved(page);
}

async function importPeople(page, first, count) {
  await page.evaluate(() => { location.hash = '#/files'; });
  const rows = chamiloUsers(count).toString().replaceAll(/imported/g, `import${first}x`).replaceAll(/IMP-/g, `I${first}-`);
  await page.getByRole('button', { name: 'Choose file' }).setInputFiles(upload('people.csv', rows));
  await page.getByRole('main').getByRole('button', { name: /^Import \d/ }).click();
  await told(page, 'Imported');
  await saved(page);
}

/// What a record must be, whatever happened: it names only what is there.
function assertConsistent(records) {
  const ids = new Set(records.map((record) => record.id));
  assert.equal(ids.size, records.length, 'a record is there twice');
  const people = records.filter((record) => record.kind === 'person');
  const usernames = new Set(people.map((person) => person.username.toLowerCase()));
  assert.equal(usernames.size, people.length, 'a username is there twice');
  for (const person of people) assert.ok(person.lastName, `half a person: ${JSON.stringify(person)}`);
}

journey(`a browser that is killed at random moments, ${KILLS} times, has every edit that was acknowledged`, async ({ server, onDisk }) => {
  const roll = chance(SEED);
  const profile = await onDisk();
  let page = await profile.start();
  await openEmpty(page, server.url);
  const kept = new Set();
  const imported = [];
  let number = 0;
  for (let kill = 1; kill <= KILLS; kill += 1) {
    let alive = true;
    // Some time after none, one or two edits were acknowledged; now and then long enough for the journal
    // to be folded, three seconds after the last one.
    const needed = roll(3);
    const wait = roll(5) === 0 ? 3_000 + roll(1_500) : roll(2_000);
    let begin;
    const moment = new Promise((yes) => { begin = yes; }).then(() => pause(wait)).then(() => { alive = false; });
    const acknowledged = (count) => count >= needed && begin();
    const work = (async () => {
      let count = 0;
      acknowledged(count);
      while (alive) {
        if (roll(6) === 0) {
          const [first, count] = [(number += 1), 20 + roll(180)];
          await importPeople(page, first, count);
          imported.push([`import${first}x`, count]);
        } else {
          const name = `person${(number += 1)}`;
          await addPerson(page, name);
          kept.add(name);
        }
        acknowledged((count += 1));
        if (count >= needed && roll(5) === 0) break; // rests, and is folded
      }
    })().catch((error) => {
      if (alive) throw error;
    });
    await Promise.race([moment, work.then(() => moment)]);
    await profile.kill();
    await work;

    page = await profile.start();
    await open(page, server.url, '#/files');
    const records = await whole(page);
    assertConsistent(records);
    const usernames = records.filter((record) => record.kind === 'person').map((record) => record.username);
    const there = new Set(usernames);
    const lost = [...kept].filter((name) => !there.has(name));
    assert.deepEqual(lost, [], `lost at kill ${kill} of seed ${SEED}`);
    for (const [start, count] of imported) {
      const found = usernames.filter((name) => name.startsWith(start)).length;
      assert.equal(found, count, `an import in part at kill ${kill} of seed ${SEED}`);
    }
  }
  assert.ok(kept.size + imported.length > 0, `nothing was ever acknowledged; seed ${SEED}`);
  console.log(`${KILLS} kills survived; ${kept.size} edits and ${imported.length} imports of ${imported.reduce((sum, [, count]) => sum + count, 0)} people checked; seed ${SEED}`);
});

journey(`three tabs that edit at random for ${TAB_SECONDS} seconds are equal at the end, and none has lost anything`, async ({ page, openEmpty: begin, newTab, open: go }) => {
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
        await saved(tab);
        note(name, code);
        await tab.getByRole('searchbox', { name: 'Search people' }).fill('');
      }
    }
  }
  await Promise.all(tabs.map(work));
  await until(async () => {
    const [one, ...others] = await Promise.all(tabs.map(whole));
    for (const other of others) assert.deepEqual(other, one);
    assertConsistent(one);
    const people = new Map(one.filter((record) => record.kind === 'person').map((person) => [person.username, person]));
    for (const name of added) {
      assert.ok(people.has(name), `${name} is lost; seed ${SEED}`);
      const codes = written.get(name);
      if (codes) assert.ok(codes.includes(people.get(name).officialCode), `${name} has a code that nobody wrote`);
    }
  });
  console.log(`${added.length} people added and ${[...written.values()].flat().length} edits by three tabs, all there; seed ${SEED}`);
});
