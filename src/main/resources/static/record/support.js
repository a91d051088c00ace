/* Whether this browser, at this address, can keep a sealed record at all. Told before anything is begun. */
import { fill } from "/record/dom.js";
import { t } from "/record/texts.js";

/** @returns {"insecure" | "old" | "storage" | undefined} what is missing */
export const missing = () => {
  if (!globalThis.isSecureContext) return "insecure";
  const { crypto, BroadcastChannel, structuredClone } = globalThis;
  if (!crypto?.subtle || !navigator.locks || !BroadcastChannel || !structuredClone) return "old";
  return globalThis.indexedDB ? undefined : "storage";
};

/**
 * Says what is missing, and what to do.
 * @param {Element} view @param {NonNullable<ReturnType<typeof missing>>} what
 */
export const sayMissing = (view, what) => fill(view, { why: t(`support.${what}`), do: t(`support.${what}.do`) });
