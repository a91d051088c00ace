/*
 * The whole record as one document that can be read and printed without this program: no script, nothing from
 * elsewhere, everything escaped. Made on the device. What the pages have no name for stands under its own: nothing
 * that was written is left out.
 */
import { hasParts, Labels, wholeDay, wholeMoment, wordsFor } from "/record/export-words.js";
import { CHAPTERS } from "/record/model/chapters.js";
import { COLUMNS, isTable } from "/record/model/inventory.js";
import { membersOf } from "/record/model/members.js";
import { minutesOf } from "/record/model/wave.js";
import { t, tn, tOr } from "/record/texts.js";
import { isMoment, today } from "/record/model/time.js";
import { sayMinutes } from "/record/time-words.js";
import { OF_THE_SEALING } from "/vault/store/sealing-kinds.js";

/** @typedef {import("/record/model/types.js").AnyEntry} AnyEntry */

const CSS = `
@page { margin: 18mm; }
body { font: 11.5pt/1.5 Georgia, serif; color: #111; background: #fff; \
max-width: 42rem; margin: 2rem auto; padding: 0 1rem; overflow-wrap: anywhere; }
h1, h2, h3, h4 { font-family: system-ui, sans-serif; line-height: 1.25; break-after: avoid; }
h2 { border-bottom: 2px solid #111; margin-top: 3rem; padding-bottom: .2rem; }
h3 { margin: 2rem 0 .3rem; } h4 { margin: 1rem 0 .2rem; }
dl { margin: .2rem 0 .6rem; } dt { font-size: .85em; color: #444; font-family: system-ui, sans-serif; }
dd { margin: 0 0 .5rem; white-space: pre-wrap; } \
.member { border-left: 3px solid #bbb; padding-left: .8rem; margin: .5rem 0; break-inside: avoid; }
table { border-collapse: collapse; width: 100%; } \
th, td { border: 1px solid #777; padding: .3rem .5rem; text-align: left; vertical-align: top; white-space: pre-wrap; }
th { overflow-wrap: normal; font-family: system-ui, sans-serif; font-size: .85em; } tr { break-inside: avoid; }
.scroll { overflow-x: auto; } nav ol { padding-left: 1.4rem; } a { color: inherit; }
@media print { nav { break-after: page; } }
`;

/** @type {Record<string, string>} */
const SIGNS = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** Text as text. @param {unknown} text */
const esc = (text) => String(text).replace(/[&<>"']/g, (sign) => SIGNS[sign]);

/** @param {string} name @param {unknown} text nothing where there is none */
const element = (name, text) => (text ? `<${name}>${esc(text)}</${name}>` : "");

/** @param {string} label @param {string} words */
const line = (label, words) => `<dt>${esc(label)}</dt><dd>${esc(words)}</dd>`;

/**
 * @param {AnyEntry} entry @returns {import("/record/model/time.js").Moment | undefined} when it was, of what has a moment
 */
const whenOf = ({ when }) => (isMoment(when) ? when : undefined);

class Book {
  /** @param {import("/record/page.js").Page} page the open record */
  constructor(page) {
    this.page = page;
    this.labels = new Labels();
    const named = [...page.entries("substance"), ...page.entries("strategy")];
    /** What entries are called that others name by their id. @type {Map<string, string>} */
    this.names = new Map(named.flatMap(({ id, label }) => (label ? [[id, label]] : [])));
  }

  /**
   * One field and its value, or what an object holds part by part.
   * @param {string} kind @param {string} key @param {unknown} value @param {string} [zone] @returns {string}
   */
  value(kind, key, value, zone) {
    const field = this.labels.field(kind, key);
    if (Array.isArray(value) && value.some(hasParts)) {
      return value.map((part) => this.value(kind, key, part, zone)).join("");
    }
    if (!hasParts(value)) return line(field.label, wordsFor(value, field, { zone, names: this.names }));
    const parts = Object.entries(value).map(([name, part]) => this.value(kind, `${key}.${name}`, part, zone)).join("");
    return `<dt>${esc(field.label)}</dt><dd><dl class="member">${parts}</dl></dd>`;
  }

  /** @param {string} kind @param {string} list @param {Record<string, unknown>} member @param {string} [zone] */
  member(kind, list, member, zone) {
    const told = Object.keys(member).filter((name) => name !== "id" && name !== "order");
    const names = this.order(kind, told.map((name) => `${list}.${name}`));
    const lines = names.map((key) => this.value(kind, key, member[key.slice(list.length + 1)], zone));
    return `<dl class="member">${lines.join("")}</dl>`;
  }

  /** Keys in the order of the page, those that it does not know last. @param {string} kind @param {string[]} keys */
  order(kind, keys) {
    const known = this.labels.fieldsOf(kind).map(({ key }) => key);
    const place = (/** @type {string} */ key) => (known.includes(key) ? known.indexOf(key) : known.length);
    return [...keys].sort((a, b) => place(a) - place(b));
  }

  /**
   * Everything of an entry but what its heading has said already, part by part as on its page.
   * @param {AnyEntry} entry @param {string[]} [said]
   */
  fields(entry, said = []) {
    const { kind } = entry;
    const zone = whenOf(entry)?.zone;
    const lists = new Set(Object.keys(entry).flatMap((name) => (name.includes(".") ? [name.split(".")[0]] : [])));
    const plain = Object.keys(entry).filter((name) => !name.includes(".") && !["id", "kind", ...said].includes(name));
    /** @type {Map<string, string[]>} */
    const parts = new Map();
    const add = (/** @type {string} */ key, /** @type {string} */ text) => {
      const { part = "" } = this.labels.field(kind, key);
      parts.set(part, [...(parts.get(part) ?? []), text]);
    };
    const known = this.labels.fieldsOf(kind).map(({ key }) => key.split(".")[0]);
    const place = (/** @type {string} */ name) => (known.includes(name) ? known.indexOf(name) : -1);
    for (const name of [...new Set([...plain, ...lists])].sort((a, b) => place(a) - place(b))) {
      if (!lists.has(name)) add(name, `<dl>${this.value(kind, name, entry[name], zone)}</dl>`);
      else this.list(entry, name, zone, add);
      if (lists.has(name) && name in entry) add(name, `<dl>${this.value(kind, name, entry[name], zone)}</dl>`);
    }
    return [...parts].map(([part, texts]) => element("h4", part) + texts.join("")).join("");
  }

  /**
   * The members of a list; one whose members are no objects is told as it is.
   * @param {AnyEntry} entry @param {string} name @param {string | undefined} zone
   * @param {(key: string, text: string) => void} add
   */
  list(entry, name, zone, add) {
    const { kind } = entry;
    const inner = this.labels.fieldsOf(kind).find(({ key }) => key.startsWith(`${name}.`))?.key ?? name;
    for (const member of membersOf(entry, name)) {
      const own = entry[`${name}.${member.id}`];
      const asObject = () => this.member(kind, name, member, zone);
      add(inner, hasParts(own) ? asObject() : `<dl>${this.value(kind, name, own, zone)}</dl>`);
    }
  }

  /** @param {unknown} heading @param {AnyEntry} entry @param {string[]} [said] */
  entry(heading, entry, said) {
    return `<section>${element("h3", heading)}${this.fields(entry, said)}</section>`;
  }

  /** @param {string} kind @param {AnyEntry[]} entries @returns {string} */
  chapterOf(kind, entries) {
    switch (kind) {
      case "episode": return this.episodes(entries);
      case "checkin":
      case "attendance": return this.moments(entries);
      case "strategy": return this.strategies(entries);
      case "objective": return this.objectives(entries);
      case "evidence": return this.evidence(entries);
      case "step": return this.steps(entries);
      case "inventory": return this.inventories(entries);
      default: return this.others(entries);
    }
  }

  /** @param {AnyEntry[]} entries */
  others(entries) {
    return entries
      .map((entry) => this.entry(entry.label ?? entry.title ?? "", entry, [entry.label ? "label" : "title"]))
      .join("");
  }

  /** @param {AnyEntry[]} entries */
  moments(entries) {
    const at = (/** @type {AnyEntry} */ entry) => String(whenOf(entry)?.at);
    const inOrder = [...entries].sort((a, b) => at(a).localeCompare(at(b)));
    return inOrder.map((entry) => {
      const when = whenOf(entry);
      return this.entry(when ? wholeMoment(when) : "", entry, ["when"]);
    }).join("");
  }

  /** @param {AnyEntry[]} entries */
  episodes(entries) {
    return this.moments(entries.map((entry) => {
      const minutes = minutesOf(this.page.get("episode", entry.id) ?? {});
      return minutes === undefined ? entry : { ...entry, lasted: sayMinutes(minutes) };
    }));
  }

  /** @param {AnyEntry[]} entries */
  strategies(entries) {
    const uses = this.page.entries("episode").flatMap((episode) => membersOf(episode, "strategy"));
    return entries.map((entry) => {
      const count = uses.filter(({ strategy }) => strategy === entry.id).length;
      const used = count === 0 ? t("strategies.unused") : tn("strategies.used", count);
      return `<section>${element("h3", entry.label)}${element("p", used)}${this.fields(entry, ["label"])}</section>`;
    }).join("");
  }

  /** @param {AnyEntry[]} entries */
  objectives(entries) {
    return entries.map((entry) => this.entry(tOr(`objective.${entry.id.split("/")[1]}`, entry.id), entry)).join("");
  }

  /** @param {AnyEntry[]} entries */
  evidence(entries) {
    const inOrder = [...entries].sort((a, b) => String(a.day).localeCompare(String(b.day)));
    return inOrder.map((entry) => this.entry(tOr(`objective.${entry.objective}`, ""), entry, ["objective"])).join("");
  }

  /** @param {AnyEntry[]} entries */
  steps(entries) {
    const number = (/** @type {AnyEntry} */ { id }) => Number(id.split("/")[1]) || 99;
    return [...entries].sort((a, b) => number(a) - number(b)).map((entry) => {
      const theme = tOr(`step.${number(entry)}`, "");
      if (theme) return this.entry(`${t("step.title", number(entry))}: ${theme}`, entry);
      return this.entry(entry.title, entry, ["title"]);
    }).join("");
  }

  /** @param {AnyEntry[]} entries */
  inventories(entries) {
    return [...new Set(entries.map(({ table }) => table))]
      .map((table) => this.inventory(table, entries.filter((entry) => entry.table === table)))
      .join("");
  }

  /** @param {unknown} table what the entries say, also one that no page knows @param {AnyEntry[]} entries */
  inventory(table, entries) {
    const more = entries.flatMap(Object.keys).filter((name) => !["id", "kind", "table"].includes(name));
    const columns = [...new Set([...(isTable(table) ? COLUMNS[table] : []), ...more])];
    const head = columns.map((column) => `<th scope="col">${esc(tOr(`column.${column}`, column))}</th>`).join("");
    const cell = (/** @type {unknown} */ value, /** @type {string} */ column) =>
      value === undefined ? "" : wordsFor(value, this.labels.field("inventory", column));
    const row = (/** @type {AnyEntry} */ entry) =>
      `<tr>${columns.map((column) => `<td>${esc(cell(entry[column], column))}</td>`).join("")}</tr>`;
    const body = `<thead><tr>${head}</tr></thead><tbody>${entries.map(row).join("")}</tbody>`;
    const name = element("h3", tOr(`inventory.${table}`, String(table)));
    return `${name}<div class="scroll"><table>${body}</table></div>`;
  }

  chapters() {
    const all = this.page.allEntries().filter(({ kind }) => !OF_THE_SEALING.has(kind));
    const kinds = [...new Set([...CHAPTERS, ...all.map(({ kind }) => kind)])];
    return kinds
      .map((kind) => ({ kind, entries: all.filter((entry) => entry.kind === kind) }))
      .filter(({ entries }) => entries.length > 0)
      .map(({ kind, entries }) => ({ title: tOr(`book.chapter.${kind}`, kind), text: this.chapterOf(kind, entries) }));
  }
}

/**
 * @param {import("/record/page.js").Page} page the open record
 * @returns {string} one HTML document in the language of the page
 */
export const book = (page) => {
  const chapters = new Book(page).chapters();
  const title = t("book.title");
  const head = element("h1", title) + element("p", t("book.made", wholeDay(today()))) + element("p", t("book.open"));
  const contents = chapters.map(({ title: name }, at) => `<li><a href="#c${at}">${esc(name)}</a></li>`).join("");
  const text = chapters
    .map(({ title: name, text: body }, at) => `<h2 id="c${at}">${esc(name)}</h2>\n${body}\n`)
    .join("");
  return `<!doctype html>
<html lang="${esc(document.documentElement.lang)}"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="referrer" content="no-referrer">
<title>${esc(title)}</title><style>${CSS}</style></head>
<body><header>${head}</header>
<nav><ol>${contents}</ol></nav>
<main>
${chapters.length > 0 ? text : element("p", t("book.none"))}</main></body></html>
`;
};
