/*
 * The types of what stands in a record, as they follow from its schema. What is unknown is absent. Members of a list
 * stand under `list.id`; read them with membersOf (members.js).
 */

/** @typedef {typeof import("/record/model/schema.js").SCHEMA} Schema */
/** @typedef {keyof Schema} Kind */
/** @typedef {import("/record/model/time.js").Moment} Moment */
/** @typedef {string} Day such as 2026-11-23 */
/** @typedef {string} Instant such as 2026-11-23T21:05:00Z */
/** @typedef {number} Level a whole number from 0 to 10 */
/**
 * @typedef {{text: string, texts: string[], day: Day, days: Day[], moment: Moment, instant: Instant, level: Level,
 *   boolean: boolean, true: true, anything: unknown}} Plain
 */
/**
 * What a field of the schema holds.
 * @template F
 * @typedef {F extends keyof Plain ? Plain[F]
 *   : F extends {readonly oneOf: readonly (infer V)[]} ? V
 *   : F extends {readonly someOf: readonly (infer V)[]} ? V[]
 *   : F extends {readonly momentOr: readonly (infer V)[]} ? Moment | V
 *   : F extends {readonly orText: true} ? number | string
 *   : F extends {readonly number: unknown} ? number
 *   : F extends {readonly parts: infer P} ? Holding<P>
 *   : never} ValueOf
 */
/**
 * @template F
 * @typedef {{-readonly [N in keyof F]?: ValueOf<F[N]>}} Holding
 */
/**
 * The lists of a kind.
 * @template {Kind} K
 * @typedef {Schema[K] extends {readonly lists: infer L} ? L : {}} ListsOf
 */
/** @typedef {ListsOf<"episode"> & ListsOf<"objective"> & ListsOf<"step">} AllLists */
/**
 * What a member of a list holds.
 * @template F
 * @typedef {Holding<F> & Holding<typeof import("/record/model/schema.js").OF_ANY_MEMBER>} MemberOf
 */
/** @typedef {{[L in keyof AllLists]: MemberOf<AllLists[L]>}} Members of lists, by the name of their list */
/**
 * The fields of a kind, and its fields `list.id`.
 * @template {Kind} K
 * @typedef {Holding<Schema[K]["fields"]>
 *   & {[L in keyof ListsOf<K> & string as `${L}.${string}`]?: MemberOf<ListsOf<K>[L]>}
 *   & (Schema[K] extends {readonly others: true} ? Record<string, unknown> : {})} FieldsOf
 */

/** @typedef {NonNullable<FieldsOf<"episode">["broken"]>[number]} CyclePlace */
/** @typedef {NonNullable<FieldsOf<"evidence">["objective"]>} ObjectiveNumber */
/** @typedef {NonNullable<FieldsOf<"inventory">["table"]>} InventoryTable */
/** @typedef {Exclude<keyof FieldsOf<"inventory">, "table">} InventoryColumn */
/** @typedef {Members["thought"]} Thought */
/** @typedef {Members["wave"]} WaveSample */
/** @typedef {Members["practice"]} Practice */
/** @typedef {Members["note"]} StepNote */
/** @typedef {FieldsOf<"episode">} Episode */
/**
 * A member of a list, with its id. Of a list that no page knows, nothing is known of its members.
 * @template {string} L
 * @typedef {(L extends keyof Members ? Members[L] : Record<string, unknown>) & {id: string}} Member
 */

/**
 * An entry as it is read: its fields beside `id` and `kind` (no field has such a name). Also what a kind needs can be
 * absent: when one device erases an entry while another one writes to it, what the other one wrote is all that is left.
 * @template {Kind} K
 * @typedef {FieldsOf<K> & {id: string, kind: K}} EntryOf
 */
/** @typedef {{id: string, kind: string} & Record<string, unknown>} AnyEntry also of a kind that no page knows */
/** @typedef {Episode & {when: Moment}} DatedEpisode an episode of which it is known when it was */

/**
 * The open record, for reading: all that a rule needs.
 * @typedef {object} RecordReader
 * @property {<K extends Kind>(kind: K) => EntryOf<K>[]} entries those of a kind, in the order in which they were begun
 * @property {<K extends Kind>(kind: K, id: string) => EntryOf<K> | undefined} get the one of this id, if of this kind
 */

/**
 * One part of a page that is shared (docs/vault-format.md, section 8): a heading, a text, or a table.
 * @typedef {object} SharedBlock
 * @property {string} [heading]
 * @property {string} [text]
 * @property {boolean} [soft] of a text: it is ours, not the person's
 * @property {{columns?: string[], rows?: string[][]}} [table]
 */

export {};
