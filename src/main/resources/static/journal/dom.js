/* Small things around the document. Text goes in as text only. */

/** A copy of what stands in the <template> of an id. */
export const copy = (id) => {
  const template = document.getElementById(id);
  if (!(template instanceof HTMLTemplateElement)) throw new Error(`no template: ${id}`);
  return template.content.cloneNode(true);
};

/**
 * An element with attributes and children; `class`, `text` and `on…` handlers are as one would expect.
 * @param {string} name
 * @param {Record<string, unknown>} [attributes]
 * @param {...(Node|string)} children
 */
export const el = (name, attributes = {}, ...children) => {
  const element = document.createElement(name);
  put(element, attributes);
  element.append(...children);
  return element;
};

const SVG = "http://www.w3.org/2000/svg";

/** The same for a picture. */
export const svg = (name, attributes = {}, ...children) => {
  const element = document.createElementNS(SVG, name);
  put(element, attributes);
  element.append(...children);
  return element;
};

const put = (element, attributes) => {
  for (const [key, value] of Object.entries(attributes)) {
    if (value === undefined || value === null || value === false) continue;
    if (key === "text") element.textContent = String(value);
    else if (key.startsWith("on")) element.addEventListener(key.slice(2), value);
    else element.setAttribute(key, value === true ? "" : String(value));
  }
};

/** Puts texts where `data-fill` names them. */
export const fill = (root, texts) => {
  for (const [name, text] of Object.entries(texts)) {
    for (const place of root.querySelectorAll(`[data-fill="${name}"]`)) place.textContent = text ?? "";
  }
};

/** The one element that a selector names; a view without it is our mistake. */
export const one = (root, selector) => {
  const found = root.querySelector(selector);
  if (!found) throw new Error(`nothing here: ${selector}`);
  return found;
};

/** Says something to a screen reader. */
export const say = (text) => {
  document.getElementById("said").textContent = text;
};

/** Eight random characters for a member of a list; 41 bits, among a handful of siblings. */
export const memberId = () => {
  const bytes = crypto.getRandomValues(new Uint8Array(8));
  return Array.from(bytes, (byte) => "abcdefghijklmnopqrstuvwxyz012345"[byte & 31]).join("");
};
