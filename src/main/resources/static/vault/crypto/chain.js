/* The chain over the list of items (docs/vault-format.md, section 6): what a device vouches for when it writes. */
import { concat, utf8 } from "/vault/crypto/bytes.js";
import { sha256 } from "/vault/crypto/sha256.js";

/** @import {Bytes} from "/vault/crypto/bytes.js" */

/** The head of the empty list. @param {string} account the number */
export const firstHead = (account) => sha256(utf8(`handrail/1 list ${account}`));

/** @param {Bytes} head @param {Bytes} id 16 bytes @param {Bytes} tag 16 bytes */
export const nextHead = (head, id, tag) => sha256(concat(head, id, tag));

/** By what the chain knows a blob: the tag of its encryption, 16 bytes. @param {Bytes} blob */
export const tagOf = (blob) => blob.slice(-16);
