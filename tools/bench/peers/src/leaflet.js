import { DivIcon, GeoJSON, Map, Marker, CircleMarker } from 'leaflet/dist/leaflet-src.esm.js';
import { feature } from 'topojson-client';
import { COLOURS, MOVE_MS, extent, live, loaded, label } from './cards.js';

const { outlines, symbols, areas, cards } = await loaded;
const bounds = (fit) => {
  const [west, south, east, north] = extent(fit);
  return [[south, west], [north, east]];
};
const map = new Map('map', { attributionControl: false, zoomControl: false, zoomSnap: 0, minZoom: 2, maxZoom: 9 });
map.fitBounds(bounds(cards[Object.keys(cards)[0]].fit), { animate: false });

const land = ({ properties }) => ({ color: COLOURS.border, weight: 1, fillColor: COLOURS[properties.set], fillOpacity: 1 });
new GeoJSON(feature(outlines, outlines.objects.countries), { style: land, interactive: false }).addTo(map);
new GeoJSON(areas, { style: { color: COLOURS.area, weight: 1.4, fillOpacity: 0.3 }, interactive: false }).addTo(map);

const marks = symbols.map((symbol) => {
  const { id, kind, status, radius, at: [lon, lat] } = symbol;
  const filled = status === 'announced' || status === 'in-service';
  if (kind !== 'area') {
    new CircleMarker([lat, lon], { radius: radius || 7, color: COLOURS[kind], weight: 1, fillColor: filled ? COLOURS[kind] : '#fff', fillOpacity: 1 }).addTo(map);
  }
  const html = label(symbol);
  const marker = new Marker([lat, lon], { icon: new DivIcon({ html, className: '', iconSize: null }), interactive: false, keyboard: false });
  return { id, html, marker: marker.addTo(map) };
});

live(cards, (fit, lit) => {
  for (const { id, html } of marks) html.classList.toggle('lit', lit.has(id));
  map.flyToBounds(bounds(fit), { duration: MOVE_MS / 1000 });
});
window.where = (id) => {
  const { x, y } = map.latLngToContainerPoint(marks.find((mark) => mark.id === id).marker.getLatLng());
  return [x, y];
};
