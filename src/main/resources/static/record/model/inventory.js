/* The tables of an inventory, and which columns each has. */
import { SCHEMA } from "/record/model/schema.js";

/** @typedef {import("/record/model/types.js").InventoryTable} InventoryTable */
/** @typedef {import("/record/model/types.js").InventoryColumn} InventoryColumn */

/**
 * Each column is a field of an entry of kind `inventory`.
 * @type {Readonly<Record<InventoryTable, InventoryColumn[]>>}
 */
export const COLUMNS = {
  resentments: ["who", "what", "affects", "part"],
  fears: ["what", "why", "affects", "part"],
  harms: ["who", "what", "part"],
  amends: ["who", "how", "when", "made"],
};

export const TABLES = SCHEMA.inventory.fields.table.oneOf;

/** Whether there is such a table. @param {unknown} name @returns {name is InventoryTable} */
export const isTable = (name) => TABLES.some((table) => table === name);
