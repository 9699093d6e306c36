// What stands on the pages, by role and accessible name.

/// The one heading of a page, which names it.
export const heading = (page) => page.getByRole('heading', { level: 1 });

/// The choice `Off` or `On` of the independent learning of a session.
export const independentLearning = (page, state) => page.getByRole('group', { name: 'Independent learning' }).getByRole('radio', { name: state });

/// The messages about what was just done.
export const toast = (page, text) => page.getByRole('status').filter({ hasText: text }).first();

/// Undo beside such a message.
export const undoInToast = (page) => page.getByRole('status').getByRole('button', { name: 'Undo' });

/// Undo and Redo at the top of every page.
export const undoButton = (page) => page.getByRole('banner').getByRole('button', { name: 'Undo', exact: true });
export const redoButton = (page) => page.getByRole('banner').getByRole('button', { name: 'Redo', exact: true });

/// A link of the navigation.
export const goTo = (page, name) => page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name, exact: true }).click();

/// A control by its name, with or without "(optional)" after it.
export const labelled = (part, role, name) =>
  part.getByRole(role, { name: new RegExp(`^${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}( \\(optional\\))?$`) });

/// A field for a number, which browsers take for either.
export const numberField = (part, name) => labelled(part, 'spinbutton', name).or(labelled(part, 'textbox', name));

/// A dialog of either kind.
export const dialog = (page) => page.getByRole('dialog').or(page.getByRole('alertdialog'));

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
