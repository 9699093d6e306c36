// Keeps a build of Lectern in the browser, so that it opens with no network. It knows the files of its
// own build and nothing else: what people enter lies in IndexedDB and never passes here.
//
// A build is kept whole or not at all. A newer one waits until a person asks for it: another tab may
// be at work with this one.
const FILES = "__FILES__";
// Two copies in two folders of one host share one storage for caches.
const PREFIX = `lectern ${new URL(self.registration.scope).pathname} `;
const CACHE = PREFIX + '__BUILD__';

self.addEventListener('install', (event) => event.waitUntil(keep()));
self.addEventListener('activate', (event) => event.waitUntil(takeOver()));
self.addEventListener('message', (event) => {
  if (event.data === 'take-over') self.skipWaiting();
});
self.addEventListener('fetch', (event) => {
  const name = nameOf(event.request);
  if (name !== null) event.respondWith(answer(name, event.request));
});

// Each file is fetched anew and must have the digest that was computed when it was built. A cache that
// is there already may serve pages now: another worker for the same files, or a build that came back.
// What is in it was held against its digest then; it is completed, and stays whatever happens.
async function keep() {
  const known = await caches.has(CACHE);
  const cache = await caches.open(CACHE);
  try {
    await Promise.all(FILES.map(async ({ url, integrity }) => {
      if (await cache.match(url)) return;
      const answer = await fetch(new Request(url, { integrity, cache: 'reload' }));
      // A page that was redirected to is refused when it is opened.
      if (!answer.ok || answer.redirected) throw new Error(`${url}: ${answer.status}`);
      await cache.put(url, answer);
    }));
  } catch (error) {
    if (!known) await caches.delete(CACHE);
    throw error;
  }
}

async function takeOver() {
  const names = await caches.keys();
  const old = names.filter((name) => name.startsWith(PREFIX) && name !== CACHE);
  await Promise.all(old.map((name) => caches.delete(name)));
  await self.clients.claim();
}

// The name of the file of this build that a request is for; null where it is none of them. Routes are
// behind the "#", so there is one page.
function nameOf(request) {
  if (request.method !== 'GET') return null;
  const scope = self.registration.scope;
  const url = request.url.split(/[?#]/)[0];
  if (!url.startsWith(scope)) return null;
  const name = './' + url.slice(scope.length);
  const file = name === './index.html' ? './' : name;
  return FILES.some(({ url }) => url === file) ? file : null;
}

// The network comes in only where the browser has thrown the cache away.
async function answer(name, request) {
  const cache = await caches.open(CACHE);
  return (await cache.match(name)) ?? fetch(request);
}
