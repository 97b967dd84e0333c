import { defineConfig } from '@playwright/test';

import base, { placed, port, siteUrl, subPathUrl } from './playwright.config';

/** So that nginx ends its own workers. */
const gracefulShutdown = { signal: 'SIGTERM', timeout: 5_000 } as const;
const serve = 'cargo xtask serve --no-build --nginx';

/** What a host can spoil, from a real nginx with the configuration that the project ships, at the top and below it. */
export default defineConfig({
  ...base,
  projects: [
    { name: 'nginx', testMatch: ['hosting', 'policy', 'smoke'].map((name) => `${name}.spec.ts`), use: { baseURL: siteUrl } },
    { name: 'nginx below a path', testMatch: [...placed, 'hosting.spec.ts'], use: { baseURL: subPathUrl } },
  ],
  webServer: [
    { command: `${serve} --port ${port}`, url: siteUrl, timeout: 120_000, gracefulShutdown },
    { command: `${serve} --port ${port + 1} --prefix /a/b`, url: subPathUrl, timeout: 120_000, gracefulShutdown },
  ],
});
