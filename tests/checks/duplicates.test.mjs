// One version of each crate in the page, and none that costs more than it gives.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { crates, denyList } from '../support/crates.mjs';

const inside = crates({ insidePage: true });
const borne = denyList('bans', 'skip');

test('no crate is in the page in two versions', () => {
  const versions = new Map();
  for (const { name, version } of inside) versions.set(name, [...(versions.get(name) ?? []), version]);
  const twice = [...versions].filter(([name, list]) => list.length > 1 && !borne.some((b) => b.crate.split('@')[0] === name));
  assert.deepEqual(twice.map(([name, list]) => `${name}: ${list.join(', ')}`), []);
});

test('no banned crate is in the page', () => {
  const banned = new Map(denyList('bans', 'deny').map(({ crate, reason }) => [crate, reason]));
  assert.ok(banned.size > 0);
  assert.deepEqual(inside.filter(({ name }) => banned.has(name)).map(({ name }) => `${name}: ${banned.get(name)}`), []);
});

test('every exception is needed and has its reason', () => {
  const names = inside.map(({ name, version }) => `${name}@${version}`);
  const idle = borne.filter(({ crate, reason }) => !reason || !names.includes(crate));
  assert.deepEqual(idle, []);
});
