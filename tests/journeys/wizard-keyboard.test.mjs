// The same without a mouse: Tab, arrows, Enter, Space, and the keys that the app gives.
import { journey } from '../support/app.mjs';
import { codes, counts, dualList, find, selected } from '../support/lists.mjs';
import { cellsOf, hasFocus, heading, holds, labelled, rowOf, saved, settles, shows, told } from '../support/see.mjs';
import { at, field, radio } from '../support/wizard.mjs';
import { tabTo } from '../support/keyboard.mjs';

const NAME = 'Keys alone';

journey('a course session is planned from the list to Finish by keyboard alone', async ({ page, openSample, open }) => {
  await openSample();
  const keys = page.keyboard;
  const main = page.getByRole('main');
  await tabTo(page, page.getByRole('link', { name: 'New course session' }).or(page.getByRole('button', { name: 'New course session' })));
  await keys.press('Enter');
  await at(page, 'Details');

  await tabTo(page, field(page, 'Session name'));
  await keys.type(NAME);
  await tabTo(page, labelled(main, 'combobox', 'Coaches'));
  await keys.type('soren kj');
  await page.getByRole('option', { name: 'Søren Kjær' }).waitFor();
  await keys.press('Enter');
  await page.getByRole('button', { name: 'Remove Søren Kjær' }).waitFor();
  await keys.type('zoe ak');
  await page.getByRole('option', { name: 'Zoë Åkesson' }).waitFor();
  await keys.press('Enter');
  await page.getByRole('button', { name: 'Remove Zoë Åkesson' }).waitFor();
  await keys.press('Backspace');
  await settles(() => page.getByRole('button', { name: 'Remove Zoë Åkesson' }).count(), 0);
  await tabTo(page, radio(page, 'No time limit'));
  await keys.press('ArrowRight');
  await hasFocus(radio(page, 'By dates'));
  await tabTo(page, field(page, 'Access start date'));
  await keys.type('03032031');
  await holds(field(page, 'Access start date'), '2031-03-03');
  await tabTo(page, field(page, 'Access end date'));
  await keys.type('04042031');
  await holds(field(page, 'Access end date'), '2031-04-04');
  await tabTo(page, field(page, 'Days before start'));
  await keys.type('5');
  await tabTo(page, radio(page, 'Read only'));
  await keys.press('ArrowDown');
  await hasFocus(radio(page, 'Accessible'));
  await keys.press('Control+Enter');
  await at(page, 'Courses');
  await hasFocus(heading(page));

  const courses = dualList(page, 'courses');
  await tabTo(page, courses.available.search);
  await keys.type('physiology');
  await counts(courses.available, 40, 3);
  await keys.press('ArrowDown');
  await hasFocus(courses.available.list);
  await keys.press('Space');
  await keys.press('Shift+ArrowDown');
  await settles(() => selected(courses.available), ['PHY-120', 'PHY-121']);
  await keys.press('Enter');
  await codes(courses.chosen, ['PHY-120', 'PHY-121']);
  await keys.press('Enter');
  await codes(courses.chosen, ['PHY-120', 'PHY-121', 'PHY-220']);
  await tabTo(page, courses.button('Remove all shown'));
  await tabTo(page, courses.chosen.list);
  await keys.press('Alt+ArrowDown');
  await codes(courses.chosen, ['PHY-121', 'PHY-120', 'PHY-220']);
  await keys.press('End');
  await keys.press('Delete');
  await codes(courses.chosen, ['PHY-121', 'PHY-120']);
  await keys.press('Control+Enter');
  await at(page, 'Learners');

  const learners = dualList(page, 'learners');
  await tabTo(page, learners.available.search);
  await keys.type('M-20001');
  await find(learners.available, 'M-20001', 1);
  await keys.press('ArrowDown');
  await keys.press('ArrowRight');
  await counts(learners.chosen, 1);
  await tabTo(page, radio(page, 'Multiple registration'), { back: true });
  await keys.press('ArrowRight');
  await hasFocus(radio(page, 'Single registration'));
  await tabTo(page, page.getByRole('combobox', { name: 'Add a learner' }));
  await keys.type('M-20002');
  await page.getByRole('option', { name: /M-20002/ }).first().waitFor();
  await keys.press('Enter');
  await counts(learners.chosen, 2);
  await tabTo(page, radio(page, 'Single registration'), { back: true });
  await keys.press('ArrowRight');
  const box = page.getByRole('checkbox', { name: 'Repeaters, preclinical year 1' });
  await tabTo(page, page.getByRole('searchbox', { name: 'Search classes' }));
  await keys.type('repeaters year 1');
  await tabTo(page, box);
  await keys.press('Space');
  await settles(() => box.isChecked(), true);
  await keys.press('Control+Enter');
  await at(page, 'Review');
  await shows(main, '16 learners');
  await keys.press('Control+Enter');

  await told(page, `Created “${NAME}”`);
  await settles(async () => (await cellsOf(rowOf(page, NAME))).Learners, '16');
  await saved(page);
  await open('#/course-sessions');
  await settles(async () => (await cellsOf(rowOf(page, NAME))).Courses, '2');
});

journey('Enter in a text field is Next step', async ({ page, openSample }) => {
  await openSample();
  await page.keyboard.press('n');
  await at(page, 'Details');
  await field(page, 'Session name').press('Enter');
  await hasFocus(page.getByRole('group', { name: 'There is a problem' }));
});

journey('single letters do nothing while somebody types', async ({ page, openSample }) => {
  await openSample();
  await page.keyboard.press('n');
  await at(page, 'Details');
  await field(page, 'Session name').focus();
  await page.keyboard.type('n/?nd');
  await holds(field(page, 'Session name'), 'n/?nd');
  await at(page, 'Details');
});
