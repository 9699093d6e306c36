// Every kind of edit can be taken back and done again: by keys, by buttons, and after a reload.
import { expectSaved } from '../support/assertions.mjs';
import { classMembers, dualList } from '../support/dual-list.mjs';
import { expect, test } from '../support/fixtures.mjs';
import { add, deletePrompt, fill, save } from '../support/forms.mjs';
import { cellsOf, heading, labelled, numberField, redoButton, rowOf, undoButton } from '../support/locators.mjs';
import { act, bulk, names, tab, tick } from '../support/session-list.mjs';
import { SOREN, begin, edit, fillDetails, finish, next, radio } from '../support/wizard.mjs';

/// Edits, then walks the whole way back and forth; `look` says what a user sees of the edit.
async function backAndForth(page, look, edit) {
  const before = await look();
  await edit();
  let after;
  await expect(async () => {
    after = await look();
    expect(after, 'nothing is to be seen of it').not.toEqual(before);
  }).toPass();
  const keys = async (chord) => {
    await heading(page).focus(); // in a field these keys would be the field's
    await page.keyboard.press(chord);
  };
  await keys('ControlOrMeta+z');
  await expect.poll(look, 'after Ctrl Z').toEqual(before);
  await keys('ControlOrMeta+Shift+z');
  await expect.poll(look, 'after Ctrl Shift Z').toEqual(after);
  await expectSaved(page);
  await page.reload();
  await expect.poll(look, 'after a reload').toEqual(after);
  await undoButton(page).click();
  await expect.poll(look, 'after Undo').toEqual(before);
  await redoButton(page).click();
  await expect.poll(look, 'after Redo').toEqual(after);
}

/// The rows that a search leaves, as text.
const found = (page, box, typed) => async () => {
  await page.getByRole('searchbox', { name: box }).fill(typed);
  return (await page.getByRole('row').allInnerTexts()).slice(1).map((text) => text.replace(/\s+/g, ' '));
};

/// Edits by the form beside the list.
async function change(page, name, fields) {
  await act(page, name, 'Edit');
  await fill(page, fields);
  await save(page);
}

async function remove(page, name, button) {
  await act(page, name, 'Delete');
  await deletePrompt(page).confirm(button);
}

test('people: added, edited, deleted', async ({ page, openSample, open }) => {
  await openSample();
  await open('#/people');
  const look = found(page, 'Search people', 'undoable');
  await backAndForth(page, look, () => add(page, 'person', { Username: 'undoable', 'First name': 'Una', 'Last name': 'Doable' }));
  await backAndForth(page, look, () => change(page, 'Doable, Una', { 'Last name': 'Redoable' }));
  await backAndForth(page, found(page, 'Search people', 'M-90003'), () => remove(page, 'Kjær, Søren', 'Delete 1 person'));
});

test('classes: added, edited, members, deleted', async ({ page, openSample, open }) => {
  await openSample();
  await open('#/classes');
  const look = found(page, 'Search classes', 'undoable');
  await backAndForth(page, look, () => add(page, 'class', { Title: 'Undoable class' }));
  await backAndForth(page, look, () => change(page, 'Undoable class', { Description: 'changed' }));
  await rowOf(page, 'Undoable class').getByRole('link').first().click();
  const members = classMembers(page);
  await backAndForth(page, () => members.chosen.count(), async () => {
    await members.available.search.fill('M-20001');
    await members.button('Add all shown').click();
    await page.getByRole('button', { name: 'Save 1 change' }).click();
    await expect(page.getByRole('button', { name: 'Save members' })).toBeVisible();
  });
  await open('#/classes');
  await backAndForth(page, found(page, 'Search classes', 'simulation team a'), () => remove(page, 'Simulation team A', 'Delete class'));
});

test('courses: added, edited, deleted', async ({ page, openSample, open }) => {
  // Narrower windows leave the academic year to the filters.
  await page.setViewportSize({ width: 1440, height: 900 });
  await openSample();
  await open('#/courses');
  const look = found(page, 'Search courses', 'undoable');
  await backAndForth(page, look, () => add(page, 'course', { Code: 'UND-1', Title: 'Undoable course' }));
  await backAndForth(page, look, () => change(page, 'Undoable course', { 'Academic year': '2030' }));
  await backAndForth(page, found(page, 'Search courses', 'EBM-210'), () => remove(page, 'Evidence-based medicine', 'Delete 1 course'));
});

const NAME = 'Research methods and biostatistics';
const OTHER = 'Simulation week – acute care';
const PHARMA = 'Pharmacology self-study, 120 days from first visit';

test('a course session: its details, its courses, its learners, step by step', async ({ page, openSample, open }) => {
  await openSample();
  const row = (name) => async () => {
    if (!/course-sessions$/.test(page.url())) await open('#/course-sessions');
    const cells = (await rowOf(page, name).count()) ? await cellsOf(rowOf(page, name)) : {};
    return [cells.Courses, cells.Learners, cells.Status];
  };
  await backAndForth(page, row('A new one'), async () => {
    await begin(page);
    await fillDetails(page, { 'Session name': 'A new one', coaches: [SOREN] });
    await finish(page);
  });
  await backAndForth(page, row(OTHER), async () => {
    await edit(page, OTHER, 'Details');
    await radio(page, 'No time limit').check();
    await next(page, 'Courses');
  });
  await backAndForth(page, row(OTHER), async () => {
    await edit(page, OTHER, 'Courses');
    await dualList(page, 'courses').button('Remove all shown').click();
    await next(page, 'Learners');
  });
  await backAndForth(page, row(OTHER), async () => {
    await edit(page, OTHER, 'Learners');
    await dualList(page, 'learners').available.search.fill('M-20001');
    await dualList(page, 'learners').button('Add all shown').click();
    await next(page, 'Review');
  });
});

test('course sessions in the list: copied, put in a category, shifted, deleted, restored', async ({ page, openSample, open }) => {
  await openSample();
  await open('#/course-sessions');
  const look = (name) => async () => ((await rowOf(page, name).count()) ? rowOf(page, name).innerText() : 'not there');
  const dialog = page.getByRole('dialog').or(page.getByRole('alertdialog'));
  await backAndForth(page, look(`${NAME} (copy)`), async () => {
    await act(page, NAME, 'Copy');
    await dialog.getByRole('button', { name: 'Copy', exact: true }).click();
  });
  await backAndForth(page, look(OTHER), async () => {
    await tick(page, OTHER, NAME);
    await bulk(page, 'Set category');
    await labelled(dialog, 'combobox', 'Category').selectOption({ label: 'Staff' });
    await dialog.getByRole('button', { name: 'Set category of 2' }).click();
  });
  await backAndForth(page, look(OTHER), async () => {
    await tick(page, OTHER);
    await bulk(page, 'Shift dates');
    await numberField(dialog, 'Days').fill('400');
    await dialog.getByRole('button', { name: 'Shift 1' }).click();
  });
  await backAndForth(page, look(OTHER), () => act(page, OTHER, 'Delete'));
  await tab(page, 'Bin');
  await backAndForth(page, look(OTHER), () => act(page, OTHER, 'Restore'));
  await tab(page, 'All');
  await act(page, OTHER, 'Delete');
  await tab(page, 'Bin');
  await backAndForth(page, look(OTHER), async () => {
    await act(page, OTHER, 'Delete permanently');
    await dialog.getByRole('button', { name: /^Delete/ }).click();
  });
});

test('a draft: discarded', async ({ page, openSample, open }) => {
  await openSample();
  await open('#/course-sessions?tab=drafts');
  const [name] = await names(page);
  await backAndForth(page, () => rowOf(page, name).count(), () => act(page, name, 'Discard'));
});

test('inside a course session: the coaches of its courses', async ({ page, openSample, open }) => {
  await openSample();
  // What the question before a deletion says is what is saved; the wizard shows what is typed.
  const coached = async () => {
    await open('#/people');
    await page.getByRole('searchbox', { name: 'Search people' }).fill('mukherjee vikram');
    await act(page, 'Mukherjee, Vikram', 'Delete');
    const { dialog, cancel } = deletePrompt(page);
    const text = await dialog.innerText();
    await cancel();
    return text.includes(PHARMA);
  };
  await backAndForth(page, coached, async () => {
    await open('#/course-sessions');
    await edit(page, PHARMA, 'Courses');
    await page.getByRole('button', { name: 'Make the courses’ teachers coaches' }).click();
    await next(page, 'Learners');
  });
});

test('categories: added, edited, deleted', async ({ page, openSample, open }) => {
  await openSample();
  await open('#/categories');
  const rows = async () => (await page.getByRole('row').allInnerTexts()).map((text) => text.replace(/\s+/g, ' '));
  const dialog = page.getByRole('dialog').or(page.getByRole('alertdialog'));
  await backAndForth(page, rows, async () => {
    await page.getByRole('button', { name: 'New category' }).first().click();
    await labelled(page, 'textbox', 'Name').fill('Undoable');
    await page.getByRole('button', { name: 'Add category' }).click();
  });
  await backAndForth(page, rows, async () => {
    await act(page, 'Undoable', 'Edit');
    await labelled(page, 'textbox', 'First day').fill('2031-01-01');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
  });
  await backAndForth(page, rows, async () => {
    await act(page, 'Electives', 'Delete');
    await dialog.getByRole('button', { name: /^Delete/ }).click();
  });
});

test('the settings: the name of the workspace', async ({ page, openEmpty, open }) => {
  await openEmpty();
  await open('#/settings');
  const name = labelled(page, 'textbox', 'Workspace name');
  await backAndForth(page, () => name.inputValue(), async () => {
    await name.fill('Faculty of medicine');
    await page.getByRole('main').getByRole('button', { name: 'Save', exact: true }).click();
  });
});
