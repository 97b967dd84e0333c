import { defineConfig } from '@playwright/test';

import base, { port, siteUrl, subPathUrl } from './playwright.config';

const serve = 'cargo xtask serve --no-build --nginx';

/** What a host can spoil, from a real nginx with the configuration that the project ships, at the top and below it. */
export default defineConfig({
  ...base,
  testMatch: ['smoke.spec.ts', 'start.spec.ts', 'policy.spec.ts', 'hosting.spec.ts'],
  projects: [
    { name: 'nginx', use: { baseURL: siteUrl } },
    { name: 'nginx below a path', use: { baseURL: subPathUrl } },
  ],
  webServer: [
    { command: `${serve} --port ${port}`, url: siteUrl, timeout: 120_000 },
    { command: `${serve} --port ${port + 1} --prefix /a/b`, url: subPathUrl, timeout: 120_000 },
  ],
});
