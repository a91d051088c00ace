/* Kinds of entries that belong to the account and its keys, not to the record: they mean nothing elsewhere. */

/** @type {ReadonlySet<string>} */
export const OF_THE_SEALING = new Set(["device", "erase", "share"]);
