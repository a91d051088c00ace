/* The account number: a log-in name of 16 digits, the last of which tells a slip of the pen. */
import { VaultError } from "/vault/account/vault-error.js";

const DIGITS = 16;

/** The sum of Luhn over digits whose last is the check digit. @param {string} digits */
const luhn = (digits) =>
  [...digits].reverse().reduce((sum, digit, at) => {
    const value = Number(digit) * (at % 2 === 1 ? 2 : 1);
    return sum + (value > 9 ? value - 9 : value);
  }, 0) % 10;

/** @param {string} first fifteen digits @returns {string} sixteen */
export const withCheckDigit = (first) => first + String((10 - luhn(first + "0")) % 10);

/** A number below `bound`, all equally likely. @param {number} bound at most 256 */
const below = (bound) => {
  const fair = 256 - (256 % bound);
  for (;;) {
    const [byte] = crypto.getRandomValues(new Uint8Array(1));
    if (byte < fair) return byte % bound;
  }
};

/** @returns {string} a new number */
export const drawNumber = () => {
  let digits = String(1 + below(9));
  while (digits.length < DIGITS - 1) digits += String(below(10));
  return withCheckDigit(digits);
};

/**
 * The sixteen digits of what somebody typed, with blanks or dashes or without.
 * @param {string} typed @returns {string} throws number-wrong
 */
export const readNumber = (typed) => {
  const digits = typed.normalize("NFKC").replace(/[\s.\-–]/g, "");
  if (!/^[1-9][0-9]{15}$/.test(digits) || luhn(digits) !== 0) throw new VaultError("number-wrong");
  return digits;
};
