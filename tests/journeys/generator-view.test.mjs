// What the generator shows after a reload: the filter of the groups and the chosen pane.
import { expectToast } from '../support/assertions.mjs';
import { expect, test } from '../support/fixtures.mjs';
import { atGenerator, chooseLabs, create, labs, openGenerator, rows, setTime } from '../support/generator.mjs';
import { labelled } from '../support/locators.mjs';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

const filter = (page) => page.getByRole('searchbox', { name: 'Filter learner groups' });
const tab = (page, name) => page.getByRole('tab', { name });

test('the filter of the groups outlives a reload, until it is discarded', async ({ page, openSample, open }) => {
  await atGenerator(page, openSample, open);
  await chooseLabs(page);
  await page.reload();
  await expect(filter(page)).toHaveValue('Anatomy labs');
  await expect(labs(page)).toHaveAttribute('aria-checked', 'true');
  await filter(page).press('Escape');
  await expect(filter(page)).toHaveValue('');
  await filter(page).fill('labs');
  await page.reload();
  await expect(filter(page)).toHaveValue('labs');
  await page.getByRole('button', { name: 'Discard', exact: true }).click();
  await expect(filter(page)).toHaveValue('');
});

test('the pane that a narrow window shows outlives a reload, until the offerings are created', async ({ page, openSample, open }) => {
  await page.setViewportSize({ width: 360, height: 780 });
  await atGenerator(page, openSample, open);
  await chooseLabs(page);
  await tab(page, /^Time/).click();
  await setTime(page);
  await page.reload();
  await expect(tab(page, /^Time/)).toHaveAttribute('aria-selected', 'true');
  await expect(labelled(page, 'textbox', 'Start time')).toHaveValue('13:00');
  await tab(page, /^Preview/).click();
  await page.reload();
  await expect(rows(page).first()).toBeVisible();
  await create(page).click();
  await expectToast(page, 'Added 38 offerings');
  await openGenerator(page);
  await expect(tab(page, /^Groups/)).toHaveAttribute('aria-selected', 'true');
  await expect(filter(page)).toHaveValue('');
});
