// Registers the worker that keeps the explainer, and says what it has to say in the page's status line.
const worker = navigator.serviceWorker;
const notice = document.getElementById("notice");
const url = new URL("./sw.js", import.meta.url).href;
const only = (wanted) => { if (wanted === url) return wanted; throw new TypeError(`no worker: ${wanted}`); };
const policy = globalThis.trustedTypes?.createPolicy("sw-url", { createScriptURL: only });
let asked = false;

function offer(registration) {
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = WORDS.showNow;
  button.addEventListener("click", () => { asked = true; registration.waiting?.postMessage("use"); });
  notice.replaceChildren(WORDS.newVersion, button);
}

async function register() {
  const registration = await worker.register(policy ? policy.createScriptURL(url) : url, { updateViaCache: "none" });
  if (registration.waiting && worker.controller) offer(registration);
  registration.addEventListener("updatefound", () => {
    const next = registration.installing;
    next?.addEventListener("statechange", () => {
      if (next.state === "installed" && worker.controller) offer(registration);
    });
  });
}

if (worker && location.protocol !== "file:") {
  worker.addEventListener("controllerchange", () => { if (asked) location.reload(); });
  addEventListener("offline", () => notice.replaceChildren(WORDS.offline));
  addEventListener("online", () => notice.replaceChildren());
  // Private windows and frames without an origin have no workers; the page does without.
  register().catch(() => {});
}
