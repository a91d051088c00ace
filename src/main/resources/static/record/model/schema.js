/*
 * What stands in a record: every kind of entry, its fields and what each may hold. docs/record.md tells the same in
 * words, and is tested against this; so are the lists of the pages. The types of types.js follow from it, and check.js
 * holds what is written and brought in to it.
 *
 * A field holds: "text" (not empty), "texts", "day", "days", "moment", "instant", "level" (a whole number from 0 to
 * 10), "boolean", "true" (or absent), "anything"; {number: [least, most]}, whole, with `orText` where earlier releases
 * wrote the same as a text; {oneOf} or {someOf} of a few values; {momentOr: values}; {parts} with fields of its own.
 * `needs`: without it an entry is not begun. `lists`: fields `list.id`, of which each holds a member with these fields.
 * `others`: there are fields that are named elsewhere.
 */

/** @typedef {{oneOf: readonly (string | number)[]}} OneOf */
/** @typedef {{someOf: readonly string[]}} SomeOf */
/** @typedef {{number: readonly [number, number], orText?: true}} WholeNumber */
/** @typedef {{momentOr: readonly string[]}} MomentOr */
/** @typedef {{parts: Fields}} Parts */
/**
 * @typedef {"text" | "texts" | "day" | "days" | "moment" | "instant" | "level" | "boolean" | "true" | "anything"
 *   | OneOf | SomeOf | WholeNumber | MomentOr | Parts} FieldType
 */
/** @typedef {{readonly [name: string]: FieldType}} Fields */
/**
 * @typedef {object} KindSchema
 * @property {readonly string[]} needs
 * @property {Fields} fields
 * @property {{readonly [list: string]: Fields}} [lists]
 * @property {true} [others]
 */

/** What a member of any list may have beside its own fields: its place among them. */
export const OF_ANY_MEMBER = /** @satisfies {Fields} */ (/** @type {const} */ ({ order: { number: [1, 9999] } }));

export const SCHEMA = /** @satisfies {{[kind: string]: KindSchema}} */ (/** @type {const} */ ({
  profile: {
    needs: [],
    fields: {
      country: "text", // ISO 3166
      zone: "text",
      language: "text",
      pathways: {
        someOf: [
          "twelve-step", "smart", "lifering", "recovery-dharma", "celebrate-recovery", "women-for-sobriety",
          "she-recovers", "other",
        ],
      },
      fellowships: "texts",
      "checkin.morning": { parts: { on: "boolean", hour: { number: [0, 23] } } },
      "checkin.random": { parts: { on: "boolean", from: { number: [0, 23] }, until: { number: [0, 24] } } },
      pregnant: "boolean",
      minor: "boolean",
    },
  },
  substance: {
    needs: [], // whoever first says its group has not named it yet
    fields: {
      label: "text", // the own word
      group: {
        oneOf: [
          "alcohol", "opioid", "benzodiazepine", "barbiturate", "stimulant", "cannabis", "nicotine", "behaviour",
          "other",
        ],
      },
      goal: { oneOf: ["abstain", "reduce", "as-prescribed"] },
      since: "day",
      stoppedOn: "day",
    },
  },
  episode: {
    needs: ["when"],
    fields: {
      when: "moment",
      substance: "text", // an entry's id
      level: "level", // the first one
      passed: { momentOr: ["open", "unknown"] },
      signs: {
        someOf: [
          "shaking", "sweating", "sick", "no-sleep", "restless", "aches", "fever", "confused", "seeing-things",
          "seizure", "chest-pain",
        ],
      },
      did: { someOf: ["rode-it-out", "left", "called", "met", "medication", "used"] },
      outcome: { oneOf: ["resolved", "lapse", "continuing"] },
      situation: "text",
      access: { number: [0, 3], orText: true }, // how near it was, in a lapse
      tell: "text", // whom of a lapse
      learned: "text",
      nextStep: "text",
      confidence: "level",
      // In the order of the cycle.
      broken: { someOf: ["cue", "expectation", "thought", "emotion", "craving", "action"] },
      late: "true",
    },
    lists: {
      cue: {
        kind: {
          oneOf: [
            "unpleasant-emotion", "body", "pleasant-emotion", "testing-control", "urge", "conflict", "social-pressure",
            "pleasant-time", "access", "place", "time", "hungry-tired",
          ],
        },
        label: "text",
      },
      expectation: {
        valence: { oneOf: ["reward", "relief", "social", "feared"] },
        text: "text",
        strength: "level",
        cameTrue: { oneOf: ["yes", "partly", "no"] },
      },
      thought: {
        text: "text",
        tags: {
          someOf: [
            "all-or-nothing", "fortune", "mind-reading", "should", "only-bad", "feeling-fact", "label", "earned-it",
          ],
        },
        answer: "text",
        before: "level", // how far it was believed
        after: "level",
      },
      emotion: {
        feeling: {
          oneOf: [
            "angry", "afraid", "ashamed", "sad", "lonely", "bored", "restless", "tired", "guilty", "glad", "calm",
            "proud",
          ],
        },
        name: "text", // the own word
        valence: { number: [-3, 3] },
        arousal: { number: [-3, 3] },
      },
      wave: { at: "instant", level: "level", access: { number: [0, 3], orText: true } },
      strategy: {
        strategy: "text", // an entry's id
        at: "instant",
        helped: { number: [-2, 2], orText: true },
      },
      reach: { who: "text", at: "instant", answered: "boolean" },
    },
  },
  checkin: {
    needs: ["when"],
    fields: {
      when: "moment",
      prompt: { oneOf: ["morning", "random", "own"] },
      wakingUrge: "level",
      urge: "level",
      sleep: "level",
      confidence: "level",
      riskAhead: "level",
      stress: "level",
      pleasant: "level",
    },
  },
  strategy: {
    needs: ["label"],
    fields: {
      label: "text",
      way: { oneOf: ["behavioural", "cognitive", "social", "spiritual", "body", "avoid", "medication"] },
      why: "text",
      hidden: "boolean",
    },
  },
  evidence: {
    needs: ["objective", "day"],
    fields: { objective: { oneOf: [1, 2, 3, 4] }, practice: "text", text: "text", day: "day" },
  },
  objective: {
    needs: [],
    fields: { next: "text" },
    lists: { practice: { text: "text", done: "days" } },
  },
  step: {
    needs: [],
    fields: {
      state: { oneOf: ["not-yet", "working", "done"] },
      pathway: "text", // of other pathways than the twelve steps, as the two below
      title: "text",
      part: { number: [1, 99] },
    },
    lists: {
      note: {
        text: "text",
        kind: { oneOf: ["thoughts", "reading", "meditation", "amends"] },
        day: "day",
      },
    },
  },
  inventory: {
    needs: ["table"],
    fields: {
      table: { oneOf: ["resentments", "fears", "harms", "amends"] },
      who: "text",
      what: "text",
      affects: "text",
      part: "text",
      why: "text",
      how: "text",
      when: "text",
      made: "text",
    },
  },
  attendance: {
    needs: ["meeting", "when"],
    fields: {
      meeting: { parts: { id: "text", slug: "text", name: "text" } },
      when: "moment",
      state: { oneOf: ["planned", "went", "did-not-go", "left-early"] },
      helped: { number: [-2, 2] },
      service: "text",
      numbers: { number: [0, 999] },
      note: "text",
    },
  },
  hours: {
    needs: ["title"],
    fields: {
      title: "text",
      weekdays: "texts",
      from: "text",
      until: "text",
      days: "days",
      place: "anything",
      calendar: "anything", // or a piece of a calendar's file: the three below
      part: { number: [1, 9999] },
      parts: { number: [1, 9999] },
      text: "text",
    },
  },
  wishes: { needs: [], fields: { homeGroup: "anything", base: "anything" }, others: true },
  plan: { needs: ["document"], fields: { document: "anything", made: "anything" } },
  share: {
    needs: ["link"],
    fields: { share: "text", title: "text", expires: "day", link: "text", revoked: "boolean" },
  },
  device: { needs: [], fields: { label: "text", arrivalKey: "text", added: "day" } },
  erase: { needs: ["items"], fields: { items: "texts" } },
  setting: { needs: ["value"], fields: { value: "anything" } },
}));
