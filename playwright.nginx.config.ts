import { defineConfig } from '@playwright/test';

import base, { dependsOnHost, port, programs, siteUrl, subPathUrl } from './playwright.config';

/** So that nginx can stop its own workers. */
const gracefulShutdown = { signal: 'SIGTERM', timeout: 5_000 } as const;
const serve = `${programs}/xtask serve --no-build --nginx`;

/** What a host can spoil, from a real nginx with the configuration that the project ships, at the top and below a path. */
export default defineConfig({
  ...base,
  grep: dependsOnHost,
  projects: [
    { name: 'nginx', use: { baseURL: siteUrl } },
    { name: 'nginx below a path', use: { baseURL: subPathUrl } },
  ],
  webServer: [
    { command: `${serve} --port ${port}`, url: siteUrl, timeout: 120_000, gracefulShutdown },
    { command: `${serve} --port ${port + 1} --prefix /a/b`, url: subPathUrl, timeout: 120_000, gracefulShutdown },
  ],
});
