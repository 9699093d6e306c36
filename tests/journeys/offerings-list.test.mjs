// The list of the offerings of a session: found by search, selected and changed together by keys, moved and
// copied to another session.
import { expectText, expectToast } from '../support/assertions.mjs';
import { expect, test } from '../support/fixtures.mjs';
import { dialog, heading, labelled, rowOf } from '../support/locators.mjs';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

const LAB = 'Anatomy lab 1';
const button = (part, name) => part.getByRole('button', { name, exact: true });
const table = (page) => page.getByRole('table', { name: 'Offerings' });
const rows = (page) => table(page).locator('tr[data-offering]');

async function atSession(page, openSample, open) {
  await openSample();
  await open('#/courses');
  await rowOf(page, 'Anatomy of the human body I').getByRole('link').first().click();
  await page.getByRole('searchbox', { name: 'Search sessions' }).fill(LAB);
  await rowOf(page, LAB).getByRole('link').first().click();
  await expect(heading(page)).toHaveText(LAB);
}

test('offerings are selected by keys alone', async ({ page, openSample, open }) => {
  await atSession(page, openSample, open);
  await rows(page).first().press('Space');
  await expectText(page, '1 selected');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await expectText(page, '3 selected');
  await expect(rows(page).nth(2)).toBeFocused();
  await page.keyboard.press('Control+a');
  await expectText(page, '38 selected');
  await page.keyboard.press('Space');
  await expectText(page, '37 selected');
});

test('an offering that is moved to another day keeps the focus', async ({ page, openSample, open }) => {
  await atSession(page, openSample, open);
  const id = await rows(page).nth(1).getAttribute('data-offering');
  const row = table(page).locator(`tr[data-offering="${id}"]`);
  await row.press('Enter');
  const date = labelled(page, 'textbox', 'Date');
  await expect(date).toBeFocused();
  const year = (await date.inputValue()).match(/\d{4}/)[0];
  await date.fill(`${year}-12-04`);
  await page.keyboard.press('Control+Enter');
  await expectToast(page, 'Changed 1 offering');
  await expect(row).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(rows(page).and(page.locator(':focus'))).toHaveCount(1);
});

test('the search keeps what matches every word, and says when nothing does', async ({ page, openSample, open }) => {
  await atSession(page, openSample, open);
  const search = page.getByRole('searchbox', { name: 'Search offerings' });
  const group = (await rows(page).nth(1).getByRole('rowheader').innerText()).trim();
  await search.fill(group);
  await expect(rows(page)).toHaveCount(1);
  await expect(rows(page).first()).toContainText(group);
  await search.fill('qqqq');
  await expectText(page, 'Nothing matches “qqqq”');
  await button(page, 'Clear search').click();
  await expect(search).toBeFocused();
  await expect(rows(page)).not.toHaveCount(1);
});

test('an offering is copied, and another moved, to a session of another course, and both come back by undo', async ({ page, openSample, open }) => {
  await atSession(page, openSample, open);
  const choose = async (name) => {
    const box = labelled(dialog(page), 'combobox', name);
    await box.fill('Drawing the heart');
    await box.press('Enter');
    await expect(dialog(page).getByRole('button', { name: /^Remove Drawing the heart/ })).toBeVisible();
  };
  const menu = async (item) => {
    await rows(page).first().getByRole('button', { name: 'More', exact: true }).click();
    await page.getByRole('menuitem', { name: item }).click();
  };
  await menu('Copy to another session');
  await choose('Copy to another session');
  await button(dialog(page), 'Copy 1 offering').click();
  await expectToast(page, 'Copied 1 offering');
  await menu('Move to another session');
  await choose('Move to another session');
  await expect(dialog(page)).toContainText('Drawing the heart');
  await button(dialog(page), 'Change 1 offering').click();
  await expectText(page, /37 on/);
  await page.keyboard.press('Control+z');
  await expectText(page, /38 on/);
});
