/* What every view gets: the open record, the place where it shows itself, and a way on to another view. */
import { copy, element, query } from "/record/dom.js";
import { placeHelp } from "/record/help.js";
import { t, tOr } from "/record/texts.js";
import { VaultError } from "/vault/account/vault-error.js";

/** @typedef {import("/record/model/types.js").Kind} Kind */
/** @typedef {import("/record/model/types.js").RecordReader} RecordReader */
/**
 * @template {Kind} K
 * @typedef {import("/record/model/types.js").EntryOf<K>} EntryOf
 */

const main = query(document, "#main");
const trouble = query(document, "#trouble");

/** The `code` of a failure: of a VaultError, or of a passphrase that was refused. @param {unknown} error */
export const codeOf = (error) =>
  typeof error === "object" && error !== null && "code" in error ? String(error.code) : undefined;

/** What a failure means for the person, and what to do. @param {unknown} error */
const errorText = (error) =>
  error instanceof VaultError && error.code === "import-refused"
    ? t("trouble.import-refused", error.at ?? 0, error.field ?? "")
    : tOr(`trouble.${codeOf(error)}`, t("trouble.other"));

/** @param {unknown} error */
export const showError = (error) => {
  trouble.textContent = errorText(error);
  trouble.hidden = false;
};

export const hideError = () => {
  trouble.hidden = true;
};

/** @param {import("/vault/account/vault.js").Entry} entry @returns {import("/record/model/types.js").AnyEntry} */
const flat = ({ id, kind, fields }) => ({ ...fields, id, kind });

/** @implements {RecordReader} */
export class Page {
  /** What stands in the address behind the name of the view. @type {string[]} */
  parameters = [];
  /** Views asked for so far; only the last one may show itself. */
  turn = 0;
  /** @type {(() => unknown)[]} */
  #leaving = [];

  /** @param {import("/vault/account/vault.js").Vault} vault */
  constructor(vault) {
    this.vault = vault;
  }

  /**
   * Shows the template `view-NAME` and gives its element; what comes late for a view that was left lands nowhere.
   * @param {string} name
   */
  view(name) {
    const view = element("div", { class: "view" });
    view.append(copy(`view-${name}`));
    placeHelp(view, this.country());
    main.replaceChildren(view);
    return view;
  }

  /** The country whose numbers come first, when the person named one and the record is open. */
  country() {
    return this.vault.state().locked ? undefined : this.get("profile", "profile")?.country;
  }

  /**
   * The entries of a kind, their fields beside `id` and `kind` (no field has such a name).
   * @template {Kind} K
   * @param {K} kind @returns {EntryOf<K>[]}
   */
  entries(kind) {
    // What is in a sealed record was checked when it was written (check.js).
    return this.vault.entries(kind).map((entry) => /** @type {EntryOf<K>} */ (/** @type {unknown} */ (flat(entry))));
  }

  /** Everything in the record, also of kinds that no page knows. */
  allEntries() {
    return this.vault.entries().map(flat);
  }

  /**
   * The entry of an id in that form, if it is of this kind.
   * @template {Kind} K
   * @param {K} kind @param {string} id @returns {EntryOf<K> | undefined}
   */
  get(kind, id) {
    const entry = this.vault.get(id);
    return entry?.kind === kind ? /** @type {EntryOf<K>} */ (/** @type {unknown} */ (flat(entry))) : undefined;
  }

  /** @param {string} path */
  go(path) {
    location.hash = `#/${path}`;
  }

  /** Called when the view is left. @param {() => unknown} action */
  onLeave(action) {
    this.#leaving.push(action);
  }

  /**
   * Writes fields of an entry; a failure is told at the top of the page.
   * @param {Kind} kind @param {string | null} id null begins an entry
   * @param {Record<string, unknown>} fields null takes one away
   * @returns {Promise<string>} the entry's id
   */
  async write(kind, id, fields) {
    try {
      return await this.vault.put(kind, id, fields);
    } catch (error) {
      showError(error);
      throw error;
    }
  }

  /** @param {unknown} error */
  errorText(error) {
    return errorText(error);
  }

  leave() {
    for (const action of this.#leaving.splice(0)) action();
  }
}
