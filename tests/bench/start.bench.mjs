// What a first visit costs: bytes over the line, and time until the page has its heading.
import { launch } from '../support/browser.mjs';
import { median, printTable } from '../support/measure.mjs';
import { startServer } from '../support/server.mjs';
import { KIB, sizes } from '../support/sizes.mjs';

const VISITS = 9;

const files = sizes(process.env.LECTERN_DIST);
const kib = (bytes) => bytes / KIB;
printTable('Size of the build with its bench hooks, KiB', ['file', 'raw', 'gzip', 'brotli'],
  files.map(({ name, raw, gzip, brotli }) => [name, kib(raw), kib(gzip), kib(brotli)]));

const server = await startServer();
const browser = await launch();
const rows = [];
for (const [name, slowdown] of [['full speed', 1], ['CPU four times slower', 4]]) {
  const visits = [];
  for (let i = 0; i < VISITS; i++) visits.push(await firstVisit(slowdown));
  const of = (key) => median(visits.map((visit) => visit[key]));
  rows.push([name, of('firstPaint'), of('heading'), of('painted')]);
}
console.log();
printTable(`First visit, nothing cached, ms, median of ${VISITS}`, ['', 'first paint', 'heading there', 'heading painted'], rows);
await browser.close();
await server.stop();

async function firstVisit(slowdown) {
  const context = await browser.newContext();
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await page.addInitScript(() => {
    const seen = new MutationObserver(() => {
      if (!document.querySelector('h1')) return;
      seen.disconnect();
      const heading = performance.now();
      // The frame after next has certainly been painted with it.
      requestAnimationFrame(() => requestAnimationFrame(() => { window.visit = { heading, painted: performance.now() }; }));
    });
    seen.observe(document, { childList: true, subtree: true });
  });
  await page.goto(server.url);
  const visit = await (await page.waitForFunction(() => window.visit)).jsonValue();
  const firstPaint = await page.evaluate(() => performance.getEntriesByType('paint')[0]?.startTime ?? NaN);
  await context.close();
  return { ...visit, firstPaint };
}
