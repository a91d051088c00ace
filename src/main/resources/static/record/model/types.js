/*
 * What stands in a record, as docs/record.md has it: one type a kind of entry, named as there. What is unknown is
 * absent. Members of a list stand under `list.id`; read them with membersOf (members.js).
 */

/** @typedef {import("/record/model/time.js").Moment} Moment */
/** @typedef {string} Day such as 2026-11-23 */
/** @typedef {number} Level a whole number from 0 to 10 */
/** @typedef {1 | 2 | 3 | 4} ObjectiveNumber */

/* Members of lists. */

/** @typedef {"cue" | "expectation" | "thought" | "emotion" | "craving" | "action"} CyclePlace */
/** @typedef {{kind?: string, label?: string}} Cue */
/** @typedef {{valence?: string, text?: string, strength?: Level, cameTrue?: "yes" | "partly" | "no"}} Expectation */
/**
 * @typedef {{text?: string, tags?: string[], answer?: string, before?: Level, after?: Level}} Thought how far believed
 */
/** @typedef {{feeling?: string, name?: string, valence?: number, arousal?: number}} Emotion from −3 to 3 */
/** @typedef {{at?: string, level?: Level, access?: number | string}} WaveSample `at` an instant; `access` 0 to 3 */
/** @typedef {{strategy?: string, at?: string, order?: number, helped?: number | string}} StrategyUse from −2 to 2 */
/** @typedef {{who?: string, at?: string, answered?: boolean | string}} Reach */
/** @typedef {{text?: string, done?: Day[]}} Practice */
/** @typedef {{text?: string, kind?: string, day?: Day}} StepNote */
/**
 * The lists of entries, and what a member of each is.
 * @typedef {object} Members
 * @property {Cue} cue
 * @property {Expectation} expectation
 * @property {Thought} thought
 * @property {Emotion} emotion
 * @property {WaveSample} wave
 * @property {StrategyUse} strategy
 * @property {Reach} reach
 * @property {Practice} practice
 * @property {StepNote} note
 */
/**
 * A member of a list, with its id. Of a list that no page knows, nothing is known of its members.
 * @template {string} L
 * @typedef {(L extends keyof Members ? Members[L] : Record<string, unknown>) & {id: string}} Member
 */
/**
 * The fields `list.id` of an entry.
 * @template {keyof Members} L
 * @typedef {{[L_ in L as `${L_}.${string}`]?: Members[L_]}} Listed
 */

/* Kinds of entries. */

/**
 * @typedef {object} Profile
 * @property {string} [country] ISO 3166
 * @property {string} [zone]
 * @property {string} [language]
 * @property {string[]} [pathways]
 * @property {string[]} [fellowships]
 * @property {{on: boolean, hour: number}} [checkin.morning]
 * @property {{on: boolean, from: number, until: number}} [checkin.random]
 * @property {boolean} [pregnant]
 * @property {boolean} [minor]
 */
/**
 * @typedef {object} Substance
 * @property {string} label the own word
 * @property {string} [group] such as alcohol, opioid, behaviour
 * @property {"abstain" | "reduce" | "as-prescribed"} [goal]
 * @property {Day} [since]
 * @property {Day} [stoppedOn]
 */
/**
 * @typedef {object} EpisodeFields
 * @property {Moment} when
 * @property {string} [substance] an entry's id
 * @property {Level} [level] the first one
 * @property {Moment | "open" | "unknown"} [passed]
 * @property {string[]} [signs]
 * @property {string[]} [did]
 * @property {"resolved" | "lapse" | "continuing"} [outcome]
 * @property {string} [situation]
 * @property {string} [learned]
 * @property {string} [nextStep]
 * @property {Level} [confidence]
 * @property {CyclePlace[]} [broken]
 * @property {true} [late]
 */
/**
 * @typedef {EpisodeFields
 *   & Listed<"cue" | "expectation" | "thought" | "emotion" | "wave" | "strategy" | "reach">} Episode
 */
/**
 * @typedef {object} Checkin
 * @property {Moment} when
 * @property {"morning" | "random" | "own"} [prompt]
 * @property {Level} [wakingUrge]
 * @property {Level} [urge]
 * @property {Level} [sleep]
 * @property {Level} [confidence]
 * @property {Level} [riskAhead]
 * @property {Level} [stress]
 * @property {Level} [pleasant]
 */
/** @typedef {{label?: string, way?: string, why?: string, hidden?: boolean}} Strategy */
/** @typedef {{objective: ObjectiveNumber, practice?: string, text?: string, day: Day}} Evidence */
/** @typedef {{next?: string} & Listed<"practice">} Objective */
/**
 * @typedef {object} StepFields
 * @property {"not-yet" | "working" | "done"} [state]
 * @property {string} [pathway] of other pathways than the twelve steps, as the two below
 * @property {string} [title]
 * @property {number} [part] from 1
 */
/** @typedef {StepFields & Listed<"note">} Step */
/** @typedef {"resentments" | "fears" | "harms" | "amends"} InventoryTable */
/** @typedef {"who" | "what" | "affects" | "part" | "why" | "how" | "when" | "made"} InventoryColumn */
/** @typedef {{table: InventoryTable} & {[C in InventoryColumn]?: string}} Inventory */
/**
 * @typedef {object} Attendance
 * @property {{id?: string, slug?: string, name?: string}} meeting
 * @property {Moment} when
 * @property {"planned" | "went" | "did-not-go" | "left-early"} [state]
 * @property {number} [helped] from −2 to 2
 * @property {string} [service]
 * @property {number} [numbers] how many
 * @property {string} [note]
 */
/**
 * @typedef {object} Hours a commitment, or a piece of a calendar file
 * @property {string} title
 * @property {string[]} [weekdays]
 * @property {string} [from]
 * @property {string} [until]
 * @property {Day[]} [days]
 * @property {unknown} [place]
 * @property {unknown} [calendar]
 * @property {number} [part]
 * @property {number} [parts]
 * @property {string} [text]
 */
/** @typedef {Record<string, unknown>} Wishes the settings of the plan, as `POST /api/plan` names them */
/** @typedef {{document: unknown, made?: unknown}} Plan */
/** @typedef {{share?: string, title?: string, expires?: Day, link?: string, revoked?: boolean}} Share */
/** @typedef {{label?: string, arrivalKey?: string, added?: Day}} Device */
/** @typedef {{items: string[]}} Erase */
/** @typedef {{value: unknown}} Setting */

/**
 * @typedef {object} Kinds
 * @property {Profile} profile
 * @property {Substance} substance
 * @property {Episode} episode
 * @property {Checkin} checkin
 * @property {Strategy} strategy
 * @property {Evidence} evidence
 * @property {Objective} objective
 * @property {Step} step
 * @property {Inventory} inventory
 * @property {Attendance} attendance
 * @property {Hours} hours
 * @property {Wishes} wishes
 * @property {Plan} plan
 * @property {Share} share
 * @property {Device} device
 * @property {Erase} erase
 * @property {Setting} setting
 */
/** @typedef {keyof Kinds} Kind */

/**
 * An entry as it is read: its fields beside `id` and `kind` (no field has such a name). Also what a kind needs can be
 * absent: when one device erases an entry while another one writes to it, what the other one wrote is all that is left.
 * @template {Kind} K
 * @typedef {Partial<Kinds[K]> & {id: string, kind: K}} EntryOf
 */
/** @typedef {{id: string, kind: string} & Record<string, unknown>} AnyEntry also of a kind that no page knows */
/** @typedef {Partial<Episode> & {when: Moment}} DatedEpisode an episode of which it is known when it was */

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
