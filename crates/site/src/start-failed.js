addEventListener("error", (event) => {
  const script = document.getElementById("start-script");
  if (event.target === script || script && event.filename === script.src) {
    event.preventDefault();
    document.documentElement.dataset.state = "static";
    document.getElementById("no-scripts").media = "all";
  }
}, true);
