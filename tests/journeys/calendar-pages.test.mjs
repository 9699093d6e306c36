// The calendar on the pages of a course, a session, a learner group, a room and a person: every view of it, by
// mouse and by keyboard, at its date after a reload, with offerings that are changed there.
import { expectToast } from '../support/assertions.mjs';
import { YEAR, block, dayOf, drag, longDate, openSessionCalendar, termDay } from '../support/calendar.mjs';
import { expect, test } from '../support/fixtures.mjs';
import { deletePrompt, save } from '../support/forms.mjs';
import { tabTo } from '../support/keyboard.mjs';
import { dialog, heading, labelled, undoButton } from '../support/locators.mjs';
import { everyRoute } from '../support/routes.mjs';

test.use({ locale: 'en-GB', contextOptions: { reducedMotion: 'reduce' }, viewport: { width: 1440, height: 900 } });

const IDEA = 'Drawing the heart';
const [MONDAY, TUESDAY] = [0, 1].map((weekday) => termDay(3, weekday));
const MONTH = new RegExp(`October ${YEAR}`);
const card = (page) => page.locator('details.calendar-card');
const view = (page, name) => card(page).getByRole('radio', { name, exact: true });
const title = (page) => card(page).locator('.calendar-card-bar > p');
const text = (part, name) => labelled(part, 'textbox', name);
const address = (page) => page.evaluate(() => location.hash);

/// What shows an offering in each view.
const CONTENT = { Day: '.days-1 [data-block]', Week: '.cal-grid [data-block]', Month: '.month-line', List: '.calendar-list [data-at]' };

/// The pages whose calendar shows the offerings of one record, with the name of that filter in the calendar.
async function recordPages(page, open) {
  const routes = await everyRoute(page);
  const found = (pattern) => routes.find((route) => pattern.test(route));
  const session = found(/sessions\/[^/]+$/);
  await open(session);
  const teacher = await page.locator('tr[data-offering] td.instructors').getByRole('link').first().getAttribute('href');
  return {
    course: found(/^#\/courses\/[^/]+$/),
    session,
    group: found(/^#\/learner-groups\/[^/]+$/),
    room: found(/^#\/rooms\/[^/]+$/),
    person: teacher.slice(teacher.indexOf('#')),
  };
}

/// Opens the page of a session without offerings, with its calendar at a view of the term.
async function openSessionPage(page, open, shown) {
  await openSessionCalendar(page, open, IDEA, MONDAY);
  const id = new URLSearchParams((await address(page)).split('?')[1]).get('session');
  await open('#/courses');
  await page.getByRole('link', { name: 'Anatomy of the human body I' }).click();
  const course = (await address(page)).split('?')[0];
  await open(`${course}/sessions/${id}?view=${shown}&date=${MONDAY}`);
  await expect(heading(page)).toHaveText(IDEA);
}

/// Adds an offering on Monday at 14:00 in the calendar of the page.
async function addOffering(page) {
  await card(page).getByRole('button', { name: 'New offering' }).click();
  const form = card(page).getByRole('region', { name: 'New offering' });
  await text(form, 'Date').fill(MONDAY);
  await text(form, 'Start time').fill('14:00');
  await save(page, 'Add offering');
  await expectToast(page, 'Added 1 offering');
}

const line = (page, date) => block(dayOf(page, date), new RegExp(`^${IDEA}, 14:00`));

async function middle(locator) {
  const { x, y, width, height } = await locator.boundingBox();
  return { x: x + width / 2, y: y + height / 2 };
}

test('by mouse each page shows every view, which a reload, Back and the calendar keep', async ({ page, openSample, open }) => {
  await openSample();
  for (const [filter, route] of Object.entries(await recordPages(page, open))) {
    await open(route);
    const name = await heading(page).textContent();
    await card(page).getByRole('heading', { name: 'Calendar' }).click();
    await expect(view(page, 'Week'), route).toBeChecked();
    await expect(card(page).locator('[data-block]').first(), route).toBeVisible();
    for (const shown of ['Month', 'List', 'Day', 'Week']) {
      await view(page, shown).check();
      await expect(card(page).locator(CONTENT[shown]).first(), `${shown} of ${route}`).toBeVisible();
      await expect(page).toHaveURL(new RegExp(`${route.split('?')[0]}\\?view=${shown.toLowerCase()}&date=`));
    }
    await view(page, 'Month').check();
    await expect(card(page).locator(CONTENT.Month).first()).toBeVisible();
    const before = await title(page).textContent();
    await card(page).getByRole('button', { name: 'Next' }).click();
    await expect(title(page)).not.toHaveText(before);
    await card(page).getByRole('button', { name: 'Previous' }).click();
    await expect(title(page)).toHaveText(before);
    await page.reload();
    await expect(view(page, 'Month')).toBeChecked();
    await expect(title(page)).toHaveText(before);
    await expect(heading(page)).toHaveText(name);
    await card(page).getByRole('link', { name: 'Open in calendar' }).click();
    await expect(page).toHaveURL(new RegExp(`#/calendar\\?view=month&date=.*&${filter}=`));
    await expect(page.getByRole('radio', { name: 'Month', exact: true })).toBeChecked();
    await expect(heading(page)).toHaveText(`Calendar, ${before}`);
    await page.goBack();
    await expect(view(page, 'Month')).toBeChecked();
    await card(page).getByRole('heading', { name: 'Calendar' }).click();
    await expect(view(page, 'Month')).toHaveCount(0);
    await expect.poll(() => address(page)).toBe(route);
  }
});

test('by keyboard each page shows every view, and the focus stays in its calendar', async ({ page, openSample, open }) => {
  await openSample();
  for (const route of Object.values(await recordPages(page, open))) {
    await open(route);
    await card(page).locator('summary').focus();
    await page.keyboard.press('Enter');
    await expect(view(page, 'Week')).toBeChecked();
    await tabTo(page, view(page, 'Week'));
    await page.keyboard.press('ArrowRight');
    await expect(view(page, 'Month')).toBeFocused();
    await expect(card(page).locator(CONTENT.Month).first(), route).toBeVisible();
    await tabTo(page, card(page).locator('.month [tabindex="0"]'));
    for (const [key, shown] of [['w', 'Week'], ['d', 'Day'], ['m', 'Month'], ['a', 'List']]) {
      await page.keyboard.press(key);
      await expect(view(page, shown), route).toBeChecked();
      await expect(card(page).locator(':focus'), `${shown} of ${route}`).toHaveCount(1);
    }
    // The board has no rows but the one of the page.
    await page.keyboard.press('b');
    await expect(view(page, 'List')).toBeChecked();
    await page.keyboard.press('t');
    await expect(page).toHaveURL(new RegExp(`view=list&date=${new Date().toISOString().slice(0, 10)}`));
  }
});

test('elsewhere on the page the letters are not those of its calendar', async ({ page, openSample, open }) => {
  await openSample();
  const { room } = await recordPages(page, open);
  await open(`${room}?view=month&date=${MONDAY}`);
  await expect(title(page)).toHaveText(MONTH);
  await page.getByRole('button', { name: 'Edit room' }).focus();
  await page.keyboard.press('w');
  await page.keyboard.press('t');
  await expect(view(page, 'Month')).toBeChecked();
  await expect(title(page)).toHaveText(MONTH);
});

test('the month of a page opens a day in the page, and moves an offering by mouse and by keyboard', async ({ page, openSample, open }) => {
  await openSample();
  const { course } = await recordPages(page, open);
  await open(`${course}?view=month&date=${MONDAY}`);
  await dayOf(page, MONDAY).getByRole('link', { name: /more on/ }).click();
  await expect(view(page, 'Day')).toBeChecked();
  await expect(title(page)).toHaveText(longDate(MONDAY));
  await expect(page).toHaveURL(new RegExp(`#/courses/[^/]+\\?view=day&date=${MONDAY}`));
  await expect(card(page).locator('.cal-grid :focus')).toHaveCount(1);

  await openSessionPage(page, open, 'month');
  await addOffering(page);
  await drag(page, await middle(line(page, MONDAY)), await middle(dayOf(page, TUESDAY)));
  await expect(dayOf(page, TUESDAY)).toHaveAttribute('data-fit', /free|warning|taken/);
  await page.mouse.up();
  await expect(line(page, TUESDAY)).toBeVisible();
  await undoButton(page).click();
  await expect(line(page, MONDAY)).toBeVisible();
  await line(page, MONDAY).focus();
  await page.keyboard.press('Alt+ArrowRight');
  await expect(line(page, TUESDAY)).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(line(page, MONDAY)).toBeVisible();
  await page.reload();
  await expect(line(page, MONDAY)).toBeVisible();
});

test('the list of a page changes many at once, and the week adds and stretches, all of it undone', async ({ page, openSample, open }) => {
  await openSample();
  await openSessionPage(page, open, 'list');
  await expect(card(page)).toContainText('Nothing is planned at this time');
  await addOffering(page);
  const row = card(page).getByRole('table', { name: 'Offerings' }).locator('[data-at]');
  await expect(row).toContainText('14:00 – 15:00');
  await row.getByRole('checkbox').focus();
  await page.keyboard.press('Space');
  const bulk = card(page).locator('.bulk-bar');
  await bulk.getByRole('button', { name: 'Change', exact: true }).click();
  await expect(dialog(page)).toContainText('Change 1 offering');
  await page.keyboard.press('Escape');
  await bulk.getByRole('button', { name: 'Delete' }).click();
  await deletePrompt(page).confirm('Delete');
  await expect(row).toHaveCount(0);
  await undoButton(page).click();
  await expect(row).toContainText('14:00 – 15:00');

  await view(page, 'Week').check();
  const added = block(card(page), `${IDEA}, 14:00 – 15:00`);
  await added.click();
  await expect(dialog(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(added).toBeFocused();
  await page.keyboard.press('Shift+Alt+ArrowDown');
  await expect(block(card(page), `${IDEA}, 14:00 – 15:15`)).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(added).toBeVisible();
});

test('a new offering on the page of a room, a group and a teacher is that of what the page shows', async ({ page, openSample, open }) => {
  await openSample();
  const { room, group, person } = await recordPages(page, open);
  const form = card(page).getByRole('region', { name: 'New offering' });
  for (const route of [room, group, person]) {
    await open(`${route}?view=week&date=${MONDAY}`);
    const name = await page.getByRole('heading', { level: route === group ? 2 : 1 }).first().textContent();
    await card(page).getByRole('button', { name: 'New offering' }).click();
    const session = labelled(card(page), 'combobox', 'Session of the new offering');
    await session.fill(IDEA);
    await session.press('Enter');
    await text(form, 'Date').fill(MONDAY);
    await text(form, 'Start time').fill('14:00');
    if (route === room) await expect(text(form, 'Room')).toHaveValue(name);
    if (route === group) await expect(form).not.toContainText('0 chosen');
    if (route === person) await expect(form.getByRole('button', { name: `Remove ${name}` })).toBeVisible();
    await save(page, 'Add offering');
    await expect(block(card(page), new RegExp(`^${IDEA}, 14:00 – 15:00`)).first()).toBeVisible();
  }
});

test('a new offering on the page of a course is of one of its sessions', async ({ page, openSample, open }) => {
  await openSample();
  const { course } = await recordPages(page, open);
  await open(`${course}?view=week&date=${MONDAY}`);
  await card(page).getByRole('button', { name: 'New offering' }).click();
  const session = labelled(card(page), 'combobox', 'Session of the new offering');
  await session.fill('Acute care scenario');
  await expect(page.getByRole('option', { name: /Acute care/ })).toHaveCount(0);
  await session.fill(IDEA);
  await expect(page.getByRole('option', { name: new RegExp(IDEA) })).toBeVisible();
  await session.press('Enter');
  await expect(text(card(page).getByRole('region', { name: 'New offering' }), 'Date')).toBeVisible();
});

test.describe('in a narrow window', () => {
  test.use({ viewport: { width: 360, height: 780 } });

  test('the calendar of a page opens at a day', async ({ page, openSample, open }) => {
    await openSample();
    const { room } = await recordPages(page, open);
    await open(room);
    await card(page).getByRole('heading', { name: 'Calendar' }).click();
    await expect(view(page, 'Day')).toBeChecked();
    await expect(card(page).locator('.days-1 [data-block]').first()).toBeVisible();
    await view(page, 'Month').check();
    await expect(card(page).locator('.month-line').first()).toBeVisible();
  });
});
