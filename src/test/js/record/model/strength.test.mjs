import assert from "node:assert/strict";
import { test } from "node:test";
import { strengthOf } from "/record/model/strength.js";

for (const { passphrase, number, said } of [
  { passphrase: "", said: "" },
  { passphrase: "   ", said: "" },
  { passphrase: "1234-5678", said: "digits" },
  { passphrase: "my 4000000000000006 number", number: "4000000000000006", said: "digits" },
  { passphrase: "xkcdvbnm1", said: "short" },
  { passphrase: "aaaaaaaaaaaaaaa", said: "short" },
  { passphrase: "password!2k9", said: "common" },
  { passphrase: "zbcdefgh92", said: "common" },
  { passphrase: "kitchen92w", said: "fair" },
  { passphrase: "river kitchen lamp stone", said: "good" },
  { passphrase: "river kitchen lamp stone fox", said: "hard" },
  { passphrase: "Rv9!kLm2#Tz7?Qw4", said: "hard" },
]) {
  test(`calls “${passphrase}” ${said || "nothing"}`, () => assert.equal(strengthOf(passphrase, number), said));
}
