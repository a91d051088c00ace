/*
 * The record taken out, and taken in again (docs/vault-format.md, section 9). What belongs to the sealing itself stays
 * behind.
 */
import { stampText } from "/vault/store/entries.js";
import { OF_THE_SEALING } from "/vault/store/sealing-kinds.js";
import { VaultError } from "/vault/account/vault-error.js";

const FORMAT = "handrail-record";
const VERSION = 1;
/** Revisions written at a time. */
const AT_ONCE = 250;
/** What a spreadsheet would run. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

/** @import {Change, Entries, Entry, EntryCheck, Revision} from "/vault/store/entries.js" */
/** @typedef {Change & {clock: number, device: string}} Imported */
/** What going out asks of a record. @typedef {{revisions: () => Promise<Revision[]>}} Readable */
/**
 * What coming in asks of it.
 * @typedef {{write: (changes: (entries: Entries) => Change[]) => Promise<void>}} Writable
 */

/** @param {Revision} one @param {Revision} other */
const inOrder = (one, other) => one.clock - other.clock || (one.device < other.device ? -1 : 1);

/** @param {Readable} record @returns {Promise<string>} JSON Lines */
export const exportLines = async (record) => {
  /** @type {Map<string, Revision[]>} */
  const entries = new Map();
  for (const revision of await record.revisions()) {
    if (OF_THE_SEALING.has(revision.kind)) continue;
    const there = entries.get(revision.entry);
    if (!there) entries.set(revision.entry, [revision]);
    else if (!there.some((one) => stampText(one) === stampText(revision))) there.push(revision);
  }
  const lines = [...entries].map(([id, revisions]) => {
    const ordered = revisions
      .sort(inOrder)
      .map(({ kind, clock, device, at, set }) => ({ kind, clock, device, at, set }));
    const { kind } = ordered[ordered.length - 1];
    return JSON.stringify({
      id,
      kind,
      revisions: ordered.map(({ kind: own, ...rest }) => (own === kind ? rest : { ...rest, kind: own })),
    });
  });
  return [JSON.stringify({ format: FORMAT, version: VERSION, entries: lines.length }), ...lines, ""].join("\n");
};

/** @param {string} line */
const parsed = (line) => {
  try {
    return JSON.parse(line);
  } catch {
    throw new VaultError("not-an-export");
  }
};

/** @param {any} entry parsed from a file, and unchecked @returns {Imported[]} throws not-an-export */
const changesOf = ({ id, kind, revisions }) => {
  if (typeof id !== "string" || !id || typeof kind !== "string" || !kind || !Array.isArray(revisions))
    throw new VaultError("not-an-export");
  return revisions.map(({ clock, device, at, set, kind: own = kind }) => {
    const texts = [device, at, own].every((text) => typeof text === "string" && text !== "");
    if (!texts || !Number.isSafeInteger(clock) || clock < 0 || !set || typeof set !== "object" || Array.isArray(set)) {
      throw new VaultError("not-an-export");
    }
    return { kind: own, entry: id, clock, device, at, set };
  });
};

/** @param {Imported[]} changes of one line @param {number} line @param {EntryCheck} check throws import-refused */
const checkAll = (changes, line, check) => {
  for (const { kind, set } of changes) {
    const field = check(kind, set, "imported");
    if (field !== undefined) throw new VaultError("import-refused", { field, at: line });
  }
};

/**
 * @param {string} text @param {EntryCheck} [check]
 * @returns {Imported[]} throws not-an-export, newer-version, import-refused; then nothing is taken in
 */
export const readLines = (text, check = () => undefined) => {
  const [first, ...lines] = text
    .replace(/^\uFEFF/, "")
    .split(/\r?\n/)
    .map((line, at) => ({ line, number: at + 1 }))
    .filter(({ line }) => line !== "");
  const head = parsed(first?.line ?? "");
  if (head?.format !== FORMAT) throw new VaultError("not-an-export");
  if (head.version !== VERSION) throw new VaultError(head.version > VERSION ? "newer-version" : "not-an-export");
  if (head.entries !== lines.length) throw new VaultError("not-an-export");
  return lines.flatMap(({ line, number }) => {
    const changes = changesOf(parsed(line)).filter(({ kind }) => !OF_THE_SEALING.has(kind));
    checkAll(changes, number, check);
    return changes;
  });
};

/**
 * Writes the revisions that are not there yet, some at a time. What came in before something failed stays; the rest
 * comes in when the same file is brought in again.
 * @param {Writable} record @param {string} text
 * @param {{check?: EntryCheck, onProgress?: (part: number) => void}} [how] progress from 0 to 1
 * @returns {Promise<number>} how many
 */
export const importLines = async (record, text, { check, onProgress = () => {} } = {}) => {
  const changes = readLines(text, check);
  onProgress(0);
  let written = 0;
  for (let at = 0; at < changes.length; at += AT_ONCE) {
    const part = changes.slice(at, at + AT_ONCE);
    await record.write((entries) => {
      const fresh = part.filter((change) => !entries.hasRevision(change.entry, change));
      written += fresh.length;
      return fresh;
    });
    onProgress(Math.min(1, (at + AT_ONCE) / changes.length));
  }
  onProgress(1);
  return written;
};

/** @param {unknown} value */
const cell = (value) => {
  if (value === undefined) return "";
  const text = typeof value === "string" ? (FORMULA.test(value) ? `'${value}` : value) : JSON.stringify(value);
  return /[",\r\n;]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** One table: a line an entry, a column a field. @param {Entry[]} all @returns {string} CSV as RFC 4180 has it */
export const csvOf = (all) => {
  const entries = all.filter(({ kind }) => !OF_THE_SEALING.has(kind));
  const names = [...new Set(entries.flatMap(({ fields }) => Object.keys(fields)))].sort();
  const head = ["entry", "entry kind", ...names].map(cell);
  const lines = entries.map(({ id, kind, fields }) => [id, kind, ...names.map((name) => fields[name])].map(cell));
  return [head, ...lines].map((line) => line.join(",")).join("\r\n") + "\r\n";
};
