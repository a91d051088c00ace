import { loadJava } from "/browser/java.js";

/** @typedef {{id: number, task: keyof CompiledJava["planner"], request: string, kind?: "wasm" | "js"}} Task */

/** @type {Promise<CompiledJava["planner"]> | undefined} */
let planner;

onmessage = async (/** @type {MessageEvent<Task>} */ { data: { id, task, request, kind } }) => {
  try {
    planner ??= loadJava("planner", kind);
    postMessage({ id, answer: (await planner)[task](request) });
  } catch (e) {
    postMessage({ id, failure: e instanceof Error ? e.message : String(e) });
  }
};
