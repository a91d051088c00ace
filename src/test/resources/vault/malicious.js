/*
 * A server that has turned bad, against the very modules that are served. Each answers the code with which it is
 * refused.
 */
import { b64, random } from "/vault/crypto/bytes.js";
import { sealArrival, sealRevision } from "/vault/store/items.js";
import { Server } from "./server.js";
import { assert, content, device, founded, joined, refusal, same, there } from "./device.js";

/** @import {Unlock} from "/vault/account/unlocks.js" */
/** @import {TestDevice} from "./device.js" */
/** @typedef {{seq: number}} Numbered */

/** An account with some entries, all of them accepted, and the server's own list of its items. */
const filled = async (entries = 6) => {
  const server = new Server();
  const made = await founded(server);
  for (let at = 0; at < entries; at++)
    await made.one.vault.put("evidence", `e${at}`, { text: `entry ${at}`, more: at });
  await made.one.vault.sync();
  return { server, ...made, account: server.account(made.number) };
};

/** @typedef {Awaited<ReturnType<typeof filled>>} Filled an account, and what the server has of it */
/** @typedef {import("./server.js").Item} Item */

/**
 * What a new device, and one that knows the list, say to what `bad` does; neither may show anything but what was
 * written.
 * @param {(at: Filled) => unknown} bad @param {{twice?: boolean}} [how]
 */
const refused = async (bad, { twice = true } = {}) => {
  const at = await filled();
  await bad(at);
  const before = content(at.one.vault);
  const fresh = await device(at.server);
  const code = await refusal(fresh.vault.signIn({ number: at.number, words: at.words }));
  if (!fresh.vault.state().locked) {
    const shown = content(fresh.vault).filter(([, kind]) => kind !== "device");
    assert(
      shown.every((entry) => before.some((one) => JSON.stringify(one) === JSON.stringify(entry))),
      "nothing foreign is shown",
    );
  }
  if (twice)
    same(
      await refusal(
        fresh.vault.state().has ? fresh.vault.sync() : fresh.vault.signIn({ number: at.number, words: at.words }),
      ),
      code,
      "again",
    );
  same(content(at.one.vault), before, "the old device keeps what it has");
  fresh.end();
  at.one.end();
  return code;
};

/** What a device that already knows the list says. @param {(at: Filled & {two: TestDevice}) => unknown} bad */
const refusedByOneThatKnows = async (bad) => {
  const at = await filled();
  const two = await joined(at.server, at);
  await two.vault.put("evidence", null, { text: "by the other" });
  await two.vault.sync();
  await bad({ ...at, two });
  const [before, all] = [at.one.vault, two.vault].map((vault) => content(vault).map((entry) => JSON.stringify(entry)));
  const code = await refusal(at.one.vault.sync());
  const after = content(at.one.vault).map((entry) => JSON.stringify(entry));
  assert(
    before.every((entry) => after.includes(entry)),
    "what it has stays",
  );
  assert(
    after.every((entry) => before.includes(entry) || all.includes(entry)),
    "nothing foreign is shown",
  );
  two.end();
  at.one.end();
  return code;
};

/** @param {Item[]} items @param {number} one @param {number} other */
const swap = (items, one, other) => ([items[one], items[other]] = [items[other], items[one]]);

export const swapsTwoBlobs = () =>
  refused(({ account: { items } }) => {
    [items[1].blob, items[2].blob] = [items[2].blob, items[1].blob];
    [items[1].tag, items[2].tag] = [items[2].tag, items[1].tag];
  });

export const swapsBytesInsideABlob = () =>
  refused(({ account: { items } }) => {
    const blob = there(items[2].blob).slice();
    [blob[40], blob[80]] = [blob[80] ^ 1, blob[40] ^ 1];
    items[2].blob = blob;
  });

export const swapsTheIdsOfTwoRecords = () =>
  refused(({ account: { items } }) => ([items[1].id, items[2].id] = [items[2].id, items[1].id]));

export const putsAnOldVersionInTheNewOnesPlace = () =>
  refused(async ({ one, account: { items } }) => {
    await one.vault.put("evidence", "e1", { text: "newer" });
    await one.vault.sync();
    const old = items[2];
    items[items.length - 1] = { ...items[items.length - 1], blob: old.blob, tag: old.tag };
  });

export const repeatsAnItem = () => refused(({ account: { items } }) => items.push(items[2]));

export const changesTheOrder = () => refused(({ account: { items } }) => swap(items, 1, 2));

export const changesTheOrderAmongTheNew = () =>
  refusedByOneThatKnows(({ account: { items } }) => swap(items, items.length - 1, items.length - 2));

export const leavesAnItemOutOfTheMiddle = () => refused(({ account: { items } }) => items.splice(3, 1));

export const leavesOutTheFirst = () => refused(({ account: { items } }) => items.splice(0, 1));

export const cutsTheTailThatADeviceKnows = () => refusedByOneThatKnows(({ account: { items } }) => items.splice(3));

export const cutsTheTailThatADeviceVouchedFor = () =>
  refused(async ({ server, number, words, account: { items } }) => {
    const other = await joined(server, { number, words });
    await other.vault.put("evidence", null, { text: "vouches" });
    await other.vault.sync();
    other.end();
    items.splice(4, 2);
  });

export const saysThatThereIsMoreAndGivesNothing = () =>
  refusedByOneThatKnows(({ server }) => {
    server.bend = (what, value) => (what === "items" ? { ...value, items: [], last: value.last + 1 } : value);
  });

export const leavesAHoleInTheNumbers = () =>
  refused(({ server }) => {
    server.bend = (what, value) =>
      what === "items"
        ? {
            last: value.last + 1,
            items: value.items.map((/** @type {Numbered} */ item) => ({ ...item, seq: item.seq + 1 })),
          }
        : value;
  });

export const showsEachDeviceAnotherList = async () => {
  const at = await filled();
  const two = await joined(at.server, at);
  await two.vault.sync();
  const shared = at.account.items.slice();
  await at.one.vault.sync();
  const seenByOne = at.account.items.length;
  await at.one.vault.put("evidence", null, { text: "only one sees this" });
  await at.one.vault.sync();
  const mine = at.account.items;
  at.account.items = shared.slice(0, seenByOne);
  await two.vault.put("evidence", null, { text: "only two sees this" });
  await two.vault.sync();
  await two.vault.put("evidence", null, { text: "and that" });
  await two.vault.sync();
  at.account.items = [...mine, ...at.account.items.slice(seenByOne)];
  const code = await refusal(at.one.vault.sync());
  two.end();
  at.one.end();
  return code;
};

export const acceptsAndForgets = async () => {
  const at = await filled();
  await at.one.vault.put("evidence", null, { text: "swallowed" });
  at.server.bend = (what, value) => {
    if (what === "taken") at.account.items.length -= 1;
    return value;
  };
  await at.one.vault.sync();
  at.server.bend = (what, value) => value;
  const code = await refusal(at.one.vault.sync());
  at.one.end();
  return code;
};

export const numbersWhatWasSentWrongly = async () => {
  const at = await filled();
  await at.one.vault.put("evidence", null, { text: "sent" });
  at.server.bend = (what, value) => {
    if (what === "taken") at.account.items.length -= 1;
    return what === "taken"
      ? { ...value, items: value.items.map((/** @type {Numbered} */ item) => ({ ...item, seq: item.seq + 5 })) }
      : value;
  };
  const code = await refusal(at.one.vault.sync());
  at.one.end();
  return code;
};

export const weakensTheCostOfAPassphrase = async () => {
  const at = await filled();
  await at.one.vault.addPassphrase({ words: at.words }, "correct horse");
  const codes = [];
  for (const weaker of [
    { memoryKiB: 19 },
    { passes: 1 },
    { lanes: 0 },
    { memoryKiB: 65535 },
    { memoryKiB: 4_194_304 },
    { passes: 1000 },
    { salt: b64(new Uint8Array(8)) },
  ]) {
    at.server.bend = (what, value) => (what === "kdf" ? { ...value, ...weaker } : value);
    const fresh = await device(at.server);
    codes.push(await refusal(fresh.vault.signIn({ number: at.number, passphrase: "correct horse" })));
    assert(!fresh.door.asked.some((each) => each.includes("session")), "nothing of the passphrase is sent");
    fresh.end();
  }
  at.one.end();
  same(new Set(codes).size, 1);
  return codes[0];
};

export const weakensTheCostInTheUnlock = async () => {
  const at = await filled();
  await at.one.vault.addPassphrase({ words: at.words }, "correct horse");
  at.server.bend = (what, value) =>
    what === "state"
      ? {
          ...value,
          unlocks: value.unlocks.map((/** @type {Unlock} */ unlock) =>
            unlock.kdf ? { ...unlock, kdf: { ...unlock.kdf, passes: 4 } } : unlock,
          ),
        }
      : value;
  const fresh = await device(at.server);
  const code = await refusal(fresh.vault.signIn({ number: at.number, passphrase: "correct horse" }));
  fresh.end();
  at.one.end();
  return code;
};

export const givesAnotherMembersBlob = async () => {
  const other = await filled();
  const code = await refused(({ account: { items } }) => {
    const foreign = other.account.items[3];
    items[3] = { ...items[3], blob: foreign.blob, tag: foreign.tag };
  });
  other.one.end();
  return code;
};

export const givesAnotherMembersItem = async () => {
  const other = await filled();
  const code = await refused(({ account: { items } }) => items.push(other.account.items[3]));
  other.one.end();
  return code;
};

export const givesAnotherMembersKeyringAndUnlocks = async () => {
  const other = await filled();
  const code = await refused(({ server }) => {
    const { keyring, unlocks } = other.account;
    server.bend = (what, value) =>
      what === "state" ? { ...value, keyring, unlocks: unlocks.map(({ verifier: _, ...rest }) => rest) } : value;
  });
  other.one.end();
  return code;
};

/**
 * The keyring and unlocks as they were, kept by the server before they changed.
 * @param {Filled} at @param {() => Promise<unknown>} change
 */
const remembering = async ({ account }, change) => {
  const old = { keyring: account.keyring, unlocks: account.unlocks };
  await change();
  return old;
};

export const bringsBackAnOldKeyring = () =>
  refusedByOneThatKnows(async (at) => {
    const old = await remembering(at, () => at.one.vault.addPassphrase({ words: at.words }, "correct horse"));
    Object.assign(at.account, old);
  });

export const bringsBackAnOldWrapInANewKeyring = async () => {
  const at = await filled();
  await at.one.vault.addPassphrase({ words: at.words }, "old passphrase");
  const old = there(at.account.unlocks.find(({ kind }) => kind === "passphrase"));
  await at.one.vault.addPassphrase({ words: at.words }, "new passphrase");
  at.account.unlocks = at.account.unlocks.map((unlock) => (unlock.kind === "passphrase" ? old : unlock));
  const codes = [await refusal(at.one.vault.sync())];
  const fresh = await device(at.server);
  codes.push(await refusal(fresh.vault.signIn({ number: at.number, passphrase: "old passphrase" })));
  fresh.end();
  at.one.end();
  same(codes[0], codes[1]);
  return codes[0];
};

export const bringsBackTheOldWordsAfterTheyWereRenewed = async () => {
  const at = await filled();
  const two = await joined(at.server, at);
  const old = await remembering(at, () => at.one.vault.renewWords({ words: at.words }));
  const items = at.account.items.slice();
  await at.one.vault.put("evidence", null, { text: "after" });
  await at.one.vault.sync();
  Object.assign(at.account, old);
  const codes = [await refusal(at.one.vault.sync())];
  // A new device with the old words: what was written since is of an epoch that this keyring does not know.
  const fresh = await device(at.server);
  codes.push(await refusal(fresh.vault.signIn({ number: at.number, words: at.words })));
  assert(items.length < at.account.items.length, "something was written since");
  fresh.end();
  two.end();
  at.one.end();
  same(codes[0], codes[1]);
  return codes[0];
};

export const addsAnUnlock = () =>
  refused(({ account }) => account.unlocks.push({ ...account.unlocks[0], id: b64(random(16)) }));

export const dropsAnUnlock = () =>
  refused(async ({ one, words, account }) => {
    await one.vault.addPassphrase({ words }, "correct horse");
    account.unlocks = account.unlocks.filter(({ kind }) => kind !== "passphrase");
  });

export const changesTheUnlocksUnderAKnowingDevice = () =>
  refusedByOneThatKnows(({ account }) => account.unlocks.push({ ...account.unlocks[0], id: b64(random(16)) }));

/** A public key of the server's own: what arrives would be for its eyes. */
const ownKey = async () => {
  const pair = await crypto.subtle.generateKey({ name: "ECDH", namedCurve: "P-256" }, true, ["deriveBits"]);
  return b64(new Uint8Array(await crypto.subtle.exportKey("raw", pair.publicKey)));
};

export const replacesThePublicKey = () =>
  refused(async ({ account }) => (account.keyring = { ...account.keyring, public: await ownKey() }));

export const replacesThePublicKeyUnderAKnowingDevice = () =>
  refusedByOneThatKnows(
    async ({ account }) =>
      (account.keyring = { ...account.keyring, public: await ownKey(), rev: account.keyring.rev + 1 }),
  );

export const dropsTheKeysOfEarlierEpochs = () =>
  refused(async (at) => {
    const { words } = await at.one.vault.renewWords({ words: at.words });
    at.words.splice(0, 12, ...words);
    at.account.keyring = { ...at.account.keyring, previous: [] };
  });

export const throwsAnItemAwayUnasked = () => refused(({ account: { items } }) => (items[2].blob = null));

export const throwsANewItemAwayUnasked = () =>
  refusedByOneThatKnows(({ account: { items } }) => (items[items.length - 1].blob = null));

export const bringsBackWhatWasErased = async () => {
  const at = await filled();
  const kept = { ...at.account.items[2] };
  await at.one.vault.erase("e1");
  await at.one.vault.sync();
  assert(at.account.items[2].blob === null, "thrown away");
  at.account.items[2] = kept;
  const fresh = await joined(at.server, at);
  const code = fresh.vault.get("e1") ? "shown" : "not-shown";
  fresh.end();
  at.one.end();
  return code;
};

/**
 * Something that the server seals to the public key, which it knows.
 * @param {Filled} at @param {string} [device] @returns {Promise<Item>}
 */
const forgedArrival = async ({ number, account }, device = b64(random(16))) => {
  const id = random(16);
  const text = {
    kind: "episode",
    entry: b64(id),
    clock: 0,
    device,
    at: "2026-11-23T00:00:00Z",
    set: { level: 10 },
    mac: b64(random(32)),
  };
  const receiver = Uint8Array.from(atob(account.keyring.public.replaceAll("-", "+").replaceAll("_", "/")), (c) =>
    c.charCodeAt(0),
  );
  const blob = await sealArrival(
    { account: number, epoch: 1, receiver },
    id,
    new TextEncoder().encode(JSON.stringify(text)),
  );
  return { id: b64(id), blob, tag: blob.slice(-16) };
};

export const forgesWhatArrived = async () => {
  const at = await filled();
  const before = content(at.one.vault);
  at.account.items.push(await forgedArrival(at), await forgedArrival(at, at.account.devices[0].id));
  /** @type {string[]} */
  const told = [];
  at.one.vault.on("trouble", ({ code }) => told.push(code));
  await at.one.vault.sync();
  same(content(at.one.vault), before, "not joined");
  same(at.one.vault.strangers().length, 2);
  for (const { id } of at.one.vault.strangers()) await at.one.vault.erase(id);
  await at.one.vault.sync();
  same(at.one.vault.strangers(), []);
  same(new Set(told).size, 1);
  at.one.end();
  return told[0];
};

export const repeatsWhatArrivedUnderAnotherId = () =>
  refused(async ({ one, words, account }) => {
    one.vault.lock();
    await one.vault.arrive("evidence", { text: "entry 9" });
    await one.vault.sync();
    const arrived = account.items[account.items.length - 1];
    await one.vault.unlock({ words });
    account.items.push({ ...arrived, id: b64(random(16)) });
    await one.vault.erase(arrived.id);
  });

export const sealsAnItemWithAKeyOfItsOwn = () =>
  refused(async ({ number, account }) => {
    const key = await crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, false, ["encrypt"]);
    const id = random(16);
    const blob = await sealRevision({ account: number, epoch: 1, key }, id, new TextEncoder().encode("{}"));
    account.items.push({ id: b64(id), blob, tag: blob.slice(-16) });
  });

export const saysThatAnItemIsOfAnEpochToCome = () =>
  refused(({ account: { items } }) => {
    const blob = there(items[2].blob).slice();
    blob[2] = 9;
    items[2] = { ...items[2], blob };
  });

export const saysThatAnItemIsOfAFormatToCome = () =>
  refused(({ account: { items } }) => {
    const blob = there(items[2].blob).slice();
    blob[0] = 9;
    items[2] = { ...items[2], blob };
  });

export const answersNonsense = () =>
  refused(({ server }) => {
    server.bend = (what, value) => (what === "state" ? { keyring: { epoch: "x" }, unlocks: "y" } : value);
  });

/** As a hotel's portal does: status 200, and a page of its own. */
export const answersWhatIsSentWithAPage = async () => {
  const { server, one } = await filled();
  const answer = server.answer.bind(server);
  server.answer = async (door, path, init) =>
    init.method === "POST" && path === "/api/account/items" ? new Response("<p>Welcome") : answer(door, path, init);
  await one.vault.put("evidence", "e9", { text: "kept" });
  const before = content(one.vault);
  const code = await refusal(one.vault.sync());
  same(content(one.vault), before, "what was written stays");
  one.end();
  return code;
};
