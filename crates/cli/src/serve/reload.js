// Shows each new build of the article by itself, and what is wrong with the article over the last good page.
// Served by `cardinal serve` alone; no built site has it.
{
  const { src } = document.currentScript;
  const shown = new URL(src).searchParams.get("build");
  const events = new EventSource(new URL("events", src));
  const panel = document.createElement("div");
  panel.popover = "manual";
  panel.setAttribute("role", "alert");
  Object.assign(panel.style, {
    position: "fixed", inset: "auto 0 0 0", boxSizing: "border-box", inlineSize: "auto", maxBlockSize: "60vh", overflow: "auto",
    margin: "0", border: "0", padding: "1rem 1.5rem", background: "#2b1512", color: "#fff", font: "1rem/1.5 sans-serif",
  });
  const heading = document.createElement("strong");
  const list = document.createElement("pre");
  Object.assign(list.style, { margin: ".5rem 0 0", font: ".875rem/1.45 monospace", whiteSpace: "pre-wrap" });
  panel.append(heading, list);

  const show = (problems) => {
    if (!problems) return panel.remove();
    heading.textContent = document.querySelector("h1")
      ? "The article has mistakes. The page is as it was before them."
      : "The article has mistakes. The page shows when they are mended.";
    list.textContent = problems;
    document.body.append(panel);
    panel.showPopover?.();
  };
  events.addEventListener("message", ({ data }) => {
    const { build, problems } = JSON.parse(data);
    if (String(build) === shown) show(problems);
    else location.reload();
  });
  // A browser holds six connections to a host: a page that is left gives its own back.
  addEventListener("pagehide", () => events.close());
  addEventListener("pageshow", ({ persisted }) => { if (persisted) location.reload(); });
}
