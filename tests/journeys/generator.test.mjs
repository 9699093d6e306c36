// The small-group generator: offerings of 38 subgroups by mouse and by keyboard, with every strategy,
// seen before they are created, undone, and never created twice.
import { expectToast } from '../support/assertions.mjs';
import { expect, test } from '../support/fixtures.mjs';
import { fill } from '../support/forms.mjs';
import { addRooms, atGenerator, chooseLabs, create, labs, offerings, openGenerator, preview, roomTags, rows, SESSION, setTime, strategy } from '../support/generator.mjs';
import { cellsOf, heading, labelled, rowOf, undoButton } from '../support/locators.mjs';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

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
  await labelled(page, 'textbox', 'Groups at once').fill('2');
  await expect(page.getByText('38 offerings, 19 time slots')).toBeVisible();
  await expect(preview(page)).not.toContainText('Hall 4');
  await labelled(page, 'textbox', 'Groups at once').fill('5');
  await expect(page.getByText('Enter a whole number from 1 to 4.').first()).toBeVisible();
  await labelled(page, 'textbox', 'Groups at once').fill('');
  await addRooms(page, ['Court']);
  await expect(page.getByText('38 offerings, 8 time slots')).toBeVisible();
  await expect(preview(page)).toContainText('Court');

  await strategy(page, 'Stations').check();
  await expect(page.getByText('Choose at least one station.').first()).toBeVisible();
  const stations = page.getByRole('group', { name: 'Stations' });
  await stations.getByRole('checkbox').nth(0).check();
  await stations.getByRole('checkbox').nth(1).check();
  await expect(page.getByText('76 offerings, 38 time slots')).toBeVisible();
});

test('a rotation repeats weekly, each round in a week of its own', async ({ page, openSample, open }) => {
  await atGenerator(page, openSample, open);
  await chooseLabs(page);
  await strategy(page, 'Rotation').check();
  await fill(page, { Date: '2030-09-16', Rooms: 'Hall 1, Hall 2, Hall 3, Hall 4', 'Slot length': '1:30', Pause: '0:30', 'First start': '8', 'Last end': '12' });
  await expect(create(page)).toHaveAccessibleName('Create 38 offerings');
  await page.getByRole('checkbox', { name: 'Repeat weekly' }).check();
  await labelled(page, 'textbox', 'Rounds').fill('0');
  await labelled(page, 'textbox', 'Date').focus();
  await expect(page.locator('.generator-time').getByText('Enter a whole number from 1 to 104.')).toBeVisible();
  await fill(page, { Rounds: '3' });
  await expect(page.getByText('114 offerings, 30 time slots')).toBeVisible();
  await expect(page.getByText(/^3 rounds, beginning on /)).toBeVisible();
  await page.reload();
  await expect(create(page)).toHaveAccessibleName('Create 114 offerings');
  await create(page).click();
  await expectToast(page, 'Added 114 offerings');
  await undoButton(page).click();
  await expect(offerings(page)).toContainText('No offerings yet');
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

test('Create saves what is typed in a row that is open, or says what is wrong with it', async ({ page, openSample, open }) => {
  await atGenerator(page, openSample, open);
  await chooseLabs(page);
  await setTime(page);
  await rows(page).first().focus();
  await page.keyboard.press('Enter');
  const editor = page.getByRole('group', { name: /^Offering of/ });
  await labelled(editor, 'textbox', 'Start').fill('late');
  await create(page).click();
  await expect(editor.getByText('Enter a date, a start and an end')).toBeVisible();
  await expect(heading(page)).toHaveText('Generate offerings');
  await labelled(editor, 'textbox', 'Start').fill('06:15');
  await create(page).click();
  await expectToast(page, 'Added 38 offerings');
  await expect(offerings(page)).toContainText('06:15 – ');
});

test('a half-filled form survives a reload, and is discarded as a whole', async ({ page, openSample, open }) => {
  await atGenerator(page, openSample, open);
  await chooseLabs(page);
  await setTime(page);
  await strategy(page, 'Rotation').check();
  await addRooms(page, ['Hall 1', 'Hall 2']);
  await fill(page, { 'Virtual link': 'https://uni.example/lab' });
  await labelled(page, 'textbox', 'One instructor takes up to groups at a time').fill('2');
  await rowOf(preview(page), 'Anatomy labs 02').getByRole('checkbox').uncheck();
  await expect(create(page)).toHaveAccessibleName('Create 37 offerings');
  await page.reload();
  await expect(create(page)).toHaveAccessibleName('Create 37 offerings');
  await expect(roomTags(page)).toHaveText(['Hall 1', 'Hall 2']);
  await expect(labelled(page, 'textbox', 'One instructor takes up to groups at a time')).toHaveValue('2');
  await expect(rowOf(preview(page), 'Anatomy labs 02').getByRole('checkbox')).not.toBeChecked();
  await create(page).click();
  await expectToast(page, 'Added 37 offerings');
  await openGenerator(page);
  await expect(create(page)).toHaveAttribute('aria-disabled', 'true');

  // A draft that differs in the strategy alone is one too.
  await strategy(page, 'One offering per parent group').check();
  await page.reload();
  await expect(strategy(page, 'One offering per parent group')).toBeChecked();
  await chooseLabs(page);
  await page.getByRole('button', { name: 'Discard', exact: true }).click();
  await expect(heading(page)).toBeFocused();
  await expect(strategy(page, 'One offering per subgroup')).toBeChecked();
  await expect(labs(page)).toHaveAttribute('aria-checked', 'false');
  await page.reload();
  await expect(page.getByRole('button', { name: 'Discard', exact: true })).toBeHidden();
});

test('what is wrong is said beside its field, and Create goes there', async ({ page, openSample, open }) => {
  await atGenerator(page, openSample, open);
  await chooseLabs(page);
  const said = (text) => page.locator('.generator-time').getByText(text);
  await labelled(page, 'textbox', 'Date').fill('');
  await expect(said('Choose a date.')).toBeVisible();
  await fill(page, { Date: '2030-09-16' });
  await strategy(page, 'Rotation').check();
  await fill(page, { 'First start': '8', 'Last end': '12', 'Slot length': '5h', Pause: 'long' });
  await labelled(page, 'textbox', 'Last end').focus();
  await expect(said('Enter a duration')).toBeVisible();
  await fill(page, { Pause: '0:15' });
  await expect(said('Choose a slot that fits between first start and last end.')).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(labelled(page, 'textbox', 'Slot length')).toBeFocused();
  await fill(page, { 'Slot length': '1:30', 'Groups at once': '0' });
  await labelled(page, 'textbox', 'Slot length').focus();
  await expect(said(/whole number from 1 to/)).toBeVisible();
  await fill(page, { 'Groups at once': '' });
  await expect(create(page)).toHaveAccessibleName('Create 38 offerings');
  for (const day of ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday']) await page.getByRole('checkbox', { name: day }).uncheck();
  await expect(said('Choose at least one')).toBeVisible();
  await page.getByRole('checkbox', { name: 'Tuesday' }).check();
  await strategy(page, 'Stations').check();
  const stations = page.getByRole('group', { name: 'Stations' });
  await stations.getByRole('checkbox').first().check();
  await stations.getByRole('checkbox').first().uncheck();
  await expect(said('Choose at least one station.')).toBeVisible();
  await stations.getByRole('checkbox').first().check();
  await stations.getByRole('textbox').first().fill('x'.repeat(300));
  await expect(stations.getByText('255')).toBeVisible();
  await expect(create(page)).toHaveAttribute('aria-disabled', 'true');
});

test('thousands of offerings are announced before they are created, all in one change', async ({ page, openSample, open }) => {
  await atGenerator(page, openSample, open);
  await chooseLabs(page);
  await setTime(page);
  await page.getByRole('checkbox', { name: 'Repeat weekly' }).check();
  await fill(page, { Weeks: '104' });
  await expect(create(page)).toHaveAccessibleName(/^Create 3,\d{3} offerings$/);
  // Painted: a frame passes between the text and the long work.
  await page.evaluate(() => {
    window.painted = new Promise((resolve) => {
      new MutationObserver(() => {
        if (document.querySelector('.creating progress')) requestAnimationFrame(() => resolve(document.querySelector('h1').textContent));
      }).observe(document.body, { childList: true, subtree: true });
    });
  });
  await create(page).click();
  expect(await page.evaluate(() => window.painted)).toBe('Generate offerings');
  await expectToast(page, /^Added 3,\d{3} offerings/);
  await undoButton(page).click();
  await expect(offerings(page)).toContainText('No offerings yet');
});
