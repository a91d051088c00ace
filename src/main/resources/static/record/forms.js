/*
 * Fields of a page and fields of an entry. A field is written when it changes, alone, so that nothing is lost by
 * leaving and nobody has to save; what is emptied is taken away: unknown is absent, never zero or "".
 *
 *   <input data-field="learned" data-type="text">                              one value
 *   <fieldset data-field="level" data-type="number"> radios … [data-clear]      one of a few, or none
 *   <fieldset data-field="tags" data-type="list"> checkboxes                    several
 *   <div data-list="cue"> <template data-row>…</template> <div data-rows> [data-add]   members cue.ID, each an object
 */
import { findOne, isControl, query, queryAll } from "/record/dom.js";
import { memberId, membersOf, nextOrder } from "/record/model/members.js";

const CHOICES = 'input[type="radio"], input[type="checkbox"]';

/** @param {HTMLElement} field @param {string} [selector] */
const choicesOf = (field, selector = CHOICES) => queryAll(field, selector, HTMLInputElement);

/** @param {HTMLElement} field one that is no fieldset */
const control = (field) => {
  if (!isControl(field)) throw new Error(`no field: ${field.dataset.field}`);
  return field;
};

/** What a field holds; undefined when it is empty. @param {HTMLElement} field */
export const valueOf = (field) => {
  if (field instanceof HTMLFieldSetElement) {
    const chosen = chosenIn(field);
    if (field.dataset.type === "list") return chosen.length > 0 ? chosen : undefined;
    if (chosen.length === 0) return undefined;
    return field.dataset.type === "number" ? Number(chosen[0]) : chosen[0];
  }
  const text = control(field).value.trim();
  return text === "" ? undefined : text;
};

/** What is chosen in a fieldset of several. @param {HTMLElement} field @returns {string[]} */
export const chosenIn = (field) => choicesOf(field).filter((input) => input.checked).map((input) => input.value);

/** Shows a value in a field. @param {HTMLElement} field @param {unknown} value */
export const showValue = (field, value) => {
  if (field instanceof HTMLFieldSetElement) {
    const wanted = value === undefined ? [] : [value].flat().map(String);
    for (const input of choicesOf(field)) input.checked = wanted.includes(input.value);
    const clear = findOne(field, "[data-clear]");
    if (clear) clear.hidden = wanted.length === 0;
  } else if (field !== document.activeElement) {
    control(field).value = String(value ?? "");
  }
};

let groups = 0;

/** Radios of one fieldset belong together, whatever other fieldset has the same field. @param {HTMLElement} field */
const nameChoices = (field) => {
  const name = `choice-${groups++}`;
  for (const input of choicesOf(field, 'input[type="radio"]')) input.name = name;
};

/**
 * Joins the fields under a root with values; `write(field name, value)` is called with undefined when a field is
 * emptied.
 * @param {Element|DocumentFragment} root
 * @param {Record<string, unknown>} values
 * @param {(name: string, value: unknown) => unknown} write
 */
export const joinFields = (root, values, write) => {
  for (const field of queryAll(root, "[data-field]").filter((found) => !insideRow(found, root))) {
    const { field: name = "" } = field.dataset;
    if (field instanceof HTMLFieldSetElement) nameChoices(field);
    showValue(field, values[name]);
    field.addEventListener("change", () => {
      const value = valueOf(field);
      if (field instanceof HTMLFieldSetElement) showValue(field, value);
      write(name, value);
    });
    findOne(field, "[data-clear]")?.addEventListener("click", () => {
      showValue(field, undefined);
      write(name, undefined);
      findOne(field, CHOICES)?.focus();
    });
  }
};

/** @param {Element} field @param {Element|DocumentFragment} root */
const insideRow = (field, root) => {
  const row = field.closest("[data-member]");
  return row !== null && row !== root;
};

/**
 * @template {object} M
 * @typedef {object} ListOptions what a page adds to the rows of a list
 * @property {(row: HTMLElement, member: M, change: (more: Partial<M>) => void) => void} [dress] may add to a row;
 *   `change(more)` writes more fields of its member
 * @property {() => Partial<M>} [fresh] what a new member has from the beginning
 */

/**
 * Joins a `data-list` with the members of an entry. `write` gets `list.id` and the whole member, or undefined when it
 * is removed.
 * @template {object} M
 * @param {HTMLElement} box @param {object | undefined} entry @param {(name: string, value: unknown) => unknown} write
 * @param {ListOptions<M>} [options]
 */
export const joinList = (box, entry, write, { dress = () => {}, fresh = () => ({}) } = {}) => {
  const { list = "" } = box.dataset;
  const rows = query(box, "[data-rows]");
  const template = query(box, "template[data-row]", HTMLTemplateElement);
  /** @type {Map<string, Record<string, unknown>>} */
  const members = new Map();
  const add = (/** @type {string} */ id, /** @type {object} */ start) => {
    /** @type {Record<string, unknown>} */
    const member = { ...start };
    delete member.id;
    members.set(id, member);
    const row = rowOf(template);
    row.dataset.member = id;
    const change = (/** @type {object} */ more) => {
      for (const [name, value] of Object.entries(more)) {
        if (value === undefined) delete member[name];
        else member[name] = value;
      }
      write(`${list}.${id}`, Object.keys(member).length > 0 ? { ...member } : undefined);
    };
    dress(row, /** @type {M} */ (member), change); // first: a select has its options before it shows a value
    joinFields(row, member, (name, value) => change({ [name]: value }));
    findOne(row, "[data-remove]")?.addEventListener("click", () => {
      row.remove();
      members.delete(id);
      write(`${list}.${id}`, undefined);
      findOne(box, "[data-add]")?.focus();
    });
    rows.append(row);
    return row;
  };
  for (const member of membersOf(entry, list)) add(member.id, member);
  findOne(box, "[data-add]")?.addEventListener("click", () => {
    const row = add(memberId(), { order: nextOrder([...members.values()]), ...fresh() });
    findOne(row, "input, textarea, select, button")?.focus();
  });
};

/** @param {HTMLTemplateElement} template */
const rowOf = (template) => {
  const row = template.content.firstElementChild?.cloneNode(true);
  if (!(row instanceof HTMLElement)) throw new Error("a template without a row");
  return row;
};
