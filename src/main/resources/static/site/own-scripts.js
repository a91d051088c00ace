/*
 * Workers are scripts, and Trusted Types let no bare address become one. This is the site's only policy: it lets
 * scripts of this very server through, and nothing else.
 */

const OWN_SCRIPT = /^\/[a-z0-9/-]+\.js$/;

/** @param {string} path @returns {string} throws a TypeError */
const ownPath = (path) => {
  if (!OWN_SCRIPT.test(path)) throw new TypeError("not a script of this server");
  return path;
};

const policy = globalThis.trustedTypes?.createPolicy("own-scripts", { createScriptURL: ownPath });

/**
 * The address of a script of this server, as `new Worker` and `serviceWorker.register` take it.
 * @param {string} path such as "/browser/argon2-worker.js"
 * @returns {TrustedScriptURL}
 */
export const ownScript = (path) => (policy ? policy.createScriptURL(path) : ownPath(path));
