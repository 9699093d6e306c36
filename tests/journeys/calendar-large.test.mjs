// Weeks of a large school: 500 and 2,000 offerings in a week are shown, moved and found by the board.
import { at, block, dayOf, drag, dragOn, fillWeek, openSessionCalendar, termDay } from '../support/calendar.mjs';
import { expect, test } from '../support/fixtures.mjs';
import { save } from '../support/forms.mjs';
import { labelled, undoButton } from '../support/locators.mjs';

test.use({ locale: 'en-GB', contextOptions: { reducedMotion: 'reduce' } });

const IDEA = 'Drawing the heart';

/// The number of offerings that the legend counts.
async function counted(page) {
  const counts = await page.locator('.calendar-types .count').allTextContents();
  return counts.reduce((sum, count) => sum + Number(count.replace(',', '')), 0);
}

for (const [least, copies] of [[500, 1], [2000, 6]]) {
  test(`a week with ${least} offerings is shown, and one of them is moved`, async ({ page, openSample, open, server }) => {
    test.slow();
    await openSample();
    for (let week = 0; week < copies; week += 1) await fillWeek(page, server.url, week);
    const monday = termDay(copies, 0);
    await open(`#/calendar?view=week&date=${monday}`);
    expect(await counted(page)).toBeGreaterThanOrEqual(least);
    // Parallel groups are one block, and what does not fit is counted: the page stays small.
    expect(await page.locator('.cal-block').count()).toBeLessThan(250);

    await openSessionCalendar(page, open, IDEA, monday);
    await page.getByRole('button', { name: 'New offering', exact: true }).click();
    await labelled(page, 'textbox', 'Date').fill(monday);
    await labelled(page, 'textbox', 'Start time').fill('17:00');
    await labelled(page, 'textbox', 'Room').fill('Hall 1');
    await page.keyboard.press('Tab');
    await save(page, 'Add offering');
    await expect(block(dayOf(page, monday), `${IDEA}, 17:00 – 18:00, Hall 1`)).toBeVisible();
    await drag(page, await at(page, monday, 17.5), await at(page, monday, 9.5));
    await expect(page.locator('.cal-ghost')).toContainText('Taken');
    await dragOn(page, await at(page, monday, 18.5));
    await expect(page.locator('.cal-ghost')).toContainText('Free');
    await page.mouse.up();
    await expect(block(dayOf(page, monday), `${IDEA}, 18:00 – 19:00, Hall 1`)).toBeVisible();
    await undoButton(page).click();

    await open(`#/calendar?view=board&date=${monday}`);
    await expect(page.getByRole('group', { name: 'Hall 1', exact: true }).getByRole('button').first()).toBeVisible();
    expect(await page.locator('.board-row').count()).toBeLessThan(45);
  });
}
