// What is begun is never lost and never asked about: it waits as a draft.
import { expectSaved, expectText, expectToast } from '../support/assertions.mjs';
import { choose, dualList, expectCodes, expectCounts, find } from '../support/dual-list.mjs';
import { expect, test } from '../support/fixtures.mjs';
import { pick } from '../support/inputs.mjs';
import { goTo, heading, rowOf, undoButton, undoInToast } from '../support/locators.mjs';
import { act, names, tab } from '../support/session-list.mjs';
import { SOREN, at, back, begin, beginNamed, edit, field, fillDetails, next, radio } from '../support/wizard.mjs';

const reload = async (page, step) => {
  await expectSaved(page);
  await page.reload();
  await at(page, step);
};

test('a reload in the middle of step 1 finds every keystroke, right or wrong', async ({ page, openSample }) => {
  await openSample();
  await begin(page);
  await field(page, 'Session name').pressSequentially('Half a na');
  await reload(page, 'Details');
  await expect(field(page, 'Session name')).toHaveValue('Half a na');
  const typed = {
    'Session name': '  spaces, “quotes” & 👩‍👩‍👧‍👦  ', 'Access start date': '2031-03-04', 'Access end time': '18:30',
    'Days before start': 'many', 'Days after end': '367', Description: 'first line\nsecond line',
  };
  await fillDetails(page, { choose: ['By dates', 'Not accessible'], coaches: [SOREN], ...typed });
  await page.getByRole('checkbox', { name: 'Show learners different dates' }).check();
  await field(page, 'Display end date').fill('2031-04-04');
  await reload(page, 'Details');
  for (const [name, value] of Object.entries(typed)) await expect(field(page, name)).toHaveValue(value);
  await expect(field(page, 'Display end date')).toHaveValue('2031-04-04');
  await expect(radio(page, 'Not accessible')).toBeChecked();
  await expect(page.getByRole('button', { name: 'Remove Søren Kjær' })).toBeVisible();
  await radio(page, 'By duration').check();
  await field(page, 'Duration in days').fill('12x');
  await reload(page, 'Details');
  await expect(field(page, 'Duration in days')).toHaveValue('12x');
  await radio(page, 'By dates').check();
  await expect(field(page, 'Access start date')).toHaveValue('2031-03-04');
});

test('a reload in the middle of steps 2, 3 and 4 finds every choice', async ({ page, openSample }) => {
  await openSample();
  await beginNamed(page, 'Reloaded');
  const courses = dualList(page, 'courses');
  await choose(courses, 'ANA-101', 'BIO-112', 'CLN-101');
  await courses.chosen.option('CLN-101').click();
  await courses.button('Move up').click();
  await courses.chosen.option('ANA-101').click();
  await pick(page.getByRole('main'), 'Course coaches', ...SOREN);
  await reload(page, 'Courses');
  await expectCodes(courses.chosen, ['ANA-101', 'CLN-101', 'BIO-112']);
  await courses.chosen.option('ANA-101').click();
  await expect(page.getByRole('button', { name: 'Remove Søren Kjær' })).toBeVisible();
  await next(page, 'Learners');
  const learners = dualList(page, 'learners');
  await find(learners.available, 'M-20001', 1);
  await learners.button('Add all shown').click();
  await radio(page, 'Classes').check();
  await page.getByRole('checkbox', { name: 'Repeaters, preclinical year 2' }).check();
  await page.getByRole('checkbox', { name: 'Keep following this class' }).uncheck();
  await reload(page, 'Learners');
  await radio(page, 'Classes').check();
  await expect(page.getByRole('checkbox', { name: 'Repeaters, preclinical year 2' })).toBeChecked();
  await page.getByRole('rowheader', { name: /Repeaters, preclinical year 2/ }).click();
  await expect(page.getByRole('checkbox', { name: 'Keep following this class' })).not.toBeChecked();
  await radio(page, 'Multiple registration').check();
  await expectCounts(learners.chosen, 12);
  await next(page, 'Review');
  await reload(page, 'Review');
  await expectText(page.getByRole('main'), '12 learners');
  await expectText(page.getByRole('main'), '3 courses');
});

test('two tabs that choose courses of one draft in the same moment keep what both chose', async ({ page, openSample, newTab }) => {
  await openSample();
  await beginNamed(page, 'Chosen by two');
  const other = await newTab(new URL(page.url()).hash);
  await at(other, 'Courses');
  const tabs = [[page, 'ANA-101'], [other, 'BIO-112']];
  for (const [tab, code] of tabs) await find(dualList(tab, 'courses').available, code, 1);
  // Pressed inside the pages, so that neither has heard of the other's choice.
  const press = (tab) => dualList(tab, 'courses').button('Add all shown').evaluate((button) => button.click());
  await Promise.all(tabs.map(([tab]) => press(tab)));
  for (const [tab] of tabs) {
    await expectCounts(dualList(tab, 'courses').chosen, 2);
    await expectSaved(tab);
  }
  await reload(other, 'Courses');
  await expectCounts(dualList(other, 'courses').chosen, 2);
});

test('an undo says that it takes a step of another tab, and that its input is a draft again', async ({ page, openSample, newTab }) => {
  await openSample();
  await edit(page, 'Research methods and biostatistics', 'Details');
  const route = new URL(page.url()).hash;
  const other = await newTab(route);
  await field(page, 'Session name').fill('Renamed in the first');
  await next(page, 'Courses');
  await expectToast(page, 'Changed “Renamed in the first”');
  await undoInToast(page).hover(); // as long as the pointer is on it, it stays
  await expect(field(other, 'Session name')).toHaveValue('Renamed in the first');
  await field(other, 'Description').fill('Added in the second');
  await next(other, 'Courses');
  await expectSaved(other);
  await expect(undoButton(page)).toHaveAttribute('title', 'Undo: Changed “Renamed in the first” (made in another tab)');
  // The message is about the step of this tab, which is no longer the last one.
  await undoInToast(page).click();
  await expectToast(page, 'Not undone, since this came after it');
  await undoButton(page).click();
  await expectToast(page, 'Changed “Renamed in the first” (made in another tab). What was entered is a draft again.');
  await back(page, 'Details');
  await expect(field(page, 'Description')).toHaveValue('Added in the second');
});

test('leaving does not ask; the draft waits in the list and goes on where it was', async ({ page, openSample }) => {
  await openSample();
  await beginNamed(page, 'Left alone');
  await dualList(page, 'courses').available.option('BIO-112').dblclick();
  await goTo(page, 'Courses');
  await expect(heading(page)).toHaveText('Courses');
  expect(await page.getByRole('dialog').or(page.getByRole('alertdialog')).count()).toBe(0);
  await goTo(page, 'Course sessions');
  await expect(rowOf(page, 'Research methods and biostatistics')).toBeVisible();
  await expect(rowOf(page, 'Left alone')).toBeHidden();
  await tab(page, 'Drafts');
  const row = rowOf(page, 'Left alone');
  await expectText(row, 'Draft, step 2 of 4');
  await act(page, 'Left alone', 'Resume');
  await at(page, 'Courses');
  await expectCodes(dualList(page, 'courses').chosen, ['BIO-112']);
});

test('the browser itself does not ask either, whatever is half typed', async ({ page, openSample, server }) => {
  await openSample();
  await begin(page);
  await field(page, 'Session name').pressSequentially('Closed in the middle');
  await expectSaved(page);
  // A question would be noted as an error of the journey.
  await page.close({ runBeforeUnload: true });
  const again = await page.context().newPage();
  await again.goto(`${server.url}#/course-sessions?tab=drafts`);
  await expectText(rowOf(again, 'Closed in the middle'), 'Draft, step 1 of 4');
});

test('a discarded draft comes back with Undo, with everything in it', async ({ page, openSample }) => {
  await openSample();
  await beginNamed(page, 'Thrown away', { Description: 'still here' });
  await dualList(page, 'courses').available.option('BIO-112').dblclick();
  await goTo(page, 'Course sessions');
  await tab(page, 'Drafts');
  const row = rowOf(page, 'Thrown away');
  await act(page, 'Thrown away', 'Discard');
  await expectToast(page, 'Discarded the draft “Thrown away”');
  await expect(row).toBeHidden();
  await undoInToast(page).click();
  await row.getByRole('rowheader').getByRole('link').click();
  await at(page, 'Courses');
  await expectCodes(dualList(page, 'courses').chosen, ['BIO-112']);
  await page.getByRole('button', { name: 'Back', exact: true }).click();
  await expect(field(page, 'Description')).toHaveValue('still here');
});

test('Cancel goes back to the list, and Undo brings back what was typed, also after a reload', async ({ page, openSample }) => {
  await openSample();
  await begin(page);
  await fillDetails(page, { 'Session name': 'Cancelled' });
  await page.getByRole('button', { name: 'Cancel', exact: true }).click();
  await expect(heading(page)).toHaveText('Course sessions');
  await tab(page, 'Drafts');
  await expect(rowOf(page, 'Cancelled')).toBeHidden();
  await expectSaved(page);
  await page.reload();
  await undoButton(page).click();
  await tab(page, 'Drafts');
  await rowOf(page, 'Cancelled').getByRole('rowheader').getByRole('link').click();
  await expect(field(page, 'Session name')).toHaveValue('Cancelled');
});

test('Save and finish later makes a course session of it from step 2 on', async ({ page, openSample }) => {
  await openSample();
  await begin(page);
  expect(await page.getByRole('button', { name: 'Save and finish later' }).count(), 'not before the details hold').toBe(0);
  await fillDetails(page, { 'Session name': 'To be continued', coaches: [SOREN] });
  await next(page, 'Courses');
  await dualList(page, 'courses').available.option('BIO-112').dblclick();
  await page.getByRole('button', { name: 'Save and finish later' }).click();
  await expect(heading(page)).toHaveText('Course sessions');
  await expect(rowOf(page, 'To be continued')).toBeVisible();
  await tab(page, 'Drafts');
  await expect(rowOf(page, 'To be continued')).toBeHidden();
});

test('edits of a saved course session wait as a draft and change nothing before they are saved', async ({ page, openSample, open }) => {
  await openSample();
  const name = 'Research methods and biostatistics';
  await edit(page, name, 'Details');
  await fillDetails(page, { 'Session name': 'Another name' });
  await expectSaved(page);
  await open('#/course-sessions');
  await expectText(rowOf(page, name), 'Unsaved changes');
  await tab(page, 'Drafts');
  const row = rowOf(page, 'Another name');
  await act(page, 'Another name', 'Discard');
  await expect(row).toBeHidden();
  await tab(page, 'All');
  await expect(rowOf(page, name).getByText('Unsaved changes')).toBeHidden();
  await tab(page, 'Bin');
  await expect(rowOf(page, 'Another name')).toBeHidden();
});

test('a draft in which nothing was said is no draft', async ({ page, openSample, open }) => {
  await openSample();
  await tab(page, 'Drafts');
  const before = await names(page);
  await open('#/course-sessions/new');
  await at(page, 'Details');
  await goTo(page, 'Course sessions');
  await tab(page, 'Drafts');
  await expect.poll(() => names(page)).toEqual(before);
});
