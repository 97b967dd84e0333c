addEventListener("error", ({ target }) => {
  if (target.id === "start-script") {
    document.documentElement.dataset.state = "static";
    document.getElementById("no-scripts").media = "all";
  }
}, true);
