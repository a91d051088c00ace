/* Which view the address's fragment asks for, and which one is shown instead when that may not be. */

/** @typedef {{name: string, parameters: string[]}} Route */
/** @typedef {{open?: boolean}} View `open` ones show while the record is locked */

/** What needs a record, though it shows while that is locked. */
const OF_A_RECORD = ["urge", "after", "unlock"];

/**
 * The first part of a fragment, and what comes behind it; one that nobody can read names nothing.
 * @param {string} hash @returns {Route}
 */
export const routeOf = (hash) => {
  try {
    const [name = "", ...parameters] = hash.replace(/^#\/?/, "").split("/").map(decodeURIComponent);
    return { name, parameters };
  } catch {
    return { name: "", parameters: [] }; // a % that is no escape
  }
};

/** Whether a view shows while the record is locked. @param {string} name @param {Record<string, View>} views */
export const isOpenView = (name, views) => Object.hasOwn(views, name) && views[name].open === true;

/**
 * @param {Route} route @param {Record<string, View>} views @param {{has: boolean, locked: boolean}} state of the vault
 * @returns {Route} of a view that there is
 */
export const viewOf = (route, views, { has, locked }) => {
  if (isOpenView(route.name, views) && (has || !OF_A_RECORD.includes(route.name))) return route;
  if (!has) return { name: "start", parameters: [] };
  if (locked) return { name: "unlock", parameters: [] };
  return Object.hasOwn(views, route.name) ? route : { name: "today", parameters: [] };
};
