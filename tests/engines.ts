import { type TestInfo } from '@playwright/test';

/** What a test shows of an engine that is not so in Chromium: tests by project and title, and why. */
interface Entry { tests: RegExp; reason: string }

/** Faults that a reader meets, with what is seen. Each test has to fail, so that who mends the fault strikes its line. */
const KNOWN_FAULTS: Record<'firefox' | 'webkit', Entry[]> = {
  firefox: [],
  webkit: [],
};

/** Faults that show in some runs only, so that their tests can neither pass nor fail reliably. They are skipped with what is seen. */
const FAULTS_NOW_AND_THEN: typeof KNOWN_FAULTS = {
  firefox: [
    { tests: /focus is visible and not covered on a (tablet|desktop)$/, reason: 'one time in eight the Tab key leads from the first symbol to no element at all' },
  ],
  webkit: [],
};

/** What a driver cannot do, and which tests need it. They are skipped with the reason. */
const DRIVER_LACKS: typeof KNOWN_FAULTS = {
  firefox: [
    { tests: /by touch|two touches|folds to a strip|on a low phone/, reason: 'WebDriver BiDi in Playwright has no touch' },
    {
      tests: /a move of the reader’s own ends the following|on a phone › the tour leads through the frames/,
      reason: 'it scrolls what it clicks to the middle of the window, and the text below a map that stays in view with it',
    },
    { tests: /forced/, reason: 'it forces no colours' },
    { tests: /a double click on a word selects the word/, reason: 'its double click is two single ones: in any page the second one has a `detail` of 1, and selects no word' },
    {
      tests: /^firefox, no scripts (?!.*(has a row for every symbol|says what, where and how many|highlights its symbol, its sentences))/,
      reason: 'where scripts are off nothing can wait in the page: it reads one, but neither clicks nor expects; the spec of WebKit does both',
    },
  ],
  webkit: [],
};

/** Skips a test that the engine's driver cannot run, and expects one to fail that shows a known fault. */
export function mark(engine: 'firefox' | 'webkit', testInfo: TestInfo) {
  const name = [testInfo.project.name, ...testInfo.titlePath].join(' › ');
  const find = (entries: Entry[]) => entries.find(({ tests }) => tests.test(name));
  const unsure = find(DRIVER_LACKS[engine]) ?? find(FAULTS_NOW_AND_THEN[engine]);
  if (unsure) testInfo.skip(true, unsure.reason);
  const fault = find(KNOWN_FAULTS[engine]);
  if (fault) testInfo.fail(true, fault.reason);
}
