/* Cases that want a page of their own: its clock is moved, or an authenticator is plugged in. */
import { assert, content, device, founded, refusal, same, there } from "./device.js";
import { Server } from "./server.js";

/** @type {import("./device.js").Founded} */
let kept;

export const openOne = async () => {
  kept = await founded(new Server());
  await kept.one.vault.put("evidence", null, { text: "x" });
};

export const isLocked = () => kept.one.vault.state().locked;

export const touch = () => document.dispatchEvent(new PointerEvent("pointerdown", { bubbles: true }));

/** @param {boolean} hidden */
export const hide = (hidden) => {
  Object.defineProperty(document, "hidden", { value: hidden, configurable: true });
  document.dispatchEvent(new Event("visibilitychange"));
};

export const unlockAgain = () => kept.one.vault.unlock({ words: kept.words });

export const keepsNothingReadable = async () => {
  const { one } = kept;
  same(await refusal(() => one.vault.entries()), "is-locked");
  const { open } = await import("./inside.js");
  const everything = await open(one.name);
  assert(everything.keys > 0 && everything.extractable === 0, "keys on the disk cannot be taken out");
  assert(
    !everything.text.includes("canary of this test") && !everything.text.includes(kept.words.slice(0, 3).join(" ")),
    "nothing readable",
  );
};

export const writesCanary = () => kept.one.vault.put("evidence", null, { text: "canary of this test" });

export const opensWithAPasskey = async () => {
  const server = new Server();
  const { one, words, number } = await founded(server);
  await one.vault.put("evidence", null, { text: "x" });
  await one.vault.addPasskey({ words });
  await one.vault.sync();
  one.vault.lock();
  await one.vault.unlock({ passkey: true });
  const two = await device(server);
  await two.vault.signIn({ passkey: true });
  same(two.vault.state().number, number);
  await one.vault.sync();
  same(content(two.vault), content(one.vault));
  const { id } = there(two.vault.state().unlocks.find(({ kind }) => kind === "passkey"));
  await two.vault.removeUnlock({ passkey: true }, id);
  await one.vault.sync();
  one.vault.lock();
  same(await refusal(one.vault.unlock({ passkey: true })), "wrong-secret");
  one.end();
  two.end();
};

export const saysWhenThereIsNoPasskey = async () => {
  const { one, words } = await founded(new Server());
  const code = await refusal(one.vault.addPasskey({ words }));
  one.end();
  return code;
};
