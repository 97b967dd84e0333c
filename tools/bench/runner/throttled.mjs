// Whether the phone's connection is as slow as it should be, in the page and in its workers.
import { randomBytes } from 'node:crypto';
import { PHONE } from './phone.mjs';

const BYTES = 100_000;
/** Files that the server has for this. */
export const PROBE = { '/probe': randomBytes(BYTES), '/': '<!doctype html><link rel="icon" href="data:,">' };

/** Fails if a file comes sooner than the connection allows, or much later. */
export async function requireThrottled({ page }, host) {
  await page.goto(`${host}/`);
  const least = PHONE.network.latency + 1000 * BYTES / PHONE.network.downloadThroughput;
  for (const place of ['page', 'worker']) {
    const took = await page.evaluate(load, place);
    console.log(['fact', `${BYTES / 1000} KB in a ${place}, ms`, took.toFixed(0), least.toFixed(0)].join('\t'));
    if (place === 'page' && (took < 0.9 * least || took > 1.5 * least)) throw new Error(`${BYTES} bytes in ${took} ms, expected ${least}`);
  }
}

/** Runs in the page. */
async function load(place) {
  const act = `async () => { const start = performance.now(); await (await fetch('${location.origin}/probe', { cache: 'no-store' })).arrayBuffer(); return performance.now() - start; }`;
  if (place === 'page') return eval(`(${act})()`);
  const worker = new Worker(URL.createObjectURL(new Blob([`(${act})().then(postMessage)`])));
  return new Promise((done) => { worker.onmessage = ({ data }) => done(data); });
}
