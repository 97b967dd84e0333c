// Starts the app; whatever fails, the page stays as it was served.
const root = document.documentElement;
// What holds without an app goes before it comes: else each element that it sets would have the page restyled.
const unscripted = document.getElementById("unscripted");
const fail = () => {
  root.dataset.state = "static";
  unscripted.disabled = false;
  const { dataset } = document.querySelector(".page");
  for (const mark of ["layers", "hearOnly", "who"]) delete dataset[mark];
};
addEventListener("error", fail);
addEventListener("unhandledrejection", fail);
addEventListener("click", ({ target }) => {
  const button = target.closest("[data-act=png],[data-act=svg]");
  if (button) import("PICTURE").then(({ save }) => save(button)).catch(() => {
    document.getElementById("said").textContent = "This needs a part of the page that could not be loaded. Load the page again.";
  });
});
try {
  const load = (name) => fetch(new URL(name, import.meta.url)).then((answer) => answer.ok ? answer : Promise.reject(answer.status));
  const [glue, text] = await Promise.all([
    import("GLUE"),
    load("DOCUMENT").then((answer) => answer.arrayBuffer()),
    ]);
  await glue.default({ module_or_path: load("WASM") });
  await new Promise((resolve) => setTimeout(resolve));
  const later = globalThis.requestIdleCallback ?? setTimeout;
  unscripted.disabled = true;
  if (glue.start(new Uint8Array(text))) later(() => import("OFFLINE").catch(() => {}));
  else fail();
} catch { fail(); }
