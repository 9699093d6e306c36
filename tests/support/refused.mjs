// What a form does that cannot be saved: says so at its top, with a link to each field, and beside it.
import assert from 'node:assert/strict';
import { hasFocus, settles, shows, until } from './see.mjs';

/// Presses a button and expects to be told what is wrong with some controls: pairs of a control and
/// its sentence, or the beginning of it. Nothing that was typed may be lost.
export async function refuses(page, button, ...problems) {
  const before = await Promise.all(problems.map(([control]) => control.inputValue()));
  await button.click();
  const group = page.getByRole('group', { name: 'There is a problem' });
  await hasFocus(group);
  const links = group.getByRole('link');
  await settles(() => links.count(), problems.length, 'one link for each problem');
  for (const [control, sentence] of problems) {
    const link = links.filter({ hasText: sentence });
    await link.waitFor();
    await link.click();
    await hasFocus(control);
    assert.equal(await control.getAttribute('aria-invalid'), 'true');
    await until(async () => assert.ok((await description(control)).includes(sentence), `“${sentence}” describes the control`));
  }
  assert.deepEqual(await Promise.all(problems.map(([control]) => control.inputValue())), before, 'what was typed is still there');
}

/// Presses a button that is to save now; the problems are gone.
export async function accepts(page, button, then) {
  await button.click();
  await shows(page.getByRole('main'), then);
  assert.equal(await page.getByRole('group', { name: 'There is a problem' }).count(), 0);
}

/// What is read out after the name of a control.
export const description = (control) =>
  control.evaluate((control) => (control.getAttribute('aria-describedby') ?? '').split(' ')
    .map((id) => document.getElementById(id)?.textContent ?? '').join(' '));
