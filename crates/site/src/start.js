// Starts the app; fall-back.js goes before it.
addEventListener("click", ({ target }) => {
  const button = target.closest("[data-action=export-png],[data-action=export-svg]");
  if (button) import("EXPORT_MAP").then(({ save }) => save(button)).catch(() => {
    document.getElementById("toast").textContent = WORDS.notLoaded;
  });
});
// What Tab leads to is whole; Firefox leaves it partly below a map that stays in view.
addEventListener("keyup", ({ key, target }) => {
  if (key === "Tab" && !target.closest?.("#map")) target.scrollIntoView?.({ block: "nearest" });
});
// How many results there are is said once nothing is typed: a count for each letter says nothing.
let saying;
addEventListener("input", ({ target }) => {
  if (target.type !== "search") return;
  clearTimeout(saying);
  saying = setTimeout(() => {
    const [found, said] = document.querySelectorAll(".found,.found-said");
    if (said) said.textContent = found.textContent;
  }, 600);
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
  if (glue.start(new Uint8Array(text))) later(() => Promise.allSettled([import("PRINT"), import("OFFLINE")]));
  else fail();
} catch { fail(); }
