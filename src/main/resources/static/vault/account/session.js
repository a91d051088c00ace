/*
 * An account on this device, locked or open: its keys, its devices, and the talk with the server. Keys live in the
 * memory of this window only, and go when it locks. What is written in the open record is in vault.js.
 */
import { Account } from "/vault/account/account.js";
import { newArrivalKey, takeIn } from "/vault/sync/locked-inbox.js";
import { watchIdle } from "/vault/account/auto-lock.js";
import { SealedRecord } from "/vault/store/record.js";
import { sendSealed, syncRecord } from "/vault/sync/sync.js";
import { VaultError } from "/vault/account/vault-error.js";

/** After a change the server is told so much later, with what else came meanwhile. */
const SOON_MS = 1500;

/** @import {Api} from "/vault/sync/api.js" */
/** @import {LocalStore} from "/vault/store/local-store.js" */
/** @import {OpenedKeyring} from "/vault/crypto/keyring.js" */
/** @import {Locked} from "/vault/store/record.js" */
/** @import {Given} from "/vault/account/unlocks.js" */
/** @import {Tabs} from "/vault/sync/tabs.js" */

/** @typedef {(part: number) => void} Progress from 0 to 1 */
/** @typedef {{sent: number, received: number}} Round items of one round with the server */
/**
 * @typedef {{change: undefined, locked: undefined, trouble: VaultError, sync: Round}} Happenings and what is told of each
 */

export class AccountSession {
  /** @type {SealedRecord | null} */
  #record = null;
  /** @type {Awaited<ReturnType<typeof Account.prepare>> | null} */
  #prepared = null;
  #stopWatch = () => {};
  #timer = 0;
  /**
   * Listeners by what they hear of; `on` and `#emit` see that the two fit.
   * @type {Map<string, Set<(about: any) => void>>}
   */
  #listeners = new Map();

  /**
   * @param {{disk: LocalStore, windows: Tabs, api: Api, account: Account, now: () => Date, automatic: boolean}} parts
   */
  constructor({ disk, windows, api, account, now, automatic }) {
    this.disk = disk;
    this.windows = windows;
    this.api = api;
    this.account = account;
    this.now = now;
    this.automatic = automatic;
    windows.hear((what) => void this.#heard(what));
    if (automatic) addEventListener("online", () => this.#soon());
  }

  /**
   * @returns {{has: boolean, locked: boolean, unmade: boolean, number?: string, unlocks: {id: string, kind: string}[]}}
   *   `unmade`: on this device alone so far
   */
  state() {
    const { kept } = this.account;
    const unlocks = (kept?.unlocks ?? []).map(({ id, kind }) => ({ id, kind }));
    return {
      has: Boolean(kept),
      locked: !this.#record,
      unmade: Boolean(kept?.unmade),
      ...(kept ? { number: kept.account } : {}),
      unlocks,
    };
  }

  /**
   * @template {keyof Happenings} H
   * @param {H} what @param {(about: Happenings[H]) => void} listener @returns {() => void} ends it
   */
  on(what, listener) {
    const all = this.#listeners.get(what) ?? new Set();
    this.#listeners.set(what, all.add(listener));
    return () => all.delete(listener);
  }

  /**
   * @template {keyof Happenings} H
   * @param {H} what @param {Happenings[H]} [about]
   */
  #emit(what, about) {
    for (const listener of this.#listeners.get(what) ?? []) listener(about);
  }

  /** @returns {SealedRecord} throws is-locked */
  get record() {
    if (!this.#record) throw new VaultError(this.account.kept ? "is-locked" : "no-account");
    return this.#record;
  }

  /** @returns {OpenedKeyring} */
  get #keyring() {
    return this.record.keyring;
  }

  /* An account and its unlocks. */

  /**
   * @param {{language: string, onProgress?: Progress}} wish
   * @returns {Promise<{number: string, words: string[]}>} nothing is stored yet
   */
  async createAccount({ language }) {
    if (this.account.kept) throw new VaultError("has-account");
    this.#prepared = await Account.prepare(language);
    return { number: this.#prepared.held.account, words: this.#prepared.words };
  }

  /**
   * The words are written down: makes the account, and opens it. Without the server it stands on this device until a
   * sync gets through.
   */
  async confirmCreated() {
    if (!this.#prepared) throw new VaultError("no-account");
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
    /** @type {Locked} */
    const locked = (work) => this.windows.write(work);
    const record = await SealedRecord.open({ disk: this.disk, keyring: opened, device, locked, now: this.now });
    this.#record?.close();
    this.#record = record;
    await this.#introduce(record, device);
    this.#strangers(await takeIn(record));
    this.#stopWatch();
    this.#stopWatch = watchIdle(() => this.#drop());
    this.#emit("change");
  }

  /**
   * A device that opens the record for the first time says so in it, with its key for what it will write while locked.
   */
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
    if (what === "gone") this.#isGone();
    else if (what === "locked") this.#drop();
    else {
      await this.account.load();
      const record = this.#record;
      await record?.locked(() => record.catchUp()).catch((trouble) => this.#emit("trouble", trouble));
      this.#emit("change");
    }
  }

  /**
   * Tries to send what waits; `anyway` signs out even when that fails.
   * @param {{anyway?: boolean}} [how] throws unsent
   */
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
    if (rest.length > 0 && !anyway) throw new VaultError("unsent", { items: rest.length });
  }

  /** @param {Given} existing */
  async eraseAccount(existing) {
    await this.account.erase(existing);
    await this.#forget();
  }

  /** @param {{unsent?: boolean}} [keep] what has not reached the server */
  async #forget(keep) {
    await this.windows.write(() => this.disk.clear(keep));
    this.windows.tell("gone");
    this.#isGone();
  }

  #isGone() {
    this.account.kept = undefined;
    if (this.#record) this.#drop();
    else this.#emit("locked"); // also a page that only asks for a key is out of date
    this.#emit("change");
  }

  /**
   * Whether this device still belongs to the account. One that was removed destroys what it kept, before anybody opens
   * it; only what never reached the server stays, sealed, until somebody signs in to the same account or throws it
   * away.
   */
  async checkIn() {
    if (!this.account.kept || this.account.kept.unmade) return;
    try {
      await this.api.state();
    } catch (trouble) {
      await this.#refused(/** @type {VaultError} */ (trouble));
    }
  }

  /** @param {VaultError} trouble */
  async #refused(trouble) {
    if (trouble.code === "removed") await this.#forget({ unsent: true });
    else if (trouble.code === "renewed") this.lock();
    else return;
    this.#emit("trouble", trouble);
  }

  /** How many sealed items of an account that is not here any more still wait. */
  async left() {
    return this.account.kept ? 0 : (await this.disk.outbox()).length;
  }

  /** Destroys those. */
  async throwAwayLeft() {
    if (!this.account.kept) await this.#forget();
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
   * New words; the old ones open nothing of what is written from then on. A passphrase stays only when it is typed
   * here.
   * @param {Given} existing
   * @param {{passphrase?: string, show?: (words: string[]) => Promise<void>, onProgress?: Progress}} [how] `show` sees
   *   the words before
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
      const opened = await work(await this.account.refresh(this.#keyring));
      if (this.#record === record) record.opened = opened; // else it was locked meanwhile, and stays so
      this.windows.tell("change");
    });
  }

  /** @returns {Promise<{id: string, added: string, seen: string, this: boolean, label?: string}[]>} */
  async devices() {
    const { devices } = await this.api.state();
    return devices.map((device) => ({
      ...device,
      label: this.record.entries.get(`device/${device.id}`)?.fields.label,
    }));
  }

  /** @param {string} id */
  async removeDevice(id) {
    await this.api.removeDevice(id);
    if (id === this.account.own.device) await this.#forget();
  }

  /** @param {string[]} items */
  #strangers(items) {
    if (items.length > 0) this.#emit("trouble", new VaultError("arrived-unknown", { items }));
  }

  /** What follows from a change of the record. */
  wrote() {
    this.windows.tell("change");
    this.#emit("change");
    this.#soon();
  }

  #soon() {
    if (!this.automatic) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.sync().catch(() => {}), SOON_MS);
  }

  /** @returns {Promise<Round>} how many items; a failure is also told to those who listen to trouble */
  async sync() {
    try {
      const done = await this.windows.sync(() => this.#round());
      if (done.received > 0) this.windows.tell("change");
      this.#emit("sync", done);
      if (done.received > 0) this.#emit("change");
      return done;
    } catch (trouble) {
      const { code } = /** @type {VaultError} */ (trouble);
      if (code === "renewed" || code === "removed") await this.#refused(/** @type {VaultError} */ (trouble));
      else this.#emit("trouble", /** @type {VaultError} */ (trouble));
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

  /** Ends this instance; what it keeps stays on the disk. */
  close() {
    clearTimeout(this.#timer);
    this.automatic = false;
    this.#drop();
    this.windows.close();
    this.disk.database.close();
  }
}
