// The production build is small enough to be opened on a slow line. Ceilings are in size-budget.json.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { KIB, sizes, table, total } from '../support/sizes.mjs';

const { kinds } = JSON.parse(readFileSync('tests/size-budget.json', 'utf8'));
const files = sizes('dist');
console.log(table(files));

for (const [kind, { goal, ceiling }] of Object.entries(kinds)) {
  const kib = total(files, kind) / KIB;
  const words = `${kind}: ${kib.toFixed(1)} KiB after brotli, at most ${ceiling}`;
  test(`${words}${kib > goal ? ` (the goal is ${goal})` : ''}`, () => assert.ok(kib > 0 && kib <= ceiling, words));
}
