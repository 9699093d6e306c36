// The build arrives and starts: from any path, under a strict policy, and with words when it cannot.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { heading, journey, open } from '../support/app.mjs';
import { settles } from '../support/see.mjs';
import { serve } from '../support/server.mjs';

journey('the page opens with one heading and asks nobody but its own host', async ({ page, open, server }) => {
  const asked = [];
  page.on('request', (request) => asked.push(request.url()));
  await open();
  assert.equal(await heading(page).count(), 1);
  assert.deepEqual(asked.filter((url) => !url.startsWith(server.url) && !url.startsWith('data:')), []);
  assert.equal(new Set(asked).size, asked.length, 'nothing is fetched twice');
});

journey('the build works from a folder of a host', async ({ page, serve }) => {
  const server = await serve({ base: '/some/folder/' });
  await open(page, server.url);
  assert.equal(new URL(page.url()).pathname, '/some/folder/');
});

journey('the page forbids scripts and styles that are not files of its own', async ({ page, open, expect }) => {
  await open();
  expect(/Content Security Policy/);
  const ran = await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'window.ran = true';
    document.head.append(script);
    document.body.setAttribute('style', 'opacity: 0.5');
    return { script: window.ran === true, style: getComputedStyle(document.body).opacity !== '1' };
  });
  assert.deepEqual(ran, { script: false, style: false });
});

journey('while the program is on its way the shape of a page stands there, and goes when it comes', async ({ page, server }) => {
  let arrive;
  const arrived = new Promise((resolve) => { arrive = resolve; });
  await page.route('**/*.wasm', async (route) => { await arrived; await route.continue(); });
  await page.goto(server.url);
  const shape = page.locator('body > .opening');
  await settles(() => shape.evaluate((shape) => getComputedStyle(shape).opacity), '1');
  assert.ok((await shape.boundingBox()).height > 400);
  arrive();
  await heading(page).waitFor();
  assert.equal(await shape.count(), 0);
});

journey('a build that cannot start says so', async ({ page, server, expect }) => {
  expect(/Failed to load resource|WebAssembly|Failed to fetch/);
  await page.route('**/*.wasm', (route) => route.abort());
  await page.goto(server.url);
  await page.getByRole('alert').getByText('Lectern could not start').waitFor();
});

test('everything is asked for anew each time, under the policy', async () => {
  const server = await serve();
  try {
    const page = await fetch(server.url);
    const html = await page.text();
    assert.match(html, /script-src 'self' 'wasm-unsafe-eval' 'sha256-[^;]+'; style-src 'self';/);
    const names = [...html.matchAll(/(?:src|href)="?\.\/([^\s">]+)/g)].map((match) => match[1]);
    assert.ok(names.length >= 4, `the page names its files: ${names}`);
    for (const name of ['', ...names]) {
      const file = await fetch(server.url + name);
      await file.arrayBuffer();
      assert.equal(file.headers.get('cache-control'), 'no-cache', name);
      assert.equal(file.headers.get('content-security-policy'), "frame-ancestors 'none'", name);
    }
  } finally {
    await server.stop();
  }
});
