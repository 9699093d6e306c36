// A coordinator's work on the sessions of a course, by keyboard alone: sessions, independent learning,
// an offering that repeats, publication, and undo.
import { expectText, expectToast } from '../support/assertions.mjs';
import { expect, test } from '../support/fixtures.mjs';
import { tabTo } from '../support/keyboard.mjs';
import { dialog, heading, independentLearning, labelled } from '../support/locators.mjs';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

const button = (part, name) => part.getByRole('button', { name, exact: true });
const text = (page, name) => labelled(page, 'textbox', name);
const box = (page, name) => labelled(page, 'combobox', name);
const card = (page) => page.getByRole('region', { name: /^Offerings/ });

/// Goes to something by its name.
async function goByName(page, name, title = name) {
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('combobox', { name: 'Search everything' })).toBeFocused();
  await page.keyboard.type(name);
  await expect(dialog(page).getByRole('option').first()).toContainText(title);
  await page.keyboard.press('Enter');
  await expect(heading(page)).toHaveText(title);
}

async function press(page, locator, key = 'Enter', options = {}) {
  await tabTo(page, locator, options);
  await page.keyboard.press(key);
}

test('sessions are added, described, planned, published and undone without a mouse', async ({ page, openSample }) => {
  await openSample();
  await goByName(page, 'Anatomy of the human body I');
  await press(page, button(page, 'New session'));
  await expect(text(page, 'Title')).toBeFocused();
  await page.keyboard.type('Palpation of the arm');
  await page.keyboard.press('Enter');
  await expectText(page.getByRole('form', { name: 'New session' }), '“Palpation of the arm” added.');
  await page.keyboard.type('Reading the atlas');
  await page.keyboard.press('Alt+Enter');
  await expect(heading(page)).toHaveText('Reading the atlas');

  await press(page, button(page, 'Edit Description'));
  await expect(text(page, 'Description')).toBeFocused();
  await page.keyboard.type('Chapter two.');
  await page.keyboard.press('Control+Enter');
  await expectText(page.getByRole('main'), 'Chapter two.');
  await press(page, independentLearning(page, 'Off'), 'ArrowRight');
  await press(page, button(page, 'Edit Hours'));
  await expect(text(page, 'Hours')).toBeFocused();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('2,5');
  await page.keyboard.press('Enter');
  await expectText(page.getByRole('region', { name: 'Independent learning' }), '2.5');
  await tabTo(page, box(page, 'Learner groups'));
  await page.keyboard.type('anatomy labs');
  await page.keyboard.press('Enter');
  await tabTo(page, text(page, 'New objective'));
  await page.keyboard.type('Find the brachial artery');
  await page.keyboard.press('Control+Enter');
  await expectText(page.getByRole('main'), 'Find the brachial artery');
  await press(page, button(page, 'Publish'), 'Enter', { back: true });
  await expectToast(page, /^Published/);

  await goByName(page, 'Palpation of the arm');
  await press(page, button(page, 'New offering'));
  await expect(text(page, 'Date')).toBeFocused();
  await tabTo(page, text(page, 'Room'));
  await page.keyboard.type('Skills room 2');
  await tabTo(page, box(page, 'Instructors'));
  await page.keyboard.type('kjaer sor');
  await page.keyboard.press('Enter');
  await press(page, page.getByRole('tree', { name: 'Learner groups' }).getByRole('treeitem').first(), 'Space');
  await press(page, page.getByRole('checkbox', { name: 'Repeat weekly' }), 'Space');
  await page.keyboard.press('Tab');
  await page.keyboard.type('3');
  await page.keyboard.press('Control+Enter');
  await expectToast(page, 'Added 3 offerings');
  await expect(card(page).locator('tr[data-offering]')).toHaveCount(3);
  await expect(card(page)).toContainText('Søren Kjær');
  await press(page, button(page, 'Publish'), 'Enter', { back: true });
  await expectToast(page, /^Published/);
  await page.keyboard.press('Control+z');
  await expect(button(page, 'Publish')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(card(page).locator('tr[data-offering]')).toHaveCount(0);
});
