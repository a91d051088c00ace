import { loadJava } from "/device/java.js";

let planner;

onmessage = async ({ data: { id, task, request, kind } }) => {
  try {
    planner ??= loadJava("planner", kind);
    postMessage({ id, answer: (await planner)[task](request) });
  } catch (e) {
    postMessage({ id, failure: String(e?.message ?? e) });
  }
};
