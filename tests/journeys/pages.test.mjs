// What holds on every page: one heading that names it, focus on it on arrival, a way home from nowhere,
// and one tab stop for each list.
import assert from 'node:assert/strict';
import { journey } from '../support/app.mjs';
import { tabTo } from '../support/keyboard.mjs';
import { everyRoute } from '../support/routes.mjs';
import { goTo, hasFocus, heading, rowOf, settles, shows } from '../support/see.mjs';
import { at, back, begin, beginNamed, next } from '../support/wizard.mjs';

journey('every page has one heading, which is in the title of the document', async ({ page, openSample, open }) => {
  await openSample();
  for (const route of await everyRoute(page)) {
    await open(route);
    assert.equal(await heading(page).count(), 1, route);
    const words = (await heading(page).innerText()).trim();
    assert.ok(words, route);
    await settles(async () => (await page.title()).includes(words), true, `${route}: “${words}” is in the title`);
    assert.equal(await page.locator('html').getAttribute('lang'), 'en');
    assert.equal(await page.getByRole('main').count(), 1, route);
  }
});

journey('a new page is read from its heading', async ({ page, openSample, open }) => {
  await openSample();
  for (const name of ['Courses', 'People', 'Files', 'Settings', 'Course sessions']) {
    await goTo(page, name);
    await shows(heading(page), name);
    await hasFocus(heading(page));
  }
  await open('#/courses');
  await rowOf(page, 'Cell biology').getByRole('link').click();
  await shows(heading(page), 'Cell biology');
  await hasFocus(heading(page));
  await page.goBack();
  await shows(heading(page), 'Courses');
  await hasFocus(heading(page));
  await goTo(page, 'Course sessions');
  await begin(page);
  await hasFocus(heading(page));
});

journey('each step of the wizard is read from its heading, forwards and back', async ({ page, openSample }) => {
  await openSample();
  await beginNamed(page, 'Focus');
  await next(page, 'Learners');
  await next(page, 'Review');
  for (const step of ['Learners', 'Courses', 'Details']) {
    await back(page, step);
    await hasFocus(heading(page));
  }
  const nav = page.getByRole('navigation', { name: 'Progress' });
  assert.equal(await nav.locator('[aria-current="step"]').count(), 1);
  await nav.getByRole('link', { name: /Learners/ }).click();
  await at(page, 'Learners');
});

journey('an address that leads nowhere says so, and how to get home', async ({ page, openSample, open }) => {
  await openSample();
  for (const route of ['#/nowhere', '#/courses/1', '#/classes/00000000-0000-4000-8000-000000000000', '#/course-sessions/00000000-0000-4000-8000-000000000000/details']) {
    await open(route);
    await shows(heading(page), 'Page not found');
    assert.match(await page.title(), /Page not found/);
  }
  await page.getByRole('link', { name: 'Go to course sessions' }).click();
  await shows(heading(page), 'Course sessions');
});

journey('the first stop skips to the content', async ({ page, openSample, open }) => {
  await openSample();
  await open('#/people');
  await page.reload();
  await heading(page).waitFor();
  await page.keyboard.press('Tab');
  await hasFocus(page.getByRole('link', { name: 'Skip to content' }));
  await page.keyboard.press('Enter');
  await hasFocus(page.getByRole('main'));
});

journey('tabs are one stop, moved along with arrows', async ({ page, openSample }) => {
  await openSample();
  await tabTo(page, page.getByRole('tab', { name: /^All/ }));
  for (const [key, name] of [['ArrowRight', 'Current'], ['End', 'Bin'], ['ArrowRight', 'All'], ['ArrowLeft', 'Bin'], ['Home', 'All']]) {
    await page.keyboard.press(key);
    const tab = page.getByRole('tab', { name: new RegExp(`^${name}`), selected: true });
    await tab.waitFor();
    await hasFocus(tab);
  }
});

journey('dialogs take the focus, keep it, and give it back', async ({ page, openSample }) => {
  await openSample();
  const row = rowOf(page, 'Simulation week – acute care');
  await row.hover();
  const copy = row.getByRole('button', { name: 'Copy', exact: true });
  await copy.click();
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  const inside = () => dialog.evaluate((dialog) => dialog.contains(document.activeElement));
  await settles(inside, true);
  for (let stop = 0; stop < 12; stop += 1) {
    await page.keyboard.press('Tab');
    // The browser's own bars are a stop too, in which nothing of the page has the focus.
    assert.ok(await inside() || await page.evaluate(() => document.activeElement === document.body));
  }
  await page.keyboard.press('Escape');
  await hasFocus(copy);
});

journey('high contrast: chosen things keep their edges in forced colours', { forcedColors: 'active' }, async ({ page, openSample }) => {
  await openSample();
  await begin(page);
  const chosen = page.getByRole('radio', { name: 'No time limit' });
  await chosen.check();
  const edge = (locator) => locator.evaluate((radio) => {
    const { outlineStyle, outlineWidth, borderTopColor, backgroundColor } = getComputedStyle(radio.nextElementSibling ?? radio);
    return [outlineStyle, outlineWidth, borderTopColor, backgroundColor].join(' ');
  });
  assert.notEqual(await edge(chosen), await edge(page.getByRole('radio', { name: 'By dates' })));
});
