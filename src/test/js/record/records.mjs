/* Records to ask: plain lists of entries, as a page reads them. */

/** @typedef {import("/record/model/types.js").AnyEntry} AnyEntry */

/**
 * @param {...AnyEntry} entries
 * @returns {import("/record/model/types.js").RecordReader}
 */
export const recordOf = (...entries) => {
  const all = /** @type {any[]} */ (entries); // of any kind, as in a sealed record
  return {
    entries: (kind) => all.filter((entry) => entry.kind === kind),
    get: (kind, id) => all.find((entry) => entry.kind === kind && entry.id === id),
  };
};

/**
 * @param {string} at @param {string} [zone] @param {import("/record/model/time.js").Moment["precision"]} [precision]
 * @returns {import("/record/model/time.js").Moment}
 */
export const moment = (at, zone = "America/New_York", precision = "exact") => ({ at, zone, precision });

let entries = 0;

/**
 * An episode that was then, with more fields if wanted.
 * @param {string} at @param {Record<string, unknown>} [fields]
 * @returns {import("/record/model/types.js").DatedEpisode & {id: string, kind: "episode"}}
 */
export const episodeAt = (at, fields = {}) => ({ id: `e${entries++}`, kind: "episode", when: moment(at), ...fields });
