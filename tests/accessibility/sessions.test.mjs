// axe on the states of courses, sessions and rooms that their pages do not show at first.
import { expectAccessible } from '../support/axe.mjs';
import { expect, test } from '../support/fixtures.mjs';
import { fill } from '../support/forms.mjs';
import { dialog, heading, independentLearning, labelled, rowOf } from '../support/locators.mjs';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

const button = (part, name) => part.getByRole('button', { name, exact: true });

async function atCourse(page, openSample, open) {
  await openSample();
  await open('#/courses');
  await rowOf(page, 'Anatomy of the human body I').getByRole('link').first().click();
  await expect(page.getByRole('table', { name: 'Sessions' })).toBeVisible();
}

test('the form of a new session with problems, and objectives', async ({ page, openSample, open }) => {
  await atCourse(page, openSample, open);
  await button(page, 'New session').click();
  await page.getByRole('checkbox', { name: 'Independent learning' }).check();
  await button(page, 'Add').click();
  await expect(page.getByText('Enter a session title.')).toBeVisible();
  await button(page, 'Edit Objective 1').click();
  await expectAccessible(page, 'a new session with problems, and an objective that is edited');
});

test('a session with independent learning and learning materials', async ({ page, openSample, open }) => {
  await atCourse(page, openSample, open);
  await page.getByRole('table', { name: 'Sessions' }).getByRole('link', { name: 'Lecture 1', exact: true }).click();
  await expect(heading(page)).toHaveText('Lecture 1');
  await independentLearning(page, 'On').check();
  await expect(page.getByText('Due date').first()).toBeVisible();
  await expectAccessible(page, 'a session with independent learning');
  await button(page, 'New material').click();
  await dialog(page).getByRole('button', { name: 'Add material' }).click();
  await expect(labelled(dialog(page), 'textbox', 'Title')).toHaveAttribute('aria-invalid', 'true');
  await expectAccessible(page, 'a learning material with problems');
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toBeHidden();
  await button(page, 'Copy').click();
  await dialog(page).getByRole('checkbox', { name: /^Also copy \d+ offerings?$/ }).check();
  await labelled(dialog(page), 'textbox', 'Title').fill('');
  await dialog(page).getByRole('button', { name: 'Create copy' }).click();
  await expect(labelled(dialog(page), 'textbox', 'Title')).toHaveAttribute('aria-invalid', 'true');
  await expectAccessible(page, 'the copy of a session');
});

test('other hours of a room on single dates, and rooms made of texts', async ({ page, openSample, open }) => {
  await openSample();
  await open('#/rooms');
  await page.getByRole('table').getByRole('link').first().click();
  await button(page, 'Edit room').click();
  await fill(page, { Date: '2026-11-30', 'Hours, none if closed': '25:00' });
  await button(page, 'Add date').click();
  await expectAccessible(page, 'other hours of a room with a problem');
  await fill(page, { 'Hours, none if closed': '10:00-12:00' });
  await button(page, 'Add date').click();
  await expect(page.getByText(/30 Nov 2026/).first()).toBeVisible();
  await expectAccessible(page, 'other hours of a room');
  await open('#/rooms');
  await button(page, 'Make rooms of these texts').click();
  await expectAccessible(page, 'rooms made of texts');
});
