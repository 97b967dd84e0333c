import { defineConfig } from '@playwright/test';

import base, { bundledUrl, fixtureUrl } from './playwright.config';

/** Settings that Playwright cannot emulate here: https://searchfox.org/mozilla-central/source/modules/libpref/init/StaticPrefList.yaml */
type Preferences = Record<string, string | number | boolean>;

/** Light, and no wider than the window says, on every machine. */
const EVERYWHERE: Preferences = { 'layout.css.prefers-color-scheme.content-override': 1, 'ui.useOverlayScrollbars': 1 };

/**
 * What depends on the engine: layout, styles, input, history, focus, labels. The rest looks at HTML, files and hosts, or at what the spec of
 * WebKit and Chromium's tests show to hold beyond one engine. `export`, `journeys`, `offline`, `paper` (but for the sheets themselves) and `policy` need what BiDi in Playwright has not:
 * events for downloads of a blob, workers without a connection, media of print, errors apart from console messages.
 */
const DEPENDS_ON_ENGINE = [
  'address', 'embed', 'evidence', 'focus', 'frames', 'labels', 'map', 'selection', 'text-size', 'timeline', 'without-scripts', 'bundled/first-screen', 'bundled/paper',
].map((name) => new RegExp(`tests/browser/${name}\\.spec\\.ts$`));

/** What these files also have, and what takes long and depends on no engine: what the app reads and links, and measures in fonts of any form. */
const IN_NO_ENGINE = /through twenty cards|names of nothing|values that are none|every (mention|symbol) highlights|in a (narrow|wide) face/;

/** The page as it is on paper, by emulation. */
const ON_PAPER = /the sheet of the outlook/;

/** Tests of settings that a whole Firefox has or has not. A pattern also sees the name of the project. */
const WITHOUT_SCRIPTS = /without.scripts/;
const STILL = /with reduced motion/;
const LARGE_TEXT = /at 200 % of the text size|text of twice the size/;

function firefox(preferences: Preferences) {
  const firefoxUserPrefs = { ...EVERYWHERE, ...preferences };
  return { baseURL: fixtureUrl, launchOptions: { executablePath: process.env.FIREFOX ?? '/usr/bin/firefox-esr', firefoxUserPrefs } };
}

/** What depends on the engine, in Firefox by WebDriver BiDi, without a driver of its own. */
export default defineConfig({
  ...base,
  outputDir: 'target/playwright/firefox',
  testMatch: DEPENDS_ON_ENGINE,
  use: { ...base.use, browserName: 'firefox', channel: 'moz-firefox' },
  projects: [
    { name: 'firefox', testIgnore: 'bundled/**', grepInvert: [WITHOUT_SCRIPTS, STILL, LARGE_TEXT, IN_NO_ENGINE], use: firefox({}) },
    { name: 'firefox, still', testIgnore: 'bundled/**', grep: STILL, use: firefox({ 'ui.prefersReducedMotion': 1 }) },
    { name: 'firefox, large letters', testIgnore: 'bundled/**', grep: LARGE_TEXT, use: firefox({ 'font.size.variable.x-western': 32, 'ui.prefersReducedMotion': 1 }) },
    { name: 'firefox, no scripts', testIgnore: 'bundled/**', grep: WITHOUT_SCRIPTS, use: firefox({ 'javascript.enabled': false }) },
    { name: 'firefox bundled', testMatch: /bundled\/(first-screen|paper)\.spec\.ts$/, grepInvert: [WITHOUT_SCRIPTS, ON_PAPER], use: { ...firefox({}), baseURL: bundledUrl } },
  ],
});
