// Pasting many lines into single registration: what matches is added, the rest is reported, none lost.
import assert from 'node:assert/strict';
import { journey } from '../support/app.mjs';
import { counts, dualList } from '../support/lists.mjs';
import { add } from '../support/panel.mjs';
import { gone, holds, paste, saved, settles, shows } from '../support/see.mjs';
import { beginNamed, next, radio } from '../support/wizard.mjs';

const report = (page) => page.getByRole('region', { name: 'Pasted lines' });

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

journey('each line that names exactly one is added; the others are listed with the reason', async ({ page, openSample, open }) => {
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
  await counts(chosen, 4);
  const lines = report(page);
  await shows(lines.getByRole('status'), '4 learners added. 1 line was already chosen. 3 lines were not added.');
  const reasons = (await lines.getByRole('listitem').allInnerTexts()).map((text) => text.replace(/\s+/g, ' '));
  assert.deepEqual(reasons, ['Nobody Here matches nothing', 'Twain, Twin matches 2: Twain, Twin, Twain, Twin', '100 % matches nothing']);
  for (const reason of await lines.getByRole('listitem').all()) {
    await reason.scrollIntoViewIfNeeded();
    assert.ok(await inView(reason), 'each reason can be read');
  }
  // Corrected in the same place, they are read again.
  const left = lines.getByRole('textbox', { name: 'Lines that were not added. Correct them here.' });
  await holds(left, 'Nobody Here\nTwain, Twin\n100 %\n');
  await left.fill('M-20004\ntwin1\n100 %');
  await lines.getByRole('button', { name: 'Add these lines' }).click();
  await shows(lines.getByRole('status'), '2 learners added. 1 line was not added.');
  await holds(left, '100 %\n');
  await lines.getByRole('button', { name: 'Dismiss' }).click();
  await gone(report(page));
  await saved(page);
  await page.reload();
  await counts(chosen, 6);
});

journey('a single pasted line is text in the box', async ({ page, openSample }) => {
  await openSample();
  const box = await atSingle(page);
  await paste(box, 'M-20003');
  await settles(() => box.inputValue(), 'M-20003');
  await box.press('Enter');
  await counts(dualList(page, 'learners').chosen, 1);
});

journey('100,000 pasted lines are taken at once and reported in full numbers', async ({ page, openSample }) => {
  await openSample();
  const box = await atSingle(page);
  const learners = Array.from({ length: 5_700 }, (_, number) => `M-${20_001 + number}`);
  const strangers = Array.from({ length: 94_300 }, (_, number) => `stranger number ${number}`);
  await paste(box, [...learners, ...strangers].join('\n'));
  await counts(dualList(page, 'learners').chosen, 5_700);
  await shows(report(page).getByRole('status'), '5,700 learners added. 94,300 lines were not added.');
  await shows(report(page), 'and 94,200 more');
  const left = report(page).getByRole('textbox');
  assert.ok((await left.inputValue()) === `${strangers.join('\n')}\n`, 'no line is lost');
  await box.fill('M-90003'); // and the page goes on
  await box.press('Enter');
  await counts(dualList(page, 'learners').chosen, 5_701);
});
