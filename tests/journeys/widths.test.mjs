// Windows between a telephone and a large screen: everything of the header is in sight, nothing is
// wider than the window.
import { expect, test } from '../support/fixtures.mjs';
import { fits } from '../support/narrow.mjs';
import { everyRoute } from '../support/routes.mjs';

const WIDTHS = [721, 768, 800, 801, 900, 980, 981, 1024, 1100, 1121, 1180, 1181, 1280];

/// The narrowest windows of each arrangement of tables and panes, and a usual one.
const NARROWEST = [721, 901, 1181, 1280];

/// The heads of columns of which the end is cut off.
const cutHeads = (page) => page.locator('thead th').evaluateAll((heads) => heads
  .filter((head) => head.checkVisibility({ visibilityProperty: true }) && head.innerText.trim() && head.scrollWidth > head.clientWidth + 1)
  .map((head) => `${head.innerText.trim()} (${head.clientWidth} px)`));

test('no page is wider than the window, and no column is without room for its head', async ({ page, openSample, open }) => {
  await openSample();
  for (const route of await everyRoute(page)) {
    await open(route);
    for (const width of NARROWEST) {
      await page.setViewportSize({ width, height: 800 });
      await fits(page, `${route} at ${width} px`);
      expect(await cutHeads(page), `heads that are cut off on ${route} at ${width} px`).toEqual([]);
    }
  }
});

/// Lists with a form beside them, each with the button that opens it.
const FORMS = [['#/courses', 'New course'], ['#/people', 'New person'], ['#/classes', 'New class'], ['#/rooms', 'New room'], ['#/instructor-groups', 'New instructor group'], ['#/session-types', 'New session type'], ['#/vocabularies', 'New vocabulary'], ['#/holidays', 'New holiday']];

test('columns have room for their heads beside an open form', async ({ page, openSample, open }) => {
  await openSample();
  await page.setViewportSize({ width: 1440, height: 800 });
  const course = (await everyRoute(page)).find((route) => /^#\/courses\/[^/]+$/.test(route));
  for (const [route, button] of [[course, 'Edit course'], ...FORMS]) {
    await open(route);
    await page.getByRole('button', { name: button }).click();
    await expect(page.locator('.side-panel')).toBeVisible();
    for (const width of [1081, 1180, 1280, 1440]) {
      await page.setViewportSize({ width, height: 800 });
      await fits(page, `${route} with its form at ${width} px`);
      expect(await cutHeads(page), `heads that are cut off on ${route} with its form at ${width} px`).toEqual([]);
    }
  }
});

test('the whole header is in sight', async ({ page, openSample }) => {
  await openSample();
  const header = page.getByRole('banner');
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 800 });
    for (const link of await header.getByRole('navigation', { name: 'Main' }).getByRole('link').all()) await expect(link).toBeInViewport({ ratio: 1 });
    for (const name of ['Search everything', 'Undo', 'Redo']) await expect(header.getByRole('button', { name })).toBeInViewport({ ratio: 1 });
    const state = header.locator('#save-state');
    await expect(state).toBeInViewport({ ratio: 1 });
    await expect(state, 'read aloud also where only the icon is shown').toHaveText('Saved in this browser');
    if (width > 1120) expect(await state.locator('span').evaluate((words) => words.scrollWidth - words.clientWidth), `what is cut of the save state at ${width} px`).toBe(0);
  }
});
