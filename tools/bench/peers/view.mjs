// The page that all peers share: the text stands in it, the map and the life come with the script.

/** A complete page; `style` stands in it, so that nothing blocks the first paint. */
export function view({ title, cards }, style) {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">`
    + `<title>${escaped(title)}</title><link rel="icon" href="data:,"><style>${style}</style>`
    + '<link rel="preload" href="map.json" as="fetch" crossorigin><script type="module" src="app.js"></script></head>'
    + `<body><h1>${escaped(title)}</h1><div id="map"></div><main id="cards">${cards.map(card).join('')}</main>`
    + '<nav><button class="step prev" disabled>‹ Previous</button><button class="step next">Next ›</button></nav></body></html>';
}

function card({ id, question, html }, index) {
  return `<details id="${id}" class="card"${index === 0 ? ' open' : ''}><summary><h2>${escaped(question)}</h2></summary>${html}</details>`;
}

export function escaped(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
