// Dialogs and tasks that are left half-filled: after a reload each is open again with what was typed, and
// once it was cancelled nothing of it is left.
import { openSessionCalendar, termDay } from '../support/calendar.mjs';
import { expect, test } from '../support/fixtures.mjs';
import { discard } from '../support/forms.mjs';
import { addMembers, addThing, more, node } from '../support/learner-groups.mjs';
import { dialog, heading, labelled, numberField, rowOf } from '../support/locators.mjs';
import { act, bulk, tick } from '../support/session-list.mjs';

test.use({ locale: 'en-GB', contextOptions: { reducedMotion: 'reduce' } });

const text = (part, name) => labelled(part, 'textbox', name);
const button = (part, name) => part.getByRole('button', { name, exact: true });
const restored = (part) => part.getByText('Your unsaved changes were restored.').and(part.locator('p'));

/// Reloads in the middle of what `part` finds, and finds it again with what was typed; cancels it, and
/// finds it closed after another reload.
async function expectKept(page, part, expectValues) {
  await expectValues(part(page));
  await page.reload();
  await expect(restored(part(page))).toBeVisible();
  await expectValues(part(page));
  await discard(part(page));
  await expect(part(page)).toBeHidden();
  await page.reload();
  await expect(heading(page)).toBeVisible();
  await expect(part(page)).toBeHidden();
}

async function atSession(page, openSample, open) {
  await openSample();
  await open('#/courses');
  await rowOf(page, 'Anatomy of the human body I').getByRole('link').first().click();
  await rowOf(page, 'Anatomy lab 1').getByRole('link').first().click();
  await expect(heading(page)).toHaveText('Anatomy lab 1');
}

/// Selects the first offerings of the session that is shown.
async function selectOfferings(page) {
  const card = page.getByRole('region', { name: /^Offerings/ });
  await button(card, 'Select').click();
  await card.getByRole('checkbox').first().check();
  return card;
}

test('changes of many offerings', async ({ page, openSample, open }) => {
  await atSession(page, openSample, open);
  const card = await selectOfferings(page);
  await button(card, 'Change').click();
  const title = await dialog(page).getByRole('heading', { level: 2 }).textContent();
  await text(dialog(page), 'Days later').fill('7');
  await text(dialog(page), 'Room').fill('Anatomy the');
  await expectKept(page, dialog, async (box) => {
    await expect(box.getByRole('heading', { level: 2 })).toHaveText(title);
    await expect(text(box, 'Days later')).toHaveValue('7');
    await expect(text(box, 'Room')).toHaveValue('Anatomy the');
  });
});

test('copies of offerings', async ({ page, openSample, open }) => {
  await atSession(page, openSample, open);
  const card = await selectOfferings(page);
  await button(card, 'Copy').click();
  await text(dialog(page), 'Days later').fill('21');
  await expectKept(page, dialog, (box) => expect(text(box, 'Days later')).toHaveValue('21'));
});

test('the copy of a session', async ({ page, openSample, open }) => {
  await atSession(page, openSample, open);
  await page.getByRole('main').getByRole('button', { name: 'Copy', exact: true }).first().click();
  await text(dialog(page), 'Title').fill('Anatomy lab, ag');
  await dialog(page).getByRole('checkbox', { name: 'Offerings' }).check();
  await expectKept(page, dialog, async (box) => {
    await expect(text(box, 'Title')).toHaveValue('Anatomy lab, ag');
    await expect(box.getByRole('checkbox', { name: 'Offerings' })).toBeChecked();
  });
});

test('the copy of a course to another year', async ({ page, openSample, open }) => {
  await openSample();
  await open('#/courses');
  await rowOf(page, 'Anatomy of the human body I').getByRole('link').first().click();
  await button(page, 'More actions').first().click();
  await page.getByRole('menuitem', { name: 'Copy to another year' }).click();
  await text(dialog(page), 'Code').fill('ANA-N');
  await dialog(page).getByRole('checkbox', { name: 'Offerings', exact: true }).uncheck();
  await expectKept(page, dialog, async (box) => {
    await expect(text(box, 'Code')).toHaveValue('ANA-N');
    await expect(box.getByRole('checkbox', { name: 'Offerings', exact: true })).not.toBeChecked();
  });
});

test('a learning material', async ({ page, openSample, open }) => {
  await atSession(page, openSample, open);
  await button(page, 'New material').click();
  await text(dialog(page), 'Title').fill('An atlas');
  await dialog(page).getByRole('radio', { name: 'Citation' }).check();
  await expectKept(page, dialog, async (box) => {
    await expect(text(box, 'Title')).toHaveValue('An atlas');
    await expect(box.getByRole('radio', { name: 'Citation' })).toBeChecked();
  });
});

test('the making, filling and moving of groups', async ({ page, openSample, open }) => {
  await openSample();
  await open('#/learner-groups');
  await addThing(page, 'cohort', 'Class of 2040');
  await addThing(page, 'group', 'Labs');
  await button(page, 'Make subgroups').click();
  const task = (name) => (page) => page.getByRole('region', { name, exact: true });
  await numberField(page, 'Number of subgroups').fill('12');
  await text(page, 'Titles begin with').fill('Table');
  await expectKept(page, task('Make subgroups'), async (card) => {
    await expect(numberField(card, 'Number of subgroups')).toHaveValue('12');
    await expect(text(card, 'Titles begin with')).toHaveValue('Table');
  });
  await more(page, 'Move group');
  await page.getByRole('tree', { name: 'Move to' }).getByRole('treeitem').first().click();
  const moving = (page) => page.getByRole('region', { name: /^Move “Labs”/ });
  const label = await moving(page).getByRole('button', { name: /^Move to “/ }).textContent();
  await expectKept(page, moving, (card) => expect(button(card, label)).toBeVisible());
  await addMembers(page, 'an');
  await addThing(page, 'subgroup', 'Labs 1');
  await node(page, 'Labs').click();
  await button(page, 'Distribute members').click();
  await page.getByRole('radio', { name: 'At random' }).check();
  await text(page, 'Seed').fill('42');
  await expectKept(page, task('Distribute members'), async (card) => {
    await expect(card.getByRole('radio', { name: 'At random' })).toBeChecked();
    await expect(text(card, 'Seed')).toHaveValue('42');
  });
});

test('a task on a group that was left for another is there again when it is started', async ({ page, openSample, open }) => {
  await openSample();
  await open('#/learner-groups');
  await addThing(page, 'cohort', 'Class of 2040');
  await addThing(page, 'group', 'Labs');
  await button(page, 'Make subgroups').click();
  await text(page, 'Titles begin with').fill('Table');
  await more(page, 'Move group');
  const moving = page.getByRole('region', { name: /^Move “Labs”/ });
  await expect(moving).toBeVisible();
  await button(moving, 'Cancel').click();
  await button(page, 'Make subgroups').click();
  const card = page.getByRole('region', { name: 'Make subgroups', exact: true });
  await expect(text(card, 'Titles begin with')).toHaveValue('Table');
  await expect(restored(card)).toBeVisible();
});

test('the search for a slot', async ({ page, openSample, open }) => {
  await openSample();
  await openSessionCalendar(page, open, 'Drawing the heart', termDay(3, 0));
  await button(page, 'Find a slot').click();
  const panel = (page) => page.getByRole('region', { name: /^Find a slot/ });
  await text(panel(page), 'Duration').fill('2:30');
  await page.reload();
  await expect(text(panel(page), 'Duration')).toHaveValue('2:30');
  await button(panel(page), 'Close').click();
  await page.reload();
  await expect(button(page, 'Find a slot')).toBeVisible();
  await expect(panel(page)).toBeHidden();
});

test('a shift, a category and a copy of course sessions', async ({ page, openSample, open }) => {
  await openSample();
  await open('#/course-sessions');
  const first = page.getByRole('table', { name: 'Course sessions' }).getByRole('rowheader').first();
  const name = await first.getByRole('link').first().innerText();
  await tick(page, name);
  await bulk(page, 'Shift dates');
  await numberField(dialog(page), 'Days').fill('21');
  await expectKept(page, dialog, (box) => expect(numberField(box, 'Days')).toHaveValue('21'));
  await act(page, name, 'Copy');
  await text(dialog(page), 'Session name').fill('Half of a name');
  await dialog(page).getByRole('checkbox', { name: 'Coaches' }).uncheck();
  await expectKept(page, dialog, async (box) => {
    await expect(text(box, 'Session name')).toHaveValue('Half of a name');
    await expect(box.getByRole('checkbox', { name: 'Coaches' })).not.toBeChecked();
  });
});

test('the texts of which rooms are made', async ({ page, openSample, open }) => {
  await openSample();
  await open('#/rooms');
  await button(page, 'Make rooms of these texts').click();
  await dialog(page).getByRole('checkbox').first().uncheck();
  await expectKept(page, dialog, (box) => expect(box.getByRole('checkbox').first()).not.toBeChecked());
});
