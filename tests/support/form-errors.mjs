// What a form does that cannot be saved: says so at its top, with a link to each field, and beside it.
import { expect } from '@playwright/test';

/// Presses a button and expects to be told what is wrong with some controls: pairs of a control and
/// its sentence, or the beginning of it. Nothing that was typed may be lost.
export async function expectRefused(page, button, ...problems) {
  // A date is written out once its field is left.
  await button.focus();
  const before = await Promise.all(problems.map(([control]) => control.inputValue()));
  await button.click();
  const group = page.getByRole('group', { name: 'There is a problem' });
  await expect(group).toBeFocused();
  const links = group.getByRole('link');
  await expect(links, 'one link for each problem').toHaveCount(problems.length);
  for (const [control, sentence] of problems) {
    const link = links.filter({ hasText: sentence });
    await expect(link).toBeVisible();
    await link.click();
    await expect(control).toBeFocused();
    await expect(control).toHaveAttribute('aria-invalid', 'true');
    await expectDescription(control, sentence);
  }
  expect(await Promise.all(problems.map(([control]) => control.inputValue())), 'what was typed is still there').toEqual(before);
}

/// The text is part of what is read out after the name of a control.
export const expectDescription = (control, text) =>
  expect(control).toHaveAccessibleDescription(new RegExp(text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')));
