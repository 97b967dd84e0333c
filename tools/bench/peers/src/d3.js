import { geoAzimuthalEqualArea, geoPath } from 'd3-geo';
import { select } from 'd3-selection';
import { zoom, zoomIdentity } from 'd3-zoom';
import { feature } from 'topojson-client';
import { COLOURS, MOVE_MS, live, loaded } from './cards.js';

const { outlines, symbols, areas, cards } = await loaded;
const box = document.querySelector('#map');
const [width, height] = [box.clientWidth, box.clientHeight];
const projection = geoAzimuthalEqualArea().rotate([-20, -52]);
const points = (fit) => ({ type: 'MultiPoint', coordinates: fit });
const path = geoPath(projection.fitSize([width, height], points(cards[Object.keys(cards)[0]].fit)));

const svg = select(box).append('svg').attr('width', width).attr('height', height).style('touch-action', 'none');
const land = svg.append('g').attr('stroke', COLOURS.border);
land.selectAll('path').data(feature(outlines, outlines.objects.countries).features).join('path')
  .attr('d', path).attr('fill', ({ properties }) => COLOURS[properties.set]).attr('vector-effect', 'non-scaling-stroke');
land.append('g').selectAll('path').data(areas.features).join('path')
  .attr('d', path).attr('fill', COLOURS.area).attr('fill-opacity', 0.3).attr('stroke', COLOURS.area).attr('vector-effect', 'non-scaling-stroke');

for (const symbol of symbols) symbol.place = projection(symbol.at);
const drawn = svg.append('g').selectAll('g').data(symbols).join('g').attr('class', ({ kind }) => `symbol ${kind}`);
drawn.filter(({ kind }) => kind === 'force').append('circle').attr('r', ({ radius }) => radius)
  .attr('stroke', COLOURS.force).attr('fill', ({ status }) => (status === 'announced' ? COLOURS.force : '#fff'));
drawn.filter(({ kind }) => kind === 'site').append('path').attr('d', 'M0-8.5L8.5 6.5h-17z')
  .attr('stroke', COLOURS.site).attr('fill', ({ status }) => (status === 'in-service' ? COLOURS.site : '#fff'));
drawn.append('text').attr('x', ({ radius }) => radius + 10).attr('y', 4).attr('fill', ({ kind }) => COLOURS[kind]).text(({ label }) => label);

let now = zoomIdentity;
const move = ({ transform }) => {
  now = transform;
  land.attr('transform', transform);
  drawn.attr('transform', ({ place }) => `translate(${transform.apply(place)})`);
};
const zooms = zoom().scaleExtent([0.5, 20]).on('zoom', move);
svg.call(zooms).call(zooms.transform, zoomIdentity);

const view = (fit) => {
  const [[left, top], [right, bottom]] = path.bounds(points(fit));
  const scale = Math.min(width / (right - left), height / (bottom - top));
  return zoomIdentity.translate(width / 2, height / 2).scale(scale).translate(-(left + right) / 2, -(top + bottom) / 2);
};
live(cards, (fit, lit) => {
  drawn.classed('lit', ({ id }) => lit.has(id));
  svg.transition().duration(MOVE_MS).call(zooms.transform, view(fit));
});
window.where = (id) => now.apply(symbols.find((symbol) => symbol.id === id).place);
