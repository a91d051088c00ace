/*
 * One round with the server: read what is new, send what waits, have thrown away what was erased. Only one at a time on
 * a device.
 */
import { takeIn } from "/vault/sync/locked-inbox.js";
import { requestsOf } from "/vault/sync/api.js";
import { VaultError } from "/vault/account/vault-error.js";

/** @import {Bytes} from "/vault/crypto/bytes.js" */

/** Names in one request to throw items away. */
const ERASE_AT_ONCE = 2000;

/** @typedef {import("/vault/store/record.js").SealedRecord} SealedRecord */
/** @typedef {import("/vault/sync/api.js").Api} Api */

/** @param {Api} api @param {SealedRecord} record @returns {Promise<number>} how many items were new */
const download = async (api, record) => {
  let received = 0;
  for (;;) {
    const page = await api.items(record.cursor.seq);
    received += await record.receive(page);
    if (record.cursor.seq === page.last) return received;
  }
};

/**
 * @param {{items: {id: string, seq: number}[]}} answer @param {{id: string}[]} sent @param {number} after
 * @returns {boolean} whether the items follow right on what we know
 */
const followsOn = ({ items }, sent, after) => {
  const numbers = new Map(items.map(({ id, seq }) => [id, seq]));
  return sent.every(({ id }, at) => numbers.get(id) === after + at + 1);
};

/** @param {Api} api @param {SealedRecord} record */
const upload = async (api, record) => {
  let sent = 0;
  let received = 0;
  for (const request of requestsOf(await record.disk.outbox())) {
    const waiting = request.filter(({ id }) => record.waiting.has(id));
    if (waiting.length === 0) continue;
    const answer = await send(api, waiting);
    if (followsOn(answer, waiting, record.cursor.seq)) await record.accepted(waiting);
    else received += await download(api, record);
    if (waiting.some(({ id }) => record.waiting.has(id))) throw new VaultError("list-shorter");
    sent += waiting.length;
  }
  return { sent, received };
};

/** @param {Api} api @param {{id: string, blob: Bytes}[]} items */
const send = (api, items) =>
  api.sendItems(items).catch((trouble) => {
    throw trouble.code === "other-item" ? new VaultError("item-forged") : trouble;
  });

/** @param {Api} api @param {SealedRecord} record */
const erase = async (api, record) => {
  /** @type {string[]} */
  const ids = (await record.disk.read("toErase")) ?? [];
  for (let at = 0; at < ids.length; at += ERASE_AT_ONCE) {
    const part = ids.slice(at, at + ERASE_AT_ONCE);
    await api.eraseItems(part);
    await record.disk.strip(new Set(part), true);
  }
  await record.strip();
};

/**
 * @param {Api} api @param {SealedRecord} record @param {(strangers: string[]) => void} onStrangers
 * @returns {Promise<{sent: number, received: number}>} throws what {@link SealedRecord.receive} throws, item-lost,
 *   offline
 */
export const syncRecord = async (api, record, onStrangers) => {
  await record.locked(() => record.catchUp());
  let received = await download(api, record);
  const strangers = await takeIn(record);
  if (strangers.length > 0) onStrangers(strangers);
  const done = await upload(api, record);
  received += done.received;
  await erase(api, record);
  await record.copy();
  const lost = record.lost();
  if (lost.length > 0) throw new VaultError("item-lost", { items: lost });
  return { sent: done.sent, received };
};

/**
 * Sends what waits without reading anything, while the vault is locked.
 * @param {Api} api @param {import("/vault/store/local-store.js").LocalStore} disk
 */
export const sendSealed = async (api, disk) => {
  const waiting = (await disk.outbox()).filter(({ sent }) => !sent);
  for (const request of requestsOf(waiting)) {
    await send(api, request);
    await disk.markSent(new Set(request.map(({ id }) => id)));
  }
  return { sent: waiting.length, received: 0 };
};
