// Names typed with an input method, as Japanese, Chinese and Korean are: while it composes, every key is its own.
import { dualList, expectCounts } from '../support/dual-list.mjs';
import { expect, test } from '../support/fixtures.mjs';
import { add } from '../support/forms.mjs';
import { compose } from '../support/keyboard.mjs';
import { heading, labelled } from '../support/locators.mjs';
import { at, begin, beginNamed, next, radio } from '../support/wizard.mjs';

const KEYS = ['Enter', 'ArrowDown', 'ArrowUp', 'Escape', 'Control+Enter', 'Backspace'];

async function withTokyo(openSample, open, page) {
  await openSample();
  await open('#/people');
  await add(page, 'person', { Username: 'tokyo', 'First name': '花子', 'Last name': '東京' });
  await open('#/course-sessions');
}

test('single registration adds nobody before the text is committed', async ({ page, openSample, open }) => {
  await withTokyo(openSample, open, page);
  await beginNamed(page, 'Composed');
  await next(page, 'Learners');
  await radio(page, 'Single registration').check();
  const box = page.getByRole('combobox', { name: 'Add a learner' });
  const { chosen } = dualList(page, 'learners');
  await box.focus();
  const composing = await compose(page, '東京');
  await expect(box).toHaveValue('東京');
  await composing.press(...KEYS);
  await expect(box).toHaveValue('東京');
  await at(page, 'Learners');
  await expectCounts(chosen, 0);
  await composing.commit();
  await expect(box).toHaveValue('東京');
  await expect(page.getByRole('option', { name: /東京/ })).toBeVisible();
  await box.press('Enter');
  await expectCounts(chosen, 1);
  await expect(box).toHaveValue('');
});

test('the picker of coaches chooses nobody before the text is committed', async ({ page, openSample, open }) => {
  await withTokyo(openSample, open, page);
  await begin(page);
  const box = labelled(page.getByRole('main'), 'combobox', 'Coaches');
  await box.fill('kjaer');
  await expect(page.getByRole('option').first()).toBeVisible();
  await box.press('Enter');
  await expect(page.getByRole('button', { name: /^Remove/ })).toHaveCount(1);
  await box.focus();
  const composing = await compose(page, 'sor');
  await expect(page.getByRole('option').first()).toBeVisible();
  await composing.press(...KEYS);
  await at(page, 'Details');
  await expect(box).toHaveValue('sor');
  await expect(page.getByRole('button', { name: /^Remove/ })).toHaveCount(1);
  await composing.commit();
  await expect(box).toHaveValue('sor');
  await expect(page.getByRole('option').first()).toBeVisible();
});

test('search boxes and forms keep what is being composed', async ({ page, openSample, open }) => {
  await withTokyo(openSample, open, page);
  await open('#/people');
  const search = page.getByRole('searchbox', { name: 'Search people' });
  await search.focus();
  let composing = await compose(page, '東京');
  await composing.press(...KEYS);
  await expect(search).toHaveValue('東京');
  await composing.commit();
  await expect(page.getByRole('row').filter({ hasText: '東京' })).toHaveCount(1);
  await search.fill('');
  await page.getByRole('button', { name: 'New person' }).click();
  const name = page.getByRole('textbox', { name: 'Last name' });
  await name.focus();
  composing = await compose(page, '大阪');
  await composing.press(...KEYS);
  await expect(name).toHaveValue('大阪');
  await expect(page.getByRole('group', { name: 'There is a problem' })).toHaveCount(0);
  await composing.commit();
  await expect(name).toHaveValue('大阪');
  await expect(heading(page)).toHaveText('People');
});
