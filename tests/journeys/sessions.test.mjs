// Sessions of a course: added one after the other from the keyboard, edited where they stand, made
// independent learning, published, deleted, and all of it undone.
import { expectSaved, expectToast } from '../support/assertions.mjs';
import { expect, test } from '../support/fixtures.mjs';
import { cellsOf, heading, independentLearning, labelled, rowOf, undoButton } from '../support/locators.mjs';
import { act, tick } from '../support/session-list.mjs';

const ANATOMY = 'Anatomy of the human body I';
const text = (page, name) => labelled(page, 'textbox', name);
const form = (page) => page.getByRole('form', { name: 'New session' });

async function atAnatomy(page, openSample, open) {
  await openSample();
  await open('#/courses');
  await rowOf(page, ANATOMY).getByRole('link').first().click();
  await expect(heading(page)).toHaveText(ANATOMY);
}

async function openForm(page) {
  await page.getByRole('button', { name: 'New session' }).click();
  await expect(text(page, 'Title')).toBeFocused();
}

test('sessions are added one after the other without leaving the keyboard', async ({ page, openSample, open }) => {
  await atAnatomy(page, openSample, open);
  await page.getByRole('button', { name: 'New session' }).focus();
  await page.keyboard.press('Enter');
  await expect(text(page, 'Title')).toBeFocused();
  await page.keyboard.type('Cross-sections of the arm');
  await page.keyboard.press('Enter');
  await expect(form(page).getByText('“Cross-sections of the arm” added.')).toBeVisible();
  await expect(text(page, 'Title')).toBeFocused();
  await expect(text(page, 'Title')).toHaveValue('');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Lab');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.type('Brachial plexus');
  await page.keyboard.press('Control+Enter');
  await expect(form(page).getByText('“Brachial plexus” added.')).toBeVisible();
  await page.keyboard.type('Axilla, the lab');
  await page.keyboard.press('Alt+Enter');
  await expect(heading(page)).toHaveText('Axilla, the lab');
  // The type of the session before is kept.
  await expect(page.getByRole('combobox', { name: 'Session type' }).locator('option:checked')).toHaveText('Laboratory');
  await page.goBack();
  await expect(rowOf(page, 'Brachial plexus')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(rowOf(page, 'Axilla, the lab')).toBeHidden();
  await expectSaved(page);
  await page.reload();
  await expect(rowOf(page, 'Cross-sections of the arm')).toBeVisible();
  expect((await cellsOf(rowOf(page, 'Brachial plexus'))).Type).toBe('Laboratory');
});

test('what a new session lacks is said beside its field, and Escape leaves nothing', async ({ page, openSample, open }) => {
  await atAnatomy(page, openSample, open);
  await openForm(page);
  for (const [typed, message] of [['   ', 'Enter a session title.'], ['ab', 'Enter at least 3 characters; this has 2.'], ['x'.repeat(201), 'Shorten this to 200 characters or fewer; it has 201.']]) {
    await text(page, 'Title').fill(typed);
    await page.keyboard.press('Enter');
    await expect(form(page).getByText(message)).toBeVisible();
  }
  await text(page, 'Title').fill('Reading');
  await page.getByRole('checkbox', { name: 'Independent learning' }).check();
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(form(page).getByText('Enter a number of hours.')).toBeVisible();
  await text(page, 'Hours').fill('1,555');
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(form(page).getByText('Enter hours from 0.01 to 9999.99')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(form(page)).toBeHidden();
  await expect(rowOf(page, 'Reading')).toBeHidden();
});

test('a half-filled form of a new session is there again after a reload', async ({ page, openSample, open }) => {
  await atAnatomy(page, openSample, open);
  await openForm(page);
  await text(page, 'Title').fill('Half a ti');
  await expectSaved(page);
  await page.reload();
  await expect(text(page, 'Title')).toHaveValue('Half a ti');
});

test('the type of the session before stays for the next one, over a reload as well', async ({ page, openSample, open }) => {
  await atAnatomy(page, openSample, open);
  await openForm(page);
  const type = labelled(page, 'combobox', 'Session type');
  await type.selectOption('Ward rounds');
  await text(page, 'Title').fill('The first round');
  await page.keyboard.press('Enter');
  await expect(form(page).getByText('“The first round” added.')).toBeVisible();
  await page.keyboard.type('The second round');
  await page.reload();
  await expect(text(page, 'Title')).toHaveValue('The second round');
  await expect(type.locator('option:checked')).toHaveText('Ward rounds');
});

test('a due date that is typed is there after a reload', async ({ page, openSample, open }) => {
  await atAnatomy(page, openSample, open);
  await rowOf(page, 'Lecture 1').getByRole('link').first().click();
  await expect(heading(page)).toHaveText('Lecture 1');
  await independentLearning(page, 'On').check();
  await text(page, 'Due date').fill('29.2.2028');
  await page.reload();
  await expect(text(page, 'Due date')).toHaveValue(/29(\.2\.| Feb )2028/);
  await text(page, 'Due date').focus();
  await page.keyboard.press('Tab');
  await expect(text(page, 'Due date')).toHaveValue('Tue 29 Feb 2028');
  await expectSaved(page);
  await undoButton(page).click();
  await expect(text(page, 'Due date')).not.toHaveValue('Tue 29 Feb 2028');
});

test('what many sessions lack is named where they cannot be published', async ({ page, openSample, open }) => {
  await atAnatomy(page, openSample, open);
  await page.getByRole('searchbox', { name: 'Search sessions' }).fill('the');
  await tick(page, 'Drawing the heart', 'Prosections of the hand');
  await page.locator('.bulk-bar').getByRole('button', { name: 'Publish' }).click();
  await expectToast(page, '2 sessions cannot be published yet: “Drawing the heart” (missing: offerings or independent learning); “Prosections of the hand” (missing: offerings or independent learning).');
});

test('every attribute is edited where it stands, and undone', async ({ page, openSample, open }) => {
  await atAnatomy(page, openSample, open);
  await openForm(page);
  await text(page, 'Title').fill('Surface anatomy');
  await page.getByRole('button', { name: 'Add and open' }).click();
  await expect(heading(page)).toHaveText('Surface anatomy');
  await expect(page.getByRole('list', { name: 'Missing' })).toContainText('offerings or independent learning');
  await page.getByRole('button', { name: 'Publish' }).click();
  await expectToast(page, '“Surface anatomy” cannot be published yet. Missing: offerings or independent learning.');

  await page.getByRole('button', { name: 'Edit Title' }).click();
  await text(page, 'Title').fill('ab');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Enter at least 3 characters; this has 2.')).toBeVisible();
  await text(page, 'Title').fill('Surface anatomy of the arm');
  await page.keyboard.press('Enter');
  await expect(heading(page)).toHaveText('Surface anatomy of the arm');
  await expect(page.getByRole('button', { name: 'Edit Title' })).toBeFocused();
  await expect(undoButton(page)).toHaveAttribute('title', 'Undo: Changed the title of session “Surface anatomy of the arm”');

  await page.getByRole('checkbox', { name: 'Special attire' }).check();
  await page.getByRole('combobox', { name: 'Session type' }).selectOption('Small group');
  await page.getByRole('button', { name: 'Edit Description' }).click();
  await text(page, 'Description').fill('Palpate.\nDraw.');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Palpate.')).toBeVisible();

  await text(page, 'New objective').fill('Name the bones');
  await page.getByRole('button', { name: 'Add objective' }).click();
  await text(page, 'New objective').fill('Find the pulse');
  await page.getByRole('button', { name: 'Add objective' }).click();
  await page.getByRole('button', { name: 'Move Objective 2 up' }).click();
  await expect(page.getByRole('listitem').filter({ hasText: 'Objective 1' }).first()).toContainText('Find the pulse');

  await independentLearning(page, 'On').check();
  await expect(text(page, 'Due time').or(page.getByLabel('Due time')).first()).toHaveValue('17:00');
  await page.getByRole('button', { name: 'Edit Hours' }).click();
  await text(page, 'Hours').fill('2,25');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'Independent learning' }).getByText('2.25')).toBeVisible();
  await independentLearning(page, 'Off').check();
  await independentLearning(page, 'On').check();
  await expect(page.getByRole('region', { name: 'Independent learning' }).getByText('2.25')).toBeVisible();

  await expectSaved(page);
  await page.reload();
  await expect(page.getByRole('checkbox', { name: 'Special attire' })).toBeChecked();
  await expect(page.getByRole('region', { name: 'Independent learning' }).getByText('2.25')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(independentLearning(page, 'Off')).toBeChecked();
});

test('independent learning that is off keeps its values until the session is left, and undo restores them', async ({ page, openSample, open }) => {
  await atAnatomy(page, openSample, open);
  await openForm(page);
  await text(page, 'Title').fill('Reading');
  await page.getByRole('button', { name: 'Add and open' }).click();
  await expect(heading(page)).toHaveText('Reading');
  const card = page.getByRole('region', { name: 'Independent learning' });
  const [off, on] = ['Off', 'On'].map((state) => independentLearning(page, state));
  const hours = card.getByText('2.25', { exact: true });
  await on.check();
  await page.getByRole('button', { name: 'Edit Hours' }).click();
  await text(page, 'Hours').fill('2.25');
  await page.keyboard.press('Enter');
  await expect(card).toContainText('Switching it off keeps these values until you leave the session');
  await off.check();
  await expect(card).toContainText('Its values are kept until you leave the session');
  await on.check();
  await expect(hours).toBeVisible();
  await off.check();
  await page.getByRole('navigation', { name: 'Breadcrumb' }).getByRole('link', { name: ANATOMY }).click();
  await expect(heading(page)).toHaveText(ANATOMY);
  await page.goBack();
  await expect(heading(page)).toHaveText('Reading');
  await on.check();
  await expect(hours).toHaveCount(0);
  await undoButton(page).click();
  await expect(off).toBeChecked();
  await undoButton(page).click();
  await expect(hours).toBeVisible();
});

test('a circle of post-requisites is refused with its path', async ({ page, openSample, open }) => {
  await atAnatomy(page, openSample, open);
  await openForm(page);
  for (const title of ['First of two', 'Second of two']) {
    await text(page, 'Title').fill(title);
    await page.keyboard.press('Enter');
    await expect(form(page).getByText(`“${title}” added.`)).toBeVisible();
  }
  await page.getByRole('button', { name: 'Cancel' }).click();
  await rowOf(page, 'First of two').getByRole('link').click();
  await independentLearning(page, 'On').check();
  const due = page.getByRole('region', { name: 'Independent learning' }).getByRole('listitem');
  for (const [title, when] of [['Anatomy lab 1', /\d+ \w+ \d{4}, \d\d:\d\d$/], ['Second of two', 'Not scheduled yet']]) {
    await page.getByRole('combobox', { name: 'Post-requisite' }).selectOption(title);
    const before = due.filter({ has: page.getByRole('link', { name: title }) });
    await expect(before).toContainText(when);
  }
  await page.goBack();
  await rowOf(page, 'Second of two').getByRole('link').click();
  await expect(page.getByRole('link', { name: 'First of two' })).toBeVisible();
  const postrequisite = page.getByRole('combobox', { name: 'Post-requisite' });
  await postrequisite.selectOption('First of two');
  await expectToast(page, '“Second of two” → “First of two” → “Second of two”');
  await expect(postrequisite.getByRole('option', { selected: true })).toHaveText('Not set');
});

test('many sessions are published at once, and a deleted one comes back', async ({ page, openSample, open }) => {
  await atAnatomy(page, openSample, open);
  await page.getByRole('searchbox', { name: 'Search sessions' }).fill('anatomy lab');
  await page.getByRole('checkbox', { name: 'Select all shown' }).check();
  await page.getByRole('button', { name: 'Take back to draft' }).first().click();
  await expect(page.getByRole('table', { name: 'Sessions' }).getByText('Published')).toHaveCount(0);
  await page.getByRole('button', { name: 'Publish', exact: true }).first().click();
  await expect(page.getByRole('table', { name: 'Sessions' }).getByText('Draft')).toHaveCount(0);
  await page.getByRole('button', { name: 'Clear' }).first().click();
  await act(page, 'Anatomy lab 1', 'Delete');
  await expect(page.getByRole('alertdialog')).toContainText('38 offerings will be deleted too.');
  await page.getByRole('alertdialog').getByRole('button', { name: 'Delete' }).click();
  await expectToast(page, 'Deleted “Anatomy lab 1”');
  await page.getByRole('button', { name: 'Undo' }).first().click();
  await expect(rowOf(page, 'Anatomy lab 1')).toBeVisible();
});
