/*
 * The twelve recovery words: 128 bits written as BIP-39 writes them. What is derived comes from the 16 bytes, never
 * from the words, so that a sheet in one language opens a record kept in another. The lists are fetched when they are
 * first needed.
 */
import { VaultError } from "/vault/account/vault-error.js";

/** @import {Bytes} from "/vault/crypto/bytes.js" */

/** The languages that have a list. */
export const LANGUAGES = Object.freeze(["en", "es"]);
const WORDS = 12;
const BITS = 11;
const LIST = 2048;

/** @type {Map<string, Promise<string[]>>} */
const lists = new Map();

/** @param {string} language @returns {Promise<string[]>} throws offline when the list cannot be had */
export const wordList = (language) => {
  let list = lists.get(language);
  if (!list) {
    list = fetchList(LANGUAGES.includes(language) ? language : "en");
    lists.set(language, list);
    list.catch(() => lists.delete(language));
  }
  return list;
};

/** @param {string} language */
const fetchList = async (language) => {
  const answer = await fetch(`/vault/crypto/words/${language}.txt`).catch(() => null);
  if (!answer?.ok) throw new VaultError("offline");
  const words = (await answer.text()).trim().split("\n");
  if (words.length !== LIST) throw new VaultError("bad-answer");
  return words.map((word) => word.normalize("NFC"));
};

/** How words are compared: without marks above letters, by their first four. @param {string} word */
const stem = (word) => word.normalize("NFKD").toLowerCase().replace(/\p{M}/gu, "").slice(0, 4);

/** @param {Bytes} secret 16 bytes */
const checked = async (secret) => {
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", secret));
  return [...secret, hash[0]].map((byte) => byte.toString(2).padStart(8, "0")).join("");
};

/**
 * @param {Bytes} secret 16 bytes @param {string} language
 * @returns {Promise<string[]>} twelve words
 */
export const writeWords = async (secret, language) => {
  const [bits, list] = await Promise.all([checked(secret), wordList(language)]);
  return Array.from({ length: WORDS }, (_, at) => list[parseInt(bits.slice(at * BITS, at * BITS + BITS), 2)]);
};

/**
 * Reads twelve words in whichever of the languages they are.
 * @param {string | string[]} typed @param {string} [first] the language to try first
 * @returns {Promise<Bytes>} 16 bytes; throws word-unknown (with `at`, from 0) or words-wrong
 */
export const readWords = async (typed, first = "en") => {
  const words = (Array.isArray(typed) ? typed : typed.split(/[\s,.;]+/)).map((word) => word.trim()).filter(Boolean);
  let worst = new VaultError("words-wrong");
  for (const language of [first, ...LANGUAGES.filter((other) => other !== first)]) {
    try {
      return await readIn(words, await wordList(language));
    } catch (trouble) {
      if (!(trouble instanceof VaultError) || trouble.code === "offline") throw trouble;
      if (language === first || trouble.code === "words-wrong") worst = trouble;
    }
  }
  throw worst;
};

/** @param {string[]} words @param {string[]} list */
const readIn = async (words, list) => {
  const places = new Map(list.map((word, at) => [stem(word), at]));
  const bits = words
    .map((word, at) => {
      const place = places.get(stem(word));
      if (place === undefined) throw new VaultError("word-unknown", { at });
      return place.toString(2).padStart(BITS, "0");
    })
    .join("");
  if (words.length !== WORDS) throw new VaultError("words-wrong");
  const secret = Uint8Array.from({ length: 16 }, (_, at) => parseInt(bits.slice(at * 8, at * 8 + 8), 2));
  if (!(await checked(secret)).startsWith(bits)) throw new VaultError("words-wrong");
  return secret;
};
