import { Map, Marker } from 'maplibre-gl';
import { feature } from 'topojson-client';
import { COLOURS, MOVE_MS, extent, live, loaded, label } from './cards.js';

const { outlines, symbols, areas, cards } = await loaded;
const by = (name, cases, other) => ['match', ['get', name], ...Object.entries(cases).flat(), other];
const points = symbols.filter(({ kind }) => kind !== 'area').map(({ id, kind, status, radius, at }) => ({
  type: 'Feature', geometry: { type: 'Point', coordinates: at }, properties: { id, kind, radius: radius || 7, filled: status === 'announced' || status === 'in-service' },
}));
const colour = by('kind', { force: COLOURS.force }, COLOURS.site);
const source = (data) => ({ type: 'geojson', data });
const style = {
  version: 8,
  sources: {
    land: source(feature(outlines, outlines.objects.countries)), areas: source(areas), symbols: source({ type: 'FeatureCollection', features: points }),
  },
  layers: [
    { id: 'sea', type: 'background', paint: { 'background-color': COLOURS.sea } },
    { id: 'land', type: 'fill', source: 'land', paint: { 'fill-color': by('set', { nato: COLOURS.nato, subject: COLOURS.subject }, COLOURS['']) } },
    { id: 'borders', type: 'line', source: 'land', paint: { 'line-color': COLOURS.border } },
    { id: 'areas', type: 'fill', source: 'areas', paint: { 'fill-color': COLOURS.area, 'fill-opacity': 0.3, 'fill-outline-color': COLOURS.area } },
    {
      id: 'symbols', type: 'circle', source: 'symbols',
      paint: { 'circle-radius': ['get', 'radius'], 'circle-color': ['case', ['get', 'filled'], colour, '#fff'], 'circle-stroke-color': colour, 'circle-stroke-width': 1 },
    },
  ],
};
const map = new Map({ container: 'map', style, bounds: extent(cards[Object.keys(cards)[0]].fit), attributionControl: false, fadeDuration: 0, dragRotate: false });
const marks = symbols.map((symbol) => {
  const element = label(symbol);
  new Marker({ element, anchor: 'left' }).setLngLat(symbol.at).addTo(map);
  return { id: symbol.id, at: symbol.at, element };
});

map.once('load', () => live(cards, (fit, lit) => {
  for (const { id, element } of marks) element.classList.toggle('lit', lit.has(id));
  map.fitBounds(extent(fit), { duration: MOVE_MS, linear: true });
}));
window.where = (id) => {
  const { x, y } = map.project(marks.find((mark) => mark.id === id).at);
  return [x, y];
};
