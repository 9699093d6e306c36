// The page of a session: attributes that are edited where they stand, its menu, and new rows in view.
import { expectSaved, expectText, expectToast } from '../support/assertions.mjs';
import { expectAccessible } from '../support/axe.mjs';
import { expect, test } from '../support/fixtures.mjs';
import { fill, save } from '../support/forms.mjs';
import { dialog, heading, labelled, rowOf, toast } from '../support/locators.mjs';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

const LAB = 'Anatomy lab 1';
const attributes = (page) => page.getByRole('region', { name: 'Attributes' });

async function atCourse(page, openSample, open) {
  await openSample();
  await open('#/courses');
  await rowOf(page, 'Anatomy of the human body I').getByRole('link').first().click();
}

async function atSession(page, openSample, open) {
  await atCourse(page, openSample, open);
  await page.getByRole('searchbox', { name: 'Search sessions' }).fill(LAB);
  await rowOf(page, LAB).getByRole('link').first().click();
  await expect(heading(page)).toHaveText(LAB);
}

test('a click on a value that is not set opens it in its place', async ({ page, openSample, open }) => {
  await atSession(page, openSample, open);
  const box = labelled(attributes(page), 'combobox', 'Administrators');
  const value = attributes(page).locator('.attribute').filter({ hasText: 'Administrators' }).getByText('Not set');
  await value.click();
  await expect(box).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(attributes(page).getByRole('button', { name: 'Edit Administrators' })).toBeFocused();
});

test('administrators are names until their pencil opens the picker', async ({ page, openSample, open }) => {
  await atSession(page, openSample, open);
  const box = labelled(attributes(page), 'combobox', 'Administrators');
  await expect(box).toBeHidden();
  const pencil = attributes(page).getByRole('button', { name: 'Edit Administrators' });
  await pencil.press('Enter');
  await expect(box).toBeFocused();
  await box.fill('zoe ak');
  await box.press('Enter');
  await expect(attributes(page).getByRole('button', { name: 'Remove Zoë Åkesson' })).toBeVisible();
  await expectAccessible(page, 'an attribute that is edited');
  await box.press('Escape');
  await expect(box).toBeHidden();
  await expect(pencil).toBeFocused();
  await expect(attributes(page).getByRole('link', { name: 'Zoë Åkesson' })).toBeVisible();
  await labelled(attributes(page), 'combobox', 'Session type').selectOption('Small group');
  await expectSaved(page);
});

test('what is done seldom with a session is in its menu', async ({ page, openSample, open }) => {
  await atSession(page, openSample, open);
  const menu = page.locator('.heading').getByRole('button', { name: 'More actions' });
  await menu.click();
  await page.getByRole('menuitem', { name: 'Mark as scheduled' }).click();
  await expect(menu).toBeFocused();
  await page.locator('.heading').getByRole('button', { name: 'Publish' }).press('Enter');
  await expectToast(page, /^Published/);
  await expect(page.locator('.heading').getByRole('button', { name: 'Take back to draft' })).toBeFocused();
  await menu.click();
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  await expect(page.getByRole('alertdialog')).toContainText('38 offerings will be deleted too.');
  await expect(page.getByRole('alertdialog').getByRole('button', { name: 'Delete 1 session', exact: true })).toBeVisible();
});

test('a copy says what goes along, and is a step away', async ({ page, openSample, open }) => {
  await atSession(page, openSample, open);
  await labelled(page, 'textbox', 'New objective').fill('Find the brachial artery');
  await labelled(page, 'textbox', 'New objective').press('Control+Enter');
  await expectText(page.getByRole('main'), 'Find the brachial artery');
  await page.getByRole('button', { name: 'Copy', exact: true }).click();
  await expectText(dialog(page), /^Copied along: attributes, (\d+ terms?, )?\d+ objectives?/);
  await expect(dialog(page).getByRole('checkbox', { name: 'Also copy 38 offerings' })).not.toBeChecked();
  await fill(dialog(page), { Title: 'Anatomy lab 1, again' });
  await dialog(page).getByRole('button', { name: 'Create copy' }).click();
  await toast(page, '“Anatomy lab 1, again”').getByRole('link', { name: 'Open' }).click();
  await expect(heading(page)).toHaveText('Anatomy lab 1, again');
  await expectText(page.getByRole('main'), 'Find the brachial artery');
});

test('the offerings of a copy are previewed with their dates and conflicts', async ({ page, openSample, open }) => {
  await atSession(page, openSample, open);
  await page.getByRole('button', { name: 'Copy', exact: true }).click();
  const preview = dialog(page).getByRole('status', { name: 'Preview' });
  await expect(preview).toHaveCount(0);
  await dialog(page).getByRole('checkbox', { name: 'Also copy 38 offerings' }).check();
  await expect(preview).toContainText(/14 Sep 2026/);
  await expect(preview).toContainText('38 in conflict');
  await expectAccessible(page, 'the preview of a copied session');
  const days = labelled(dialog(page), 'textbox', 'Days later');
  await days.fill('');
  await expect(preview).toHaveCount(0);
  await dialog(page).getByRole('button', { name: 'Create copy' }).click();
  await expect(days).toHaveAccessibleDescription(/Enter a whole number of days/);
  await days.fill('7');
  await expect(preview).toContainText(/21 Sep 2026/);
  await days.fill('-3650');
  await expect(preview).toContainText('38 outside the dates of the course');
});

test('the page of a copy that was undone leads to its course', async ({ page, openSample, open }) => {
  await atSession(page, openSample, open);
  await page.getByRole('button', { name: 'Copy', exact: true }).click();
  await fill(dialog(page), { Title: 'Soon undone' });
  await dialog(page).getByRole('button', { name: 'Create copy' }).click();
  await toast(page, '“Soon undone”').getByRole('link', { name: 'Open' }).click();
  await expect(heading(page)).toHaveText('Soon undone');
  await page.keyboard.press('Control+z');
  await expect(heading(page)).toHaveText('Page not found');
  await expectText(page.getByRole('main'), /what added it was undone/);
  await page.getByRole('link', { name: 'Go to “Anatomy of the human body I”' }).click();
  await expect(heading(page)).toHaveText('Anatomy of the human body I');
});

test('the last day of a material counts whole unless it has a time', async ({ page, openSample, open }) => {
  await atSession(page, openSample, open);
  await page.getByRole('button', { name: 'New material' }).click();
  const until = labelled(dialog(page), 'textbox', 'Visible until, time');
  await expect(until).toHaveAccessibleDescription('23:59 if left empty');
  await expect(labelled(dialog(page), 'textbox', 'Visible from, time')).toHaveAccessibleDescription('00:00 if left empty');
  await fill(dialog(page), { Title: 'Atlas of anatomy', Link: 'https://example.org/atlas', 'Visible from': '2026-09-14', 'Visible until': '2026-09-14' });
  await expectAccessible(page, 'the form of a material');
  await dialog(page).getByRole('button', { name: 'Add material' }).click();
  await expectText(page.getByRole('main'), 'Visible from 14 Sep 2026, 00:00 until 14 Sep 2026, 23:59.');
});

for (const size of [{ width: 1440, height: 900 }, { width: 360, height: 740 }]) {
  test(`the form of new sessions stays where it is, however many are added, at ${size.width} px`, async ({ page, openSample, open }) => {
    await page.setViewportSize(size);
    await atCourse(page, openSample, open);
    const button = page.getByRole('button', { name: 'New session' });
    await button.press('Enter');
    const form = page.getByRole('form', { name: 'New session' });
    const title = labelled(page, 'textbox', 'Title');
    const add = async (name) => {
      await title.fill(name);
      await page.keyboard.press('Enter');
      await expect(form).toContainText(`“${name}” added.`);
      await expect(title).toBeFocused();
      await expect(title).toBeInViewport({ ratio: 1 });
      return (await title.boundingBox()).y;
    };
    const top = await add('Zygomatic arch, a study');
    for (const name of ['Wrist, a first look', 'Abdomen, a first look']) expect(await add(name)).toBe(top);
    await page.keyboard.press('Escape');
    await expect(button).toBeFocused();
  });
}

test('an offering that was just added is in view, on a day that was folded too', async ({ page, openSample, open }) => {
  await atSession(page, openSample, open);
  const day = page.getByRole('table', { name: 'Offerings' }).getByRole('rowheader').filter({ hasText: /\d{4}/ }).last();
  const date = (await day.innerText()).match(/\d+ \w+ \d{4}/)[0];
  await page.getByRole('button', { name: 'New offering' }).click();
  await fill(page, { Date: date, 'Start time': '2130', Hours: '1' });
  await save(page, 'Add offering');
  await expect(page.locator('tr[data-offering]').filter({ hasText: '21:30 – 22:30' })).toBeInViewport();
});

test('what another tab has changed is said where the same text is edited', async ({ page, openSample, open, newTab }) => {
  await atSession(page, openSample, open);
  const other = await newTab(new URL(page.url()).hash);
  await attributes(page).getByRole('button', { name: 'Edit Instructional notes' }).click();
  const notes = labelled(attributes(page), 'textbox', 'Instructional notes');
  await notes.fill('Bring gloves.');
  await attributes(other).getByRole('button', { name: 'Edit Instructional notes' }).click();
  await labelled(attributes(other), 'textbox', 'Instructional notes').fill('Bring coats.');
  await other.keyboard.press('Control+Enter');
  await expectSaved(other);
  await expect(notes).toHaveAccessibleDescription(/Changed elsewhere to “Bring coats\.”\. Saving replaces that\./);
  await page.reload();
  await expect(notes).toHaveAccessibleDescription(/Changed elsewhere to “Bring coats\.”\. Saving replaces that\./);
  await expect(notes).toHaveValue('Bring gloves.');
});

test('an objective that keys move keeps the focus on its button', async ({ page, openSample, open }) => {
  await atSession(page, openSample, open);
  const card = page.getByRole('region', { name: 'Objectives' });
  for (const text of ['Find the artery', 'Find the vein', 'Find the nerve']) {
    await labelled(card, 'textbox', 'New objective').fill(text);
    await labelled(card, 'textbox', 'New objective').press('Control+Enter');
    await expectText(card, text);
  }
  const last = await card.getByRole('button', { name: /^Move .* up$/ }).count();
  const up = (number) => card.getByRole('button', { name: `Move Objective ${number} up` });
  await up(last).press('Enter');
  await expect(up(last - 1)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(up(last - 2)).toBeFocused();
  await expectText(card.getByRole('listitem').nth(last - 3), 'Find the nerve');
});
