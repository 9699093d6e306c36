// "Search everything" over 100,000 people: opened, and answered key by key.
import { measureWorkspace, timed } from '../support/measure.mjs';
import { person } from '../support/records.mjs';

const REPEATS = Number(process.env.LECTERN_REPEATS ?? 7);
const MANY = 100_000;

await measureWorkspace({
  title: 'Search everything over 100,000 people',
  records: Array.from({ length: MANY }, (_, number) => person(number)),
  repeats: REPEATS,
  first: true,
  run,
});

async function run(page) {
  const times = {};
  const box = page.getByRole('combobox', { name: 'Search everything' });
  times.open = await timed(page, { selector: 'dialog[open]' }, () => page.keyboard.press('Control+k'));
  await box.waitFor();
  for (const key of ['m', 'a', 'r']) {
    times[`key "${key}"`] = await timed(page, { selector: 'dialog [role=option] mark' }, () => page.keyboard.press(key));
  }
  times['the rest of a name'] = await timed(page, { selector: 'dialog [role=option]', text: '99998' }, () => page.keyboard.insertText('in 99998'));
  await page.keyboard.press('Escape');
  return times;
}
