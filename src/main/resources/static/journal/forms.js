/*
 * Fields of a page and fields of an entry. A field is written when it changes, alone, so that nothing is lost by leaving and
 * nobody has to save; what is emptied is taken away: unknown is absent, never zero or "".
 *
 *   <input data-field="learned" data-type="text">                              one value
 *   <fieldset data-field="level" data-type="number"> radios … [data-clear]      one of a few, or none
 *   <fieldset data-field="tags" data-type="list"> checkboxes                    several
 *   <div data-list="cue"> <template data-row>…</template> <div data-rows> [data-add]   members cue.ID, each an object
 */
import { memberId, one } from "/journal/dom.js";

const CHOICES = 'input[type="radio"], input[type="checkbox"]';

/** What a field holds; undefined when it is empty. */
export const valueOf = (field) => {
  if (field instanceof HTMLFieldSetElement) {
    const chosen = [...field.querySelectorAll(CHOICES)].filter((input) => input.checked).map((input) => input.value);
    if (field.dataset.type === "list") return chosen.length > 0 ? chosen : undefined;
    if (chosen.length === 0) return undefined;
    return field.dataset.type === "number" ? Number(chosen[0]) : chosen[0];
  }
  const text = field.value.trim();
  return text === "" ? undefined : text;
};

/** Shows a value in a field. */
export const showValue = (field, value) => {
  if (field instanceof HTMLFieldSetElement) {
    const wanted = value === undefined ? [] : [value].flat().map(String);
    for (const input of field.querySelectorAll(CHOICES)) input.checked = wanted.includes(input.value);
    const clear = field.querySelector("[data-clear]");
    if (clear) clear.hidden = wanted.length === 0;
  } else if (field !== document.activeElement) {
    field.value = value ?? "";
  }
};

let groups = 0;

/** Radios of one fieldset belong together, whatever other fieldset has the same field. */
const nameChoices = (field) => {
  const name = `choice-${groups++}`;
  for (const input of field.querySelectorAll('input[type="radio"]')) input.name = name;
};

/**
 * Joins the fields under a root with values; `write(field name, value)` is called with undefined when a field is emptied.
 * @param {Element|DocumentFragment} root
 * @param {Record<string, unknown>} values
 * @param {(name: string, value: unknown) => void} write
 */
export const joinFields = (root, values, write) => {
  const own = [...root.querySelectorAll("[data-field]")].filter((field) => !insideRow(field, root));
  for (const field of own) {
    const name = field.dataset.field;
    if (field instanceof HTMLFieldSetElement) nameChoices(field);
    showValue(field, values[name]);
    field.addEventListener("change", () => {
      const value = valueOf(field);
      if (field instanceof HTMLFieldSetElement) showValue(field, value);
      write(name, value);
    });
    field.querySelector?.("[data-clear]")?.addEventListener("click", () => {
      showValue(field, undefined);
      write(name, undefined);
      field.querySelector(CHOICES)?.focus();
    });
  }
};

const insideRow = (field, root) => {
  const row = field.closest("[data-member]");
  return row !== null && row !== root;
};

/** The members of a list of an entry: `[{id, …}]`, those with `at` or `order` in that order, else as they came. */
export const membersOf = (entry, list) =>
  Object.entries(entry ?? {})
    .filter(([name]) => name.startsWith(`${list}.`))
    .map(([name, value]) => ({ id: name.slice(list.length + 1), ...value }))
    .sort((a, b) => String(a.at ?? "").localeCompare(String(b.at ?? "")) || (a.order ?? 0) - (b.order ?? 0) || a.id.localeCompare(b.id));

/**
 * Joins a `data-list` with the members of an entry. `write` gets `list.id` and the whole member, or undefined when it is removed;
 * `dress(row, member, change)` may add to a row; `change(more)` writes more fields of it.
 */
export const joinList = (box, entry, write, { dress = () => {}, fresh = () => ({}) } = {}) => {
  const list = box.dataset.list;
  const rows = one(box, "[data-rows]");
  const template = one(box, "template[data-row]");
  const add = (id, start) => {
    const member = { ...start };
    delete member.id;
    const row = template.content.firstElementChild.cloneNode(true);
    row.dataset.member = id;
    const change = (more) => {
      for (const [name, value] of Object.entries(more)) {
        if (value === undefined) delete member[name];
        else member[name] = value;
      }
      write(`${list}.${id}`, Object.keys(member).length > 0 ? { ...member } : undefined);
    };
    dress(row, member, change); // first: a select has its options before it shows a value
    joinFields(row, member, (name, value) => change({ [name]: value }));
    row.querySelector("[data-remove]")?.addEventListener("click", () => {
      row.remove();
      write(`${list}.${id}`, undefined);
      box.querySelector("[data-add]")?.focus();
    });
    rows.append(row);
    return row;
  };
  for (const member of membersOf(entry, list)) add(member.id, member);
  box.querySelector("[data-add]")?.addEventListener("click", () => {
    const row = add(memberId(), { order: rows.children.length + 1, ...fresh() });
    row.querySelector("input, textarea, select, button")?.focus();
  });
};
