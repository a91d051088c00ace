/*
 * The server's half of the contract, in memory and without its rate limits, so that a test can lose an answer, cut a
 * line, or turn the server bad at will. It knows what the real one knows: numbers, verifiers, ciphertext.
 */
import { b64, concat, number, numberOf, unb64 } from "/vault/crypto/bytes.js";

/** @import {Device} from "/vault/sync/api.js" */
/** @import {Bytes} from "/vault/crypto/bytes.js" */
/** @import {Keyring} from "/vault/crypto/keyring.js" */
/** @import {Unlock} from "/vault/account/unlocks.js" */

/** @typedef {{id: string, blob: Bytes | null, tag: Bytes}} Item */
/** @typedef {Omit<Device, "this"> & {secret: number}} KnownDevice */
/** @typedef {Omit<Unlock, "auth"> & {verifier: string}} KnownUnlock */
/** @typedef {{id: string, blob: string, link: string, opened: number, expires: string}} Share */
/**
 * @typedef {{number: string, keyring: Keyring, unlocks: KnownUnlock[], devices: KnownDevice[], items: Item[],
 *   shares: Share[]}} Account
 */
/**
 * `asked` is what came through it; `before` runs ahead of each call.
 * @typedef {{cookie: {number: string, device: string, secret: number} | null, offline: boolean, loseAnswer: number,
 *   asked: string[], before: ((path: string, init: RequestInit) => unknown) | null, ask: typeof fetch}} Door
 */
/**
 * @typedef {{json: any, bytes: Bytes | null, query: string | undefined}} Body as it came, unchecked: only our own
 *   devices ask here
 */

const SIZES = [256, 1024, 4096, 16384, 65536];
const DAY = "2026-11-23";
const PAGE_BYTES = 1024 * 1024;
const PAGE_ITEMS = 2000;

class Refusal extends Error {
  /** @param {number} status @param {string} code */
  constructor(status, code) {
    super(code);
    this.status = status;
  }
}

/** @param {string} text */
const digest = async (text) => b64(new Uint8Array(await crypto.subtle.digest("SHA-256", unb64(text))));

export class Server {
  /** @type {Map<string, Account>} */
  accounts = new Map();
  cookies = 0;
  /**
   * Makes what the server says another thing, of whatever shape.
   * @type {(what: "state" | "kdf" | "items" | "taken", value: any) => any}
   */
  bend = (what, value) => value;

  /** A way in for one device: its own cookie, and a line that can fail. */
  door() {
    /** @type {typeof fetch} */
    const ask = async (input, init = {}) => {
      const path = String(input);
      door.asked.push(`${init.method} ${path}`);
      await door.before?.(path, init);
      if (door.offline) throw new TypeError("offline");
      const answer = await this.answer(door, path, init);
      if (door.loseAnswer > 0 && init.method !== "GET") {
        door.loseAnswer--;
        throw new TypeError("the answer was lost");
      }
      return answer;
    };
    /** @type {Door} */
    const door = { cookie: null, offline: false, loseAnswer: 0, asked: [], before: null, ask };
    return door;
  }

  /** @param {Door} door @param {string} path @param {RequestInit} init @returns {Promise<Response>} */
  async answer(door, path, init) {
    try {
      const [where, query] = path.replace("/api", "").split("?");
      const bytes = init.body instanceof Uint8Array ? /** @type {Bytes} */ (init.body) : null;
      const json = typeof init.body === "string" ? JSON.parse(init.body) : {};
      const value = await this.route(door, `${init.method} ${where}`, { json, bytes, query });
      if (value === null) return new Response(null, { status: 204 });
      if (value instanceof Uint8Array) return new Response(/** @type {Bytes} */ (value));
      return new Response(JSON.stringify(value), { headers: { "Content-Type": "application/json" } });
    } catch (refusal) {
      if (!(refusal instanceof Refusal)) throw refusal;
      return new Response(JSON.stringify({ code: refusal.message }), { status: refusal.status });
    }
  }

  /** @param {string} number @returns {Account} which must be there */
  account(number) {
    const account = this.accounts.get(number);
    if (!account) throw new Error("no such account");
    return account;
  }

  /** @param {Door} door @returns {Account} */
  member({ cookie }) {
    if (!cookie) throw new Refusal(401, "not-signed-in");
    const account = this.accounts.get(cookie.number);
    if (!account || !account.devices.some(({ id, secret }) => id === cookie.device && secret === cookie.secret)) {
      throw new Refusal(401, "removed");
    }
    return account;
  }

  /** @param {Door} door @param {Account} account @param {string} device */
  enter(door, account, device) {
    const secret = ++this.cookies;
    account.devices = account.devices.filter(({ id }) => id !== device);
    account.devices.push({ id: device, secret, added: DAY, seen: DAY });
    door.cookie = { number: account.number, device, secret };
    return this.state(door, account);
  }

  /** @param {Door} door @param {Account} account */
  state(door, { keyring, unlocks, devices, items }) {
    return this.bend("state", {
      created: DAY,
      keyring,
      unlocks: unlocks.map(({ verifier: _, ...unlock }) => unlock),
      devices: devices.map(({ secret: _, ...device }) => ({ ...device, this: device.id === door.cookie?.device })),
      last: items.length,
    });
  }

  /** @param {Account} account @param {{unlock: string, auth: string}} proof */
  async prove(account, { unlock, auth }) {
    const there = account.unlocks.find(({ id }) => id === unlock);
    if (!there || there.verifier !== (await digest(auth))) throw new Refusal(401, "not-recognised");
  }

  /** @param {Unlock[]} unlocks @param {KnownUnlock[]} before @returns {Promise<KnownUnlock[]>} */
  async withVerifiers(unlocks, before) {
    return Promise.all(
      unlocks.map(async ({ auth, ...unlock }) => {
        const verifier = auth ? await digest(auth) : before.find(({ id }) => id === unlock.id)?.verifier;
        if (!verifier || unb64(unlock.wrap).length !== 61) throw new Refusal(400, "bad-request");
        return { ...unlock, verifier };
      }),
    );
  }

  /** @param {Door} door @param {string} route @param {Body} body */
  async route(door, route, { json, bytes, query }) {
    const [method, path] = route.split(" ");
    if (route === "POST /account") {
      if (this.accounts.has(json.number)) throw new Refusal(409, "taken");
      /** @type {Account} */
      const account = { number: json.number, keyring: json.keyring, unlocks: [], devices: [], items: [], shares: [] };
      account.unlocks = await this.withVerifiers(json.unlocks, []);
      this.accounts.set(json.number, account);
      return this.enter(door, account, json.device);
    }
    if (route === "POST /account/kdf") {
      const unlocks = this.accounts.get(json.number)?.unlocks ?? [];
      const kdf = unlocks.find(({ kind }) => kind === "passphrase")?.kdf;
      return this.bend("kdf", kdf ?? { salt: b64(new Uint8Array(16)), memoryKiB: 65536, passes: 3, lanes: 1 });
    }
    if (route === "POST /account/session") {
      const account = this.accounts.get(json.number);
      const verifier = await digest(json.auth);
      const fits = (/** @type {KnownUnlock} */ unlock) => unlock.kind === json.kind && unlock.verifier === verifier;
      if (!account?.unlocks.some(fits)) throw new Refusal(401, "not-recognised");
      return this.enter(door, account, json.device);
    }
    if (method === "POST" && path.startsWith("/shared/")) {
      for (const { shares } of this.accounts.values()) {
        const share = shares.find(({ link }) => link === path.slice(8));
        if (share) {
          share.opened++;
          return unb64(share.blob);
        }
      }
      throw new Refusal(404, "not-found");
    }
    return this.routeOfMember(door, this.member(door), { method, path, json, bytes, query });
  }

  /** @param {Door} door @param {Account} account @param {Body & {method: string, path: string}} what */
  async routeOfMember(door, account, { method, path, json, bytes, query }) {
    const [, , what, id] = path.split("/");
    switch (`${method} ${what ?? ""}`) {
      case "GET ":
        return this.state(door, account);
      case "PUT unlocks":
        return this.putUnlocks(door, account, json);
      case "DELETE devices":
        account.devices = account.devices.filter((device) => device.id !== id);
        return null;
      case "POST sign-out-everywhere":
        account.devices = [];
        return null;
      case "POST erase":
        await this.prove(account, json.proof);
        this.accounts.delete(account.number);
        return null;
      case "GET items":
        return this.page(account, Number(query?.replace("after=", "")));
      case "POST items":
        if (id !== "erase") return this.take(account, bytes ?? new Uint8Array());
        for (const item of account.items) if (json.items.includes(item.id)) item.blob = null;
        return { erased: json.items.length };
      case "POST shares":
        account.shares.push({ ...json, link: `link-${json.id}`, opened: 0, expires: "2026-12-01" });
        return { link: `link-${json.id}` };
      case "GET shares":
        return account.shares.map(({ id, expires, opened }) => ({ id, expires, opened }));
      case "DELETE shares":
        account.shares = account.shares.filter((share) => share.id !== id);
        return null;
      default:
        throw new Refusal(404, "not-found");
    }
  }

  /** @param {Door} door @param {Account} account @param {any} json as it came */
  async putUnlocks(door, account, json) {
    await this.prove(account, json.proof);
    const { epoch, rev } = account.keyring;
    if (json.if.epoch !== epoch || json.if.rev !== rev) throw new Refusal(412, "changed");
    const recovers = json.unlocks.some((/** @type {Unlock} */ { kind }) => kind === "recovery");
    if (json.keyring.rev !== rev + 1 || !recovers) throw new Refusal(400, "bad-request");
    account.unlocks = await this.withVerifiers(json.unlocks, account.unlocks);
    account.keyring = json.keyring;
    return this.state(door, account);
  }

  /** @param {Account} account @param {number} after */
  page(account, after) {
    /** @type {{last: number, items: (Item & {seq: number})[]}} */
    const { last, items } = this.bend("items", {
      last: account.items.length,
      items: this.cut(account.items, after),
      after,
    });
    const parts = items.flatMap(({ seq, id, blob, tag }) => [
      number(seq, 8),
      unb64(id),
      number(blob?.length ?? 0, 4),
      blob ?? tag,
    ]);
    return concat(number(last, 8), ...parts);
  }

  /** @param {Item[]} all @param {number} after */
  cut(all, after) {
    const items = [];
    let bytes = 8;
    for (const [at, item] of all.slice(after, after + PAGE_ITEMS).entries()) {
      bytes += 28 + (item.blob?.length ?? 16);
      if (bytes > PAGE_BYTES) break;
      items.push({ ...item, seq: after + at + 1 });
    }
    return items;
  }

  /** @param {Account} account @param {Bytes} bytes */
  take(account, bytes) {
    if (bytes.length > PAGE_BYTES) throw new Refusal(413, "too-large");
    /** @type {Item[]} */
    const came = [];
    for (let at = 0; at < bytes.length;) {
      const id = b64(bytes.slice(at, at + 16));
      const length = numberOf(bytes.slice(at + 16, at + 20));
      const blob = bytes.slice(at + 20, (at += 20 + length));
      if (blob.length !== length || !SIZES.includes(length) || ![1, 2].includes(blob[0]))
        throw new Refusal(400, "bad-request");
      came.push({ id, blob, tag: blob.slice(-16) });
    }
    const coming = new Set(came.map(({ id }) => id));
    /** @type {Map<string, {item: Item, seq: number}>} */
    const places = new Map();
    account.items.forEach((item, at) => coming.has(item.id) && places.set(item.id, { item, seq: at + 1 }));
    for (const { id, tag } of came) {
      const there = places.get(id);
      if (there && b64(there.item.tag) !== b64(tag)) throw new Refusal(409, "other-item");
    }
    for (const item of came.filter(({ id }) => !places.has(id))) {
      account.items.push(item);
      places.set(item.id, { item, seq: account.items.length });
    }
    return this.bend("taken", {
      items: came.map(({ id }) => ({ id, seq: places.get(id)?.seq })),
      last: account.items.length,
    });
  }
}
