// Looks into what the browser keeps, past the app: to wait for it, and to damage it.

/// Runs in the page: the tables of the workspace's database, each as an object of its rows.
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

/// The rows of a table as text.
export const keptRows = (page, table) => page.evaluate(rows, table);

/// Puts another text in the place of a row.
export const spoil = (page, table, key, text) => page.evaluate(async ([table, key, text]) => {
  const done = (request) => new Promise((yes, no) => {
    request.onsuccess = () => yes(request.result);
    request.onerror = () => no(request.error);
  });
  const database = await done(indexedDB.open('lectern'));
  const transaction = database.transaction(table, 'readwrite');
  await done(transaction.objectStore(table).put(new TextEncoder().encode(text), key));
  database.close();
}, [table, key, text]);
