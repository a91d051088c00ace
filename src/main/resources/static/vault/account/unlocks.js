/* From what a person types or touches to a key: the secret of an unlock, and the unlocks of an account. */
import { b64, random, same, unb64, utf8 } from "/vault/crypto/bytes.js";
import { checkKdf, openWrap, rawVaultKey, sealWrap, secretKeys } from "/vault/crypto/keys.js";
import { askPasskey } from "/vault/crypto/passkey.js";
import { VaultError } from "/vault/account/vault-error.js";
import { readWords } from "/vault/crypto/words.js";

/** @import {Bytes} from "/vault/crypto/bytes.js" */

const LONGEST = 1024;
/** What a new passphrase costs to try. */
const COST = Object.freeze({ memoryKiB: 65_536, passes: 3, lanes: 1 });

/** @typedef {import("/vault/crypto/keys.js").Kdf} Kdf */
/** @typedef {{words: string | string[]} | {passphrase: string} | {passkey: true}} Given what the person has */
/**
 * @typedef {{id: string, kind: "recovery" | "passphrase" | "passkey", wrap: string, kdf?: {salt: string, memoryKiB:
 *   number, passes: number, lanes: number}, credential?: string, auth?: string}} Unlock as on the wire
 */
/** @typedef {{account: string, keyring: import("/vault/crypto/keyring.js").Keyring, unlocks: Unlock[]}} Held */
/**
 * @typedef {(passphrase: Bytes, salt: Bytes, cost: {memoryKiB: number, passes: number, lanes: number}, onProgress?:
 *   (part: number) => void) => Promise<Bytes>} Derive
 */
/** @typedef {{kind: Unlock["kind"], auth: Bytes, wrapKey: CryptoKey, kdf?: Kdf, credential?: string}} Keys */

/** @param {string} passphrase @returns {Bytes} throws passphrase-length */
const passphraseBytes = (passphrase) => {
  const bytes = utf8(passphrase.normalize("NFKC"));
  if (bytes.length < 1 || bytes.length > LONGEST) throw new VaultError("passphrase-length");
  return bytes;
};

/** @param {Unlock} unlock @returns {Kdf} */
const kdfOf = ({ kdf }) => {
  if (!kdf) throw new VaultError("keyring-forged");
  return { salt: unb64(kdf.salt), memoryKiB: kdf.memoryKiB, passes: kdf.passes, lanes: kdf.lanes };
};

/** @param {Unlock} unlock */
const nameOf = (unlock) => ({
  id: unb64(unlock.id, 16),
  kind: unlock.kind,
  ...(unlock.kind === "passphrase" ? { kdf: kdfOf(unlock) } : {}),
});

/**
 * The keys of a passphrase.
 * @param {{account: string, kdf: Kdf, derive: Derive, onProgress?: (part: number) => void}} by throws weak-kdf before
 *   anything is computed
 * @param {string} passphrase @returns {Promise<Keys>}
 */
export const passphraseKeys = async ({ account, kdf, derive, onProgress }, passphrase) => {
  checkKdf(kdf);
  const { salt, ...cost } = kdf;
  const secret = await derive(passphraseBytes(passphrase), salt, cost, onProgress);
  return { kind: "passphrase", kdf, ...(await secretKeys(secret, account, "passphrase")) };
};

/** @param {string} account @param {string | string[]} words @param {string} [language] @returns {Promise<Keys>} */
export const wordKeys = async (account, words, language) => ({
  kind: "recovery",
  ...(await secretKeys(await readWords(words, language), account, "recovery")),
});

/** @param {string} account @param {{secret: Bytes, credential: string}} asked @returns {Promise<Keys>} */
export const passkeyKeys = async (account, { secret, credential }) => ({
  kind: "passkey",
  credential,
  ...(await secretKeys(secret, account, "passkey")),
});

/**
 * The keys of what is given, for the unlocks that a device holds.
 * @param {Held} held @param {Given} given
 * @param {{derive: Derive, language?: string, onProgress?: (part: number) => void}} by
 * @returns {Promise<Keys>} throws wrong-secret when there is no unlock of this kind
 */
export const keysFor = async ({ account, unlocks }, given, { derive, language, onProgress }) => {
  if ("words" in given) return wordKeys(account, given.words, language);
  const kind = "passphrase" in given ? "passphrase" : "passkey";
  const there = unlocks.filter((unlock) => unlock.kind === kind);
  if (there.length === 0) throw new VaultError("wrong-secret");
  if ("passphrase" in given) {
    return passphraseKeys({ account, kdf: kdfOf(there[0]), derive, onProgress }, given.passphrase);
  }
  return passkeyKeys(account, await askPasskey(there.flatMap(({ credential }) => credential ?? [])));
};

/**
 * The unlock that these keys open, and what it wraps.
 * @template T
 * @param {Held} held @param {Keys} keys
 * @param {(at: Parameters<typeof openWrap>[0], wrap: Bytes) => Promise<T>} opening
 * @returns {Promise<{unlock: Unlock, vaultKey: T}>} throws wrong-secret
 */
const openAny = async ({ account, keyring, unlocks }, { kind, wrapKey, kdf }, opening) => {
  for (const unlock of unlocks.filter((one) => one.kind === kind)) {
    const name = nameOf(unlock);
    if (name.kdf && (!kdf || !same(name.kdf.salt, kdf.salt))) continue;
    try {
      const vaultKey = await opening({ wrapKey, account, unlock: name, epoch: keyring.epoch }, unb64(unlock.wrap));
      return { unlock, vaultKey };
    } catch (trouble) {
      if (!(trouble instanceof VaultError) || trouble.code !== "wrong-secret") throw trouble;
    }
  }
  throw new VaultError("wrong-secret");
};

/** @param {Held} held @param {Keys} keys */
export const openUnlock = (held, keys) => openAny(held, keys, openWrap);

/**
 * The raw vault key for `work`, and no longer.
 * @template T
 * @param {Held} held @param {Keys} keys @param {(vaultKey: Bytes, unlock: Unlock) => Promise<T>} work
 */
export const withVaultKey = async (held, keys, work) => {
  const { unlock, vaultKey } = await openAny(held, keys, rawVaultKey);
  try {
    return await work(vaultKey, unlock);
  } finally {
    vaultKey.fill(0);
  }
};

/**
 * A new unlock, as it goes to the server.
 * @param {{account: string, epoch: number, vaultKey: Bytes}} of @param {Keys} keys
 * @returns {Promise<Unlock>}
 */
export const newUnlock = async ({ account, epoch, vaultKey }, { kind, auth, wrapKey, kdf, credential }) => {
  const id = random(16);
  const wrap = await sealWrap({ wrapKey, account, unlock: { id, kind, kdf }, epoch }, vaultKey);
  return {
    id: b64(id),
    kind,
    auth: b64(auth),
    wrap: b64(wrap),
    ...(kdf ? { kdf: { ...kdf, salt: b64(kdf.salt) } } : {}),
    ...(credential ? { credential } : {}),
  };
};

/** Parameters for a new passphrase. @returns {Kdf} */
export const newKdf = () => ({ salt: random(16), ...COST });

/** What is kept of an unlock: all but the proof. @param {Unlock} unlock */
export const withoutAuth = ({ auth: _, ...rest }) => rest;
