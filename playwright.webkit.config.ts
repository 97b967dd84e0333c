import { defineConfig } from '@playwright/test';

import base, { buildFixture, fixtureUrl, servers } from './playwright.config';
import { SIZES } from './tests/browser/page';
import { type Size } from './tests/webkit/test';

/** WebKit through its own driver: Playwright runs the tests, and drives no browser. */
export default defineConfig<{ size: Size }>({
  ...base,
  testDir: 'tests/webkit',
  outputDir: 'target/playwright/webkit',
  // An embed in a sandbox has to know where it stands: docs/hosting.md.
  webServer: servers(`${buildFixture} --site-url ${fixtureUrl}`),
  projects: SIZES.map((size) => ({ name: `webkit on a ${size.name}`, use: { size } })),
});
