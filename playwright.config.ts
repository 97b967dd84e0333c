import { defineConfig } from '@playwright/test';

export const port = Number(process.env.CARDINAL_PORT ?? 4173);
const serve = 'cargo xtask serve --no-build';

/** The site at the root of a host. */
export const siteUrl = `http://127.0.0.1:${port}/`;
/** The same site under a sub-path, on another port. */
export const subPathUrl = `http://127.0.0.1:${port + 1}/a/b/`;

/** What the place of a site in its host could spoil. */
export const placed = ['address', 'embed', 'policy', 'resilience', 'share', 'start', 'take'].map((name) => `${name}.spec.ts`);

export default defineConfig({
  testDir: 'tests/browser',
  outputDir: 'target/playwright',
  snapshotPathTemplate: '{testDir}/accepted/{testFileName}/{arg}{ext}',
  reporter: 'list',
  fullyParallel: true,
  workers: '100%',
  retries: 0,
  // Room for a busy machine; what must be fast is measured by the benchmark.
  timeout: 90_000,
  expect: { timeout: 15_000 },
  forbidOnly: true,
  use: {
    baseURL: siteUrl,
    browserName: 'chromium',
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      args: [
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  projects: [
    { name: 'at the top' },
    { name: 'below a path', testMatch: placed, use: { baseURL: subPathUrl } },
  ],
  webServer: [
    { command: `${serve} --port ${port}`, url: siteUrl, timeout: 120_000 },
    { command: `${serve} --port ${port + 1} --prefix /a/b`, url: subPathUrl, timeout: 120_000 },
  ],
});
