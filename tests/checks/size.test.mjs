// How large the production build is, and what changed since the sizes in tests/sizes.json were written
// (`scripts/test size` after a change, with LECTERN_RECORD_SIZES=1). There is no ceiling but one that
// finds accidents.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { KIB, sizes, table } from '../support/sizes.mjs';

const RECORD = 'tests/sizes.json';
const TRIPWIRE = 3000;

const files = sizes('dist');
console.log(table(files));

const now = {};
for (const { kind, brotli } of files) now[kind] = (now[kind] ?? 0) + brotli;
now.all = files.reduce((sum, file) => sum + file.brotli, 0);
const before = JSON.parse(readFileSync(RECORD, 'utf8'));
for (const kind of new Set([...Object.keys(before), ...Object.keys(now)])) {
  const [was, is] = [before[kind] ?? 0, now[kind] ?? 0];
  const change = ((is - was) / KIB).toFixed(1);
  console.log(`${kind.padEnd(12)} ${(is / KIB).toFixed(1).padStart(8)} KiB brotli, ${change > 0 ? '+' : ''}${change} since recorded`);
}
if (process.env.LECTERN_RECORD_SIZES) writeFileSync(RECORD, `${JSON.stringify(now, null, 2)}\n`);

test(`the whole build is at most ${TRIPWIRE} KiB after brotli`, () => {
  assert.ok(now.wasm > 0, 'the build has a WebAssembly module');
  assert.ok(now.all <= TRIPWIRE * KIB, `${(now.all / KIB).toFixed(1)} KiB`);
});
