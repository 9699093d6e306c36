// Forms that are longer than the window: the control with the focus is in view, and nothing covers it.
import { expect, test } from '../support/fixtures.mjs';
import { heading, rowOf } from '../support/locators.mjs';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

const COURSE = 'Anatomy of the human body I';
const FORMS = [['New course', '#/courses'], ['Edit course', COURSE], ['New session', COURSE], ['New offering', 'Anatomy lab 1']];

/// What covers the control with the focus; `null` if it can be seen.
const covering = (page) => page.evaluate(() => {
  const focused = document.activeElement;
  const { left, top, width, height } = focused.getBoundingClientRect();
  const above = document.elementFromPoint(left + width / 2, top + height / 2);
  if (!above) return 'the edge of the window';
  return focused.contains(above) || above.contains(focused) ? null : above.outerHTML.slice(0, 120);
});

const name = (page) => page.evaluate(() => document.activeElement.ariaLabel ?? document.activeElement.labels?.[0]?.textContent ?? document.activeElement.textContent);

async function goTo(page, open, place) {
  await open(place.startsWith('#') ? place : '#/courses');
  if (place.startsWith('#')) return;
  await rowOf(page, COURSE).getByRole('link').first().click();
  if (place !== COURSE) await rowOf(page, place).getByRole('link').first().click();
  await expect(heading(page)).toHaveText(place);
}

for (const size of [{ width: 1440, height: 620 }, { width: 360, height: 620 }]) {
  test(`the focus is in view in every form at ${size.width} px`, async ({ page, openSample, open }) => {
    await openSample();
    await page.setViewportSize(size);
    for (const [button, place] of FORMS) {
      await goTo(page, open, place);
      await page.getByRole('button', { name: button, exact: true }).press('Enter');
      const form = page.locator('form').filter({ has: page.getByRole('button', { name: 'Cancel' }) }).last();
      await expect(form.locator(':focus')).toHaveCount(1);
      for (const key of ['Tab', 'Shift+Tab']) {
        while (await form.locator(':focus').count() === 1) {
          expect(await covering(page), `${button}: ${await name(page)}`).toBeNull();
          await page.keyboard.press(key);
        }
        await page.keyboard.press(key === 'Tab' ? 'Shift+Tab' : 'Tab');
      }
      await page.keyboard.press('Escape');
    }
  });
}
