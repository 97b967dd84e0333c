// The cards and the two buttons, for every peer; a peer brings `show(fit, objects)`, which moves its map and lights the objects.

/** How long a map takes to move to a card, in milliseconds. */
export const MOVE_MS = 350;

/** The colours of Cardinal's map, which the build puts in. */
export const COLOURS = MAP_COLOURS;

/** What the map is to show. */
export const loaded = fetch('map.json').then((answer) => answer.json());

/** West, south, east and north of some places. */
export function extent(places) {
  const [lons, lats] = [0, 1].map((axis) => places.map((place) => place[axis]));
  return [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)];
}

/** The words beside a symbol, as an element. */
export function label({ kind, label, radius }) {
  const element = document.createElement('span');
  element.className = `symbol ${kind}`;
  element.textContent = label;
  element.style.paddingLeft = `${radius + 4}px`;
  return element;
}

/** Gives life to the cards and says that the page answers. */
export function live(cards, show) {
  const all = [...document.querySelectorAll('.card')];
  const [prev, next] = document.querySelectorAll('.step');
  let at = 0;
  const open = (index) => {
    if (index === at) return;
    at = index;
    prev.disabled = at === 0;
    next.disabled = at === all.length - 1;
    const { fit, objects } = cards[all[at].id];
    show(fit, new Set(objects));
  };
  const step = (by) => {
    const card = all[at + by];
    open(at + by);
    card.open = true;
    card.scrollIntoView();
  };
  prev.addEventListener('click', () => step(-1));
  next.addEventListener('click', () => step(1));
  all.forEach((card, index) => card.addEventListener('toggle', () => card.open && open(index)));
  performance.mark('app-ready');
}
