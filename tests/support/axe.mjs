// axe-core on a page as it stands.
import { expect } from '@playwright/test';
import axe from 'axe-core';

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const DESKTOP = { width: 1280, height: 800 };
const PHONE = { width: 360, height: 780 };

/// Fails with every violation in light and dark, on a desktop and a telephone, and where it is.
/// `where` says what state the page is in. Ends as it began.
export async function expectAccessible(page, where) {
  const found = [];
  for (const [size, viewport] of [['desktop', DESKTOP], ['360 px', PHONE]]) {
    await page.setViewportSize(viewport);
    for (const colorScheme of ['light', 'dark']) {
      await page.emulateMedia({ colorScheme });
      for (const violation of await violations(page)) found.push(`${size}, ${colorScheme}: ${violation}`);
    }
  }
  await page.setViewportSize(DESKTOP);
  await page.emulateMedia({ colorScheme: 'light' });
  expect(found, `axe, ${where}`).toEqual([]);
}

async function violations(page) {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source);
  const { violations } = await page.evaluate(
    (options) => globalThis.axe.run(document, options),
    { runOnly: { type: 'tag', values: WCAG }, resultTypes: ['violations'] },
  );
  const found = [];
  for (const { id, help, nodes } of violations) {
    for (const { target, any } of nodes) {
      if (id === 'target-size' && !(await isSmallInView(page, target))) continue;
      found.push(`${id}: ${help}: ${target.join(' ')} ${any[0]?.message ?? ''}`);
    }
  }
  return found;
}

/// A target that lies half under a bar which sticks to the edge of the window is as large as any
/// once it is scrolled to; what is still too small then is.
async function isSmallInView(page, target) {
  return page.evaluate(async (target) => {
    const element = document.querySelector(target.at(-1));
    const { scrollX, scrollY } = window;
    element.scrollIntoView({ block: 'center', behavior: 'instant' });
    const { violations } = await globalThis.axe.run({ include: [target] }, { runOnly: { type: 'rule', values: ['target-size'] } });
    window.scrollTo(scrollX, scrollY);
    return violations.length > 0;
  }, target);
}
