/*
 * The sealed record while it is open: the list as it is on the disk, and in memory what it makes. Everything that comes
 * from a server is checked here before it is believed; nothing of a page of the list that does not pass is kept.
 */
import { b64, random, unb64, utf8 } from "/vault/crypto/bytes.js";
import { firstHead, nextHead, tagOf } from "/vault/crypto/chain.js";
import { readCopy, writeCopy } from "/vault/store/snapshot.js";
import { isoSecond } from "/vault/store/instant.js";
import { Entries } from "/vault/store/entries.js";
import { openItem, revisionOf, sealRevision } from "/vault/store/items.js";
import { VaultError } from "/vault/account/vault-error.js";

/** @import {Received} from "/vault/sync/api.js" */
/** @import {Bytes} from "/vault/crypto/bytes.js" */
/** @import {Copy} from "/vault/store/snapshot.js" */
/** @import {Cursor, LocalStore} from "/vault/store/local-store.js" */
/** @import {Change, Revision} from "/vault/store/entries.js" */
/** @import {Vouching} from "/vault/store/items.js" */
/** @import {OpenedKeyring} from "/vault/crypto/keyring.js" */

/** Items opened at the same time. */
const AT_ONCE = 1000;
/** After so many new items the sealed copy is written again. */
const COPY_AFTER = 300;

/** @typedef {{id: string, blob: Bytes | null, seq: number}} Found */
/** @typedef {{arrived: boolean, text: string, revision: Vouching}} Opened */
/** @typedef {{seq: number, text: string, revision: Vouching}} Arrived */
/** @typedef {<T>(work: () => Promise<T>) => Promise<T>} Locked runs a change of the disk, one at a time */

export class SealedRecord {
  entries = new Entries();
  /** Items that the server has numbered. @type {Set<string>} */
  listed = new Set();
  /** Items that came without a blob. @type {Set<string>} */
  bare = new Set();
  /** What arrived and is not taken in. @type {Map<string, Arrived>} */
  arrived = new Map();
  /** What waits for the server, by its tag. @type {Map<string, string>} */
  waiting = new Map();
  /** @type {Cursor} */
  cursor;
  /** The number up to which the sealed copy reaches. */
  copied = 0;
  version = -1;
  /** The item that this device wrote last. @type {string | undefined} */
  written;
  /** @type {Map<number, Bytes[]>} heads of pages, by the first number */
  #heads = new Map();

  /** @param {{disk: LocalStore, keyring: OpenedKeyring, device: string, locked: Locked, now: () => Date}} parts */
  constructor({ disk, keyring, device, locked, now }) {
    this.disk = disk;
    /** @type {OpenedKeyring | null} */
    this.opened = keyring;
    this.account = keyring.account;
    this.device = device;
    this.locked = locked;
    this.now = now;
    this.cursor = { seq: 0, head: firstHead(this.account) };
  }

  /**
   * Reads the disk: the sealed copy, and what came after it.
   * @param {ConstructorParameters<typeof SealedRecord>[0]} parts
   */
  static async open(parts) {
    const record = new SealedRecord(parts);
    await record.locked(async () => {
      const held = await readCopy(record);
      if (held) record.#restore(held);
      await record.catchUp();
      await record.#copyWhenDue();
    });
    return record;
  }

  /** Drops the keys; what is under way fails. */
  close() {
    this.opened = null;
    this.entries = new Entries();
    this.arrived.clear();
  }

  get keyring() {
    if (!this.opened) throw new VaultError("is-locked");
    return this.opened;
  }

  /** @param {Copy} held */
  #restore({ cursor, head, packed }) {
    this.entries.unpack(packed);
    this.entries.clock = head.clock;
    this.entries.named = new Set(head.named);
    this.bare = new Set(head.bare);
    this.listed = new Set(head.listed);
    this.arrived = new Map(head.arrived);
    for (const entry of packed) {
      for (const [item, seq] of entry[7]) if (seq > 0) this.listed.add(item);
    }
    this.cursor = cursor;
    this.copied = cursor.seq;
  }

  /** Takes in what another window, or this device before, has left on the disk. Within the lock. */
  async catchUp() {
    if ((await this.disk.version()) === this.version) return false;
    const { version, cursor, written, pages, outbox } = await this.disk.since(this.cursor.seq);
    if (!cursor) throw new VaultError("no-account");
    const tail = pages.flatMap(({ first, ids, blobs }) =>
      ids.map((id, at) => ({ id, blob: blobs[at], seq: first + at })),
    );
    await this.#replay(tail.filter(({ seq }) => seq > this.cursor.seq));
    await this.#replay(outbox.map(({ id, blob }) => ({ id, blob, seq: 0 })));
    this.waiting = new Map(outbox.map(({ id, blob }) => [id, b64(tagOf(blob))]));
    this.cursor = cursor;
    this.written = written;
    this.version = version;
    return true;
  }

  /** @param {Found[]} found */
  async #replay(found) {
    for (let at = 0; at < found.length; at += AT_ONCE) {
      const part = found.slice(at, at + AT_ONCE);
      const opened = await this.#openAll(part);
      part.forEach((item, place) => this.#take(item, opened[place]));
    }
    await this.#forget();
  }

  /** @param {Found[]} found */
  #openAll(found) {
    const by = { account: this.account, keyring: this.keyring };
    return Promise.all(
      found.map(async ({ id, blob }) => {
        if (!blob) return null;
        const { arrived, text } = await openItem(by, unb64(id, 16), blob);
        return { arrived, text: new TextDecoder().decode(text), revision: revisionOf(text) };
      }),
    );
  }

  /** @param {Found} item @param {Opened | null} opened */
  #take({ id, seq }, opened) {
    if (seq > 0) this.listed.add(id);
    if (!opened) this.bare.add(id);
    else if (opened.arrived) {
      if (!this.entries.named.has(id)) this.arrived.set(id, { seq, text: opened.text, revision: opened.revision });
    } else if (this.entries.has(id)) this.entries.settle(id, seq);
    else this.entries.apply(id, opened.revision, seq);
  }

  /** Lets go of what an erase names, and makes again what is left of it. */
  async #forget() {
    for (const id of this.arrived.keys()) if (this.entries.named.has(id)) this.arrived.delete(id);
    const found = [];
    for (const { id, seq } of this.entries.forgetNamed()) {
      const blob = seq > 0 ? await this.#blobAt(seq) : (await this.disk.outbox()).find((item) => item.id === id)?.blob;
      found.push({ id, seq, blob: blob ?? null });
    }
    const opened = await this.#openAll(found);
    found.forEach((item, at) => this.#take(item, opened[at]));
  }

  /** @param {number} seq */
  async #blobAt(seq) {
    const page = await this.disk.page(seq);
    return page?.blobs[seq - page.first] ?? null;
  }

  /**
   * Writes revisions: sealed and on the disk when this is fulfilled.
   * @param {Change[] | ((entries: Entries) => Change[])} changes
   * @param {string[]} [erase] items to throw away after that
   */
  async write(changes, erase = []) {
    await this.locked(async () => {
      await this.catchUp();
      const wanted = typeof changes === "function" ? changes(this.entries) : changes;
      if (wanted.length === 0) return;
      const ids = wanted.map(() => b64(random(16)));
      const made = await Promise.all(
        wanted.map((change, at) => this.#seal(change, ids[at], ids[at - 1] ?? this.written)),
      );
      const written = ids[ids.length - 1];
      this.version = await this.disk.queue(
        made.map(({ id, blob }) => ({ id, blob })),
        { erase, written },
      );
      this.written = written;
      for (const { id, blob, revision } of made) {
        this.waiting.set(id, b64(tagOf(blob)));
        this.entries.apply(id, revision, 0);
      }
      if (made.some(({ revision }) => revision.kind === "erase")) await this.#forget();
    });
  }

  /** @param {Change} change @param {string} id @param {string} [after] the item that this device wrote before */
  async #seal(
    { kind, entry, set, clock = this.entries.clock + 1, device = this.device, at = this.moment() },
    id,
    after,
  ) {
    const { current } = this.keyring;
    const seen = [this.cursor.seq, b64(this.cursor.head)];
    const revision = { kind, entry, clock, device, at, seen, ...(after ? { after } : {}), set };
    const by = { account: this.account, epoch: current.epoch, key: current.items };
    return { id, blob: await sealRevision(by, unb64(id, 16), utf8(JSON.stringify(revision))), revision };
  }

  /** Now, to the second. */
  moment() {
    return isoSecond(this.now());
  }

  /**
   * Checks a page of the server's list and continues the list with it.
   * @param {{last: number, items: Received[]}} page throws list-shorter, list-differs, item-forged and more
   * @returns {Promise<number>} how many items were new to this device
   */
  async receive({ last, items }) {
    const from = this.cursor;
    if (last < from.seq + items.length) throw new VaultError("list-shorter");
    if (items.length === 0 && last > from.seq) throw new VaultError("list-shorter");
    const heads = this.#chained(from, items);
    const opened = await this.#openAll(items);
    const before = new Set();
    for (const [at, one] of opened.entries()) {
      if (one && !one.arrived) await this.#vouched(one.revision, from.seq + at, { from, heads, before });
      before.add(items[at].id);
    }
    return this.locked(async () => {
      await this.catchUp();
      const waited = this.waiting.size;
      await this.#append(
        from,
        items.map((item, at) => ({ ...item, head: heads[at] })),
        opened,
      );
      return items.length - (waited - this.waiting.size);
    });
  }

  /** @param {Cursor} from @param {Received[]} items @returns {Bytes[]} the head after each */
  #chained(from, items) {
    const fresh = new Set();
    let head = from.head;
    return items.map(({ seq, id, tag }, at) => {
      const expected = this.waiting.get(id);
      if (seq !== from.seq + at + 1 || this.listed.has(id) || fresh.has(id)) throw new VaultError("list-differs");
      if (expected !== undefined && expected !== b64(tag)) throw new VaultError("item-forged");
      fresh.add(id);
      head = nextHead(head, unb64(id, 16), tag);
      return head;
    });
  }

  /**
   * What a device vouched for when it wrote must be what we are shown.
   * @param {Vouching} revision @param {number} last the number before its own
   * @param {{from: Cursor, heads: Bytes[], before: Set<string>}} known
   */
  async #vouched({ seen, after }, last, { from, heads, before }) {
    if (after !== undefined) {
      const known = typeof after === "string" && (this.listed.has(after) || before.has(after));
      if (!known) throw new VaultError("list-differs");
    }
    if (!Array.isArray(seen) || !Number.isSafeInteger(seen[0]) || seen[0] < 0) throw new VaultError("item-forged");
    const [at, vouched] = seen;
    if (at > last) throw new VaultError("list-differs");
    const head = at > from.seq ? heads[at - from.seq - 1] : at === from.seq ? from.head : await this.#headAt(at);
    if (b64(head) !== vouched) throw new VaultError("list-differs");
  }

  /** @param {number} seq */
  async #headAt(seq) {
    if (seq === 0) return firstHead(this.account);
    for (const [first, heads] of this.#heads) {
      if (seq >= first && seq < first + heads.length) return heads[seq - first];
    }
    const page = await this.disk.page(seq);
    const head = page?.heads[seq - page.first];
    if (!page || !head) throw new VaultError("list-differs");
    this.#heads.set(page.first, page.heads);
    return head;
  }

  /**
   * @param {Cursor} from @param {{id: string, blob: Bytes | null, seq: number, head: Bytes}[]} items
   * @param {(Opened | null)[]} opened
   */
  async #append(from, items, opened) {
    if (items.length === 0) return;
    const listed = items.map(({ id, blob, head }) => ({ id, blob, head }));
    const settled = listed.map(({ id }) => id).filter((id) => this.waiting.has(id));
    this.version = await this.disk.append(from, listed, settled);
    items.forEach((item, at) => {
      this.waiting.delete(item.id);
      this.#take(item, opened[at]);
    });
    this.cursor = { seq: from.seq + items.length, head: items[items.length - 1].head };
    await this.#forget();
  }

  /**
   * The server has accepted what we sent, and nothing came between.
   * @param {{id: string, blob: Bytes}[]} sent in the order of their numbers
   */
  async accepted(sent) {
    const from = this.cursor;
    const items = sent.map(({ id, blob }, at) => ({ id, blob, seq: from.seq + at + 1, tag: tagOf(blob) }));
    const heads = this.#chained(from, items);
    await this.locked(async () => {
      await this.catchUp();
      const listed = items.map(({ id, blob }, at) => ({ id, blob, head: heads[at] }));
      this.version = await this.disk.append(
        from,
        listed,
        listed.map(({ id }) => id),
      );
      for (const { id, seq } of items) {
        this.waiting.delete(id);
        this.listed.add(id);
        this.entries.settle(id, seq);
      }
      this.cursor = { seq: from.seq + items.length, head: heads[heads.length - 1] };
    });
  }

  /** Items whose blob is gone though nobody of ours erased it. @returns {string[]} */
  lost() {
    return [...this.bare].filter((id) => !this.entries.named.has(id));
  }

  /** Items that an erase names and whose blob we still have. */
  async strip() {
    const ids = new Set([...this.entries.named].filter((id) => this.listed.has(id) && !this.bare.has(id)));
    if (ids.size === 0) return;
    await this.locked(async () => {
      await this.disk.strip(ids);
      for (const id of ids) this.bare.add(id);
    });
  }

  /** After a round with the server. */
  async copy() {
    await this.locked(() => this.#copyWhenDue());
  }

  async #copyWhenDue() {
    if (this.cursor.seq - this.copied < COPY_AFTER) return;
    await writeCopy(this);
    this.copied = this.cursor.seq;
  }

  /** Every revision that stands, from the disk, in the order of the list. @returns {Promise<Revision[]>} */
  async revisions() {
    const [pages, outbox] = await Promise.all([this.disk.pages(), this.disk.outbox()]);
    const all = pages
      .flatMap(({ first, ids, blobs }) => ids.map((id, at) => ({ id, blob: blobs[at], seq: first + at })))
      .concat(outbox.map(({ id, blob }) => ({ id, blob, seq: 0 })))
      .filter(({ id }) => !this.entries.named.has(id));
    const found = [];
    for (let at = 0; at < all.length; at += AT_ONCE) found.push(...(await this.#openAll(all.slice(at, at + AT_ONCE))));
    return found.flatMap((one) => (one && !one.arrived ? [one.revision] : []));
  }
}
