// Classes: added, filled, edited, deleted, and what that means to the course sessions they are in.
import assert from 'node:assert/strict';
import { journey } from '../support/app.mjs';
import { counts, dualList, find } from '../support/lists.mjs';
import { add, fill, question, save } from '../support/panel.mjs';
import { refuses } from '../support/refused.mjs';
import {
  cellsOf, gone, heading, labelled, rowOf, saved, settles, shows, takeBack, told, undoButton,
} from '../support/see.mjs';
import { act } from '../support/sessions.mjs';

const search = (page, typed) => page.getByRole('searchbox', { name: 'Search classes' }).fill(typed);
const members = (page) => dualList(page, '', {
  available: 'Available people', chosen: 'Members', searchAvailable: 'Search available people', searchChosen: 'Search members',
});

async function atClass(page, openSample, open, title) {
  await openSample();
  await open('#/classes');
  await search(page, title);
  await rowOf(page, title).getByRole('link').click();
  await shows(heading(page), title);
}

journey('a class is added, described, filled, and there after a reload', async ({ page, openSample, open }) => {
  await openSample();
  await open('#/people');
  await page.getByRole('tab', { name: /^Classes/ }).click();
  await shows(heading(page), 'Classes');
  await add(page, 'class', { Title: 'Night shift', Description: 'Wards 3 and 4' });
  await told(page, 'Added class “Night shift”');
  await search(page, 'night');
  await rowOf(page, 'Night shift').getByRole('link').click();
  const { available, chosen, button } = members(page);
  await find(available, 'M-20001', 1);
  await button('Add all shown').click();
  await available.search.fill('M-20002');
  await available.list.press('Home');
  await available.list.press('Enter');
  await counts(chosen, 2);
  await shows(page.getByRole('main'), '+2 members compared with saved');
  await page.getByRole('button', { name: 'Save 2 changes' }).click();
  await told(page, 'Changed 2 members of “Night shift”');
  await saved(page);
  await page.reload();
  await counts(chosen, 2);
  await open('#/classes');
  await search(page, 'night');
  await settles(async () => (await cellsOf(rowOf(page, 'Night shift'))).Members, '2');
});

journey('members that are not saved are not lost by looking elsewhere, and not saved either', async ({ page, openSample, open }) => {
  await atClass(page, openSample, open, 'MD-PhD programme');
  const { available, chosen, button } = members(page);
  await counts(chosen, 13);
  await find(available, 'M-20001', 1);
  await button('Add all shown').click();
  await counts(chosen, 14);
  await page.getByRole('link', { name: 'Classes', exact: true }).click();
  await search(page, 'MD-PhD');
  await settles(async () => (await cellsOf(rowOf(page, 'MD-PhD programme'))).Members, '13');
  await rowOf(page, 'MD-PhD programme').getByRole('link').click();
  await counts(chosen, 14);
  await page.getByRole('button', { name: 'Discard changes' }).click();
  await counts(chosen, 13);
});

journey('before members are saved, the page says what that does in course sessions that follow', async ({ page, openSample, open }) => {
  await atClass(page, openSample, open, 'Simulation team A');
  const { available, chosen, button } = members(page);
  await shows(page.getByRole('main'), '1 course session follows');
  await find(available, 'M-20001', 1);
  await button('Add all shown').click();
  await shows(page.getByRole('main'), '1 enrolment begins.');
  await counts(chosen, 17);
  await page.getByRole('button', { name: 'Save 1 change' }).click();
  await takeBack(page);
  await counts(chosen, 16);
});

journey('titles are needed, and taken once', async ({ page, openSample, open }) => {
  await openSample();
  await open('#/classes');
  await page.getByRole('button', { name: 'New class' }).click();
  const title = labelled(page, 'textbox', 'Title');
  const button = page.getByRole('button', { name: 'Add class' });
  await refuses(page, button, [title, 'The class has no title. Write one.']);
  await fill(page, { Title: 'md-phd PROGRAMME' });
  await refuses(page, button, [title, 'Another class is called “MD-PhD programme”.']);
  await fill(page, { Title: 'x'.repeat(151) });
  await refuses(page, button, [title, 'This has 151 characters.']);
  await fill(page, { Title: 'MD-PhD programme 2' });
  await save(page, 'Add class');
});

journey('deleting a class says who leaves where; its members stay as people; Undo restores all', async ({ page, openSample, open }) => {
  await openSample();
  const simulation = 'Simulation week – acute care';
  const learners = async () => {
    await open('#/course-sessions');
    return Number((await cellsOf(rowOf(page, simulation))).Learners);
  };
  const before = await learners();
  await open('#/classes');
  await search(page, 'simulation team a');
  await act(page, 'Simulation team A', 'Delete');
  const { dialog, confirm } = question(page);
  await shows(dialog, 'Delete “Simulation team A”?');
  await shows(dialog, /Enrolled in 1 course session, where \d+ learners/);
  await shows(dialog, simulation);
  await shows(dialog, '16 members stay as people.');
  await confirm('Delete class');
  await gone(rowOf(page, 'Simulation team A'));
  const after = await learners();
  assert.ok(after < before, `${before} learners before, ${after} after`);
  await undoButton(page).click();
  await settles(learners, before);
  await open('#/classes');
  await search(page, 'simulation team a');
  await settles(async () => (await cellsOf(rowOf(page, 'Simulation team A'))).Members, '16');
});

journey('titles are in natural order', async ({ page, openEmpty, open }) => {
  await openEmpty();
  await open('#/classes');
  for (const title of ['Group 10', 'group 2', 'Group 1', 'Échange', 'Zebra', 'Eagle']) await add(page, 'class', { Title: title });
  const titles = async () => (await page.getByRole('rowheader').allInnerTexts()).map((text) => text.trim());
  await settles(titles, ['Eagle', 'Échange', 'Group 1', 'group 2', 'Group 10', 'Zebra']);
});

journey('members who are not saved yet are asked about before the page is left', async ({ page, openSample, open, expect }) => {
  await atClass(page, openSample, open, 'MD-PhD programme');
  const { available, button } = members(page);
  await find(available, 'M-20001', 1);
  await button('Add all shown').click();
  await shows(page.getByRole('main'), 'Save');
  expect(/the browser asked: beforeunload/);
  const asked = page.waitForEvent('dialog');
  await page.reload();
  assert.equal((await asked).type(), 'beforeunload');
});
