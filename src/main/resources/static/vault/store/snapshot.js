/*
 * The sealed copy of what the list makes, so that opening a large record needs not open every item. One that does not
 * fit is left aside.
 */
import { b64, textOf, utf8 } from "/vault/crypto/bytes.js";
import { openWith, sealWith } from "/vault/crypto/keys.js";

/** @import {Bytes} from "/vault/crypto/bytes.js" */
/** @import {Cursor} from "/vault/store/local-store.js" */
/** @import {Packed} from "/vault/store/entries.js" */
/** @import {Arrived, SealedRecord} from "/vault/store/record.js" */

/** Letters of a piece, below the 1 MiB of the format also where they take more than a byte. */
const PIECE = 340_000;

/**
 * What is no entry: items named by an erase, without a blob, numbered but in no entry, and arrived.
 * @typedef {{clock: number, named: string[], bare: string[], listed: string[], arrived: [string, Arrived][]}} Head
 */
/** @typedef {{cursor: Cursor, head: Head, packed: Packed[]}} Copy */

/** @param {string} account @param {{piece: number, pieces: number, seq: number, head: Bytes}} place */
const aadOf = (account, { piece, pieces, seq, head }) =>
  utf8(`handrail/1 local ${account} ${piece} ${pieces} ${b64(head)} ${seq}`);

/** @param {SealedRecord} record @returns {string[]} JSON lists; the first holds what is no entry */
const texts = (record) => {
  const { entries, bare, listed, arrived } = record;
  const placed = new Set();
  const pieces = [];
  /** @type {string[]} */
  let lines = [];
  let length = 0;
  for (const packed of entries.pack()) {
    for (const [item] of packed[7]) placed.add(item);
    const line = JSON.stringify(packed);
    if (length + line.length > PIECE && lines.length > 0) {
      pieces.push(`[${lines.join(",")}]`);
      [lines, length] = [[], 0];
    }
    lines.push(line);
    length += line.length;
  }
  if (lines.length > 0) pieces.push(`[${lines.join(",")}]`);
  const others = [...listed].filter((item) => !placed.has(item));
  /** @type {Head} */
  const head = {
    clock: entries.clock,
    named: [...entries.named],
    bare: [...bare],
    listed: others,
    arrived: [...arrived],
  };
  return [JSON.stringify(head), ...pieces];
};

/** Seals what the record makes now. Within the lock. @param {SealedRecord} record */
export const writeCopy = async (record) => {
  const { seq, head } = record.cursor;
  const { local } = record.keyring.current;
  const all = texts(record);
  const pieces = await Promise.all(
    all.map(async (text, piece) => {
      const place = { piece, pieces: all.length, seq, head };
      return { ...place, sealed: await sealWith(local, aadOf(record.account, place), utf8(text)) };
    }),
  );
  await record.disk.writeCopy(pieces);
};

/**
 * @param {SealedRecord} record
 * @returns {Promise<Copy | null>} null when there is none, or it does not fit: then the list is read from its beginning
 */
export const readCopy = async (record) => {
  const pieces = await record.disk.copy();
  if (pieces.length === 0) return null;
  const { seq, head } = pieces[0];
  const { local } = record.keyring.current;
  try {
    const opened = await Promise.all(
      pieces.map(({ sealed }, piece) => {
        const place = { piece, pieces: pieces.length, seq, head };
        return openWith(local, aadOf(record.account, place), sealed);
      }),
    );
    const page = await record.disk.page(seq);
    if (!page || b64(page.heads[seq - page.first]) !== b64(head)) return null;
    const [first, ...rest] = opened.map((bytes) => JSON.parse(textOf(bytes)));
    return { cursor: { seq, head }, head: first, packed: rest.flat() };
  } catch {
    return null;
  }
};
