// Opens a page pressed from each pathological article and from the plainest one; `cargo xtask bench pathological` calls it.
// Arguments: the address of the folder of articles, then their names. Prints a line a page: name, milliseconds from the
// request until the page has its first frame and answers to touch, or stays static; fails where it does neither.
import { chromium } from '@playwright/test';

const [base, ...names] = process.argv.slice(2);
const PATIENCE = 30_000;

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
});
for (const name of names) {
  const page = await browser.newPage({ viewport: { width: 412, height: 823 } });
  const crashed = new Promise((_, reject) => { page.on('crash', () => reject(new Error(`${name}: the page has crashed`))); });
  await Promise.race([page.goto(`${base}${name}/site/`, { timeout: PATIENCE }), crashed]);
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
