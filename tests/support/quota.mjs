// The storage quota of a host, by the browser's own override.
import { expect } from '@playwright/test';

const QUOTA = 32 * 1024 * 1024;

/// Gives the host so much room and no more; to be called before anything is stored. `exhaust` takes it
/// away, `restore` gives it back, whatever is open and under way then.
///
/// Of a database that is open, Chromium remembers for half a minute how much room it has, and asks
/// again before that for what is larger: hence little room from the beginning, and a large write.
export async function limitQuota(page, url) {
  const guard = await page.context().newPage();
  await guard.route('**', (route) => route.fulfill({ contentType: 'text/html', body: '<link rel="icon" href="data:,">' }));
  await guard.goto(url);
  await page.bringToFront(); // a page behind another one is drawn now and then
  const devtools = await page.context().newCDPSession(guard);
  const give = (quotaSize) => devtools.send('Storage.overrideQuotaForOrigin', { origin: new URL(url).origin, quotaSize });
  await give(QUOTA);
  return {
    async exhaust() {
      await give(1);
      expect(await guard.evaluate(write, QUOTA)).toBe('QuotaExceededError');
    },
    restore: () => give(QUOTA),
  };
}

/// Runs in the page: what becomes of a write of so many bytes.
async function write(size) {
  const database = await new Promise((yes, no) => {
    const opening = indexedDB.open('filler', 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore('filler');
    opening.onsuccess = () => yes(opening.result);
    opening.onerror = () => no(opening.error);
  });
  const transaction = database.transaction('filler', 'readwrite');
  transaction.objectStore('filler').put(new Uint8Array(size), 'filler');
  const outcome = await new Promise((yes) => {
    transaction.oncomplete = () => yes('written');
    transaction.onabort = () => yes(transaction.error.name);
  });
  database.close();
  return outcome;
}
