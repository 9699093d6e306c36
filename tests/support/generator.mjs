// The small-group generator, for the labs of the first year of the sample.
import { expect } from '@playwright/test';
import { fill } from './forms.mjs';
import { heading, labelled, rowOf } from './locators.mjs';

const COURSE = 'Anatomy of the human body I';
export const SESSION = 'Anatomy lab';

/// The year in which the academic year of the sample began.
const now = new Date();
const YEAR = now.getFullYear() - (now.getMonth() < 7 ? 1 : 0);
export const DATE = `${YEAR}-09-16`;

const tree = (page) => page.getByRole('tree', { name: 'Learner groups' });
export const labs = (page) => tree(page).getByRole('treeitem', { name: 'Anatomy labs', exact: true });
export const preview = (page) => page.getByRole('table', { name: 'Preview' });
export const rows = (page) => preview(page).locator('tr[data-row]');
export const create = (page) => page.getByRole('button', { name: /^Create/ });
export const offerings = (page) => page.getByRole('region', { name: /^Offerings/ });
export const strategy = (page, name) => page.getByRole('radio', { name, exact: true });

/// Adds a session to a course of the sample, and opens it.
export async function newSession(page, open, title = SESSION) {
  await open('#/courses');
  await rowOf(page, COURSE).getByRole('link').first().click();
  await page.getByRole('button', { name: 'New session' }).click();
  await labelled(page, 'textbox', 'Title').fill(title);
  await labelled(page, 'textbox', 'Title').press('Alt+Enter');
  await expect(heading(page)).toHaveText(title);
}

export async function atGenerator(page, openSample, open) {
  await openSample();
  await newSession(page, open);
  await openGenerator(page);
}

export async function openGenerator(page) {
  await page.getByRole('link', { name: 'Generate offerings' }).click();
  await expect(heading(page)).toHaveText('Generate offerings');
}

export async function chooseLabs(page) {
  await page.getByRole('searchbox', { name: 'Filter learner groups' }).fill('Anatomy labs');
  await labs(page).click();
  await expect(labs(page)).toHaveAttribute('aria-checked', 'true');
}

/// Opens the generator with an offering of each lab in the preview.
export async function atPreview(page, openSample, open) {
  await atGenerator(page, openSample, open);
  await chooseLabs(page);
  await setTime(page);
  await expect(rows(page)).toHaveCount(38);
}

/// Opens a learner group through the search.
export async function openGroup(page, name) {
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Search everything' }).fill(name);
  await page.getByRole('option', { name: new RegExp(`^${name}`) }).first().click();
}

/// The rooms of a rotation, and their names in order.
export const roomsField = (page) => labelled(page, 'textbox', 'Rooms');
export const roomTags = (page) => page.locator('.generator-time .field').filter({ has: roomsField(page) }).locator('.tag');

/// Adds rooms to a rotation by typing; a name that no room has stays a text.
export async function addRooms(page, names) {
  for (const name of names) {
    await roomsField(page).fill(name);
    await roomsField(page).press('Enter');
    await expect(page.getByRole('button', { name: `Remove ${name}` })).toBeVisible();
  }
}

export const setTime = (page) => fill(page, { Date: DATE, 'Start time': '13:00', Hours: '2' });
