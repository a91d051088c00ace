/*
 * The vault as pages see it: the record of a session. Every failure is a VaultError with a `code` (vault-error.js). An entry
 * is {id, kind, fields}; what is unknown is absent.
 */
import { Account } from "/vault/account/account.js";
import { Api } from "/vault/sync/api.js";
import { arrivalOf } from "/vault/sync/locked-inbox.js";
import { b64, random } from "/vault/crypto/bytes.js";
import { LocalStore } from "/vault/store/local-store.js";
import { csvOf, exportLines, importLines } from "/vault/store/export.js";
import { isoSecond } from "/vault/store/instant.js";
import { AccountSession } from "/vault/account/session.js";
import { sealShare } from "/vault/sync/share.js";
import { rethrowAs, VaultError } from "/vault/account/vault-error.js";
import { Tabs } from "/vault/sync/tabs.js";

/** Names that one erase carries. */
const ERASED_AT_ONCE = 1500;

/** @typedef {import("/vault/account/session.js").Progress} Progress */
/** @typedef {import("/vault/store/entries.js").Entry} Entry */
/** @typedef {import("/vault/store/entries.js").EntryCheck} EntryCheck */

/**
 * Argon2id as it is compiled for the browser, fetched when a passphrase is first used.
 * @type {import("/vault/account/unlocks.js").Derive}
 */
const argon2 = async (passphrase, salt, cost, onProgress) => {
  const compiled = "/browser/argon2.js";
  const { deriveKey } = await rethrowAs(import(compiled), "offline");
  return deriveKey(passphrase, salt, cost, onProgress);
};

export class Vault extends AccountSession {
  /** @param {ConstructorParameters<typeof AccountSession>[0] & {check: EntryCheck}} parts */
  constructor({ check, ...parts }) {
    super(parts);
    this.check = check;
  }

  /** @param {string | null} label null takes it away @param {string} [id] another device than this one */
  nameDevice(label, id = this.account.own.device) {
    return this.put("device", `device/${id}`, { label });
  }

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
   * @returns {Promise<string>} the entry's id; throws too-large, full-disk, entry-refused
   */
  async put(kind, id, fields) {
    this.#check(kind, fields, id === null);
    const entry = id ?? b64(random(16));
    await this.record.write([{ kind, entry, set: fields }]);
    this.wrote();
    return entry;
  }

  /** @param {string} kind @param {Record<string, unknown>} fields @param {boolean} isNew throws entry-refused */
  #check(kind, fields, isNew) {
    const field = this.check(kind, fields, isNew ? "begun" : "changed");
    if (field !== undefined) throw new VaultError("entry-refused", { field });
  }

  /**
   * Takes an entry out of the record and has it thrown away on the server.
   * @param {string} id also of something strange that arrived
   */
  async erase(id) {
    const { record } = this;
    const items = record.arrived.has(id) ? [id] : [...record.entries.itemsOf(id).keys()];
    for (let at = 0; at < items.length; at += ERASED_AT_ONCE) {
      const part = items.slice(at, at + ERASED_AT_ONCE);
      await record.write([{ kind: "erase", entry: b64(random(16)), set: { items: part } }], part);
    }
    this.wrote();
  }

  /**
   * Writes an entry also while locked; it joins the record at the next opening.
   * @param {string} kind @param {Record<string, unknown>} fields
   */
  async arrive(kind, fields) {
    if (!this.state().locked) return this.put(kind, null, fields);
    this.#check(kind, fields, true);
    if (!this.account.kept) await this.account.load();
    const { account, keyring, receiver, device } = this.account.own;
    const key = await this.disk.read("arrivalKey");
    if (!key) throw new VaultError("is-locked");
    const at = isoSecond(this.now());
    const item = await arrivalOf({ account, epoch: keyring.epoch, receiver, device, key }, { kind, set: fields, at });
    await this.windows.write(() => this.disk.queue([item]));
    this.wrote();
    return item.id;
  }

  /** What arrived and no device of ours vouches for: shown as such, never joined. */
  strangers() {
    return [...this.record.arrived].map(([id, { revision }]) => ({
      id,
      kind: String(revision.kind),
      fields: revision.set,
    }));
  }

  /** The number of items and the head, to compare with another device by eye. */
  listState() {
    const { seq, head } = this.record.cursor;
    return { items: seq, head: b64(head).slice(0, 8) };
  }

  /* Going out, and coming in. */

  /**
   * @param {string} title @param {unknown[]} blocks shown as text by the page that opens the link
   * @param {number} days 1 to 30, days of UTC, today as one of them
   * @returns {Promise<string>} the address to give away
   */
  async share(title, blocks, days) {
    const { id, blob, fragment } = await sealShare({ title, blocks });
    const { link } = await this.api.share({ id, blob: b64(blob), days });
    const address = `${location.origin}/shared/${link}#${fragment}`;
    const expires = new Date(this.now().getTime() + (days - 1) * 86_400_000).toISOString().slice(0, 10);
    await this.put("share", null, { share: id, title, expires, link: address });
    return address;
  }

  /** @returns {Promise<{id: string, expires: string, opened: number, title?: string, link?: string}[]>} */
  async shares() {
    const known = new Map(this.entries("share").map(({ fields }) => [fields.share, fields]));
    return (await this.api.shares()).map((share) => ({
      ...share,
      title: known.get(share.id)?.title,
      link: known.get(share.id)?.link,
    }));
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
    try {
      return await importLines(this.record, text, { check: this.check, onProgress });
    } finally {
      this.wrote(); // also the part that came in before something failed
    }
  }
}

/**
 * @param {{check?: EntryCheck, database?: string, ask?: typeof fetch,
 *   derive?: import("/vault/account/unlocks.js").Derive, now?: () => Date, automatic?: boolean,
 *   openDisk?: (name: string) => Promise<LocalStore>}} [parts]
 *   `check` takes everything where it is left out; the others are for tests; `automatic: false` syncs only when asked
 * @returns {Promise<Vault>}
 */
export const openVault = async (parts = {}) => {
  const {
    check = () => undefined,
    database = "handrail",
    ask,
    derive = argon2,
    now = () => new Date(),
    automatic = true,
    openDisk = LocalStore.open,
  } = parts;
  const disk = await openDisk(database);
  const api = new Api(ask);
  const account = new Account({ disk, api, derive });
  await account.load();
  const vault = new Vault({ disk, windows: new Tabs(database), api, account, now, automatic, check });
  if (automatic) vault.checkIn().catch(() => {});
  return vault;
};
