/* Devices for tests: each with a disk and a way to the server of its own, in one window. */
import { Disk } from "/accounts/disk.js";
import { openVault } from "/accounts/vault.js";

/** Stands in for Argon2id, which has its own tests: quick, and still another key for another passphrase or salt. */
export const quick = async (passphrase, salt) =>
  new Uint8Array(await crypto.subtle.digest("SHA-256", new Uint8Array([...salt, ...passphrase])));

let count = 0;

/** @param {import("./server.js").Server} server */
export const device = async (server, name = `test-${Date.now()}-${count++}`, more = {}) => {
  const door = server.door();
  const life = { dead: false, dieAt: Infinity, steps: 0 };
  const step = () => {
    if (++life.steps >= life.dieAt) life.dead = true;
    if (life.dead) throw new Error("killed");
  };
  const open = () => openVault({
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
      const disk = await Disk.open(database);
      const run = disk.run.bind(disk);
      disk.run = async (...args) => {
        step();
        const value = await run(...args);
        step();
        return value;
      };
      return disk;
    },
    ...more,
  });
  const made = { name, door, life, vault: await open() };
  /** Drops the instance as a crash does, and opens what is on the disk. */
  made.revive = async () => {
    life.dead = true;
    made.vault.close();
    Object.assign(life, { dead: false, dieAt: Infinity });
    made.vault = await open();
  };
  made.end = () => {
    made.vault.close();
    indexedDB.deleteDatabase(name);
  };
  return made;
};

export const assert = (truth, what) => {
  if (!truth) throw new Error(what);
};

export const same = (one, other, what = "same") => {
  const [left, right] = [JSON.stringify(one), JSON.stringify(other)];
  if (left !== right) throw new Error(`${what}: ${left?.slice(0, 600)} is not ${right?.slice(0, 600)}`);
};

/** The code with which something is refused. */
export const refusal = async (work) => {
  try {
    await (typeof work === "function" ? work() : work);
  } catch (trouble) {
    if (typeof trouble.code !== "string") throw trouble;
    return trouble.code;
  }
  return "nothing";
};

/** What two devices must agree on. */
export const content = (vault) =>
  vault.entries().filter(({ kind }) => kind !== "erase").map(({ id, kind, fields }) => [
    id, kind, Object.entries(fields).sort(([one], [other]) => (one < other ? -1 : 1)),
  ]).sort(([one], [other]) => (one < other ? -1 : 1));

/** A new account on a device of its own. */
export const founded = async (server, name, language = "en") => {
  const one = await device(server, name);
  const { number, words } = await one.vault.createAccount({ language });
  await one.vault.confirmCreated();
  return { one, number, words };
};

/** A second device of the same account. */
export const joined = async (server, { number, words }) => {
  const two = await device(server);
  await two.vault.signIn({ number, words });
  return two;
};
