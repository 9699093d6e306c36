// axe on every page, dialog and state of the wizard, in light and dark, on a desktop and at 360 px.
import { expectText, expectToast } from '../support/assertions.mjs';
import { expectAccessible } from '../support/axe.mjs';
import { checkForUpdate } from '../support/builds.mjs';
import { chamiloFile, chamiloRow, upload } from '../support/csv.mjs';
import { dualList } from '../support/dual-list.mjs';
import { expect, test } from '../support/fixtures.mjs';
import { fill } from '../support/forms.mjs';
import { labelled, rowOf } from '../support/locators.mjs';
import { everyRoute } from '../support/routes.mjs';
import { act, bulk, tick } from '../support/session-list.mjs';
import { open, openSample } from '../support/start.mjs';
import { SOREN, begin, edit, fillDetails, next, radio } from '../support/wizard.mjs';

// A look in the middle of a movement would find colours that nobody sees.
test.use({ contextOptions: { reducedMotion: 'reduce' } });

const SIMULATION = 'Simulation week – acute care';

test('the first page, before there is a workspace', async ({ page, open }) => {
  await open('#/');
  await expectAccessible(page, 'the first page');
});

test('every page of an empty workspace', async ({ page, openEmpty, open }) => {
  await openEmpty();
  for (const route of ['#/course-sessions', '#/course-sessions?tab=bin', '#/categories', '#/courses', '#/conflicts', '#/people', '#/classes', '#/rooms', '#/instructor-groups', '#/holidays', '#/files', '#/sync']) {
    await open(route);
    await expectAccessible(page, `${route}, empty`);
  }
});

test('every page of the sample workspace', async ({ page, openSample, open }) => {
  await openSample();
  for (const route of await everyRoute(page)) {
    await open(route);
    await expectAccessible(page, route);
  }
});

test('the wizard, step 1, wrong in every way, with its pickers open', async ({ page, openSample }) => {
  await openSample();
  await begin(page);
  await radio(page, 'By dates').check();
  await page.getByRole('checkbox', { name: 'Show learners different dates' }).check();
  await fillDetails(page, { 'Access start date': '2031-03-04', 'Access end date': '2031-03-03', 'Days before start': '367' });
  await page.getByRole('button', { name: 'New category' }).click();
  await page.getByRole('button', { name: 'Next step' }).click();
  await expect(page.getByRole('group', { name: 'There is a problem' })).toBeVisible();
  await expectAccessible(page, 'step 1 with problems');
  await fillDetails(page, { 'Access end date': '2031-04-04', 'Days before start': '7' });
  await labelled(page.getByRole('main'), 'combobox', 'Coaches').fill('so');
  await expect(page.getByRole('option').first()).toBeVisible();
  await expectAccessible(page, 'step 1 with the picture and an open list');
  await radio(page, 'By duration').check();
  await fillDetails(page, { 'Duration in days': '30', coaches: [SOREN] });
  await expectAccessible(page, 'step 1 by duration');
});

test('the wizard, steps 2 and 3, with changes, in every mode', async ({ page, openSample }) => {
  await openSample();
  await edit(page, SIMULATION, 'Courses');
  const courses = dualList(page, 'courses');
  await courses.available.option('BIO-112').dblclick();
  await courses.available.option('ANA-101').click();
  await courses.chosen.option('EMR-311').dblclick();
  await courses.chosen.option('SIM-310').click();
  await courses.chosen.search.fill('sim');
  await expectAccessible(page, 'step 2 with changes, a search and a selection');
  await courses.available.search.fill('nothing like it');
  await radio(page, 'Single registration').check();
  await page.getByRole('combobox', { name: 'Add a course' }).fill('a');
  await expectAccessible(page, 'step 2, single, with matches');
  await next(page, 'Learners');
  const learners = dualList(page, 'learners');
  await learners.available.option('M-20001').or(learners.available.list.getByRole('option').first()).first().dblclick();
  await learners.chosen.list.getByRole('option').first().click();
  await page.getByText(/^Settings for /).click();
  await expectAccessible(page, 'step 3, multiple, with the tools of a learner');
  await radio(page, 'Classes').check();
  await page.getByRole('checkbox', { name: 'MD-PhD programme' }).check();
  await expectAccessible(page, 'step 3, classes, one close up');
  await next(page, 'Review');
  await expectAccessible(page, 'step 4 with changes');
});

test('the list: ticked rows, a menu, a message, each dialog', async ({ page, openSample }) => {
  await openSample();
  const dialog = page.getByRole('dialog').or(page.getByRole('alertdialog'));
  const close = async () => {
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  };
  await tick(page, SIMULATION, 'Research methods and biostatistics');
  await expectAccessible(page, 'the list with ticked rows');
  for (const action of ['Set category', 'Shift dates', 'Copy', 'Export']) {
    await bulk(page, action);
    await expect(dialog).toBeVisible();
    await expectAccessible(page, `dialog ${action}`);
    await close();
  }
  await page.getByRole('button', { name: 'Clear', exact: true }).click();
  await act(page, SIMULATION, 'Copy');
  await expectAccessible(page, 'dialog Copy of one');
  await close();
  await rowOf(page, SIMULATION).focus();
  await page.keyboard.press('Shift+F10');
  await expect(page.getByRole('menu')).toBeVisible();
  await expectAccessible(page, 'the menu of a row');
  await page.keyboard.press('Escape');
  await act(page, SIMULATION, 'Delete');
  await expectToast(page, 'to the bin');
  await expectAccessible(page, 'a message with Undo');
});

test('forms beside lists, right and wrong, and questions before deletions', async ({ page, openSample, open }) => {
  await openSample();
  for (const [route, thing, name, field] of [
    ['#/people', 'person', 'Kjær, Søren', 'Username'],
    ['#/classes', 'class', 'Simulation team A', 'Title'],
    ['#/courses', 'course', 'Evidence-based medicine', 'Title'],
    ['#/rooms', 'room', 'Hall 1', 'Name'],
    ['#/session-types', 'session type', 'Lecture', 'Title'],
    ['#/holidays', 'holiday', 'Labour Day', 'Title'],
  ]) {
    await open(route);
    await page.getByRole('button', { name: `New ${thing}` }).first().click();
    await page.getByRole('button', { name: `Add ${thing}` }).click();
    await expect(page.getByRole('group', { name: 'There is a problem' })).toBeVisible();
    await expectAccessible(page, `${route}, a form with problems`);
    await fill(page, { [field]: 'x' });
    await page.keyboard.press('Escape');
    await expect(page.getByRole('button', { name: 'Discard changes' })).toBeVisible();
    await expectAccessible(page, `${route}, a form that asks`);
    await page.getByRole('button', { name: 'Discard changes' }).click();
    await page.getByRole('searchbox').fill(name.split(', ')[0]);
    await act(page, name, 'Delete');
    await expect(page.getByRole('alertdialog')).toBeVisible();
    await expectAccessible(page, `${route}, a question`);
    await page.keyboard.press('Escape');
  }
});

test('a dry run with refused rows, and a file that is none', async ({ page, openEmpty, open }) => {
  await openEmpty();
  await open('#/files');
  const chooser = page.getByRole('button', { name: 'Choose file' });
  await chooser.setInputFiles(upload('half.csv', chamiloFile([chamiloRow(1), chamiloRow(2, { LastName: '' })])));
  await expect(page.getByRole('table', { name: 'Dry run' })).toBeVisible();
  await expectAccessible(page, 'a dry run');
  await chooser.setInputFiles(upload('wrong.csv', '<!DOCTYPE html><html></html>'));
  await expectText(page.getByRole('main'), 'This is a web page');
  await expectAccessible(page, 'a refused file');
});

test('a newer build, the dry run of a backup, the question before everything goes', async ({ page, startServer, newerBuild }) => {
  const server = await startServer();
  const second = await newerBuild();
  await openSample(page, server.url);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => {}));
  server.deploy(second.folder);
  await open(page, server.url, '#/settings');
  await checkForUpdate(page);
  await expectText(page, 'A new version of Lectern is ready');
  await page.getByRole('button', { name: 'Delete everything' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Delete everything' }).click();
  await expectText(page.getByRole('alertdialog'), 'This is not the name of the workspace');
  await expectAccessible(page, 'the question before everything goes');
  await page.getByRole('alertdialog').getByRole('button', { name: 'Cancel' }).click();
  await open(page, server.url, '#/files');
  const settings = { id: 'settings:workspace', kind: 'settings', schema: 1, name: 'Another' };
  const backup = JSON.stringify({ lectern: 'backup', version: 1, records: [settings, { id: 'hologram' }] });
  await page.getByRole('button', { name: 'Choose file' }).setInputFiles(upload('backup.json', backup));
  await expect(page.getByRole('table', { name: 'Dry run' })).toBeVisible();
  await expectAccessible(page, 'the dry run of a backup below a newer build');
});
