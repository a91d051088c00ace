/* What the key of a passphrase may cost (Argon2id): docs/vault-format.md. KdfSettingsTest holds the server to the same numbers. */

/** @typedef {{memoryKiB: number, passes: number, lanes: number}} Cost */

/** The least. A server that asks for less is refused. @type {Readonly<Cost>} */
export const LEAST = Object.freeze({ memoryKiB: 65536, passes: 3, lanes: 1 });

/** The most: more would only stop the device. @type {Readonly<Cost>} */
export const MOST = Object.freeze({ memoryKiB: 1048576, passes: 10, lanes: 4 });

/** What is hashed into the key, in bytes. */
export const SALT_BYTES = 16;

/** @param {Cost} cost @param {Readonly<Cost>} least @param {Readonly<Cost>} most whether each part is a whole number between both */
export const isWithin = (cost, least, most) =>
  /** @type {(keyof Cost)[]} */ (Object.keys(least)).every(
    (part) => Number.isInteger(cost[part]) && cost[part] >= least[part] && cost[part] <= most[part],
  );
