// Time zones: their old and new names, one that the browser does not know, and times that clocks skip.
import { readFile } from 'node:fs/promises';
import { expectSaved, expectText } from '../support/assertions.mjs';
import { upload } from '../support/csv.mjs';
import { expect, test } from '../support/fixtures.mjs';
import { dialog, goTo, labelled, numberField, undoButton } from '../support/locators.mjs';
import { bulk, tick } from '../support/session-list.mjs';
import { at, beginNamed, edit, field, finish } from '../support/wizard.mjs';

const zoneField = (page) => page.getByRole('combobox', { name: 'Time zone' });
const save = (page) => page.getByRole('region', { name: 'Workspace' }).getByRole('button', { name: 'Save' });

async function chooseZone(page, name) {
  await zoneField(page).fill(name);
  await save(page).click();
  await expectSaved(page);
}

test('old and new names of a time zone are offered and are one zone', async ({ page, openEmpty }) => {
  await openEmpty();
  await goTo(page, 'Settings');
  const offered = await page.locator('#zones option').evaluateAll((options) => options.map((option) => option.value));
  for (const city of ['Kyiv', 'Kiev']) expect(offered).toContain(`Europe/${city}`);
  for (const city of ['Kolkata', 'Calcutta', 'Kathmandu', 'Katmandu']) expect(offered).toContain(`Asia/${city}`);
  await chooseZone(page, 'Europe/Kiev');
  await expect(undoButton(page)).toHaveAttribute('aria-disabled', 'false');
  await chooseZone(page, 'Europe/Kyiv');
  await page.reload();
  await expect(zoneField(page)).toHaveValue('Europe/Kiev');
  await undoButton(page).click();
  await expect(undoButton(page)).toHaveAttribute('aria-disabled', 'true');
});

test('a backup with an unknown time zone is warned about wherever times are shown', async ({ page, openSample, newUser }) => {
  await openSample();
  await goTo(page, 'Files');
  const card = page.getByRole('region', { name: 'Export' });
  await labelled(card, 'combobox', 'Data').selectOption({ label: 'Workspace backup' });
  const [file] = await Promise.all([page.waitForEvent('download'), card.getByRole('button', { name: 'Export' }).click()]);
  const content = await readFile(await file.path(), 'utf8');
  const backup = content.replace(/("kind":"settings"[^}]*"zone":)"[^"]+"/, '$1"Mars/Olympus"');
  expect(backup).toContain('Mars/Olympus');
  const other = await newUser();
  await other.open('#/files');
  await other.page.getByRole('button', { name: 'Choose file' }).setInputFiles(upload('mars.json', backup));
  await other.page.getByRole('button', { name: 'Import the backup' }).click();
  for (const page of ['Course sessions', 'Courses', 'People', 'Settings']) {
    await goTo(other.page, page);
    await expectText(other.page, 'does not know the time zone “Mars/Olympus”');
  }
  await chooseZone(other.page, 'Europe/Kyiv');
  await expect(other.page.getByText('Mars/Olympus')).toHaveCount(0);
});

test('a time that clocks skip is the one that follows, everywhere, and a sentence says so', async ({ page, openSample }) => {
  await openSample();
  await goTo(page, 'Settings');
  await chooseZone(page, 'Europe/Zurich');
  await goTo(page, 'Course sessions');
  const night = { 'Access start date': '2027-03-21', 'Access start time': '02:30', 'Access end date': '2027-06-21', 'Access end time': '18:00' };
  await beginNamed(page, 'Through the night', { choose: ['By dates'], ...night });
  await finish(page);
  await tick(page, 'Through the night');
  await bulk(page, 'Shift dates');
  await numberField(dialog(page), 'Days').fill('7');
  const sentence = 'Clocks go forward and skip 28 Mar 2027, 02:30, so 03:00 is used.';
  await expectText(dialog(page), sentence);
  await dialog(page).getByRole('button', { name: /^Shift / }).click();
  await expectSaved(page);
  await edit(page, 'Through the night', 'Details');
  await expect(field(page, 'Access start time')).toHaveValue('03:00');
  await field(page, 'Access start time').fill('02:45');
  await expectText(page.getByRole('main'), sentence.replace('02:30', '02:45'));
  await page.getByRole('navigation', { name: 'Progress' }).getByRole('link', { name: /Review/ }).click();
  await at(page, 'Review');
  await expectText(page.getByRole('main'), sentence.replace('02:30', '02:45'));
  await expectText(page.getByRole('main'), '28 Mar 2027, 03:00');
});
