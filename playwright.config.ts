import { defineConfig } from '@playwright/test';

/** The first of three ports in a row. */
export const port = Number(process.env.CARDINAL_PORT ?? 4173);

/** Where Cargo puts programs: they start at once, since nothing is compiled in between. */
export const programs = `${process.env.CARGO_TARGET_DIR ?? 'target'}/debug`;

/** The folder of the fixture's site: that of the small article in `tests/fixture`, which most tests use. */
export const fixtureSite = 'target/fixture-site';
/** The fixture's site at the top of a host. */
export const fixtureUrl = `http://127.0.0.1:${port}/`;
/** The fixture's site below a path, on another port. */
export const subPathUrl = `http://127.0.0.1:${port + 1}/a/b/`;
/** The site of the bundled article, for the tests of its content in `tests/browser/bundled`. */
export const bundledUrl = `http://127.0.0.1:${port + 2}/`;

/** Builds the fixture's site around the app that is in `target/app`. */
export const buildFixture = `${programs}/cardinal build tests/fixture -o ${fixtureSite} --app target/app`;
const serve = `${programs}/cardinal serve`;

/** Tests whose outcome depends on the host, or on where the site stands in it, have this tag. All others run only once. */
export const dependsOnHost = /@host/;
/** Tests of what the bundled article says and looks like. All others use the fixture. */
export const ofBundledArticle = 'bundled/**/*.spec.ts';

/** What serves the sites. Playwright starts one after the other: the fixture's is built when the second one needs it. */
export function servers(build = buildFixture) {
  return [
    { command: `${build} && ${serve} ${fixtureSite} --port ${port}`, url: fixtureUrl, timeout: 300_000 },
    { command: `${serve} ${fixtureSite} --port ${port + 1} --prefix /a/b`, url: subPathUrl, timeout: 120_000 },
    { command: `${serve} dist --port ${port + 2}`, url: bundledUrl, timeout: 120_000 },
  ];
}

export default defineConfig({
  testDir: 'tests/browser',
  outputDir: 'target/playwright',
  snapshotPathTemplate: '{testDir}/{testFileDir}/accepted/{testFileName}/{arg}{ext}',
  reporter: 'list',
  fullyParallel: true,
  workers: '100%',
  retries: 0,
  // Room for a busy machine; what must be fast is measured by the benchmark.
  timeout: 90_000,
  expect: { timeout: 15_000 },
  forbidOnly: true,
  use: {
    browserName: 'chromium',
    // The trace of a failed test has its steps and requests. With TRACE=1 it has pictures of each step too, which cost time in every test.
    trace: process.env.TRACE ? 'retain-on-failure' : { mode: 'retain-on-failure', screenshots: false, snapshots: false, sources: false },
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
    { name: 'fixture', testIgnore: ofBundledArticle, use: { baseURL: fixtureUrl } },
    { name: 'fixture below a path', testIgnore: ofBundledArticle, grep: dependsOnHost, use: { baseURL: subPathUrl } },
    { name: 'bundled', testMatch: ofBundledArticle, use: { baseURL: bundledUrl } },
  ],
  webServer: servers(),
});
