// A browser of its own for each run, so that nothing is left in a cache, set up as a middling phone.
import { chromium } from '@playwright/test';

/** Four times slower, 1.6 Mbit/s, 150 ms; the screen is the one of Lighthouse's phone. */
export const PHONE = {
  screen: { viewport: { width: 412, height: 823 }, deviceScaleFactor: 1.75, isMobile: true, hasTouch: true, colorScheme: 'light' },
  slower: 4,
  network: { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 750e3 / 8 },
};

const ARGS = [
  '--disable-gpu', '--enable-unsafe-swiftshader', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync', '--disable-features=SpareRendererForSitePerProcess',
];

/** Calls `act` with a page on a throttled phone; anything that the page logs as an error makes it fail. */
export async function onPhone(act) {
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ARGS });
  try {
    const context = await browser.newContext(PHONE.screen);
    const page = await context.newPage();
    const errors = [];
    page.on('pageerror', (error) => errors.push(error.message));
    const [session, system] = [await context.newCDPSession(page), await browser.newBrowserCDPSession()];
    await throttle(session);
    const result = await act({ browser, page, session, system });
    if (errors.length > 0) throw new Error(`the page fails: ${errors.join('; ')}`);
    return result;
  } finally {
    await browser.close();
  }
}

async function throttle(session) {
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', PHONE.network);
  await slowDown(session, PHONE.slower);
}

/** Makes the main thread so many times slower; other threads keep their pace. */
export function slowDown(session, rate) {
  return session.send('Emulation.setCPUThrottlingRate', { rate });
}

/** Waits until the page has marked that it answers to touch; without Playwright's own script, which would block it meanwhile. */
export async function ready({ session }) {
  const waits = `new Promise((done) => new PerformanceObserver((list) => {
    if (list.getEntriesByName('app-ready').length > 0) done();
  }).observe({ type: 'mark', buffered: true }))`;
  const late = AbortSignal.timeout(60_000);
  const never = new Promise((_, fail) => { late.onabort = () => fail(new Error('the page does not answer within a minute')); });
  await Promise.race([session.send('Runtime.evaluate', { expression: waits, awaitPromise: true }), never]);
}

export function pause(milliseconds) {
  return new Promise((done) => { setTimeout(done, milliseconds); });
}
