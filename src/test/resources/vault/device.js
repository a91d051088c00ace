/* Devices for tests: each with a disk and a way to the server of its own, in one window. */
import { LocalStore } from "/vault/store/local-store.js";
import { VaultError } from "/vault/account/vault-error.js";
import { openVault } from "/vault/account/vault.js";

/** @import {Bytes} from "/vault/crypto/bytes.js" */
/** @import {Vault} from "/vault/account/vault.js" */
/** @import {Door, Server} from "./server.js" */

/** `dieAt`: the step at which it is killed. @typedef {{dead: boolean, dieAt: number, steps: number}} Life */
/**
 * `revive` drops the instance as a crash does, and opens what is on the disk.
 * @typedef {{name: string, door: Door, life: Life, vault: Vault, revive: () => Promise<void>,
 *   end: () => void}} TestDevice
 */
/** @typedef {NonNullable<Parameters<typeof openVault>[0]>} Parts */

/**
 * Stands in for Argon2id, which has its own tests: quick, and still another key for another passphrase or salt.
 * @param {Bytes} passphrase @param {Bytes} salt
 */
export const quick = async (passphrase, salt) =>
  new Uint8Array(await crypto.subtle.digest("SHA-256", new Uint8Array([...salt, ...passphrase])));

let count = 0;

/**
 * @param {Server} server @param {string} [name] @param {Parts} [more]
 * @returns {Promise<TestDevice>}
 */
export const device = async (server, name = `test-${Date.now()}-${count++}`, more = {}) => {
  const door = server.door();
  const life = { dead: false, dieAt: Infinity, steps: 0 };
  const step = () => {
    if (++life.steps >= life.dieAt) life.dead = true;
    if (life.dead) throw new Error("killed");
  };
  const open = () =>
    openVault({
      database: name,
      derive: quick,
      automatic: false,
      ask: async (...args) => {
        step();
        const answer = await door.ask(...args);
        step();
        return answer;
      },
      openDisk: async (database) => {
        const disk = await LocalStore.open(database);
        const run = disk.run.bind(disk);
        disk.run = async (mode, work) => {
          step();
          const value = await run(mode, work);
          step();
          return value;
        };
        return disk;
      },
      ...more,
    });
  /** @type {TestDevice} */
  const made = {
    name,
    door,
    life,
    vault: await open(),
    revive: async () => {
      life.dead = true;
      made.vault.close();
      Object.assign(life, { dead: false, dieAt: Infinity });
      made.vault = await open();
    },
    end: () => {
      made.vault.close();
      indexedDB.deleteDatabase(name);
    },
  };
  return made;
};

/** @param {unknown} truth @param {string} what @returns {asserts truth} */
export const assert = (truth, what) => {
  if (!truth) throw new Error(what);
};

/**
 * What must be there.
 * @template T
 * @param {T | null | undefined} value @returns {T}
 */
export const there = (value) => {
  if (value === null || value === undefined) throw new Error("it is not there");
  return value;
};

/** @param {unknown} one @param {unknown} other @param {string} [what] */
export const same = (one, other, what = "same") => {
  const [left, right] = [JSON.stringify(one), JSON.stringify(other)];
  if (left !== right) throw new Error(`${what}: ${left?.slice(0, 600)} is not ${right?.slice(0, 600)}`);
};

/**
 * The code with which something is refused.
 * @param {Promise<unknown> | (() => unknown)} work @returns {Promise<string>}
 */
export const refusal = async (work) => {
  try {
    await (typeof work === "function" ? work() : work);
  } catch (trouble) {
    if (!(trouble instanceof VaultError)) throw trouble;
    return trouble.code;
  }
  return "nothing";
};

/**
 * What two devices must agree on: the entries, each with its fields in order.
 * @param {Vault} vault @returns {[id: string, kind: string, fields: [string, unknown][]][]}
 */
export const content = (vault) =>
  vault
    .entries()
    .filter(({ kind }) => kind !== "erase")
    .map(
      ({ id, kind, fields }) =>
        /** @type {ReturnType<typeof content>[number]} */ ([
          id,
          kind,
          Object.entries(fields).sort(([one], [other]) => (one < other ? -1 : 1)),
        ]),
    )
    .sort(([one], [other]) => (one < other ? -1 : 1));

/** @typedef {Awaited<ReturnType<typeof founded>>} Founded */
/** A new account on a device of its own. @param {Server} server @param {string} [name] */
export const founded = async (server, name, language = "en") => {
  const one = await device(server, name);
  const { number, words } = await one.vault.createAccount({ language });
  await one.vault.confirmCreated();
  return { one, number, words };
};

/**
 * A second device of the same account.
 * @param {Server} server @param {{number: string, words: string | string[]}} account
 */
export const joined = async (server, { number, words }) => {
  const two = await device(server);
  await two.vault.signIn({ number, words });
  return two;
};
