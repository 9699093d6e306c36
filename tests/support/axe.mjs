// axe-core on a page as it stands.
import assert from 'node:assert/strict';
import { fromCache } from './modules.mjs';

const { source } = fromCache('axe-core');
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/// Fails with every violation and where it is. `rules` switches single ones, with axe's own names.
export async function assertAccessible(page, { tags = WCAG, rules = {} } = {}) {
  await page.evaluate(source);
  const { violations } = await page.evaluate(
    (options) => globalThis.axe.run(document, options),
    { runOnly: { type: 'tag', values: tags }, rules, resultTypes: ['violations'] },
  );
  const found = violations.flatMap(({ id, help, nodes }) => nodes.map(({ target }) => `${id}: ${help}: ${target.join(' ')}`));
  assert.deepEqual(found, [], `axe, on ${page.url()}`);
}
