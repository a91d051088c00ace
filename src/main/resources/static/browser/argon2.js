import { ownScript } from "/site/own-scripts.js";
import { LEAST, MOST, SALT_BYTES } from "/vault/crypto/kdf-cost.js";

/** @typedef {import("/vault/crypto/kdf-cost.js").Cost} Cost */

const MOST_PASSPHRASE_BYTES = 1024;
const TICK_MS = 100;

/**
 * Why no key was made: `weak-kdf` (the cost is below the floor), `large-kdf` (above the ceiling), `bad-input` (salt or
 * passphrase of a length that is not used), `failed` (the device could not, for example for want of memory).
 */
export class KeyRefused extends Error {
  name = "KeyRefused";

  /** @param {"weak-kdf" | "large-kdf" | "bad-input" | "failed"} code @param {string} message */
  constructor(code, message) {
    super(message);
    this.code = code;
  }
}

/**
 * The key of a passphrase by Argon2id, made in a worker so that the page stays alive. The caller's arrays are not
 * changed; all copies are overwritten or go with the worker.
 * @param {Uint8Array} passphraseUtf8 1,024 bytes at most
 * @param {Uint8Array} salt 16 bytes or more
 * @param {Cost} cost between LEAST and MOST
 * @param {(part: number) => void} [onProgress] 0 to 1, never falling. The algorithm cannot be asked how far it is: what
 *   is
 *   told is the time gone by, measured by a short trial on this device
 * @param {{signal?: AbortSignal}} [options] aborting ends the worker at once
 * @returns {Promise<Uint8Array<ArrayBuffer>>} 32 bytes
 * @throws {KeyRefused}
 */
export async function deriveKey(passphraseUtf8, salt, cost, onProgress = () => {}, { signal } = {}) {
  requireCost(cost);
  if (salt.length < SALT_BYTES || passphraseUtf8.length > MOST_PASSPHRASE_BYTES) {
    throw new KeyRefused("bad-input", "A salt has 16 bytes or more, a passphrase 1,024 at most.");
  }
  signal?.throwIfAborted();
  const worker = new Worker(ownScript("/browser/argon2-worker.js"), { type: "module" });
  const progress = new Progress(onProgress);
  try {
    return await answer(worker, passphraseUtf8, salt, cost, progress, signal);
  } finally {
    worker.terminate();
    progress.stop();
  }
}

/** @param {Cost} cost */
const requireCost = (cost) => {
  for (const part of /** @type {(keyof Cost)[]} */ (Object.keys(LEAST))) {
    if (!Number.isInteger(cost[part]) || cost[part] < LEAST[part]) {
      throw new KeyRefused("weak-kdf", `${part} is below ${LEAST[part]}.`);
    }
    if (cost[part] > MOST[part]) {
      throw new KeyRefused("large-kdf", `${part} is above ${MOST[part]}.`);
    }
  }
};

/**
 * What the worker says: how long it will take, then the key, or why there is none.
 * @typedef {{expectedMs?: number, key?: Uint8Array<ArrayBuffer>, failure?: string}} Told
 */

/**
 * @param {Worker} worker @param {Uint8Array} passphraseUtf8 @param {Uint8Array} salt @param {Cost} cost
 * @param {Progress} progress @param {AbortSignal} [signal]
 * @returns {Promise<Uint8Array<ArrayBuffer>>}
 */
const answer = (worker, passphraseUtf8, salt, cost, progress, signal) =>
  new Promise((resolve, reject) => {
    signal?.addEventListener("abort", () => reject(signal.reason), { once: true });
    worker.onerror = () => reject(new KeyRefused("failed", "The worker could not be started."));
    worker.onmessage = (/** @type {MessageEvent<Told>} */ { data }) => {
      if (data.expectedMs !== undefined) progress.start(data.expectedMs);
      else if (data.key) {
        progress.finish();
        resolve(data.key);
      } else reject(new KeyRefused("failed", data.failure ?? ""));
    };
    const passphrase = passphraseUtf8.slice();
    const { memoryKiB, passes, lanes } = cost;
    worker.postMessage(
      { passphrase, salt: salt.slice(), cost: { memoryKiB, passes, lanes } },
      [passphrase.buffer], // moved, so that no copy stays here
    );
  });

/** Tells how much of the expected time is gone. Past it, ever smaller steps: never quite done before it is. */
class Progress {
  #tell;
  /** @type {number | undefined} */
  #timer;

  /** @param {(part: number) => void} tell */
  constructor(tell) {
    this.#tell = tell;
  }

  /** @param {number} expectedMs */
  start(expectedMs) {
    const started = performance.now();
    this.#tell(0);
    this.#timer = setInterval(() => {
      const part = (performance.now() - started) / Math.max(expectedMs, 1);
      this.#tell(part < 0.9 ? part : 1 - 0.1 * Math.exp(-(part - 0.9) / 0.1));
    }, TICK_MS);
  }

  finish() {
    this.stop();
    this.#tell(1);
  }

  stop() {
    clearInterval(this.#timer);
  }
}
