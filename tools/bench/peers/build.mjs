// Builds a page for each peer from the built site and the borders in geodata/; `cargo xtask bench` calls it.
// Arguments: the folder of the built site, the folder to build into. Every file gets its brotli form beside it.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { build } from 'esbuild';
import { readArticle } from './article.mjs';
import { borders } from './borders.mjs';
import { escaped, view } from './view.mjs';

const here = import.meta.dirname;
/** The peers, each with the style sheet that its library comes with. */
const PEERS = { d3: null, leaflet: 'leaflet/dist/leaflet.css', openlayers: 'ol/ol.css', maplibre: 'maplibre-gl/dist/maplibre-gl.css' };
/** The peers of which there is a leaner page too: the text without links, no areas, of a label the first line. */
const LEAN = ['d3', 'leaflet'];
const [dist, out] = process.argv.slice(2);

rmSync(out, { recursive: true, force: true });
const article = await readArticle(dist);
const outlines = borders(join(here, '../../../geodata/europe-50m.topojson'), article.countries, article.points);
const { colours } = article;
const MAP_COLOURS = {
  '': colours.land, sea: colours.sea, nato: colours['first-set'], subject: colours.subject, border: colours.border,
  force: colours.troops, site: colours.missiles, area: colours.russian,
};
const tokens = `:root{${Object.entries(colours).map(([name, value]) => `--colour-${name}:${value}`).join(';')}}`;
const whole = { article, map: { outlines, ...article.map } };
for (const peer of Object.keys(PEERS)) await buildPeer(peer, peer, whole);
for (const peer of LEAN) await buildPeer(peer, `${peer}-lean`, lean(whole));
console.log(`peers: ${article.points} points of borders in Cardinal’s page, ${outlines.points} in theirs`);

/** Only symbols and names on the map, and cards of plain text. */
function lean({ article, map }) {
  const cards = article.cards.map((card) => ({ ...card, html: card.paragraphs.map((text) => `<p>${escaped(text)}</p>`).join('') }));
  const symbols = map.symbols.map((symbol) => ({ ...symbol, label: symbol.name }));
  return { article: { ...article, cards }, map: { ...map, symbols, areas: { type: 'FeatureCollection', features: [] } } };
}

async function buildPeer(peer, name, { article, map }) {
  const folder = join(out, name);
  const css = PEERS[peer];
  mkdirSync(folder, { recursive: true });
  await build({
    entryPoints: [join(here, `src/${peer}.js`)], outfile: join(folder, 'app.js'),
    bundle: true, minify: true, format: 'esm', target: 'es2022', legalComments: 'none', logLevel: 'warning',
    define: { MAP_COLOURS: JSON.stringify(MAP_COLOURS) },
  });
  const style = await minified((css ? read(`node_modules/${css}`) : '') + tokens + read('src/page.css'));
  writeFileSync(join(folder, 'index.html'), view(article, style));
  writeFileSync(join(folder, 'map.json'), JSON.stringify(map));
  compress(folder);
}

function read(file) {
  return readFileSync(join(here, file), 'utf8');
}

/** Pictures that a library's style sheet names, and that nothing here uses, are left out. */
async function minified(contents) {
  const loader = { '.png': 'empty', '.svg': 'empty' };
  const result = await build({
    stdin: { contents, loader: 'css', resolveDir: here }, bundle: true, minify: true, write: false, loader, external: ['*.png'], logLevel: 'warning',
  });
  return result.outputFiles[0].text;
}

function compress(folder) {
  for (const name of readdirSync(folder)) {
    const params = { [constants.BROTLI_PARAM_QUALITY]: 11 };
    writeFileSync(join(folder, `${name}.br`), brotliCompressSync(readFileSync(join(folder, name)), { params }));
  }
}
