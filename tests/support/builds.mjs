// Another build of the app than the one at hand, and a host that goes on with it.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { appendFile, cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { serve } from './server.mjs';

/// The build as another one: `change` is given its folder before the worker is told of its files.
export async function otherBuild(change) {
  const folder = await mkdtemp(path.join(tmpdir(), 'lectern-build-'));
  await cp(process.env.LECTERN_DIST, folder, { recursive: true });
  const page = path.join(folder, 'index.html');
  const html = await readFile(page, 'utf8');
  const marked = html.replace(/<html lang="?en"?/, '$& class="second"');
  assert.notEqual(marked, html);
  await writeFile(page, marked);
  const digest = createHash('sha384').update(await readFile(page)).digest('base64');
  const worker = path.join(folder, 'sw.js');
  const code = await readFile(worker, 'utf8');
  const renewed = code
    .replace(/("url":"\.\/","integrity":")[^"]+/, `$1sha384-${digest}`)
    .replace(/(PREFIX \+ ')[^']+/, '$1second');
  assert.notEqual(renewed, code);
  await writeFile(worker, renewed);
  await change?.(folder);
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}

/// The same build under another worker: `change` is given its folder.
export async function sameBuild(change) {
  const folder = await mkdtemp(path.join(tmpdir(), 'lectern-build-'));
  await cp(process.env.LECTERN_DIST, folder, { recursive: true });
  await appendFile(path.join(folder, 'sw.js'), ';\n');
  await change(folder);
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}

/// A server of one build, which can go on with another one.
export async function changing() {
  let server = await serve();
  const { port, url } = server;
  return {
    url,
    stop: () => server.stop(),
    async goOnWith(folder) {
      await server.stop();
      server = await serve({ folder, port });
    },
  };
}

/// The browser looks for a newer build, as it does by itself now and then.
export const look = (page) => page.evaluate(async () => {
  const registration = await navigator.serviceWorker.getRegistration();
  await registration.update().catch(() => {});
});

/// What came of it: whether a build is being fetched, and whether one waits.
export const fetched = (page) => page.evaluate(async () => {
  const registration = await navigator.serviceWorker.getRegistration();
  return { fetching: registration.installing !== null, waits: registration.waiting !== null };
});
