/*
 * The way to the server: every call of the contract, its refusals as a VaultError. The device's cookie travels by itself.
 */
import { b64, concat, number, numberOf, unb64 } from "/vault/crypto/bytes.js";
import { tagOf } from "/vault/crypto/chain.js";
import { isServerCode } from "/vault/account/error-codes.js";
import { VaultError } from "/vault/account/vault-error.js";

/** @import {Bytes} from "/vault/crypto/bytes.js" */

const TIMEOUT_MS = 30_000;
/** An item on its way: 16 bytes of id, 4 of length. */
const ITEM_HEAD = 20;

/** @import {Keyring} from "/vault/crypto/keyring.js" */
/** @import {Unlock} from "/vault/account/unlocks.js" */

/** @typedef {{id: string, added: string, seen: string, this: boolean}} Device `this`: the one that asks */
/** @typedef {{created: string, keyring: Keyring, unlocks: Unlock[], devices: Device[], last: number}} State */
/** @typedef {{seq: number, id: string, blob: Bytes | null, tag: Bytes}} Received */

/** A server that fails may have done what it was asked, like one that did not answer. @param {Response} answer */
const refusal = async (answer) => {
  const problem = await answer.json().catch(() => ({}));
  const told = isServerCode(problem?.code) ? problem.code : "bad-answer";
  const code = answer.status >= 500 ? "unavailable" : told;
  return new VaultError(code, { afterS: Number(answer.headers.get("Retry-After")) || undefined, field: problem?.field });
};

export class Api {
  /** @param {typeof fetch} [ask] */
  constructor(ask = (...args) => fetch(...args)) {
    this.ask = ask;
  }

  /** @param {string} method @param {string} path @param {{json?: unknown, bytes?: Bytes}} [body] */
  async call(method, path, { json, bytes } = {}) {
    const type = bytes ? "application/octet-stream" : "application/json";
    const body = bytes ?? (json === undefined ? undefined : JSON.stringify(json));
    let answer;
    try {
      answer = await this.ask(`/api${path}`, {
        method,
        body: /** @type {BodyInit | undefined} */ (body),
        headers: body === undefined ? {} : { "Content-Type": type },
        cache: "no-store",
        credentials: "same-origin",
        redirect: "error",
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
    } catch {
      throw new VaultError("offline");
    }
    if (!answer.ok) throw await refusal(answer);
    return answer;
  }

  /** @param {string} method @param {string} path @param {unknown} [json] @returns {Promise<any>} throws bad-answer */
  json(method, path, json) {
    return this.answerOf(method, path, { json });
  }

  /** @param {string} method @param {string} path @param {{json?: unknown, bytes?: Bytes}} body @returns {Promise<any>} */
  async answerOf(method, path, body) {
    const answer = await this.call(method, path, body);
    return answer.json().catch(() => {
      throw new VaultError("bad-answer");
    });
  }

  /** @param {string} path */
  async bytes(path, method = "GET") {
    const answer = await this.call(method, path);
    return new Uint8Array(
      await answer.arrayBuffer().catch(() => {
        throw new VaultError("offline");
      }),
    );
  }

  /** @param {unknown} account @returns {Promise<State>} */
  create(account) {
    return this.json("POST", "/account", account);
  }

  /** @param {string} account */
  async kdf(account) {
    const { salt, memoryKiB, passes, lanes } = await this.json("POST", "/account/kdf", { number: account });
    return { salt: unb64(salt), memoryKiB, passes, lanes };
  }

  /** @param {unknown} session @returns {Promise<State>} */
  signIn(session) {
    return this.json("POST", "/account/session", session);
  }

  /** @returns {Promise<State>} */
  state() {
    return this.json("GET", "/account");
  }

  /** @param {unknown} unlocks @returns {Promise<State>} */
  putUnlocks(unlocks) {
    return this.json("PUT", "/account/unlocks", unlocks);
  }

  /** @param {string} device */
  removeDevice(device) {
    return this.call("DELETE", `/account/devices/${device}`);
  }

  signOutEverywhere() {
    return this.call("POST", "/account/sign-out-everywhere");
  }

  /** @param {unknown} proof */
  erase(proof) {
    return this.call("POST", "/account/erase", { json: { proof } });
  }

  /** @param {number} after @returns {Promise<{last: number, items: Received[]}>} throws bad-answer */
  async items(after) {
    const bytes = await this.bytes(`/account/items?after=${after}`);
    let at = 0;
    /** @param {number} length */
    const take = (length) => {
      if (at + length > bytes.length) throw new VaultError("bad-answer");
      return bytes.slice(at, (at += length));
    };
    const last = numberOf(take(8));
    const items = [];
    while (at < bytes.length) {
      const seq = numberOf(take(8));
      const id = b64(take(16));
      const length = numberOf(take(4));
      const blob = length > 0 ? take(length) : null;
      items.push({ seq, id, blob, tag: blob ? tagOf(blob) : take(16) });
    }
    return { last, items };
  }

  /**
   * @param {{id: string, blob: Bytes}[]} items @returns {Promise<{items: {id: string, seq: number}[], last: number}>}
   */
  async sendItems(items) {
    const parts = items.flatMap(({ id, blob }) => [unb64(id, 16), number(blob.length, 4), blob]);
    return this.answerOf("POST", "/account/items", { bytes: concat(...parts) });
  }

  /** @param {string[]} items */
  eraseItems(items) {
    return this.json("POST", "/account/items/erase", { items });
  }

  /** @param {{id: string, blob: string, days: number}} share @returns {Promise<{link: string}>} */
  share(share) {
    return this.json("POST", "/account/shares", share);
  }

  /** @returns {Promise<{id: string, expires: string, opened: number}[]>} */
  shares() {
    return this.json("GET", "/account/shares");
  }

  /** @param {string} share */
  revokeShare(share) {
    return this.call("DELETE", `/account/shares/${share}`);
  }

  /** @param {string} token */
  openShare(token) {
    return this.bytes(`/shared/${encodeURIComponent(token)}`, "POST");
  }
}

/**
 * Cuts what waits into requests that the server takes at once.
 * @template {{blob: Bytes}} T @param {T[]} items @returns {T[][]}
 */
export const requestsOf = (items, bytes = 1024 * 1024, count = 2000) => {
  /** @type {T[][]} */
  const requests = [];
  let room = 0;
  for (const item of items) {
    const needs = item.blob.length + ITEM_HEAD;
    const current = requests[requests.length - 1];
    if (current && needs <= room && current.length < count) {
      current.push(item);
    } else {
      requests.push([item]);
      room = bytes;
    }
    room -= needs;
  }
  return requests;
};
