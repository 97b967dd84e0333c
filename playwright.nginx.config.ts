import { defineConfig } from '@playwright/test';

import base, { buildFixture, dependsOnHost, fixtureSite, fixtureUrl, ofBundledArticle, port, programs, subPathUrl } from './playwright.config';

/** So that nginx can stop its own workers. */
const gracefulShutdown = { signal: 'SIGTERM', timeout: 5_000 } as const;
const serve = `${programs}/xtask serve --nginx --site ${fixtureSite}`;

/** What a host can spoil, from a real nginx with the configuration that the project ships, at the top and below a path. */
export default defineConfig({
  ...base,
  testIgnore: ofBundledArticle,
  grep: dependsOnHost,
  projects: [
    { name: 'nginx', use: { baseURL: fixtureUrl } },
    { name: 'nginx below a path', use: { baseURL: subPathUrl } },
  ],
  webServer: [
    { command: `${buildFixture} && ${serve} --port ${port}`, url: fixtureUrl, timeout: 300_000, gracefulShutdown },
    { command: `${serve} --port ${port + 1} --prefix /a/b`, url: subPathUrl, timeout: 120_000, gracefulShutdown },
  ],
});
