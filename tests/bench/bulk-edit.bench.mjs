// 4,000 offerings of a session changed in one step, and that step undone.
import { measureWorkspace, timed } from '../support/measure.mjs';
import { course, courseId, offering, session } from '../support/records.mjs';

const REPEATS = Number(process.env.LECTERN_REPEATS ?? 3);
const DAYS = 25;
const PER_DAY = 160;

await measureWorkspace({
  title: '4,000 offerings of a session',
  records: records(),
  repeats: REPEATS,
  run,
});

function records() {
  const all = [course(1, 'Bench'), session(1, 1, 'Labs')];
  for (let number = 0; number < DAYS * PER_DAY; number += 1) {
    const day = String(1 + Math.floor(number / PER_DAY)).padStart(2, '0');
    const hour = String(8 + (number % 8)).padStart(2, '0');
    all.push(offering(number, 1, `2026-09-${day}T${hour}:00:00`));
  }
  return all;
}

async function run(page, url) {
  const times = {};
  await page.goto(`${url}#/courses/${courseId(1)}`);
  const link = page.getByRole('table', { name: 'Sessions' }).getByRole('link', { name: 'Labs' });
  times['open the session'] = await timed(page, { selector: 'tr[data-offering]' }, () => link.click());
  const card = page.getByRole('region', { name: /^Offerings/ });
  await card.getByRole('button', { name: 'Select', exact: true }).click();
  for (const box of await card.getByRole('checkbox', { name: /^Select all of/ }).all()) await box.check();
  await card.getByRole('button', { name: 'Change', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: /^Days later/ }).focus();
  times['preview a shift'] = await timed(page, { selector: 'dialog table tbody tr' }, () => page.keyboard.press('7'));
  const change = dialog.getByRole('button', { name: 'Change 4,000 offerings' });
  times.change = await timed(page, { selector: 'dialog[open]', gone: true }, () => change.click());
  times.undo = await timed(page, { selector: '[role=status]', text: 'Undone' }, () => page.keyboard.press('Control+z'));
  return times;
}
