/* A device of the real server: the default database, the page's own fetch and cookie. */
import { openShare } from "/vault/sync/share.js";
import { openVault } from "/vault/account/vault.js";
import { content, quick, refusal, same, there } from "./device.js";

/** @import {Given} from "/vault/account/unlocks.js" */

const vault = await openVault({ derive: quick, automatic: false });

export const create = async () => {
  const made = await vault.createAccount({ language: "en" });
  await vault.confirmCreated();
  return made;
};

/** @param {{number?: string} & Given} given */
export const signIn = (given) => vault.signIn(given);

/** @param {"signIn" | "sync" | "unlock"} what @param {unknown[]} given */
export const refused = (what, ...given) => refusal(Reflect.apply(vault[what], vault, given));

/** @param {string} kind @param {string | null} id @param {Record<string, unknown>} fields */
export const put = async (kind, id, fields) => {
  const entry = await vault.put(kind, id, fields);
  await vault.sync();
  return entry;
};

export const sync = () => vault.sync();

export const shown = () => JSON.stringify(content(vault));

/** @param {string[]} words @param {string} passphrase */
export const addPassphrase = (words, passphrase) => vault.addPassphrase({ words }, passphrase);

/** @param {string[]} words @param {string} passphrase */
export const renewWords = async (words, passphrase) => (await vault.renewWords({ words }, { passphrase })).words;

/** @param {Given} given */
export const unlock = (given) => vault.unlock(given);

/** @param {Record<string, unknown>} fields */
export const arriveWhileLocked = async (fields) => {
  vault.lock();
  const id = await vault.arrive("episode", fields);
  await vault.sync();
  return id;
};

/** @param {string} id */
export const erase = async (id) => {
  await vault.erase(id);
  await vault.sync();
};

export const devices = async () => (await vault.devices()).map((device) => device.this);

export const removeOther = async () =>
  vault.removeDevice(there((await vault.devices()).find((device) => !device.this)).id);

/** @param {string[]} words */
export const eraseAccount = (words) => vault.eraseAccount({ words });

/** @param {number} count */
export const many = async (count) => {
  const lines = [JSON.stringify({ format: "handrail-record", version: 1, entries: count })];
  for (let at = 0; at < count; at++) {
    const revisions = [
      { clock: 10 + at, device: "import", at: "2026-01-01T00:00:00Z", set: { text: "x".repeat(at % 900) } },
    ];
    lines.push(JSON.stringify({ id: `m${at}`, kind: "evidence", revisions }));
  }
  await vault.importLines(lines.join("\n"));
  return vault.sync();
};

export const sharesAndRevokes = async () => {
  const address = await vault.share("Step four", [{ text: "a fear" }], 7);
  const [, token, fragment] = there(/\/shared\/([^#]+)#(.*)$/.exec(address));
  same(await openShare(fragment, await vault.api.openShare(token)), {
    title: "Step four",
    blocks: [{ text: "a fear" }],
  });
  const [share] = await vault.shares();
  same(share.opened, 1);
  await vault.revokeShare(share.id);
  same(await vault.shares(), []);
  return refusal(vault.api.openShare(token));
};
