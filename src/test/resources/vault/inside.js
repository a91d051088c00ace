/* What somebody sees who holds the device's disk. */

/** @typedef {{keys: number, extractable: number, text: string}} Seen */

/** @param {unknown} value @param {Seen} seen @returns {string} */
const asText = (value, seen) => {
  if (value instanceof CryptoKey) {
    seen.keys++;
    if (value.extractable) seen.extractable++;
    return "key";
  }
  if (value instanceof Uint8Array) return new TextDecoder("latin1").decode(value);
  if (Array.isArray(value)) return value.map((each) => asText(each, seen)).join(" ");
  if (value && typeof value === "object")
    return Object.entries(value)
      .map(([name, each]) => `${name} ${asText(each, seen)}`)
      .join(" ");
  return String(value);
};

/** @template T @param {IDBRequest<T>} request @returns {Promise<T>} */
const wait = (request) => new Promise((fulfil) => (request.onsuccess = () => fulfil(request.result)));

/** @param {string} name of the database @returns {Promise<Seen>} */
export const open = async (name) => {
  const database = await wait(indexedDB.open(name));
  const seen = { keys: 0, extractable: 0, text: "" };
  for (const store of database.objectStoreNames) {
    seen.text += asText(await wait(database.transaction(store).objectStore(store).getAll()), seen);
  }
  database.close();
  return seen;
};
