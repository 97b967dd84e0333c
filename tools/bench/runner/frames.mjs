// When the map is on the screen: the first frame in which sea, land and members of NATO are painted where the map lies.
import { pause, ready } from './phone.mjs';

/** The page's own names of the three colours; a former build may have others than this one. */
const COLOURS = ['--colour-sea', '--colour-land', '--colour-first-set'];
/** The part of the map that each of the three covers at least. */
const SHARE = 0.03;

/** Loads a page while its frames are kept: the milliseconds until the map stands in one, and how many of them after the first paint. */
export async function mapOnScreen({ browser, page, session }, url) {
  const frames = keep(session);
  await session.send('Page.startScreencast', { format: 'png', everyNthFrame: 1 });
  await page.goto(url);
  await ready({ session });
  await pause(1500);
  await session.send('Page.stopScreencast');
  const { origin, paint, map, colours } = await page.evaluate((names) => {
    const { x, y, width, height } = document.querySelector('.map-window, #map:not(:has(.map-window))').getBoundingClientRect();
    const [{ startTime }] = performance.getEntriesByName('first-contentful-paint');
    const colours = names.map((name) => {
      document.body.style.color = `var(${name})`;
      return getComputedStyle(document.body).color.match(/\d+/g).slice(0, 3).map(Number);
    });
    return { origin: performance.timeOrigin, paint: startTime, map: { x, y, width, height }, colours };
  }, COLOURS);
  const at = await firstWithMap(browser, frames.filter(({ time }) => time >= origin), map, colours);
  if (at === undefined) throw new Error(`no map in any of ${frames.length} frames`);
  return { map: at - origin, lag: Math.max(0, at - origin - paint) };
}

function keep(session) {
  const frames = [];
  session.on('Page.screencastFrame', ({ data, metadata, sessionId }) => {
    frames.push({ time: 1000 * metadata.timestamp, data });
    session.send('Page.screencastFrameAck', { sessionId }).catch(() => {});
  });
  return frames;
}

/** Another page of the browser unpacks the pictures, when nothing is measured any more. */
async function firstWithMap(browser, frames, map, colours) {
  const reader = await browser.newPage();
  for (const { time, data } of frames) {
    if (await reader.evaluate(holdsMap, { data, map, colours, share: SHARE })) return time;
  }
  return undefined;
}

/** Runs in the reader's page. */
async function holdsMap({ data, map, colours, share }) {
  const bytes = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0));
  const picture = await createImageBitmap(new Blob([bytes]));
  const scale = picture.width / 412;
  const canvas = new OffscreenCanvas(Math.round(map.width), Math.round(map.height)).getContext('2d', { willReadFrequently: true });
  canvas.drawImage(picture, map.x * scale, map.y * scale, map.width * scale, map.height * scale, 0, 0, canvas.canvas.width, canvas.canvas.height);
  const pixels = canvas.getImageData(0, 0, canvas.canvas.width, canvas.canvas.height).data;
  const counts = colours.map(() => 0);
  for (let at = 0; at < pixels.length; at += 4) {
    const found = colours.findIndex((colour) => colour.every((value, channel) => Math.abs(pixels[at + channel] - value) <= 3));
    if (found >= 0) counts[found] += 1;
  }
  return counts.every((count) => count >= share * pixels.length / 4);
}
