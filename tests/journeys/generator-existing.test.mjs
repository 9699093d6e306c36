// Groups that have an offering of the session at the time already, in a second run that skips none: marked,
// explained, left out one by one and all at once, or skipped after all.
import { expectToast } from '../support/assertions.mjs';
import { expect, test } from '../support/fixtures.mjs';
import { fill } from '../support/forms.mjs';
import { atPreview, chooseLabs, create, offerings, openGenerator, preview, rows, setTime } from '../support/generator.mjs';
import { rowOf, undoInToast } from '../support/locators.mjs';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

const pane = (page) => page.getByRole('region', { name: 'Preview' });
const chip = (page) => pane(page).locator('.pane-head .chip');
const lab = (page, number) => rowOf(preview(page), `Anatomy labs ${number}`);
const skips = (page) => page.getByRole('checkbox', { name: 'Skip groups that already have an offering here' });

/// The second run after 37 of 38 offerings were created.
async function atSecondRun(page, openSample, open) {
  await atPreview(page, openSample, open);
  await fill(page, { Room: 'Garden' });
  await lab(page, '07').getByRole('checkbox').uncheck();
  await create(page).click();
  await expectToast(page, 'Added 37 offerings');
  await openGenerator(page);
  await chooseLabs(page);
  await setTime(page);
  await expect(rows(page)).toHaveCount(1);
  await skips(page).uncheck();
  await expect(rows(page)).toHaveCount(38);
}

test('a group that has an offering of the session at the time is marked, and left out', async ({ page, openSample, open }) => {
  await atSecondRun(page, openSample, open);
  const said = 'Anatomy labs 03 already has an offering of this session then: Anatomy lab (Anatomy labs 03), 13:00';
  await expect(lab(page, '03')).toContainText(said);
  await expect(page.getByText('37 offerings exist already and would be created again.')).toBeVisible();
  await expect(lab(page, '03').getByRole('rowheader')).toHaveClass(/marked/);
  await expect(lab(page, '07')).not.toContainText('already has');
  await expect(lab(page, '03').getByRole('link', { name: 'Anatomy lab', exact: true })).toHaveAttribute('href', /offering=/);
  await lab(page, '03').getByRole('button', { name: 'Leave it out' }).click();
  await expectToast(page, 'Left out the offering of Anatomy labs 03');
  await expect(lab(page, '03')).toBeFocused();
  await expect(lab(page, '03').getByRole('checkbox')).not.toBeChecked();
  await expect(create(page)).toHaveAccessibleName('Create 37 offerings');
  await undoInToast(page).click();
  await expect(create(page)).toHaveAccessibleName('Create 38 offerings');

  await pane(page).getByRole('button', { name: 'Resolve all' }).click();
  await expectToast(page, /^Changed \d+ offerings\. No conflicts are left\./);
  await expect(create(page)).toHaveAccessibleName('Create 1 offering');
  await create(page).click();
  await expect(offerings(page)).toContainText('38 on 1 day');
});

test('groups that have an offering at the time are skipped by keyboard after all', async ({ page, openSample, open }) => {
  await atSecondRun(page, openSample, open);
  await lab(page, '02').focus();
  await lab(page, '02').getByRole('button', { name: 'Skip all groups that have one' }).focus();
  await page.keyboard.press('Enter');
  await expect(rows(page)).toHaveCount(1);
  await expect(skips(page)).toBeChecked();
  await expect(page.getByRole('heading', { name: 'Preview' })).toBeFocused();
  await expect(create(page)).toHaveAccessibleName('Create 1 offering');
});

test('an offering that is moved onto one of its group is marked, and warns only', async ({ page, openSample, open }) => {
  await atSecondRun(page, openSample, open);
  await skips(page).check();
  await fill(page, { 'Start time': '19:00' });
  await expect(rows(page)).toHaveCount(38);
  await expect(pane(page)).not.toContainText('already has');
  await lab(page, '04').getByRole('button', { name: '19:00, change' }).click();
  const editor = page.getByRole('group', { name: 'Offering of Anatomy labs 04' });
  await fill(editor, { Start: '14:30' });
  await editor.getByRole('button', { name: 'Done' }).click();
  await expect(lab(page, '04')).toHaveClass(/conflicting/);
  await lab(page, '04').getByRole('button', { name: /^All \d+ conflicts$|^Details$/ }).focus();
  await page.keyboard.press('Enter');
  const list = page.getByRole('list', { name: 'Conflicts of Anatomy labs 04' });
  await expect(list).toContainText('Anatomy labs 04 already has an offering of this session then');
  // Skipping goes by the start, and would not help.
  await expect(list.getByRole('button', { name: 'Skip all' })).toHaveCount(0);
  await expect(create(page)).toHaveAccessibleName('Create 38 offerings');
  await create(page).click();
  await expectToast(page, 'Added 38 offerings');
});
