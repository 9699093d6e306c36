// Rooms that are no longer in use, in the generator.
import { expect, test } from '../support/fixtures.mjs';
import { expectDescription } from '../support/form-errors.mjs';
import { addRooms, chooseLabs, create, newSession, openGenerator, preview, roomsField, rows, setTime, strategy } from '../support/generator.mjs';
import { cellsOf, labelled, rowOf } from '../support/locators.mjs';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

const REFUSED = 'This is no longer in use. Choose another.';

test('a room that is no longer in use is chosen nowhere', async ({ page, openSample, open }) => {
  await openSample();
  await open('#/rooms');
  await page.getByRole('button', { name: 'New room' }).click();
  await labelled(page, 'textbox', 'Name').fill('Old hall');
  await page.getByRole('checkbox', { name: 'Active' }).uncheck();
  await page.getByRole('button', { name: 'Add room' }).click();
  await expect(rowOf(page, 'Old hall')).toBeVisible();
  await newSession(page, open);
  await openGenerator(page);
  await chooseLabs(page);
  await setTime(page);

  // In place of the defaults, and what is left of it after a reload.
  const room = labelled(page.locator('.overrides'), 'textbox', 'Room');
  await room.fill('old hall');
  await expectDescription(room, REFUSED);
  await expect(rows(page)).toHaveCount(0);
  await create(page).press('Enter');
  await expect(room).toBeFocused();
  await page.reload();
  await expectDescription(room, REFUSED);
  await expect(rows(page)).toHaveCount(0);
  await room.fill('');
  await expect(rows(page)).toHaveCount(38);

  const row = rowOf(preview(page), 'Anatomy labs 03');
  await row.getByRole('button', { name: /, change$/ }).nth(3).click();
  const editor = page.getByRole('group', { name: 'Offering of Anatomy labs 03' });
  const ofRow = labelled(editor, 'textbox', 'Room');
  await ofRow.fill('Old hall');
  await editor.getByRole('button', { name: 'Done' }).click();
  await expectDescription(ofRow, REFUSED);
  await ofRow.fill('Old hall annexe');
  await editor.getByRole('button', { name: 'Done' }).click();
  await expect(editor).toBeHidden();
  expect(await cellsOf(row)).toMatchObject({ Room: 'Old hall annexe' });

  await strategy(page, 'Rotation').check();
  await addRooms(page, ['Old hall']);
  await expectDescription(roomsField(page), REFUSED);
  await expect(rows(page)).toHaveCount(0);
});
