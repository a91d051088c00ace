/* Whether this browser, at this address, can keep a sealed record at all. Told before anything is begun. */
import { fill } from "/journal/dom.js";
import { t } from "/journal/texts.js";

/** @returns {"insecure" | "old" | "storage" | undefined} what is missing */
export const missing = () => {
  if (!globalThis.isSecureContext) return "insecure";
  if (!globalThis.crypto?.subtle || !navigator.locks || !globalThis.BroadcastChannel || !globalThis.structuredClone) return "old";
  return globalThis.indexedDB ? undefined : "storage";
};

/** Says what is missing, and what to do. @param {Element} view */
export const sayMissing = (view, what) => fill(view, { why: t(`support.${what}`), do: t(`support.${what}.do`) });
