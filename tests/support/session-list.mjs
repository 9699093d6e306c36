// The list of course sessions: its tabs, and what can be done with its rows.
import { expect } from '@playwright/test';
import { rowOf } from './locators.mjs';

/// Shows a tab, and waits until it is shown.
export async function tab(page, name) {
  const wanted = page.getByRole('tab', { name: new RegExp(`^${name}\\b`) });
  await wanted.click();
  await expect(page.getByRole('tab', { name: new RegExp(`^${name}\\b`), selected: true })).toBeVisible();
}

/// The names of what a tab shows, in order. Short lists only: a long one draws what is in view.
export async function names(page) {
  const heads = await page.getByRole('rowheader').allInnerTexts();
  return heads.map((text) => text.trim().split('\n')[0]);
}

/// One of the actions of a row: it stands there under the pointer; where there is none, in the menu More.
export async function act(page, name, action) {
  const row = rowOf(page, name);
  await row.hover();
  const direct = row.getByRole('button', { name: action, exact: true }).or(row.getByRole('link', { name: action, exact: true }));
  if (await direct.isVisible()) return direct.click();
  await row.getByRole('button', { name: 'More', exact: true }).click();
  return page.getByRole('menuitem', { name: action, exact: true }).click();
}

/// Ticks rows by name.
export async function tick(page, ...rows) {
  for (const name of rows) await page.getByRole('checkbox', { name: `Select ${name}`, exact: true }).check();
}

/// A button of the bar that stands there as long as rows are ticked.
export const bulk = (page, action) => page.getByRole('group', { name: 'Selected rows' }).getByRole('button', { name: new RegExp(`^${action}`) }).click();
