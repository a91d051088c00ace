import { ownScript } from "/site/own-scripts.js";

/**
 * What is asked of a plan: the fields of `POST /api/plan` but for `commitments`; `near` is `{lat, lon}`, `home_group` a
 * list, and there is `risk`: `[{start, end, weight}]`, weights from 1 to 5.
 * @typedef {object} Settings
 *
 * @typedef {{uid: string, title?: string, start: string, end: string, place?: {lat: number, lon: number},
 *   blocks?: boolean}} Commitment times with offset
 *
 * @typedef {{settings: Settings, commitments?: Commitment[], calendar?: string, candidates?: object[]}} PlanRequest
 *   calendar is the text of an iCalendar file, whose entries count beside the commitments; candidates are documents of
 *   `fetchCandidates`
 */

/** The planner refused: `field` names what cannot be used, such as `pin` or `settings.from`. */
export class PlanRefused extends Error {
  name = "PlanRefused";

  /** @param {{field: string, message: string}} refusal */
  constructor({ field, message }) {
    super(message);
    this.field = field;
  }
}

/** @typedef {{resolve: (answer: string) => void, reject: (cause: Error) => void}} Waiting */
/** @typedef {{id: number, answer: string, failure?: string}} Told what the worker says: an answer, or a failure */

/** @type {Worker | undefined} */
let worker;
let lastId = 0;
/** @type {Map<number, Waiting>} */
const waiting = new Map();

const start = () => {
  const started = new Worker(ownScript("/browser/planner-worker.js"), { type: "module" });
  started.onmessage = (/** @type {MessageEvent<Told>} */ { data: { id, answer, failure } }) => {
    const asked = waiting.get(id);
    waiting.delete(id);
    if (failure !== undefined) asked?.reject(new Error(failure));
    else asked?.resolve(answer);
  };
  started.onerror = () => {
    for (const { reject } of waiting.values()) reject(new Error("The planner could not be started."));
    stopPlanner();
  };
  return started;
};

/** Ends the worker, and with it all that it held of a week; the next call starts another. */
export const stopPlanner = () => {
  worker?.terminate();
  worker = undefined;
  waiting.clear();
};

/**
 * @param {keyof CompiledJava["planner"]} task @param {object} request @param {"wasm" | "js"} [kind]
 * @returns {Promise<any>} the document that the compiled planner writes
 */
const ask = async (task, request, kind) => {
  const asked = (worker ??= start());
  const id = ++lastId;
  /** @type {string} */
  const text = await new Promise((resolve, reject) => {
    waiting.set(id, { resolve, reject });
    asked.postMessage({ id, task, request: JSON.stringify(request), kind });
  });
  const answer = JSON.parse(text);
  if (answer.refused) throw new PlanRefused(answer.refused);
  return answer;
};

/**
 * Which candidates a plan needs.
 * @param {PlanRequest} request candidates are not needed
 * @returns {Promise<{cells: string[], weeks: string[]}>}
 */
export const needs = (request) => ask("needs", request);

/**
 * The documents of `GET /api/candidates` for what a plan needs. They say nothing of a person and can be kept for when
 * the device is offline.
 * @param {{cells: string[], weeks: string[]}} needed
 * @param {{signal?: AbortSignal}} [options]
 * @returns {Promise<object[]>}
 */
export const fetchCandidates = ({ cells, weeks }, { signal } = {}) =>
  Promise.all(
    cells.flatMap((cell) =>
      weeks.map(async (week) => {
        const address = `/api/candidates?cell=${cell}&week=${week}`;
        const answer = await fetch(address, { credentials: "omit", signal });
        if (!answer.ok) throw new Error(`candidates: ${answer.status}`);
        return answer.json();
      }),
    ),
  );

/**
 * The best plan: the document of `POST /api/plan`, proven optimal.
 * @param {PlanRequest} request
 * @param {"wasm" | "js"} [kind] which build, for the first call; else the faster one that this browser has
 * @returns {Promise<object>}
 * @throws {PlanRefused}
 */
export const plan = async (request, kind) => (await ask("plan", request, kind)).plan;

/**
 * What a calendar file says of a stretch of days.
 * @param {string} calendar the text of an iCalendar file, 4 MiB at most
 * @param {string} from YYYY-MM-DD
 * @param {number} days
 * @param {string} zone such as America/New_York
 * @returns {Promise<{commitments: Commitment[], rejected: {line: number, reason: string}[]}>}
 * @throws {PlanRefused}
 */
export const readCalendar = (calendar, from, days, zone) =>
  ask("readCalendar", { calendar, from, days, zone });
