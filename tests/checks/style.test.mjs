// House rules that a compiler does not know.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

const LONGEST = 300;

/// Files that git tracks or would, which is all that is ours.
const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { encoding: 'utf8' });
const files = listed.split('\n').filter((name) => /\.(rs|css|mjs|js)$/.test(name) && existsSync(name));
const lines = (name) => readFileSync(name, 'utf8').split('\n');

/// `file:line` of every line of some files that matches.
function places(names, pattern) {
  return names.flatMap((name) => lines(name).flatMap((line, i) => (pattern.test(line) ? [`${name}:${i + 1}: ${line.trim()}`] : [])));
}

test(`no file is over ${LONGEST} lines, which would be two concepts in one`, () => {
  const long = files.filter((name) => lines(name).length - 1 > LONGEST);
  assert.deepEqual(long.map((name) => `${name}: ${lines(name).length - 1}`), []);
});

test('the core package names no browser crate', () => {
  const pure = files.filter((name) => name.startsWith('core/'));
  assert.deepEqual(places(pure, /\b(web_sys|js_sys|gloo\w*|wasm_bindgen\w*|yew)\b/), []);
});

test('nothing is left half done', () => {
  const others = files.filter((name) => name !== 'tests/checks/style.test.mjs');
  assert.deepEqual(places(others, /\b(TODO|FIXME|XXX)\b|\b(todo|unimplemented|dbg)!|#\[ignore/), []);
});

test('no test sleeps, is skipped or runs alone', () => {
  const tests = files.filter((name) => name.startsWith('tests/') && name !== 'tests/checks/style.test.mjs');
  assert.deepEqual(places(tests, /waitForTimeout|\bsleep\(|(?<!::)\bpause\(|(?<!\btest\.)\bsetTimeout\b|timers\/promises|\btest\.(only|skip|fixme)\b|\{ *(only|skip|todo):/), []);
});
