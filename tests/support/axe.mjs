// axe-core on a page as it stands.
import assert from 'node:assert/strict';
import { fromCache } from './modules.mjs';

const { source } = fromCache('axe-core');
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const DESKTOP = { width: 1280, height: 800 };
const PHONE = { width: 360, height: 780 };

/// Fails with every violation and where it is. `rules` switches single ones, with axe's own names.
export async function assertAccessible(page, { tags = WCAG, rules = {}, where = page.url() } = {}) {
  assert.deepEqual(await violations(page, { tags, rules }), [], `axe, on ${where}`);
}

/// The same in light and dark, on a desktop and a telephone: `where` says what state the page is in.
/// Ends as it began. Whatever is wrong in any of them is said together.
export async function assertAccessibleInEveryLook(page, where) {
  const found = [];
  for (const [size, viewport] of [['desktop', DESKTOP], ['360 px', PHONE]]) {
    await page.setViewportSize(viewport);
    for (const colorScheme of ['light', 'dark']) {
      await page.emulateMedia({ colorScheme });
      for (const violation of await violations(page, { tags: WCAG })) found.push(`${size}, ${colorScheme}: ${violation}`);
    }
  }
  await page.setViewportSize(DESKTOP);
  await page.emulateMedia({ colorScheme: 'light' });
  assert.deepEqual(found, [], `axe, ${where}`);
}

async function violations(page, { tags, rules = {} }) {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(source);
  const { violations } = await page.evaluate(
    (options) => globalThis.axe.run(document, options),
    { runOnly: { type: 'tag', values: tags }, rules, resultTypes: ['violations'] },
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
