// What a reader does, by real touches: opening the next card, and drawing the map aside. Each action proves its effect.
import { pause } from './phone.mjs';
import { othersBusy } from './processes.mjs';

/** How long an act may take until the map is at rest; the same for all, and checked. */
export const WINDOW = 1500;
/** Where the map lies, in Cardinal and in its peers. */
const MAP = '.map-window, #map:not(:has(.map-window))';
/** Parts of the open text that have a frame. */
const FRAMES = '.card[open] .prose > [data-frame]';
const DRAG = { steps: 10, pixels: 8, every: 60, hold: 300 };

/** Opens the next card by its button and returns what that cost, in milliseconds. Cards may share a part of the map, so that it is drawn aside before. */
export async function openNext(phone) {
  await drawAside(phone, -1);
  await letGo(phone);
  await pause(WINDOW / 2);
  const before = await seen(phone.page);
  const point = await middle(phone.page, '.step.next');
  const cost = await costs(phone, async () => {
    await tapAt(phone, point);
    await pause(WINDOW);
  });
  const after = await atRest(phone.page);
  requireRepainted(before, after);
  require(after.open.length > before.open.length, `no card has opened: ${after.open}`);
  require(shift(before, after) >= 10, `the map has moved by ${shift(before, after).toFixed(1)} px only`);
  return cost;
}

/** Scrolls to the last parts of the open text that have a frame and returns what each cost, in milliseconds; nothing of a page without frames. */
export async function readOn(phone, count) {
  const all = await phone.page.locator(FRAMES).count();
  const measured = [];
  for (let at = Math.max(0, all - count); at < all; at += 1) {
    const before = await phone.page.locator('#caption').textContent();
    measured.push(await costs(phone, async () => {
      await scrollToFrame(phone, at);
      await pause(WINDOW);
    }));
    await atRest(phone.page);
    require(await phone.page.locator('#caption').textContent() !== before, 'the map has no new frame');
  }
  return measured;
}

/** Draws the map aside and returns what that cost for each step of the finger, and what letting go did, in milliseconds. */
export async function pan(phone, direction) {
  const before = await seen(phone.page);
  const drag = await costs(phone, () => drawAside(phone, direction));
  const lift = await costs(phone, async () => {
    await letGo(phone);
    await pause(WINDOW / 2);
  });
  const after = await atRest(phone.page);
  requireRepainted(before, after);
  const moved = shift(before, after);
  const drawn = DRAG.steps * DRAG.pixels;
  require(moved > drawn / 2 && moved < drawn * 1.2, `the map has moved by ${moved.toFixed(1)} px, the finger by ${drawn}`);
  const step = (key) => (drag[key] + lift[key]) / DRAG.steps;
  return { main: step('main'), others: step('others'), lift: lift.main };
}

/** Scrolls to a part of the open text that has a frame. */
export function scrollToFrame({ page }, nth) {
  return page.locator(FRAMES).nth(nth).evaluate((part) => scrollBy({ top: part.getBoundingClientRect().top - innerHeight * .6, behavior: 'instant' }));
}

/** Draws the map aside from its middle, and holds it: a finger that rests before it leaves throws no map. */
export async function drawAside({ page, session }, direction) {
  const { x, y } = await middle(page, MAP);
  const at = (step) => ({ x: x + direction * (step - DRAG.steps / 2) * DRAG.pixels, y });
  await touch(session, 'touchStart', at(0));
  for (let step = 1; step <= DRAG.steps; step += 1) {
    await touch(session, 'touchMove', at(step));
    await pause(DRAG.every);
  }
  await pause(DRAG.hold);
}

/** Lifts the finger. */
export function letGo({ session }) {
  return touch(session, 'touchEnd');
}

/** Touches the first element that a selector finds. */
export async function tap(phone, selector) {
  await tapAt(phone, await middle(phone.page, selector));
}

async function tapAt({ session }, point) {
  await touch(session, 'touchStart', point);
  await touch(session, 'touchEnd');
}

/** How long the main thread, and all other threads that run and paint the page, were busy while something was done. */
async function costs({ session, system }, act) {
  const [main, others] = [await taskTime(session), await othersBusy(system)];
  await act();
  return { main: await taskTime(session) - main, others: await othersBusy(system) - others };
}

/** The processor time of the main thread within tasks so far, in milliseconds. */
async function taskTime(session) {
  const { metrics } = await session.send('Performance.getMetrics');
  return 1000 * metrics.find(({ name }) => name === 'TaskDuration').value;
}

async function touch(session, type, point) {
  await session.send('Input.dispatchTouchEvent', { type, touchPoints: point ? [point] : [] });
}

async function middle(page, selector) {
  const box = await page.locator(selector).first().boundingBox();
  return { x: Math.round(box.x + box.width / 2), y: Math.round(box.y + box.height / 2) };
}

async function atRest(page) {
  const first = await seen(page);
  await pause(200);
  const second = await seen(page);
  require(shift(first, second) < 0.5, `the map is not at rest after ${WINDOW} ms`);
  return second;
}

/** What the map looks like, the open cards, and where two symbols lie in the map. */
async function seen(page) {
  const clip = await page.locator(MAP).first().boundingBox();
  const picture = await page.screenshot({ clip, animations: 'allow', caret: 'initial' });
  const places = await page.evaluate(() => {
    const onSheet = (id) => {
      const sheet = document.querySelector('.map-sheet').getBoundingClientRect();
      const symbol = document.getElementById(id).parentElement;
      const part = (name) => parseFloat(symbol.getAttribute(name)) / 100;
      return [sheet.x + sheet.width * part('x'), sheet.y + sheet.height * part('y')];
    };
    const open = [...document.querySelectorAll('details.card[open]')].map(({ id }) => id);
    return { open, places: ['us-poland', 'crimea'].map(window.where ?? onSheet) };
  });
  return { picture, ...places };
}

function requireRepainted(before, after) {
  require(!before.picture.equals(after.picture), 'the map looks as before');
}

/** How far the symbol that moved most has moved, in pixels. */
function shift(before, after) {
  return Math.max(...before.places.map(([x, y], at) => Math.hypot(after.places[at][0] - x, after.places[at][1] - y)));
}

function require(holds, complaint) {
  if (!holds) throw new Error(complaint);
}
