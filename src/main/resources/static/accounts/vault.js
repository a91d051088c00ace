/*
 * The vault as pages see it. Keys live in the memory of this window only, and go when it locks. Every failure is a Trouble with a `code`
 * (trouble.js). An entry is {id, kind, fields}; what is unknown is absent.
 */
import { Account } from "/accounts/account.js";
import { Api } from "/accounts/api.js";
import { arrivalOf, newArrivalKey, takeIn } from "/accounts/arrivals.js";
import { b64, random } from "/accounts/bytes.js";
import { Disk } from "/accounts/disk.js";
import { csvOf, exportLines, importLines } from "/accounts/export.js";
import { watchIdle } from "/accounts/guard.js";
import { SealedRecord } from "/accounts/record.js";
import { sealShare } from "/accounts/share.js";
import { sendSealed, syncRecord } from "/accounts/sync.js";
import { orTrouble, Trouble } from "/accounts/trouble.js";
import { Windows } from "/accounts/windows.js";

/** After a change the server is told so much later, with what else came meanwhile. */
const SOON_MS = 1500;
/** Names that one erase carries. */
const ERASED_AT_ONCE = 1500;

/** @typedef {import("/accounts/unlocks.js").Given} Given words, a passphrase or {passkey: true} */
/** @typedef {import("/accounts/entries.js").Entry} Entry */
/** @typedef {import("/accounts/keyring.js").OpenedKeyring} OpenedKeyring */
/** @typedef {(part: number) => void} Progress from 0 to 1 */
/** @typedef {"change" | "locked" | "trouble" | "sync"} Happening */

/** Argon2id as it is compiled for the browser, fetched when a passphrase is first used. @type {import("/accounts/unlocks.js").Derive} */
const argon2 = async (passphrase, salt, cost, onProgress) => {
  const compiled = "/device/argon2.js";
  const { deriveKey } = await orTrouble(import(compiled), "offline");
  return deriveKey(passphrase, salt, cost, onProgress);
};

export class Vault {
  /** @type {SealedRecord | null} */
  #record = null;
  /** @type {Awaited<ReturnType<typeof Account.prepare>> | null} */
  #prepared = null;
  #stopWatch = () => {};
  #timer = 0;
  /** @type {Map<string, Set<(what?: any) => void>>} */
  #listeners = new Map();

  /** @param {{disk: Disk, windows: Windows, api: Api, account: Account, now: () => Date, automatic: boolean}} parts */
  constructor({ disk, windows, api, account, now, automatic }) {
    this.disk = disk;
    this.windows = windows;
    this.api = api;
    this.account = account;
    this.now = now;
    this.automatic = automatic;
    windows.hear((what) => this.#heard(what));
    if (automatic) addEventListener("online", () => this.#soon());
  }

  /** @returns {{has: boolean, locked: boolean, unmade: boolean, number?: string, unlocks: {id: string, kind: string}[]}} `unmade`: on this device alone so far */
  state() {
    const { kept } = this.account;
    const unlocks = (kept?.unlocks ?? []).map(({ id, kind }) => ({ id, kind }));
    return { has: Boolean(kept), locked: !this.#record, unmade: Boolean(kept?.unmade), ...(kept ? { number: kept.account } : {}), unlocks };
  }

  /** @param {Happening} what @param {(about?: any) => void} listener @returns {() => void} ends it */
  on(what, listener) {
    const all = this.#listeners.get(what) ?? new Set();
    this.#listeners.set(what, all.add(listener));
    return () => all.delete(listener);
  }

  /** @param {Happening} what @param {unknown} [about] */
  #emit(what, about) {
    for (const listener of this.#listeners.get(what) ?? []) listener(about);
  }

  /** @returns {SealedRecord} throws is-locked */
  get record() {
    if (!this.#record) throw new Trouble(this.account.kept ? "is-locked" : "no-account");
    return this.#record;
  }

  /** @returns {OpenedKeyring} */
  get #keyring() {
    return this.record.keyring;
  }

  /* An account and its unlocks. */

  /** @param {{language: string, onProgress?: Progress}} wish @returns {Promise<{number: string, words: string[]}>} nothing is stored yet */
  async createAccount({ language }) {
    if (this.account.kept) throw new Trouble("has-account");
    this.#prepared = await Account.prepare(language);
    return { number: this.#prepared.held.account, words: this.#prepared.words };
  }

  /** The words are written down: makes the account, and opens it. Without the server it stands on this device until a sync gets through. */
  async confirmCreated() {
    if (!this.#prepared) throw new Trouble("no-account");
    const opened = await this.account.create(this.#prepared);
    this.#prepared = null;
    await this.#enter(opened);
    this.#soon();
  }

  /** @param {{number?: string, language?: string} & Given} given @param {Progress} [onProgress] */
  async signIn(given, onProgress) {
    await this.#enter(await this.account.signIn(given, onProgress));
    await this.sync();
  }

  /** @param {Given} given @param {Progress} [onProgress] */
  async unlock(given, onProgress) {
    await this.account.load();
    await this.#enter(await this.account.unlock(given, onProgress));
    this.#soon();
  }

  /** @param {OpenedKeyring} opened */
  async #enter(opened) {
    const { device } = this.account.own;
    const locked = (/** @type {() => Promise<any>} */ work) => this.windows.write(work);
    const record = await SealedRecord.open({ disk: this.disk, keyring: opened, device, locked, now: this.now });
    this.#record?.close();
    this.#record = record;
    await this.#introduce(record, device);
    this.#strangers(await takeIn(record));
    this.#stopWatch();
    this.#stopWatch = watchIdle(() => this.#drop());
    this.#emit("change");
  }

  /** A device that opens the record for the first time says so in it, with its key for what it will write while locked. */
  async #introduce(/** @type {SealedRecord} */ record, /** @type {string} */ device) {
    if (await this.disk.read("arrivalKey")) return;
    const { key, written } = await newArrivalKey();
    const added = record.moment().slice(0, 10);
    await record.write([{ kind: "device", entry: `device/${device}`, set: { arrivalKey: written, added } }]);
    await this.disk.write({ arrivalKey: key });
  }

  /** In this window and all others. */
  lock() {
    this.windows.tell("locked");
    this.#drop();
  }

  #drop() {
    this.#stopWatch();
    this.#stopWatch = () => {};
    this.#prepared = null;
    const had = this.#record;
    this.#record?.close();
    this.#record = null;
    if (had) this.#emit("locked");
  }

  /** @param {string} what */
  async #heard(what) {
    if (what === "gone") {
      this.account.kept = undefined;
      this.#drop();
      this.#emit("change");
    } else if (what === "locked") this.#drop();
    else {
      await this.account.load();
      const record = this.#record;
      await record?.locked(() => record.catchUp()).catch((trouble) => this.#emit("trouble", trouble));
      this.#emit("change");
    }
  }

  /** Tries to send what waits; `anyway` signs out even when that fails. @param {{anyway?: boolean}} [how] throws unsent */
  async signOut({ anyway = false } = {}) {
    await this.#sendRest(anyway);
    await this.api.removeDevice(this.account.own.device).catch((trouble) => {
      if (!anyway && !["not-signed-in", "removed"].includes(trouble.code)) throw trouble;
    });
    await this.#forget();
  }

  /** @param {{anyway?: boolean}} [how] */
  async signOutEverywhere({ anyway = false } = {}) {
    await this.#sendRest(anyway);
    await this.api.signOutEverywhere();
    await this.#forget();
  }

  /** @param {boolean} anyway */
  async #sendRest(anyway) {
    await this.sync().catch(() => {});
    const rest = (await this.disk.outbox()).filter(({ sent }) => !sent);
    if (rest.length > 0 && !anyway) throw new Trouble("unsent", { items: rest.length });
  }

  /** @param {Given} existing */
  async eraseAccount(existing) {
    await this.account.erase(existing);
    await this.#forget();
  }

  async #forget() {
    await this.windows.write(() => this.disk.clear());
    this.account.kept = undefined;
    this.windows.tell("gone");
    this.#drop();
    this.#emit("change");
  }

  /** @param {Given} existing @param {string} passphrase @param {Progress} [onProgress] */
  addPassphrase(existing, passphrase, onProgress) {
    return this.#changed((opened) => this.account.addPassphrase(opened, { existing, passphrase, onProgress }));
  }

  /** @param {Given} existing */
  addPasskey(existing) {
    return this.#changed((opened) => this.account.addPasskey(opened, existing));
  }

  /** @param {Given} existing @param {string} id */
  removeUnlock(existing, id) {
    return this.#changed((opened) => this.account.removeUnlock(opened, existing, id));
  }

  /**
   * New words; the old ones open nothing of what is written from then on. A passphrase stays only when it is typed here.
   * @param {Given} existing
   * @param {{passphrase?: string, show?: (words: string[]) => Promise<void>, onProgress?: Progress}} [how] `show` sees the words before
   *   anything is changed, and can still refuse
   * @returns {Promise<{words: string[]}>}
   */
  async renewWords(existing, how = {}) {
    let words = /** @type {string[]} */ ([]);
    await this.#changed(async (opened) => {
      const renewed = await this.account.renewWords(opened, { existing, ...how });
      words = renewed.words;
      return renewed.opened;
    });
    return { words };
  }

  /** @param {(opened: OpenedKeyring) => Promise<OpenedKeyring>} work */
  async #changed(work) {
    await this.windows.sync(async () => {
      const { record } = this;
      await this.account.load();
      await this.account.register();
      record.opened = await work(await this.account.refresh(this.#keyring));
      this.windows.tell("change");
    });
  }

  /** @returns {Promise<{id: string, added: string, seen: string, this: boolean, label?: string}[]>} */
  async devices() {
    const { devices } = await this.api.state();
    return devices.map((device) => ({ ...device, label: this.record.entries.get(`device/${device.id}`)?.fields.label }));
  }

  /** @param {string} id */
  async removeDevice(id) {
    await this.api.removeDevice(id);
    if (id === this.account.own.device) await this.#forget();
  }

  /** @param {string} label */
  nameDevice(label) {
    return this.put("device", `device/${this.account.own.device}`, { label });
  }

  /* The record. */

  /** @param {string} [kind] @returns {Entry[]} in the order in which they were begun */
  entries(kind) {
    return this.record.entries.list(kind);
  }

  /** @param {string} id @returns {Entry | undefined} */
  get(id) {
    return this.record.entries.get(id);
  }

  /**
   * Sets fields of an entry; the others stay, null takes one away. On this device for good when it is fulfilled.
   * @param {string} kind @param {string | null} id null begins an entry @param {Record<string, unknown>} fields
   * @returns {Promise<string>} the entry's id; throws too-large, full-disk
   */
  async put(kind, id, fields) {
    const entry = id ?? b64(random(16));
    await this.record.write([{ kind, entry, set: fields }]);
    this.#wrote();
    return entry;
  }

  /** Takes an entry out of the record and has it thrown away on the server. @param {string} id also of something strange that arrived */
  async erase(id) {
    const { record } = this;
    const items = record.arrived.has(id) ? [id] : [...record.entries.itemsOf(id).keys()];
    for (let at = 0; at < items.length; at += ERASED_AT_ONCE) {
      const part = items.slice(at, at + ERASED_AT_ONCE);
      await record.write([{ kind: "erase", entry: b64(random(16)), set: { items: part } }], part);
    }
    this.#wrote();
  }

  /** Writes an entry also while locked; it joins the record at the next opening. @param {string} kind @param {Record<string, unknown>} fields */
  async arrive(kind, fields) {
    if (this.#record) return this.put(kind, null, fields);
    if (!this.account.kept) await this.account.load();
    const { account, keyring, receiver, device } = this.account.own;
    const key = await this.disk.read("arrivalKey");
    if (!key) throw new Trouble("is-locked");
    const at = this.now().toISOString().replace(/\.\d+Z$/, "Z");
    const item = await arrivalOf({ account, epoch: keyring.epoch, receiver, device, key }, { kind, set: fields, at });
    await this.windows.write(() => this.disk.queue([item]));
    this.#wrote();
    return item.id;
  }

  /** What arrived and no device of ours vouches for: shown as such, never joined. */
  strangers() {
    return [...this.record.arrived].map(([id, { revision }]) => ({ id, kind: String(revision.kind), fields: revision.set }));
  }

  /** @param {string[]} items */
  #strangers(items) {
    if (items.length > 0) this.#emit("trouble", new Trouble("arrived-unknown", { items }));
  }

  #wrote() {
    this.windows.tell("change");
    this.#emit("change");
    this.#soon();
  }

  #soon() {
    if (!this.automatic) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.sync().catch(() => {}), SOON_MS);
  }

  /** @returns {Promise<{sent: number, received: number}>} how many items; a failure is also told to those who listen to trouble */
  async sync() {
    try {
      const done = await this.windows.sync(() => this.#round());
      if (done.received > 0) this.windows.tell("change");
      this.#emit("sync", done);
      if (done.received > 0) this.#emit("change");
      return done;
    } catch (trouble) {
      const { code } = /** @type {Trouble} */ (trouble);
      if (code === "renewed" || code === "removed") this.lock();
      this.#emit("trouble", trouble);
      throw trouble;
    }
  }

  async #round() {
    const record = this.#record;
    await this.account.load();
    await this.account.register();
    if (!record) return this.account.kept ? sendSealed(this.api, this.disk) : { sent: 0, received: 0 };
    record.opened = await this.account.refresh(record.keyring);
    return syncRecord(this.api, record, (items) => this.#strangers(items));
  }

  /** The number of items and the head, to compare with another device by eye. */
  listState() {
    const { seq, head } = this.record.cursor;
    return { items: seq, head: b64(head).slice(0, 8) };
  }

  /* Going out, and coming in. */

  /**
   * @param {string} title @param {unknown[]} blocks shown as text by the page that opens the link @param {number} days 1 to 30
   * @returns {Promise<string>} the address to give away
   */
  async share(title, blocks, days) {
    const { id, blob, fragment } = await sealShare({ title, blocks });
    const { link } = await this.api.share({ id, blob: b64(blob), days });
    const address = `${location.origin}/shared/${link}#${fragment}`;
    const expires = new Date(this.now().getTime() + days * 86_400_000).toISOString().slice(0, 10);
    await this.put("share", null, { share: id, title, expires, link: address });
    return address;
  }

  /** @returns {Promise<{id: string, expires: string, opened: number, title?: string, link?: string}[]>} */
  async shares() {
    const known = new Map(this.entries("share").map(({ fields }) => [fields.share, fields]));
    return (await this.api.shares()).map((share) => ({ ...share, title: known.get(share.id)?.title, link: known.get(share.id)?.link }));
  }

  /** @param {string} share its id */
  async revokeShare(share) {
    await this.api.revokeShare(share);
    const entry = this.entries("share").find(({ fields }) => fields.share === share);
    if (entry) await this.put("share", entry.id, { revoked: true, link: null });
  }

  /** @returns {Promise<string>} JSON Lines */
  exportLines() {
    return exportLines(this.record);
  }

  /** @returns {string} */
  exportCsv() {
    return csvOf(this.entries());
  }

  /** @param {string} text @param {Progress} [onProgress] @returns {Promise<number>} revisions that were new */
  async importLines(text, onProgress) {
    onProgress?.(0);
    const written = await importLines(this.record, text);
    onProgress?.(1);
    this.#wrote();
    return written;
  }

  /** Ends this instance; what it keeps stays on the disk. */
  close() {
    clearTimeout(this.#timer);
    this.automatic = false;
    this.#drop();
    this.windows.close();
    this.disk.database.close();
  }
}

/**
 * @param {{database?: string, ask?: typeof fetch, derive?: import("/accounts/unlocks.js").Derive, now?: () => Date, automatic?: boolean, openDisk?: (name: string) => Promise<Disk>}} [parts]
 *   all but a test leaves them out; `automatic: false` syncs only when asked
 * @returns {Promise<Vault>}
 */
export const openVault = async (parts = {}) => {
  const { database = "handrail", ask, derive = argon2, now = () => new Date(), automatic = true, openDisk = Disk.open } = parts;
  const disk = await openDisk(database);
  const api = new Api(ask);
  const account = new Account({ disk, api, derive });
  await account.load();
  return new Vault({ disk, windows: new Windows(database), api, account, now, automatic });
};
