// Offerings of many learner groups: previewed, created in one change, and undone.
import { measureWorkspace, timed } from '../support/measure.mjs';
import { cohort, course, courseId, group, session, sessionId } from '../support/records.mjs';

const REPEATS = Number(process.env.LECTERN_REPEATS ?? 3);

/// Groups, and the weeks in each of which every group has an offering.
const SIZES = [[38, 1], [165, 15], [10_000, 10]];

for (const [groups, weeks] of SIZES) {
  await measureWorkspace({
    title: `${groups.toLocaleString('en')} groups on ${weeks} dates`,
    records: records(groups),
    repeats: REPEATS,
    run: (page, url) => run(page, url, groups, weeks),
  });
}

function records(groups) {
  const all = [course(1, 'Bench'), session(1, 1, 'Labs'), cohort(1, 'Class of 2030'), group(0, 1, 'Anatomy labs')];
  for (let number = 1; number <= groups; number += 1) all.push(group(number, 1, `Lab ${number}`, 0));
  // Each has a room of its own, so that what is measured is planning and not a list of conflicts.
  return all.map((record) => (record.parent ? { ...record, place: { text: `Table of ${record.title}` } } : record));
}

async function run(page, url, groups, weeks) {
  const times = {};
  const count = (groups * weeks).toLocaleString('en');
  await page.goto(`${url}#/courses/${courseId(1)}/sessions/${sessionId(1)}/generate`);
  await page.getByRole('checkbox', { name: 'Repeat weekly' }).check();
  await page.getByRole('textbox', { name: 'Weeks' }).fill(String(weeks));
  const labs = page.getByRole('treeitem', { name: 'Anatomy labs', exact: true });
  const head = '.generator-preview .pane-head';
  times.preview = await timed(page, { selector: head, text: `${count} offerings` }, () => labs.click());
  const filter = page.getByRole('textbox', { name: /^Room/ }).first();
  await filter.focus();
  times['preview after a key'] = await timed(page, { selector: 'tr[data-row] .place', text: 'X' }, () => page.keyboard.press('X'));
  await page.keyboard.press('Backspace');
  const create = page.getByRole('button', { name: /^Create/ });
  times.create = await timed(page, { selector: 'h1', text: 'Labs' }, () => create.click());
  times.undo = await timed(page, { selector: '[role=status]', text: 'Undone' }, () => page.keyboard.press('Control+z'));
  return times;
}
