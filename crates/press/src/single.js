// Starts the app from what stands in this file; whatever fails, the page stays as it is.
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
const unpack = (id) => {
  const packed = Uint8Array.from(atob(document.getElementById(id).textContent), (letter) => letter.charCodeAt(0));
  return new Response(new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"))).arrayBuffer();
};
addEventListener("click", ({ target }) => {
  const button = target.closest("[data-act=png],[data-act=svg]");
  if (button) save(button);
});
try {
  const [module_or_path, text] = await Promise.all(["wasm", "document"].map(unpack));
  await __wbg_init({ module_or_path });
  unscripted.disabled = true;
  if (!start(new Uint8Array(text))) fail();
} catch { fail(); }
