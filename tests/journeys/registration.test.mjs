// Courses and learners of a course session: what is saved, what is lost with it, why somebody is there.
import { expectSaved, expectText, expectToast } from '../support/assertions.mjs';
import { choose, classMembers, dualList, expectCounts, find } from '../support/dual-list.mjs';
import { expect, test } from '../support/fixtures.mjs';
import { cellsOf, goTo, heading, labelled, rowOf } from '../support/locators.mjs';
import { at, beginNamed, edit, finish, next, radio } from '../support/wizard.mjs';

const EBM = 'Evidence-based medicine, ';
const YEAR_1 = 'Repeaters, preclinical year 1';
const strip = (page) => page.getByRole('status').filter({ hasText: 'compared with saved' }).first();
const learnersOf = async (page, name) => (await cellsOf(rowOf(page, name))).Learners;
const nameOf = (page, start) => page.getByRole('rowheader').getByRole('link').filter({ hasText: start }).first().innerText();

test('an empty right list is a choice, and is saved', async ({ page, openSample, open }) => {
  await openSample();
  const name = await nameOf(page, EBM);
  await edit(page, name, 'Courses');
  const courses = dualList(page, 'courses');
  await expectCounts(courses.chosen, 3);
  await courses.button('Remove all shown').click();
  await expectText(strip(page), '−3 courses');
  await next(page, 'Learners');
  await dualList(page, 'learners').button('Remove all shown').click();
  await next(page, 'Review');
  await expectText(page.getByRole('main'), 'The course session has no courses.');
  await expectSaved(page);
  await open('#/course-sessions');
  await page.reload();
  await expect.poll(async () => {
    const { Courses, Learners } = await cellsOf(rowOf(page, name));
    return [Courses, Learners];
  }).toEqual(['0', '0']);
});

test('the strip says what would change, by number and name, and what is lost with it', async ({ page, openSample }) => {
  await openSample();
  const name = await nameOf(page, EBM);
  const learners = await learnersOf(page, name);
  await edit(page, name, 'Courses');
  const courses = dualList(page, 'courses');
  await expectText(page.getByRole('main'), 'No changes compared with saved');
  await courses.available.option('BIO-112').dblclick();
  await courses.available.option('ANA-101').dblclick();
  await courses.chosen.option('EBM-210').dblclick();
  await expect.poll(async () => (await strip(page).innerText()).replace(/\s+/g, ' ')).toEqual(`+2 courses, −1 course compared with saved ${learners} learners will lose access to the removed courses. Results are kept.`);
  await expectText(page.getByRole('main'), /Added: .*Cell biology.*Removed: Evidence-based medicine/);
  await expectText(courses.chosen.option('EBM-210'), 'removed on save');
  await expectCounts(courses.chosen, 4);
  await page.getByRole('button', { name: 'Discard changes' }).click();
  await expectText(page.getByRole('main'), 'No changes compared with saved');
  await expectCounts(courses.chosen, 3);
});

test('who has a course blocked does not lose it with its removal', async ({ page, openSample }) => {
  await openSample();
  const name = await nameOf(page, 'Tronc commun');
  const learners = Number((await learnersOf(page, name)).replaceAll(',', ''));
  await edit(page, name, 'Courses');
  const courses = dualList(page, 'courses');
  await find(courses.chosen, 'ANA-221');
  await courses.chosen.option('ANA-221').dblclick();
  await expectText(strip(page), `${(learners - 5).toLocaleString('en')} learners will lose access`);
});

test('nothing is written before Next step', async ({ page, openSample, open }) => {
  await openSample();
  const name = await nameOf(page, EBM);
  await edit(page, name, 'Courses');
  await dualList(page, 'courses').button('Remove all shown').click();
  await expectSaved(page);
  await open('#/course-sessions');
  await expect.poll(async () => (await cellsOf(rowOf(page, name))).Courses).toBe('3');
});

test('with a class leave those who were there through it alone', async ({ page, openSample, open }) => {
  await openSample();
  await beginNamed(page, 'Class comes and goes');
  await next(page, 'Learners');
  const learners = dualList(page, 'learners');
  // Two members of the class, and somebody else, each for their own sake.
  for (const code of ['M-20323', 'M-20324', 'M-20001']) {
    await find(learners.available, code, 1);
    await learners.button('Add all shown').click();
  }
  await radio(page, 'Classes').check();
  const box = page.getByRole('checkbox', { name: YEAR_1 });
  await box.check();
  await expectText(page.getByRole('main'), 'If you remove this class later, 2 people stay, because they are enrolled another way too.');
  await finish(page);
  await expect.poll(() => learnersOf(page, 'Class comes and goes')).toBe('15');

  await edit(page, 'Class comes and goes', 'Learners');
  await radio(page, 'Multiple registration').check();
  await expectText(learners.chosen.option('M-20323'), `via ${YEAR_1}`);
  await expectText(learners.chosen.option('M-20323'), 'individually');
  await radio(page, 'Classes').check();
  await box.uncheck();
  await finish(page);
  await expect.poll(() => learnersOf(page, 'Class comes and goes')).toBe('3');
  await expectSaved(page);
  await edit(page, 'Class comes and goes', 'Learners');
  await radio(page, 'Multiple registration').check();
  await expect.poll(async () => (await learners.chosen.codes()).sort()).toEqual(['M-20001', 'M-20323', 'M-20324']);
  await open('#/course-sessions');
});

test('a learner who is there through a class stays when removed as a person, and the page says why', async ({ page, openSample }) => {
  await openSample();
  await beginNamed(page, 'Through a class');
  await next(page, 'Learners');
  await radio(page, 'Classes').check();
  await page.getByRole('checkbox', { name: YEAR_1 }).check();
  await radio(page, 'Multiple registration').check();
  const learners = dualList(page, 'learners');
  await expectCounts(learners.chosen, 14);
  await learners.chosen.option('M-20323').dblclick();
  await expectToast(page, '1 learner stays enrolled through a class.');
  await expectCounts(learners.chosen, 14);
});

test('who joins a class that is followed is enrolled, who leaves it leaves; unless it is not followed', async ({ page, openSample, open }) => {
  await openSample();
  for (const [name, follows] of [['Follows', true], ['Does not follow', false]]) {
    await open('#/course-sessions');
    await beginNamed(page, name);
    await next(page, 'Learners');
    await radio(page, 'Classes').check();
    await page.getByRole('checkbox', { name: YEAR_1 }).check();
    const keep = page.getByRole('checkbox', { name: 'Keep following this class' });
    await expect(keep, 'following is what one gets').toBeChecked();
    await keep.setChecked(follows);
    await finish(page);
  }
  await changeMembers(page, open, { join: 'M-20001', leave: 'M-20323' });
  await goTo(page, 'Course sessions');
  for (const name of ['Follows', 'Does not follow']) await expect.poll(() => learnersOf(page, name)).toBe('14');
  const there = async (name) => {
    await edit(page, name, 'Learners');
    await radio(page, 'Multiple registration').check();
    const all = await dualList(page, 'learners').chosen.codes();
    await open('#/course-sessions');
    return [all.includes('M-20001'), all.includes('M-20323')];
  };
  expect(await there('Follows')).toEqual([true, false]);
  expect(await there('Does not follow')).toEqual([false, true]);
});

test('days on top of a duration and blocked courses are for one learner alone', async ({ page, openSample }) => {
  await openSample();
  await beginNamed(page, 'Tuned', { choose: ['By duration'], 'Duration in days': '30' });
  const courses = dualList(page, 'courses');
  await choose(courses, 'ANA-101', 'BIO-112');
  await next(page, 'Learners');
  await radio(page, 'Multiple registration').check();
  const learners = dualList(page, 'learners');
  for (const code of ['M-20001', 'M-20002']) {
    await find(learners.available, code, 1);
    await learners.button('Add all shown').click();
  }
  const tools = async (code, name) => {
    await learners.chosen.option(code).click();
    await page.getByText(`Settings for ${name}`).click();
  };
  const days = () => labelled(page, 'textbox', 'Extension in days');
  const blocked = (title) => page.getByRole('group', { name: 'Courses blocked for this learner' }).getByRole('checkbox', { name: title });
  await tools('M-20001', 'Yusuf Abdel-Rahman');
  await days().fill('4000');
  await expectText(page.getByRole('main'), 'Enter a whole number from 0 to 3,660.');
  await days().fill('14');
  await blocked('Cell biology').check();
  // At least one course stays.
  await blocked('Anatomy of the human body I').click();
  await expectText(page.getByRole('main'), 'At least one course must remain.');
  await expect(blocked('Anatomy of the human body I')).not.toBeChecked();
  await finish(page);
  await expectSaved(page);
  await page.reload();
  await edit(page, 'Tuned', 'Learners');
  await tools('M-20001', 'Yusuf Abdel-Rahman');
  await expect(days()).toHaveValue('14');
  expect([await blocked('Cell biology').isChecked(), await blocked('Anatomy of the human body I').isChecked()]).toEqual([true, false]);
  await tools('M-20002', 'Linnéa Åberg');
  await expect(days()).toHaveValue('');
  await expect(blocked('Cell biology')).not.toBeChecked();
});

test('the courses’ teachers become coaches at one press', async ({ page, openSample }) => {
  await openSample();
  await beginNamed(page, 'Taught and coached');
  const courses = dualList(page, 'courses');
  await choose(courses, 'ANA-101', 'BIO-112');
  await page.getByRole('button', { name: 'Make the courses’ teachers coaches' }).click();
  await expectText(courses.chosen.option('BIO-112'), 'Agnieszka Żółtowska');
  await expectText(courses.chosen.option('ANA-101'), 'Zoë Åkesson');
});

test('filters narrow the available: letter, role, class, in no course session', async ({ page, openSample }) => {
  await openSample();
  await beginNamed(page, 'Filtered');
  const courses = dualList(page, 'courses');
  await labelled(page, 'combobox', 'First letter of the code').selectOption({ label: 'B' });
  await expect.poll(async () => (await courses.available.codes()).sort()).toEqual(['BIO-110', 'BIO-112']);
  await next(page, 'Learners');
  const learners = dualList(page, 'learners');
  await labelled(page, 'combobox', 'Class').selectOption({ label: YEAR_1 });
  await expectCounts(learners.available, 12480, 14);
  await labelled(page, 'combobox', 'Role').selectOption({ label: 'Teacher' });
  await expectCounts(learners.available, 12480, 0);
  await labelled(page, 'combobox', 'Class').selectOption({ label: 'Any class' });
  await expectCounts(learners.available, 12480, 620);
  await labelled(page, 'combobox', 'Role').selectOption({ label: 'Any role' });
  await labelled(page, 'combobox', 'Class').selectOption({ label: 'Simulation team A' });
  await expectCounts(learners.available, 12480, 16);
  await page.getByRole('button', { name: 'Not in any course session' }).click();
  await expectCounts(learners.available, 12480, 0);
});

test('a step begins at its title, and the chosen mode is remembered', async ({ page, openSample, open }) => {
  await openSample();
  await beginNamed(page, 'Remembered');
  await next(page, 'Learners');
  await radio(page, 'Single registration').check();
  await page.reload();
  await at(page, 'Learners');
  await expect(radio(page, 'Single registration')).toBeChecked();
  await page.getByRole('button', { name: 'Back', exact: true }).click();
  await at(page, 'Courses');
  await expect(heading(page)).toBeFocused();
  await expect(radio(page, 'Multiple registration')).toBeChecked();
});

async function changeMembers(page, open, { join, leave }) {
  await open('#/classes');
  await page.getByRole('searchbox', { name: 'Search classes' }).fill(YEAR_1);
  await page.getByRole('rowheader').getByRole('link', { name: YEAR_1 }).click();
  const members = classMembers(page);
  await expectCounts(members.chosen, 14);
  await members.available.search.fill(join);
  await members.button('Add all shown').click();
  await members.chosen.search.fill(leave);
  await members.button('Remove all shown').click();
  await expectText(page.getByRole('main'), '1 enrolment will start.');
  await page.getByRole('button', { name: 'Save 2 changes' }).click();
  await expectSaved(page);
}
