// The tree of 5,000 learner groups with 12,480 members: opened, filtered, unfolded, walked through.
import { measureWorkspace, timed } from '../support/measure.mjs';
import { cohort, group, membership, person } from '../support/records.mjs';

const REPEATS = Number(process.env.LECTERN_REPEATS ?? 5);
const PARENTS = 50;
const SUBGROUPS = 99;
const MEMBERS = 12_480;

await measureWorkspace({
  title: 'Tree of 5,000 learner groups with 12,480 members',
  records: records(),
  repeats: REPEATS,
  run,
});

function records() {
  const all = [cohort(1, 'Bench')];
  for (let parent = 0; parent < PARENTS; parent += 1) {
    all.push(group(parent, 1, `Labs ${parent}`));
    for (let at = 0; at < SUBGROUPS; at += 1) {
      all.push(group(subgroup(parent, at), 1, `Lab ${parent}-${at}`, parent));
    }
  }
  for (let number = 0; number < MEMBERS; number += 1) {
    const parent = number % PARENTS;
    all.push(person(number), membership(parent, subgroup(parent, number % SUBGROUPS), number));
  }
  return all;
}

function subgroup(parent, at) {
  return PARENTS + parent * SUBGROUPS + at;
}

async function run(page, url) {
  const times = {};
  const link = page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Learner groups' });
  await page.goto(`${url}#/courses`);
  // The tree is folded again.
  await page.reload();
  await page.getByRole('heading', { level: 1, name: 'Courses' }).waitFor();
  times.open = await timed(page, { selector: '[role=treeitem]', text: 'Bench' }, () => link.click());
  const tree = page.getByRole('tree').first();
  await tree.getByRole('treeitem').first().click();
  times['unfold the cohort'] = await timed(page, { selector: '[role=treeitem]', text: 'Labs 0' }, () => page.keyboard.press('ArrowRight'));
  await page.keyboard.press('ArrowDown');
  times['unfold all'] = await timed(page, { selector: '[role=treeitem]', text: 'Lab 0-0' }, () => page.keyboard.press('*'));
  times['arrow down'] = await timed(page, { selector: '[role=treeitem]' }, () => page.keyboard.press('ArrowDown'));
  times['to the end'] = await timed(page, { selector: '[role=treeitem]', text: 'Lab 49-98' }, () => page.keyboard.press('End'));
  const filter = page.getByRole('searchbox').first();
  await filter.focus();
  times['filter "9"'] = await timed(page, { selector: '[role=treeitem] mark' }, () => page.keyboard.press('9'));
  times['filter "98"'] = await timed(page, { selector: '[role=treeitem] mark', text: '98' }, () => page.keyboard.press('8'));
  await filter.fill('');
  return times;
}
