// While an offering is moved, stretched or its form is open, the calendar shows where it can go and why not
// elsewhere, by mouse, by touch and by keyboard.
import { at, block, dayOf, drag, dragOn, longDate, openSessionCalendar, termDay } from '../support/calendar.mjs';
import { shownDate } from '../support/dates.mjs';
import { expect, test } from '../support/fixtures.mjs';
import { save } from '../support/forms.mjs';
import { heading, labelled, undoButton } from '../support/locators.mjs';
import { Finger } from '../support/touch.mjs';

test.use({ locale: 'en-GB', contextOptions: { reducedMotion: 'reduce' } });

const IDEA = 'Drawing the heart';
const [MONDAY, TUESDAY] = [0, 1].map((weekday) => termDay(3, weekday));
const text = (page, name) => labelled(page, 'textbox', name);

/// Adds an offering of the session that is shown in Hall 1, which lectures use every Monday from 8 to 12.
async function addInHall(page, hour) {
  await page.getByRole('button', { name: 'New offering', exact: true }).click();
  await text(page, 'Date').fill(MONDAY);
  await text(page, 'Start time').fill(hour);
  await labelled(page, 'textbox', 'Room').fill('Hall 1');
  await page.keyboard.press('Tab');
}

/// How the places of a day suit, at an hour.
async function fitAt(page, date, hour) {
  const day = dayOf(page, date);
  const bands = await day.locator('[data-fit]').evaluateAll((bands) => bands.map((band) => {
    const [own, column] = [band.getBoundingClientRect(), band.closest('.cal-day').getBoundingClientRect()];
    const hours = (y) => ((y - column.top) / column.height) * 24;
    return { fit: band.dataset.fit, start: hours(own.top), end: hours(own.bottom) };
  }));
  return bands.find((band) => band.start - 0.01 <= hour && hour < band.end - 0.01)?.fit;
}

/// Scrolls the calendar so that an hour is at its top.
async function scrollTo(page, hour) {
  await page.locator('.cal-grid').evaluate((grid, hour) => {
    grid.scrollTop = (grid.querySelector('.cal-body').clientHeight * hour) / 24;
  }, hour);
}

test('a block that is dragged shows every place as free, possible or taken, and says why', async ({ page, openSample, open }) => {
  await openSample();
  await openSessionCalendar(page, open, IDEA, MONDAY);
  await addInHall(page, '14:00');
  await save(page, 'Add offering');
  const added = block(dayOf(page, MONDAY), `${IDEA}, 14:00 – 15:00, Hall 1`);
  await expect(added).toBeVisible();
  await expect(page.locator('[data-fit]')).toHaveCount(0);

  await scrollTo(page, 8);
  await drag(page, await at(page, MONDAY, 14.5), await at(page, MONDAY, 9.5));
  const ghost = page.locator('.cal-ghost');
  await expect(ghost).toContainText('09:00 – 10:00');
  await expect(ghost).toContainText('Taken');
  await expect(ghost).toContainText('Hall 1');
  expect(await fitAt(page, MONDAY, 9.5)).toBe('taken');
  expect(await fitAt(page, MONDAY, 14)).toBe('free');
  // The hall closes at 20:00.
  expect(await fitAt(page, MONDAY, 19.5)).toBe('warning');
  await dragOn(page, await at(page, MONDAY, 16.5));
  await expect(ghost).toContainText('16:00 – 17:00');
  await expect(ghost).toContainText('Free');
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await expect(page.locator('[data-fit]')).toHaveCount(0);
  await expect(added).toBeVisible();
});

test('the verdict of a place is that on the offering once it is there', async ({ page, openSample, open }) => {
  await openSample();
  await openSessionCalendar(page, open, IDEA, MONDAY);
  await addInHall(page, '14:00');
  await save(page, 'Add offering');
  for (const [hour, verdict] of [[9, 'taken'], [19.5, 'warning'], [16, 'free']]) {
    await scrollTo(page, hour < 14 ? 8 : 13);
    const from = await at(page, MONDAY, 14.5);
    await drag(page, from, await at(page, MONDAY, hour + 0.5));
    expect(await fitAt(page, MONDAY, hour)).toBe(verdict);
    await page.mouse.up();
    const moved = block(dayOf(page, MONDAY), new RegExp(`^${IDEA}, .*Hall 1${verdict === 'free' ? '' : ', in conflict'}$`));
    await expect(moved).toBeVisible();
    await undoButton(page).click();
    await expect(block(dayOf(page, MONDAY), `${IDEA}, 14:00 – 15:00, Hall 1`)).toBeVisible();
  }
});

test('by keyboard, the new time is spoken with what speaks against it', async ({ page, openSample, open }) => {
  await openSample();
  await openSessionCalendar(page, open, IDEA, MONDAY);
  await addInHall(page, '12:00');
  await save(page, 'Add offering');
  await block(page, `${IDEA}, 12:00 – 13:00, Hall 1`).focus();
  await page.keyboard.down('Alt');
  await page.keyboard.press('ArrowUp');
  await expect(page.getByText(/^Now Mon .*, 11:45 – 12:45\. Taken\. .*Hall 1/)).toBeAttached();
  await expect(page.locator('[data-fit="taken"]').first()).toBeAttached();
  await page.keyboard.up('Alt');
  await expect(page.locator('[data-fit]')).toHaveCount(0);
  await page.keyboard.press('Alt+ArrowDown');
  await expect(page.getByText(/^Now Mon .*, 12:00 – 13:00\.$/)).toBeAttached();
});

test('while a form is open, its places are shown, and one is chosen by key or by click', async ({ page, openSample, open }) => {
  await openSample();
  await openSessionCalendar(page, open, IDEA, MONDAY);
  await addInHall(page, '14:00');
  await expect(page.locator('[data-fit="taken"]').first()).toBeAttached();
  expect(await fitAt(page, MONDAY, 9)).toBe('taken');
  expect(await fitAt(page, MONDAY, 14)).toBe('free');

  const taken = await at(page, MONDAY, 9.05);
  await page.mouse.move(taken.x, taken.y);
  await expect(page.locator('.cal-ghost')).toContainText(/Taken.*Hall 1/s);
  const free = await at(page, TUESDAY, 17.05);
  await page.mouse.click(free.x, free.y);
  await expect(text(page, 'Date')).toHaveValue(shownDate(TUESDAY));
  await expect(text(page, 'Start time')).toHaveValue('17:00');

  const slot = page.getByRole('button', { name: `Begin at 17:00 on ${longDate(TUESDAY)}. Free.` });
  await expect(slot).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('PageUp');
  for (let hour = 0; hour < 7; hour += 1) await page.keyboard.press('PageUp');
  const nine = page.getByRole('button', { name: new RegExp(`^Begin at 09:00 on ${longDate(MONDAY)}\\. Taken\\. .*Hall 1`) });
  await expect(nine).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(text(page, 'Start time')).toHaveValue('09:00');
  // The form names the reasons with links.
  await expect(page.locator('.form-conflicts').getByRole('link').first()).toBeVisible();
});

test('the reasons beside a place at the lower edge of the window stay in view', async ({ page, openSample, open }) => {
  await openSample();
  await openSessionCalendar(page, open, IDEA, MONDAY);
  await addInHall(page, '14:00');
  const grid = await page.locator('.cal-grid').boundingBox();
  const bottom = grid.y + grid.height;
  await page.locator('.cal-grid').evaluate((grid) => {
    const hour = grid.querySelector('.cal-body').clientHeight / 24;
    grid.scrollTop += grid.querySelector('.cal-body').getBoundingClientRect().top + 10 * hour - grid.getBoundingClientRect().bottom + 8;
  });
  const { x } = await at(page, MONDAY, 9.9);
  await page.mouse.move(x, bottom - 12);
  const text = page.locator('.cal-ghost-text');
  await expect(text).toContainText(/Taken.*Hall 1/s);
  await expect.poll(async () => {
    const box = await text.boundingBox();
    return box.y + box.height <= bottom;
  }).toBe(true);
});

test('the place on which the pointer rests, and the one that has the focus, name their reasons with links', async ({ page, openSample, open }) => {
  await openSample();
  await openSessionCalendar(page, open, IDEA, MONDAY);
  await addInHall(page, '14:00');
  const reasons = (date, hour) => page.getByRole('region', { name: `${hour} on ${longDate(date)}` });
  const free = await at(page, TUESDAY, 17.05);
  await page.mouse.click(free.x, free.y);
  await page.keyboard.press('ArrowLeft');
  await expect(reasons(MONDAY, '17:00')).toContainText('Free');
  for (let hour = 0; hour < 8; hour += 1) await page.keyboard.press('PageUp');
  await expect(reasons(MONDAY, '09:00').getByRole('link', { name: 'Hall 1' })).toBeVisible();
  await expect(reasons(MONDAY, '17:00')).toBeHidden();
  // They are about the values of the form.
  await text(page, 'Room').fill('Hall 2');
  await expect(reasons(MONDAY, '09:00')).toBeHidden();
  await text(page, 'Room').fill('Hall 1');

  const taken = await at(page, MONDAY, 10.05);
  await page.mouse.move(taken.x, taken.y);
  const link = reasons(MONDAY, '10:00').getByRole('link', { name: 'Hall 1' });
  await expect(link).toBeVisible();
  await expect(reasons(MONDAY, '10:00')).toContainText('Taken');
  // Places on the way to it do not count.
  const box = await link.boundingBox();
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 12 });
  await link.click();
  await expect(heading(page)).toHaveText('Hall 1');
});

test.describe('by touch', () => {
  test.use({ hasTouch: true });

  test('a block is dragged after it was held, and a swipe scrolls', async ({ page, openSample, open }) => {
    await openSample();
    await openSessionCalendar(page, open, IDEA, MONDAY);
    await addInHall(page, '14:00');
    await save(page, 'Add offering');
    const finger = new Finger(page);
    const from = await at(page, MONDAY, 14.5);
    await finger.down(from);
    await expect(page.locator('.cal-grid.dragging')).toBeAttached();
    await finger.move(await at(page, TUESDAY, 15.5));
    await expect(page.locator('.cal-ghost')).toContainText('15:00 – 16:00');
    await finger.up();
    await expect(block(dayOf(page, TUESDAY), `${IDEA}, 15:00 – 16:00, Hall 1`)).toBeVisible();

    const top = () => page.locator('.cal-grid').evaluate((grid) => grid.scrollTop);
    const before = await top();
    await finger.down(await at(page, TUESDAY, 15.5));
    await finger.move(await at(page, TUESDAY, 13.5));
    await finger.up();
    await expect.poll(top).toBeGreaterThan(before);
    await expect(block(dayOf(page, TUESDAY), `${IDEA}, 15:00 – 16:00, Hall 1`)).toBeVisible();
  });
});

test('near an edge the calendar scrolls while something is dragged', async ({ page, openSample, open }) => {
  await openSample();
  await openSessionCalendar(page, open, IDEA, MONDAY);
  await addInHall(page, '14:00');
  await save(page, 'Add offering');
  const grid = page.locator('.cal-grid');
  const box = await grid.boundingBox();
  const from = await at(page, MONDAY, 14.5);
  await drag(page, from, { x: from.x, y: box.y + box.height - 6 });
  await expect.poll(() => grid.evaluate((grid) => grid.scrollTop + grid.clientHeight >= grid.scrollHeight - 2)).toBe(true);
  await page.mouse.up();
  await expect(block(dayOf(page, MONDAY), new RegExp(`^${IDEA}, (Mon )?2\\d:`))).toBeVisible();
});
