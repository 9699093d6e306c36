// Tells a test when a page writes to its database.

/// Calls `notify` with `begin` or, where chunks are among the tables, `compaction` whenever a page
/// begins a transaction that writes, and with `complete` whenever one is on disk. To be called
/// before the page is opened.
export async function observeWrites(page, notify) {
  await page.exposeFunction('notifyOfWrite', notify);
  await page.addInitScript(() => {
    const { transaction } = IDBDatabase.prototype;
    IDBDatabase.prototype.transaction = function (...args) {
      const begun = transaction.apply(this, args);
      if (begun.mode === 'readwrite') {
        window.notifyOfWrite(begun.objectStoreNames.contains('chunks') ? 'compaction' : 'begin');
        begun.addEventListener('complete', () => window.notifyOfWrite('complete'));
      }
      return begun;
    };
  });
}
