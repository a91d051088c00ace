import { loadArgon2 } from "/browser/argon2-core.js";

/** @import {Argon2} from "/browser/argon2-core.js" */
/** @import {Cost} from "/browser/argon2.js" */

/** @typedef {{passphrase: Uint8Array, salt: Uint8Array, cost: Cost}} Wanted */

/** A trial of so little memory tells how fast this device is: some fiftieth of the work. */
const TRIAL = { memoryKiB: 4096, passes: 1, lanes: 1 };

onmessage = async (/** @type {MessageEvent<Wanted>} */ { data: { passphrase, salt, cost } }) => {
  try {
    const argon2 = await loadArgon2();
    postMessage({ expectedMs: trialMs(argon2) * workOf(cost) / workOf(TRIAL) });
    const key = argon2(passphrase, salt, cost);
    postMessage({ key }, [key.buffer]);
  } catch (e) {
    postMessage({ failure: e instanceof Error ? e.message : String(e) });
  } finally {
    passphrase.fill(0);
  }
};

/** @param {Cost} cost */
const workOf = ({ memoryKiB, passes }) => memoryKiB * passes;

/** @param {Argon2} argon2 */
const trialMs = (argon2) => {
  const started = performance.now();
  argon2(new Uint8Array(16), new Uint8Array(16), TRIAL);
  return performance.now() - started;
};
