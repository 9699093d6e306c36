// The wizard as a person drives it.
import { expect } from '@playwright/test';
import { pick } from './inputs.mjs';
import { heading, labelled } from './locators.mjs';

const progress = (page) => page.getByRole('navigation', { name: 'Progress' });

/// Waits until the wizard is at a step, and its title has the focus as after every change of page.
export async function at(page, step) {
  await expect(progress(page).locator('[aria-current="step"]').filter({ hasText: step })).toBeVisible();
}

/// Begins a new course session from the list.
export async function begin(page) {
  await page.getByRole('link', { name: 'New course session' }).or(page.getByRole('button', { name: 'New course session' })).first().click();
  await at(page, 'Details');
}

/// Goes on, and arrives.
export async function next(page, step) {
  await page.getByRole('button', { name: 'Next step' }).click();
  await at(page, step);
  await expect(heading(page)).toBeFocused();
}

export async function back(page, step) {
  await page.getByRole('button', { name: 'Back', exact: true }).click();
  await at(page, step);
}

/// A field of step 1 by its name.
export const field = (page, name) => labelled(page.getByRole('main'), 'textbox', name);
export const radio = (page, name) => page.getByRole('radio', { name, exact: true });

/// Fills in step 1: text fields and radios by their names, coaches as [typed, name] pairs.
export async function fillDetails(page, { coaches = [], choose = [], ...fields }) {
  for (const [typed, name] of coaches) await pick(page.getByRole('main'), 'Coaches', typed, name);
  for (const name of choose) await radio(page, name).check();
  for (const [name, value] of Object.entries(fields)) await field(page, name).fill(value);
}

/// The first coach of the sample.
export const SOREN = ['kjaer sor', 'Søren Kjær'];

/// A new course session with a name and a coach, at its second step.
export async function beginNamed(page, name, more = {}) {
  await begin(page);
  await fillDetails(page, { 'Session name': name, coaches: [SOREN], ...more });
  await next(page, 'Courses');
}

/// The steps of the wizard in their order.
const STEPS = ['Details', 'Courses', 'Learners', 'Review'];

/// Goes to the end and saves.
export async function finish(page) {
  const current = await progress(page).locator('[aria-current="step"]').innerText();
  const position = STEPS.findIndex((step) => current.includes(step));
  for (const step of STEPS.slice(position + 1)) await next(page, step);
  await page.getByRole('button', { name: 'Finish', exact: true }).click();
  await expect(heading(page)).toHaveText('Course sessions');
}

/// Opens a course session of the list at a step, as the menu of its row offers.
export async function edit(page, name, step) {
  const row = page.getByRole('row').filter({ has: page.getByRole('link', { name, exact: true }) });
  const href = await row.getByRole('link', { name, exact: true }).getAttribute('href');
  const id = href.match(/course-sessions\/([^/]+)/)[1];
  await page.goto(new URL(`#/course-sessions/${id}/${step.toLowerCase()}`, page.url()).href);
  await at(page, step);
}
