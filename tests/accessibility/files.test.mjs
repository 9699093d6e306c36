// axe on the choices of imports: names that are matched, what a file is about, the course of an export.
import { expectAccessible } from '../support/axe.mjs';
import { upload } from '../support/csv.mjs';
import { expect, test } from '../support/fixtures.mjs';
import { labelled } from '../support/locators.mjs';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

const choose = (page, name, text) => page.getByRole('button', { name: 'Choose file' }).setInputFiles(upload(name, text));
const dryRun = (page) => page.getByRole('table', { name: 'Dry run' });

test('names to match, what a file is about, and XML that is refused', async ({ page, openSample, open }) => {
  await openSample();
  await open('#/files');
  await choose(page, 'term.csv', '`term_id`,`title`,`parent_term_id`,`vocabulary_id`\n1,Heart,,1\n');
  await expect(labelled(page, 'combobox', '“1” is')).toBeVisible();
  await expect(dryRun(page)).toBeVisible();
  await expectAccessible(page, 'vocabularies to match');
  await choose(page, 'hall.ics', 'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20261201\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n');
  await expect(labelled(page, 'combobox', 'This calendar is of')).toBeVisible();
  await expect(dryRun(page)).toBeVisible();
  await labelled(page, 'combobox', 'This calendar is of').fill('Hall');
  await expectAccessible(page, 'whose calendar it is');
  await page.keyboard.press('Escape');
  await choose(page, 'cut.xml', '<Sessions><Session>');
  await expect(page.getByRole('region', { name: 'Import' }).getByRole('alert')).toContainText('Line 1');
  await expectAccessible(page, 'XML that is cut off');
  await labelled(page.getByRole('region', { name: 'Export' }), 'combobox', 'Data').selectOption('Offerings');
  await expect(labelled(page, 'combobox', 'Course')).toBeVisible();
  await expectAccessible(page, 'the export of the offerings of a course');
});
