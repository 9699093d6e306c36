// What holds on every page: one heading that names it, focus on it on arrival, a way home from nowhere,
// and one tab stop for each list.
import { expect, test } from '../support/fixtures.mjs';
import { tabTo } from '../support/keyboard.mjs';
import { goTo, heading, rowOf } from '../support/locators.mjs';
import { everyRoute } from '../support/routes.mjs';
import { at, back, begin, beginNamed, next } from '../support/wizard.mjs';

test('every page has one heading, which is in the title of the document', async ({ page, openSample, open }) => {
  await openSample();
  for (const route of await everyRoute(page)) {
    await open(route);
    expect(await heading(page).count(), route).toBe(1);
    const words = (await heading(page).innerText()).replace(/\s+/g, ' ').trim();
    expect(words, route).toBeTruthy();
    await expect.poll(() => page.title(), route).toContain(words);
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    expect(await page.getByRole('main').count(), route).toBe(1);
  }
});

test('a new page is read from its heading', async ({ page, openSample, open }) => {
  await openSample();
  for (const name of ['Courses', 'People', 'Files', 'Settings', 'Course sessions']) {
    await goTo(page, name);
    await expect(heading(page)).toHaveText(name);
    await expect(heading(page)).toBeFocused();
  }
  await open('#/courses');
  await rowOf(page, 'Cell biology').getByRole('link').click();
  await expect(heading(page)).toHaveText('Cell biology');
  await expect(heading(page)).toBeFocused();
  await page.goBack();
  await expect(heading(page)).toHaveText('Courses');
  await expect(heading(page)).toBeFocused();
  await goTo(page, 'Course sessions');
  await begin(page);
  await expect(heading(page)).toBeFocused();
});

test('each step of the wizard is read from its heading, forwards and back', async ({ page, openSample }) => {
  await openSample();
  await beginNamed(page, 'Focus');
  await next(page, 'Learners');
  await next(page, 'Review');
  for (const step of ['Learners', 'Courses', 'Details']) {
    await back(page, step);
    await expect(heading(page)).toBeFocused();
  }
  const nav = page.getByRole('navigation', { name: 'Progress' });
  expect(await nav.locator('[aria-current="step"]').count()).toBe(1);
  await nav.getByRole('link', { name: /Learners/ }).click();
  await at(page, 'Learners');
});

test('an address that leads nowhere says so, and how to get home', async ({ page, openSample, open }) => {
  await openSample();
  for (const route of ['#/nowhere', '#/courses/1', '#/classes/00000000-0000-4000-8000-000000000000', '#/course-sessions/00000000-0000-4000-8000-000000000000/details']) {
    await open(route);
    await expect(heading(page)).toHaveText('Page not found');
    await expect(page).toHaveTitle(/Page not found/);
  }
  await page.getByRole('link', { name: 'Go to course sessions' }).click();
  await expect(heading(page)).toHaveText('Course sessions');
});

test('the first stop skips to the content', async ({ page, openSample, open }) => {
  await openSample();
  await open('#/people');
  await page.reload();
  await expect(heading(page)).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to content' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
});

test('tabs are one stop, moved along with arrows', async ({ page, openSample }) => {
  await openSample();
  await tabTo(page, page.getByRole('tab', { name: /^All/ }));
  for (const [key, name] of [['ArrowRight', 'Current'], ['End', 'Bin'], ['ArrowRight', 'All'], ['ArrowLeft', 'Bin'], ['Home', 'All']]) {
    await page.keyboard.press(key);
    const tab = page.getByRole('tab', { name: new RegExp(`^${name}`), selected: true });
    await expect(tab).toBeVisible();
    await expect(tab).toBeFocused();
  }
});

test('dialogs take the focus, keep it, and give it back', async ({ page, openSample }) => {
  await openSample();
  const row = rowOf(page, 'Simulation week – acute care');
  await row.hover();
  const copy = row.getByRole('button', { name: 'Copy', exact: true });
  await copy.click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toBeVisible();
  const inside = () => dialog.evaluate((dialog) => dialog.contains(document.activeElement));
  await expect.poll(inside).toBe(true);
  for (let stop = 0; stop < 12; stop += 1) {
    await page.keyboard.press('Tab');
    // The browser's own bars are a stop too, in which nothing of the page has the focus.
    expect(await inside() || await page.evaluate(() => document.activeElement === document.body)).toBeTruthy();
  }
  await page.keyboard.press('Escape');
  await expect(copy).toBeFocused();
});

test.describe(() => {
  test.use({ contextOptions: { forcedColors: 'active' } });

  test('high contrast: chosen things keep their edges in forced colours', async ({ page, openSample }) => {
    await openSample();
    await begin(page);
    const chosen = page.getByRole('radio', { name: 'No time limit' });
    await chosen.check();
    const edge = (locator) => locator.evaluate((radio) => {
      const { outlineStyle, outlineWidth, borderTopColor, backgroundColor } = getComputedStyle(radio.nextElementSibling ?? radio);
      return [outlineStyle, outlineWidth, borderTopColor, backgroundColor].join(' ');
    });
    expect(await edge(chosen)).not.toBe(await edge(page.getByRole('radio', { name: 'By dates' })));
  });
});
