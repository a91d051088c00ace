/* The browser's half of the vectors; those that agree with Java's (org.handrail.accounts.vectors) were made there. */
import { b64, random, textOf, unb64, utf8 } from "/vault/crypto/bytes.js";
import { firstHead, nextHead, tagOf } from "/vault/crypto/chain.js";
import * as hpke from "/vault/crypto/hpke.js";
import { openItem, sealArrival, sealRevision } from "/vault/store/items.js";
import { openWith, openWrap, sealWith, sealWrap, secretKeys } from "/vault/crypto/keys.js";
import { openKeyring } from "/vault/crypto/keyring.js";
import { drawNumber, readNumber, withCheckDigit } from "/vault/crypto/number.js";
import { sha256 } from "/vault/crypto/sha256.js";
import { openShare, sealShare } from "/vault/sync/share.js";
import { readWords, writeWords } from "/vault/crypto/words.js";
import { Server } from "./server.js";
import { founded, quick, refusal, same, there } from "./device.js";

/** @import {Bytes} from "/vault/crypto/bytes.js" */
/** @import {UnlockName} from "/vault/crypto/keys.js" */

const vectors = await (await fetch("/test/vectors.json")).json();
const { number } = vectors;
/** @type {UnlockName["kind"][]} */
const KINDS = ["recovery", "passphrase", "passkey"];

/** @param {{kdf?: {salt: string, memoryKiB: number, passes: number, lanes: number}}} unlock */
const kdfOf = ({ kdf }) => (kdf ? { kdf: { ...kdf, salt: unb64(kdf.salt) } } : {});

const opened = async () => {
  const { wrapKey } = await secretKeys(unb64(vectors.recovery.secret), number, "recovery");
  /** @type {UnlockName} */
  const unlock = { id: unb64(vectors.recovery.id), kind: "recovery" };
  const vaultKey = await openWrap({ wrapKey, account: number, unlock, epoch: 2 }, unb64(vectors.recovery.wrap));
  const unlocks = KINDS.map((kind) => ({ id: vectors[kind].id, kind, wrap: vectors[kind].wrap }));
  return openKeyring({ account: number, keyring: vectors.keyring, unlocks }, vaultKey);
};

export const readsAndWritesTheWords = async () => {
  const { secret, words } = vectors.recovery;
  for (const language of ["en", "es"]) {
    same(await writeWords(unb64(secret), language), words[language]);
    same(b64(await readWords(words[language].join("  ").toUpperCase(), "en")), secret);
    const short = (/** @type {string} */ word) => word.normalize("NFD").replace(/\p{M}/gu, "").slice(0, 4);
    same(b64(await readWords(words[language].map(short), "es")), secret);
  }
  same(await writeWords(new Uint8Array(16), "en"), [...Array(11).fill("abandon"), "about"]);
  same(await refusal(readWords("abandon ".repeat(12))), "words-wrong");
  same(await refusal(readWords("abandon ".repeat(11) + "zzzz")), "word-unknown");
  same(await refusal(readWords("abandon ".repeat(10) + "about")), "words-wrong");
  same(await refusal(readWords("")), "words-wrong");
};

export const derivesTheSameKeysAndWraps = async () => {
  for (const kind of KINDS) {
    const { secret, auth, id, nonce, wrap } = vectors[kind];
    const keys = await secretKeys(unb64(secret), number, kind);
    same(b64(keys.auth), auth, kind);
    /** @type {UnlockName} */
    const unlock = { id: unb64(id), kind, ...kdfOf(vectors[kind]) };
    const at = { wrapKey: keys.wrapKey, account: number, unlock, epoch: 2 };
    same(b64(await sealWrap(at, unb64(vectors.vaultKeys[1]), unb64(nonce))), wrap, kind);
    await openWrap(at, unb64(wrap));
    const strange = /** @type {UnlockName["kind"]} */ ("other");
    for (const other of [
      { epoch: 1 },
      { account: "4539148803436459" },
      { unlock: { ...unlock, kind: strange } },
      { unlock: { ...unlock, id: random(16) } },
    ]) {
      same(await refusal(openWrap({ ...at, ...other }, unb64(wrap))), "wrong-secret");
    }
    const kdf = unlock.kdf ? { ...unlock.kdf, passes: 4 } : { salt: random(16), memoryKiB: 65536, passes: 3, lanes: 1 };
    const named = { ...unlock, kdf };
    same(await refusal(openWrap({ ...at, unlock: named }, unb64(wrap))), "wrong-secret");
  }
};

export const opensTheKeyring = async () => {
  const keyring = await opened();
  same([keyring.epoch, keyring.rev, [...keyring.epochs.keys()]], [2, 5, [2, 1]]);
  for (const { items, privateKey } of keyring.epochs.values())
    same([items.extractable, privateKey.extractable], [false, false]);
  for (const key of Object.values(keyring.current).filter((value) => value instanceof CryptoKey))
    same(key.extractable, false);
};

export const sealsAndOpensItems = async () => {
  const keyring = await opened();
  let head = firstHead(number);
  same(b64(head), vectors.firstHead);
  for (const { id, epoch, nonce, length, size, blob, blobSha256, head: expected } of vectors.items) {
    const text = "á" + "x".repeat(length - 2);
    const key = there(keyring.epochs.get(epoch)).items;
    const sealed = await sealRevision({ account: number, epoch, key }, unb64(id), utf8(text), unb64(nonce));
    same(sealed.length, size);
    same(b64(sha256(sealed)), blobSha256);
    if (blob) same(b64(sealed), blob);
    const { arrived, text: read } = await openItem({ account: number, keyring }, unb64(id), sealed);
    same([arrived, textOf(read)], [false, text]);
    head = nextHead(head, unb64(id), tagOf(sealed));
    same(b64(head), expected);
  }
  const key = keyring.current.items;
  same(
    await refusal(sealRevision({ account: number, epoch: 2, key }, random(16), new Uint8Array(65_502))),
    "too-large",
  );
};

export const sealsAndOpensWhatArrived = async () => {
  const keyring = await opened();
  const { id, epoch, ephemeral, ephemeralPublic, text, blob } = vectors.arrived;
  const curve = { name: "ECDH", namedCurve: "P-256" };
  const pair = {
    privateKey: await crypto.subtle.importKey("pkcs8", unb64(ephemeral), curve, false, ["deriveBits"]),
    publicKey: await crypto.subtle.importKey("raw", unb64(ephemeralPublic), curve, true, []),
  };
  const to = { account: number, epoch, receiver: keyring.receiver };
  same(b64(await sealArrival(to, unb64(id), utf8(text), pair)), blob);
  const read = await openItem({ account: number, keyring }, unb64(id), unb64(blob));
  same([read.arrived, textOf(read.text)], [true, text]);
};

export const sealsTheCopyAndAShare = async () => {
  const { aad, nonce, text, sealed } = vectors.local;
  const { current } = await opened();
  same(b64(await sealWith(current.local, utf8(aad), utf8(text), unb64(nonce))), sealed);
  same(textOf(await openWith(current.local, utf8(aad), unb64(sealed))), text);
  const { share } = vectors;
  const made = await sealShare(JSON.parse(share.text), {
    id: unb64(share.id),
    secret: unb64(share.secret),
    nonce: unb64(share.nonce),
  });
  same([made.id, b64(made.blob), made.fragment], [share.id, share.blob, share.fragment]);
  same(await openShare(`#${share.fragment}`, unb64(share.blob)), JSON.parse(share.text));
};

export const hashesAsTheStandardDoes = async () => {
  for (const length of [0, 1, 55, 56, 63, 64, 65, 119, 120, 1000]) {
    const text = random(length);
    same(b64(sha256(text)), b64(new Uint8Array(await crypto.subtle.digest("SHA-256", text))), `length ${length}`);
  }
};

export const knowsGoodNumbersFromBad = async () => {
  for (let at = 0; at < 50; at++) same(readNumber(drawNumber().replace(/(....)/g, "$1 ")).length, 16);
  same(withCheckDigit("453914880343646"), number);
  for (const bad of [
    "4539148803436466",
    "4539148803436476",
    "0539148803436467",
    "453914880343646",
    "",
    "45391488034364677",
  ]) {
    same(await refusal(async () => readNumber(bad)), "number-wrong", bad);
  }
};

/** @param {string} text */
const hex = (text) => Uint8Array.from(text.match(/../g) ?? [], (two) => parseInt(two, 16));

/** RFC 9180, A.3.1: with AES-128-GCM, which is the suite of this curve that the RFC prints. */
export const hpkeIsTheOneOfTheRfc = async () => {
  const curve = { name: "ECDH", namedCurve: "P-256" };
  /** @param {Bytes} secret @param {Bytes} point */
  const pairOf = async (secret, point) => {
    const [x, y] = [point.slice(1, 33), point.slice(33)].map(b64);
    const jwk = { kty: "EC", crv: "P-256", x, y, d: b64(secret) };
    return {
      privateKey: await crypto.subtle.importKey("jwk", jwk, curve, false, ["deriveBits"]),
      publicKey: await crypto.subtle.importKey("raw", point, curve, true, []),
    };
  };
  const receiver = hex(
    "04fe8c19ce0905191ebc298a9245792531f26f0cece2460639e8bc39cb7f706a82" +
      "6a779b4cf969b8a0e539c7f62fb3d30ad6aa8f80e30f1d128aafd68a2ce72ea0",
  );
  const enc = hex(
    "04a92719c6195d5085104f469a8b9814d5838ff72b60501e2c4466e5e67b325ac9" +
      "8536d7b61a1af4b78e5b7f951c0900be863c403ce65c9bfcb9382657222d18c4",
  );
  const own = await pairOf(hex("f3ce7fdae57e1a310d87f1ebbde6f328be0a99cdbcadf4d6589cf29de4b8ffd2"), receiver);
  const pair = await pairOf(hex("4995788ef4b9d6132b249ce59a77281493eb39af373d236a1fe415cb0c2d7beb"), enc);
  const with_ = { receiver, info: hex("4f6465206f6e2061204772656369616e2055726e"), aad: hex("436f756e742d30") };
  const text = hex("4265617574792069732074727574682c20747275746820626561757479");
  const sealed = await hpke.seal(with_, text, { pair, aead: 1 });
  same(
    b64(sealed.ct),
    b64(hex("5ad590bb8baa577f8619db35a36311226a896e7342a6d836d8b7bcd2f20b6c7f9076ac232e3ab2523f39513434")),
  );
  same(b64(await hpke.open({ ...with_, key: own.privateKey }, sealed, 1)), b64(text));
};

/** An account with two epochs, made here for the other side to open. @returns {Promise<string>} JSON */
export const sealedHere = async () => {
  const server = new Server();
  const { one, number: account, words: first } = await founded(server, undefined, "es");
  await one.vault.put("evidence", null, { text: "of the first epoch" });
  await one.vault.sync();
  const { words } = await one.vault.renewWords({ words: first }, { passphrase: "correct horse" });
  await one.vault.put("evidence", null, { text: "of the second epoch" });
  await one.vault.sync();
  one.vault.lock();
  await one.vault.arrive("episode", { note: "while locked" });
  await one.vault.sync();
  const { keyring, unlocks, items } = server.account(account);
  const { kdf } = there(unlocks.find(({ kind }) => kind === "passphrase"));
  const passphrase = b64(await quick(utf8("correct horse"), unb64(there(kdf).salt)));
  const contains = ['"kind":"device"', "of the first epoch", "of the second epoch", "while locked"];
  let head = firstHead(account);
  for (const { id, tag } of items) head = nextHead(head, unb64(id), tag);
  const share = await sealShare({ title: "t", blocks: [] });
  one.end();
  return JSON.stringify({
    number: account,
    words,
    passphrase,
    keyring,
    unlocks,
    items: items.map(({ id, blob }, at) => ({ id, blob: b64(there(blob)), contains: contains[at] })),
    head: b64(head),
    share: { fragment: share.fragment, blob: b64(share.blob) },
  });
};
