import { defineConfig } from '@playwright/test';

import base from './playwright.config';

/** Measures the bundled article's page in each engine; `cargo xtask bench engines` starts it. */
export default defineConfig({
  ...base,
  testDir: 'tools/bench',
  testMatch: 'engines.measure.ts',
  outputDir: 'target/playwright/engines',
  workers: 1,
  timeout: 0,
  projects: [{ name: 'engines' }],
});
