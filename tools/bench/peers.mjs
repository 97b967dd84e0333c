// Measures Cardinal and its peers on a throttled phone, turn by turn; `cargo xtask bench` calls it.
// Arguments: the number of rounds, the folder of the built site, the folder of the built peers, and perhaps that of a
// former build of the site. Prints a line a figure: page, figure, median, lowest, highest; `fact` lines; and `ratio` lines: page,
// figure, then median, lowest and highest of the rounds' ratios to Cardinal. Progress goes to the error stream.
import { join } from 'node:path';
import { openNext, pan, readOn } from './runner/actions.mjs';
import { mapOnScreen } from './runner/frames.mjs';
import { onPhone } from './runner/phone.mjs';
import { serve } from './runner/server.mjs';
import { start } from './runner/start.mjs';
import { PROBE, requireThrottled } from './runner/throttled.mjs';

const PEERS = ['d3', 'd3-lean', 'leaflet', 'leaflet-lean', 'openlayers', 'maplibre'];
/** How many cards follow the first. */
const CARDS = 3;
/** How many frames are read. */
const FRAMES = 3;
const [rounds, dist, built, former] = process.argv.slice(2);

const folders = { cardinal: dist, ...former && { former }, ...Object.fromEntries(PEERS.map((peer) => [peer, join(built, peer)])) };
const server = await serve(folders, PROBE);
const runs = Object.fromEntries(Object.keys(folders).map((name) => [name, []]));
try {
  await onPhone(async (phone) => {
    console.log(['fact', 'chromium', phone.browser.version()].join('\t'));
    await requireThrottled(phone, server.url);
  });
  for (let round = 1; round <= rounds; round += 1) await measureRound(round);
} finally {
  server.close();
}
for (const [name, measured] of Object.entries(runs)) print(name, measured);
for (const [name, measured] of Object.entries(runs)) printRatios(name, measured);

/** Each round measures every page once, so that what disturbs the machine meets all of them; every other one in reverse. */
async function measureRound(round) {
  const pages = Object.entries(runs);
  for (const [name, measured] of round % 2 ? pages : pages.reverse()) {
    console.error(`round ${round} of ${rounds}: ${name}`);
    measured.push(await twice(name, () => measure(`${server.url}/${name}/`)));
  }
}

/** A busy machine may spoil a run, which is then said and made anew; what fails twice ends all. */
async function twice(name, act) {
  try {
    return await act();
  } catch (error) {
    console.error(`${name}, again: ${error.message}`);
  }
  try {
    return await act();
  } catch (error) {
    throw new Error(`${name}: ${error.message}`, { cause: error });
  }
}

async function measure(url) {
  const map = await onPhone((phone) => mapOnScreen(phone, url));
  return onPhone(async (phone) => ({ ...map, ...await start(phone, url), ...await actions(phone) }));
}

/** Opens each further card, reads on where the map follows, then draws it there and back. */
async function actions(phone) {
  await phone.session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const cards = [];
  for (let card = 0; card < CARDS; card += 1) cards.push(await openNext(phone));
  const frames = await readOn(phone, FRAMES);
  const pans = [await pan(phone, 1), await pan(phone, -1)];
  return {
    card: mean(cards, 'main'), 'card-others': mean(cards, 'others'), frame: mean(frames, 'main'),
    pan: mean(pans, 'main'), 'pan-lift': mean(pans, 'lift'), 'pan-others': mean(pans, 'others'),
  };
}

function mean(costs, key) {
  return costs.reduce((sum, cost) => sum + cost[key], 0) / costs.length;
}

function print(name, measured) {
  for (const figure of Object.keys(measured[0])) {
    console.log([name, figure, ...spread(measured.map((run) => run[figure]))].join('\t'));
  }
}

/** The figures of a page by those that Cardinal had in the same round: what disturbs the machine meets both. */
function printRatios(name, measured) {
  if (name === 'cardinal') return;
  for (const figure of Object.keys(measured[0])) {
    const ratios = measured.map((run, round) => run[figure] / runs.cardinal[round][figure]).filter(Number.isFinite);
    if (ratios.length > 0) console.log(['ratio', name, figure, ...spread(ratios)].join('\t'));
  }
}

/** The median, the lowest and the highest of some values. */
function spread(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const median = (sorted[Math.floor((sorted.length - 1) / 2)] + sorted[Math.ceil((sorted.length - 1) / 2)]) / 2;
  return [median, sorted[0], sorted.at(-1)];
}
