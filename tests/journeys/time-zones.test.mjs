// Names of time zones: old and new ones, and one that the browser does not know.
import { readFile } from 'node:fs/promises';
import { expectSaved, expectText } from '../support/assertions.mjs';
import { upload } from '../support/csv.mjs';
import { expect, test } from '../support/fixtures.mjs';
import { goTo, labelled, undoButton } from '../support/locators.mjs';

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
  for (const name of ['Kyiv', 'Kiev'].map((city) => `Europe/${city}`)) expect(offered).toContain(name);
  for (const city of ['Kolkata', 'Calcutta', 'Kathmandu', 'Katmandu']) expect(offered).toContain(`Asia/${city}`);
  await chooseZone(page, 'Europe/Kiev');
  await expect(undoButton(page)).toHaveAttribute('aria-disabled', 'false');
  await undoButton(page).click();
  await expect(undoButton(page)).toHaveAttribute('aria-disabled', 'true');
  await chooseZone(page, 'Europe/Kiev');
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
  const backup = (await readFile(await file.path(), 'utf8')).replace(/"zone":"[^"]+","language"|"zone":"[A-Za-z/_]+"/, (found) => found.replace(/:"[^"]+"/, ':"Mars/Olympus"'));
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
