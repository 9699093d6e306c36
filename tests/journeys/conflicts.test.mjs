// Conflicts: found, resolved by a way out, set aside, narrowed, and seen while an offering is typed.
import { expectSaved, expectToast } from '../support/assertions.mjs';
import { expect, test } from '../support/fixtures.mjs';
import { fill } from '../support/forms.mjs';
import { dialog, heading, labelled, rowOf, undoInToast } from '../support/locators.mjs';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

const list = (page) => page.getByRole('table', { name: 'Conflicts' });
const rows = (page) => list(page).locator('tbody tr[data-at]');
const button = (part, name) => part.getByRole('button', { name, exact: true });
const chip = (page, name) => page.getByRole('group', { name: 'Kind of conflict' }).getByRole('button', { name });

async function atConflicts(page, openSample, open, address = '#/conflicts') {
  await openSample();
  await open(address);
  await expect(heading(page)).toHaveText('Conflicts');
  await expect(rows(page).first()).toBeVisible();
}

async function moreFilters(page) {
  await page.getByRole('button', { name: /^More filters/ }).click();
}

test('a conflict is found through the search, resolved by its way out, and that is undone', async ({ page, openSample }) => {
  await openSample();
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Search everything' }).fill('conflicts');
  await page.getByRole('option', { name: /^Conflicts/ }).first().click();
  await expect(heading(page)).toHaveText('Conflicts');
  await chip(page, /^Room used twice/).click();
  const count = await rows(page).count();
  const sentence = rows(page).first().getByText(/ is also used by /);
  await expect(sentence).toBeVisible();
  await expect(sentence.getByRole('link')).toHaveCount(2);
  await rows(page).getByRole('button', { name: /^Use / }).first().click();
  await expectToast(page, 'Changed 1 offering');
  await expect(rows(page)).toHaveCount(count - 1);
  await undoInToast(page).click();
  await expect(rows(page)).toHaveCount(count);
  await expectSaved(page);
});

test('what is not a conflict is set aside, seen by its filter, and counted again', async ({ page, openSample, open }) => {
  await atConflicts(page, openSample, open, '#/conflicts?kind=room-too-small');
  await expect(rows(page)).toHaveCount(1);
  await rows(page).first().focus();
  await page.keyboard.press('Shift+F10');
  await page.getByRole('menuitem', { name: 'Not a conflict' }).press('Enter');
  await expectToast(page, 'Set 1 conflict aside');
  await expect(rows(page)).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(rows(page)).toHaveCount(1);
  await page.keyboard.press('Control+Shift+z');
  await expect(rows(page)).toHaveCount(0);
  await moreFilters(page);
  await page.getByRole('combobox', { name: 'Show' }).selectOption({ label: 'Set aside' });
  await expect(rows(page)).toHaveCount(1);
  await expect(rows(page).first()).toContainText('Set aside');
  await page.reload();
  await expect(rows(page)).toHaveCount(1);
  await rows(page).first().focus();
  await page.keyboard.press('Shift+F10');
  await page.getByRole('menuitem', { name: 'Count as a conflict again' }).press('Enter');
  await expect(page.getByText('No conflict is set aside')).toBeVisible();
});

test('conflicts are narrowed by kind, course, period and words, and the address says how', async ({ page, openSample, open }) => {
  await atConflicts(page, openSample, open);
  const all = await rows(page).count();
  await chip(page, /^Holiday/).click();
  await expect(page).toHaveURL(/kind=holiday/);
  await expect(rows(page)).toHaveCount(1);
  await expect(rows(page).first()).toContainText('is a holiday');
  await chip(page, /^All/).click();
  await moreFilters(page);
  await page.getByRole('combobox', { name: 'Course' }).selectOption({ index: 1 });
  await expect(page).toHaveURL(/course=/);
  await expect.poll(() => rows(page).count()).toBeLessThan(all);
  const address = new URL(page.url()).hash;
  const some = await rows(page).count();
  await page.reload();
  await expect(rows(page)).toHaveCount(some);
  expect(new URL(page.url()).hash).toBe(address);
  await page.getByRole('combobox', { name: 'Course' }).selectOption('');
  await page.getByRole('combobox', { name: 'Period' }).selectOption({ label: 'From today' });
  await expect(page).toHaveURL(/period=upcoming/);
  await page.getByRole('searchbox', { name: 'Search conflicts' }).fill('qqq');
  await expect(page.getByText('Nothing matches “qqq”')).toBeVisible();
});

test('several conflicts are resolved, changed and set aside at once', async ({ page, openSample, open }) => {
  await atConflicts(page, openSample, open, '#/conflicts?kind=room');
  const count = await rows(page).count();
  await list(page).getByRole('checkbox').first().check();
  await button(page, 'Change offerings').click();
  await fill(dialog(page), { 'Days later': '1' });
  await expect(dialog(page).getByRole('status').filter({ hasText: /would go/ })).toBeVisible();
  await button(dialog(page), 'Cancel').click();
  await button(dialog(page), 'Discard changes').click();
  await button(page, 'Resolve').click();
  await expectToast(page, `Changed ${count} offerings`);
  await expect(rows(page)).toHaveCount(0);
  await undoInToast(page).click();
  await expect(rows(page)).toHaveCount(count);
  await list(page).getByRole('checkbox').first().check();
  await button(page, 'Not a conflict').first().click();
  await expectToast(page, `Set ${count} conflicts aside`);
  await expect(rows(page)).toHaveCount(0);
});

test('a row that has the focus takes a click on its way out; once nothing is left, the title has the focus', async ({ page, openSample, open }) => {
  await atConflicts(page, openSample, open);
  const count = await rows(page).count();
  // A row that the keyboard is at shows its whole text; a press of the mouse makes it low again.
  await page.keyboard.press('Tab');
  await rows(page).first().focus();
  const way = await rows(page).first().getByRole('button', { name: /^Move to / }).boundingBox();
  await page.mouse.click(way.x + way.width / 2, way.y + way.height / 2);
  await expect.poll(() => rows(page).count()).toBeLessThan(count);
  await page.getByRole('checkbox', { name: 'Select all shown' }).check();
  await button(page, 'Resolve').press('Enter');
  await expect(page.getByText('No conflicts')).toBeVisible();
  await expect(heading(page)).toBeFocused();
});

test('the title has the focus once a search finds no conflict any more', async ({ page, openSample, open }) => {
  await atConflicts(page, openSample, open, '#/conflicts?kind=room');
  await page.getByRole('checkbox', { name: 'Select all shown' }).check();
  await button(page, 'Not a conflict').first().press('Enter');
  await expect(rows(page)).toHaveCount(0);
  await expect(heading(page)).toBeFocused();
});

test('the form of an offering warns while it is typed, and never forbids', async ({ page, openSample, open }) => {
  await atConflicts(page, openSample, open, '#/conflicts?kind=room');
  await rows(page).first().getByRole('rowheader').getByRole('link').click();
  const form = page.getByRole('region', { name: 'Edit offering' });
  const warning = form.getByRole('status').filter({ hasText: 'is also used by' });
  await expect(warning).toBeVisible();
  await expect(labelled(form, 'textbox', 'Date')).toBeFocused();
  await expect(labelled(form, 'textbox', 'Date')).toBeInViewport();
  await labelled(form, 'textbox', 'Start time').fill('05:00');
  await expect(warning).toBeHidden();
  await labelled(form, 'textbox', 'Date').fill('2020-01-01');
  await expect(form.getByRole('status').filter({ hasText: 'is outside the dates of' })).toBeVisible();
  await button(form, 'Save').click();
  await expectToast(page, 'Changed 1 offering');
});

test('a course says how many of its offerings are in conflict, and its sessions which', async ({ page, openSample, open }) => {
  await openSample();
  await open('#/courses');
  await rowOf(page, 'Anatomy of the human body I').getByRole('link').first().click();
  const figures = page.getByRole('region', { name: 'Figures' });
  await expect(figures.getByText(/offerings? in conflict/)).toBeVisible();
  const session = page.getByRole('table', { name: 'Sessions' }).getByRole('row').filter({ hasText: 'in conflict' }).first();
  await session.getByRole('rowheader').getByRole('link').click();
  await expect(page.getByRole('table', { name: 'Offerings' }).getByText(/ (is|are|has) /).first()).toBeVisible();
  await page.goBack();
  await figures.getByRole('link').click();
  await expect(page).toHaveURL(/#\/conflicts\?course=/);
  await expect(rows(page).first()).toBeVisible();
});
