// Pasting many lines into single registration: what matches is added, the rest is reported, none lost.
import assert from 'node:assert/strict';
import { journey } from '../support/app.mjs';
import { counts, dualList } from '../support/lists.mjs';
import { add } from '../support/panel.mjs';
import { gone, paste, saved, settles, shows } from '../support/see.mjs';
import { beginNamed, next, radio } from '../support/wizard.mjs';

const report = (page) => page.getByRole('status').filter({ hasText: 'Pasted lines' });

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
  await shows(lines, '4 learners added. 1 line was already chosen.');
  await shows(lines, '2 lines match nobody and nothing:');
  await shows(lines, '1 line matches more than one:');
  const listed = (await lines.locator('pre').allInnerTexts()).map((text) => text.split('\n'));
  assert.deepEqual(listed, [['Nobody Here', '100 %'], ['Twain, Twin']]);
  await lines.getByRole('button', { name: 'Dismiss' }).click();
  await gone(report(page));
  await saved(page);
  await page.reload();
  await counts(chosen, 4);
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
  await shows(report(page), '5,700 learners added.');
  await shows(report(page), '94,300 lines match nobody and nothing:');
  await shows(report(page), /and 94,100 more/);
  await box.fill('M-90003'); // and the page goes on
  await box.press('Enter');
  await counts(dualList(page, 'learners').chosen, 5_701);
});
