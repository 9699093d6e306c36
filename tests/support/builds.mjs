// Other builds of the app than the one at hand, and what a browser does with them.
import { createHash } from 'node:crypto';
import { appendFile, cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect } from '@playwright/test';

/// The build as another one: `change` is given its folder before the worker is told of its files.
export async function newerBuild(change) {
  const folder = await mkdtemp(path.join(tmpdir(), 'lectern-build-'));
  await cp(process.env.LECTERN_DIST, folder, { recursive: true });
  const page = path.join(folder, 'index.html');
  const html = await readFile(page, 'utf8');
  const marked = html.replace(/<html lang="?en"?/, '$& class="second"');
  expect(marked).not.toBe(html);
  await writeFile(page, marked);
  const digest = createHash('sha384').update(await readFile(page)).digest('base64');
  const worker = path.join(folder, 'sw.js');
  const code = await readFile(worker, 'utf8');
  const renewed = code
    .replace(/("url":"\.\/","integrity":")[^"]+/, `$1sha384-${digest}`)
    .replace(/(PREFIX \+ ')[^']+/, '$1second');
  expect(renewed).not.toBe(code);
  await writeFile(worker, renewed);
  await change?.(folder);
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}

/// The same build under another worker: `change` is given its folder.
export async function newerWorker(change) {
  const folder = await mkdtemp(path.join(tmpdir(), 'lectern-build-'));
  await cp(process.env.LECTERN_DIST, folder, { recursive: true });
  await appendFile(path.join(folder, 'sw.js'), ';\n');
  await change(folder);
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}

/// Makes the browser look for a newer build, as it does by itself now and then.
export const checkForUpdate = (page) => page.evaluate(async () => {
  const registration = await navigator.serviceWorker.getRegistration();
  await registration.update().catch(() => {});
});

/// The state of the update: a build is being fetched, one is waiting.
export const updateState = (page) => page.evaluate(async () => {
  const registration = await navigator.serviceWorker.getRegistration();
  return { fetching: registration.installing !== null, waiting: registration.waiting !== null };
});
