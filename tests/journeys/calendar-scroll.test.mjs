// The hour at the upper edge of a day stays there: over printing, for which nothing is scrolled, and when the window
// changes, which changes the height of an hour.
import { dayOf, termDay } from '../support/calendar.mjs';
import { expect, test } from '../support/fixtures.mjs';

test.use({ locale: 'en-GB', viewport: { width: 1440, height: 700 }, contextOptions: { reducedMotion: 'reduce' } });

const MONDAY = termDay(3, 0);

/// The hour at the upper edge, below the heads, to a quarter.
const hourAtTop = (page) =>
  page.locator('.cal-grid').evaluate((grid) => {
    const hour = grid.querySelector('.cal-body').clientHeight / 24;
    return Math.round(((grid.scrollTop + 10) / hour) * 4) / 4;
  });

/// Scrolls so that an hour is at the upper edge.
async function scrollTo(page, hour) {
  await page.locator('.cal-grid').evaluate((grid, hour) => {
    grid.scrollTop = (grid.querySelector('.cal-body').clientHeight / 24) * hour - 10;
  }, hour);
  await expect.poll(() => hourAtTop(page)).toBe(hour);
}

test('the hour at the upper edge stays there over printing and when the window changes', async ({ page, openSample, open }) => {
  await openSample();
  await open(`#/calendar?view=week&date=${MONDAY}`);
  await expect(dayOf(page, MONDAY)).toBeVisible();
  await page.locator('.cal-grid[style*="--hour"]').waitFor();
  await scrollTo(page, 6);

  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.calendar-tools')).toBeHidden();
  await page.emulateMedia({ media: null });
  await expect(page.locator('.calendar-tools')).toBeVisible();
  await expect.poll(() => hourAtTop(page)).toBe(6);

  await page.pdf({ preferCSSPageSize: true });
  await expect.poll(() => hourAtTop(page)).toBe(6);

  const height = () => page.locator('.cal-grid').evaluate((grid) => getComputedStyle(grid).getPropertyValue('--hour'));
  const before = await height();
  await page.setViewportSize({ width: 1440, height: 900 });
  await expect.poll(height).not.toBe(before);
  await expect.poll(() => hourAtTop(page)).toBe(6);
});
