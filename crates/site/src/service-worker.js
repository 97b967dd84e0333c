// Keeps the explainer readable without a connection. Written by cardinal: FILES is what this build consists of,
// VERSION their fingerprint. It never takes over pages that an older worker serves, unless the reader asks.
const VERSION = "@VERSION";
const FILES = "@FILES";
const PATIENCE = 3000;
const scope = registration.scope;
const prefix = `cardinal ${scope} `;
const here = (path) => new URL(path, scope).href;
const isNamedByContent = (url) => /-[0-9a-f]{16}\.\w+$/.test(url);
const own = async () => (await caches.keys()).filter((name) => name.startsWith(prefix));

addEventListener("install", (event) => event.waitUntil(fill()));
addEventListener("activate", (event) => event.waitUntil(clear()));
addEventListener("message", (event) => { if (event.data === "use") skipWaiting(); });
addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || !request.url.startsWith(scope)) return;
  event.respondWith(isNamedByContent(new URL(request.url).pathname) ? kept(request) : fresh(request));
});

async function fill() {
  const cache = await caches.open(prefix + VERSION);
  await Promise.all(FILES.map(async (path) => {
    const url = here(path);
    const known = isNamedByContent(url) ? await stored(url) : undefined;
    await cache.put(url, known && await isSound(url, known.clone()) ? known : await whole(url));
  }));
}

// Only what this explainer has stored itself, the newest build first.
async function stored(url) {
  for (const name of (await own()).reverse()) {
    const found = await (await caches.open(name)).match(url);
    if (found) return found;
  }
  return undefined;
}

// Whether a stored file is what its name says: the name ends with the first digits of its hash.
async function isSound(url, answer) {
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", await answer.arrayBuffer()));
  const digits = [...hash.slice(0, 8)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return url.includes(`-${digits}.`);
}

// A host that answers for a missing file with a page must not fill the cache with it.
async function whole(url) {
  const answer = await fetch(url, { cache: "no-cache" });
  const isPage = answer.headers.get("Content-Type")?.startsWith("text/html");
  if (!answer.ok || answer.redirected || isPage !== /(\/|\.html)$/.test(url)) throw new Error(`${url}: ${answer.status}`);
  return answer;
}

// The build before stays, for pages that were opened with it.
async function clear() {
  const older = (await own()).filter((name) => name !== prefix + VERSION);
  await Promise.all(older.slice(0, -1).map((name) => caches.delete(name)));
}

async function kept(request) {
  const found = await stored(request.url);
  if (found && await isSound(request.url, found.clone())) return found;
  return fetch(request);
}

async function fresh(request) {
  const late = new Promise((done) => { setTimeout(done, PATIENCE); });
  const network = fetch(request);
  const first = await Promise.race([network.catch(() => undefined), late]);
  if (first) return first;
  const stored = await stand_in(request);
  return stored ?? network;
}

// The stored page of an address, with or without query, index.html and the slash at its end.
async function stand_in(request) {
  const url = new URL(request.url);
  const path = url.pathname.replace(/index\.html$/, "");
  for (const name of (await own()).reverse()) {
    const cache = await caches.open(name);
    const found = await cache.match(new URL(path, url.origin).href);
    if (found) return found;
    const folder = new URL(`${path}/`, url.origin).href;
    if (await cache.match(folder)) return Response.redirect(folder + url.search);
  }
  return undefined;
}
