// A browser for the build of the peers' pages.
import { createRequire } from 'node:module';

const { chromium } = createRequire(new URL('../../../package.json', import.meta.url))('@playwright/test');

/** Calls `act` with a page in a browser of its own. */
export async function withPage(act) {
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--disable-gpu'] });
  try {
    return await act(await browser.newPage());
  } finally {
    await browser.close();
  }
}
