// The start of a page: from the first request until five seconds after it answers to touch.
import { pause, ready } from './phone.mjs';
import { privateMemory } from './processes.mjs';

const QUIET = 5000;

/** Loads a page and returns its figures, in milliseconds and bytes. */
export async function start({ page, session, system }, url) {
  const received = watch(session);
  await page.addInitScript(observe);
  await page.goto(url);
  await ready({ session });
  await pause(QUIET);
  const { answers, ...times } = await page.evaluate(() => window.bench());
  requireOwnHost(received, url);
  return { ...times, ready: answers, bytes: bytesUntil(received, answers), ...await memory(session, system) };
}

/** Requests by id: when they ended, by the browser's clock, and how many bytes came, headers included. */
function watch(session) {
  const received = { started: undefined, urls: [], ended: [] };
  session.on('Network.requestWillBeSent', ({ request, timestamp }) => {
    received.started ??= timestamp;
    received.urls.push(request.url);
  });
  session.on('Network.loadingFinished', ({ timestamp, encodedDataLength }) => received.ended.push({ timestamp, encodedDataLength }));
  return received;
}

/** The first request starts with the navigation, within a millisecond or two. */
function bytesUntil({ started, ended }, answers) {
  const inTime = ended.filter(({ timestamp }) => 1000 * (timestamp - started) <= answers);
  return inTime.reduce((sum, { encodedDataLength }) => sum + encodedDataLength, 0);
}

function requireOwnHost({ urls }, url) {
  const own = ['data:', 'blob:', new URL(url).origin];
  const foreign = urls.filter((it) => !own.some((prefix) => it.startsWith(prefix)));
  if (foreign.length > 0) throw new Error(`requests to other hosts: ${foreign.join(', ')}`);
}

async function memory(session, system) {
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return { heap: usedSize, memory: await privateMemory(system) };
}

/** Runs in the page, before anything else. */
function observe() {
  const seen = { longtask: [], 'layout-shift': [] };
  const note = (list) => { for (const entry of list.getEntries()) seen[entry.entryType].push(entry); };
  const observers = Object.keys(seen).map((type) => {
    const observer = new PerformanceObserver(note);
    observer.observe({ type, buffered: true });
    return observer;
  });
  window.bench = () => {
    for (const observer of observers) note({ getEntries: () => observer.takeRecords() });
    return {
      paint: performance.getEntriesByName('first-contentful-paint')[0].startTime,
      answers: performance.getEntriesByName('app-ready')[0].startTime,
      blocking: seen.longtask.reduce((sum, { duration }) => sum + Math.max(0, duration - 50), 0),
      shift: seen['layout-shift'].reduce((sum, { value }) => sum + value, 0),
    };
  };
}
