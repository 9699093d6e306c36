// Shortcuts on keyboards that are not American.
import { dualList, expectCounts, selected } from '../support/dual-list.mjs';
import { expect, test } from '../support/fixtures.mjs';
import { add } from '../support/forms.mjs';
import { sendKey } from '../support/keyboard.mjs';
import { beginNamed } from '../support/wizard.mjs';

/// A Ctrl or Cmd shortcut.
const command = (key, code, more = {}) => ({ key, code, ctrlKey: true, ...more });
const category = (page, name) => page.getByRole('row').filter({ hasText: name });

test('undo and redo go by the letter of the key, or by its place where it types no Latin letter', async ({ page, openSample, open }) => {
  await openSample();
  await open('#/categories');
  await add(page, 'category', { Name: 'Layouts' });
  await page.getByRole('heading', { level: 1 }).focus();
  const pairs = [
    [command('я', 'KeyZ'), command('н', 'KeyY')],
    [command('ζ', 'KeyZ'), command('υ', 'KeyY')],
    [command('z', 'KeyY'), command('y', 'KeyZ')], // German
    [command('Z', 'KeyZ'), command('Z', 'KeyZ', { shiftKey: true })], // with Caps Lock
    [{ key: 'z', code: 'KeyZ', metaKey: true }, { key: 'z', code: 'KeyZ', metaKey: true, shiftKey: true }],
  ];
  for (const [undo, redo] of pairs) {
    await expect(category(page, 'Layouts')).toBeVisible();
    expect(await sendKey(page, undo), 'undo is not left to the browser').toBe(true);
    await expect(category(page, 'Layouts')).toHaveCount(0);
    expect(await sendKey(page, redo), 'redo is not left to the browser').toBe(true);
  }
  await expect(category(page, 'Layouts')).toBeVisible();
  expect(await sendKey(page, command('à', 'KeyZ')), 'another Latin letter is no shortcut').toBe(false);
});

test('the browser never offers to save the page', async ({ page, openSample, open }) => {
  await openSample();
  for (const route of ['#/', '#/people', '#/course-sessions/new', '#/settings', '#/nowhere']) {
    await open(route);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    for (const save of [command('s', 'KeyS'), command('ы', 'KeyS'), command('S', 'KeyS'), command('с', 'KeyS', { isComposing: true })]) {
      expect(await sendKey(page, save), `Ctrl+${save.key} at ${route}`).toBe(true);
    }
  }
  await open('#/course-sessions');
  await page.getByRole('row').nth(1).focus();
  await page.keyboard.press('Shift+F10');
  await expect(page.getByRole('menuitem').first()).toBeFocused();
  expect(await sendKey(page, command('ы', 'KeyS')), 'in a menu').toBe(true);
});

test('select all selects the rows of a list and not the page', async ({ page, openSample, open }) => {
  await openSample();
  await beginNamed(page, 'All');
  const { available } = dualList(page, 'courses');
  await expectCounts(available, 40);
  await available.list.focus();
  expect(await sendKey(page, command('ф', 'KeyA'))).toBe(true);
  await expect.poll(async () => (await selected(available)).length).toBeGreaterThan(10);
  await open('#/people');
  await page.getByRole('row').nth(1).focus();
  expect(await sendKey(page, command('ф', 'KeyA'))).toBe(true);
  await expect(page.getByRole('main')).toContainText(/selected/);
});
