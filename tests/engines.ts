import { type TestInfo } from '@playwright/test';

/** What a test shows of an engine that is not so in Chromium: tests by project and title, and why. */
interface Entry { tests: RegExp; reason: string }

/** Faults that a reader meets, with what is seen. Each test has to fail, so that who mends the fault strikes its line. */
const KNOWN_FAULTS: Record<'firefox' | 'webkit', Entry[]> = {
  firefox: [
    { tests: /focus is visible and not covered on a (small phone|phone)$/, reason: 'Tab leaves questions and claims of the text below the map, which stays in view' },
    { tests: /arrow keys bring each symbol into the map/, reason: 'arrow keys among the symbols scroll the page, and the map with them' },
    { tests: /folds to a strip when the text is reached/, reason: 'when the map folds, the text jumps by 110 pixels' },
    { tests: /at each width in riddle|shows? is there in a narrow face|has to show is there in a narrow face/, reason: 'labels are measured with their halo: “UKRAINE” touches “Kyiv” at 820 px' },
  ],
  webkit: [
    { tests: /sandbox allow-scripts$/, reason: '`\'self\'` matches nothing in a frame of opaque origin: an embed in `sandbox="allow-scripts"` stays static and sends no height' },
    { tests: /(phone|tablet).*Back closes it$/, reason: 'the full map is no step of the history, in no engine: Back leaves the page' },
  ],
};

/** What a driver cannot do, and which tests need it. They are skipped with the reason. */
const DRIVER_LACKS: typeof KNOWN_FAULTS = {
  firefox: [
    { tests: /by touch|two touches/, reason: 'WebDriver BiDi in Playwright has no touch' },
    { tests: /every feature is used by/, reason: 'it has no event for the download of a blob' },
    { tests: /offline\.spec.*every page is there without a connection/, reason: 'its service workers stay connected' },
    { tests: /where the clipboard refuses/, reason: 'the test takes the clipboard away before the page has one' },
    { tests: /a checkbox shows after each sentence who says it/, reason: 'the test reads the computed `content` as Chromium writes it' },
    { tests: /a move of the reader’s own ends the following/, reason: 'Playwright’s clock and Firefox’s scroll events do not meet' },
    { tests: /reaches assistive technology/, reason: 'it gives no accessibility tree but Playwright’s own' },
    { tests: /forced/, reason: 'it forces no colours' },
    { tests: /javaScriptEnabled|switched without scripts|show without scripts/, reason: 'scripts are switched off for all of a Firefox: see the project without scripts' },
  ],
  webkit: [],
};

/** Skips a test that the engine's driver cannot run, and expects one to fail that shows a known fault. */
export function mark(engine: 'firefox' | 'webkit', testInfo: TestInfo) {
  const name = [testInfo.project.name, ...testInfo.titlePath].join(' › ');
  const find = (entries: Entry[]) => entries.find(({ tests }) => tests.test(name));
  const lack = find(DRIVER_LACKS[engine]);
  if (lack) testInfo.skip(true, lack.reason);
  const fault = find(KNOWN_FAULTS[engine]);
  if (fault) testInfo.fail(true, fault.reason);
}
