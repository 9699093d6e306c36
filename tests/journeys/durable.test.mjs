// What the page says is saved is saved: whatever ends it, and whoever else has it open.
import { expectSaved } from '../support/assertions.mjs';
import { dualList, expectCodes } from '../support/dual-list.mjs';
import { expect, test } from '../support/fixtures.mjs';
import { add } from '../support/forms.mjs';
import { goTo, labelled, rowOf, undoButton, undoInToast } from '../support/locators.mjs';
import { open, openSample } from '../support/start.mjs';
import { at, beginNamed, edit, field, fillDetails, finish, next } from '../support/wizard.mjs';

const COACH = 'Research methods and biostatistics';
const SECOND = 'Simulation week – acute care';

test('a page that crashes right after “Saved” loses nothing', async ({ page, context, openSample, allowErrors }) => {
  allowErrors(/./); // whatever a crashing page has to say
  await openSample();
  await beginNamed(page, 'Before the crash');
  await dualList(page, 'courses').available.option('BIO-112').dblclick();
  await expectSaved(page);
  const address = page.url();
  const session = await context.newCDPSession(page);
  session.send('Page.crash').catch(() => {});
  await new Promise((crashed) => page.once('crash', crashed));
  const again = await context.newPage();
  await again.goto(address);
  await at(again, 'Courses');
  await expectCodes(dualList(again, 'courses').chosen, ['BIO-112']);
});

test('a browser that is killed right after “Saved” loses nothing, and can undo it', async ({ server, profile }) => {
  let page = await profile.start();
  await openSample(page, server.url);
  await beginNamed(page, 'Before the end');
  await finish(page);
  await edit(page, COACH, 'Details');
  await fillDetails(page, { Description: 'typed last' });
  await expectSaved(page);
  await profile.kill();

  page = await profile.start();
  await open(page, server.url, '#/course-sessions');
  await expect(rowOf(page, 'Before the end')).toBeVisible();
  await edit(page, COACH, 'Details');
  await expect(field(page, 'Description')).toHaveValue('typed last');
  await undoButton(page).click();
  await goTo(page, 'Course sessions');
  await expect(rowOf(page, 'Before the end')).toBeHidden();
});

test('many edits one after the other are all there after a kill', async ({ server, profile }) => {
  let page = await profile.start();
  await openSample(page, server.url);
  await open(page, server.url, '#/people');
  for (let number = 1; number <= 5; number += 1) await addPerson(page, `lastminute${number}`, 'Zzz', `Person${number}`);
  await expectSaved(page);
  await profile.kill();
  page = await profile.start();
  await open(page, server.url, '#/people');
  await page.getByRole('searchbox', { name: 'Search people' }).fill('lastminute');
  await expect(page.getByRole('row').filter({ hasText: 'lastminute' })).toHaveCount(5);
});

test('two tabs see each other’s edits of different course sessions and lose none', async ({ page, openSample, newTab }) => {
  await openSample();
  const other = await newTab('#/course-sessions');
  for (const [tab, watcher, name, renamed] of [[page, other, COACH, 'From the first tab'], [other, page, SECOND, 'From the second tab']]) {
    await edit(tab, name, 'Details');
    await fillDetails(tab, { 'Session name': renamed });
    await next(tab, 'Courses');
    await goTo(tab, 'Course sessions');
    await expect(rowOf(watcher, renamed)).toBeVisible();
  }
  for (const tab of [page, other]) {
    await expectSaved(tab);
    await tab.reload();
    await expect(rowOf(tab, 'From the first tab')).toBeVisible();
    await expect(rowOf(tab, 'From the second tab')).toBeVisible();
    await expect(rowOf(tab, COACH)).toBeHidden();
  }
});

test('two tabs that edit different fields of one person at once lose neither', async ({ page, openSample, newTab, open }) => {
  await openSample();
  await open('#/people');
  const other = await newTab('#/people');
  for (const tab of [page, other]) {
    await tab.getByRole('searchbox', { name: 'Search people' }).fill('M-20001');
    await editPerson(tab, 'Abdel-Rahman');
  }
  await labelled(page, 'textbox', 'First name').fill('Joseph');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByRole('row').filter({ hasText: 'Joseph' }).first()).toBeVisible();
  await labelled(other, 'textbox', 'Email').fill('yusuf@elsewhere.example');
  await other.getByRole('button', { name: 'Save', exact: true }).click();
  for (const tab of [page, other]) {
    await expect(tab.getByRole('row').filter({ hasText: 'Joseph' }).first()).toBeVisible();
    await editPerson(tab, 'Abdel-Rahman');
    await expect(labelled(tab, 'textbox', 'Email')).toHaveValue('yusuf@elsewhere.example');
    await expect(labelled(tab, 'textbox', 'First name')).toHaveValue('Joseph');
  }
});

test('two tabs in one draft, in different steps, lose neither', async ({ page, context, openSample }) => {
  await openSample();
  await beginNamed(page, 'Shared draft');
  const other = await context.newPage();
  await other.goto(page.url().replace(/courses$/, 'details'));
  await at(other, 'Details');
  await dualList(page, 'courses').available.option('BIO-112').dblclick();
  await expectCodes(dualList(page, 'courses').chosen, ['BIO-112']);
  await field(other, 'Description').fill('from the other tab');
  await dualList(page, 'courses').available.option('ANA-101').dblclick();
  await expectCodes(dualList(page, 'courses').chosen, ['BIO-112', 'ANA-101']);
  await expectSaved(page);
  await expectSaved(other);
  await page.reload();
  await expectCodes(dualList(page, 'courses').chosen, ['BIO-112', 'ANA-101']);
  await page.getByRole('button', { name: 'Back', exact: true }).click();
  await expect(field(page, 'Description')).toHaveValue('from the other tab');
  await expect(field(page, 'Session name')).toHaveValue('Shared draft');
});

test('two tabs in the details of one draft keep both fields', async ({ page, context, openSample }) => {
  await openSample();
  await page.getByRole('link', { name: 'New course session' }).or(page.getByRole('button', { name: 'New course session' })).first().click();
  await at(page, 'Details');
  await expectSaved(page);
  const other = await context.newPage();
  await other.goto(page.url());
  await at(other, 'Details');
  await fillDetails(page, { 'Session name': 'Named here' });
  await expectSaved(page);
  await fillDetails(other, { Description: 'described there' });
  await expectSaved(other);
  await page.reload();
  await expect(field(page, 'Description')).toHaveValue('described there');
  await expect(field(page, 'Session name')).toHaveValue('Named here');
});

test('what one tab did the other can take back', async ({ page, openSample, newTab, open }) => {
  await openSample();
  const other = await newTab('#/people');
  await open('#/people');
  await addPerson(page, 'doneby1', 'Aaa', 'Done');
  await other.getByRole('searchbox', { name: 'Search people' }).fill('doneby1');
  await expect(other.getByRole('row').filter({ hasText: 'doneby1' })).toBeVisible();
  await undoButton(other).click();
  await expect(other.getByRole('row').filter({ hasText: 'doneby1' })).toBeHidden();
  await page.getByRole('searchbox', { name: 'Search people' }).fill('doneby1');
  await expect(page.getByRole('row').filter({ hasText: 'doneby1' })).toBeHidden();
});

test('a change that was taken back is taken back after a crash too', async ({ page, context, openSample, open, allowErrors }) => {
  allowErrors(/./);
  await openSample();
  await open('#/people');
  await addPerson(page, 'gone1', 'Aaa', 'Gone');
  await undoInToast(page).click();
  await expectSaved(page);
  const session = await context.newCDPSession(page);
  session.send('Page.crash').catch(() => {});
  await new Promise((crashed) => page.once('crash', crashed));
  const again = await context.newPage();
  await again.goto(page.url());
  await again.getByRole('searchbox', { name: 'Search people' }).fill('gone1');
  await expect(again.getByRole('row').filter({ hasText: 'gone1' })).toBeHidden();
});

const addPerson = (page, username, last, first) => add(page, 'person', { Username: username, 'First name': first, 'Last name': last });

async function editPerson(page, last) {
  const row = page.getByRole('row').filter({ hasText: last }).first();
  await row.hover();
  await row.getByRole('button', { name: 'Edit', exact: true }).click();
  await expect(labelled(page, 'textbox', 'Username')).toBeVisible();
}
