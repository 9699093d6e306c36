// Finding anything from anywhere, by keyboard alone, by mouse, by touch, and with an input method.
import { expect, test } from '../support/fixtures.mjs';
import { compose, sendKey } from '../support/keyboard.mjs';
import { dialog, goTo, heading, rowOf, undoButton } from '../support/locators.mjs';
import { addRecords, course, courseSession, session } from '../support/records.mjs';

const box = (page) => page.getByRole('combobox', { name: 'Search everything' });
const button = (page) => page.getByRole('banner').getByRole('button', { name: 'Search everything' });
const matches = (page) => dialog(page).getByRole('option');
const status = (page) => dialog(page).getByRole('status');

async function search(page, text) {
  await page.keyboard.press('Control+k');
  await expect(box(page)).toBeFocused();
  await box(page).fill(text);
}

test('records of every kind are found and opened by keyboard alone', async ({ page, openSample }) => {
  await openSample();
  for (const [typed, kind, title] of [
    ['anatomy of the human body i', 'Course', 'Anatomy of the human body I'],
    ['simulation acute', 'Course', 'Simulation: the acute care team'],
    ['md-phd', 'Class', 'MD-PhD programme'],
    ['holidays and zone settings', null, null],
    ['settings', 'Page', 'Settings'],
    ['learner groups', 'Page', 'Learner groups'],
    ['skills room 2', 'Room', 'Skills room 2'],
    ['laboratory', 'Session type', 'Session types'],
    ['holidays', 'Page', 'Holidays'],
    ['time zone', 'Page', 'Settings'],
  ]) {
    await search(page, typed);
    if (kind === null) {
      await expect(matches(page)).toHaveCount(0);
      await expect(dialog(page)).toContainText('Nothing matches “holidays and zone settings”.');
      await expect(status(page)).toHaveText('No matches');
      await page.keyboard.press('Enter');
      await page.keyboard.press('Escape');
      await expect(dialog(page)).toHaveCount(0);
      continue;
    }
    await expect(matches(page).first()).toContainText(kind);
    await expect(matches(page).first().locator('mark').first()).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(dialog(page)).toHaveCount(0);
    await expect(heading(page)).toHaveText(title);
    await expect(heading(page)).toBeFocused();
  }
});

test('forms of new records and views of the calendar are commands', async ({ page, openSample }) => {
  await openSample();
  for (const [typed, button] of [
    ['new room', 'Add room'], ['new instructor group', 'Add instructor group'], ['new session type', 'Add session type'],
    ['new vocabulary', 'Add vocabulary'], ['new holiday', 'Add holiday'],
  ]) {
    await search(page, typed);
    await expect(matches(page).first()).toContainText('Command');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('main').getByRole('button', { name: button, exact: true })).toBeVisible();
  }
  for (const [typed, view] of [
    ['calendar today', 'day'], ['calendar this week', 'week'], ['calendar month', 'month'], ['calendar list', 'list'], ['calendar board', 'board'],
  ]) {
    await search(page, typed);
    await expect(matches(page).first()).toContainText('Command');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(new RegExp(`#/calendar[?]view=${view}`));
    await expect(heading(page)).toBeFocused();
  }
});

test('a slot can be searched for from every page; without a server there is nothing to sync', async ({ page, openSample }) => {
  await openSample();
  await search(page, 'find a slot');
  await expect(matches(page).first()).toContainText('Command');
  await page.keyboard.press('Enter');
  const panel = page.getByRole('region', { name: 'Find a slot' });
  await expect(panel).toBeVisible();
  await expect(page).toHaveURL(/#\/calendar$/);
  await panel.getByRole('button', { name: 'Close' }).click();
  await search(page, 'find a slot');
  await page.keyboard.press('Enter');
  await expect(panel).toBeVisible();
  await search(page, 'sync now');
  await expect(page.getByText(/^Nothing matches/)).toBeVisible();
  await expect(matches(page)).toHaveCount(0);
});

test('what has the title that was typed comes first, courses before what is in them', async ({ page, openEmpty, open }) => {
  await openEmpty();
  await addRecords(page, [
    course(1, 'Anatomy'), course(2, 'Anatomy of the head'), session(1, 1, 'Anatomy of the foot'), session(2, 1, 'Dissection'),
    courseSession(1, 'Anatomy, autumn'), courseSession(2, 'Surgical anatomy'),
  ]);
  await open('#/people');
  await search(page, 'anatomy');
  await expect(matches(page).locator('.search-title')).toHaveText([
    'Anatomy', 'Anatomy of the head', 'Anatomy of the foot', 'Anatomy, autumn', 'Dissection', 'Surgical anatomy',
  ]);
  await box(page).fill('anatomy, autumn');
  await expect(matches(page).first()).toContainText('Course session');
});

test('a session of a course leads to its page, and a learner group to its place in the tree', async ({ page, openSample }) => {
  await openSample();
  await search(page, 'anatomy');
  const session = matches(page).filter({ hasText: /Session$/ }).first();
  const title = await session.locator('.search-title').innerText();
  await session.click();
  await expect(heading(page)).toHaveText(title);
  await search(page, 'lab');
  await matches(page).filter({ hasText: /Learner group$/ }).first().click();
  await expect(page).toHaveURL(/#\/learner-groups\/./);
});

test('somebody is found by the start of both names, and by the username', async ({ page, openSample }) => {
  await openSample();
  await search(page, 'kjaer');
  const person = matches(page).filter({ hasText: /Person$/ }).first();
  await expect(person.locator('mark').first()).toHaveText('Kjær');
  const username = await person.locator('.code').innerText();
  await box(page).fill(username);
  await expect(matches(page).first()).toContainText('Person');
  await page.keyboard.press('Enter');
  await expect(heading(page)).toHaveText(/Kjær$/);
  await expect(page.getByRole('main').getByText(username, { exact: true })).toBeVisible();
  // From one person to another.
  await search(page, 'lopez');
  await matches(page).filter({ hasText: /Person$/ }).first().click();
  await expect(heading(page)).toHaveText(/L[óo]pez/);
  await expect(heading(page)).toBeFocused();
});

test('arrows move, Escape returns the focus, and an empty box offers the last choices', async ({ page, openSample }) => {
  await openSample();
  await button(page).click();
  await expect(box(page)).toBeFocused();
  await expect(dialog(page).getByRole('listbox', { name: 'Pages and commands' })).toBeVisible();
  await box(page).fill('an');
  await expect(box(page)).toHaveAttribute('aria-activedescendant', await matches(page).first().getAttribute('id'));
  await page.keyboard.press('ArrowDown');
  await expect(matches(page).nth(1)).toHaveAttribute('aria-selected', 'true');
  await expect(box(page)).toHaveAttribute('aria-activedescendant', await matches(page).nth(1).getAttribute('id'));
  await page.keyboard.press('ArrowUp');
  await expect(matches(page).first()).toHaveAttribute('aria-selected', 'true');
  await expect(status(page)).toHaveText(/match/);
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toHaveCount(0);
  await expect(button(page)).toBeFocused();
  await search(page, 'cell biology');
  await page.keyboard.press('Enter');
  await expect(heading(page)).toHaveText('Cell biology');
  await page.reload();
  await expect(heading(page)).toHaveText('Cell biology');
  await page.keyboard.press('Control+k');
  await expect(dialog(page).getByRole('listbox', { name: 'Recent' }).getByRole('option')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(dialog(page)).toHaveCount(0);
});

test('commands open forms, undo and redo', async ({ page, openSample, open }) => {
  await openSample();
  await search(page, 'new category');
  await expect(matches(page).first()).toContainText('New category');
  await page.keyboard.press('Enter');
  await expect(dialog(page)).toBeVisible();
  await page.keyboard.type('Found by keys');
  await page.keyboard.press('Enter');
  await expect(rowOf(page, 'Found by keys')).toBeVisible();
  await search(page, 'undo');
  await expect(matches(page).first()).toContainText('Found by keys');
  await page.keyboard.press('Enter');
  await expect(rowOf(page, 'Found by keys')).toHaveCount(0);
  await search(page, 'redo');
  await expect(matches(page).first()).toContainText('Redo');
  await page.keyboard.press('Enter');
  await expect(rowOf(page, 'Found by keys')).toBeVisible();
  await goTo(page, 'Courses');
  for (let time = 0; time < 2; time += 1) {
    await search(page, 'new course');
    await matches(page).filter({ hasText: /^New courseCommand$/ }).click();
    const form = page.getByRole('textbox', { name: 'Code' });
    await expect(form).toBeVisible();
    await form.focus();
    await page.keyboard.press('Escape');
    await expect(form).toHaveCount(0);
  }
  await expect(undoButton(page)).toBeVisible();
  await open('#/courses');
  await search(page, 'keyboard');
  await page.keyboard.press('Enter');
  await expect(dialog(page)).toContainText('Search everything');
});

test('while an input method composes, every key is its own', async ({ page, openSample }) => {
  await openSample();
  await search(page, '');
  const composing = await compose(page, 'anatomy');
  await expect(matches(page).first()).toContainText('Anatomy');
  const address = page.url();
  await composing.press('Enter', 'ArrowDown', 'Escape');
  await expect(dialog(page)).toBeVisible();
  expect(page.url()).toBe(address);
  await expect(matches(page).first()).toHaveAttribute('aria-selected', 'true');
  await composing.commit();
  await expect(box(page)).toHaveValue('anatomy');
  await page.keyboard.press('Enter');
  await expect(dialog(page)).toHaveCount(0);
});

test('the keys open the search and the list of keys wherever they type nothing', async ({ page, openSample, open }) => {
  await openSample();
  await open('#/people');
  expect(await sendKey(page, { key: 'л', code: 'KeyK', ctrlKey: true }), 'Ctrl+K is not left to the browser').toBe(true);
  await expect(box(page)).toBeFocused();
  await page.keyboard.type('?');
  await expect(box(page)).toHaveValue('?');
  expect(await sendKey(page, { key: 'k', code: 'KeyK', ctrlKey: true }), 'nor while it is open').toBe(true);
  await page.keyboard.press('Escape');
  await heading(page).focus();
  await page.keyboard.press('?');
  await expect(dialog(page).getByRole('heading', { name: 'Keyboard shortcuts' })).toBeVisible();
  await expect(dialog(page).getByRole('row').filter({ hasText: 'Search everything' }).first()).toContainText('Ctrl K');
  await page.keyboard.press('Escape');
  await expect(heading(page)).toBeFocused();
});

test.describe('by touch, at 360 px', () => {
  test.use({ viewport: { width: 360, height: 780 }, hasTouch: true });

  test('the button is an icon, and the dialog has a button to close it', async ({ page, openSample }) => {
    await openSample();
    await button(page).tap();
    await box(page).fill('cell biology');
    await expect(matches(page).first()).toBeInViewport({ ratio: 1 });
    await matches(page).first().tap();
    await expect(heading(page)).toHaveText('Cell biology');
    await button(page).tap();
    await dialog(page).getByRole('button', { name: 'Close' }).tap();
    await expect(dialog(page)).toHaveCount(0);
  });
});
