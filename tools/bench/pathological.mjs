// Opens the page of each pathological article and of the plainest one; `cargo xtask bench pathological` calls it.
// Arguments: the folders of the built sites. Prints a line a page: name, milliseconds from the request until the page has its
// first frame, and until it answers to a click or stays static; fails where it does neither.
import { basename } from 'node:path';
import { launch } from './runner/browser.mjs';
import { serve } from './runner/server.mjs';

const PATIENCE = 30_000;

const sites = Object.fromEntries(process.argv.slice(2).map((folder) => [basename(folder), folder]));
const server = await serve(sites);
const browser = await launch();
for (const name of Object.keys(sites)) {
  const page = await browser.newPage({ viewport: { width: 412, height: 823 } });
  const crashed = new Promise((_, reject) => { page.on('crash', () => reject(new Error(`${name}: the page has crashed`))); });
  await Promise.race([page.goto(`${server.url}/${name}/`, { timeout: PATIENCE }), crashed]);
  await Promise.race([page.waitForSelector('html:not([data-state="loading"])', { state: 'attached', timeout: PATIENCE }), crashed]);
  const { text, paint, live } = await page.evaluate(() => ({
    text: performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd,
    paint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
    live: performance.getEntriesByName('app-ready')[0]?.startTime ?? 0,
  }));
  console.log([name, Math.max(text, paint).toFixed(0), live.toFixed(0)].join('\t'));
  await page.close();
}
await browser.close();
server.close();
