/*
 * An account on this device: made, signed in to, opened, and its unlocks changed. What the server says of it is held
 * against the seal of the keyring, and never goes back behind what this device has opened before.
 */
import { b64, random } from "/vault/crypto/bytes.js";
import { firstHead } from "/vault/crypto/chain.js";
import { epochKeys } from "/vault/crypto/keys.js";
import { newKeyring, newVaultKey, nextKeyring, openKeyring, openWithKeys, renewedKeyring } from "/vault/crypto/keyring.js";
import { drawNumber, readNumber } from "/vault/crypto/number.js";
import { askPasskey, makePasskey } from "/vault/crypto/passkey.js";
import { VaultError } from "/vault/account/vault-error.js";
import * as unlocking from "/vault/account/unlocks.js";
import { writeWords } from "/vault/crypto/words.js";

/** @import {Api, State} from "/vault/sync/api.js" */
/** @import {Bytes} from "/vault/crypto/bytes.js" */
/** @import {LocalStore} from "/vault/store/local-store.js" */
/** @import {Keyring, OpenedKeyring} from "/vault/crypto/keyring.js" */
/** @import {Derive, Given, Held, Keys, Unlock} from "/vault/account/unlocks.js" */

/**
 * What the disk has of it; `unmade` when the server has not heard of the account yet.
 * @typedef {Held & {device: string, language: string, receiver: Bytes, pending?: Held, unmade?: Unlock[]}} StoredAccount
 */
/** @typedef {(part: number) => void} Progress */

/** A server that can't be asked now: an account can wait for it on the device. */
const OUT_OF_REACH = new Set(["offline", "unavailable", "slow-down"]);

/** @param {Held} held */
const rank = ({ keyring }) => [keyring.epoch, keyring.rev];

/** @param {Held} one @param {Held} other below zero when `one` is older */
const compare = (one, other) => {
  const [[epoch, rev], [otherEpoch, otherRev]] = [rank(one), rank(other)];
  return epoch - otherEpoch || rev - otherRev;
};

/** @param {string} account @param {State} state @returns {Held} */
const heldOf = (account, { keyring, unlocks }) => {
  if (!keyring || !Array.isArray(unlocks)) throw new VaultError("bad-answer");
  return { account, keyring, unlocks };
};

export class Account {
  /**
   * @param {{disk: LocalStore, api: Api, derive: Derive}} parts
   */
  constructor({ disk, api, derive }) {
    this.disk = disk;
    this.api = api;
    this.derive = derive;
    /** @type {StoredAccount | undefined} */
    this.kept = undefined;
  }

  async load() {
    this.kept = await this.disk.read("account");
  }

  /** @returns {StoredAccount} throws no-account */
  get own() {
    if (!this.kept) throw new VaultError("no-account");
    return this.kept;
  }

  /** Everything of a new account, on this device only. @param {string} language */
  static async prepare(language) {
    const account = drawNumber();
    const words = await writeWords(random(16), language);
    const { raw, key } = await newVaultKey();
    try {
      const keys = await epochKeys(key, account, 1);
      const recovery = await unlocking.wordKeys(account, words, language);
      const unlock = await unlocking.newUnlock({ account, epoch: 1, vaultKey: raw }, recovery);
      const keyring = await newKeyring(account, keys, [unlock]);
      const held = { account, keyring, unlocks: [unlock] };
      return { held, words, language, device: b64(random(16)), opened: await openKeyring(held, key) };
    } finally {
      raw.fill(0);
    }
  }

  /**
   * Keeps a prepared account here and makes it on the server; out of reach of the server it is made there later, by
   * {@link register}.
   * @param {Awaited<ReturnType<typeof Account.prepare>>} prepared @returns {Promise<OpenedKeyring>} throws taken
   */
  async create({ held, language, device, opened }) {
    await this.#requireRoomFor(held.account);
    const { unlocks } = held;
    const kept = { ...held, unlocks: unlocks.map(unlocking.withoutAuth), device, language };
    try {
      await this.#make({ ...kept, unmade: unlocks });
      await this.#keep(kept, opened);
    } catch (trouble) {
      if (!(trouble instanceof VaultError) || !OUT_OF_REACH.has(trouble.code)) throw trouble;
      await this.#keep({ ...kept, unmade: unlocks }, opened);
    }
    return opened;
  }

  /** Makes the account on the server when that is still to be done. throws offline, slow-down, taken */
  async register() {
    if (!this.kept?.unmade) return;
    await this.#make(this.kept);
    const { unmade: _, ...made } = this.kept;
    await this.disk.write({ account: (this.kept = made) });
  }

  /** @param {Omit<StoredAccount, "receiver">} kept */
  async #make({ account, device, keyring, unmade = [] }) {
    await this.api.create({ number: account, device, keyring, unlocks: unmade }).catch(async (trouble) => {
      if (trouble.code !== "taken") throw trouble;
      // Taken by ourselves, when the answer to the first try was lost; by somebody else the words do not sign in.
      await this.api.signIn({ number: account, kind: "recovery", auth: unmade[0].auth, device }).catch((refused) => {
        throw refused.code === "not-recognised" ? trouble : refused;
      });
    });
  }

  /**
   * What a removed device could not send any more belongs to one account, and joins no other.
   * @param {string} account throws left-over
   */
  async #requireRoomFor(account) {
    const left = await this.disk.read("unsentOf");
    if (left !== undefined && left !== account) throw new VaultError("left-over");
  }

  /** @param {Omit<StoredAccount, "receiver">} held @param {OpenedKeyring} opened */
  async #keep(held, opened) {
    this.kept = { ...held, receiver: opened.receiver };
    const first = (await this.disk.read("cursor")) ? {} : { cursor: { seq: 0, head: firstHead(held.account) } };
    await this.disk.write({ account: this.kept, unsentOf: undefined, ...first });
  }

  /**
   * Signs in with a number and a secret, or with a passkey that knows the number.
   * @param {{number?: string, language?: string} & Given} given @param {Progress} [onProgress]
   * @returns {Promise<OpenedKeyring>} throws not-recognised, weak-kdf, keyring-forged, has-account
   */
  async signIn(given, onProgress) {
    const { account, keys } = await this.#keysToSignIn(given, onProgress);
    if (this.kept && this.kept.account !== account) throw new VaultError("has-account");
    await this.#requireRoomFor(account);
    const device = this.kept?.device ?? b64(random(16));
    const state = await this.api.signIn({ number: account, kind: keys.kind, auth: b64(keys.auth), device });
    const held = heldOf(account, state);
    if (this.kept && compare(held, this.kept) < 0) throw new VaultError("old-keyring");
    const opened = await this.#openTold(held, keys);
    await this.#keep({ ...held, device, language: given.language ?? this.kept?.language ?? "en" }, opened);
    return opened;
  }

  /**
   * The server let us in: if then nothing opens, what it gave is not what we stored there.
   * @param {Held} held @param {Keys} keys
   */
  async #openTold(held, keys) {
    const { vaultKey } = await unlocking.openUnlock(held, keys).catch((trouble) => {
      throw trouble.code === "wrong-secret" ? new VaultError("keyring-forged") : trouble;
    });
    return openKeyring(held, vaultKey);
  }

  /** @param {{number?: string, language?: string} & Given} given @param {Progress} [onProgress] */
  async #keysToSignIn(given, onProgress) {
    if ("passkey" in given) {
      const asked = await askPasskey();
      const account = readNumber(asked.account);
      return { account, keys: await unlocking.passkeyKeys(account, asked) };
    }
    const account = readNumber(given.number ?? "");
    if ("words" in given) return { account, keys: await unlocking.wordKeys(account, given.words, given.language) };
    const kdf = await this.api.kdf(account);
    return {
      account,
      keys: await unlocking.passphraseKeys({ account, kdf, derive: this.derive, onProgress }, given.passphrase),
    };
  }

  /**
   * Opens what this device keeps. A newer state that another device made, which waits, is tried first.
   * @param {Given} given @param {Progress} [onProgress] @returns {Promise<OpenedKeyring>} throws wrong-secret
   */
  async unlock(given, onProgress) {
    const { own } = this;
    if (own.pending) {
      const { pending, ...before } = own;
      try {
        const opened = await this.#openWith(pending, given, onProgress);
        await this.#keep({ ...before, ...pending }, opened);
        return opened;
      } catch (trouble) {
        if (!(trouble instanceof VaultError)) throw trouble;
      }
    }
    return this.#openWith(own, given, onProgress);
  }

  /** @param {Held} held @param {Given} given @param {Progress} [onProgress] */
  async #openWith(held, given, onProgress) {
    const keys = await this.#keys(held, given, onProgress);
    const { vaultKey } = await unlocking.openUnlock(held, keys);
    return openKeyring(held, vaultKey);
  }

  /** @param {Held} held @param {Given} given @param {Progress} [onProgress] */
  #keys(held, given, onProgress) {
    return unlocking.keysFor(held, given, { derive: this.derive, language: this.own.language, onProgress });
  }

  /**
   * Holds what the server says of the account against what is known.
   * @param {OpenedKeyring} opened @param {import("/vault/sync/api.js").State} [told]
   * @returns {Promise<OpenedKeyring>} throws old-keyring, keyring-forged, renewed (a new epoch: another secret is
   *   needed)
   */
  async refresh(opened, told) {
    const { pending: _, ...own } = this.own;
    const held = heldOf(own.account, told ?? (await this.api.state()));
    const newer = compare(held, own);
    if (newer < 0) throw new VaultError("old-keyring");
    if (held.keyring.epoch > own.keyring.epoch) {
      await this.disk.write({ account: (this.kept = { ...own, pending: held }) });
      throw new VaultError("renewed");
    }
    const fresh = await openWithKeys(held, opened.current);
    if (b64(fresh.receiver) !== b64(opened.receiver)) throw new VaultError("keyring-forged");
    if (newer > 0 || this.own.pending) await this.#keep({ ...own, ...held }, fresh);
    return fresh;
  }

  /**
   * Changes the unlocks. `change` gets the vault key for as long as it runs.
   * @param {Keys} keys
   * @param {(vaultKey: Bytes, held: Held) => Promise<{keyring: Keyring, unlocks: Unlock[]}>} change
   */
  async #change(keys, change) {
    const { own } = this;
    return unlocking.withVaultKey(own, keys, async (vaultKey, unlock) => {
      const { keyring, unlocks } = await change(vaultKey, own);
      const told = await this.api.putUnlocks({
        proof: { unlock: unlock.id, auth: b64(keys.auth) },
        if: { epoch: own.keyring.epoch, rev: own.keyring.rev },
        keyring,
        unlocks,
      });
      if (told.keyring?.seal !== keyring.seal) throw new VaultError("keyring-forged");
      return { ...own, keyring, unlocks: unlocks.map(unlocking.withoutAuth) };
    });
  }

  /**
   * @param {OpenedKeyring} opened @param {Given} existing @param {(vaultKey: Bytes) => Promise<Unlock>} make
   * @param {(unlock: Unlock) => boolean} stays
   */
  async #add(opened, existing, make, stays) {
    const keys = await this.#keys(this.own, existing);
    const held = await this.#change(keys, async (vaultKey, { keyring, unlocks }) => {
      const all = [...unlocks.filter(stays), await make(vaultKey)];
      return { keyring: await nextKeyring(opened, keyring, all), unlocks: all };
    });
    const fresh = await openWithKeys(held, opened.current);
    await this.#keep(held, fresh);
    return fresh;
  }

  /**
   * In place of another passphrase, if there is one.
   * @param {OpenedKeyring} opened @param {{existing: Given, passphrase: string, onProgress?: Progress}} what
   */
  async addPassphrase(opened, { existing, passphrase, onProgress }) {
    const { account } = this.own;
    const keys = await unlocking.passphraseKeys(
      { account, kdf: unlocking.newKdf(), derive: this.derive, onProgress },
      passphrase,
    );
    const make = (/** @type {Bytes} */ vaultKey) =>
      unlocking.newUnlock({ account, epoch: opened.epoch, vaultKey }, keys);
    return this.#add(opened, existing, make, ({ kind }) => kind !== "passphrase");
  }

  /** @param {OpenedKeyring} opened @param {Given} existing */
  async addPasskey(opened, existing) {
    const { account, unlocks } = this.own;
    const asked = await makePasskey(
      account,
      unlocks.flatMap(({ credential }) => credential ?? []),
    );
    const keys = await unlocking.passkeyKeys(account, asked);
    const make = (/** @type {Bytes} */ vaultKey) =>
      unlocking.newUnlock({ account, epoch: opened.epoch, vaultKey }, keys);
    return this.#add(opened, existing, make, () => true);
  }

  /** @param {OpenedKeyring} opened @param {Given} existing @param {string} id throws last-words */
  async removeUnlock(opened, existing, id) {
    const keys = await this.#keys(this.own, existing);
    const held = await this.#change(keys, async (_, { keyring, unlocks }) => {
      const rest = unlocks.filter((unlock) => unlock.id !== id);
      if (!rest.some(({ kind }) => kind === "recovery")) throw new VaultError("last-words");
      return { keyring: await nextKeyring(opened, keyring, rest), unlocks: rest };
    });
    const fresh = await openWithKeys(held, opened.current);
    await this.#keep(held, fresh);
    return fresh;
  }

  /**
   * New words and a new epoch. `show` sees the words before anything changes: what it refuses does not happen. When
   * nobody knows whether the server has made the change, the trouble is maybe-renewed and carries the `words`.
   * @param {OpenedKeyring} opened
   * @param {{existing: Given, passphrase?: string, show?: (words: string[]) => Promise<void>,
   *   onProgress?: Progress}} what
   */
  async renewWords(opened, { existing, passphrase, show, onProgress }) {
    const { own } = this;
    const { account, language } = own;
    const keys = await this.#keys(own, existing, onProgress);
    const words = await writeWords(random(16), language);
    const fresh = [await unlocking.wordKeys(account, words, language)];
    if (passphrase !== undefined) {
      fresh.push(
        await unlocking.passphraseKeys(
          { account, kdf: unlocking.newKdf(), derive: this.derive, onProgress },
          passphrase,
        ),
      );
    }
    await show?.(words);
    const epoch = own.keyring.epoch + 1;
    const { raw, key } = await newVaultKey();
    try {
      const current = await epochKeys(key, account, epoch);
      const held = await this.#change(keys, async (oldKey, { keyring }) => {
        const unlocks = await Promise.all(
          fresh.map((one) => unlocking.newUnlock({ account, epoch, vaultKey: raw }, one)),
        );
        return { keyring: await renewedKeyring({ opened, keyring, oldKey }, current, unlocks), unlocks };
      }).catch((trouble) => {
        throw ["offline", "unavailable"].includes(trouble.code) ? new VaultError("maybe-renewed", { words }) : trouble;
      });
      const reopened = await openWithKeys(held, current);
      await this.#keep(held, reopened);
      return { words, opened: reopened };
    } finally {
      raw.fill(0);
    }
  }

  /** That the account shall end. @param {Given} existing */
  async erase(existing) {
    await this.register();
    const keys = await this.#keys(this.own, existing);
    const { unlock } = await unlocking.openUnlock(this.own, keys);
    await this.api.erase({ unlock: unlock.id, auth: b64(keys.auth) });
  }
}
