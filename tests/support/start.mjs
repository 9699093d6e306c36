// Opening the app, and the two ways to begin in it.
import { expect } from '@playwright/test';
import { expectSaved } from './assertions.mjs';
import { heading } from './locators.mjs';

/// Opens a route, as typed into the address bar.
export async function open(page, url, route = '#/') {
  await page.goto(url + route);
  await expect(heading(page)).toBeVisible();
}

/// Opens the sample workspace and waits until all of it is stored, so that nothing else is under
/// way when the test begins.
export async function openSample(page, url) {
  await chooseSample(page, url);
  await expectSaved(page);
}

/// Opens the sample workspace where nothing can be stored.
export const chooseSample = (page, url) => choose(page, url, 'Open the sample workspace');

export async function openEmpty(page, url) {
  await choose(page, url, 'Start with an empty workspace');
  await expectSaved(page);
}

async function choose(page, url, button) {
  await open(page, url, '#/welcome');
  await page.getByRole('button', { name: button }).click();
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible();
}
