/*
 * What the revisions make: an entry has, of each field, the value of the latest revision that sets it. Later is the
 * greater clock, and among equal clocks the greater device, so that the order in which revisions come does not matter.
 * Plain memory, no keys, no disk.
 */

/**
 * @typedef {{kind: string, entry: string, clock: number, device: string, at: string,
 *   set: Record<string, unknown>}} Revision
 */
/**
 * What is to be written: a revision that is not stamped yet, or one that was elsewhere.
 * @typedef {{kind: string, entry: string, set: Record<string, unknown>, clock?: number, device?: string,
 *   at?: string}} Change
 */
/**
 * Says which field must not be written so, if any: the record's words are not the vault's. `begun` is an entry that is
 * new, `imported` one that may come from a newer program.
 * @typedef {(kind: string, fields: Record<string, unknown>, how: "begun" | "changed" | "imported") =>
 *   string | undefined} EntryCheck
 */
/** @typedef {{id: string, kind: string, fields: Record<string, any>}} Entry as pages see it */
/** @typedef {[clock: number, device: string]} Stamp */
/** @typedef {{value: unknown, stamp: Stamp}} Field */
/**
 * @typedef {{id: string, kind: string, kindStamp: Stamp, first: Stamp, fields: Map<string, Field>,
 *   items: Map<string, number>, stamps: Set<string>}} Held
 */
/**
 * An entry as the sealed copy has it.
 * @typedef {[id: string, kind: string, ...kindStamp: Stamp, ...first: Stamp,
 *   fields: [name: string, value: unknown, ...stamp: Stamp][], items: [id: string, seq: number][],
 *   stamps: string[]]} Packed
 */

/** @param {Stamp} one @param {Stamp} other */
const compare = (one, other) => one[0] - other[0] || (one[1] < other[1] ? -1 : Number(one[1] > other[1]));

/** @param {Stamp} stamp */
const written = ([clock, device]) => `${clock} ${device}`;

/** @param {{clock: number, device: string}} revision @returns {string} one text a revision of an entry */
export const stampText = ({ clock, device }) => written([clock, device]);

export class Entries {
  /** @type {Map<string, Held>} */
  #held = new Map();
  /** Where each item belongs. @type {Map<string, string>} */
  #entryOf = new Map();
  /** Items that an erase names: they are no part of anything any more. @type {Set<string>} */
  named = new Set();
  /** The greatest clock seen. */
  clock = 0;

  /** @param {string} item */
  has(item) {
    return this.#entryOf.has(item) || this.named.has(item);
  }

  /**
   * Takes a revision in; one that is there already, or was erased, changes nothing.
   * @param {string} item @param {Revision} revision @param {number} seq 0 while the server has not accepted it
   */
  apply(item, revision, seq) {
    this.clock = Math.max(this.clock, revision.clock);
    if (revision.kind === "erase") this.#name(revision);
    if (this.named.has(item) || this.#entryOf.has(item)) return;
    this.#entryOf.set(item, revision.entry);
    const stamp = /** @type {Stamp} */ ([revision.clock, revision.device]);
    const held = this.#held.get(revision.entry) ?? this.#begin(revision, stamp);
    held.items.set(item, seq);
    held.stamps.add(written(stamp));
    if (compare(stamp, held.first) < 0) held.first = stamp;
    if (compare(stamp, held.kindStamp) > 0) [held.kind, held.kindStamp] = [revision.kind, stamp];
    for (const [name, value] of Object.entries(revision.set)) {
      const there = held.fields.get(name);
      if (!there || compare(stamp, there.stamp) > 0) held.fields.set(name, { value, stamp });
    }
  }

  /** @param {Revision} revision @param {Stamp} stamp @returns {Held} */
  #begin({ entry, kind }, stamp) {
    const held = {
      id: entry,
      kind,
      kindStamp: stamp,
      first: stamp,
      fields: new Map(),
      items: new Map(),
      stamps: new Set(),
    };
    this.#held.set(entry, held);
    return held;
  }

  /** @param {Revision} erase */
  #name({ set }) {
    const items = Array.isArray(set.items) ? set.items : [];
    items.filter((item) => typeof item === "string").forEach((item) => this.named.add(item));
  }

  /** The server has given an item its number. @param {string} item @param {number} seq */
  settle(item, seq) {
    const held = this.#held.get(this.#entryOf.get(item) ?? "");
    if (held?.items.has(item)) held.items.set(item, seq);
  }

  /**
   * Forgets entries of which some items are named by an erase, and says which of their other items make what is left.
   * @returns {{id: string, seq: number}[]} items to apply again
   */
  forgetNamed() {
    const again = [];
    for (const entry of new Set(
      [...this.named].map((item) => this.#entryOf.get(item)).filter((id) => id !== undefined),
    )) {
      const held = /** @type {Held} */ (this.#held.get(/** @type {string} */ (entry)));
      this.#held.delete(held.id);
      for (const [id, seq] of held.items) {
        this.#entryOf.delete(id);
        if (!this.named.has(id)) again.push({ id, seq });
      }
    }
    return again;
  }

  /** @param {string} id of an entry @returns {Map<string, number>} its items with their numbers */
  itemsOf(id) {
    return new Map(this.#held.get(id)?.items ?? []);
  }

  /**
   * Whether an entry has this revision already.
   * @param {string} id @param {{clock: number, device: string}} revision
   */
  hasRevision(id, revision) {
    return this.#held.get(id)?.stamps.has(stampText(revision)) ?? false;
  }

  /** @param {string} id @returns {Entry | undefined} */
  get(id) {
    const held = this.#held.get(id);
    return held && shown(held);
  }

  /** @param {string} [kind] all kinds when absent @returns {Entry[]} in the order in which they were begun */
  list(kind) {
    const held = [...this.#held.values()].filter((one) => !kind || one.kind === kind);
    return held.sort((one, other) => compare(one.first, other.first) || (one.id < other.id ? -1 : 1)).map(shown);
  }

  get size() {
    return this.#held.size;
  }

  /** Everything, as plain lists for the sealed copy. @returns {Iterable<Packed>} one list an entry */
  *pack() {
    for (const { id, kind, kindStamp, first, fields, items, stamps } of this.#held.values()) {
      const values = [...fields].map(
        ([name, { value, stamp }]) => /** @type {Packed[6][number]} */ ([name, value, ...stamp]),
      );
      yield [id, kind, ...kindStamp, ...first, values, [...items], [...stamps]];
    }
  }

  /** Takes back what {@link pack} gave. @param {Packed[]} packed */
  unpack(packed) {
    for (const [id, kind, kindClock, kindDevice, clock, device, values, items, stamps] of packed) {
      /** @type {Map<string, Field>} */
      const fields = new Map(values.map(([name, value, at, by]) => [name, { value, stamp: [at, by] }]));
      this.#held.set(id, {
        id,
        kind,
        kindStamp: [kindClock, kindDevice],
        first: [clock, device],
        fields,
        items: new Map(items),
        stamps: new Set(stamps),
      });
      for (const [item] of items) this.#entryOf.set(item, id);
    }
  }
}

/** @param {Held} held @returns {Entry} */
const shown = ({ id, kind, fields }) => {
  const values = [...fields].filter(([, { value }]) => value !== null).map(([name, { value }]) => [name, value]);
  return { id, kind, fields: Object.fromEntries(values) };
};
