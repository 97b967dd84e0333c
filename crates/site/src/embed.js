// Tells the page that holds this frame how high its content is, at each change.
const content = document.querySelector(".page");
const tell = () => parent.postMessage({ type: "cardinal-height", height: Math.ceil(content.getBoundingClientRect().height) }, "*");
if (parent !== self) new ResizeObserver(tell).observe(content);
