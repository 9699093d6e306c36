// axe on the calendar in every view, with the details of a block, the form of a new offering, the shading of
// places and the panel that finds a slot.
import { expectAccessible } from '../support/axe.mjs';
import { at, block, openSessionCalendar, termDay } from '../support/calendar.mjs';
import { expect, test } from '../support/fixtures.mjs';
import { save } from '../support/forms.mjs';
import { labelled } from '../support/locators.mjs';
import { everyRoute } from '../support/routes.mjs';

test.use({ locale: 'en-GB', contextOptions: { reducedMotion: 'reduce' } });

test('the calendar in every view, with details and the form of a new offering', async ({ page, openSample, open }) => {
  await openSample();
  for (const view of ['day', 'week', 'month', 'list', 'board', 'board&rows=people', 'board&rows=groups&span=day']) {
    await open(`#/calendar?view=${view}&date=${termDay(3, 0)}`);
    await expectAccessible(page, `the ${view} of the calendar`);
  }
  await open(`#/calendar?view=week&date=${termDay(3, 0)}`);
  await block(page, /^Anatomy lab/).first().click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await expectAccessible(page, 'the details of a block');
  await page.keyboard.press('Escape');
  await page.keyboard.press('n');
  await expect(page.getByRole('combobox', { name: /^Session of the new offering/ })).toBeFocused();
  await expectAccessible(page, 'the choice of a session');
});

test('the calendar on the pages of records in every view, with the form of a new offering', async ({ page, openSample, open }) => {
  await openSample();
  const routes = await everyRoute(page);
  for (const pattern of [/^#\/courses\/[^/]+$/, /sessions\/[^/]+$/, /^#\/learner-groups\/[^/]+$/, /^#\/rooms\/[^/]+$/, /^#\/people\/[^/]+$/]) {
    const route = routes.find((route) => pattern.test(route));
    for (const view of ['day', 'week', 'month', 'list']) {
      await open(`${route}?view=${view}&date=${termDay(3, 0)}`);
      await expect(page.locator('.calendar-card').getByRole('radio', { checked: true })).toBeVisible();
      await expectAccessible(page, `the ${view} of ${route}`);
    }
  }
  await open(`${routes.find((route) => /sessions\/[^/]+$/.test(route))}?view=month&date=${termDay(3, 0)}`);
  await page.locator('.calendar-card').getByRole('button', { name: 'New offering' }).click();
  await expect(page.locator('[data-fit]').first()).toBeAttached();
  await expectAccessible(page, 'the form of an offering in the calendar of a session');
});

test('the panel that finds a slot, the places of a form, and an item that is picked up', async ({ page, openSample, open }) => {
  await openSample();
  await open(`#/calendar?view=week&date=${termDay(3, 0)}`);
  await page.keyboard.press('f');
  await expect(page.locator('.found-slot').first()).toBeVisible();
  await expectAccessible(page, 'the panel that finds a slot');
  await openSessionCalendar(page, open, 'Drawing the heart', termDay(3, 0));
  await page.getByRole('button', { name: 'New offering', exact: true }).click();
  await labelled(page, 'textbox', 'Date').fill(termDay(3, 0));
  await labelled(page, 'textbox', 'Room').fill('Hall 1');
  await expect(page.locator('[data-fit="taken"]').first()).toBeAttached();
  await expectAccessible(page, 'the places of a form');
  const { x, y } = await at(page, termDay(3, 0), 9.05);
  await page.mouse.move(x, y);
  await expect(page.locator('.considered').getByRole('link').first()).toBeVisible();
  await expectAccessible(page, 'the reasons of a place');
  await labelled(page, 'textbox', 'Room').fill('');
  await save(page, 'Add offering');
  await page.getByRole('radio', { name: 'Board', exact: true }).check();
  await page.locator('.tray-item').first().press('Enter');
  await expect(page.locator('[data-fit]').first()).toBeAttached();
  await expectAccessible(page, 'an item of the tray that is picked up');
});
