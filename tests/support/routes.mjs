// Every page there is, in the sample workspace.
import { expect } from '@playwright/test';
import { rowOf } from './locators.mjs';

export const ROUTES = ['#/', '#/welcome', '#/course-sessions', '#/course-sessions?tab=drafts', '#/course-sessions?tab=bin', '#/categories', '#/courses', '#/conflicts', '#/calendar', '#/calendar?view=day', '#/calendar?view=month', '#/calendar?view=list', '#/calendar?view=board', '#/calendar?view=board&rows=people&span=day', '#/calendar?view=board&rows=groups', '#/learner-groups', '#/cohorts/new', '#/people', '#/classes', '#/rooms', '#/instructor-groups', '#/session-types', '#/vocabularies', '#/holidays', '#/files', '#/sync', '#/settings', '#/nowhere'];

/// Where a link in a table leads.
async function first(page, route, name) {
  await page.goto(new URL(route, page.url()).href);
  await expect(rowOf(page, name)).toBeVisible();
  const href = await rowOf(page, name).getByRole('link').first().getAttribute('href');
  return href.slice(href.indexOf('#'));
}

/// The first learner group of the first cohort.
async function firstLearnerGroup(page) {
  await page.goto(new URL('#/learner-groups', page.url()).href);
  await page.getByRole('treeitem', { level: 2 }).first().click();
  await expect(page).toHaveURL(/#\/learner-groups\/./);
  return new URL(page.url()).hash;
}

/// All of them, one record of each kind, and each step of the wizard.
export async function everyRoute(page) {
  const session = await first(page, '#/course-sessions', 'Simulation week – acute care');
  const course = await first(page, '#/courses', 'Anatomy of the human body I');
  const group = await first(page, '#/classes', 'MD-PhD programme');
  const person = await firstPerson(page);
  const room = await first(page, '#/rooms', 'Hall 1');
  const vocabulary = await first(page, '#/vocabularies', 'Topics');
  const learnerGroup = await firstLearnerGroup(page);
  const lecture = await firstSession(page, course);
  const steps = ['details', 'courses', 'learners', 'review'].map((step) => `${session}/${step}`);
  return [...ROUTES, course, lecture, `${lecture}/generate`, person, group, room, vocabulary, learnerGroup, `${learnerGroup}/new`, ...steps];
}

/// The page of somebody who teaches.
async function firstPerson(page) {
  await page.goto(new URL('#/people', page.url()).href);
  await page.getByRole('searchbox', { name: 'Search people' }).fill('M-90003');
  const href = await rowOf(page, 'Kjær, Søren').getByRole('link').getAttribute('href');
  return href.slice(href.indexOf('#'));
}

/// The first session of a course.
async function firstSession(page, course) {
  await page.goto(new URL(course, page.url()).href);
  return page.getByRole('table', { name: 'Sessions' }).getByRole('link').first().getAttribute('href');
}
