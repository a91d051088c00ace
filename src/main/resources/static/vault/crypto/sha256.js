/*
 * SHA-256 at once, for the chain of a list: WebCrypto answers later, and ten thousand answers that wait for each other
 * take seconds. It only ever sees what the server knows anyway.
 */

/** @import {Bytes} from "/vault/crypto/bytes.js" */

/** The first 32 bits of the fractions of a root of the first primes. @param {number} root @param {number} count */
const fractions = (root, count) => {
  const found = new Uint32Array(count);
  for (let prime = 2, at = 0; at < count; prime++) {
    let divisor = 2;
    while (divisor * divisor <= prime && prime % divisor) divisor++;
    if (divisor * divisor > prime) found[at++] = fraction(prime, root);
  }
  return found;
};

/** floor(2³² · prime^(1/root)) modulo 2³², exactly. @param {number} prime @param {number} root */
const fraction = (prime, root) => {
  const target = BigInt(prime) << BigInt(32 * root);
  let [low, high] = [0n, 1n << 40n];
  while (high - low > 1n) {
    const middle = (low + high) >> 1n;
    if (middle ** BigInt(root) <= target) low = middle;
    else high = middle;
  }
  return Number(low & 0xffffffffn);
};

const START = fractions(2, 8);
const ROUND = fractions(3, 64);

/** @param {number} word @param {number} by */
const turn = (word, by) => (word >>> by) | (word << (32 - by));

/** @param {Uint32Array} state @param {Uint32Array} words of which 16 are the block */
const compress = (state, words) => {
  for (let at = 16; at < 64; at++) {
    const [early, late] = [words[at - 15], words[at - 2]];
    const small = turn(early, 7) ^ turn(early, 18) ^ (early >>> 3);
    const large = turn(late, 17) ^ turn(late, 19) ^ (late >>> 10);
    words[at] = (words[at - 16] + small + words[at - 7] + large) | 0;
  }
  let [a, b, c, d, e, f, g, h] = state;
  for (let at = 0; at < 64; at++) {
    const one = (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) + ROUND[at] + words[at]) | 0;
    const two = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + one) | 0, c, b, a, (one + two) | 0];
  }
  [a, b, c, d, e, f, g, h].forEach((word, at) => (state[at] += word));
};

/** @param {Bytes} text @returns {Bytes} 32 bytes */
export const sha256 = (text) => {
  const padded = new Uint8Array(Math.ceil((text.length + 9) / 64) * 64);
  padded.set(text);
  padded[text.length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setUint32(padded.length - 8, Math.floor(text.length / 0x20000000));
  view.setUint32(padded.length - 4, (text.length << 3) >>> 0);
  const state = Uint32Array.from(START);
  const words = new Uint32Array(64);
  for (let at = 0; at < padded.length; at += 64) {
    for (let word = 0; word < 16; word++) words[word] = view.getUint32(at + 4 * word);
    compress(state, words);
  }
  const out = new DataView(new ArrayBuffer(32));
  state.forEach((word, at) => out.setUint32(4 * at, word));
  return new Uint8Array(out.buffer);
};
