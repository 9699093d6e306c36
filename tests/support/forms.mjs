// The forms beside lists: people, classes, courses.
import { expect } from '@playwright/test';
import { labelled } from './locators.mjs';

/// Fills in text fields by their names.
export async function fill(page, fields) {
  for (const [name, value] of Object.entries(fields)) await labelled(page, 'textbox', name).fill(value);
}

/// Opens the form of something new by its button, fills it in, saves, and waits until it has closed.
export async function add(page, thing, fields) {
  await page.getByRole('button', { name: `New ${thing}` }).first().click();
  await fill(page, fields);
  await save(page, `Add ${thing}`);
}

export async function save(page, button = 'Save') {
  await page.getByRole('button', { name: button, exact: true }).click();
  await expect(page.getByRole('button', { name: button, exact: true })).toBeHidden();
}

/// Cancels a form that holds changes, which asks first.
export async function discard(part) {
  await part.getByRole('button', { name: 'Cancel', exact: true }).click();
  await part.getByRole('button', { name: 'Discard changes', exact: true }).click();
}

/// What a question before a deletion says, and its two answers.
export function deletePrompt(page) {
  const dialog = page.getByRole('alertdialog');
  return {
    dialog,
    cancel: () => dialog.getByRole('button', { name: 'Cancel' }).click(),
    /// Twice where something goes along.
    async confirm(button) {
      await dialog.getByRole('button', { name: button }).click();
      const again = dialog.getByRole('button', { name: /anyway$/ });
      if (await again.isVisible()) await again.click();
      await expect(dialog).toBeHidden();
    },
  };
}
