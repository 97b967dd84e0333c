// A sheet a card: before the page is printed, each card gets its map, its numbers and its address. At an event on a card the app
// shows it as it is on paper, at one on a copy of the map it fits that, and at one on the page it shows all as before.
const tell = (element) => element.dispatchEvent(new Event("paper", { bubbles: true }));
// Heights in CSS pixels, on the narrower side: of a sheet of Letter paper, of all but map, text and table on it, of what the first
// sheet has above that, and of a letter and a row.
const [SHEET, REST, TITLE, LETTER, ROW] = [979, 200, 130, 0.165, 21];
// The higher maps, the highest one first, by what the style sheet calls their heights.
const HIGHER = { largest: "--print-map-tallest", large: "--print-map-tall" };
const first = (selector) => document.querySelector(selector);
const copy = (selector) => first(selector).cloneNode(true);
const line = (name, ...parts) => {
  const element = document.createElement(name);
  element.append(...parts);
  return element;
};
const printed = (element) => {
  element.classList.add("printed");
  return element;
};

// Which map the text and the table of a sheet leave room for; none of the higher ones above a long text.
function mapHeight(card, at) {
  const blocks = [...card.querySelectorAll(".prose > :not(.frame-caption)")];
  const letters = blocks.reduce((sum, block) => sum + block.textContent.length, 0);
  const left = SHEET - REST - (at ? 0 : TITLE) - letters * LETTER - printTable(card).tBodies[0].rows.length * ROW;
  const style = getComputedStyle(document.documentElement);
  return Object.keys(HIGHER).find((name) => parseFloat(style.getPropertyValue(HIGHER[name])) <= left);
}

function printMap(card, at) {
  tell(card);
  const { ariaLabel, dataset } = first("#map");
  const figure = printed(line("figure", copy("#map .map-window")));
  const all = (selector) => [...figure.querySelectorAll(selector)];
  figure.dataset.year = dataset.year;
  if (first(".page[data-selecting]")) figure.dataset.selecting = true;
  const wish = mapHeight(card, at);
  if (wish) figure.dataset.height = wish;
  for (const drawn of all(".fitted")) drawn.remove();
  for (const label of all("[data-fit],.labels [style]")) {
    label.removeAttribute("data-fit");
    label.removeAttribute("style");
  }
  // What is nowhere in the page has no layout.
  first("#app").append(figure);
  tell(figure.firstChild);
  // In lengths that depend on no window: browsers print those of another one.
  const [sheet] = all(".map-sheet");
  const { width, height, left, top } = getComputedStyle(sheet);
  Object.assign(sheet.style, { width, height, left, top });
  const title = WORDS.map.split("{1}").reduce((words, part) => words.replace(part, ""), ariaLabel);
  const caption = first("#caption").textContent;
  const isPresent = !first("[data-moment]") || first(`[data-moment="${dataset.year}"] .happened`)?.dataset.present === "true";
  const words = caption === title ? "" : ` · ${caption}`;
  const stop = /\p{Terminal_Punctuation}$/u.test(words) ? "" : ".";
  figure.append(line("figcaption", line("b", title), words, isPresent ? "" : `${stop} ${WORDS.otherYear}`), copy(".legend-body"));
  const layers = first(".page").dataset.layers?.split(" ") ?? [first(".layers input")?.dataset.layer];
  for (const box of all(".layers input")) if (!layers.includes(box.dataset.layer)) box.parentNode.remove();
  for (const element of all("[id]")) element.removeAttribute("id");
  figure.remove();
  return figure;
}

// The rows of the table with a number of which the card speaks.
function printTable(card) {
  const table = printed(copy("#table table"));
  for (const row of table.querySelectorAll("tbody tr")) {
    const speaks = card.querySelector(`.mention[data-object="${row.dataset.object}"]`);
    if (!speaks || row.cells[1].textContent === WORDS.noNumber) row.remove();
  }
  table.tFoot.remove();
  return table;
}

// Where a sheet comes from; of the card that the reader is at, the view as it is.
function printAddress({ id }, own) {
  if (location.protocol === "file:") return first("link[rel=canonical]")?.href ?? "";
  return id === own ? location.href : new URL(id + "/" + location.search.replace(/[?&](map|frame)=[^&]*/g, ""), first(".brand a").href).href;
}

addEventListener("beforeprint", () => {
  if (document.documentElement.dataset.state !== "live" || !first("#table")) return;
  const own = first("#map").dataset.card;
  const cards = [...document.querySelectorAll(".card")];
  // The copies get their places last: what changes in the page would change in them too.
  const maps = cards.map(printMap);
  tell(document.getElementById(own));
  // Only the map has something selected: on paper all text is to be read.
  delete first(".page").dataset.selecting;
  cards.forEach((card, at) => {
    const head = printed(copy(".as-of"));
    head.append(" · ", printAddress(card, own));
    card.firstChild.prepend(head);
    card.firstChild.after(maps[at]);
    card.append(printTable(card));
  });
});
addEventListener("afterprint", () => {
  for (const element of document.querySelectorAll(".printed")) element.remove();
  tell(document.documentElement);
});
performance.mark("print-ready");
