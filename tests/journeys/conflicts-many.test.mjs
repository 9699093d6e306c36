// Many conflicts: resolved in one change while the page answers, and stopped on the way.
import { expectToast } from '../support/assertions.mjs';
import { expect, test } from '../support/fixtures.mjs';
import { fill } from '../support/forms.mjs';
import { atPreview, create } from '../support/generator.mjs';
import { dialog, heading, undoInToast } from '../support/locators.mjs';
import { watchLongTasks } from '../support/long-tasks.mjs';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

const list = (page) => page.getByRole('table', { name: 'Conflicts' });
const button = (page, name) => page.getByRole('button', { name, exact: true });
const selected = (page) => page.getByRole('group', { name: 'Selected rows' }).getByText(/^[\d,]+ selected/);

/// 38 offerings at one time in one room: each is in conflict with each.
async function atManyConflicts(page, openSample, open) {
  await atPreview(page, openSample, open);
  await fill(page, { Room: 'Hall 1' });
  await create(page).click();
  await expectToast(page, 'Added 38 offerings');
  await open('#/conflicts?kind=room');
  await expect(heading(page)).toHaveText('Conflicts');
  await list(page).getByRole('checkbox').first().check();
  await expect(selected(page)).toBeVisible();
}

/// Presses a button as soon as it is shown, in the same task.
const pressWhenShown = (page, name) => page.evaluate((wanted) => {
  const observer = new MutationObserver(() => {
    const shown = [...document.querySelectorAll('button')].find((button) => button.textContent.trim() === wanted);
    if (!shown) return;
    observer.disconnect();
    window.progressWasShown = document.querySelector('progress') !== null;
    shown.click();
  });
  observer.observe(document.body, { subtree: true, childList: true, characterData: true });
}, name);

test('resolving many conflicts shows its progress, can be stopped, and is one change', async ({ page, openSample, open }) => {
  await atManyConflicts(page, openSample, open);
  const count = await selected(page).innerText();
  await pressWhenShown(page, 'Stop');
  // However fast the machine is, the work takes longer than one time slice.
  const processor = await page.context().newCDPSession(page);
  await processor.send('Emulation.setCPUThrottlingRate', { rate: 10 });
  await button(page, 'Resolve').click();
  await expect.poll(() => page.evaluate(() => window.progressWasShown)).toBe(true);
  await processor.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  await expect(page.getByRole('progressbar')).toBeHidden();
  // Nothing was changed, and the same conflicts are selected still.
  await expect(selected(page)).toHaveText(count);
  await expect(undoInToast(page)).toBeHidden();

  const longTasks = await watchLongTasks(page);
  await button(page, 'Resolve').click();
  await expectToast(page, /^Changed \d+ offerings/);
  const [longest = 0] = await longTasks();
  expect(longest, 'the longest task in ms').toBeLessThan(200);
  await expect(selected(page)).toBeHidden();
  await undoInToast(page).click();
  await list(page).getByRole('checkbox').first().check();
  await expect(selected(page)).toHaveText(count);
});

test('sentences about further conflicts are made when they are opened', async ({ page, openSample, open }) => {
  await atManyConflicts(page, openSample, open);
  await button(page, 'Change offerings').click();
  await fill(dialog(page), { 'Days later': '1' });
  const further = dialog(page).locator('.go details');
  await expect(further).toBeVisible();
  await expect(further.locator('li strong')).toHaveCount(0);
  await further.locator('summary').click();
  const [count] = /\d+/.exec(await further.locator('summary').innerText());
  await expect(further.locator('li strong')).toHaveCount(Number(count));
});
