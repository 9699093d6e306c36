// What the page says is saved is saved: whatever ends it, and whoever else has it open.
import { journey, open, openSample } from '../support/app.mjs';
import { codes, dualList } from '../support/lists.mjs';
import { add } from '../support/panel.mjs';
import {
  goTo, gone, holds, labelled, rowOf, saved, settles, takeBack, undoButton,
} from '../support/see.mjs';
import { at, beginNamed, edit, field, fillDetails, finish, next } from '../support/wizard.mjs';

const COACH = 'Research methods and biostatistics';
const SECOND = 'Simulation week – acute care';

journey('a page that crashes right after “Saved” loses nothing', async ({ page, context, openSample, expect }) => {
  expect(/./); // whatever a crashing page has to say
  await openSample();
  await beginNamed(page, 'Before the crash');
  await dualList(page, 'courses').available.option('BIO-112').dblclick();
  await saved(page);
  const address = page.url();
  const session = await context.newCDPSession(page);
  session.send('Page.crash').catch(() => {});
  await new Promise((crashed) => page.once('crash', crashed));
  const again = await context.newPage();
  await again.goto(address);
  await at(again, 'Courses');
  await codes(dualList(again, 'courses').chosen, ['BIO-112']);
});

journey('a browser that is killed right after “Saved” loses nothing, and can undo it', async ({ server, onDisk }) => {
  const profile = await onDisk();
  let page = await profile.start();
  await openSample(page, server.url);
  await beginNamed(page, 'Before the end');
  await finish(page);
  await edit(page, COACH, 'Details');
  await fillDetails(page, { Description: 'typed last' });
  await saved(page);
  await profile.kill();

  page = await profile.start();
  await open(page, server.url, '#/course-sessions');
  await rowOf(page, 'Before the end').waitFor();
  await edit(page, COACH, 'Details');
  await holds(field(page, 'Description'), 'typed last');
  await undoButton(page).click();
  await goTo(page, 'Course sessions');
  await gone(rowOf(page, 'Before the end'));
});

journey('many edits one after the other are all there after a kill', async ({ server, onDisk }) => {
  const profile = await onDisk();
  let page = await profile.start();
  await openSample(page, server.url);
  await open(page, server.url, '#/people');
  for (let number = 1; number <= 5; number += 1) await addPerson(page, `lastminute${number}`, 'Zzz', `Person${number}`);
  await saved(page);
  await profile.kill();
  page = await profile.start();
  await open(page, server.url, '#/people');
  await page.getByRole('searchbox', { name: 'Search people' }).fill('lastminute');
  await settles(() => page.getByRole('row').filter({ hasText: 'lastminute' }).count(), 5);
});

journey('two tabs see each other’s edits of different course sessions and lose none', async ({ page, openSample, newTab }) => {
  await openSample();
  const other = await newTab('#/course-sessions');
  for (const [tab, watcher, name, renamed] of [[page, other, COACH, 'From the first tab'], [other, page, SECOND, 'From the second tab']]) {
    await edit(tab, name, 'Details');
    await fillDetails(tab, { 'Session name': renamed });
    await next(tab, 'Courses');
    await goTo(tab, 'Course sessions');
    await rowOf(watcher, renamed).waitFor();
  }
  for (const tab of [page, other]) {
    await saved(tab);
    await tab.reload();
    await rowOf(tab, 'From the first tab').waitFor();
    await rowOf(tab, 'From the second tab').waitFor();
    await gone(rowOf(tab, COACH));
  }
});

journey('two tabs that edit different fields of one person at once lose neither', async ({ page, openSample, newTab, open }) => {
  await openSample();
  await open('#/people');
  const other = await newTab('#/people');
  for (const tab of [page, other]) {
    await tab.getByRole('searchbox', { name: 'Search people' }).fill('M-20001');
    await editPerson(tab, 'Abdel-Rahman');
  }
  await labelled(page, 'textbox', 'First name').fill('Joseph');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByRole('row').filter({ hasText: 'Joseph' }).first().waitFor();
  await labelled(other, 'textbox', 'Email').fill('yusuf@elsewhere.example');
  await other.getByRole('button', { name: 'Save', exact: true }).click();
  for (const tab of [page, other]) {
    await tab.getByRole('row').filter({ hasText: 'Joseph' }).first().waitFor();
    await editPerson(tab, 'Abdel-Rahman');
    await holds(labelled(tab, 'textbox', 'Email'), 'yusuf@elsewhere.example');
    await holds(labelled(tab, 'textbox', 'First name'), 'Joseph');
  }
});

journey('two tabs in one draft, in different steps, lose neither', async ({ page, context, openSample }) => {
  await openSample();
  await beginNamed(page, 'Shared draft');
  const other = await context.newPage();
  await other.goto(page.url().replace(/courses$/, 'details'));
  await at(other, 'Details');
  await dualList(page, 'courses').available.option('BIO-112').dblclick();
  await field(other, 'Description').fill('from the other tab');
  await dualList(page, 'courses').available.option('ANA-101').dblclick();
  await saved(page);
  await saved(other);
  await page.reload();
  await codes(dualList(page, 'courses').chosen, ['BIO-112', 'ANA-101']);
  await page.getByRole('button', { name: 'Back', exact: true }).click();
  await holds(field(page, 'Description'), 'from the other tab');
  await holds(field(page, 'Session name'), 'Shared draft');
});

journey('two tabs in the details of one draft keep both fields', async ({ page, context, openSample }) => {
  await openSample();
  await page.getByRole('link', { name: 'New course session' }).or(page.getByRole('button', { name: 'New course session' })).first().click();
  await at(page, 'Details');
  await saved(page);
  const other = await context.newPage();
  await other.goto(page.url());
  await at(other, 'Details');
  await fillDetails(page, { 'Session name': 'Named here' });
  await saved(page);
  await fillDetails(other, { Description: 'described there' });
  await saved(other);
  await page.reload();
  await holds(field(page, 'Description'), 'described there');
  await holds(field(page, 'Session name'), 'Named here');
});

journey('what one tab did the other can take back', async ({ page, openSample, newTab, open }) => {
  await openSample();
  const other = await newTab('#/people');
  await open('#/people');
  await addPerson(page, 'doneby1', 'Aaa', 'Done');
  await other.getByRole('searchbox', { name: 'Search people' }).fill('doneby1');
  await other.getByRole('row').filter({ hasText: 'doneby1' }).waitFor();
  await undoButton(other).click();
  await gone(other.getByRole('row').filter({ hasText: 'doneby1' }));
  await page.getByRole('searchbox', { name: 'Search people' }).fill('doneby1');
  await gone(page.getByRole('row').filter({ hasText: 'doneby1' }));
});

journey('a change that was taken back is taken back after a crash too', async ({ page, context, openSample, open, expect }) => {
  expect(/./);
  await openSample();
  await open('#/people');
  await addPerson(page, 'gone1', 'Aaa', 'Gone');
  await takeBack(page);
  await saved(page);
  const session = await context.newCDPSession(page);
  session.send('Page.crash').catch(() => {});
  await new Promise((crashed) => page.once('crash', crashed));
  const again = await context.newPage();
  await again.goto(page.url());
  await again.getByRole('searchbox', { name: 'Search people' }).fill('gone1');
  await gone(again.getByRole('row').filter({ hasText: 'gone1' }));
});

const addPerson = (page, username, last, first) => add(page, 'person', { Username: username, 'First name': first, 'Last name': last });

async function editPerson(page, last) {
  const row = page.getByRole('row').filter({ hasText: last }).first();
  await row.hover();
  await row.getByRole('button', { name: 'Edit', exact: true }).click();
  await labelled(page, 'textbox', 'Username').waitFor();
}
