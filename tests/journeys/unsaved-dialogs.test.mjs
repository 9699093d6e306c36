// Dialogs, panels and cards with values that are not saved: Escape and Cancel ask before they discard them.
import { expect, test } from '../support/fixtures.mjs';
import { addThing } from '../support/learner-groups.mjs';
import { dialog, heading, labelled, rowOf } from '../support/locators.mjs';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

const text = (part, name) => labelled(part, 'textbox', name);
const button = (part, name) => part.getByRole('button', { name, exact: true });

/// Types into a field of the dialog, panel or card that `part` finds, and stays and leaves by keyboard and by mouse.
async function expectQuestion(page, open, name, typed, part = dialog) {
  await open();
  await page.keyboard.press('Escape');
  await expect(part(page)).toBeHidden();
  await open();
  const field = text(part(page), name);
  await field.fill(typed);
  for (let time = 0; time < 2; time += 1) {
    await page.keyboard.press('Escape');
    await expect(button(part(page), 'Keep editing')).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(button(part(page), 'Keep editing')).toBeHidden();
    await expect(field).toBeFocused();
    await expect(field).toHaveValue(typed);
  }
  await button(part(page), 'Cancel').click();
  await button(part(page), 'Keep editing').click();
  await expect(field).toHaveValue(typed);
  await field.press('Escape');
  await button(part(page), 'Discard changes').click();
  await expect(part(page)).toBeHidden();
  await open();
  await expect(field).not.toHaveValue(typed);
  await page.keyboard.press('Escape');
  await expect(part(page)).toBeHidden();
}

test('changes and copies of offerings, of a session and of a course are not lost by a key', async ({ page, openSample, open }) => {
  await openSample();
  await open('#/courses');
  await rowOf(page, 'Anatomy of the human body I').getByRole('link').first().click();
  await expectQuestion(page, async () => {
    await button(page, 'More actions').first().click();
    await page.getByRole('menuitem', { name: 'Copy to another year' }).click();
  }, 'Code', 'ANA-N');
  await rowOf(page, 'Anatomy lab 1').getByRole('link').first().click();
  await expect(heading(page)).toHaveText('Anatomy lab 1');
  await expectQuestion(page, () => page.getByRole('main').getByRole('button', { name: 'Copy', exact: true }).first().click(), 'Title', 'Anatomy lab, again');
  const card = page.getByRole('region', { name: /^Offerings/ });
  await button(card, 'Select').click();
  await card.getByRole('checkbox').first().check();
  await expectQuestion(page, () => button(card, 'Change').click(), 'Duration', '2:30');
  await expectQuestion(page, () => button(card, 'Copy').click(), 'Days later', '21');
});

test('the panel of a record and the cards of groups ask as dialogs do', async ({ page, openSample, open }) => {
  const region = (name) => (page) => page.getByRole('region', { name, exact: true });
  await openSample();
  await open('#/people');
  await expectQuestion(page, () => button(page, 'New person').first().click(), 'First name', 'Ada', region('New person'));
  await open('#/learner-groups');
  await addThing(page, 'cohort', 'Class of 2040');
  await expectQuestion(page, () => button(page, 'New group').first().click(), 'Title', 'Lab', region('New group in “Class of 2040”'));
  await addThing(page, 'group', 'Labs');
  await expectQuestion(page, () => button(page, 'Make subgroups').click(), 'Titles begin with', 'Table', region('Make subgroups'));
});
