import { test as base } from '@playwright/test';
import { mark } from '../engines';

export { expect } from '@playwright/test';

/** Playwright's own, but for the faults that an engine is known to show. */
export const test = base.extend<{ marks: void }>({
  marks: [async ({ browserName }, use, testInfo) => {
    if (browserName === 'firefox') mark('firefox', testInfo);
    await use();
  }, { auto: true }],
});
