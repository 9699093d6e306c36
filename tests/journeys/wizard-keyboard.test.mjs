// The same without a mouse: Tab, arrows, Enter, Space, and the keys that the app gives.
import { expectSaved, expectText, expectToast } from '../support/assertions.mjs';
import { dualList, expectCodes, expectCounts, find, selected } from '../support/dual-list.mjs';
import { expect, test } from '../support/fixtures.mjs';
import { tabTo } from '../support/keyboard.mjs';
import { cellsOf, heading, labelled, rowOf } from '../support/locators.mjs';
import { at, field, radio } from '../support/wizard.mjs';

const NAME = 'Keys alone';

test('a course session is planned from the list to Finish by keyboard alone', async ({ page, openSample, open }) => {
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
  await expect(page.getByRole('option', { name: 'Søren Kjær' })).toBeVisible();
  await keys.press('Enter');
  await expect(page.getByRole('button', { name: 'Remove Søren Kjær' })).toBeVisible();
  await keys.type('zoe ak');
  await expect(page.getByRole('option', { name: 'Zoë Åkesson' })).toBeVisible();
  await keys.press('Enter');
  await expect(page.getByRole('button', { name: 'Remove Zoë Åkesson' })).toBeVisible();
  await keys.press('Backspace');
  await expect(page.getByRole('button', { name: 'Remove Zoë Åkesson' })).toHaveCount(0);
  await tabTo(page, radio(page, 'No time limit'));
  await keys.press('ArrowRight');
  await expect(radio(page, 'By dates')).toBeFocused();
  await tabTo(page, field(page, 'Access start date'));
  await keys.type('03032031');
  await expect(field(page, 'Access start date')).toHaveValue('2031-03-03');
  await tabTo(page, field(page, 'Access end date'));
  await keys.type('04042031');
  await expect(field(page, 'Access end date')).toHaveValue('2031-04-04');
  await tabTo(page, field(page, 'Days before start'));
  await keys.type('5');
  await tabTo(page, radio(page, 'Read only'));
  await keys.press('ArrowDown');
  await expect(radio(page, 'Accessible')).toBeFocused();
  await keys.press('Control+Enter');
  await at(page, 'Courses');
  await expect(heading(page)).toBeFocused();

  const courses = dualList(page, 'courses');
  await tabTo(page, courses.available.search);
  await keys.type('physiology');
  await expectCounts(courses.available, 40, 3);
  await keys.press('ArrowDown');
  await expect(courses.available.list).toBeFocused();
  await keys.press('Space');
  await keys.press('Shift+ArrowDown');
  await expect.poll(() => selected(courses.available)).toEqual(['PHY-120', 'PHY-121']);
  await keys.press('Enter');
  await expectCodes(courses.chosen, ['PHY-120', 'PHY-121']);
  await keys.press('Enter');
  await expectCodes(courses.chosen, ['PHY-120', 'PHY-121', 'PHY-220']);
  await tabTo(page, courses.button('Remove all shown'));
  await tabTo(page, courses.chosen.list);
  await keys.press('Alt+ArrowDown');
  await expectCodes(courses.chosen, ['PHY-121', 'PHY-120', 'PHY-220']);
  await keys.press('End');
  await keys.press('Delete');
  await expectCodes(courses.chosen, ['PHY-121', 'PHY-120']);
  await keys.press('Control+Enter');
  await at(page, 'Learners');

  const learners = dualList(page, 'learners');
  await tabTo(page, learners.available.search);
  await keys.type('M-20001');
  await find(learners.available, 'M-20001', 1);
  await keys.press('ArrowDown');
  await keys.press('ArrowRight');
  await expectCounts(learners.chosen, 1);
  await tabTo(page, radio(page, 'Multiple registration'), { back: true });
  await keys.press('ArrowRight');
  await expect(radio(page, 'Single registration')).toBeFocused();
  await tabTo(page, page.getByRole('combobox', { name: 'Add a learner' }));
  await keys.type('M-20002');
  await expect(page.getByRole('option', { name: /M-20002/ }).first()).toBeVisible();
  await keys.press('Enter');
  await expectCounts(learners.chosen, 2);
  await tabTo(page, radio(page, 'Single registration'), { back: true });
  await keys.press('ArrowRight');
  const box = page.getByRole('checkbox', { name: 'Repeaters, preclinical year 1' });
  await tabTo(page, page.getByRole('searchbox', { name: 'Search classes' }));
  await keys.type('repeaters year 1');
  await tabTo(page, box);
  await keys.press('Space');
  await expect(box).toBeChecked();
  await keys.press('Control+Enter');
  await at(page, 'Review');
  await expectText(main, '16 learners');
  await keys.press('Control+Enter');

  await expectToast(page, `Created “${NAME}”`);
  await expect.poll(async () => (await cellsOf(rowOf(page, NAME))).Learners).toBe('16');
  await expectSaved(page);
  await open('#/course-sessions');
  await expect.poll(async () => (await cellsOf(rowOf(page, NAME))).Courses).toBe('2');
});

test('Enter in a text field is Next step', async ({ page, openSample }) => {
  await openSample();
  await page.keyboard.press('n');
  await at(page, 'Details');
  await field(page, 'Session name').press('Enter');
  await expect(page.getByRole('group', { name: 'There is a problem' })).toBeFocused();
});

test('single letters do nothing while somebody types', async ({ page, openSample }) => {
  await openSample();
  await page.keyboard.press('n');
  await at(page, 'Details');
  await field(page, 'Session name').focus();
  await page.keyboard.type('n/?nd');
  await expect(field(page, 'Session name')).toHaveValue('n/?nd');
  await at(page, 'Details');
});
