// Wherever this script was found is the top of the site. The first one found counts: it is the deepest.
{
  const root = document.documentElement;
  if (!root.dataset.top) {
    const top = new URL(".", document.currentScript.src);
    root.dataset.top = top.pathname;
    for (const link of document.querySelectorAll("[data-path]")) link.href = new URL(`./${link.dataset.path}`, top).href;
    document.getElementById("advice").hidden = true;
  }
}
