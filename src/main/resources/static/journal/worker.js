/*
 * The service worker of the record. The server puts `const RELEASE = "…"` before this text, so that another release is another
 * worker. It fetches every file that release.json names, refuses one whose SHA-256 is another, and from then on answers from those
 * alone. It never touches what lies outside: /api/… goes to the network, untouched.
 */
const CACHE = `release-${RELEASE}`;

const hex = (buffer) => Array.from(new Uint8Array(buffer), (byte) => byte.toString(16).padStart(2, "0")).join("");

const checked = async (path, wanted) => {
  const answer = await fetch(path, { cache: "no-cache", credentials: "omit" });
  const body = await answer.arrayBuffer();
  if (!answer.ok || hex(await crypto.subtle.digest("SHA-256", body)) !== wanted) throw new Error(`another file than the release names: ${path}`);
  return new Response(body, { status: 200, headers: answer.headers });
};

const keepAll = async () => {
  const answer = await fetch("/record/release.json", { cache: "no-cache", credentials: "omit" });
  const { release, files } = await answer.json();
  if (release !== RELEASE) throw new Error("the list is of another release");
  const cache = await caches.open(CACHE);
  const paths = Object.keys(files);
  for (let at = 0; at < paths.length; at += 8) {
    await Promise.all(paths.slice(at, at + 8).map(async (path) => cache.put(path, await checked(path, files[path]))));
  }
};

self.addEventListener("install", (event) => event.waitUntil(keepAll()));

self.addEventListener("activate", (event) => event.waitUntil((async () => {
  for (const name of await caches.keys()) {
    if (name.startsWith("release-") && name !== CACHE) await caches.delete(name);
  }
  await self.clients.claim();
})()));

self.addEventListener("message", (event) => {
  if (event.data === "take") self.skipWaiting();
  if (event.data === "release") event.ports[0]?.postMessage(RELEASE);
});

const document_ = async (path) => {
  const cache = await caches.open(CACHE);
  const language = path.endsWith("/es") ? "es" : path.endsWith("/en") ? "en" : self.navigator.language.startsWith("es") ? "es" : "en";
  return (await cache.match(`/record/${language}`)) ?? fetch(`/record/${language}`);
};

self.addEventListener("fetch", (event) => {
  const url = new URL(event.request.url);
  if (event.request.method !== "GET" || url.origin !== self.location.origin) return;
  if (event.request.mode === "navigate" && url.pathname.startsWith("/record")) {
    event.respondWith(document_(url.pathname));
  } else if (!url.pathname.startsWith("/api/") && !url.pathname.startsWith("/record/")) {
    event.respondWith(caches.open(CACHE).then(async (cache) => (await cache.match(url.pathname)) ?? fetch(event.request)));
  }
});
