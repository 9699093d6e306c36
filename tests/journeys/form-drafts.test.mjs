// Half-filled forms: what was typed survives leaving the page, a reload and closing the tab.
import { expect, test } from '../support/fixtures.mjs';
import { discard, fill, save } from '../support/forms.mjs';
import { labelled, rowOf } from '../support/locators.mjs';
import { act } from '../support/session-list.mjs';

const text = (page, name) => labelled(page, 'textbox', name);
const restored = (page) => page.getByText('Your unsaved changes were restored.').and(page.locator('p'));

async function typeHalf(page, open) {
  await open('#/people');
  await page.getByRole('button', { name: 'New person' }).first().click();
  await text(page, 'First name').fill('Encarnación');
}

test('a half-filled form is there again after another page and after a reload', async ({ page, openEmpty, open }) => {
  await openEmpty();
  await typeHalf(page, open);
  await page.getByRole('link', { name: 'Courses', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: 'Courses' }).waitFor();
  await page.goBack();
  await expect(text(page, 'First name')).toHaveValue('Encarnación');
  await expect(restored(page)).toBeVisible();
  await page.reload();
  await expect(text(page, 'First name')).toHaveValue('Encarnación');
  await fill(page, { Username: 'eo', 'Last name': 'Ordóñez' });
  await save(page, 'Add person');
  await page.reload();
  await page.getByRole('button', { name: 'New person' }).first().click();
  await expect(text(page, 'First name')).toHaveValue('');
  await expect(restored(page)).toBeHidden();
});

test('a restored draft can be discarded, and Cancel discards too', async ({ page, openEmpty, open }) => {
  await openEmpty();
  await typeHalf(page, open);
  await page.reload();
  await page.getByRole('button', { name: 'Discard', exact: true }).click();
  await expect(text(page, 'First name')).toHaveValue('');
  await expect(text(page, 'Username')).toBeFocused();
  await text(page, 'First name').fill('Again');
  await discard(page);
  await page.reload();
  await expect(page.getByRole('button', { name: 'New person' }).first()).toBeVisible();
  await expect(text(page, 'First name')).toBeHidden();
});

test('two tabs keep drafts of their own; that of a closed tab is not lost', async ({ page, openEmpty, open, newTab }) => {
  await openEmpty();
  await typeHalf(page, open);
  const other = await newTab('#/people');
  await other.getByRole('button', { name: 'New person' }).first().click();
  await expect(text(other, 'First name')).toHaveValue('');
  await text(other, 'First name').fill('Zoe');
  await page.reload();
  await expect(text(page, 'First name')).toHaveValue('Encarnación');
  await discard(page);
  await other.close();
  await page.reload();
  await expect(text(page, 'First name')).toHaveValue('Zoe');
});

test('a changed record comes back with what was typed, a category in its dialog', async ({ page, openSample, open }) => {
  await openSample();
  await open('#/people');
  await page.getByRole('searchbox', { name: 'Search people' }).fill('Kjær');
  await act(page, 'Kjær, Søren', 'Edit');
  await text(page, 'Official code').fill('half');
  await open('#/categories');
  await page.getByRole('button', { name: 'New category' }).first().click();
  await text(page, 'Name').fill('Elective');
  await page.reload();
  await expect(text(page, 'Name')).toHaveValue('Elective');
  await page.getByRole('button', { name: 'Discard', exact: true }).click();
  await expect(text(page, 'Name')).toHaveValue('');
  await page.getByRole('button', { name: 'Cancel' }).click();
  await open('#/people');
  await expect(text(page, 'Official code')).toHaveValue('half');
});

/// The forms of new records: page, button and a field.
const FORMS = [
  ['#/people', 'New person', 'Last name'],
  ['#/classes', 'New class', 'Title'],
  ['#/courses', 'New course', 'Code'],
  ['#/categories', 'New category', 'Name'],
  ['#/rooms', 'New room', 'Building'],
  ['#/instructor-groups', 'New instructor group', 'Title'],
  ['#/session-types', 'New session type', 'Title'],
  ['#/vocabularies', 'New vocabulary', 'Title'],
  ['#/holidays', 'New holiday', 'Title'],
  ['#/learner-groups', 'New cohort', 'Title'],
  ['#/learner-groups', 'New group', 'Default virtual link'],
];

for (const [route, name, field] of FORMS) {
  test(`a reload in the middle of “${name}” loses nothing`, async ({ page, openSample, open }) => {
    await openSample();
    await open(route);
    const button = page.getByRole('button', { name, exact: true }).or(page.getByRole('link', { name, exact: true })).first();
    await button.click();
    await text(page, field).last().fill('half of it');
    await page.reload();
    await expect(text(page, field).last()).toHaveValue('half of it');
    await expect(restored(page)).toBeVisible();
  });
}

test('a reload in the middle of an attribute or an objective of a session loses nothing', async ({ page, openSample, open }) => {
  await openSample();
  await open('#/courses');
  await rowOf(page, 'Anatomy of the human body I').getByRole('link').first().click();
  await page.getByRole('table', { name: 'Sessions' }).getByRole('link').first().click();
  await page.getByRole('button', { name: 'Edit Instructional notes' }).click();
  await text(page, 'Instructional notes').fill('Bring the');
  await text(page, 'New objective').fill('Name the');
  await page.getByRole('button', { name: 'New material' }).click();
  await text(page, 'Title').last().fill('An atlas');
  await page.reload();
  await expect(text(page, 'Title').last()).toHaveValue('An atlas');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Discard changes' }).click();
  await expect(text(page, 'Instructional notes')).toHaveValue('Bring the');
  await expect(text(page, 'New objective')).toHaveValue('Name the');
  await text(page, 'Instructional notes').press('Escape');
  await text(page, 'New objective').fill('');
  await page.reload();
  await expect(page.getByRole('button', { name: 'Edit Instructional notes' })).toBeVisible();
  await expect(text(page, 'New objective')).toHaveValue('');
});
