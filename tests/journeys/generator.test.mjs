// The small-group generator: offerings of 38 subgroups by mouse and by keyboard, with every strategy,
// seen before they are created, undone, and never created twice.
import { expectToast } from '../support/assertions.mjs';
import { expect, test } from '../support/fixtures.mjs';
import { fill } from '../support/forms.mjs';
import { cellsOf, heading, labelled, rowOf, undoButton } from '../support/locators.mjs';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

const COURSE = 'Anatomy of the human body I';
const SESSION = 'Anatomy lab';

/// The year in which the academic year of the sample began.
const now = new Date();
const YEAR = now.getFullYear() - (now.getMonth() < 7 ? 1 : 0);
const DATE = `${YEAR}-09-16`;

const tree = (page) => page.getByRole('tree', { name: 'Learner groups' });
const labs = (page) => tree(page).getByRole('treeitem', { name: 'Anatomy labs', exact: true });
const preview = (page) => page.getByRole('table', { name: 'Preview' });
const rows = (page) => preview(page).locator('tr[data-row]');
const create = (page) => page.getByRole('button', { name: /^Create/ });
const offerings = (page) => page.getByRole('region', { name: /^Offerings/ });
const strategy = (page, name) => page.getByRole('radio', { name, exact: true });

/// Adds a session to a course of the sample, and opens it.
async function newSession(page, open, title = SESSION) {
  await open('#/courses');
  await rowOf(page, COURSE).getByRole('link').first().click();
  await page.getByRole('button', { name: 'New session' }).click();
  await labelled(page, 'textbox', 'Title').fill(title);
  await labelled(page, 'textbox', 'Title').press('Alt+Enter');
  await expect(heading(page)).toHaveText(title);
}

async function atGenerator(page, openSample, open) {
  await openSample();
  await newSession(page, open);
  await openGenerator(page);
}

async function openGenerator(page) {
  await page.getByRole('link', { name: 'Generate offerings' }).click();
  await expect(heading(page)).toHaveText('Generate offerings');
}

async function chooseLabs(page) {
  await page.getByRole('searchbox', { name: 'Filter learner groups' }).fill('Anatomy labs');
  await labs(page).click();
  await expect(labs(page)).toHaveAttribute('aria-checked', 'true');
}

const setTime = (page) => fill(page, { Date: DATE, 'Start time': '13:00', Hours: '2' });

test('38 subgroups get an offering each, with one undo, and their parent gets one', async ({ page, openSample, open }) => {
  await atGenerator(page, openSample, open);
  await expect(create(page)).toHaveAttribute('aria-disabled', 'true');
  await chooseLabs(page);
  await setTime(page);
  await expect(page.getByText('38 offerings, 1 time slot')).toBeVisible();
  await expect(rows(page)).toHaveCount(38);
  const first = await cellsOf(rowOf(preview(page), 'Anatomy labs 01'));
  expect(first).toMatchObject({ Group: 'Anatomy labs 01', Start: '13:00', End: '15:00' });
  expect(first.Room).not.toBe('No room');
  expect(first.Instructors).not.toBe('No instructor');
  await create(page).click();
  await expect(heading(page)).toHaveText(SESSION);
  await expectToast(page, 'Added 38 offerings');
  await expect(offerings(page)).toContainText('38 on 1 day');
  await undoButton(page).click();
  await expect(offerings(page)).toContainText('No offerings yet');

  await openGenerator(page);
  await chooseLabs(page);
  await setTime(page);
  await strategy(page, 'One offering per parent group').check();
  await expect(create(page)).toHaveAccessibleName('Create 1 offering');
  await create(page).click();
  await expect(offerings(page)).toContainText('1 on 1 day');
});

test('a second run proposes only what is missing', async ({ page, openSample, open }) => {
  await atGenerator(page, openSample, open);
  await chooseLabs(page);
  await setTime(page);
  await rowOf(preview(page), 'Anatomy labs 07').getByRole('checkbox').uncheck();
  await expect(create(page)).toHaveAccessibleName('Create 37 offerings');
  await create(page).click();
  await expectToast(page, 'Added 37 offerings');

  await openGenerator(page);
  await chooseLabs(page);
  await setTime(page);
  await expect(create(page)).toHaveAccessibleName('Create 1 offering');
  await expect(rowOf(preview(page), 'Anatomy labs 07')).toBeVisible();
  await create(page).click();
  await expect(offerings(page)).toContainText('38 on 1 day');

  await openGenerator(page);
  await chooseLabs(page);
  await setTime(page);
  await expect(page.getByText('Nothing to create: 38 offerings exist already.')).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(heading(page)).toHaveText('Generate offerings');
  await page.getByRole('checkbox', { name: 'Skip groups that already have an offering here' }).uncheck();
  await expect(create(page)).toHaveAccessibleName('Create 38 offerings');
});

test('each strategy has its own fields and number of offerings', async ({ page, openSample, open }) => {
  await atGenerator(page, openSample, open);
  await chooseLabs(page);
  await setTime(page);
  await strategy(page, 'Each selected group').check();
  await expect(create(page)).toHaveAccessibleName('Create 39 offerings');
  await page.getByRole('button', { name: 'Lowest level only' }).click();
  await expect(create(page)).toHaveAccessibleName('Create 38 offerings');

  await strategy(page, 'Rotation').check();
  await expect(labelled(page, 'textbox', 'Start time')).toBeHidden();
  await fill(page, { Rooms: 'Hall 1, Hall 2, Hall 3, Hall 4', 'Slot length': '1:30', Pause: '0:30', 'First start': '8', 'Last end': '12' });
  await expect(page.getByText('38 offerings, 10 time slots')).toBeVisible();
  await expect(preview(page)).toContainText('Hall 4');
  await fill(page, { Rooms: 'Hall 1, hall 1' });
  await expect(page.getByText('Hall 1 is given twice. Remove one.').first()).toBeVisible();

  await strategy(page, 'Stations').check();
  await expect(page.getByText('Choose at least one station.').first()).toBeVisible();
  const stations = page.getByRole('group', { name: 'Stations' });
  await stations.getByRole('checkbox').nth(0).check();
  await stations.getByRole('checkbox').nth(1).check();
  await expect(page.getByText('76 offerings, 38 time slots')).toBeVisible();
});

test('the generator is used by keyboard alone', async ({ page, openSample, open }) => {
  await atGenerator(page, openSample, open);
  await page.getByRole('searchbox', { name: 'Filter learner groups' }).focus();
  await page.keyboard.type('Anatomy labs');
  await labs(page).focus();
  await page.keyboard.press('Space');
  await expect(labs(page)).toHaveAttribute('aria-checked', 'true');
  await labelled(page, 'textbox', 'Start time').focus();
  await page.keyboard.press('Control+A');
  await page.keyboard.type('13');
  await expect(rows(page)).toHaveCount(38);
  await rows(page).first().focus();
  await page.keyboard.press('ArrowDown');
  await expect(rows(page).nth(1)).toBeFocused();
  await page.keyboard.press('Space');
  await expect(create(page)).toHaveAccessibleName('Create 37 offerings');
  await page.keyboard.press('Enter');
  const room = page.getByRole('group', { name: /^Offering of/ }).getByRole('textbox', { name: /^Room/ });
  await expect(room).toBeFocused();
  await page.keyboard.press('Control+A');
  await page.keyboard.type('Garden');
  await page.keyboard.press('Enter');
  await expect(rows(page).nth(1)).toBeFocused();
  await expect(rows(page).nth(1)).toContainText('Garden');
  await page.keyboard.press('Space');
  await page.keyboard.press('Control+Enter');
  await expectToast(page, 'Added 38 offerings');
  await page.keyboard.press('Control+Z');
  await expect(offerings(page)).toContainText('No offerings yet');
});

test('a half-filled form survives a reload', async ({ page, openSample, open }) => {
  await atGenerator(page, openSample, open);
  await chooseLabs(page);
  await setTime(page);
  await strategy(page, 'Rotation').check();
  await fill(page, { Rooms: 'Hall 1, Hall 2' });
  await rowOf(preview(page), 'Anatomy labs 02').getByRole('checkbox').uncheck();
  await expect(create(page)).toHaveAccessibleName('Create 37 offerings');
  await page.reload();
  await expect(create(page)).toHaveAccessibleName('Create 37 offerings');
  await expect(labelled(page, 'textbox', 'Rooms')).toHaveValue('Hall 1, Hall 2');
  await expect(rowOf(preview(page), 'Anatomy labs 02').getByRole('checkbox')).not.toBeChecked();
  await create(page).click();
  await expectToast(page, 'Added 37 offerings');
  await openGenerator(page);
  await expect(create(page)).toHaveAttribute('aria-disabled', 'true');
});
