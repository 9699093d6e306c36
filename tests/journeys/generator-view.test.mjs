// What the generator shows: dates and sentences as a whole in wide and narrow windows; the filter of the groups
// and the chosen pane after a reload.
import { expectToast } from '../support/assertions.mjs';
import { expect, test } from '../support/fixtures.mjs';
import { fill } from '../support/forms.mjs';
import { atGenerator, atPreview, chooseLabs, create, labs, openGenerator, preview, rows, setTime } from '../support/generator.mjs';
import { labelled, rowOf } from '../support/locators.mjs';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

const filter = (page) => page.getByRole('searchbox', { name: 'Filter learner groups' });
const tab = (page, name) => page.getByRole('tab', { name });

/// The texts of parts of the preview of which some is cut off.
const cut = (page, selector) => preview(page).locator(selector).evaluateAll((parts) => parts
  .filter((part) => part.scrollWidth > part.clientWidth + 1 || part.scrollHeight > part.clientHeight + 1)
  .map((part) => part.textContent));

for (const [width, height] of [[1440, 900], [1280, 720], [360, 780]]) {
  test(`dates and sentences are whole at ${width} px`, async ({ page, openSample, open }) => {
    await page.setViewportSize({ width, height });
    await atGenerator(page, openSample, open);
    await chooseLabs(page);
    if (width === 360) await tab(page, /^Time/).click();
    await setTime(page);
    await fill(page, { 'Start time': '23:00', Hours: '2:30', Room: 'Hall 1' });
    if (width === 360) await tab(page, /^Preview/).click();
    await expect(rows(page).first()).toContainText(/[A-Z][a-z]{2} 16 Sep \d{4}/);
    await expect(rows(page).first()).toContainText(/01:30, [A-Z][a-z]{2} 17 Sep \d{4}/);
    await expect(rows(page).last()).toContainText('Hall 1 is not open');
    for (const part of ['td.date', '.date .cell', '.start .cell', 'td.end', '.end .cell', '.sentence', '.sentence > span']) {
      expect(await cut(page, part), part).toEqual([]);
    }
    const [sentence, row] = [rows(page).first().locator('.sentence'), rows(page).first()];
    const [inner, outer] = [await sentence.boundingBox(), await row.boundingBox()];
    expect(inner.y + inner.height).toBeLessThanOrEqual(outer.y + outer.height);
    expect(inner.x + inner.width).toBeLessThanOrEqual(width);
  });
}

test('a conflict that an edit of a row causes is seen with its sentence', async ({ page, openSample, open }) => {
  await atPreview(page, openSample, open);
  // Nobody teaches anything else so late.
  await fill(page, { 'Start time': '18:00', Room: 'Garden' });
  const row = rowOf(preview(page), 'Anatomy labs 04');
  await expect(row).not.toHaveClass(/conflicting/);
  await row.getByRole('button', { name: 'Garden, change' }).click();
  const editor = page.getByRole('group', { name: 'Offering of Anatomy labs 04' });
  await fill(editor, { Start: '03:00', Room: 'Hall 1' });
  await editor.getByRole('button', { name: 'Done' }).click();
  await expect(row).toContainText('Hall 1 is not open');
  const { width, height } = await row.locator('.sentence').boundingBox();
  expect(width).toBeGreaterThan(200);
  expect(height).toBeGreaterThan(15);
});

test('fingers hit the box of a row and the ways out of its conflict', async ({ page, openSample, open }) => {
  await atPreview(page, openSample, open);
  await fill(page, { Room: 'Hall 1' });
  const row = rowOf(preview(page), 'Anatomy labs 02');
  const box = await row.getByRole('checkbox').boundingBox();
  await page.mouse.click(box.x - 3, box.y + box.height + 3);
  await expect(create(page)).toHaveAccessibleName('Create 37 offerings');
  const heights = await preview(page).locator('.sentence button').evaluateAll((buttons) => buttons.map((button) => button.offsetHeight));
  expect(Math.min(...heights)).toBeGreaterThanOrEqual(24);
});

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
