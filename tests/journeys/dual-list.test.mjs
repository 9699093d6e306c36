// The dual list itself: its keys as the ARIA authoring practices have them, the pointer, the search.
import { expectText, expectToast } from '../support/assertions.mjs';
import { current, dualList, expectCodes, expectCounts, find, selected } from '../support/dual-list.mjs';
import { expect, test } from '../support/fixtures.mjs';
import { beginNamed, next, radio } from '../support/wizard.mjs';

/// At step 2 of a new course session; the codes of the first courses of the left list.
async function atCourses(page, openSample) {
  await openSample();
  await beginNamed(page, 'Keys');
  const courses = dualList(page, 'courses');
  await expectCounts(courses.available, 40);
  return [courses, await courses.available.codes()];
}

test('the keys of the listbox move and select as the pattern says', async ({ page, openSample }) => {
  const [{ available }, rows] = await atCourses(page, openSample);
  await available.search.focus();
  await page.keyboard.press('ArrowDown');
  await expect(available.list).toBeFocused();
  const c = rows.findIndex((code) => code === 'BIO-112'); // Cell biology
  // Key, what is current then, what is selected then.
  const table = [
    ['', rows[0], []],
    ['ArrowDown', rows[1], []],
    ['ArrowUp', rows[0], []],
    ['ArrowUp', rows[0], []],
    ['Space', rows[0], [rows[0]]],
    ['ArrowDown', rows[1], [rows[0]]],
    ['Space', rows[1], [rows[0], rows[1]]],
    ['Space', rows[1], [rows[0]]],
    ['Shift+ArrowDown', rows[2], [rows[0], rows[2]]],
    ['Shift+ArrowDown', rows[3], [rows[0], rows[2], rows[3]]],
    ['Shift+ArrowUp', rows[2], [rows[0], rows[2], rows[3]]],
    ['ControlOrMeta+a', rows[2], rows],
    ['ControlOrMeta+a', rows[2], []],
    ['Home', rows[0], []],
    ['Space', rows[0], [rows[0]]],
    ['ArrowDown', rows[1], [rows[0]]],
    ['ArrowDown', rows[2], [rows[0]]],
    ['Shift+Space', rows[2], rows.slice(0, 3)],
    ['ControlOrMeta+Shift+Home', rows[0], rows.slice(0, 3)],
    ['ControlOrMeta+a', rows[0], rows],
    ['ControlOrMeta+a', rows[0], []],
    ['c', rows[c], []],
    ['Home', rows[0], []],
  ];
  for (const [step, [key, row, ticked]] of table.entries()) {
    if (key) await page.keyboard.press(key);
    await expect.poll(() => current(available), `current after step ${step}, ${key}`).toEqual(row);
    await expect.poll(async () => (await selected(available)).filter((code) => rows.includes(code)), `selected after step ${step}, ${key}`).toEqual(ticked);
  }
  await page.keyboard.press('End');
  await expect.poll(async () => rows.includes(await current(available)), 'End goes past what was drawn at first').toBe(false);
  await expectText(page.getByRole('main'), /shown/);
  const last = available.list.getByRole('option').last();
  await expect(last).toHaveAttribute('aria-posinset', '40');
  await expect(last).toHaveAttribute('aria-setsize', '40');
  await page.keyboard.press('Home');
  await page.keyboard.press('PageDown');
  await expect.poll(async () => rows.indexOf(await current(available)) > 2, 'PageDown goes by a page').toBe(true);
  await page.keyboard.press('ControlOrMeta+Shift+End');
  await expectText(page.getByRole('main'), /^\d+ selected$/);
});

test('Enter adds, Delete removes, the focus stays, and each move is said with its counts', async ({ page, openSample }) => {
  const [{ available, chosen }, rows] = await atCourses(page, openSample);
  await available.list.focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Enter');
  await expectCodes(chosen, rows.slice(0, 2));
  await expectToast(page, '2 courses added, 2 chosen');
  await expect(available.list).toBeFocused();
  await expect.poll(() => current(available)).toEqual(rows[2]);
  await page.keyboard.press('ArrowRight'); // nothing selected: the current one
  await expectCodes(chosen, rows.slice(0, 3));
  await expectToast(page, '1 course added, 3 chosen');
  await chosen.list.focus();
  await page.keyboard.press('End');
  await page.keyboard.press('Alt+ArrowUp');
  await expectCodes(chosen, [rows[0], rows[2], rows[1]]);
  await expect.poll(() => current(chosen)).toEqual(rows[2]);
  await page.keyboard.press('Alt+ArrowUp');
  await page.keyboard.press('Alt+ArrowUp'); // the first stays the first
  await expectCodes(chosen, [rows[2], rows[0], rows[1]]);
  await page.keyboard.press('Delete');
  await expectToast(page, '1 course removed, 2 chosen');
  await expect(chosen.list).toBeFocused();
  await expect.poll(() => current(chosen)).toEqual(rows[0]);
  await page.keyboard.press('ArrowLeft');
  await expectCodes(chosen, [rows[1]]);
});

test('the selected rows, or else the current one, are copied for a spreadsheet', async ({ page, openSample }) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const [{ available, chosen }, rows] = await atCourses(page, openSample);
  const copied = async () => (await page.evaluate(() => navigator.clipboard.readText())).trimEnd().split(/\r?\n/).map((row) => row.split('\t').at(-1));
  await available.list.focus();
  await page.keyboard.press('Control+c');
  await expectToast(page, 'Copied 1 row');
  await expect.poll(copied).toEqual(rows.slice(0, 1));
  await page.keyboard.press('Space');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Control+c');
  await expect.poll(copied).toEqual(rows.slice(0, 2));
  await page.keyboard.press('Enter');
  await expectCodes(chosen, rows.slice(0, 2));
  await chosen.list.focus();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Control+c');
  await expect.poll(copied).toEqual(rows.slice(0, 2));
  await expectCodes(chosen, rows.slice(0, 2));
});

test('search: Escape empties, the arrow goes into the list, typing never waits', async ({ page, openSample }) => {
  const [{ available }] = await atCourses(page, openSample);
  await available.search.pressSequentially('physio');
  await expectCounts(available, 40, 4);
  await page.keyboard.press('Escape');
  await expectCounts(available, 40, 40);
  await expect(available.search).toBeFocused();
  await available.search.fill('nothing like it');
  await expectText(page.getByRole('main'), 'Nothing matches “nothing like it”.');
  await page.getByRole('button', { name: 'Clear search' }).first().click();
  await expectCounts(available, 40, 40);
});

test('clicks select as anywhere: alone, with Ctrl, with Shift; a double click moves', async ({ page, openSample }) => {
  const [{ available, chosen, button }, rows] = await atCourses(page, openSample);
  await available.option(rows[1]).click();
  await expect.poll(() => selected(available)).toEqual([rows[1]]);
  await available.option(rows[3]).click({ modifiers: ['ControlOrMeta'] });
  await expect.poll(() => selected(available)).toEqual([rows[1], rows[3]]);
  await available.option(rows[5]).click({ modifiers: ['Shift'] });
  await expect.poll(() => selected(available)).toEqual(rows.slice(3, 6));
  await button('Add selected').click();
  await expectCodes(chosen, rows.slice(3, 6));
  await available.option(rows[0]).dblclick();
  await expectCodes(chosen, [...rows.slice(3, 6), rows[0]]);
  await chosen.option(rows[4]).dblclick();
  await expectCodes(chosen, [rows[3], rows[5], rows[0]]);
});

test('rows are dragged from list to list and to another place of the order', async ({ page, openSample }) => {
  const [{ available, chosen }, rows] = await atCourses(page, openSample);
  await drag(page, available.option(rows[2]), chosen.list);
  await expectCodes(chosen, [rows[2]]);
  await available.option(rows[0]).click();
  await available.option(rows[1]).click({ modifiers: ['ControlOrMeta'] });
  await drag(page, available.option(rows[1]), chosen.list); // what is selected goes along
  await expectCounts(chosen, 3);
  await expectCodes(chosen, [rows[2], rows[0], rows[1]]);
  await drag(page, chosen.option(rows[1]), chosen.option(rows[2]));
  await expectCodes(chosen, [rows[1], rows[2], rows[0]]);
  await drag(page, chosen.option(rows[2]), available.list);
  await expectCodes(chosen, [rows[1], rows[0]]);
});

test('names are found without accents, in any order of words; signs are themselves', async ({ page, openSample }) => {
  await openSample();
  await beginNamed(page, 'Searched');
  await next(page, 'Learners');
  const { available } = dualList(page, 'learners');
  await expectCounts(available, 12480);
  const people = [
    ['ibanez tom', 'M-90002'], ['tom iban', 'M-90002'], ['SOREN kjaer', 'M-90003'], ['grossmann jur', 'M-90009'],
    ['nguyen thao', 'M-90010'], ['malgorzata was', 'M-90011'], ['zoltowska', 'M-90008'], ['Żółtowska', 'M-90008'],
    ['lucja graz', 'M-20016'], ['ivan', undefined], ['sui fion', 'M-90012'], ['skjaer', 'M-90003'], ['m-20016', 'M-20016'],
  ];
  for (const [typed, code] of people) {
    if (!code) continue;
    await available.search.fill(typed);
    await expect.poll(available.codes, `“${typed}” finds ${code}`).toContain(code);
  }
  for (const sign of ['%', '_', '*', '\\', 'ana%', '.*']) {
    await available.search.fill(sign);
    await expectCounts(available, 12480, 0);
  }
  await available.search.fill('banez'); // not the start of a word
  await expect.poll(available.codes).not.toContain('M-90002');
});

test('12,480 people: all of them go over and back at once', async ({ page, openSample }) => {
  await openSample();
  await beginNamed(page, 'Everybody');
  await next(page, 'Learners');
  const { available, chosen, button } = dualList(page, 'learners');
  await button('Add all shown').click();
  await expectCounts(chosen, 12480);
  await expectCounts(available, 0);
  await expectText(page.getByRole('main'), 'All 12,480 learners are chosen.');
  const drawn = await chosen.list.getByRole('option').count();
  expect(drawn, `only what is in view is drawn, not ${drawn} rows`).toBeLessThan(200);
  await find(chosen, 'M-20001', 1);
  await button('Remove all shown').click();
  await expectCounts(available, 1);
  await chosen.search.fill('');
  await button('Remove all shown').click();
  await expectCounts(available, 12480);
});

test('single registration: what is typed is offered, added with Enter, never twice', async ({ page, openSample }) => {
  await openSample();
  await beginNamed(page, 'One by one');
  await radio(page, 'Single registration').check();
  const { chosen } = dualList(page, 'courses');
  const box = page.getByRole('combobox', { name: 'Add a course' });
  await box.fill('bio');
  const offered = page.getByRole('listbox', { name: 'Add a course' }).getByRole('option');
  await expect.poll(async () => (await offered.allInnerTexts()).some((text) => text.includes('BIO-110'))).toBe(true);
  await box.fill('cell b');
  await expect(offered).toHaveCount(1);
  await box.press('Enter');
  await expectCodes(chosen, ['BIO-112']);
  await expect(box).toBeFocused();
  await expect(box).toHaveValue('');
  await box.fill('cell b');
  await expectText(offered.first(), 'already chosen');
  await expect(offered.first()).toHaveAttribute('aria-disabled', 'true');
  await box.press('Enter');
  await offered.first().click({ force: true });
  await expectCounts(chosen, 1);
  await box.press('Escape');
  await expect(offered).toBeHidden();
  await box.fill('ana-101');
  await box.press('Enter');
  await expectCodes(chosen, ['BIO-112', 'ANA-101']);
  await page.getByRole('button', { name: 'Undo adding Anatomy of the human body I' }).click();
  await expectCodes(chosen, ['BIO-112']);
});

/// From the middle of one thing to the middle of another, as a hand does.
async function drag(page, from, to) {
  const middle = async (locator) => {
    const { x, y, width, height } = await locator.boundingBox();
    return [x + width / 2, y + height / 2];
  };
  await page.mouse.move(...await middle(from));
  await page.mouse.down();
  await page.mouse.move(...await middle(to), { steps: 8 });
  await page.mouse.up();
}

test('a list that gets the focus in any way has a current row', async ({ page, openSample }) => {
  const [{ available, chosen }, rows] = await atCourses(page, openSample);
  await page.getByRole('heading', { level: 1 }).click();
  await available.list.evaluate((list) => list.focus());
  await expect.poll(() => current(available)).toEqual(rows[0]);
  await page.keyboard.press('Enter');
  await expect(chosen.option(rows[0])).toBeVisible();
  await available.search.fill(rows[2]);
  await available.search.fill('');
  await available.list.evaluate((list) => list.focus());
  await page.keyboard.press('ControlOrMeta+Shift+End');
  await expect.poll(async () => (await selected(available)).length).toBeGreaterThan(1);
  await page.getByRole('button', { name: 'Clear', exact: true }).click();
  // A click below the last row of a short list.
  const box = await chosen.list.boundingBox();
  await page.mouse.click(box.x + box.width / 2, box.y + box.height - 10);
  await expect(chosen.list).toBeFocused();
  await expect.poll(() => current(chosen)).toEqual(rows[0]);
});

test('a row that was added to a long list is scrolled into view and the focus stays', async ({ page, openSample }) => {
  const [{ available, chosen, button }, rows] = await atCourses(page, openSample);
  await button('Add all shown').click();
  await expectCounts(chosen, 40);
  await chosen.list.focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('Delete');
  await expectCounts(chosen, 39);
  await expect.poll(() => chosen.list.evaluate((list) => list.scrollTop)).toBe(0);
  await available.list.focus();
  await page.keyboard.press('Enter');
  await expectCounts(chosen, 40);
  await expect(chosen.option(rows[0])).toBeInViewport();
  await expect(available.list).toBeFocused();
});
