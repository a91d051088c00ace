/* The members of a list of an entry: each is a field `list.id` of it, with an object as its value. */

/**
 * The members of a list of an entry, those with `at` or `order` in that order, else as they came.
 * @template {string} L
 * @param {object | undefined} entry @param {L} list
 * @returns {import("/record/model/types.js").Member<L>[]}
 */
export const membersOf = (entry, list) => {
  const members = Object.entries(/** @type {Record<string, object>} */ (entry ?? {}))
    .filter(([name]) => name.startsWith(`${list}.`))
    .map(([name, value]) => inOrder(name.slice(list.length + 1), value))
    .sort((a, b) => a.at.localeCompare(b.at) || a.order - b.order || a.member.id.localeCompare(b.member.id))
    .map(({ member }) => member);
  return /** @type {import("/record/model/types.js").Member<L>[]} */ (members); // as docs/record.md has it
};

/** @param {string} id @param {object} value */
const inOrder = (id, value) => {
  /** @type {{id: string, at?: unknown, order?: unknown}} */
  const member = { id, ...value };
  return { member, at: String(member.at ?? ""), order: Number(member.order ?? 0) };
};

/** The `order` of a member that comes last. @param {{order?: unknown}[]} members those that are there */
export const nextOrder = (members) => Math.max(0, ...members.map(({ order }) => Number(order ?? 0))) + 1;

/** Eight random characters for a member of a list; 41 bits, among a handful of siblings. */
export const memberId = () => {
  const bytes = crypto.getRandomValues(new Uint8Array(8));
  return Array.from(bytes, (byte) => "abcdefghijklmnopqrstuvwxyz012345"[byte & 31]).join("");
};
