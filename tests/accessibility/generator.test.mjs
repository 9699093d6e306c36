// The generator of offerings: empty, with conflicts and without, while a row is edited, with each strategy,
// with problems and with a draft.
import { expectToast } from '../support/assertions.mjs';
import { expectAccessible } from '../support/axe.mjs';
import { expect, test } from '../support/fixtures.mjs';
import { setTime } from '../support/generator.mjs';
import { heading, labelled, rowOf } from '../support/locators.mjs';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

test('the generator is accessible in each of its states', async ({ page, openSample, open }) => {
  await openSample();
  await open('#/courses');
  await rowOf(page, 'Anatomy of the human body I').getByRole('link').first().click();
  await page.getByRole('table', { name: 'Sessions' }).getByRole('link').first().click();
  await page.getByRole('link', { name: 'Generate offerings' }).click();
  await expect(heading(page)).toHaveText('Generate offerings');
  await expectAccessible(page, 'without groups');
  await page.getByRole('searchbox', { name: 'Filter learner groups' }).fill('Anatomy labs');
  await page.getByRole('treeitem', { name: 'Anatomy labs', exact: true }).click();
  const rows = page.getByRole('table', { name: 'Preview' }).locator('tr[data-row]');
  await expect(rows).toHaveCount(38);
  await expectAccessible(page, 'with a preview');
  await rows.first().focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('group', { name: /^Offering of/ })).toBeVisible();
  await expectAccessible(page, 'while a row is edited');
  await page.getByRole('group', { name: /^Offering of/ }).getByRole('button', { name: 'Cancel' }).click();
  await setTime(page);
  await labelled(page, 'textbox', 'Room').first().fill('Hall 1');
  await expect(page.getByRole('button', { name: /^Use Hall 2/ }).first()).toBeVisible();
  await expectAccessible(page, 'with conflicts');
  await page.getByRole('button', { name: 'Resolve all' }).click();
  await expectToast(page, 'No conflicts are left');
  await expectAccessible(page, 'resolved');
  for (const strategy of ['Rotation', 'Stations']) {
    await page.getByRole('radio', { name: strategy }).check();
    await expectAccessible(page, strategy);
    await labelled(page, 'textbox', 'Slot length').fill('long');
    await page.keyboard.press('Control+Enter');
    await expect(page.getByText('Enter a duration').first()).toBeVisible();
    await expectAccessible(page, `${strategy}, with problems`);
    await labelled(page, 'textbox', 'Slot length').fill('1:00');
  }
  await page.reload();
  await expect(page.getByRole('button', { name: 'Discard', exact: true })).toBeVisible();
  await expectAccessible(page, 'with a draft');
  for (const pane of [/^Time/, /^Preview/]) {
    await page.setViewportSize({ width: 360, height: 780 });
    await page.getByRole('tab', { name: pane }).click();
    await expectAccessible(page, `narrow, ${pane.source}`);
  }
});
