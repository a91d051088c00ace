/*
 * A passkey as an extra unlock: its PRF gives 32 bytes that only it can give, to this address, after the person has
 * shown who they are.
 */
import { b64, random, unb64, utf8, textOf } from "/vault/crypto/bytes.js";
import { VaultError } from "/vault/account/vault-error.js";

/** @import {Bytes} from "/vault/crypto/bytes.js" */

const ES256 = -7;
const RS256 = -257;
const SECRET = 32;

/** What every passkey is asked for. */
const input = async () => new Uint8Array(await crypto.subtle.digest("SHA-256", utf8("handrail/1 passkey")));

/** @param {PublicKeyCredential} credential @returns {Bytes | null} */
const secretOf = (credential) => {
  const first = credential.getClientExtensionResults().prf?.results?.first;
  return first?.byteLength === SECRET ? new Uint8Array(/** @type {ArrayBuffer} */ (first)) : null;
};

/**
 * @param {Promise<Credential | null>} asked for a public key @returns {Promise<PublicKeyCredential>} throws no-passkey
 */
const asked = async (asked) => {
  const found = await asked.catch(() => null);
  if (!found) throw new VaultError("no-passkey");
  return /** @type {PublicKeyCredential} */ (found);
};

/**
 * @param {string[]} [ids] the credentials that would do; without them the device offers those that it knows
 * @returns {Promise<{secret: Bytes, credential: string, account: string}>} throws no-passkey
 */
export const askPasskey = async (ids = []) => {
  const publicKey = {
    challenge: random(32),
    userVerification: /** @type {const} */ ("required"),
    allowCredentials: ids.map((id) => ({ type: /** @type {const} */ ("public-key"), id: unb64(id) })),
    extensions: { prf: { eval: { first: await input() } } },
  };
  const found = await asked(navigator.credentials.get({ publicKey }));
  const secret = secretOf(found);
  if (!secret) throw new VaultError("no-passkey");
  const handle = /** @type {AuthenticatorAssertionResponse} */ (found.response).userHandle;
  return {
    secret,
    credential: b64(new Uint8Array(found.rawId)),
    account: handle ? textOf(new Uint8Array(handle)) : "",
  };
};

/**
 * @param {string} account the number: a device that knows the passkey need not be told it again
 * @param {string[]} there passkeys that exist
 * @returns {Promise<{secret: Bytes, credential: string}>} throws no-passkey, also where the device has no PRF
 */
export const makePasskey = async (account, there) => {
  const publicKey = {
    challenge: random(32),
    rp: { name: "Handrail" },
    user: { id: utf8(account), name: "Handrail", displayName: "Handrail" },
    pubKeyCredParams: [ES256, RS256].map((alg) => ({ type: /** @type {const} */ ("public-key"), alg })),
    excludeCredentials: there.map((id) => ({ type: /** @type {const} */ ("public-key"), id: unb64(id) })),
    authenticatorSelection: {
      residentKey: /** @type {const} */ ("required"),
      userVerification: /** @type {const} */ ("required"),
    },
    extensions: { prf: { eval: { first: await input() } } },
  };
  const made = await asked(navigator.credentials.create({ publicKey }));
  if (!made.getClientExtensionResults().prf) throw new VaultError("no-passkey");
  const credential = b64(new Uint8Array(made.rawId));
  return { secret: secretOf(made) ?? (await askPasskey([credential])).secret, credential };
};
