// Everything that makes the product may be used and passed on under terms that we accept.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { crates, denyList } from '../support/crates.mjs';
import { isAllowed } from '../support/spdx.mjs';

const allowed = denyList('licenses', 'allow');

test('every crate of the product has an allowed licence', () => {
  const others = crates().filter(({ license }) => !license || !isAllowed(license, allowed));
  assert.deepEqual(others.map(({ name, version, license }) => `${name} ${version}: ${license}`), []);
});

test('every crate of the product comes from a registry', () => {
  const others = crates().filter(({ source }) => !source?.startsWith('registry+'));
  assert.deepEqual(others.map(({ name, source }) => `${name}: ${source}`), []);
});

test('every allowed licence is in use', () => {
  const names = crates().map(({ license }) => license).join(' ');
  assert.deepEqual(allowed.filter((licence) => !names.includes(licence)), []);
});

test('expressions are understood', () => {
  const ok = ['MIT', 'GPL-3.0 OR MIT', 'Apache-2.0 WITH LLVM-exception', '(MIT OR GPL-3.0) AND Apache-2.0', 'MPL-2.0/MIT'];
  const not = ['GPL-3.0', 'MIT AND GPL-3.0', '(MIT OR Apache-2.0) AND GPL-3.0', '', 'MIT GPL-3.0'];
  for (const expression of ok) assert.ok(isAllowed(expression, ['MIT', 'Apache-2.0']), expression);
  for (const expression of not) assert.ok(!isAllowed(expression, ['MIT', 'Apache-2.0']), expression);
});
