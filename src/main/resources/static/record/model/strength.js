/*
 * How hard a passphrase is to guess, in words: no score, no colour, and nothing is refused. Who can try many is
 * somebody who has got hold of the sealed record; each try costs them what opening costs here.
 */

/** What everybody tries first; also as a part of something longer. */
const COMMON = new RegExp(
  "pass ?word|contrase|qwert|asdf|letmein|iloveyou|te ?(amo|quiero)|admin|welcome|bienvenid|handrail|12345|abcdef" +
    "|sober|recovery|serenity|serenidad",
  "u",
);

/** @param {string} text */
const longestRun = (text) => {
  let longest = 1;
  let run = 1;
  for (let at = 1; at < text.length; at++) {
    run = Math.abs(text.charCodeAt(at) - text.charCodeAt(at - 1)) <= 1 ? run + 1 : 1;
    longest = Math.max(longest, run);
  }
  return longest;
};

/**
 * @param {string} passphrase @param {string} [number] of the account
 * @returns {"" | "short" | "digits" | "common" | "fair" | "good" | "hard"} the key of what to say
 */
export const strengthOf = (passphrase, number = "") => {
  const text = passphrase.normalize("NFKC").toLowerCase().trim();
  if (text === "") return "";
  if (number !== "" && text.replace(/\D/g, "").includes(number.slice(0, 8))) return "digits";
  if (/^[\d\s./-]+$/.test(text)) return "digits";
  const words = new Set(text.split(/[^\p{L}\p{N}]+/u).filter((word) => word.length >= 3));
  const signs = new Set(text).size;
  if (text.length < 10 || signs < 6) return "short";
  if (words.size < 4 && (COMMON.test(text) || longestRun(text) >= 5)) return "common";
  const sorts = [/\p{Ll}/u, /\p{Lu}/u, /\p{N}/u, /[^\p{L}\p{N}\s]/u].filter((sort) => sort.test(passphrase)).length;
  if (words.size >= 5 || (sorts >= 3 && text.length >= 16 && signs >= 12)) return "hard";
  if (words.size >= 4 || (text.length >= 14 && signs >= 9)) return "good";
  return "fair";
};
