// What a person waits to see, and what stands on every page. Everything here asks again until it
// holds, or fails with what was there instead; nothing waits for a time to pass.
import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';

/// How long anything that a person waits for may take before it counts as missing (ms).
export const PATIENCE = Number(process.env.LECTERN_PATIENCE ?? 15_000);

/// Asks until the answer is what is expected.
export async function settles(ask, expected, message) {
  return until(async () => assert.deepEqual(await ask(), expected, message));
}

/// Tries until it does not throw; then what it gave.
export async function until(attempt) {
  const end = Date.now() + PATIENCE;
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (Date.now() > end) throw error;
    }
    await pause(50);
  }
}

/// The one heading of a page, which names it.
export const heading = (page) => page.getByRole('heading', { level: 1 });

/// Words that are to be seen somewhere in a part of the page.
export const shows = (part, words) => part.getByText(words).filter({ visible: true }).first().waitFor();

/// Something that is to be seen no more, or never was.
export const gone = (locator) => settles(() => locator.filter({ visible: true }).count(), 0, `${locator} is there`);

/// Everything that was done is on disk, as the page says.
export const saved = (page) => page.getByRole('status').filter({ hasText: 'Saved in this browser' }).waitFor();

/// The message about what was just done.
export const told = (page, words) => page.getByRole('status').filter({ hasText: words }).first().waitFor();

/// Undo beside that message.
export const takeBack = (page) => page.getByRole('status').getByRole('button', { name: 'Undo' }).click();

/// Undo and Redo at the top of every page.
export const undoButton = (page) => page.getByRole('banner').getByRole('button', { name: 'Undo', exact: true });
export const redoButton = (page) => page.getByRole('banner').getByRole('button', { name: 'Redo', exact: true });

/// A link of the navigation.
export const goTo = (page, name) => page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name, exact: true }).click();

/// A control by its name, whether or not "(optional)" stands after it.
export const labelled = (part, role, name) =>
  part.getByRole(role, { name: new RegExp(`^${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}( \\(optional\\))?$`) });

/// A field for a number, which browsers take for either.
export const numberField = (part, name) => labelled(part, 'spinbutton', name).or(labelled(part, 'textbox', name));

/// Chooses one in a box in which several can be chosen by typing.
export async function pick(part, label, typed, name) {
  await labelled(part, 'combobox', label).fill(typed);
  await part.getByRole('option', { name }).first().click();
  await part.getByRole('button', { name: `Remove ${name}` }).waitFor();
}

/// A row of a table by the name of what it is about.
export const rowOf = (part, name) =>
  part.getByRole('row').filter({ has: (part.page?.() ?? part).getByRole('rowheader').getByText(name, { exact: true }) });

/// What the cells of a row say, by the names of their columns.
export async function cellsOf(row) {
  return row.evaluate((row) => {
    const heads = [...row.closest('table').tHead.rows[0].cells];
    const text = (cell) => (cell.querySelector('button') ?? cell).textContent.trim();
    return Object.fromEntries([...row.cells].map((cell, at) => [text(heads[at]), cell.innerText.trim()]));
  });
}

/// The control that has the focus.
export const hasFocus = (locator) => settles(() => locator.evaluate((element) => element === document.activeElement), true, `${locator} has the focus`);

/// What stands in a field.
export const holds = (locator, value) => settles(() => locator.inputValue(), value, `${locator}`);

/// Pastes a text where the focus is put first, from the clipboard.
export async function paste(locator, text) {
  const page = locator.page();
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate((text) => navigator.clipboard.writeText(text), text);
  await locator.press('ControlOrMeta+v');
}
