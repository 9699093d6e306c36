// The database of the app, past the app: to look into it, and to damage it.

/// Runs in the page: returns the rows of a table.
async function rows(table) {
  const done = (request) => new Promise((yes, no) => {
    request.onsuccess = () => yes(request.result);
    request.onerror = () => no(request.error);
  });
  const database = await done(indexedDB.open('lectern'));
  const store = database.transaction(table).objectStore(table);
  const [keys, values] = await Promise.all([done(store.getAllKeys()), done(store.getAll())]);
  database.close();
  return keys.map((key, at) => [key, new TextDecoder().decode(values[at])]);
}

/// The rows of a table as pairs of a key and a text.
export const databaseRows = (page, table) => page.evaluate(rows, table);

/// Overwrites a row with another text.
export const overwriteRow = (page, table, key, text) => page.evaluate(async ([table, key, text]) => {
  const done = (request) => new Promise((yes, no) => {
    request.onsuccess = () => yes(request.result);
    request.onerror = () => no(request.error);
  });
  const database = await done(indexedDB.open('lectern'));
  const transaction = database.transaction(table, 'readwrite');
  await done(transaction.objectStore(table).put(new TextEncoder().encode(text), key));
  database.close();
}, [table, key, text]);
