// Independent learning that is due, in the row above the hours.
import { longDate } from '../support/calendar.mjs';
import { expect, test } from '../support/fixtures.mjs';
import { heading } from '../support/locators.mjs';
import { addRecords, course, session, sessionId } from '../support/records.mjs';

test.use({ locale: 'en-GB', contextOptions: { reducedMotion: 'reduce' } });

const DAY = '2026-09-16';

/// Readings of which 13 are due on a Wednesday, and three on the day after.
function readings() {
  const due = Array.from({ length: 16 }, (_, at) => {
    const number = at + 1;
    const on = number <= 13 ? DAY : '2026-09-17';
    return [session(number, 1, `Reading ${number}`), { id: `ilm:${sessionId(number)}`, kind: 'ilm', schema: 1, enabled: true, hours: '2', due: `${on}T17:00:00` }];
  });
  return [course(1, 'Readings'), ...due.flat()];
}

test('a week shows three of what is due on a day and leads to the others', async ({ page, openEmpty, open }) => {
  await openEmpty();
  await addRecords(page, readings());
  await open(`#/calendar?view=week&date=${DAY}`);
  const due = (date) => page.getByRole('group', { name: `Due on ${longDate(date)}` });
  await expect(due('2026-09-17').getByRole('link')).toHaveCount(3);
  await expect(due(DAY).getByRole('link')).toHaveCount(4);
  const more = due(DAY).getByRole('link', { name: '10 more due on Wed 16 Sep 2026' });
  await expect(more).toHaveText('10 more');

  await due(DAY).getByRole('link').first().focus();
  for (let step = 0; step < 3; step += 1) await page.keyboard.press('ArrowDown');
  await expect(more).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(heading(page)).toHaveText(`Calendar, ${longDate(DAY)}`);
  await expect(due(DAY).getByRole('link')).toHaveCount(13);
  await due(DAY).getByRole('link', { name: /^Reading 13/ }).click();
  await expect(heading(page)).toHaveText('Reading 13');
});
