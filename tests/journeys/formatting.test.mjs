// Descriptions with simple formatting: typed by hand and by keys, previewed, drawn, and never HTML.
import { expectSaved } from '../support/assertions.mjs';
import { expectAccessible } from '../support/axe.mjs';
import { expect, test } from '../support/fixtures.mjs';
import { heading, labelled, rowOf, undoButton } from '../support/locators.mjs';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

const attributes = (page) => page.getByRole('region', { name: 'Attributes' });
const description = (page) => labelled(page, 'textbox', 'Description');
const preview = (page) => page.getByRole('group', { name: 'Preview' });
const edit = (page, name) => page.getByRole('button', { name: `Edit ${name}`, exact: true }).click();

/// Opens the first session of a course of the sample.
async function atSession(page, openSample, open) {
  await openSample();
  await open('#/courses');
  await rowOf(page, 'Anatomy of the human body I').getByRole('link').first().click();
  await page.getByRole('table', { name: 'Sessions' }).getByRole('link').first().click();
  await expect(attributes(page)).toBeVisible();
}

test('a description is formatted by keys, previewed, drawn and undone', async ({ page, openSample, open }) => {
  await atSession(page, openSample, open);
  await edit(page, 'Description');
  await expect(description(page)).toBeFocused();
  await page.keyboard.type('Bring a coat');
  await expect(preview(page)).toBeHidden();
  for (let letter = 0; letter < 'coat'.length; letter += 1) await page.keyboard.press('Shift+ArrowLeft');
  await page.keyboard.press('Control+b');
  await expect(description(page)).toHaveValue('Bring a **coat**');
  await expect(preview(page).getByText('coat', { exact: true })).toHaveJSProperty('tagName', 'STRONG');
  await page.keyboard.press('Control+b');
  await expect(description(page)).toHaveValue('Bring a coat');
  await page.keyboard.press('Control+i');
  await expect(description(page)).toHaveValue('Bring a *coat*');
  await page.keyboard.press('Control+z');
  await expect(description(page)).toHaveValue('Bring a coat');
  await page.keyboard.press('Control+b');
  await page.keyboard.press('Control+End');
  await page.keyboard.type(', and\n\n- gloves\n- a [plan](https://uni.example/plan)');
  await expectAccessible(page, 'the editor of a formatted text');
  await page.keyboard.press('Control+Enter');
  await expect(description(page)).toBeHidden();
  await expect(attributes(page).getByText('coat', { exact: true })).toHaveJSProperty('tagName', 'STRONG');
  await expect(attributes(page).getByRole('listitem').filter({ hasText: 'gloves' })).toBeVisible();
  await expect(attributes(page).getByRole('link', { name: 'plan' })).toHaveAttribute('href', 'https://uni.example/plan');
  await expectSaved(page);
  await page.reload();
  await expect(attributes(page).getByText('coat', { exact: true })).toHaveJSProperty('tagName', 'STRONG');
  await undoButton(page).click();
  await expect(attributes(page).getByText('coat', { exact: true })).toBeHidden();
});

test('the buttons of the editor mark what is selected', async ({ page, openSample, open }) => {
  await atSession(page, openSample, open);
  await edit(page, 'Instructional notes');
  const notes = labelled(page, 'textbox', 'Instructional notes');
  await notes.fill('Coat\nGloves');
  await notes.press('Control+a');
  await page.getByRole('button', { name: 'List', exact: true }).click();
  await expect(notes).toHaveValue('- Coat\n- Gloves');
  await expect(notes).toBeFocused();
  await page.getByRole('button', { name: 'Italics', exact: true }).click();
  await expect(notes).toHaveValue('- *Coat*\n- *Gloves*');
  await expect(preview(page).getByRole('listitem')).toHaveCount(2);
  await page.getByRole('button', { name: 'Bold', exact: true }).click();
  await expect(notes).toHaveValue('- ***Coat***\n- ***Gloves***');
});

test('HTML and addresses of scripts are shown as they were typed', async ({ page, openSample, open }) => {
  await atSession(page, openSample, open);
  const hostile = '<img src=x onerror="document.title=1"> <script>document.title=1</script> [one](javascript:document.title=1)';
  await edit(page, 'Description');
  await description(page).fill(`${hostile}\n\n[two](https://uni.example "x\\" onclick=\\"y")`);
  await description(page).press('Control+Enter');
  await expect(attributes(page)).toContainText(hostile);
  await expect(attributes(page).getByRole('img')).toHaveCount(0);
  const links = attributes(page).locator('.formatted a');
  await expect(links).toHaveCount(1);
  expect(await links.evaluate((link) => link.getAttributeNames().toSorted())).toEqual(['href', 'rel', 'target']);
  await expect(heading(page)).toBeVisible();
  expect(await page.title()).not.toBe('1');
});

test('the description of a course is formatted too', async ({ page, openSample, open }) => {
  await openSample();
  await open('#/courses');
  await rowOf(page, 'Anatomy of the human body I').getByRole('link').first().click();
  await edit(page, 'Description');
  await description(page).fill('1. Limbs\n2. Thorax');
  await description(page).press('Control+Enter');
  const people = page.getByRole('region', { name: /^People/ });
  await expect(people.locator('ol li')).toHaveCount(2);
});
