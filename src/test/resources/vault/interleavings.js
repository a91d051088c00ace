/*
 * Two devices of one account, each doing what comes by chance: writing, erasing, syncing, losing the line or an answer,
 * being killed in the middle, being locked and written to, opened again. At the end both are equal and hold everything
 * that was written.
 */
import { VaultError } from "/vault/account/vault-error.js";
import { Server } from "./server.js";
import { content, founded, joined, same } from "./device.js";

/** @import {Vault} from "/vault/account/vault.js" */
/** @import {TestDevice} from "./device.js" */

/** Numbers from 0 to 1 that a seed decides (mulberry32). @param {number} seed */
const chance = (seed) => () => {
  seed = (seed + 0x6d2b79f5) | 0;
  let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
};

const ENTRIES = 4;
const STEPS = 30;

class Run {
  /** Fields whose writing was confirmed, by entry. @type {Map<string, Set<string>>} */
  confirmed = new Map();
  /** Entries that somebody set out to erase: no promise is made for what was in them. @type {Set<string>} */
  erased = new Set();
  counts = { kills: 0, lost: 0, erased: 0, arrived: 0, syncs: 0 };
  field = 0;

  /** @param {number} seed */
  constructor(seed) {
    this.random = chance(seed);
  }

  /** @template T @param {T[]} list @returns {T} */
  pick(list) {
    return list[Math.floor(this.random() * list.length)];
  }

  /** @param {string} entry @param {string} name */
  keep(entry, name) {
    const names = this.confirmed.get(entry) ?? new Set();
    this.confirmed.set(entry, names.add(name));
  }

  /** @param {TestDevice} one */
  async write(one) {
    const entry = `e${Math.floor(this.random() * ENTRIES)}`;
    const name = `f.${this.field++}`;
    if (one.vault.state().locked) {
      const id = await one.vault.arrive("episode", { [name]: 1 });
      this.counts.arrived++;
      return this.keep(id, name);
    }
    const id = await one.vault.put("episode", entry, { [name]: this.field, level: this.field });
    this.keep(id, name);
  }

  /** @param {TestDevice} one */
  async erase(one) {
    if (one.vault.state().locked) return;
    const entry = this.pick(one.vault.entries("episode"));
    if (!entry) return;
    this.erased.add(entry.id);
    await one.vault.erase(entry.id);
    this.counts.erased++;
  }

  /** @param {TestDevice} one @param {string[]} words */
  async step(one, words) {
    const what = this.random();
    if (one.vault.state().locked && this.random() < 0.5) return one.vault.unlock({ words });
    if (this.random() < 0.12) one.life.dieAt = one.life.steps + 1 + Math.floor(this.random() * 14);
    if (what < 0.4) await this.write(one);
    else if (what < 0.46) await this.erase(one);
    else if (what < 0.7) {
      this.counts.syncs++;
      await one.vault.sync();
    } else if (what < 0.77) one.door.offline = !one.door.offline;
    else if (what < 0.84) {
      one.door.loseAnswer = 1;
      this.counts.lost++;
    } else one.vault.lock();
  }

  /** A step that a crash or the line may end. @param {TestDevice} one @param {string[]} words */
  async tried(one, words) {
    try {
      await this.step(one, words);
    } catch (trouble) {
      const offline = trouble instanceof VaultError && trouble.code === "offline";
      if (!one.life.dead && !offline) throw trouble;
    }
    if (one.life.dead || one.life.dieAt < Infinity) {
      this.counts.kills++;
      await one.revive();
    }
  }
}

/** @param {number} seed @returns {Promise<Record<string, number>>} what happened in it */
export const interleaving = async (seed) => {
  const run = new Run(seed);
  const server = new Server();
  const { one, number, words } = await founded(server);
  await one.vault.sync();
  const two = await joined(server, { number, words });
  const both = [one, two];
  for (let at = 0; at < STEPS; at++) {
    const each = run.pick(both);
    if (run.random() < 0.15) await Promise.all(both.map((other) => run.tried(other, words)));
    else await run.tried(each, words);
  }
  for (const each of both) {
    Object.assign(each.door, { offline: false, loseAnswer: 0 });
    await each.revive();
    await each.vault.unlock({ words });
  }
  for (let round = 0; round < 2; round++) for (const each of both) await each.vault.sync();
  await one.vault.sync();
  same(content(one.vault), content(two.vault), `seed ${seed}: both equal`);
  for (const [entry, names] of run.confirmed) {
    if (run.erased.has(entry)) continue;
    const fields = Object.keys(one.vault.get(entry)?.fields ?? {});
    same(
      [...names].filter((name) => !fields.includes(name)),
      [],
      `seed ${seed}: nothing lost of ${entry}`,
    );
  }
  const three = await joined(server, { number, words });
  const old = (/** @type {Vault} */ vault) =>
    content(vault).filter(([id]) => id !== `device/${three.vault.account.own.device}`);
  same(old(three.vault), content(one.vault), `seed ${seed}: a new device sees the same`);
  [one, two, three].forEach((each) => each.end());
  return run.counts;
};

/** @param {number} first @param {number} count */
export const interleavings = async (first, count) => {
  /** @type {Record<string, number>} */
  const sum = {};
  for (let seed = first; seed < first + count; seed++) {
    const counts = await interleaving(seed);
    for (const [name, value] of Object.entries(counts)) sum[name] = (sum[name] ?? 0) + value;
  }
  return sum;
};

export const some = () => interleavings(1, 40);
