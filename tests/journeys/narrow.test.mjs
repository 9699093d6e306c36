// A telephone: 360 by 780, by touch. Everything can be reached, nothing is wider than the screen.
import { expectSaved, expectText, expectToast } from '../support/assertions.mjs';
import { dualList, expectCodes, expectCounts } from '../support/dual-list.mjs';
import { expect, test } from '../support/fixtures.mjs';
import { heading, labelled, rowOf } from '../support/locators.mjs';
import { fingers, fits } from '../support/narrow.mjs';
import { everyRoute } from '../support/routes.mjs';
import { SOREN, at, field, radio } from '../support/wizard.mjs';

const PHONE = { viewport: { width: 360, height: 780 }, hasTouch: true, isMobile: true };

test.use(PHONE);

test('the wizard from the list to Finish by touch', async ({ page, openSample }) => {
  await openSample();
  await fits(page, 'the list');
  const main = page.getByRole('main');
  await page.getByRole('link', { name: 'New course session' }).or(page.getByRole('button', { name: 'New course session' })).first().tap();
  await at(page, 'Details');
  await field(page, 'Session name').fill('By thumb');
  await labelled(main, 'combobox', 'Coaches').fill(SOREN[0]);
  await page.getByRole('option', { name: SOREN[1] }).first().tap();
  await radio(page, 'By dates').tap();
  await field(page, 'Access start date').fill('2031-03-03');
  await fits(page, 'step 1');
  await page.setViewportSize({ width: 345, height: 780 });
  await fits(page, 'step 1 beside a scroll bar that takes room');
  await page.setViewportSize(PHONE.viewport);
  await fingers(page, 'step 1');
  await page.getByRole('button', { name: 'Next step' }).tap();
  await at(page, 'Courses');

  const courses = dualList(page, 'courses');
  await courses.available.search.fill('physiology');
  await expect(courses.available.list.getByRole('option')).toHaveCount(3);
  for (const option of await courses.available.list.getByRole('option').all()) await option.tap();
  await fits(page, 'step 2');
  await fingers(page, 'step 2');
  await courses.button('Add selected').tap();
  await page.getByRole('button', { name: /^Chosen 3/ }).tap();
  await expectCounts(courses.chosen, 3);
  await courses.chosen.list.getByRole('option').first().tap();
  await courses.button('Move down').tap();
  await expectCodes(courses.chosen, ['PHY-121', 'PHY-120', 'PHY-220']);
  await fits(page, 'step 2, chosen');
  await page.getByRole('button', { name: 'Next step' }).tap();
  await at(page, 'Learners');

  await radio(page, 'Single registration').tap();
  await labelled(main, 'combobox', 'Add a learner').fill('M-20001');
  await page.getByRole('option', { name: /M-20001/ }).first().tap();
  await fits(page, 'step 3, single');
  await radio(page, 'Classes').tap();
  await page.getByRole('searchbox', { name: 'Search classes' }).fill('repeaters year 1');
  await page.getByRole('checkbox', { name: 'Repeaters, preclinical year 1' }).tap();
  await fits(page, 'step 3, classes');
  await radio(page, 'Multiple registration').tap();
  await fits(page, 'step 3, multiple');
  await page.getByRole('button', { name: 'Next step' }).tap();
  await at(page, 'Review');
  await expectText(main, '15 learners');
  await fits(page, 'step 4');
  await page.getByRole('button', { name: 'Finish', exact: true }).tap();
  await expectToast(page, 'Created “By thumb”');
  await expect(rowOf(page, 'By thumb')).toContainText('Closed');
  await expectSaved(page);
  await page.reload();
  await expect(rowOf(page, 'By thumb')).toBeVisible();
});

test('no page is wider than the screen', async ({ page, openSample, open }) => {
  await openSample();
  for (const route of await everyRoute(page)) {
    await open(route);
    await fits(page, route);
    await fingers(page, route);
  }
});

test('a row has all its actions in one menu', async ({ page, openSample }) => {
  await openSample();
  const name = 'Research methods and biostatistics';
  await rowOf(page, name).getByRole('button', { name: 'More' }).tap();
  await page.getByRole('menuitem', { name: 'Delete' }).tap();
  await expectToast(page, `Moved “${name}” to the bin`);
  await page.getByRole('status').getByRole('button', { name: 'Undo' }).tap();
  await expect(rowOf(page, name)).toBeVisible();
  await fits(page, 'the list with a message');
});

test('the offerings of a session unfold below its row', async ({ page, openSample, open }) => {
  await openSample();
  await open('#/courses');
  await page.getByRole('searchbox', { name: 'Search courses' }).fill('Anatomy of the human body I');
  await page.getByRole('link', { name: 'Anatomy of the human body I', exact: true }).tap();
  const rows = page.getByRole('table', { name: 'Sessions' }).locator('tbody > tr');
  await expect(rows.filter({ hasText: 'No offerings' }).first()).toBeVisible();
  const cut = await rows.evaluateAll((all) => all.flatMap((row) => {
    const { bottom } = row.getBoundingClientRect();
    return [...row.children].filter((cell) => cell.getBoundingClientRect().bottom > bottom + 1 || cell.scrollWidth > cell.clientWidth + 1);
  }).map((cell) => cell.textContent));
  expect(cut, 'cells that are cut or stick out of their row').toEqual([]);
  const unfold = page.getByRole('button', { name: /^Offerings of / }).first();
  await expect(unfold).toHaveAttribute('aria-expanded', 'false');
  await unfold.tap();
  await expect(unfold).toHaveAttribute('aria-expanded', 'true');
  const times = page.getByRole('table').getByRole('table').first();
  await expect(times.getByRole('rowheader').first()).toHaveText(/20\d\d$/);
  await fits(page, 'the list of sessions with offerings');
  await fingers(page, 'the list of sessions with offerings');
  await unfold.tap();
  await expect(times).toHaveCount(0);
});

test('the navigation is there, at the foot of the page, and leads everywhere', async ({ page, openSample }) => {
  await openSample();
  for (const name of ['Courses', 'People', 'Files', 'Course sessions']) {
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name, exact: true }).tap();
    await expect(heading(page)).toHaveText(name);
  }
  expect((await page.getByRole('navigation', { name: 'Main' }).boundingBox()).y).toBeGreaterThan(600);
});

test('filters fold into one button, six rows are in sight, and Cancel can be reached', async ({ page, openSample }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await openSample();
  await page.getByRole('link', { name: 'New course session' }).tap();
  await at(page, 'Details');
  await expect(page.getByRole('button', { name: 'Cancel' })).toBeInViewport();
  await field(page, 'Session name').fill('Six rows');
  await labelled(page.getByRole('main'), 'combobox', 'Coaches').fill(SOREN[0]);
  await page.getByRole('option', { name: SOREN[1] }).first().tap();
  for (const [step, noun] of [['Courses', 'courses'], ['Learners', 'learners']]) {
    await page.getByRole('button', { name: 'Next step' }).tap();
    await at(page, step);
    const { available } = dualList(page, noun);
    for (const row of [0, 5]) await expect(available.list.getByRole('option').nth(row)).toBeInViewport({ ratio: 1 });
    const bar = await page.getByRole('button', { name: 'Next step' }).boundingBox();
    const sixth = await available.list.getByRole('option').nth(5).boundingBox();
    expect(sixth.y + sixth.height, `the sixth row of ${noun} is above the bar`).toBeLessThanOrEqual(bar.y);
    await expect(page.getByRole('button', { name: 'Cancel' })).toBeInViewport();
    await fits(page, step);
  }
  const letter = page.getByRole('combobox', { name: 'First letter of the last name' });
  await expect(letter).toBeHidden();
  await page.getByRole('button', { name: 'Filters', exact: true }).tap();
  await letter.selectOption('B');
  await page.getByRole('button', { name: 'Filters, 1 on' }).tap();
  await expect(letter).toBeHidden();
  await page.getByRole('button', { name: 'Cancel' }).tap();
  await expect(heading(page)).toHaveText('Course sessions');
  for (const name of ['Drafts', 'Bin']) await expect(page.getByRole('tab', { name })).toBeInViewport({ ratio: 1 });
  await expect(page.getByRole('button', { name: 'Filters', exact: true })).toBeVisible();
});

test('the whole date of an offering is in sight in its form', async ({ page, openSample, open }) => {
  await openSample();
  const session = (await everyRoute(page)).find((route) => /^#\/courses\/[^/]+\/sessions\/[^/]+$/.test(route));
  await open(session);
  await page.getByRole('button', { name: 'New offering' }).tap();
  const date = labelled(page, 'textbox', 'Date');
  await expect(date).toHaveValue(/^\w{3} \d+ \w+ \d{4}$/);
  for (const width of [360, 345]) {
    await page.setViewportSize({ width, height: 780 });
    await expect.poll(() => date.evaluate((input) => input.scrollWidth - input.clientWidth)).toBe(0);
    await fits(page, `the form of an offering at ${width} px`);
  }
});

test('menus are in view, and the cards of a session are apart', async ({ page, openSample, open }) => {
  await openSample();
  const session = (await everyRoute(page)).find((route) => /^#\/courses\/[^/]+\/sessions\/[^/]+$/.test(route));
  for (const [route, name] of [['#/courses', 'Export'], [session, 'More actions']]) {
    await open(route);
    await page.getByRole('main').getByRole('button', { name, exact: true }).first().tap();
    await expect(page.getByRole('menuitem').first()).toBeVisible();
    for (const item of await page.getByRole('menuitem').all()) await expect(item).toBeInViewport({ ratio: 1 });
    await page.keyboard.press('Escape');
  }
  const calendar = await page.locator('.calendar-card').boundingBox();
  const hours = await page.getByRole('region', { name: 'Teaching hours' }).boundingBox();
  expect(hours.y - calendar.y - calendar.height).toBeGreaterThanOrEqual(16);
});
