// Pasting many lines into single registration: what matches is added, the rest is reported, none lost.
import { expectSaved, expectText } from '../support/assertions.mjs';
import { dualList, expectCounts } from '../support/dual-list.mjs';
import { expect, test } from '../support/fixtures.mjs';
import { add } from '../support/forms.mjs';
import { paste } from '../support/inputs.mjs';
import { beginNamed, next, radio } from '../support/wizard.mjs';

const report = (page) => page.getByRole('region', { name: 'Pasted entries' });

/// Whether all of a line can be seen where it stands now.
const inView = (line) => line.evaluate((line) => {
  const { left, top, bottom } = line.getBoundingClientRect();
  return [top + 2, bottom - 2].every((y) => line.contains(document.elementFromPoint(left + 2, y)));
});

async function atSingle(page) {
  await beginNamed(page, 'Pasted');
  await next(page, 'Learners');
  await radio(page, 'Single registration').check();
  return page.getByRole('combobox', { name: 'Add a learner' });
}

test('each line that names exactly one is added; the others are listed with the reason', async ({ page, openSample, open }) => {
  await openSample();
  await open('#/people');
  await add(page, 'person', { Username: 'unica', 'First name': 'Única', 'Last name': 'Søle-Person' });
  for (const username of ['twin1', 'twin2']) await add(page, 'person', { Username: username, 'First name': 'Twin', 'Last name': 'Twain' });
  await open('#/course-sessions');
  const box = await atSingle(page);
  await paste(box, [
    'M-20003', '  skjaer  ', 'sole-person, UNICA', 'zakesso@uni.example', '', 'm-20003', 'Nobody Here', 'Twain, Twin', '100 %',
  ].join('\r\n'));
  const { chosen } = dualList(page, 'learners');
  await expectCounts(chosen, 4);
  const entries = report(page);
  await expectText(entries.getByRole('status'), '4 learners added. 1 entry was already chosen. 3 entries were not added.');
  const reasons = (await entries.getByRole('listitem').allInnerTexts()).map((text) => text.replace(/\s+/g, ' '));
  expect(reasons).toEqual(['Nobody Here matches nothing', 'Twain, Twin matches 2: Twain, Twin (twin1); Twain, Twin (twin2)', '100 % matches nothing']);
  for (const reason of await entries.getByRole('listitem').all()) {
    await reason.scrollIntoViewIfNeeded();
    expect(await inView(reason), 'each reason can be read').toBeTruthy();
  }
  // Corrected in the same place, they are read again.
  const left = entries.getByRole('textbox', { name: 'Entries that were not added. Correct them here.' });
  await expect(left).toHaveValue('Nobody Here\nTwain, Twin\n100 %\n');
  await left.fill('M-20004\ntwin1\n100 %');
  await entries.getByRole('button', { name: 'Add these entries' }).click();
  await expectText(entries.getByRole('status'), '2 learners added. 1 entry was not added.');
  await expect(left).toHaveValue('100 %\n');
  await entries.getByRole('button', { name: 'Dismiss' }).click();
  await expect(report(page)).toBeHidden();
  await expectSaved(page);
  await page.reload();
  await expectCounts(chosen, 6);
});

test('a single pasted line is text in the box', async ({ page, openSample }) => {
  await openSample();
  const box = await atSingle(page);
  await paste(box, 'M-20003');
  await expect(box).toHaveValue('M-20003');
  await box.press('Enter');
  await expectCounts(dualList(page, 'learners').chosen, 1);
});

test('the recipients of an e-mail are each taken for themselves', async ({ page, openSample, open }) => {
  await openSample();
  await open('#/people');
  for (const [last, first, username] of [['Quílez', 'Zora', 'zquilez'], ['Ztöhr', 'Ymir', 'yztoehr'], ['Xu', 'Wa', 'wa.xu']]) {
    await add(page, 'person', { Username: username, 'First name': first, 'Last name': last, Email: `${username}@uni.example` });
  }
  await open('#/course-sessions');
  const box = await atSingle(page);
  const { chosen } = dualList(page, 'learners');
  for (const text of [
    'Quílez, Zora <zquilez@uni.example>; "Ztöhr, Ymir" <yztoehr@uni.example>; wa.xu@uni.example; Nobody, Known <nobody@else.example>',
    'zquilez@uni.example, yztoehr@uni.example, wa.xu@uni.example, nobody@else.example',
    'zquilez@uni.example yztoehr@uni.example wa.xu@uni.example; nobody@else.example',
    '1. Zora Quílez\n2. Ztöhr, Ymir\n3. wa.xu\n4. Nobody, Known',
    '• zquilez\n• "Ztöhr, Ymir"\n• wa.xu\n• Nobody, Known',
    'Quílez\tZora\tzquilez@uni.example\nZtöhr\tYmir\t\nXu\tWa\twa.xu\nNobody\tKnown\tnobody@else.example',
  ]) {
    await paste(box, text);
    await expectCounts(chosen, 3);
    await expectText(report(page).getByRole('status'), '3 learners added. 1 entry was not added.');
    await expect(report(page).getByRole('listitem')).toHaveText(/[Nn]obody.* matches nothing$/);
    await expect(box).toHaveValue('');
    await chosen.list.focus();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.press('Delete');
    await expectCounts(chosen, 0);
  }
});

test('100,000 pasted lines are taken at once and reported in full numbers', async ({ page, openSample }) => {
  await openSample();
  const box = await atSingle(page);
  const learners = Array.from({ length: 5_700 }, (_, number) => `M-${20_001 + number}`);
  const strangers = Array.from({ length: 94_300 }, (_, number) => `stranger number ${number}`);
  await paste(box, [...learners, ...strangers].join('\n'));
  await expectCounts(dualList(page, 'learners').chosen, 5_700);
  await expectText(report(page).getByRole('status'), '5,700 learners added. 94,300 entries were not added.');
  await expectText(report(page), 'and 94,200 more');
  const left = report(page).getByRole('textbox');
  expect((await left.inputValue()) === `${strangers.join('\n')}\n`, 'no line is lost').toBeTruthy();
  await box.fill('M-90003'); // and the page goes on
  await box.press('Enter');
  await expectCounts(dualList(page, 'learners').chosen, 5_701);
});
