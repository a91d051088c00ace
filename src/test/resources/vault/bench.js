/*
 * What opening and syncing a large record takes, on a real server; called with the processor of the page slowed down.
 */
import { openVault } from "/vault/account/vault.js";
import { quick } from "./device.js";

const start = () => openVault({ derive: quick, automatic: false });

let vault = await start();
/** @type {Awaited<ReturnType<typeof vault.createAccount>>} */
let made;

/** @param {() => Promise<unknown>} work @returns {Promise<number>} milliseconds */
const timed = async (work) => {
  const from = performance.now();
  await work();
  return Math.round(performance.now() - from);
};

/** An account with so many entries, none of them sent. @param {number} entries @param {number} letters in each */
export const fill = async (entries, letters) => {
  made = await vault.createAccount({ language: "en" });
  await vault.confirmCreated();
  const at = "2026-11-23T21:05:00Z";
  const lines = [JSON.stringify({ format: "handrail-record", version: 1, entries })];
  for (let place = 0; place < entries; place++) {
    const when = { at, zone: "America/New_York", precision: "exact" };
    const set = { when, level: place % 11, situation: "x".repeat(letters) };
    lines.push(
      JSON.stringify({ id: `e${place}`, kind: "episode", revisions: [{ clock: place + 1, device: "bench", at, set }] }),
    );
  }
  await vault.importLines(lines.join("\n"));
  return made;
};

export const send = () => timed(() => vault.sync());

/** As a page does that has just been loaded. */
export const open = async () => {
  vault.close();
  return timed(async () => {
    vault = await start();
    await vault.unlock({ words: made.words });
  });
};

/** @param {Parameters<typeof vault.signIn>[0]} given */
export const fetchAll = (given) => timed(() => vault.signIn(given));

export const put = () => timed(() => vault.put("episode", null, { level: 7 }));

export const count = () => vault.entries("episode").length;
