// Step 1 against what people type: each mistake is said beside its field and at the top, nothing is
// lost, and what only looks like a mistake is taken.
import { expectSaved, expectText } from '../support/assertions.mjs';
import { expect, test } from '../support/fixtures.mjs';
import { expectDescription, expectRefused } from '../support/form-errors.mjs';
import { labelled, rowOf } from '../support/locators.mjs';
import { SOREN, at, begin, field, fillDetails, finish, next, radio } from '../support/wizard.mjs';

// One date is typed by its digits, month first.
test.use({ locale: 'en-US' });

const nextStep = (page) => page.getByRole('button', { name: 'Next step' });
const FAMILY = '👨‍👩‍👧‍👦'; // seven code points, eleven UTF-16 units, one character to a person

/// At step 1 with a name and a coach: nothing is wrong yet.
async function atDetails(page, openSample, more = {}) {
  await openSample();
  await begin(page);
  await fillDetails(page, { 'Session name': 'Fine so far', coaches: [SOREN], ...more });
}

/// Tries values of fields one after the other; each is refused with its sentence.
async function tryAll(page, cases) {
  for (const [values, name, sentence] of cases) {
    await fillDetails(page, values);
    await expectRefused(page, nextStep(page), [field(page, name), sentence]);
  }
}

test('a name and a coach are needed, and both are said at once', async ({ page, openSample }) => {
  await openSample();
  await begin(page);
  const coaches = labelled(page.getByRole('main'), 'combobox', 'Coaches');
  await expectRefused(page, nextStep(page),
    [field(page, 'Session name'), 'Enter a session name.'],
    [coaches, 'Choose at least one coach.']);
  await expect(page).toHaveTitle(/^Error: /);
  await field(page, 'Session name').fill('   ');
  await expectRefused(page, nextStep(page),
    [field(page, 'Session name'), 'Enter a session name.'],
    [coaches, 'Choose at least one coach.']);
  await field(page, 'Session name').fill('Named');
  await expect(field(page, 'Session name'), 'what is right is no longer said to be wrong').not.toHaveAttribute('aria-invalid');
  await coaches.fill('kjaer sor');
  await page.getByRole('option', { name: 'Søren Kjær' }).click();
  await next(page, 'Courses');
});

test('names have 1 to 150 characters as people count them', async ({ page, openSample }) => {
  await atDetails(page, openSample);
  await tryAll(page, [
    [{ 'Session name': 'x'.repeat(151) }, 'Session name', 'Shorten this to 150 characters or fewer; it has 151.'],
    [{ 'Session name': FAMILY.repeat(151) }, 'Session name', 'Shorten this to 150 characters or fewer; it has 151.'],
    [{ 'Session name': `${'e\u0301'.repeat(150)}!` }, 'Session name', 'Shorten this to 150 characters or fewer; it has 151.'],
  ]);
  for (const name of ['y', 'x'.repeat(150), FAMILY.repeat(150), `  ${'z'.repeat(150)}  `]) {
    await field(page, 'Session name').fill(name);
    await next(page, 'Courses');
    await page.getByRole('button', { name: 'Back', exact: true }).click();
    await at(page, 'Details');
    await expect(field(page, 'Session name')).toHaveValue(name);
  }
});

test('a name of emoji is kept as it was typed', async ({ page, openSample }) => {
  await atDetails(page, openSample, { 'Session name': `Ward ${FAMILY} 🩺` });
  await finish(page);
  await expectSaved(page);
  await page.reload();
  await expect(rowOf(page, `Ward ${FAMILY} 🩺`)).toBeVisible();
});

test('a name that another course session has is refused, whatever its case and accents', async ({ page, openSample }) => {
  await atDetails(page, openSample);
  const taken = 'Another course session is called “Research methods and biostatistics”. Choose another name.';
  await tryAll(page, [
    [{ 'Session name': 'Research methods and biostatistics' }, 'Session name', taken],
    [{ 'Session name': ' RESEARCH METHODS AND BIOSTATISTICS ' }, 'Session name', taken],
    [{ 'Session name': 'Résèarch mëthods and bíostatistics' }, 'Session name', taken],
  ]);
  await fillDetails(page, { 'Session name': 'Research methods and biostatistics 2' });
  await next(page, 'Courses');
});

test('a press is not lost to a message that comes up as the field above is left', async ({ page, openSample }) => {
  await openSample();
  await begin(page);
  await field(page, 'Session name').focus();
  await radio(page, 'By dates').click();
  await expect(radio(page, 'By dates')).toBeChecked();
  await expectDescription(field(page, 'Session name'), 'Enter a session name.');
});

test('what is wrong is said when a field is left, and only then', async ({ page, openSample }) => {
  await openSample();
  await begin(page);
  await field(page, 'Session name').fill('x'.repeat(151));
  await expect(field(page, 'Session name')).not.toHaveAttribute('aria-invalid');
  await field(page, 'Session name').press('Tab');
  await expectDescription(field(page, 'Session name'), 'Shorten this to 150 characters or fewer; it has 151.');
});

test('dates: crossed, equal, a time alone, nothing at all, no usual year', async ({ page, openSample }) => {
  await atDetails(page, openSample, { choose: ['By dates'] });
  const [start, end] = ['Access start date', 'Access end date'];
  await tryAll(page, [
    [{}, start, 'Choose a start, an end or both.'],
    [{ 'Access start time': '08:00' }, start, 'Choose a date for this time, or clear the time.'],
    [{ [start]: '2031-03-04', [end]: '2031-03-03' }, end, 'The end must be after the start. Choose a time after'],
    [{ [end]: '2031-03-04', 'Access end time': '08:00' }, end, 'The end must be after the start.'],
    [{ [end]: '2031-03-04', 'Access end time': '07:59' }, end, 'The end must be after the start.'],
    [{ [end]: '0026-09-14' }, end, 'Enter a year from 1990 to 2100; 26 is outside that range.'],
    [{ [end]: '2101-01-01' }, end, 'Enter a year from 1990 to 2100; 2101 is outside that range.'],
  ]);
  await fillDetails(page, { [end]: '2031-03-04', 'Access end time': '08:01' });
  await next(page, 'Courses');
});

test('29 February is a day in leap years, and days before and after are counted over it', async ({ page, openSample }) => {
  await atDetails(page, openSample, {
    choose: ['By dates'], 'Access start date': '2032-03-01', 'Access end date': '2032-02-29',
    'Days before start': '1', 'Days after end': '1',
  });
  await expectRefused(page, nextStep(page), [field(page, 'Access end date'), 'The end must be after the start.']);
  await expect(field(page, 'Coaches from')).toHaveValue('2032-02-29');
  await fillDetails(page, { 'Access start date': '2032-02-29' });
  await expect(field(page, 'Coaches from')).toHaveValue('2032-02-28');
  await expect(field(page, 'Coaches until')).toHaveValue('2032-03-01');
  await field(page, 'Access start date').focus();
  await page.keyboard.type('02292031'); // 2031 has none: the browser holds no date then
  await fillDetails(page, { 'Access start date': '2032-02-29' });
  await next(page, 'Courses');
  await page.getByRole('button', { name: 'Back', exact: true }).click();
  await expect(field(page, 'Access start date')).toHaveValue('2032-02-29');
});

test('the last day of the year 2100 is a day like any other', async ({ page, openSample }) => {
  await atDetails(page, openSample, {
    choose: ['By dates'], 'Access start date': '2100-12-30', 'Access end date': '2100-12-31', 'Days after end': '366',
  });
  await expectText(page.getByRole('table', { name: 'Who may see what, and when' }), /31 Dec 2100/);
  await finish(page);
  await expectText(rowOf(page, 'Fine so far'), 'Closed');
});

test('the first year there is does not break the picture', async ({ page, openSample }) => {
  await atDetails(page, openSample, {
    choose: ['By dates'], 'Access start date': '1990-01-01', 'Access end date': '1990-01-02', 'Days before start': '366',
  });
  await expect(page.getByRole('table', { name: 'Who may see what, and when' })).toBeVisible();
  await finish(page);
  await expect(rowOf(page, 'Fine so far')).toBeVisible();
});

test('coaches have 0 to 366 days, in whole numbers', async ({ page, openSample }) => {
  await atDetails(page, openSample, { choose: ['By dates'], 'Access start date': '2031-03-03', 'Access end date': '2031-04-04' });
  const range = 'Enter a whole number from 0 to 366.';
  await tryAll(page, [
    ...['367', '-1', '1.5', '1e2', 'ten', '99999999999'].map((days) => [{ 'Days before start': days }, 'Days before start', range]),
    [{ 'Days before start': '366', 'Days after end': '367' }, 'Days after end', range],
  ]);
  await fillDetails(page, { 'Days after end': '366' });
  await expect(field(page, 'Coaches from')).toHaveValue('2030-03-02');
  await field(page, 'Coaches from').fill('2031-03-04'); // after the start: said beside the number
  await expectDescription(field(page, 'Days before start'), range);
  await field(page, 'Coaches from').fill('2031-03-01'); // the date itself can be edited
  await expect(field(page, 'Days before start')).toHaveValue('2');
  await next(page, 'Courses');
});

test('a duration has 1 to 3,660 whole days', async ({ page, openSample }) => {
  await atDetails(page, openSample, { choose: ['By duration'] });
  const range = 'Enter a whole number from 1 to 3,660.';
  await tryAll(page, [
    [{}, 'Duration in days', 'Enter a duration in whole days.'],
    ...['0', '3661', '-5', '12.5', 'a month'].map((days) => [{ 'Duration in days': days }, 'Duration in days', range]),
  ]);
  for (const days of ['1', '3660']) {
    await fillDetails(page, { 'Duration in days': days });
    await next(page, 'Courses');
    await page.getByRole('button', { name: 'Back', exact: true }).click();
    await at(page, 'Details');
  }
});

test('a description has at most 65,000 characters', async ({ page, openSample }) => {
  await atDetails(page, openSample);
  await fillDetails(page, { Description: 'd'.repeat(65_001) });
  await expectRefused(page, nextStep(page), [field(page, 'Description'), 'Shorten this to 65,000 characters or fewer; it has 65,001.']);
  await fillDetails(page, { Description: 'd'.repeat(65_000) });
  await next(page, 'Courses');
});

test('several mistakes are listed in the order of the form', async ({ page, openSample }) => {
  await openSample();
  await begin(page);
  await radio(page, 'By dates').check();
  await fillDetails(page, { 'Access start date': '2031-03-04', 'Access end date': '2031-03-03', 'Days before start': '367' });
  await nextStep(page).click();
  const links = page.getByRole('group', { name: 'There is a problem' }).getByRole('link');
  await expect.poll(async () => (await links.allInnerTexts()).map((text) => text.split(/[. ]/).slice(0, 3).join(' ')))
    .toEqual(['Enter a session', 'Choose at least', 'The end must', 'Enter a whole']);
});

test('a category needs a name, and its days in order', async ({ page, openSample }) => {
  await atDetails(page, openSample);
  await page.getByRole('button', { name: 'New category' }).click();
  const name = page.getByRole('textbox', { name: 'Category name' });
  const add = page.getByRole('button', { name: 'Add category' });
  await add.click();
  await expectDescription(name, 'Enter a category name.');
  await name.fill('Crossed');
  await labelled(page, 'textbox', 'First day').fill('2031-02-02');
  await labelled(page, 'textbox', 'Last day').fill('2031-02-01');
  await add.click();
  await expectDescription(labelled(page, 'textbox', 'Last day'), 'The end must be after the start.');
  await labelled(page, 'textbox', 'Last day').fill('2031-02-03');
  await add.click();
  await expect(add).toBeHidden();
});
