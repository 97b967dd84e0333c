// The browser of the benchmarks that need no slow connection.
import { chromium } from '@playwright/test';

/** Starts the Chromium that `cargo xtask` has found. */
export function launch() {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });
}
