// Starts the app from what stands in this file; fall-back.js goes before it.
const unpack = (id) => {
  const packed = Uint8Array.from(atob(document.getElementById(id).textContent), (letter) => letter.charCodeAt(0));
  return new Response(new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"))).arrayBuffer();
};
addEventListener("click", ({ target }) => {
  const button = target.closest("[data-action=export-png],[data-action=export-svg]");
  if (button) save(button);
});
try {
  const [module_or_path, text] = await Promise.all(["wasm", "document"].map(unpack));
  await __wbg_init({ module_or_path });
  if (!start(new Uint8Array(text))) fail();
} catch { fail(); }
