// The article and what the map shows of it, read from Cardinal's built pages, so that no text stands here twice.
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { geoArea, geoAzimuthalEqualArea } from 'd3-geo';
import { withPage } from './chromium.mjs';

/** Cardinal's sheet, in kilometres, and how it lies on the globe: crates/model/src/projection.rs. */
const SHEET = { width: 6000, height: 4800 };
const projection = geoAzimuthalEqualArea().rotate([-20, -52]).scale(6371.0088).translate([3000, 2400]);

/** Title and cards as HTML, the countries by what they are, the symbols and areas, the part of the map of each card, and the map's colours. */
export async function readArticle(dist) {
  const at = (path) => pathToFileURL(join(resolve(dist), path)).href;
  return withPage(async (page) => {
    await page.goto(at('index.html'));
    const { symbols, ...article } = await page.evaluate(inPage);
    const fits = {};
    for (const { id } of article.cards) {
      await page.goto(at(`${id}/index.html`));
      fits[id] = corners(await page.evaluate(focus));
    }
    const placed = symbols.map(({ x, y, ...symbol }) => ({ ...symbol, at: toLonLat(x * SHEET.width / 100, y * SHEET.height / 100) }));
    const objects = (card) => card.objects.filter((id) => placed.some((symbol) => symbol.id === id));
    const cards = Object.fromEntries(article.cards.map((card) => [card.id, { fit: fits[card.id], objects: objects(card) }]));
    return { ...article, map: { symbols: placed, areas: areas(dist), cards } };
  });
}

function toLonLat(x, y) {
  return projection.invert([x, y]).map((degrees) => Number(degrees.toFixed(3)));
}

function corners([x, y, width, height]) {
  const [left, right] = [x - width / 2, x + width / 2].map((it) => it * SHEET.width);
  const [top, bottom] = [y - height / 2, y + height / 2].map((it) => it * SHEET.height);
  return [[left, top], [right, top], [right, bottom], [left, bottom]].map(([a, b]) => toLonLat(a, b));
}

function areas(dist) {
  const { features } = JSON.parse(readFileSync(join(dist, 'map.geojson'), 'utf8'));
  const found = features.filter(({ properties }) => properties.kind === 'area');
  const kept = found.map(({ type, geometry, properties: { id } }) => ({ type, id, geometry: wound(geometry), properties: { id } }));
  return { type: 'FeatureCollection', features: kept };
}

/** D3 takes what lies to the right of a ring as its inside, GeoJSON what lies to the left; the others take either. */
function wound(geometry) {
  if (geoArea(geometry) < 2 * Math.PI) return geometry;
  return { ...geometry, coordinates: geometry.coordinates.map((ring) => ring.toReversed()) };
}

/** Where the map of a page lies: centre and size as parts of the sheet. */
function focus() {
  const style = getComputedStyle(document.querySelector('.map-sheet'));
  return ['x', 'y', 'width', 'height'].map((name) => Number(style.getPropertyValue(`--focus-${name}`)));
}

/** Runs in Cardinal's page. */
function inPage() {
  const colours = Object.fromEntries(['ground', 'sea', 'land', 'first-set', 'subject', 'border', 'troops', 'missiles', 'russian'].map((name) => {
    document.body.style.color = `var(--colour-${name})`;
    const parts = getComputedStyle(document.body).color.match(/\d+/g).slice(0, 3);
    return [name, `#${parts.map((part) => Number(part).toString(16).padStart(2, '0')).join('')}`];
  }));
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const plain = (card) => {
    const prose = card.querySelector('.prose').cloneNode(true);
    for (const span of all('span', prose)) span.replaceWith(...span.childNodes);
    for (const link of all('a', prose)) link.removeAttribute('class');
    return prose.innerHTML;
  };
  const symbol = (link) => {
    const frame = link.parentElement;
    const words = all(`.labels [data-object="${link.id}"] text`).map((text) => text.textContent);
    const radius = Number(link.querySelector('circle.shape')?.getAttribute('r') ?? 0);
    return {
      id: link.id, kind: frame.dataset.kind, status: frame.dataset.status ?? '', radius, label: words.join(' '), name: words[0] ?? '',
      x: parseFloat(frame.getAttribute('x')), y: parseFloat(frame.getAttribute('y')),
    };
  };
  const paths = all('#land path');
  return {
    colours,
    title: document.querySelector('h1').textContent,
    points: paths.reduce((sum, path) => sum + path.getAttribute('d').match(/-?\d+/g).length / 2, 0),
    countries: Object.fromEntries(paths.map((path) => [path.id.slice(-3), path.dataset.set ?? ''])),
    cards: all('details.card').map((card) => ({
      id: card.id, question: card.querySelector('h2').textContent, html: plain(card), paragraphs: all('.prose > :is(p, blockquote)', card).map((part) => part.textContent),
      objects: [...new Set(all('.prose .mention', card).map((link) => link.dataset.object))],
    })),
    symbols: all('.symbols a').map(symbol).filter(({ kind }) => ['force', 'site', 'area'].includes(kind)),
  };
}
