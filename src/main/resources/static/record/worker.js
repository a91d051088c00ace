/*
 * The service worker of the record. The server puts `const RELEASE = "…"` before this text, so that another release
 * is another worker. It fetches every file that release.json names, refuses one whose SHA-256 is another, and from
 * then on answers from those alone. It never touches what lies outside: /api/… goes to the network, untouched.
 */
const CACHE = `release-${RELEASE}`;
const scope = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self));

/** @param {ArrayBuffer} buffer */
const hex = (buffer) => Array.from(new Uint8Array(buffer), (byte) => byte.toString(16).padStart(2, "0")).join("");

/** @param {string} path @param {string} wanted its SHA-256, as hex */
const checked = async (path, wanted) => {
  const answer = await fetch(path, { cache: "no-cache", credentials: "omit" });
  const body = await answer.arrayBuffer();
  if (!answer.ok || hex(await crypto.subtle.digest("SHA-256", body)) !== wanted) {
    throw new Error(`another file than the release names: ${path}`);
  }
  return new Response(body, { status: 200, headers: answer.headers });
};

const keepAll = async () => {
  const answer = await fetch("/record/release.json", { cache: "no-cache", credentials: "omit" });
  /** @type {{release: string, files: Record<string, string>}} */
  const { release, files } = await answer.json();
  if (release !== RELEASE) throw new Error("the list is of another release");
  const cache = await caches.open(CACHE);
  const paths = Object.keys(files);
  for (let at = 0; at < paths.length; at += 8) {
    await Promise.all(paths.slice(at, at + 8).map(async (path) => cache.put(path, await checked(path, files[path]))));
  }
};

scope.addEventListener("install", (event) => event.waitUntil(keepAll()));

scope.addEventListener("activate", (event) => event.waitUntil((async () => {
  for (const name of await caches.keys()) {
    if (name.startsWith("release-") && name !== CACHE) await caches.delete(name);
  }
  await scope.clients.claim();
})()));

scope.addEventListener("message", (event) => {
  if (event.data === "take") void scope.skipWaiting();
  if (event.data === "release") event.ports[0]?.postMessage(RELEASE);
});

/** The language that an address asks for, else the device's. @param {string} path */
const languageOf = (path) => {
  if (path.endsWith("/es")) return "es";
  if (path.endsWith("/en")) return "en";
  return scope.navigator.language.startsWith("es") ? "es" : "en";
};

/** @param {string} path */
const recordPage = async (path) => {
  const cache = await caches.open(CACHE);
  const language = languageOf(path);
  return (await cache.match(`/record/${language}`)) ?? fetch(`/record/${language}`);
};

scope.addEventListener("fetch", (event) => {
  const url = new URL(event.request.url);
  if (event.request.method !== "GET" || url.origin !== scope.location.origin) return;
  if (event.request.mode === "navigate" && url.pathname.startsWith("/record")) {
    event.respondWith(recordPage(url.pathname));
  } else if (!url.pathname.startsWith("/api/") && url.pathname !== "/record/release.json") {
    event.respondWith(
      caches.open(CACHE).then(async (cache) => (await cache.match(url.pathname)) ?? fetch(event.request)),
    );
  }
});
