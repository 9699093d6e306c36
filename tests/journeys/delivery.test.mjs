// The build arrives and starts: from any path, under a strict policy, and with words when it cannot.
import { expect, test } from '../support/fixtures.mjs';
import { heading } from '../support/locators.mjs';
import { open } from '../support/start.mjs';

test('the page opens with one heading and asks nobody but its own host', async ({ page, open, server }) => {
  const asked = [];
  page.on('request', (request) => asked.push(request.url()));
  await open();
  expect(await heading(page).count()).toBe(1);
  expect(asked.filter((url) => !url.startsWith(server.url) && !url.startsWith('data:'))).toEqual([]);
  expect(new Set(asked).size, 'nothing is fetched twice').toBe(asked.length);
});

test('the build works from a folder of a host', async ({ page, startServer }) => {
  const server = await startServer({ base: '/some/folder/' });
  await open(page, server.url);
  expect(new URL(page.url()).pathname).toBe('/some/folder/');
});

test('the page forbids scripts and styles that are not files of its own', async ({ page, open, allowErrors }) => {
  await open();
  allowErrors(/Content Security Policy/);
  const ran = await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'window.ran = true';
    document.head.append(script);
    document.body.setAttribute('style', 'opacity: 0.5');
    return { script: window.ran === true, style: getComputedStyle(document.body).opacity !== '1' };
  });
  expect(ran).toEqual({ script: false, style: false });
});

test('while the program is on its way the shape of a page stands there, and goes when it comes', async ({ page, server }) => {
  let arrive;
  const arrived = new Promise((resolve) => { arrive = resolve; });
  await page.route('**/*.wasm', async (route) => { await arrived; await route.continue(); });
  await page.goto(server.url);
  const shape = page.locator('body > .opening');
  await expect(shape).toHaveCSS('opacity', '1');
  expect((await shape.boundingBox()).height).toBeGreaterThan(400);
  arrive();
  await expect(heading(page)).toBeVisible();
  expect(await shape.count()).toBe(0);
});

test('a build that cannot start says so', async ({ page, server, allowErrors }) => {
  allowErrors(/Failed to load resource|WebAssembly|Failed to fetch/);
  await page.route('**/*.wasm', (route) => route.abort());
  await page.goto(server.url);
  await expect(page.getByRole('alert').getByText('Lectern could not start')).toBeVisible();
});

test('everything is asked for anew each time, under the policy', async ({ server }) => {
  const html = await (await fetch(server.url)).text();
  expect(html).toMatch(/script-src 'self' 'wasm-unsafe-eval' 'sha256-[^;]+'; style-src 'self';/);
  const names = [...html.matchAll(/(?:src|href)="?\.\/([^\s">]+)/g)].map((match) => match[1]);
  expect(names.length, `the page names its files: ${names}`).toBeGreaterThanOrEqual(4);
  for (const name of ['', ...names]) {
    const file = await fetch(server.url + name);
    await file.arrayBuffer();
    expect(file.headers.get('cache-control'), name).toBe('no-cache');
    expect(file.headers.get('content-security-policy'), name).toBe("frame-ancestors 'none'");
  }
});
