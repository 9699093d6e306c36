// The list of the sessions of a course: their hours, their offerings below them, the way from one to the
// next, and the keys of the page.
import { expectAccessible } from '../support/axe.mjs';
import { expect, test } from '../support/fixtures.mjs';
import { cellsOf, heading, labelled, rowOf } from '../support/locators.mjs';
import { addRecords, course, courseId, session, sessionId } from '../support/records.mjs';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

const COURSE = 'Anatomy of the human body I';
const LAB = 'Anatomy lab 1';

const button = (part, name) => part.getByRole('button', { name, exact: true });
const sessions = (page) => page.getByRole('table', { name: 'Sessions' });
const times = (page) => sessions(page).locator('.session-times tr');

async function atCourse(page, openSample, open) {
  await openSample();
  await open('#/courses');
  await rowOf(page, COURSE).getByRole('link').first().click();
  await expect(heading(page)).toHaveText(COURSE);
}

test('a session shows its hours, and its offerings below it by day and time', async ({ page, openSample, open }) => {
  await atCourse(page, openSample, open);
  await expect.poll(() => cellsOf(rowOf(sessions(page), LAB))).toMatchObject({ Offerings: '38', Groups: '38', Hours: '20' });
  await expect(times(page)).toHaveCount(0);
  const expand = button(rowOf(sessions(page), LAB), `Offerings of ${LAB}`);
  await expand.click();
  await expect(expand).toHaveAttribute('aria-expanded', 'true');
  await expect(times(page)).toHaveCount(10);
  await expect(times(page).first()).toContainText('Mon 14 Sep');
  await expect(times(page).first()).toContainText('13:00 – 15:00');
  await expect(times(page).first()).toContainText('Anatomy labs 01 – Anatomy labs 04');
  await expect(times(page).first()).toContainText('4 offerings');
  await expectAccessible(page, 'a session with its offerings below it');
  await expand.click();
  await expect(times(page)).toHaveCount(0);
  await button(page, 'Expand all').click();
  await expect.poll(() => times(page).count()).toBeGreaterThan(100);
  await button(page, 'Collapse all').click();
  await expect(times(page)).toHaveCount(0);
});

test('offerings are unfolded by keyboard, and sessions are sorted by hours', async ({ page, openSample, open }) => {
  await atCourse(page, openSample, open);
  const row = sessions(page).locator('tr[data-at="0"]');
  await row.focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(button(row, `Offerings of ${LAB}`)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(times(page)).toHaveCount(10);
  await expect(button(row, `Offerings of ${LAB}`)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(sessions(page).locator('tr[data-at="1"]')).toBeFocused();
  await button(page, 'Hours').click();
  await expect(button(page, 'Hours').locator('xpath=ancestor::th')).toHaveAttribute('aria-sort', 'ascending');
});

test('sessions are found by every word that their rows show', async ({ page, openSample, open }) => {
  await atCourse(page, openSample, open);
  await button(page, 'New session').click();
  await page.keyboard.type('Nothing planned yet');
  await page.keyboard.press('Enter');
  await expect(rowOf(sessions(page), 'Nothing planned yet')).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.getByText('Enter a session title.'), 'nothing is wrong until another is wanted').toHaveCount(0);
  await button(page, 'Add').click();
  await expect(page.getByText('Enter a session title.')).toBeVisible();
  const search = page.getByRole('searchbox', { name: 'Search sessions' });
  for (const words of ['draft', 'incomplete', 'DRAFT noth', 'incomplete lecture']) {
    await search.fill(words);
    await expect(rowOf(sessions(page), 'Nothing planned yet'), words).toBeVisible();
    await expect(rowOf(sessions(page), LAB), words).toHaveCount(0);
  }
  await search.fill('published labora 14 sep');
  await expect(rowOf(sessions(page), LAB)).toBeVisible();
  await expect(rowOf(sessions(page), 'Nothing planned yet')).toHaveCount(0);
});

test('a new session that the search hides is said to be hidden, and shown at once', async ({ page, openSample, open }) => {
  await atCourse(page, openSample, open);
  await page.getByRole('searchbox', { name: 'Search sessions' }).fill(LAB);
  await button(page, 'New session').click();
  await page.keyboard.type('Quite another matter');
  await page.keyboard.press('Enter');
  const hidden = page.getByRole('status').filter({ hasText: 'The search or filter hides “Quite another matter”.' });
  await expect(hidden).toBeVisible();
  await expect(rowOf(sessions(page), 'Quite another matter')).toHaveCount(0);
  await expectAccessible(page, 'a new session that is hidden');
  await button(hidden, 'Show all sessions').press('Enter');
  await expect(rowOf(sessions(page), 'Quite another matter')).toBeVisible();
  await expect(hidden).toHaveCount(0);
  await expect(labelled(page, 'textbox', 'Title')).toBeFocused();
});

test('people and cohorts of a course are names until they are edited', async ({ page, openSample, open }) => {
  await atCourse(page, openSample, open);
  const card = page.getByRole('region', { name: 'People and cohorts' });
  const cohorts = labelled(page, 'combobox', 'Cohorts');
  await expect(cohorts).toHaveCount(0);
  await button(card, 'Edit Cohorts').press('Enter');
  await expect(cohorts).toBeFocused();
  await expectAccessible(page, 'cohorts that are edited');
  // The form has a field of the same name, which is then the only one.
  await button(page, 'Edit course').click();
  await expect(cohorts).toHaveCount(1);
  await expect(page.getByRole('region', { name: 'Edit course' }).getByRole('combobox', { name: 'Cohorts' })).toBeVisible();
  await button(page, 'Cancel').click();
  await button(card, 'Edit Student advisors').click();
  await labelled(card, 'combobox', 'Student advisors').fill('soren kj');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expect(card.getByRole('link', { name: 'Søren Kjær' })).toBeVisible();
});

test('one session leads to the next', async ({ page, openSample, open }) => {
  await atCourse(page, openSample, open);
  await rowOf(sessions(page), LAB).getByRole('link').first().click();
  await expect(heading(page)).toHaveText(LAB);
  await expect(page.locator('.session-state')).toContainText(/Laboratory\s*Published\s*38 offerings for 38 groups/);
  const way = page.getByRole('navigation', { name: 'Breadcrumb' });
  await expect(way).toContainText(/Session 1 of \d+/);
  await expect(way.getByRole('link', { name: /^Previous session/ })).toHaveCount(0);
  await way.getByRole('link', { name: 'Next session: Anatomy lab 2' }).click();
  await expect(heading(page)).toHaveText('Anatomy lab 2');
  await way.getByRole('link', { name: `Previous session: ${LAB}` }).click();
  await expect(heading(page)).toHaveText(LAB);
});

test('N begins what the page offers, Ctrl+Enter presses the button of the form with the focus', async ({ page, openSample, open }) => {
  await atCourse(page, openSample, open);
  await page.keyboard.press('n');
  const title = labelled(page, 'textbox', 'Title');
  await expect(title).toBeFocused();
  await page.keyboard.type('By keys alone');
  await page.keyboard.press('Control+Enter');
  await expect(title).toHaveValue('');
  await expect(rowOf(sessions(page), 'By keys alone')).toBeVisible();
  await button(page, 'Edit course').click();
  const code = labelled(page, 'textbox', 'Code');
  await code.fill('ANA-KEYS');
  await page.keyboard.press('Control+Enter');
  await expect(code).toBeHidden();
  await expect(page.getByRole('navigation', { name: 'Breadcrumb' })).toContainText('ANA-KEYS');
  await expect(title).toHaveValue('');
  await open('#/rooms');
  await expect(heading(page)).toHaveText('Rooms');
  await page.keyboard.press('n');
  await expect(page.getByRole('region', { name: 'New room' })).toBeVisible();
  await page.keyboard.press('Escape');
  await open('#/files');
  await expect(heading(page)).toHaveText('Files');
  await page.keyboard.press('n');
  await expect(page).toHaveURL(/course-sessions/);
});

test('sessions that two people made post-requisites of one another are said, with the way to each', async ({ page, openEmpty, open }) => {
  await openEmpty();
  const after = (number, title, next) => ({ ...session(number, 1, title), postrequisite: sessionId(next) });
  await addRecords(page, [course(1, 'Anatomy'), after(1, 'The heart', 2), after(2, 'The lungs', 1), after(3, 'The brain', 1)]);
  const notice = page.getByRole('status').filter({ hasText: 'These sessions have to be completed before one another.' });
  await open(`#/courses/${courseId(1)}`);
  await expect(notice).toContainText('The heart → The lungs → The heart');
  await expectAccessible(page, 'a cycle of post-requisites');
  await notice.getByRole('link', { name: 'The lungs' }).click();
  await expect(heading(page)).toHaveText('The lungs');
  await expect(notice).toBeVisible();
  await open(`#/courses/${courseId(1)}/sessions/${sessionId(3)}`);
  await expect(heading(page)).toHaveText('The brain');
  await expect(notice).toHaveCount(0);
});
