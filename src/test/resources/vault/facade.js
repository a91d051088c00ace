/* What pages do with the vault, each against a server that behaves. */
import { Server } from "./server.js";
import { assert, content, device, founded, joined, refusal, same, there } from "./device.js";

/** @import {Vault} from "/vault/account/vault.js" */

export const makesAnAccountAndOpensItAgainWithItsWords = async () => {
  const server = new Server();
  const { one, words } = await founded(server);
  same(words.length, 12);
  const id = await one.vault.put("episode", null, { level: 7 });
  same(one.vault.get(id), { id, kind: "episode", fields: { level: 7 } });
  await one.vault.sync();
  one.vault.lock();
  assert(one.vault.state().locked && one.vault.state().has, "locked");
  same(await refusal(() => one.vault.entries("episode")), "is-locked");
  same(await refusal(one.vault.unlock({ words: Array(12).fill("abandon") })), "words-wrong");
  await one.vault.unlock({ words: words.map((word) => word.slice(0, 4).toUpperCase()) });
  same(one.vault.entries("episode").length, 1);
  one.end();
};

export const isThereAgainAfterTheWindowWasClosed = async () => {
  const server = new Server();
  const { one, words } = await founded(server);
  await one.vault.put("evidence", null, { text: "unsent" });
  await one.revive();
  await one.vault.unlock({ words });
  same(one.vault.entries("evidence")[0].fields, { text: "unsent" });
  same(await one.vault.sync(), { sent: 2, received: 0 });
  await one.vault.put("evidence", null, { text: "second" });
  await one.vault.sync();
  await one.revive();
  await one.vault.unlock({ words });
  same(
    one.vault.entries("evidence").map(({ fields }) => fields.text),
    ["unsent", "second"],
  );
  one.end();
};

export const comesBackWholeOnAnotherDeviceFromTheSheet = async () => {
  const server = new Server();
  const { one, number, words } = await founded(server);
  const id = await one.vault.put("episode", null, { level: 3, situation: "at work" });
  await one.vault.put("episode", id, { level: null, learned: "walk" });
  await one.vault.sync();
  const two = await joined(server, { number: number.replace(/(....)/g, "$1 "), words: words.join(" ") });
  same(there(two.vault.get(id)).fields, { situation: "at work", learned: "walk" });
  await one.vault.sync();
  same(content(one.vault), content(two.vault));
  same((await two.vault.devices()).length, 2);
  one.end();
  two.end();
};

export const keepsWhatBothWroteWhileApart = async () => {
  const server = new Server();
  const { one, number, words } = await founded(server);
  const id = await one.vault.put("episode", null, { level: 3 });
  await one.vault.sync();
  const two = await joined(server, { number, words });
  one.door.offline = true;
  await one.vault.put("episode", id, { level: 4, "strategy.aaaaaaaa": { strategy: "walk" } });
  same(await refusal(one.vault.sync()), "offline");
  await two.vault.put("episode", id, { level: 5, "strategy.bbbbbbbb": { strategy: "call" } });
  await two.vault.sync();
  one.door.offline = false;
  await one.vault.sync();
  await two.vault.sync();
  same(content(one.vault), content(two.vault));
  same(Object.keys(there(one.vault.get(id)).fields).sort(), ["level", "strategy.aaaaaaaa", "strategy.bbbbbbbb"]);
  one.end();
  two.end();
};

export const opensWithAPassphraseThatWasAddedAndNoMoreWhenItIsRemoved = async () => {
  const server = new Server();
  const { one, number, words } = await founded(server);
  await one.vault.put("evidence", null, { text: "x" });
  await one.vault.sync();
  await one.vault.addPassphrase({ words }, "Ångström ﬁsh");
  one.vault.lock();
  same(await refusal(one.vault.unlock({ passphrase: "another" })), "wrong-secret");
  await one.vault.unlock({ passphrase: "A\u030angstro\u0308m fish" });
  const two = await device(server);
  same(await refusal(two.vault.signIn({ number, passphrase: "another" })), "not-recognised");
  await two.vault.signIn({ number, passphrase: "Ångström fish" });
  same(two.vault.entries("evidence").length, 1);
  const { id } = there(two.vault.state().unlocks.find(({ kind }) => kind === "passphrase"));
  await two.vault.removeUnlock({ words }, id);
  same(await refusal(two.vault.removeUnlock({ words }, two.vault.state().unlocks[0].id)), "last-words");
  await one.vault.sync();
  one.vault.lock();
  same(await refusal(one.vault.unlock({ passphrase: "Ångström fish" })), "wrong-secret");
  await one.vault.unlock({ words });
  one.end();
  two.end();
};

export const writesUnderNewKeysOnceTheWordsAreRenewed = async () => {
  const server = new Server();
  const { one, number, words } = await founded(server);
  await one.vault.addPassphrase({ words }, "correct horse");
  await one.vault.put("evidence", null, { text: "before" });
  await one.vault.sync();
  const two = await joined(server, { number, words });
  await two.vault.put("evidence", null, { text: "unsent on the other" });
  let shown = /** @type {string[]} */ ([]);
  const renewed = await one.vault.renewWords(
    { passphrase: "correct horse" },
    {
      passphrase: "correct horse",
      show: async (fresh) => {
        shown = fresh;
      },
    },
  );
  same(shown, renewed.words);
  await one.vault.put("evidence", null, { text: "after" });
  await one.vault.sync();
  const blobs = server.account(number).items.map(({ blob }) => blob?.[2]);
  same([blobs[0], blobs[blobs.length - 1]], [1, 2]);
  same(await refusal(two.vault.sync()), "renewed");
  assert(two.vault.state().locked, "locked");
  await two.vault.unlock({ words: renewed.words });
  await two.vault.sync();
  await one.vault.sync();
  same(content(one.vault), content(two.vault));
  same(one.vault.entries("evidence").length, 3);
  const three = await device(server);
  same(await refusal(three.vault.signIn({ number, words })), "not-recognised");
  await three.vault.signIn({ number, passphrase: "correct horse" });
  await one.vault.sync();
  same(content(three.vault), content(one.vault));
  [one, two, three].forEach((each) => each.end());
};

export const takesInWhatWasWrittenWhileLocked = async () => {
  const server = new Server();
  const { one, number, words } = await founded(server);
  await one.vault.sync();
  one.vault.lock();
  const id = await one.vault.arrive("episode", { level: 9 });
  same(await one.vault.sync(), { sent: 1, received: 0 });
  same(await one.vault.sync(), { sent: 0, received: 0 });
  const second = await one.vault.arrive("episode", { level: 8 });
  const two = await joined(server, { number, words });
  same(there(two.vault.get(id)).fields, { level: 9 });
  await two.vault.put("episode", id, { level: 6 });
  await two.vault.sync();
  await one.vault.unlock({ words });
  same(there(one.vault.get(second)).fields, { level: 8 });
  await one.vault.sync();
  await two.vault.sync();
  await one.vault.sync();
  same(content(one.vault), content(two.vault));
  same(there(one.vault.get(id)).fields, { level: 6 });
  same(
    server.account(number).items.filter(({ blob }) => blob?.[0] === 2),
    [],
  );
  one.end();
  two.end();
};

export const throwsErasedEntriesAwayEverywhere = async () => {
  const server = new Server();
  const { one, number, words } = await founded(server);
  const [id, kept] = [
    await one.vault.put("evidence", null, { text: "a" }),
    await one.vault.put("evidence", null, { text: "b" }),
  ];
  await one.vault.sync();
  const two = await joined(server, { number, words });
  await one.vault.erase(id);
  await two.vault.put("evidence", id, { note: "written while apart" });
  same(one.vault.get(id), undefined);
  await one.vault.sync();
  await two.vault.sync();
  await one.vault.sync();
  same(there(two.vault.get(id)).fields, { note: "written while apart" });
  same(content(one.vault), content(two.vault));
  same(server.account(number).items.filter(({ blob }) => !blob).length, 1);
  await two.revive();
  await two.vault.unlock({ words });
  same(content(one.vault), content(two.vault));
  const three = await joined(server, { number, words });
  await one.vault.sync();
  same(content(three.vault), content(one.vault));
  assert(three.vault.get(kept), "the other stays");
  [one, two, three].forEach((each) => each.end());
};

export const exportsAndImportsTheSameRecord = async () => {
  const server = new Server();
  const { one } = await founded(server);
  const id = await one.vault.put("episode", null, { level: 1, situation: "=1+1", "wave.abcdefgh": { level: 2 } });
  await one.vault.put("episode", id, { level: null, learned: 'a "quoted", line\nand another' });
  await one.vault.put("strategy", "suggested/walk", { kind: "behavioural" });
  const lines = await one.vault.exportLines();
  const { one: other } = await founded(server);
  same(await other.vault.importLines(lines), 3);
  same(await other.vault.importLines(lines), 0);
  same(await other.vault.exportLines(), lines);
  const plain = (/** @type {Vault} */ vault) => content(vault).filter(([, kind]) => kind !== "device");
  same(plain(other.vault), plain(one.vault));
  assert(one.vault.exportCsv().includes("'=1+1"), "formula");
  same(await refusal(other.vault.importLines(lines.replace("{", "["))), "not-an-export");
  same(await refusal(other.vault.importLines(lines.replace('"version":1', '"version":2'))), "newer-version");
  same(await refusal(other.vault.importLines(lines.split("\n").slice(0, 2).join("\n"))), "not-an-export");
  one.end();
  other.end();
};

export const signsOutErasesAndRemoves = async () => {
  const server = new Server();
  const { one, number, words } = await founded(server);
  const two = await joined(server, { number, words });
  const other = there((await two.vault.devices()).find((each) => !each.this));
  await two.vault.removeDevice(other.id);
  same(await refusal(one.vault.sync()), "removed");
  assert(one.vault.state().locked && !one.vault.state().has, "gone");
  await one.vault.signIn({ number, words });
  await one.vault.put("evidence", null, { text: "x" });
  one.door.offline = true;
  same(await refusal(one.vault.signOut()), "unsent");
  one.door.offline = false;
  await one.vault.signOut();
  same(one.vault.state().has, false);
  same(await refusal(two.vault.eraseAccount({ words: "abandon ".repeat(11) + "about" })), "wrong-secret");
  await two.vault.eraseAccount({ words });
  same([two.vault.state().has, server.accounts.size], [false, 0]);
  one.end();
  two.end();
};

export const aRemovedDeviceKeepsOnlyWhatNobodyElseHas = async () => {
  const server = new Server();
  const { one, number, words } = await founded(server);
  await one.vault.put("evidence", null, { text: "sent" });
  await one.vault.sync();
  const two = await joined(server, { number, words });
  await one.vault.put("evidence", null, { text: "not sent" });
  one.vault.lock();
  await two.vault.removeDevice(there((await two.vault.devices()).find((each) => !each.this)).id);
  /** @type {string[]} */
  const told = [];
  one.vault.on("trouble", ({ code }) => told.push(code));
  one.vault.on("locked", () => told.push("locked"));
  await one.vault.checkIn();
  same(told, ["locked", "removed"]);
  same([one.vault.state().has, await one.vault.left()], [false, 1]);
  same(
    [await one.vault.disk.read("account"), (await one.vault.disk.pages()).length, (await one.vault.disk.copy()).length],
    [undefined, 0, 0],
  );
  const other = await founded(server);
  same(await refusal(one.vault.signIn({ number: other.number, words: other.words })), "left-over");
  await one.vault.signIn({ number, words });
  await two.vault.sync();
  same(
    two.vault
      .entries("evidence")
      .map(({ fields }) => fields.text)
      .sort(),
    ["not sent", "sent"],
  );
  same(content(one.vault), content(two.vault));
  [one, two, other.one].forEach((each) => each.end());
};

export const whatIsLeftOfARemovedDeviceCanBeThrownAway = async () => {
  const server = new Server();
  const { one, number, words } = await founded(server);
  await one.vault.sync();
  const two = await joined(server, { number, words });
  await one.vault.put("evidence", null, { text: "not sent" });
  await two.vault.removeDevice(there((await two.vault.devices()).find((each) => !each.this)).id);
  await one.vault.checkIn();
  same(await one.vault.left(), 1);
  await one.vault.throwAwayLeft();
  const other = await founded(server);
  await one.vault.signIn({ number: other.number, words: other.words });
  same([await one.vault.left(), one.vault.entries("evidence").length], [0, 0]);
  [one, two, other.one].forEach((each) => each.end());
};

export const tellsHowFarAnImportIs = async () => {
  const { one } = await founded(new Server());
  const count = 1100;
  const lines = Array.from({ length: count }, (_, at) =>
    JSON.stringify({
      id: `m${at}`,
      kind: "evidence",
      revisions: [{ clock: 10 + at, device: "import", at: "2026-01-01T00:00:00Z", set: { text: "x" } }],
    }),
  );
  /** @type {number[]} */
  const parts = [];
  const written = await one.vault.importLines(
    [JSON.stringify({ format: "handrail-record", version: 1, entries: count }), ...lines].join("\n"),
    (part) => parts.push(part),
  );
  same(written, count);
  assert(parts.length > 4 && parts[0] === 0 && parts.at(-1) === 1, `told ${parts.length} times`);
  assert(
    parts.every((part, at) => at === 0 || part >= parts[at - 1]) && parts.some((part) => part > 0 && part < 1),
    "grows",
  );
  one.end();
};

export const sharesAPageThatOnlyTheLinkOpens = async () => {
  const server = new Server();
  const { one } = await founded(server);
  const address = await one.vault.share("Fourth step", [{ text: "a fear" }], 7);
  const [, token, fragment] = there(/\/shared\/([^#]+)#(.*)$/.exec(address));
  const { openShare } = await import("/vault/sync/share.js");
  const blob = await one.vault.api.openShare(token);
  same(await openShare(fragment, blob), { title: "Fourth step", blocks: [{ text: "a fear" }] });
  same(
    await refusal(
      openShare(
        fragment.replace(/^./, (letter) => (letter === "A" ? "B" : "A")),
        blob,
      ),
    ),
    "item-forged",
  );
  const [share] = await one.vault.shares();
  same([share.opened, share.title, share.link], [1, "Fourth step", address]);
  await one.vault.revokeShare(share.id);
  same(await one.vault.shares(), []);
  one.end();
};

export const makesAnAccountThoughTheFirstAnswerIsLost = async () => {
  const server = new Server();
  const one = await device(server);
  await one.vault.createAccount({ language: "es" });
  one.door.loseAnswer = 1;
  await one.vault.confirmCreated();
  same(one.vault.state().unmade, true);
  await one.vault.sync();
  same([one.vault.state().unmade, server.accounts.size], [false, 1]);
  one.end();
};

export const anAccountMadeOutOfReachWaitsOnTheDevice = async () => {
  const server = new Server();
  const one = await device(server);
  one.door.offline = true;
  const { number, words } = await one.vault.createAccount({ language: "en" });
  await one.vault.confirmCreated();
  const id = await one.vault.put("evidence", null, { text: "kept" });
  one.vault.lock();
  await one.vault.unlock({ words });
  same([there(one.vault.get(id)).fields, one.vault.state().unmade], [{ text: "kept" }, true]);
  same(await refusal(one.vault.addPassphrase({ words }, "a passphrase")), "offline");
  same(await refusal(one.vault.signOut()), "unsent");
  one.door.offline = false;
  await one.vault.addPassphrase({ words }, "a passphrase");
  await one.vault.sync();
  const two = await joined(server, { number, words });
  await two.vault.sync();
  await one.vault.sync();
  same(content(two.vault), content(one.vault));
  one.end();
  two.end();
};

export const anAccountMadeOutOfReachIsMadeWhileLocked = async () => {
  const server = new Server();
  const one = await device(server);
  one.door.offline = true;
  const { number, words } = await one.vault.createAccount({ language: "en" });
  await one.vault.confirmCreated();
  one.vault.lock();
  one.door.offline = false;
  await one.vault.arrive("episode", { level: 5 });
  await one.vault.sync();
  const two = await joined(server, { number, words });
  same([one.vault.state().unmade, two.vault.entries("episode").length], [false, 1]);
  one.end();
  two.end();
};

export const twoWindowsSeeEachOthersWriting = async () => {
  const server = new Server();
  const { one, words } = await founded(server);
  const { openVault } = await import("/vault/account/vault.js");
  const window = await openVault({ database: one.name, automatic: false, ask: one.door.ask });
  await window.unlock({ words });
  const heard = new Promise((fulfil) => window.on("change", fulfil));
  const id = await one.vault.put("evidence", null, { text: "x" });
  await heard;
  same(there(window.get(id)).fields, { text: "x" });
  await Promise.all([
    window.put("evidence", id, { a: 1 }),
    one.vault.put("evidence", id, { b: 2 }),
    window.put("evidence", id, { c: 3 }),
  ]);
  await Promise.all([one.vault.sync(), window.sync()]);
  await one.vault.put("evidence", id, { d: 4 });
  await window.put("evidence", id, { e: 5 });
  await one.vault.sync();
  await window.sync();
  same(content(window), content(one.vault));
  same(
    Object.keys(there(window.get(id)).fields)
      .sort()
      .join(""),
    "abcdetext",
  );
  const locked = new Promise((fulfil) => window.on("locked", fulfil));
  one.vault.lock();
  await locked;
  window.close();
  one.end();
};

export const opensFromTheSealedCopyWhatTheListMakes = async () => {
  const server = new Server();
  const { one, number, words } = await founded(server);
  /** @type {object[]} */
  const lines = [{ format: "handrail-record", version: 1, entries: 700 }];
  for (let at = 0; at < 700; at++) {
    lines.push({
      id: `e${at}`,
      kind: "evidence",
      revisions: [{ clock: 1 + at, device: "x", at: "2026-01-01T00:00:00Z", set: { at } }],
    });
  }
  await one.vault.importLines(lines.map((line) => JSON.stringify(line)).join("\n"));
  await one.vault.erase("e5");
  await one.vault.sync();
  await one.vault.put("evidence", "e7", { more: true });
  await one.vault.sync();
  const before = content(one.vault);
  assert(one.vault.record.copied > 300, "copied");
  await one.revive();
  await one.vault.unlock({ words });
  same(content(one.vault), before);
  const two = await joined(server, { number, words });
  same(
    content(two.vault).filter(([id]) => before.some(([other]) => other === id)),
    before,
  );
  const pieces = await one.vault.disk.copy();
  pieces[0].sealed[20] ^= 1;
  await one.vault.disk.writeCopy(pieces);
  await one.revive();
  await one.vault.unlock({ words });
  same(content(one.vault), before);
  await one.vault.sync();
  one.end();
  two.end();
};

export const refusesWhatIsTooLargeAndKeepsTheRest = async () => {
  const server = new Server();
  const { one } = await founded(server);
  same(await refusal(one.vault.put("evidence", null, { text: "x".repeat(70_000) })), "too-large");
  await one.vault.put("evidence", null, { text: "x".repeat(60_000) });
  await one.vault.sync();
  same(one.vault.entries("evidence").length, 1);
  one.end();
};

export const writesNothingThatItsCheckRefuses = async () => {
  const server = new Server();
  const asked = /** @type {string[]} */ ([]);
  const one = await device(server, undefined, {
    check: (kind, fields, how) => {
      asked.push(`${kind} ${how}`);
      return fields.level === 11 ? `${kind}.level` : undefined;
    },
  });
  const { words } = await one.vault.createAccount({ language: "en" });
  await one.vault.confirmCreated();
  const id = await one.vault.put("episode", null, { level: 10 });
  const lines = await one.vault.exportLines();
  const before = content(one.vault);
  same(await refusal(one.vault.put("episode", null, { level: 11 })), "entry-refused");
  same(await refusal(one.vault.put("episode", id, { level: 11 })), "entry-refused");
  same(await refusal(one.vault.importLines(lines.replace('"level":10', '"level":11'))), "import-refused");
  same(content(one.vault), before);
  one.vault.lock();
  same(await refusal(one.vault.arrive("episode", { level: 11 })), "entry-refused");
  await one.vault.unlock({ words });
  same(content(one.vault), before);
  same(asked, ["episode begun", "episode begun", "episode changed", "episode imported", "episode begun"]);
  one.end();
};
