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
  return violations.flatMap(({ id, help, nodes }) => nodes.map(({ target, any }) => `${id}: ${help}: ${target.join(' ')} ${any[0]?.message ?? ''}`));
}
