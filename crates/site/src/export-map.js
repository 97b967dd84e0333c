// Draws the map as it stands on the screen as a picture that can stand alone: above it what it is about, below it the
// date, the source and the link. Every shape carries its own place and colours, so that any program for drawings reads it.
const EDGE = 16;
// How long the map takes to follow a scroll, and at most to come to rest, in milliseconds.
const SETTLING = 250;
const PATIENCE = 4000;
const FORM = ["d", "r", "cx", "cy", "x", "y", "width", "height"];
const TYPE = ["font-family", "font-size", "font-weight", "font-style", "letter-spacing"];
const FACES = {
  headline: { family: "Georgia, serif", weight: 700, size: 20 },
  plain: { family: "system-ui, sans-serif", weight: 400, size: 14 },
  small: { family: "system-ui, sans-serif", weight: 400, size: 11 },
};
const short = (number, places = 2) => String(Number(number.toFixed(places)));
const escape = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
const print = (attributes) => Object.entries(attributes)
  .filter(([, value]) => value !== null && value !== undefined)
  .map(([name, value]) => ` ${name}="${escape(String(value))}"`).join("");
const pen = () => document.createElement("canvas").getContext("2d");

// A computed colour as older programs know it: rgb(…) and, apart from it, how much of it there is.
function paint(name, computed) {
  const channels = /^(rgba?|color)\((?:srgb)?([^)]*)\)$/.exec(computed);
  if (!channels) return { [name]: computed.replaceAll('"', "") };
  const numbers = channels[2].split(/[\s,/]+/).filter(Boolean).map(Number);
  const unit = channels[1] === "color" ? 255 : 1;
  const [red, green, blue] = numbers.map((number) => Math.round(number * unit));
  const alpha = numbers[3] ?? 1;
  if (alpha === 0) return { [name]: "none" };
  return { [name]: `rgb(${red},${green},${blue})`, [`${name}-opacity`]: alpha < 1 ? short(alpha) : null };
}

// The form and the colours of a shape where so many pixels are a unit: strokes keep the width that they have on the screen.
function look(it, style, pixels) {
  const width = (length) => short(parseFloat(length) / pixels, 4);
  const stroke = paint("stroke", style.stroke);
  const attributes = {
    ...Object.fromEntries(FORM.map((name) => [name, it.getAttribute(name)])),
    ...paint("fill", style.fill),
    ...stroke,
  };
  if (stroke.stroke !== "none") {
    attributes["stroke-width"] = width(style.strokeWidth);
    attributes["stroke-linejoin"] = "round";
    if (style.strokeDasharray !== "none") {
      attributes["stroke-dasharray"] = style.strokeDasharray.split(",").map(width).join(" ");
      attributes["stroke-linecap"] = style.strokeLinecap;
    }
  }
  return attributes;
}

// One shape of the page at the place of another.
function* shape(it, place, style, opacity, origin) {
  const { a, e, f } = place.getScreenCTM();
  const drawn = look(it, style, a);
  if (style.visibility !== "visible" || (drawn.fill === "none" && drawn.stroke === "none")) return;
  const scale = short(a, 6);
  const attributes = {
    transform: `matrix(${scale} 0 0 ${scale} ${short(e - origin.left)} ${short(f - origin.top)})`,
    ...drawn,
    opacity: opacity < 1 ? short(opacity) : null,
  };
  if (it.tagName !== "text") return yield `<${it.tagName}${print(attributes)}/>`;
  attributes.y = Number(attributes.y) + parseFloat(style.translate.split(" ")[1] ?? 0);
  attributes["text-anchor"] = style.textAnchor;
  for (const name of TYPE) attributes[name] = style.getPropertyValue(name);
  attributes["paint-order"] = "stroke";
  yield `<text${print(attributes)}>${escape(it.textContent)}</text>`;
}

// An outline that is used has the colours of the place where it is used.
const used = (element) => document.getElementById(element.getAttribute("href").slice(1));

function* shapes(element, opacity, origin) {
  const style = getComputedStyle(element);
  if (style.display === "none") return;
  const seen = opacity * Number(style.opacity);
  if (element.tagName === "use") yield* shape(used(element), element, style, seen, origin);
  else if (["path", "circle", "rect", "text"].includes(element.tagName)) yield* shape(element, element, style, seen, origin);
  else for (const child of element.children) yield* shapes(child, seen, origin);
}

function pattern(element) {
  const outer = Object.fromEntries(["id", "width", "height", "patternUnits", "patternTransform"].map((name) => [name, element.getAttribute(name)]));
  const children = [...element.children].map((child) => {
    const style = getComputedStyle(child);
    const form = Object.fromEntries(FORM.map((name) => [name, child.getAttribute(name)]));
    return `<${child.tagName}${print({ ...form, ...paint("fill", style.fill), ...paint("stroke", style.stroke), "stroke-width": parseFloat(style.strokeWidth) })}/>`;
  });
  return `<pattern${print(outer)}>${children.join("")}</pattern>`;
}

function scaleBar(ink, ground, size, height) {
  const bar = document.querySelector("#map .scale-bar");
  const { width } = bar.getBoundingClientRect();
  const { aside } = bar.dataset;
  if (!width || !bar.textContent || aside === "none") return "";
  const left = aside ? size.width - EDGE - width : EDGE;
  const words = { x: short(left + width / 2), y: height - 15, "text-anchor": "middle", "font-family": FACES.small.family, "font-size": 11, fill: ink, stroke: ground, "stroke-width": 3, "paint-order": "stroke" };
  return `<path d="M${short(left)} ${height - 16}v6h${short(width)}v-6" fill="none" stroke="${ink}"/><text${print(words)}>${escape(bar.textContent)}</text>`;
}

// Breaks a text where its words reach the edge; a word that is too long, such as an address, anywhere.
function broken(text, face, room) {
  const measure = pen();
  measure.font = `${face.weight} ${face.size}px ${face.family}`;
  const fits = (line) => measure.measureText(line).width <= room;
  const lines = [""];
  for (const word of text.split(" ")) {
    const longer = `${lines.at(-1)} ${word}`.trim();
    if (fits(longer)) { lines[lines.length - 1] = longer; continue; }
    lines.push("");
    for (const letter of word) {
      if (!fits(lines.at(-1) + letter)) lines.push("");
      lines[lines.length - 1] += letter;
    }
  }
  return lines.filter(Boolean);
}

// Where the page is from; a file on the reader's disk knows it where its builder said so.
function address() {
  if (location.protocol !== "file:") return location.href;
  return document.querySelector("link[rel=canonical]")?.href ?? "";
}

// A drawing of the legend, which may be folded away: its shapes and words, with its corner at a point.
function sign(svg, x, y, scale) {
  const [left, top] = (svg.getAttribute("viewBox") ?? "0 0").split(" ").map(Number);
  const moved = svg.querySelector("g") ? 5 : 0;
  const parts = [...svg.querySelectorAll("rect,circle,path,text")].map((it) => {
    const style = getComputedStyle(it);
    const { tagName } = it;
    if (tagName !== "text") return `<${tagName}${print(look(it, style, 1))}/>`;
    const type = Object.fromEntries(TYPE.map((name) => [name, style.getPropertyValue(name)]));
    return `<text${print({ ...look(it, style, 1), ...type })}>${escape(it.textContent)}</text>`;
  });
  return `<g transform="translate(${short(x)} ${short(y)}) scale(${short(scale)}) translate(${-left} ${moved - top})">${parts.join("")}</g>`;
}

// Whether any of the objects that an entry explains is on the picture.
function isDrawn({ dataset: { members } }, origin) {
  return members.split(" ").some((id) => [...document.querySelectorAll(`.map-window [data-object="${id}"]`)].some((object) => {
    const shape = object.querySelector(".shape") ?? object;
    const { left, right, top, bottom, width } = shape.getBoundingClientRect();
    return width > 0 && left < origin.right && right > origin.left && top < origin.bottom && bottom > origin.top;
  }));
}

// What the legend says in the year shown.
const shows = (element) => getComputedStyle(element).display !== "none" && !element.dataset.off;
const inLegend = (selector) => [...document.querySelectorAll(`#map .legend-body ${selector}`)].filter(shows);
const layers = () => inLegend("input:checked").map((input) => input.closest("label"));

// The entries of the legend for what is on the picture, from left to right and line by line; below them the size of the circles.
function legend(room, y, ink, origin) {
  const measure = pen();
  measure.font = `${FACES.small.size}px ${FACES.small.family}`;
  const parts = [];
  let [x, line] = [EDGE, y];
  const word = (words, x, y) => parts.push(`<text${print({ x: short(x), y: short(y), fill: ink, "font-family": FACES.small.family, "font-size": FACES.small.size })}>${escape(words)}</text>`);
  const put = (words, svg) => {
    const indent = svg ? 26 : 0;
    const width = indent + measure.measureText(words).width + 16;
    if (x + width > room && x > EDGE) [x, line] = [EDGE, line + 20];
    if (svg) parts.push(sign(svg, x, line - 4 - svg.getAttribute("height") / 2, 1));
    const lines = broken(words, FACES.small, room - x - indent);
    lines.forEach((part, at) => word(part, x + indent, line + 14 * at));
    line += 14 * (lines.length - 1);
    x += width;
  };
  const background = [...layers(), ...inLegend(".joined-key"), ...inLegend("[data-part]")];
  if (background.length) put(WORDS.layers);
  const symbols = inLegend("li[data-members]").filter((entry) => isDrawn(entry, origin));
  const putEntry = (entry) => put(entry.textContent.trim(), entry.querySelector("svg"));
  background.forEach(putEntry);
  // What follows is the article's.
  if (symbols.length && x > EDGE) [x, line] = [EDGE, line + 20];
  symbols.forEach(putEntry);
  if (x === EDGE) line -= 18;
  const [circles] = inLegend("figure").filter((entry) => isDrawn(entry, origin));
  if (circles) {
    const svg = circles.querySelector("svg");
    const scale = Number(getComputedStyle(document.querySelector("#map .map-pane")).getPropertyValue("--grow"));
    parts.push(sign(svg, EDGE, line + 8, scale));
    const height = svg.getAttribute("height") * scale;
    word(circles.querySelector("figcaption").textContent, EDGE + 120 * scale, line + 12 + height / 2);
    line += height + 8;
  }
  return { text: parts.join(""), y: line };
}

// What the picture is about: the symbol that is selected, or else the frame.
function subject() {
  const selected = document.querySelector("#map .evidence .what:not(:has(button))");
  if (!selected) return document.getElementById("caption").textContent;
  return [...selected.children].map((part) => part.textContent).join(" · ");
}

// Who joined and what happened in a past year.
const happened = () => document.querySelector("#map .moment .happened:not([data-present='true'])")?.textContent ?? "";

function draw(credit) {
  const map = document.getElementById("map");
  const scene = map.querySelector(".map-window");
  const origin = scene.getBoundingClientRect();
  const { color, backgroundColor } = getComputedStyle(document.body);
  const [ink, ground] = [paint("fill", color).fill, paint("fill", backgroundColor).fill];
  const sea = paint("fill", getComputedStyle(scene).backgroundColor).fill;
  const { width, height } = origin;
  const words = [];
  let y = EDGE / 2;
  const set = (text, face, indent = 0) => {
    y += face.size * .4;
    for (const line of broken(text, face, width - 2 * EDGE - indent)) {
      y += face.size * 1.3;
      words.push(`<text${print({ x: EDGE + indent, y: short(y), fill: ink, "font-family": face.family, "font-weight": face.weight, "font-size": face.size })}>${escape(line)}</text>`);
    }
  };
  const title = document.querySelector("h1").textContent;
  const question = document.querySelector(`[id="${map.dataset.card}"][open] h2`)?.textContent;
  set(title, question ? FACES.plain : FACES.headline);
  if (question) set(question, FACES.headline);
  const name = map.getAttribute("aria-label");
  set(name + happened(), FACES.plain);
  const caption = subject();
  if (!name.includes(caption)) set(caption, FACES.plain);
  const top = y + EDGE * .75;
  y = top + height;
  // Words that have no room on the map, after their numbers.
  document.querySelectorAll("#map .map-key li").forEach((entry, at) => {
    const { family, size } = FACES.small;
    const [cx, cy] = [EDGE + size, y + FACES.plain.size * 1.35];
    words.push(`<circle${print({ cx, cy: short(cy), r: size * .75, fill: "none", stroke: ink })}/><text${print({ x: cx, y: short(cy + size * .36), "text-anchor": "middle", fill: ink, "font-family": family, "font-size": size })}>${at + 1}</text>`);
    set(entry.textContent, FACES.plain, size * 2.25);
  });
  const key = legend(width - EDGE, y + 20, ink, origin);
  y = key.y;
  const sources = layers().map((layer) => `${layer.textContent.trim()}. ${layer.title}.`);
  const positions = inLegend(".note [data-members]").filter((note) => isDrawn(note, origin)).map((note) => note.textContent);
  const [told, borders] = credit.split("\n");
  for (const line of [told, ...new Set(sources), ...positions, borders, address()].filter(Boolean)) set(line, FACES.small);
  const size = { width: short(width), height: short(y + EDGE) };
  const svg = `<svg xmlns="http://www.w3.org/2000/svg"${print({ ...size, viewBox: `0 0 ${size.width} ${size.height}` })}><title>${escape(title)}</title>`
    + `<defs>${[...document.querySelectorAll("pattern")].map(pattern).join("")}</defs>`
    + `<rect${print({ ...size, fill: ground })}/>${words.join("")}${key.text}<svg${print({ y: short(top), width: size.width, height: short(height) })}>`
    + `<rect${print({ width: size.width, height: short(height), fill: sea })}/>${[...shapes(scene, 1, origin)].join("")}${scaleBar(ink, ground, size, height)}</svg></svg>`;
  return { svg, width, height: y + EDGE };
}

// The browser draws the SVG, at least twice as fine as on the screen.
async function raster({ svg, width, height }) {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const { canvas } = pen();
  const factor = Math.max(1600 / width, 2);
  canvas.width = width * factor;
  canvas.height = height * factor;
  canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((done, failed) => { canvas.toBlob((blob) => blob ? done(blob) : failed(new Error("no picture"))); });
}

function download(blob, name) {
  const href = URL.createObjectURL(blob);
  Object.assign(document.createElement("a"), { href, download: name }).click();
  // Some browsers read it only after the click.
  setTimeout(() => URL.revokeObjectURL(href), 60_000);
}

// Waits until the map has come to what the reader has scrolled to, and its labels have found their places.
async function atRest() {
  if (document.documentElement.dataset.state !== "live") return;
  const later = (time) => new Promise((done) => { setTimeout(done, time); });
  await later(SETTLING);
  for (let waited = 0; waited < PATIENCE && !document.querySelector(".map-window[data-at-rest]"); waited += SETTLING) await later(SETTLING);
}

// Saves the map in the format that the button names.
export async function save({ dataset: { action, credit } }) {
  const toast = document.getElementById("toast");
  const format = action === "export-png" ? "png" : "svg";
  const { card, year } = document.getElementById("map").dataset;
  const name = `${card}-map-${year}.${format}`;
  try {
    await atRest();
    const picture = draw(credit);
    download(format === "png" ? await raster(picture) : new Blob([picture.svg], { type: "image/svg+xml" }), name);
    toast.textContent = WORDS.saved.replace("{1}", () => name);
  } catch {
    toast.textContent = WORDS.noPicture;
  }
}
