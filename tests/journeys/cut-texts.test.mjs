// Texts and lists for which there is little room: what is cut off can be read, and lists open where they are seen.
import { expect, test } from '../support/fixtures.mjs';
import { addThing } from '../support/learner-groups.mjs';
import { labelled } from '../support/locators.mjs';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

test('suggestions open upwards where there is more room above', async ({ page, openSample, open }) => {
  await page.setViewportSize({ width: 1280, height: 440 });
  await openSample();
  await open('#/learner-groups');
  await addThing(page, 'cohort', 'Class of 2040');
  await addThing(page, 'group', 'Labs');
  for (const [role, name, text] of [['combobox', 'Default instructors', 'an'], ['textbox', 'Default room', 'hall']]) {
    const field = labelled(page, role, name);
    const list = page.getByRole('listbox', { name, exact: true });
    for (const block of ['end', 'start']) {
      await field.evaluate((element, place) => element.scrollIntoView({ block: place }), block);
      await field.fill('');
      await field.fill(text);
      await expect(list, `${name} at the ${block}`).toBeInViewport({ ratio: 1 });
      const [inner, outer] = [await field.boundingBox(), await list.boundingBox()];
      expect(outer.y < inner.y, `${name} at the ${block}`).toBe(block === 'end');
    }
    await field.fill('');
  }
});

test('a title that is cut off is a tooltip, and one that is not has none', async ({ page, openSample, open }) => {
  await page.setViewportSize({ width: 800, height: 800 });
  await openSample();
  await open('#/courses');
  const titles = page.getByRole('table', { name: 'Courses' }).getByRole('rowheader');
  await expect(titles.first()).toBeVisible();
  const cut = await titles.evaluateAll((cells) => cells.map((cell) => [...cell.querySelectorAll('*'), cell].some((part) => part.scrollWidth > part.clientWidth && part.clientWidth > 0)));
  for (const is of [true, false]) {
    const cell = titles.nth(cut.indexOf(is));
    await cell.hover();
    if (is) await expect(cell).toHaveAttribute('title', (await cell.innerText()).trim());
    else await expect(cell).not.toHaveAttribute('title');
  }
  const search = page.getByRole('searchbox', { name: 'Search courses' });
  await expect(search).toHaveAttribute('title', await search.getAttribute('placeholder'));
});

test('titles of session types are whole in a narrow window', async ({ page, openSample, open }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await openSample();
  await open('#/session-types');
  const titles = page.getByRole('rowheader').getByRole('button');
  await expect(titles.first()).toBeVisible();
  const cut = await titles.evaluateAll((buttons) => buttons.filter((button) => button.scrollWidth > button.clientWidth).map((button) => button.textContent));
  expect(cut).toEqual([]);
});
