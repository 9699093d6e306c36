// Calendars that leave Lectern, read back by the parsers of other programs.
import { readFile } from 'node:fs/promises';
import ICAL from 'ical.js';
import nodeIcal from 'node-ical';
import { expectToast } from '../support/assertions.mjs';
import { expect, test } from '../support/fixtures.mjs';
import { goTo, heading, labelled, rowOf } from '../support/locators.mjs';
import { termDay } from '../support/calendar.mjs';

const clockChanges = new URL('../../core/tests/golden/exports/calendar-clock-changes.ics', import.meta.url);

/// Start and end of the offerings in that file, in its order.
const INSTANTS = [
  ['2026-03-08T06:30Z', '2026-03-08T07:30Z'],
  ['2026-03-28T21:00Z', '2026-03-29T04:00Z'],
  ['2026-04-04T14:00Z', '2026-04-04T16:30Z'],
  ['2026-09-14T19:00Z', '2026-09-14T22:00Z'],
  ['2026-10-03T14:30Z', '2026-10-03T16:00Z'],
  ['2026-10-24T20:00Z', '2026-10-25T05:00Z'],
  ['2026-10-25T00:30Z', '2026-10-25T02:30Z'],
  ['2026-10-25T01:31Z', '2026-10-25T02:31Z'],
  ['2026-11-01T04:30Z', '2026-11-01T08:30Z'],
];

const isOffering = (event) => event.uid.startsWith('offering-');
const written = (event) => [event.start, event.end].map((at) => `${at.toISOString().slice(0, 16)}Z`);

/// The events of a calendar with the instants that its own time zones give.
function eventsOf(text) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  const zones = new Map(calendar.getAllSubcomponents('vtimezone').map((zone) => [zone.getFirstPropertyValue('tzid'), new ICAL.Timezone(zone)]));
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    const zoned = (time, property) => {
      const name = component.getFirstProperty(property).getParameter('tzid');
      if (name) {
        expect(zones.has(name), `a VTIMEZONE for ${name}`).toBe(true);
        time.zone = zones.get(name);
      }
      return time.toJSDate();
    };
    return { uid: event.uid, summary: event.summary, start: zoned(event.startDate, 'dtstart'), end: zoned(event.endDate, 'dtend') };
  });
}

async function downloaded(page, button) {
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
}

test('two other parsers find the instants of events around changes of clocks', async () => {
  const text = await readFile(clockChanges, 'utf8');
  expect(eventsOf(text).filter(isOffering).map(written)).toEqual(INSTANTS);
  const events = Object.values(nodeIcal.sync.parseICS(text)).filter((item) => item.type === 'VEVENT');
  expect(events.filter(isOffering).map(written)).toEqual(INSTANTS);
});

test('the calendar of the whole workspace, with due dates as days or as tasks', async ({ page, openSample }) => {
  await openSample();
  await goTo(page, 'Files');
  await labelled(page, 'combobox', 'Data').selectOption('Calendar (iCalendar)');
  const card = page.getByRole('region', { name: 'Export' });
  const button = card.getByRole('button', { name: 'Export' });
  const whole = await downloaded(page, button);
  await expectToast(page, 'Exported');
  expect(whole.name).toMatch(/\.ics$/);
  const events = eventsOf(whole.text);
  expect(events.length).toBeGreaterThan(100);
  expect(new Set(events.map((event) => event.uid)).size, 'a UID for each event').toBe(events.length);
  expect(events.some((event) => event.summary.startsWith('Due: '))).toBe(true);
  await labelled(page, 'combobox', 'Due dates').selectOption('Tasks with a time');
  await expect(card.getByRole('status')).toContainText('.');
  const tasks = await downloaded(page, button);
  expect(new ICAL.Component(ICAL.parse(tasks.text)).getAllSubcomponents('vtodo').length).toBeGreaterThan(0);
});

test('a course, a session, a room, a person and an instructor group have calendars of their own', async ({ page, openSample, open }) => {
  await openSample();
  const first = (name) => page.getByRole('table', { name }).getByRole('link').first();
  const calendar = async () => {
    const name = await heading(page).innerText();
    const more = page.getByRole('main').locator('.heading').getByRole('button', { name: 'More actions' });
    const inMenu = await more.isVisible();
    if (inMenu) await more.click();
    const file = await downloaded(page, page.getByRole('main').getByRole(inMenu ? 'menuitem' : 'button', { name: 'Download calendar' }));
    expect(file.text).toContain(`X-WR-CALNAME:${name.replaceAll(',', '\\,').slice(0, 50)}`);
    return eventsOf(file.text).length;
  };
  await open('#/rooms');
  await page.getByRole('table').getByRole('link').first().click();
  await expect(page.getByRole('button', { name: 'Edit room' })).toBeVisible();
  expect(await calendar()).toBeGreaterThan(0);
  await goTo(page, 'Courses');
  await page.getByRole('table').getByRole('link').first().click();
  await expect(page.getByRole('button', { name: 'Edit course' })).toBeVisible();
  const ofCourse = await calendar();
  expect(ofCourse).toBeGreaterThan(0);
  await first('Sessions').click();
  await expect(page.getByRole('button', { name: 'New offering' })).toBeVisible();
  const ofSession = await calendar();
  expect(ofSession).toBeGreaterThan(0);
  expect(ofSession).toBeLessThan(ofCourse);

  await page.locator('tr[data-offering]').first().locator('td.instructors').getByRole('link').click();
  await expect(page.getByRole('button', { name: 'Edit person' })).toBeVisible();
  expect(await calendar()).toBeGreaterThan(0);
  await page.goBack();
  await page.locator('tr[data-offering]').first().focus();
  await page.keyboard.press('Enter');
  const instructors = labelled(page, 'combobox', 'Instructors');
  await instructors.fill('Tutors: Ward groups');
  await instructors.press('Enter');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expectToast(page, 'Changed 1 offering');
  await open('#/instructor-groups');
  const group = rowOf(page, 'Tutors: Ward groups');
  await group.hover();
  const taught = await downloaded(page, group.getByRole('button', { name: 'Download calendar' }));
  expect(taught.name).toBe('Tutors-Ward-groups.ics');
  expect(eventsOf(taught.text)).toHaveLength(1);
});

test('the calendar of what the filters show is downloaded beside them, with all its dates', async ({ page, openSample, open }) => {
  await openSample();
  await open('#/rooms');
  const href = await rowOf(page, 'Hall 1').getByRole('link').first().getAttribute('href');
  await open(`#/calendar?view=week&date=${termDay(2, 0)}`);
  const button = page.getByRole('complementary', { name: 'Filters' }).getByRole('button', { name: 'Download calendar' });
  const all = eventsOf((await downloaded(page, button)).text);
  await open(`#/calendar?view=week&date=${termDay(2, 0)}&room=${href.split('/').pop()}`);
  const { text } = await downloaded(page, button);
  const chosen = eventsOf(text);
  const places = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((event) => event.getFirstPropertyValue('location'));
  expect(new Set(places.map((place) => place.split(',')[0]))).toEqual(new Set(['Hall 1']));
  expect(chosen.length).toBeLessThan(all.length);
  expect(new Set(chosen.map((event) => event.start.getMonth())).size, 'months').toBeGreaterThan(1);
});
