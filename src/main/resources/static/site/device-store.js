/*
 * What this device keeps beyond the tab because somebody pressed "keep": values by name in one IndexedDB database, each gone with
 * one press. A change has reached the disk when its promise is fulfilled; every promise is refused where the browser lets pages keep
 * nothing.
 */
const NAME = "handrail-device";
const STORE = "kept";

/** @template T @param {IDBRequest<T>} request @returns {Promise<T>} */
const result = (request) =>
  new Promise((fulfil, reject) => {
    request.onsuccess = () => fulfil(request.result);
    request.onerror = () => reject(request.error);
  });

const open = () => {
  const request = indexedDB.open(NAME, 1);
  request.onupgradeneeded = () => request.result.createObjectStore(STORE);
  return result(request);
};

/** @template T @param {IDBTransactionMode} mode @param {(store: IDBObjectStore) => IDBRequest<T>} work @returns {Promise<T>} */
const run = async (mode, work) => {
  const database = await open();
  try {
    const transaction = database.transaction(STORE, mode, { durability: "strict" });
    const done = new Promise((fulfil, reject) => {
      transaction.oncomplete = fulfil;
      transaction.onabort = () => reject(transaction.error);
    });
    const request = work(transaction.objectStore(STORE));
    await done;
    return request.result;
  } finally {
    database.close();
  }
};

/** @param {string} name @returns {Promise<any>} undefined when there is none */
export const recall = (name) => run("readonly", (store) => store.get(name));

/** @param {string} name @param {unknown} value */
export const keep = (name, value) => run("readwrite", (store) => store.put(value, name));

/** @param {string} name */
export const forget = (name) => run("readwrite", (store) => store.delete(name));
