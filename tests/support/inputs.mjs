// Input that takes more than one action.
import { expect } from '@playwright/test';
import { labelled } from './locators.mjs';

/// Chooses one in a box in which several can be chosen by typing.
export async function pick(part, label, typed, name) {
  await labelled(part, 'combobox', label).fill(typed);
  await part.getByRole('option', { name }).first().click();
  await expect(part.getByRole('button', { name: `Remove ${name}` })).toBeVisible();
}

/// Pastes a text from the clipboard into a control.
export async function paste(locator, text) {
  const page = locator.page();
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate((text) => navigator.clipboard.writeText(text), text);
  await locator.press('ControlOrMeta+v');
}
