/*
 * The one service worker, for the whole site. The server puts `const RELEASE = "…"` and `const OFFLINE = {…}` before this text, so
 * that another release is another worker. It does three things, each with a store of its own:
 *
 * - Pages that are to open without a connection (OFFLINE) are kept as they were last seen, and from the first visit on as they come
 *   without being asked anything; those below one of OFFLINE.above once they have been read. With a connection the server answers, always.
 * - Answers to forms that a page asks to keep ("Handrail-Keep: NAME") are given again to the very same form when there is no connection,
 *   and so are the pages that it asks to keep with them.
 * - Files of the sealed record come from the release that the person took, by their hashes, whatever worker is active and whatever the
 *   server offers meanwhile: never from the network, unless it gives the very bytes of that release.
 *
 * Its stores outlive it: a worker reads what another one, older or newer, has written.
 */
const scope = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self));

const PAGES = "pages"; // of OFFLINE, with their styles and scripts
const SEEN = "seen"; // the same as they were last seen, with what was looked for
const KEPT = "kept-"; // answers to forms, by the name under which a page had them kept
const FILES = "release-"; // of a release that was taken, or will be
const TAKEN = "taken"; // which release that is, and which one each open window of the record runs

const PATIENCE_MS = 6000;
const FRESH_MS = 24 * 60 * 60 * 1000;
const UNREACHED = [502, 503, 504];

/* --- pages without a connection --- */

/** @param {URL} url @returns {string} where a page stands in a store: its path, and the language if one is chosen */
const pageKey = (url) => {
  const language = url.searchParams.get("lang");
  return url.pathname + (language ? `?lang=${language}` : "");
};

/** @param {string} html @returns {string[]} paths of the styles, scripts and icons that a page of ours names */
const filesOf = (html) => [
  ...new Set([...html.matchAll(/<(?:link|script)\b[^>]*?\b(?:href|src)="(\/[^"?]*\.[a-z]+)(?:\?[^"]*)?"/g)].map((tag) => tag[1])),
];

/** @param {string} path @returns {Promise<Response>} refused unless it is there */
const fetchPlain = async (path) => {
  const answer = await fetch(path, { cache: "no-cache", credentials: "omit" });
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return answer;
};

/** @param {Cache} store @param {string} path @returns {Promise<Response | undefined>} none where the server has none: then what is kept stays */
const keepOne = async (store, path) => {
  const answer = await fetchPlain(path).catch(() => undefined);
  if (answer) await store.put(path, answer.clone());
  return answer;
};

/** Whether it is kept once it has been read. @param {string} path */
const isBelow = (path) => OFFLINE.above.some((above) => path.startsWith(`${above}/`));

/** Whether it is kept as it was last seen. @param {string} path */
const isKept = (path) => OFFLINE.pages.includes(path) || isBelow(path);

/** What was seen on another day goes, for its styles and scripts may be others; what was read below a page is fetched anew. */
const renewSeen = async () => {
  const seen = await caches.open(SEEN); // once somebody left, what is put into this one is never found
  for (const { url } of await seen.keys()) {
    if (isBelow(new URL(url).pathname)) await keepOne(seen, url);
    else await seen.delete(url);
  }
};

/** Keeps every page of OFFLINE in all languages, with what it needs to be shown. */
const keepPages = async () => {
  const pages = await caches.open(PAGES);
  /** @type {Set<string>} */
  const files = new Set();
  for (const path of [...OFFLINE.pages, OFFLINE.elsewhere]) {
    for (const key of [path, ...OFFLINE.languages.map((language) => `${path}?lang=${language}`)]) {
      const answer = await keepOne(pages, key);
      if (answer) filesOf(await answer.text()).forEach((file) => files.add(file));
    }
  }
  await Promise.all([...files].map((file) => keepOne(pages, file)));
  await renewSeen();
};

/** Once a day, when there is a connection anyway. */
const refreshPages = async () => {
  const kept = await caches.match(OFFLINE.elsewhere, { cacheName: PAGES });
  const age = Date.now() - Date.parse(kept?.headers.get("Date") ?? "");
  if (!(age < FRESH_MS)) await keepPages();
};

/** How often somebody left: what was asked for before is not kept after. */
let departures = 0;

/** @type {Map<string, {made: string, other: boolean}>} by the id of a window that shows what was kept: when that was made, and whether something else was asked for */
const shownFrom = new Map();

/** @param {FetchEvent} event @param {Response} answer from a store */
const shown = (event, answer) => {
  const [asked, kept] = [event.request.url, answer.url].map((address) => new URL(address).searchParams);
  asked.delete("lang");
  kept.delete("lang");
  const other = event.request.method === "GET" && asked.toString() !== "" && asked.toString() !== kept.toString();
  shownFrom.set(event.resultingClientId, { made: answer.headers.get("Date") ?? "", other });
  return answer;
};

/** @param {URL} url @returns {Promise<Response | undefined>} */
const keptPage = async (url) =>
  (await caches.match(pageKey(url), { cacheName: SEEN })) ?? caches.match(pageKey(url), { cacheName: PAGES });

/** What to show in place of a page that can't be had: the way to those that can. @param {URL} url */
const elsewhere = async (url) => {
  const language = url.searchParams.get("lang");
  const pages = { cacheName: PAGES };
  return (
    (await caches.match(OFFLINE.elsewhere + (language ? `?lang=${language}` : ""), pages)) ??
    caches.match(OFFLINE.elsewhere, pages)
  );
};

/** @param {FetchEvent} event @param {URL} url */
const fromServer = async (event, url) => {
  const before = departures;
  const answer = await fetch(event.request);
  if (answer.ok && !answer.redirected && before === departures && isKept(url.pathname)) {
    const copy = answer.clone();
    const keeping = caches.open(SEEN).then((seen) => seen.put(pageKey(url), copy));
    event.waitUntil(keeping.then(refreshPages).catch(() => undefined)); // no room: then it is not kept
  }
  return answer;
};

/** @param {FetchEvent} event @param {URL} url */
const page = async (event, url) => {
  const kept = await (isKept(url.pathname) ? keptPage(url) : keptBeside(url)).catch(() => undefined);
  const answering = fromServer(event, url);
  try {
    if (!kept) return await answering;
    if (new URL(kept.url).search !== url.search) {
      const answer = await answering; // what was asked for before is no answer to this, however long it takes
      return UNREACHED.includes(answer.status) ? shown(event, kept) : answer;
    }
    /** @type {Promise<undefined>} */
    const late = new Promise((fulfil) => setTimeout(() => fulfil(undefined), PATIENCE_MS));
    const answer = await Promise.race([answering, late]);
    event.waitUntil(answering.catch(() => undefined)); // a late answer is still kept
    return answer && !UNREACHED.includes(answer.status) ? answer : shown(event, kept);
  } catch {
    const instead = kept ?? (await elsewhere(url));
    return instead ? shown(event, instead) : Response.error();
  }
};

/** @param {Request} request @param {URL} url of a style, a script, a picture */
const file = async (request, url) => {
  try {
    return await fetch(request);
  } catch {
    return (await caches.match(url.pathname, { cacheName: PAGES })) ?? Response.error();
  }
};

/* --- answers that a page had kept --- */

/** @param {BufferSource} bytes */
const sha256 = async (bytes) =>
  Array.from(new Uint8Array(await crypto.subtle.digest("SHA-256", bytes)), (byte) => byte.toString(16).padStart(2, "0")).join("");

/** The same in all languages: rather the answer in another one than none. @param {URL} url @param {Request} form which is read */
const formKey = async (url, form) => `${url.pathname}?form=${await sha256(await form.arrayBuffer())}`;

/** @param {string} key @returns {Promise<Response | undefined>} */
const keptAnswer = async (key) => {
  for (const cacheName of (await caches.keys()).reverse()) {
    const kept = cacheName.startsWith(KEPT) ? await caches.match(key, { cacheName }) : undefined;
    if (kept) return kept;
  }
  return undefined;
};

/** A page that was kept with an answer: rather in another language than none. @param {URL} url @returns {Promise<Response | undefined>} */
const keptBeside = async (url) => {
  const { pathname } = url;
  for (const key of new Set([pageKey(url), pathname, ...OFFLINE.languages.map((language) => `${pathname}?lang=${language}`)])) {
    const kept = await keptAnswer(key);
    if (kept) return kept;
  }
  return undefined;
};

/** Whoever has a page kept must know whether there is one. @param {Request} request @param {URL} url @param {string} name */
const keepBeside = async (request, url, name) => {
  const answer = await fetch(request);
  if (answer.ok && !answer.redirected) await (await caches.open(KEPT + name)).put(pageKey(url), answer.clone());
  return answer;
};

/** @param {FetchEvent} event @param {URL} url */
const formAnswer = async (event, url) => {
  const form = event.request.clone();
  const name = event.request.headers.get("Handrail-Keep");
  const answer = await fetch(event.request).catch(() => undefined);
  if (name) {
    // Asked for in advance: nothing else will do, and whoever asks must know whether it is kept.
    if (!answer?.ok) return Response.error();
    await (await caches.open(KEPT + name)).put(await formKey(url, form), answer.clone());
    return answer;
  }
  if (answer && !UNREACHED.includes(answer.status)) return answer;
  const kept = (await keptAnswer(await formKey(url, form))) ?? answer;
  if (kept || event.request.mode !== "navigate") return kept ?? Response.error();
  const instead = (OFFLINE.pages.includes(url.pathname) ? await keptPage(url) : undefined) ?? (await elsewhere(url));
  return instead ? shown(event, instead) : Response.error();
};

/* --- the release of the record --- */

/** @typedef {{release: string, files: Record<string, string>}} Taken */

/** @returns {Promise<Taken | undefined>} */
const taken = async () => (await caches.match("/release", { cacheName: TAKEN }))?.json();

/** @param {string} path @param {string} wanted its SHA-256, as hex */
const checked = async (path, wanted) => {
  const answer = await fetchPlain(path);
  const body = await answer.arrayBuffer();
  if ((await sha256(body)) !== wanted) throw new Error(`another file than the release names: ${path}`);
  return new Response(body, { status: 200, headers: answer.headers });
};

/** Fetches what the release of this worker consists of, holds every file against its hash, and has it used from now on. */
const take = async () => {
  /** @type {Taken} */
  const offered = await (await fetchPlain("/site/release.json")).json();
  if (offered.release !== RELEASE) throw new Error("the list is of another release");
  const files = await caches.open(FILES + RELEASE);
  const paths = Object.keys(offered.files);
  for (let at = 0; at < paths.length; at += 8) {
    await Promise.all(paths.slice(at, at + 8).map(async (path) => files.put(path, await checked(path, offered.files[path]))));
  }
  await (await caches.open(TAKEN)).put("/release", Response.json(offered));
  await prune();
};

/** @param {string} id of a window, or of a worker of one */
const windowKey = (id) => `/window/${id}`;

/** The release that a window runs, which stays the same while it is open, whatever another window takes. @param {string} id */
const running = async (id) => (id ? await (await caches.match(windowKey(id), { cacheName: TAKEN }))?.json() : undefined);

/** @param {string} id @param {Taken} release */
const run = async (id, release) => {
  if (id) await (await caches.open(TAKEN)).put(windowKey(id), Response.json(release));
};

/** Throws away the releases that no window runs any more, but for the one that was taken. */
const prune = async () => {
  const store = await caches.open(TAKEN);
  const now = await taken();
  const used = new Set(now ? [now.release] : []);
  for (const { url } of await store.keys()) {
    const id = new URL(url).pathname.split("/window/")[1];
    if (!id) continue;
    if (await scope.clients.get(id)) used.add((await running(id)).release);
    else await store.delete(url);
  }
  for (const name of await caches.keys()) {
    if (name.startsWith(FILES) && now && !used.has(name.slice(FILES.length))) await caches.delete(name);
  }
};

/** @param {string} path */
const isSealed = (path) => OFFLINE.sealed.some((below) => path === below || path.startsWith(`${below}/`));

/** Whether a page of the sealed record asks, or somebody for one. @param {FetchEvent} event @param {URL} url */
const isAskedBySealed = async (event, url) => {
  const client = event.clientId ? await scope.clients.get(event.clientId) : undefined;
  return isSealed(client && event.request.mode !== "navigate" ? new URL(client.url).pathname : url.pathname);
};

/** The language in which an address names a document. @param {string} path */
const languageOf = (path) => OFFLINE.languages.find((language) => path.split("/").includes(language));

/** The device's language, where an address asks for none. */
const ownLanguage = () =>
  OFFLINE.languages.find((language) => scope.navigator.language.startsWith(language)) ?? OFFLINE.languages[0];

/** Where a person reads what to do when the browser threw away files of the release, and the server has others. @param {URL} url */
const lost = (url) =>
  Response.redirect(`${OFFLINE.lost}?lang=${languageOf(url.pathname) ?? ownLanguage()}&for=${encodeURIComponent(url.pathname)}`);

/** @param {Taken} release @param {Request} request @param {string} path @returns {Promise<Response>} refused when there is none with the right bytes */
const fromRelease = async (release, request, path) => {
  const asked = release.files[path] ? path : `/${path.split("/")[1]}/${languageOf(path) ?? ownLanguage()}`;
  const wanted = release.files[asked];
  if (!wanted) return request.destination === "" ? fetch(request) : Response.error(); // data is no program
  const cacheName = FILES + release.release;
  const kept = await caches.match(asked, { cacheName });
  if (kept) return kept;
  const again = await checked(asked, wanted); // the browser threw it away: only the same bytes take its place
  await (await caches.open(cacheName)).put(asked, again.clone());
  return again;
};

/* --- what the browser tells the worker, and pages do --- */

/** @param {FetchEvent} event @param {URL} url */
const answer = async (event, url) => {
  const isNew = event.request.mode === "navigate";
  const sealed = await isAskedBySealed(event, url);
  const release = sealed ? ((isNew ? undefined : await running(event.clientId)) ?? (await taken())) : undefined;
  if (!release) return isNew ? page(event, url) : file(event.request, url);
  if (url.pathname.startsWith("/api/")) return fetch(event.request);
  const answered = fromRelease(release, event.request, url.pathname);
  if (!isNew) return answered.finally(() => run(event.resultingClientId, release));
  await run(event.resultingClientId, release);
  return answered.catch(() => lost(url));
};

scope.addEventListener("install", (event) => event.waitUntil(Promise.all([keepPages(), scope.skipWaiting()])));

/** Keeps what is being read while the first worker of this device comes up: it was fetched before there was one. */
const keepRead = async () => {
  const seen = await caches.open(SEEN);
  for (const { url } of await scope.clients.matchAll({ type: "window" })) {
    const key = pageKey(new URL(url));
    if (isBelow(new URL(url).pathname) && !(await seen.match(key))) await keepOne(seen, key);
  }
};

scope.addEventListener("activate", (event) => event.waitUntil(scope.clients.claim().then(keepRead)));

scope.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (url.origin !== scope.location.origin || url.pathname === "/site/release.json") return;
  const name = request.headers.get("Handrail-Keep");
  if (request.method === "GET") {
    event.respondWith(name ? keepBeside(request, url, name) : answer(event, url));
  } else if (
    request.method === "POST" &&
    request.headers.get("Content-Type")?.startsWith("application/x-www-form-urlencoded") &&
    !url.pathname.startsWith("/api/")
  ) {
    event.respondWith(formAnswer(event, url));
  }
});

scope.addEventListener("message", (event) => {
  /** @param {unknown} answered */
  const reply = (answered) => event.ports[0]?.postMessage(answered);
  if (event.data === "shown" && event.source && "id" in event.source) reply(shownFrom.get(event.source.id) ?? null);
  if (event.data === "leave") {
    departures++;
    event.waitUntil(caches.delete(SEEN));
  }
  if (event.data === "release") {
    event.waitUntil(prune().then(taken).then((now) => reply({ offered: RELEASE, taken: now?.release ?? null })));
  }
  if (event.data === "take") event.waitUntil(take().then(() => reply(RELEASE), () => reply(null)));
});
