// The borders of geodata/ as a small TopoJSON: as many points as Cardinal draws, on a grid of about one kilometre.
import { readFileSync } from 'node:fs';
import { feature, quantize } from 'topojson-client';
import { presimplify, simplify } from 'topojson-simplify';

/** How many steps each axis of the grid has. */
const GRID = 5000;

/** `countries` says what each is on the map: a member, the subject, or neither; others are left out. */
export function borders(file, countries, points) {
  const weighed = presimplify(JSON.parse(readFileSync(file, 'utf8')));
  const object = weighed.objects.countries;
  object.geometries = object.geometries
    .filter(({ properties }) => properties.code in countries)
    .map(({ type, arcs, properties }) => ({ type, arcs, id: properties.code, properties: { set: countries[properties.code] } }));
  weighed.objects = { countries: object };
  const thin = thinned(weighed, points);
  return { ...quantize(used(thin), GRID), points: count(thin) };
}

/** Halves the interval of weights until the number of points is just below the wanted one. */
function thinned(weighed, points) {
  let [low, high] = [0, 1];
  for (let step = 0; step < 40; step += 1) {
    const middle = (low + high) / 2;
    if (count(simplify(weighed, middle)) > points) low = middle;
    else high = middle;
  }
  return simplify(weighed, high);
}

function count(topology) {
  return feature(topology, topology.objects.countries).features
    .flatMap(({ geometry }) => geometry.coordinates.flat(geometry.type === 'Polygon' ? 0 : 1))
    .reduce((sum, ring) => sum + ring.length - 1, 0);
}

/** Without the arcs that no country uses. */
function used(topology) {
  const names = new Map();
  const rename = (arcs) => arcs.map((arc) => {
    if (Array.isArray(arc)) return rename(arc);
    const old = arc < 0 ? ~arc : arc;
    if (!names.has(old)) names.set(old, names.size);
    return arc < 0 ? ~names.get(old) : names.get(old);
  });
  const geometries = topology.objects.countries.geometries.map((it) => ({ ...it, arcs: rename(it.arcs) }));
  const arcs = [...names.keys()].map((old) => topology.arcs[old]);
  return { type: 'Topology', objects: { countries: { type: 'GeometryCollection', geometries } }, arcs };
}
