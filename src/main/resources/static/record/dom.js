/* Small things around the document. Text goes in as text only. */

/** @typedef {(event: Event) => unknown} Listener may be async: then it tells a failure where it can, on the page */
/** @typedef {string | number | boolean | null | undefined | Listener} Attribute absent if null or false */

/** The <template> of an id. @param {string} id @returns {HTMLTemplateElement} */
export const templateOf = (id) => {
  const template = document.getElementById(id);
  if (!(template instanceof HTMLTemplateElement)) throw new Error(`no template: ${id}`);
  return template;
};

/** A copy of what stands in the <template> of an id. @param {string} id */
export const copy = (id) => /** @type {DocumentFragment} */ (templateOf(id).content.cloneNode(true));

/**
 * An element with attributes and children; `class`, `text` and `on…` handlers are as one would expect.
 * @template {keyof HTMLElementTagNameMap} N
 * @param {N} name
 * @param {Record<string, Attribute>} [attributes]
 * @param {...(Node|string)} children
 * @returns {HTMLElementTagNameMap[N]}
 */
export const element = (name, attributes = {}, ...children) => {
  const element = document.createElement(name);
  put(element, attributes);
  element.append(...children);
  return element;
};

const SVG = "http://www.w3.org/2000/svg";

/**
 * The same for a picture.
 * @template {keyof SVGElementTagNameMap} N
 * @param {N} name
 * @param {Record<string, Attribute>} [attributes]
 * @param {...(Node|string)} children
 * @returns {SVGElementTagNameMap[N]}
 */
export const svg = (name, attributes = {}, ...children) => {
  const element = document.createElementNS(SVG, name);
  put(element, attributes);
  element.append(...children);
  return element;
};

/** @param {Element} element @param {Record<string, Attribute>} attributes */
const put = (element, attributes) => {
  for (const [key, value] of Object.entries(attributes)) {
    if (value === undefined || value === null || value === false) continue;
    if (typeof value === "function") on(element, key.replace(/^on/, ""), value);
    else if (key === "text") element.textContent = String(value);
    else element.setAttribute(key, value === true ? "" : String(value));
  }
};

/** Listens to what happens there. @param {EventTarget} target @param {string} type @param {Listener} listener */
export const on = (target, type, listener) =>
  target.addEventListener(type, (event) => {
    listener(event);
  });

/**
 * Puts texts where `data-fill` names them.
 * @param {ParentNode} root @param {Record<string, string | number | null | undefined>} texts
 */
export const fill = (root, texts) => {
  for (const [name, text] of Object.entries(texts)) {
    for (const place of root.querySelectorAll(`[data-fill="${name}"]`)) place.textContent = String(text ?? "");
  }
};

/**
 * The one element that a selector names; a view without it, or with another kind of element there, is our mistake.
 * @overload
 * @param {ParentNode} root @param {string} selector
 * @returns {HTMLElement}
 */
/**
 * @template {Element} E
 * @overload
 * @param {ParentNode} root @param {string} selector @param {new () => E} type
 * @returns {E}
 */
/** @param {ParentNode} root @param {string} selector @param {new () => Element} [type] */
export function query(root, selector, type = HTMLElement) {
  const found = root.querySelector(selector);
  if (!(found instanceof type)) throw new Error(`nothing here: ${selector}`);
  return found;
}

/**
 * The first element that a selector names, where a view may do without it.
 * @param {ParentNode} root @param {string} selector
 */
export const findOne = (root, selector) => (root.querySelector(selector) === null ? undefined : query(root, selector));

/**
 * All elements that a selector names; one of another kind is our mistake.
 * @overload
 * @param {ParentNode} root @param {string} selector
 * @returns {HTMLElement[]}
 */
/**
 * @template {Element} E
 * @overload
 * @param {ParentNode} root @param {string} selector @param {new () => E} type
 * @returns {E[]}
 */
/** @param {ParentNode} root @param {string} selector @param {new () => Element} [type] */
export function queryAll(root, selector, type = HTMLElement) {
  return Array.from(root.querySelectorAll(selector), (found) => {
    if (!(found instanceof type)) throw new Error(`another element: ${selector}`);
    return found;
  });
}

/**
 * @typedef {HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement} Control a field of a form that holds one text
 */

/** @param {unknown} field @returns {field is Control} */
export const isControl = (field) =>
  field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement || field instanceof HTMLSelectElement;

/** The field of a form by its name. @param {HTMLFormElement} form @param {string} name @returns {Control} */
export const controlOf = (form, name) => {
  const found = form.elements.namedItem(name);
  if (!isControl(found)) throw new Error(`no such field: ${name}`);
  return found;
};

/**
 * What a field of a form holds; of radios, the chosen one's value.
 * @param {HTMLFormElement} form @param {string} name
 */
export const valueIn = (form, name) => {
  const found = form.elements.namedItem(name);
  return found instanceof RadioNodeList ? found.value : controlOf(form, name).value;
};

/** Says something to a screen reader. @param {string} text */
export const say = (text) => {
  query(document, "#said").textContent = text;
};
