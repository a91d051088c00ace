/*
 * What a device keeps (docs/vault-format.md, section 7), in IndexedDB: nothing in it can be read without an unlock.
 * Each method is one transaction; a change has reached the disk when its promise is fulfilled.
 */
import { VaultError } from "/vault/account/vault-error.js";

/** @import {StoredAccount} from "/vault/account/account.js" */
/** @import {Bytes} from "/vault/crypto/bytes.js" */

const VERSION = 1;
/** Items in one record of the list, at most. */
const PAGE = 500;

/** @typedef {{id: string, blob: Bytes, sent?: boolean}} Waiting an item that the server has not accepted yet */
/**
 * @typedef {{id: string, blob: Bytes | null, head: Bytes}} Listed an item of the list; without blob when it was erased
 */
/** @typedef {{first: number, ids: string[], heads: Bytes[], blobs: (Bytes | null)[]}} Page */
/** @typedef {{seq: number, head: Bytes}} Cursor how far the list has been read */
/** @typedef {{piece: number, pieces: number, seq: number, head: Bytes, sealed: Bytes}} Piece */
/**
 * Single values: the account; how far the list was read; a number that changes with every change; the key for what is
 * written while locked; items to have thrown away; whose items are left over; the item that this device wrote last.
 * @typedef {{account: StoredAccount, cursor: Cursor, version: number, arrivalKey: CryptoKey, toErase: string[],
 *   unsentOf: string, written: string}} Meta
 */

/** @template T @param {IDBRequest<T>} request @returns {Promise<T>} */
const result = (request) =>
  new Promise((fulfil, reject) => {
    request.onsuccess = () => fulfil(request.result);
    request.onerror = () => reject(request.error);
  });

/** @param {unknown} cause */
const troubleOf = (cause) => {
  if (cause instanceof VaultError) return cause;
  return new VaultError(cause instanceof Error && cause.name === "QuotaExceededError" ? "full-disk" : "no-disk");
};

/** @param {IDBOpenDBRequest} request */
const build = (request) => {
  const database = request.result;
  database.createObjectStore("meta");
  database.createObjectStore("list", { keyPath: "first" });
  database.createObjectStore("outbox", { autoIncrement: true }).createIndex("id", "id", { unique: true });
  database.createObjectStore("copy", { keyPath: "piece" });
};

export class LocalStore {
  /** @param {IDBDatabase} database */
  constructor(database) {
    this.database = database;
    database.onversionchange = () => database.close();
  }

  /** @param {string} name @returns {Promise<LocalStore>} throws no-disk */
  static async open(name) {
    try {
      const request = indexedDB.open(name, VERSION);
      request.onupgradeneeded = () => build(request);
      return new LocalStore(await result(request));
    } catch (cause) {
      throw troubleOf(cause);
    }
  }

  /**
   * One transaction. `work` awaits nothing but requests of this transaction.
   * @template T @param {IDBTransactionMode} mode
   * @param {(stores: Record<"meta" | "list" | "outbox" | "copy", IDBObjectStore>) => Promise<T>} work
   * @returns {Promise<T>}
   */
  async run(mode, work) {
    try {
      const stores = ["meta", "list", "outbox", "copy"];
      const transaction = this.database.transaction(stores, mode, { durability: "strict" });
      const done = new Promise((fulfil, reject) => {
        transaction.oncomplete = fulfil;
        transaction.onabort = () => reject(transaction.error ?? new VaultError("no-disk"));
      });
      done.catch(() => {});
      const [meta, list, outbox, copy] = stores.map((store) => transaction.objectStore(store));
      let value;
      try {
        value = await work({ meta, list, outbox, copy });
      } catch (cause) {
        if (!transaction.error) abort(transaction);
        throw transaction.error ?? cause;
      }
      await done;
      return value;
    } catch (cause) {
      throw troubleOf(cause);
    }
  }

  /**
   * @template {keyof Meta} K
   * @param {K} key @returns {Promise<Meta[K] | undefined>}
   */
  read(key) {
    return this.run("readonly", ({ meta }) => result(meta.get(key)));
  }

  /** @param {Partial<Meta>} values */
  write(values) {
    return this.run("readwrite", async ({ meta }) => {
      for (const [key, value] of Object.entries(values)) meta.put(value, key);
      return bump(meta);
    });
  }

  /**
   * What has changed since a version, for a window that fell behind.
   * @param {number} seq the last number that it knows
   * @returns {Promise<{version: number, cursor: Cursor, written: string | undefined, pages: Page[],
   *   outbox: Waiting[]}>} `written`: the
   *   item that this device wrote last
   */
  since(seq) {
    return this.run("readonly", async ({ meta, list, outbox }) => {
      const version = (await result(meta.get("version"))) ?? 0;
      const cursor = await result(meta.get("cursor"));
      const written = await result(meta.get("written"));
      const start = await result(list.openCursor(IDBKeyRange.upperBound(seq + 1), "prev"));
      const pages = await result(list.getAll(IDBKeyRange.lowerBound(start ? /** @type {number} */ (start.key) : 0)));
      return { version, cursor, written, pages, outbox: await result(outbox.getAll()) };
    });
  }

  /** @returns {Promise<number>} changes with every change */
  version() {
    return this.read("version").then((version) => version ?? 0);
  }

  /**
   * Keeps items until the server has them.
   * @param {Waiting[]} items
   * @param {{erase?: string[], written?: string}} [also] ids to throw away there after them; the item written last
   */
  queue(items, { erase = [], written } = {}) {
    return this.run("readwrite", async ({ meta, outbox }) => {
      for (const item of items) outbox.add(item);
      if (written) meta.put(written, "written");
      if (erase.length > 0) {
        const before = (await result(meta.get("toErase"))) ?? [];
        meta.put([...new Set([...before, ...erase])], "toErase");
      }
      return bump(meta);
    });
  }

  /** @returns {Promise<Waiting[]>} in the order in which they were written */
  outbox() {
    return this.run("readonly", ({ outbox }) => result(outbox.getAll()));
  }

  /** Marks what was sent while nobody could read the list. @param {Set<string>} ids */
  markSent(ids) {
    return this.run("readwrite", ({ outbox }) =>
      each(outbox, (cursor) => {
        if (ids.has(cursor.value.id)) cursor.update({ ...cursor.value, sent: true });
      }),
    );
  }

  /**
   * Continues the list and takes what it now holds out of the outbox.
   * @param {Cursor} from where the list ended @param {Listed[]} items
   * @param {string[]} settled those of them that wait in the outbox
   */
  append(from, items, settled) {
    return this.run("readwrite", async ({ meta, list, outbox }) => {
      const there = await result(meta.get("cursor"));
      if (there && there.seq !== from.seq) throw new VaultError("list-differs");
      await addPages(list, from.seq + 1, items);
      const keys = await Promise.all(settled.map((id) => result(outbox.index("id").getKey(id))));
      for (const key of keys) if (key !== undefined) outbox.delete(key);
      meta.put(
        { seq: from.seq + items.length, head: items.length > 0 ? items[items.length - 1].head : from.head },
        "cursor",
      );
      return bump(meta);
    });
  }

  /** The page in which a number stands. @param {number} seq @returns {Promise<Page | undefined>} */
  page(seq) {
    return this.run("readonly", async ({ list }) => {
      const cursor = await result(list.openCursor(IDBKeyRange.upperBound(seq), "prev"));
      return cursor?.value;
    });
  }

  /** Every page of the list, in order. @returns {Promise<Page[]>} */
  pages() {
    return this.run("readonly", ({ list }) => result(list.getAll()));
  }

  /** Throws blobs away. @param {Set<string>} ids @param {boolean} asked the server was asked to do so as well */
  strip(ids, asked = false) {
    return this.run("readwrite", async ({ meta, list }) => {
      await each(list, (cursor) => {
        const page = /** @type {Page} */ (cursor.value);
        if (!page.ids.some((id, at) => ids.has(id) && page.blobs[at])) return;
        cursor.update({ ...page, blobs: page.blobs.map((blob, at) => (ids.has(page.ids[at]) ? null : blob)) });
      });
      if (asked)
        meta.put(
          ((await result(meta.get("toErase"))) ?? []).filter((/** @type {string} */ id) => !ids.has(id)),
          "toErase",
        );
    });
  }

  /** @returns {Promise<Piece[]>} the sealed copy, empty when there is none */
  copy() {
    return this.run("readonly", ({ copy }) => result(copy.getAll()));
  }

  /** @param {Piece[]} pieces */
  writeCopy(pieces) {
    return this.run("readwrite", async ({ copy }) => {
      copy.clear();
      for (const piece of pieces) copy.put(piece);
    });
  }

  /**
   * Forgets everything; with `unsent` not what the server has never had, and whose it is.
   * @param {{unsent?: boolean}} [keep]
   */
  clear({ unsent = false } = {}) {
    return this.run("readwrite", async ({ meta, list, outbox, copy }) => {
      const [account, written, before] = await Promise.all(
        ["account", "written", "unsentOf"].map((key) => result(meta.get(key))),
      );
      for (const store of [meta, list, copy]) store.clear();
      if (!unsent) outbox.clear();
      else await each(outbox, (cursor) => cursor.value.sent && cursor.delete());
      if (unsent && (await result(outbox.count())) > 0) {
        meta.put(account?.account ?? before, "unsentOf");
        meta.put(written, "written");
      }
      return bump(meta, Date.now());
    });
  }
}

/** @param {IDBTransaction} transaction */
const abort = (transaction) => {
  try {
    transaction.abort();
  } catch {
    // it has ended already
  }
};

/** @param {IDBObjectStore} meta @param {number} [least] @returns {Promise<number>} the new version */
const bump = async (meta, least = 0) => {
  const version = Math.max((await result(meta.get("version"))) ?? 0, least) + 1;
  meta.put(version, "version");
  return version;
};

/** @param {IDBObjectStore} store @param {(cursor: IDBCursorWithValue) => void} visit */
const each = (store, visit) =>
  new Promise((fulfil, reject) => {
    const request = store.openCursor();
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      const cursor = request.result;
      if (!cursor) return fulfil(undefined);
      visit(cursor);
      cursor.continue();
    };
  });

/**
 * Adds items as pages. A page that is not more than twice as large as what comes is taken up into it, so that a list
 * that grows by single items has few pages and is seldom written again.
 * @param {IDBObjectStore} list @param {number} first @param {Listed[]} items
 */
const addPages = async (list, first, items) => {
  let [start, rest] = [first, items];
  for (;;) {
    const cursor = await result(list.openCursor(IDBKeyRange.upperBound(start - 1), "prev"));
    const page = /** @type {Page | undefined} */ (cursor?.value);
    if (!page || page.ids.length > 2 * rest.length || page.ids.length + rest.length > PAGE) break;
    rest = [...page.ids.map((id, at) => ({ id, head: page.heads[at], blob: page.blobs[at] })), ...rest];
    start = page.first;
    list.delete(start);
  }
  for (let at = 0; at < rest.length; at += PAGE) {
    const part = rest.slice(at, at + PAGE);
    list.put({
      first: start + at,
      ids: part.map((item) => item.id),
      heads: part.map((item) => item.head),
      blobs: part.map((item) => item.blob),
    });
  }
};
