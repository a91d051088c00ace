/* The hook that static-modules.mjs registers. A file without a package is CommonJS to Node 18: hence the format. */
const STATIC = new URL("../../src/main/resources/static/", import.meta.url);

/** @type {import("node:module").ResolveHook} */
export const resolve = (specifier, context, next) =>
  specifier.startsWith("/") && specifier.endsWith(".js")
    ? { url: new URL(`.${specifier}`, STATIC).href, format: "module", shortCircuit: true }
    : next(specifier, context);
