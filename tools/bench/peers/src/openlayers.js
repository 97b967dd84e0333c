import Feature from 'ol/Feature.js';
import Map from 'ol/Map.js';
import View from 'ol/View.js';
import GeoJSON from 'ol/format/GeoJSON.js';
import TopoJSON from 'ol/format/TopoJSON.js';
import Point from 'ol/geom/Point.js';
import { defaults } from 'ol/interaction/defaults.js';
import VectorLayer from 'ol/layer/Vector.js';
import { fromLonLat, transformExtent } from 'ol/proj.js';
import VectorSource from 'ol/source/Vector.js';
import { Circle, Fill, RegularShape, Stroke, Style, Text } from 'ol/style.js';
import { COLOURS, MOVE_MS, extent, live, loaded } from './cards.js';

const { outlines, symbols, areas, cards } = await loaded;
const projected = { featureProjection: 'EPSG:3857' };
const box = (fit) => transformExtent(extent(fit), 'EPSG:4326', 'EPSG:3857');
const stroke = (color, width = 1) => new Stroke({ color, width });
const fill = (color) => new Fill({ color });

const border = stroke(COLOURS.border);
const lands = Object.fromEntries(['', 'nato', 'subject'].map((set) => [set, new Style({ fill: fill(COLOURS[set]), stroke: border })]));
const layer = (features, style, options) => new VectorLayer({ source: new VectorSource({ features }), style, ...options });
const countries = layer(new TopoJSON().readFeatures(outlines, projected), (country) => lands[country.get('set')]);
const held = layer(new GeoJSON().readFeatures(areas, projected), new Style({ fill: fill(`${COLOURS.area}4d`), stroke: stroke(COLOURS.area, 1.4) }));

const mark = ({ kind, status, radius }) => {
  const look = { fill: fill(status === 'announced' || status === 'in-service' ? COLOURS[kind] : '#fff'), stroke: stroke(COLOURS[kind]) };
  if (kind === 'area') return undefined;
  return kind === 'force' ? new Circle({ radius, ...look }) : new RegularShape({ points: 3, radius: 9, ...look });
};
const drawn = symbols.map((symbol) => {
  const feature = new Feature({ geometry: new Point(fromLonLat(symbol.at)) });
  const style = (font) => new Style({
    image: mark(symbol),
    text: new Text({ text: symbol.label, font, textAlign: 'left', offsetX: symbol.radius + 10, fill: fill(COLOURS[symbol.kind]), stroke: stroke('#fff', 3) }),
  });
  const [plain, lit] = ['13px system-ui, sans-serif', '700 13px system-ui, sans-serif'].map(style);
  feature.setStyle(plain);
  return { id: symbol.id, feature, light: (on) => feature.setStyle(on ? lit : plain) };
});
const view = new View();
const map = new Map({
  target: 'map', view, controls: [], interactions: defaults({ altShiftDragRotate: false, pinchRotate: false }),
  layers: [countries, held, layer(drawn.map(({ feature }) => feature))],
});
view.fit(box(cards[Object.keys(cards)[0]].fit), { size: map.getSize() });

map.renderSync();

live(cards, (fit, lit) => {
  for (const { id, light } of drawn) light(lit.has(id));
  view.fit(box(fit), { duration: MOVE_MS });
});
window.where = (id) => map.getPixelFromCoordinate(drawn.find((it) => it.id === id).feature.getGeometry().getCoordinates());
